// SPDX-License-Identifier: BSL-1.0
// What goes wrong at run time: each mistake has an error that names the place and the remedy, nothing of it is
// stored, and the session goes on or says that it cannot.
#include <functional>

#include <alphaswarm/alphaswarm.hpp>

#include <cstdint>
#include <limits>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

Account new_account(std::string user) {
    Account a;
    a.user = std::move(user);
    a.opened = date(2024, 1, 1);
    return a;
}
void terminate(session& db) {
    session other{pg::connection(pg::config(server_dsn()))};
    other.execute("select pg_terminate_backend(" + std::to_string(db.connection().process_id()) + ")");
    for (int tries = 0; tries < 1000 && told_one(other.connection(),
                                                 "select count(*) from pg_stat_activity where pid = " +
                                                     std::to_string(db.connection().process_id())) != "0";
         ++tries) {
    }
}
template <class Call>
database_error refused(Call&& call) {
    try {
        call();
    } catch (database_error const& e) {
        return e;
    }
    FAIL("accepted");
    throw 0;
}
bool usable(session& db) { return db.connection().is_open() && told_one(db.connection(), "select 'yes'") == "yes"; }

}  // namespace

TEST_CASE("text too long for its column is refused before anything is sent, counted in characters") {
    own_desk own;
    session& db = own.db;
    std::string const twenty_one(21, 'x');
    std::string twenty;
    for (int i = 0; i < 20; ++i) twenty += "é";
    std::string const words =
        "accounts.user: the text has 21 characters and varchar(20) holds 20; shorten it or lengthen the column";

    Account a = new_account(twenty_one);
    CHECK(message_of<value_refused>([&] { db.insert(a); }) == words);
    CHECK(message_of<value_refused>([&] { db.insert(new_account(twenty + "é")); }) == words);
    std::vector<Account> several{new_account("fits"), new_account(twenty_one)};
    CHECK(message_of<value_refused>([&] { db.insert(several); }) == words);
    CHECK(message_of<value_refused>(
              [&] { db.execute(update<Account>().set(col<&Account::user> = twenty_one).all_rows()); }) == words);
    CHECK(message_of<value_refused>([&] {
              db.execute(insert_into<Account>().values(col<&Account::user> = twenty_one,
                                                       col<&Account::balance> = 1,
                                                       col<&Account::opened> = date(2024, 1, 1)));
          }) == words);
    CHECK(message_of<value_refused>([&] { db.execute(insert_into<Account>().row(a)); }) == words);
    CHECK(told_one(db.connection(), "select count(*) from pg_prepared_statements") == "0");  // not even prepared
    CHECK(told_one(db.connection(), "select count(*) from accounts") == "3");

    db.insert(new_account(twenty));  // 40 bytes
    CHECK(told_one(db.connection(),
                   "select length(\"user\"), octet_length(\"user\") from accounts where length(\"user\") = 20") ==
          "20|40");
    terminate(db);
    CHECK(message_of<value_refused>([&] { db.insert(a); }) == words);  // it needs no server to be told
}

TEST_CASE("a NUL byte is refused in text on its way into a column, and by the server elsewhere") {
    own_desk own;
    session& db = own.db;
    std::string const nul("a\0b", 3);
    CHECK(message_of<value_refused>([&] { db.insert(new_account(nul)); }) ==
          "accounts.user: the text holds a NUL byte, which PostgreSQL cannot store; remove it or use bytea");
    CHECK(
        contains(message_of<value_refused>([&] { (void)db.fetch(from<Account>().where(col<&Account::user> == nul)); }),
                 "holds a NUL byte"));
    CHECK(refused([&] {
              (void)db.fetch(from<Account>().where(col<&Account::user> == std::string("\xff\xfe")));
          }).is_invalid_text());
    CHECK(usable(db));
}

TEST_CASE("a null char const* is refused wherever text is meant, and names the place where that is known") {
    own_desk own;
    session& db = own.db;
    char const* const nothing = nullptr;
    std::optional<char const*> const some_nothing = nothing;
    constexpr auto user = col<&Account::user>;
    auto const refused_as = [&](auto const& run) { return message_of<value_refused>(run); };
    CHECK(refused_as([&] { db.execute(update<Account>().set(user = nothing).all_rows()); }) ==
          "accounts.user: a null char const* is not text; give a text, or std::nullopt for NULL");
    CHECK(
        contains(refused_as([&] { db.execute(update<Account>().set(col<&Account::email> = some_nothing).all_rows()); }),
                 "accounts.email: a null char const*"));
    CHECK(contains(refused_as([&] {
                       db.execute(insert_into<Account>().values(
                           user = nothing, col<&Account::balance> = 1, col<&Account::opened> = date(2024, 1, 1)));
                   }),
                   "accounts.user: a null char const*"));
    CHECK(
        contains(refused_as([&] { (void)db.fetch(from<Account>().where(user == param("who"_c)), "who"_c = nothing); }),
                 "the placeholder who, accounts.user: a null char const*"));
    CHECK(contains(
        refused_as([&] { (void)db.fetch(from<Account>().where(lower(user) == param("who"_c)), "who"_c = nothing); }),
        "the placeholder who: a null char const*"));
    CHECK(contains(
        refused_as([&] { db.execute(update<Account>().set(user = param("who"_c)).all_rows(), "who"_c = nothing); }),
        "the placeholder who, accounts.user"));
    for (auto const& run : std::vector<std::function<void()>>{
             [&] { (void)db.fetch(from<Account>().where(user == nothing)); },
             [&] { (void)db.fetch(from<Account>().where(nothing < user)); },
             [&] { (void)db.fetch(from<Account>().where(between(user, nothing, "z"))); },
             [&] { (void)db.fetch(from<Account>().where(like(user, nothing))); },
             [&] { (void)db.fetch(from<Account>().where(starts_with(user, nothing))); },
             [&] { (void)db.fetch(from<Account>().where(replace(user, "a", nothing) == "x")); },
             [&] { (void)db.fetch(from<Account>().where(concat(user, nothing) == "x")); },
             [&] { (void)db.fetch(from<Account>().where(coalesce(col<&Account::email>, nothing) == "x")); },
             [&] { (void)db.fetch(from<Account>().where(is_distinct_from(user, nothing))); },
             [&] { (void)key<Account>(nothing); },
             [&] { Venue v{key<Venue, venue_code>(nothing), "x", {}, 1}; },
         })
        CHECK(contains(refused_as(run), "a null char const* is not text"));
    CHECK(told_one(db.connection(), "select count(*) from accounts where \"user\" = 'ada'") == "1");
    CHECK(usable(db));
}

TEST_CASE("an argument is measured by the column that it is stored in") {
    own_desk own;
    session& db = own.db;
    auto const set_user = [&](auto const& value) {
        return message_of<value_refused>([&] {
            db.execute(update<Account>().set(col<&Account::user> = param("who"_c)).where(col<&Account::user> == "ada"),
                       "who"_c = value);
        });
    };
    CHECK(set_user(std::string(21, 'x')) ==
          "accounts.user: the text has 21 characters and varchar(20) holds 20; shorten it or lengthen the column");
    CHECK(contains(set_user(std::string("\0", 1)), "accounts.user: the text holds a NUL byte"));
    CHECK(contains(message_of<value_refused>([&] {
                       db.execute(update<Account>().set(col<&Account::balance> = param("b"_c)).all_rows(),
                                  "b"_c = 0.12345);
                   }),
                   "accounts.balance: 0.12345 would be rounded as numeric(18,4)"));
    CHECK(contains(message_of<value_refused>([&] {
                       db.execute(update<Account>().set(col<&Account::opened> = param("d"_c)).all_rows(),
                                  "d"_c = date());
                   }),
                   "accounts.opened: the value was never set"));
    CHECK(db.fetch(from<Account>().where(col<&Account::user> == param("who"_c)), "who"_c = std::string(21, 'x'))
              .empty());  // a long text is no error where it is compared
    CHECK(set_user("eve") == "no exception");
    CHECK(told_one(db.connection(), "select count(*) from accounts where \"user\" = 'eve'") == "1");
}

TEST_CASE("a literal given to a placeholder is one of the words of its column, as it is in a statement") {
    own_desk own;
    session& db = own.db;
    constexpr auto in_state = from<Order>().where(col<&Order::status> == param("state"_c));
    CHECK(message_of<value_refused>([&] { (void)db.fetch(in_state, "state"_c = "bogus"); }) ==
          "the placeholder state, order.status: 'bogus' is not an allowed value of the column: new, filled, "
          "canceled; correct it, or pass a std::string for another value");
    CHECK(contains(message_of<value_refused>([&] {
                       db.execute(update<Order>().set(col<&Order::status> = param("state"_c)).all_rows(),
                                  "state"_c = "bogus");
                   }),
                   "'bogus' is not an allowed value of"));
    CHECK(db.fetch(in_state, "state"_c = "new").size() > 0);
    CHECK(db.fetch(in_state, "state"_c = std::string("bogus")).empty());
}

TEST_CASE("a key or time that was never set is refused where nothing makes it") {
    own_desk own;
    session& db = own.db;
    Venue v{{}, "Nowhere", {}, 1};
    CHECK(message_of<value_refused>([&] { db.insert(v); }) ==
          "venues.code: the value was never set, and nothing fills it in; set it");
    Account a;
    a.user = "x";
    CHECK(message_of<value_refused>([&] { db.insert(a); }) ==
          "accounts.opened: the value was never set, and nothing fills it in; set it");
    Fill f{{}, 1, 1, 1, 0, {}, {}};
    std::vector<Fill> fills{f};
    CHECK(contains(message_of<value_refused>([&] { db.insert(fills); }), "fills.order_id: the value was never set"));
    Instrument i = *db.find<Instrument>(key<Instrument, std::int64_t>(1));
    i.underlying_id = key<Instrument, std::int64_t>();  // set, to a key that is not
    CHECK(contains(message_of<value_refused>([&] { db.update(i); }),
                   "instruments.underlying_id: the value was never set"));
    CHECK(contains(
        message_of<value_refused>([&] { (void)db.fetch(from<Account>().where(col<&Account::opened> == date())); }),
        "the value was never set"));
    CHECK(usable(db));
}

TEST_CASE("every violated constraint is an error with the constraint, its table and the statement") {
    own_desk own;
    session& db = own.db;
    db.execute("alter table transfers add constraint one_at_a_time exclude using btree (hold with =)");

    auto const twin = refused([&] { db.insert(new_account("ada")); });
    CHECK(twin.is_unique_violation());
    CHECK(twin.is_constraint_violation());
    CHECK(twin.sqlstate() == "23505");
    CHECK(twin.constraint() == "accounts_user_key");
    CHECK(twin.table() == "accounts");
    CHECK(twin.schema() == "public");
    CHECK(twin.detail() == "Key (\"user\")=(ada) already exists.");
    CHECK(contains(twin.statement(), "insert into accounts (id, \"user\", email, balance, active, opened) values"));
    CHECK(contains(twin.what(), "[23505]"));

    auto const orphan =
        refused([&] { db.execute(remove_from<Venue>().where(col<&Venue::code> == key<Venue, venue_code>("XNYS"))); });
    CHECK(orphan.is_foreign_key_violation());
    CHECK(orphan.constraint() == "instruments_venue_fkey");
    CHECK(orphan.table() == "instruments");
    CHECK(contains(orphan.statement(), "delete from venues where code = $1"));
    Fill f{key<Order>("none"), 1, 1, 1, 0, {}, {}};
    CHECK(refused([&] { db.insert(f); }).constraint() == "fills_order_id_fkey");

    db.execute("update accounts set email = '' where email is null; alter table accounts alter email set not null");
    auto const missing = refused([&] { db.insert(new_account("eve")); });
    CHECK(missing.is_not_null_violation());
    CHECK(missing.sqlstate() == "23502");
    CHECK(missing.table() == "accounts");
    CHECK(missing.column() == "email");

    Account poor = new_account("eve");
    poor.email = "";
    poor.balance = -1001;
    auto const check = refused([&] { db.insert(poor); });
    CHECK(check.is_check_violation());
    CHECK(check.sqlstate() == "23514");
    CHECK(check.constraint() == "accounts_balance_floor");

    Transfer t = db.fetch(from<Transfer>().order_by(col<&Transfer::id>))[0];
    t.id = {};
    auto const excluded = refused([&] { db.insert(t); });
    CHECK(excluded.is_exclusion_violation());
    CHECK(excluded.sqlstate() == "23P01");
    CHECK(excluded.constraint() == "one_at_a_time");

    poor.balance = numeric::parse("123456789012345.5");
    CHECK(message_of<value_refused>([&] { db.insert(poor); }) ==
          "accounts.balance: 123456789012345.5 is too large for numeric(18,4), which holds 14 digits before the point; "
          "give less, or widen the column");
    CHECK(refused([&] {
              db.execute(
                  update<Account>()
                      .set(col<&Account::balance> = col<&Account::balance> * std::int64_t{100'000'000'000'000'000})
                      .where(col<&Account::user> == "ada"));
          }).sqlstate() == "22003");
    CHECK(usable(db));
    CHECK(told_one(db.connection(), "select count(*) from accounts") == "3");
}

TEST_CASE("a failed statement fails its transaction, which is rolled back and says so") {
    own_desk own;
    session& db = own.db;
    auto tx = db.begin();
    db.insert(new_account("eve"));
    CHECK(refused([&] { db.insert(new_account("eve")); }).is_unique_violation());
    CHECK(refused([&] { (void)db.fetch(from<Account>()); }).sqlstate() == "25P02");
    CHECK_THROWS_AS(tx.commit(), commit_rolled_back);
    CHECK(tx.outcome() == pg::transaction_outcome::rolled_back);
    CHECK(told_one(db.connection(), "select count(*) from accounts") == "3");
    {
        auto again = db.begin();
        db.insert(new_account("eve"));
        CHECK_THROWS_AS(db.insert(new_account(std::string(21, 'x'))),
                        value_refused);  // refused by the client: nothing failed
        again.commit();
    }
    CHECK(told_one(db.connection(), "select count(*) from accounts") == "4");
}

TEST_CASE("NULL where the description says that there is none names the column and the statement") {
    own_desk own;
    session& db = own.db;
    db.execute(
        "alter table accounts alter opened drop not null; update accounts set opened = null where \"user\" = 'bob'");
    auto const all = from<Account>().order_by(col<&Account::id>);
    std::string const words =
        "column 6 (opened) of: select id, \"user\", email, balance, active, opened from accounts order by id: "
        "is NULL, but its C++ type cannot be: make it a std::optional";
    CHECK(message_of<pg::decode_error>([&] { (void)db.fetch(all); }) == words);
    CHECK(message_of<pg::decode_error>([&] {
              for (Account const& a : db.stream(all)) CHECK(a.user == "ada");  // the row before the bad one
          }) == words);
    CHECK(usable(db));
    CHECK(contains(message_of<pg::decode_error>([&] {
                       (void)db.find<Account>(key<Account, uuid>(uuid::parse("00000000-0000-4000-8000-000000000002")));
                   }),
                   "column 6 (opened) of: select"));
    CHECK(contains(message_of<pg::decode_error>([&] {
                       (void)db.fetch_one(
                           select(col<&Account::opened>).from<Account>().where(col<&Account::user> == "bob"));
                   }),
                   "column 1 (opened) of: select opened from accounts where \"user\" = $1: is NULL"));
    CHECK(usable(db));
}

TEST_CASE("a column of another type than described is refused before the statement runs") {
    own_desk own;
    session& db = own.db;
    db.execute("alter table signals alter strength type numeric, alter entity type int using 0");
    auto const words = message_of<usage_error>([&] { (void)db.fetch(from<Signal>()); });
    CHECK(contains(words, "column 3 'entity' is integer (oid 23) on the server, the program expects text (oid 25)"));
    CHECK(
        contains(words, "column 4 'strength' is numeric (oid 1700) on the server, the program expects real (oid 700)"));
    CHECK(contains(words, "change the member's type, or the column's by a migration"));
    CHECK(contains(message_of<usage_error>([&] {
                       for (auto const& s : db.stream(from<Signal>())) (void)s;
                   }),
                   "column 4 'strength' is numeric"));
    CHECK(usable(db));
    db.execute("alter table instruments drop column expiry");
    auto const gone = refused([&] { (void)db.find<Instrument>(key<Instrument, std::int64_t>(1)); });
    CHECK(gone.sqlstate() == "42703");
    CHECK(contains(gone.what(), "column \"expiry\" does not exist"));
    db.execute("drop table shelves");
    CHECK(refused([&] { (void)db.fetch(from<Shelf>()); }).sqlstate() == "42P01");
    CHECK(usable(db));
    db.execute("alter table signals alter strength type real, alter entity type text using ''");
    CHECK(db.fetch(from<Signal>()).size() == 4);  // the migration cures it without a new session
}

TEST_CASE("a label that the C++ enum does not have is named, as text and as a PostgreSQL enum") {
    own_desk own;
    session& db = own.db;
    db.execute("update instruments set kind = 'bond' where id = 2");
    db.execute("alter type \"end\" add value 'short'");
    db.execute("update \"order\" set side = 'short' where id = 'o1'");
    CHECK(contains(message_of<pg::decode_error>([&] { (void)db.find<Instrument>(key<Instrument, std::int64_t>(2)); }),
                   "column 4 (kind) of: select id, venue, symbol, kind"));
    CHECK(contains(message_of<pg::decode_error>([&] { (void)db.find<Instrument>(key<Instrument, std::int64_t>(2)); }),
                   "holds 'bond', which no label of the C++ enum matches"));
    CHECK(contains(message_of<pg::decode_error>([&] { (void)db.find<Order>(key<Order>("o1")); }),
                   "holds 'short', which no label of the C++ enum matches"));
    CHECK(db.find<Order>(key<Order>("o2"))->side == Side::sell);
    CHECK(contains(message_of<value_refused>(
                       [&] { (void)db.fetch(from<Order>().where(col<&Order::side> == static_cast<Side>(7))); }),
                   "describe_enum() gives no label to the value 7"));
    Instrument odd = *db.find<Instrument>(key<Instrument, std::int64_t>(1));
    odd.kind = static_cast<Kind>(7);
    std::string const words =
        "instruments.kind: describe_enum() gives no label to the value 7; describe it or correct the value";
    CHECK(message_of<value_refused>([&] { db.update(odd); }) == words);
    odd.id = {};  // not numbered yet
    std::vector<Instrument> several{odd};
    CHECK(message_of<value_refused>([&] { db.insert(several); }) == words);
    CHECK(contains(message_of<value_refused>(
                       [&] { db.execute(update<Order>().set(col<&Order::side> = static_cast<Side>(7)).all_rows()); }),
                   "order.side: describe_enum() gives no label"));
    CHECK(usable(db));
}

TEST_CASE("malformed json is refused by the server with its reason") {
    own_desk own;
    session& db = own.db;
    Order o = *db.find<Order>(key<Order>("o1"));
    o.terms = jsonb("{\"a\": ");
    auto const e = refused([&] { db.update(o); });
    CHECK(e.sqlstate() == "22P02");
    CHECK(contains(e.what(), "invalid input syntax for type json"));
    CHECK(o.version == 1);
    CHECK(usable(db));
}

TEST_CASE("a server that is not there is a connection error that says where it was looked for") {
    auto const words =
        message_of<connection_error>([] { session db(pg::config("host=/nowhere/at/all dbname=x connect_timeout=2")); });
    CHECK(contains(words, "/nowhere/at/all"));
}

TEST_CASE("a lost connection is an error, the session says so, and connecting anew cures it") {
    own_desk own;
    session& db = own.db;
    auto const q = from<Venue>().order_by(col<&Venue::code>);
    CHECK(db.fetch(q).size() == 4);
    terminate(db);
    auto const lost = refused([&] { (void)db.fetch(q); });
    CHECK(lost.is_connection_lost());
    CHECK(contains(lost.statement(), "from venues"));
    CHECK_FALSE(db.connection().is_open());
    CHECK_THROWS_AS(db.insert(new_account("eve")), connection_error);
    CHECK_THROWS_AS(db.begin(), connection_error);
    CHECK_THROWS_AS(db.stream(q), connection_error);
    db.connection().reset();
    CHECK(db.fetch(q).size() == 4);
    {
        auto tx = db.begin();
        db.insert(new_account("eve"));
        terminate(db);
        CHECK_THROWS_AS(db.insert(new_account("mallory")), connection_error);
    }
    db.connection().reset();
    CHECK(told_one(db.connection(), "select count(*) from accounts") == "3");
}

TEST_CASE("statements are prepared again after the server forgot them") {
    own_desk own;
    session& db = own.db;
    auto const q = from<Venue>().where(col<&Venue::rank> == param("rank"_c));
    CHECK(db.fetch(q, "rank"_c = 3).size() == 2);
    db.execute("deallocate all");
    CHECK(db.fetch(q, "rank"_c = 3).size() == 2);
    db.execute("discard all");
    std::size_t rows = 0;
    for (auto const& v : db.stream(q, "rank"_c = 3)) rows += v.rank == 3;
    CHECK(rows == 2);
}

TEST_CASE("a negative number of rows is refused before it is sent, wherever it comes from") {
    session db = reading_desk();
    auto const accounts = from<Account>().order_by(col<&Account::user>);
    auto const size = db.fetch(accounts).size();
    REQUIRE(size > 2);
    std::string const limit =
        "limit(): -1 is negative and not a number of rows; give 0 or more, or omit the clause to get every row";
    std::string const offset =
        "offset(): -9223372036854775808 is negative and not a number of rows; give 0 or more, or omit the clause to "
        "get every row";
    int const minus_one = -1;
    CHECK(message_of<value_refused>([&] { (void)db.fetch(accounts.limit(minus_one)); }) == limit);
    CHECK(message_of<value_refused>([&] { (void)db.fetch(accounts.limit(param("most"_c)), "most"_c = minus_one); }) ==
          limit);
    CHECK(message_of<value_refused>([&] {
              for (auto const& row : db.stream(accounts.limit(minus_one))) (void)row;
          }) == limit);
    CHECK(message_of<value_refused>(
              [&] { (void)db.fetch(accounts.offset(std::numeric_limits<std::int64_t>::min())); }) == offset);
    CHECK(message_of<value_refused>([&] {
              (void)db.fetch(accounts.offset(param("skip"_c)), "skip"_c = std::numeric_limits<std::int64_t>::min());
          }) == offset);
    CHECK(db.fetch(accounts.limit(0)).empty());
    CHECK(db.fetch(accounts.limit(std::numeric_limits<std::uint64_t>::max())).size() == size);
    CHECK(db.fetch(accounts.limit(std::size_t{2})).size() == 2);
    CHECK(db.fetch(accounts.limit(param("most"_c)).offset(param("skip"_c)), "most"_c = std::int16_t{1}, "skip"_c = 1)
              .size() == 1);
    CHECK(db.fetch(accounts.offset(std::numeric_limits<std::uint64_t>::max())).empty());
    CHECK(usable(db));
}
