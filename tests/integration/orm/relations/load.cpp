// SPDX-License-Identifier: BSL-1.0
// Rows with their relations, beside what one query per row says; and how many round trips it took.
#include <alphaswarm/orm/relations/load.hpp>

#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

using instrument_key = key<Instrument, std::int64_t>;

/// Counts what libpq sends: a Sync ends each round trip, an Execute is a statement that ran.
struct wire_count {
    int trips = 0, statements = 0;
};
template <class Call>
wire_count counted(session& db, Call&& call) {
    std::FILE* const log = std::tmpfile();
    PQtrace(db.connection().native(), log);
    call();
    PQuntrace(db.connection().native());
    std::rewind(log);
    wire_count count;
    char line[65536];
    while (std::fgets(line, sizeof line, log)) {
        std::string const text = line;
        count.trips += text.find("\tF\t") != std::string::npos && text.find("\tSync") != std::string::npos;
        count.statements += text.find("\tF\t") != std::string::npos && text.find("\tExecute") != std::string::npos;
    }
    std::fclose(log);
    return count;
}

auto const orders = from<Order>().order_by(col<&Order::id>);

}  // namespace

TEST_CASE("the rows that reference a row come with it, in their order and filtered, and the rows keep theirs") {
    session db = reading_desk();
    auto const all =
        db.fetch(load(from<Order>().order_by(desc(col<&Order::id>)), to_many<Fill>.order_by(desc(col<&Fill::number>))));
    static_assert(std::is_same_v<decltype(all[0][to_many<Fill>]), std::vector<Fill> const&>);
    REQUIRE(all.size() == 5);
    CHECK(all[0]->id.view() == "o5");
    CHECK(all[4]->id.view() == "o1");
    REQUIRE(all[4][to_many<Fill>].size() == 2);
    CHECK(all[4][to_many<Fill>][0].number == 2);
    CHECK(all[4][to_many<Fill>][1].number == 1);
    CHECK(all[4][to_many<Fill>][1].amount == 60 * 190.25);
    CHECK(all[3][to_many<Fill>].size() == 1);
    CHECK(all[2][to_many<Fill>].empty());

    auto const large =
        db.fetch(load(orders, to_many<Fill>.where(col<&Fill::quantity> > 50.0 || col<&Fill::quantity> < 5.0)));
    CHECK(large[0][to_many<Fill>].size() == 1);
    CHECK(large[1][to_many<Fill>].size() == 1);
    CHECK(large[4][to_many<Fill>].size() == 1);
}

TEST_CASE("a limit counts the rows of the query, not what comes with them") {
    session db = reading_desk();
    auto const all = db.fetch(load(orders.limit(2), to_many<Fill>));
    REQUIRE(all.size() == 2);
    CHECK(all[0][to_many<Fill>].size() == 2);
    auto const joined = db.fetch(load(orders.limit(2).offset(1), to_one<Account>.joined(), to_many<Fill>));
    REQUIRE(joined.size() == 2);
    CHECK(joined[0][to_many<Fill>].size() == 1);
    CHECK(joined[0][to_one<Account>].user == "ada");
}

TEST_CASE("a reference that is never NULL is the row, one that may be NULL an optional") {
    session db = reading_desk();
    auto const all = db.fetch(load(from<Instrument>().order_by(col<&Instrument::id>),
                                   to_one<Venue>,
                                   to_one<Instrument>,
                                   to_many<Instrument>.order_by(col<&Instrument::id>)));
    static_assert(std::is_same_v<decltype(all[0][to_one<Venue>]), Venue const&>);
    static_assert(std::is_same_v<decltype(all[0][to_one<Instrument>]), std::optional<Instrument> const&>);
    CHECK(all[0][to_one<Venue>].name == "New York");
    CHECK(all[2][to_one<Venue>].name == "Eurex");
    CHECK_FALSE(all[0][to_one<Instrument>].has_value());
    CHECK(all[3][to_one<Instrument>]->symbol == "AAPL");
    REQUIRE(all[0][to_many<Instrument>].size() == 2);  // the children of the same reference
    CHECK(all[0][to_many<Instrument>][1].symbol == "AAPL P 150");
    CHECK(all[3][to_many<Instrument>].empty());
}

TEST_CASE("joined relations say the same as those with a statement of their own") {
    session db = reading_desk();
    auto const apart = db.fetch(
        load(from<Instrument>().order_by(col<&Instrument::id>), to_one<Venue>, to_one<Instrument>.load(to_one<Venue>)));
    auto const joined = db.fetch(load(from<Instrument>().order_by(col<&Instrument::id>),
                                      to_one<Venue>.joined(),
                                      to_one<Instrument>.joined().load(to_one<Venue>.joined())));
    auto const mixed = db.fetch(load(from<Instrument>().order_by(col<&Instrument::id>),
                                     to_one<Venue>.joined(),
                                     to_one<Instrument>.joined().load(to_one<Venue>)));
    REQUIRE(apart.size() == joined.size());
    REQUIRE(apart.size() == mixed.size());
    for (std::size_t i = 0; i < apart.size(); ++i)
        for (auto const* other : {&joined[i][to_one<Instrument>], &mixed[i][to_one<Instrument>]}) {
            CHECK(apart[i]->symbol == joined[i]->symbol);
            CHECK(apart[i][to_one<Venue>].name == joined[i][to_one<Venue>].name);
            CHECK(apart[i][to_one<Instrument>].has_value() == other->has_value());
            if (!other->has_value()) continue;
            CHECK((**other)->symbol == (*apart[i][to_one<Instrument>])->symbol);
            CHECK((**other)[to_one<Venue>].name == (*apart[i][to_one<Instrument>])[to_one<Venue>].name);
        }
}

TEST_CASE("a filtered reference is optional, joined or not") {
    session db = reading_desk();
    auto const old = to_one<Account>.where(col<&Account::opened> < date(2021, 1, 1));
    auto const apart = db.fetch(load(orders, old));
    auto const joined = db.fetch(load(orders, old.joined()));
    static_assert(std::is_same_v<decltype(apart[0][to_one<Account>]), std::optional<Account> const&>);
    for (std::size_t i = 0; i < apart.size(); ++i) {
        CHECK(apart[i][to_one<Account>].has_value() == (i < 2));
        CHECK(joined[i][to_one<Account>].has_value() == (i < 2));
    }
}

TEST_CASE("several keys to one table are named by column, and both may be loaded") {
    session db = reading_desk();
    constexpr auto payer = to_one<Account>.by(col<&Transfer::from_account>);
    constexpr auto payee = to_one<Account>.by(col<&Transfer::to_account>);
    auto const all = db.fetch(load(from<Transfer>().order_by(col<&Transfer::id>), payer, payee.as("payee"_c)));
    CHECK(all[0][payer].user == "ada");
    CHECK(all[0][payee].user == "bob");
    CHECK(all[0]["payee"_c].user == "bob");
    CHECK(all[1]["payee"_c].user == "Çelik 100%");

    auto const accounts = db.fetch(load(from<Account>().order_by(col<&Account::id>),
                                        to_many<Transfer>.by(col<&Transfer::from_account>).as("sent"_c),
                                        to_many<Transfer>.by(col<&Transfer::to_account>).as("received"_c)));
    CHECK(accounts[0]["sent"_c].size() == 1);
    CHECK(accounts[0]["received"_c].empty());
    CHECK(accounts[2]["received"_c].at(0).amount == numeric::parse("0.0001"));
}

TEST_CASE("one relation is loaded twice under two names, with two filters") {
    session db = reading_desk();
    auto const all = db.fetch(load(orders,
                                   to_many<Fill>.where(col<&Fill::number> == 1).as("first"_c),
                                   to_many<Fill>.where(col<&Fill::number> > 1).as("rest"_c)));
    CHECK(all[0]["first"_c].size() == 1);
    CHECK(all[0]["rest"_c].size() == 1);
    CHECK(all[1]["rest"_c].empty());
}

TEST_CASE("a key of several columns, and one of two rows that reference another by their own key") {
    session db = reading_desk();
    auto const fills = db.fetch(
        load(from<Fill>().order_by(col<&Fill::order_id>, col<&Fill::number>), to_many<FillNote>, to_one<Order>));
    REQUIRE(fills.size() == 4);
    CHECK(fills[0][to_many<FillNote>].at(0).text == "first");
    CHECK(fills[1][to_many<FillNote>].empty());
    CHECK(fills[1][to_one<Order>].id.view() == "o1");
    auto const notes = db.fetch(
        load(from<FillNote>().order_by(col<&FillNote::id>), to_one<Fill>.load(to_one<Order>.load(to_one<Instrument>))));
    CHECK(notes[1][to_one<Fill>]->amount == 50.125 * 370);
    CHECK(notes[1][to_one<Fill>][to_one<Order>][to_one<Instrument>].symbol == "MSFT");
}

TEST_CASE("counts and existence come without the rows") {
    session db = reading_desk();
    auto const all = db.fetch(load(from<Account>().order_by(col<&Account::id>),
                                   count_of<Order>,
                                   count_of<Order>.where(col<&Order::status> == "filled").as("filled"_c),
                                   has_any<Order>.where(col<&Order::side> == Side::sell)));
    static_assert(std::is_same_v<decltype(all[0][count_of<Order>]), std::int64_t const&>);
    CHECK(all[0][count_of<Order>] == 2);
    CHECK(all[1][count_of<Order>] == 3);
    CHECK(all[2][count_of<Order>] == 0);
    CHECK(all[0]["filled"_c] == 2);
    CHECK(all[1]["filled"_c] == 0);
    CHECK(all[0][has_any<Order>]);
    CHECK(all[1][has_any<Order>]);
    CHECK_FALSE(all[2][has_any<Order>]);
}

TEST_CASE("a join table is passed through, and may filter and order") {
    session db = reading_desk();
    auto const venues =
        db.fetch(load(from<Venue>().order_by(col<&Venue::rank>, col<&Venue::code>), to_many<Instrument>));
    CHECK(venues[0][to_many<Instrument>].size() == 3);
    // accounts and instruments, connected by orders
    auto const traded = to_many_through<Order, Instrument>.order_by(col<&Order::created_at>);
    auto const accounts =
        db.fetch(load(from<Account>().order_by(col<&Account::id>),
                      traded,
                      traded.where(col<&Order::status> == "new").as("new"_c),
                      to_many_through<Order, Instrument>.count(),
                      to_many_through<Order, Instrument>.where(col<&Instrument::kind> == Kind::option).any()));
    REQUIRE(accounts[1][traded].size() == 3);
    CHECK(accounts[1][traded][0].symbol == "FDAX");
    CHECK(accounts[1][traded][2].symbol == "AAPL C 200");
    CHECK(accounts[1]["new"_c].size() == 1);
    CHECK(accounts[2][traded].empty());
    CHECK(accounts[1][to_many_through<Order, Instrument>.count()] == 3);
    CHECK(accounts[1][to_many_through<Order, Instrument>.any()]);
    CHECK_FALSE(accounts[0][to_many_through<Order, Instrument>.any()]);
}

TEST_CASE("links are relations, and bring their condition along") {
    session db = reading_desk();
    auto const instruments = db.fetch(load(from<Instrument>().order_by(col<&Instrument::id>),
                                           to_many<Quote>.order_by(col<&Quote::at>),
                                           to_many<Signal>.order_by(col<&Signal::id>)));
    CHECK(instruments[0][to_many<Quote>].size() == 2);
    REQUIRE(instruments[0][to_many<Signal>].size() == 1);  // the sector of that name is another
    CHECK(instruments[0][to_many<Signal>][0].id == 1);
    auto const signals = db.fetch(load(from<Signal>().order_by(col<&Signal::id>), to_one<Instrument>, to_one<Venue>));
    auto const joined =
        db.fetch(load(from<Signal>().order_by(col<&Signal::id>), to_one<Instrument>.joined(), to_one<Venue>.joined()));
    static_assert(std::is_same_v<decltype(signals[0][to_one<Venue>]), std::optional<Venue> const&>,
                  "a link promises nothing");
    for (auto const* all : {&signals}) {
        CHECK((*all)[0][to_one<Instrument>]->symbol == "AAPL");
        CHECK_FALSE((*all)[0][to_one<Venue>].has_value());
        CHECK((*all)[1][to_one<Venue>]->name == "New York");
        CHECK_FALSE((*all)[2][to_one<Venue>].has_value());  // XNYS, but as an instrument
        CHECK_FALSE((*all)[2][to_one<Instrument>].has_value());
        CHECK_FALSE((*all)[3][to_one<Instrument>].has_value());
    }
    for (std::size_t i = 0; i < signals.size(); ++i) {
        CHECK(signals[i][to_one<Instrument>].has_value() == joined[i][to_one<Instrument>].has_value());
        CHECK(signals[i][to_one<Venue>].has_value() == joined[i][to_one<Venue>].has_value());
    }
}

TEST_CASE("a round trip per level, whatever the number of rows and relations") {
    session db = reading_desk();
    auto const plan =
        load(from<Account>().order_by(col<&Account::id>),
             to_many<Order>.load(
                 to_many<Fill>.load(to_many<FillNote>), to_one<Instrument>.load(to_one<Venue>), count_of<Fill>),
             to_many<Transfer>.by(col<&Transfer::from_account>),
             has_any<Order>);
    auto const first = db.fetch(plan);  // prepares
    std::vector<std::decay_t<decltype(first[0])>> again;
    auto const count = counted(db, [&] { again = db.fetch(plan); });
    CHECK(count.trips == 4);  // accounts; orders, transfers; fills, instruments; notes, venues
    CHECK(count.statements == 9);
    CHECK(again[0][to_many<Order>].at(0)[to_many<Fill>].at(0)[to_many<FillNote>].at(0).text == "first");
    CHECK(again[0][to_many<Order>].at(0)[to_one<Instrument>][to_one<Venue>].name == "New York");

    auto const joined =
        load(orders, to_one<Account>.joined(), to_one<Instrument>.joined().load(to_one<Venue>.joined()));
    (void)db.fetch(joined);
    auto const one = counted(db, [&] { (void)db.fetch(joined); });
    CHECK(one.trips == 1);
    CHECK(one.statements == 1);

    auto const none = load(from<Order>().where(col<&Order::id> == key<Order>("none")), to_many<Fill>, to_one<Account>);
    (void)db.fetch(none);
    CHECK(counted(db, [&] { CHECK(db.fetch(none).empty()); }).trips == 1);  // no keys, nothing to ask
}

namespace {
struct Rate {
    numeric level;
    std::string name;
};
template <class T = Rate>
consteval auto describe_table(of<Rate>) {
    return describe<T>("rates").columns(column<&T::level>.primary_key(), column<&T::name>);
}
struct Loan {
    std::int32_t id{};
    numeric level;
};
template <class T = Loan>
consteval auto describe_table(of<Loan>) {
    return describe<T>("loans").columns(column<&T::id>.primary_key(), column<&T::level>.references(to<Rate>));
}
}  // namespace

TEST_CASE(
    "keys that are equal in other bytes are found by the server; where it alone thinks them equal, nothing is lost in "
    "silence") {
    test::database where;
    session db(where.connect());
    db.execute(
        "create table rates (level numeric primary key, name text not null); create table loans (id integer primary "
        "key, level numeric not null references rates);"
        "insert into rates values (1.0, 'one'), (2.50, 'more'); insert into loans values (1, 1.000), (2, 2.5), (3, 1)");
    auto const loans = db.fetch(load(from<Loan>().order_by(col<&Loan::id>), to_one<Rate>));
    CHECK(loans[0][to_one<Rate>].name == "one");
    CHECK(loans[1][to_one<Rate>].name == "more");
    CHECK(loans[2][to_one<Rate>].name == "one");
    auto const rates = db.fetch(
        load(from<Rate>().order_by(col<&Rate::level>), to_many<Loan>.order_by(col<&Loan::id>), count_of<Loan>));
    CHECK(rates[0][to_many<Loan>].size() == 2);
    CHECK(rates[1][count_of<Loan>] == 1);

    own_desk own;  // a collation for which AAPL and aapl are one
    own.db.execute(
        "create collation anycase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
        "alter table quotes alter column symbol type varchar(40) collate anycase; update quotes set symbol = 'aapl' "
        "where symbol = 'AAPL'");
    CHECK(contains(message_of<alphaswarm::error>([&] { (void)own.db.fetch(load(from<Instrument>(), to_many<Quote>)); }),
                   "a key that is equal to the server but has different bytes"));
}

TEST_CASE("placeholders of the query are given with the plan") {
    session db = reading_desk();
    auto const plan =
        load(from<Order>().where(col<&Order::status> == param("status"_c)).order_by(col<&Order::id>), to_many<Fill>);
    CHECK(db.fetch(plan, "status"_c = "filled").size() == 2);
    CHECK(db.fetch(plan, "status"_c = "new").at(0)[to_many<Fill>].empty());
}

TEST_CASE("more keys than one statement takes are several statements of one round trip") {
    own_desk own;
    own.db.execute("insert into signals select n, 'instrument', 'AAPL', n from generate_series(100, 12099) n");
    own.db.execute("insert into venues select 'V' || n, 'Venue ' || n, null, n from generate_series(100, 12099) n");
    own.db.execute("update signals set entity_kind = 'venue''s', entity = 'V' || id where id >= 100");
    auto const plan =
        load(from<Signal>().where(col<&Signal::id> >= 100).order_by(desc(col<&Signal::id>)), to_one<Venue>);
    (void)own.db.fetch(plan);
    std::vector<orm::detail::loaded_as<Signal, std::decay_t<decltype(to_one<Venue>)>>> all;
    auto const count = counted(own.db, [&] { all = own.db.fetch(plan); });
    CHECK(count.trips == 2);
    CHECK(count.statements == 4);  // the rows, and three times 5,000 keys at the most
    REQUIRE(all.size() == 12000);
    for (auto const& each : all) REQUIRE(each[to_one<Venue>]->name == "Venue " + std::to_string(each->id));
}

TEST_CASE("a row that a foreign key promises and that is not there is an error that names both tables") {
    own_desk own;
    own.db.execute(
        "alter table instruments drop constraint instruments_venue_fkey; delete from venues where code = 'XEUR'");
    auto const message =
        "load(): a row of instruments references a row of venues that is not there: it is outside the session's scope, "
        "or was deleted in the meantime; make the relation optional() to allow it";
    CHECK(message_of<missing_relation>([&] { (void)own.db.fetch(load(from<Instrument>(), to_one<Venue>)); }) ==
          message);
    CHECK(message_of<missing_relation>([&] { (void)own.db.fetch(load(from<Instrument>(), to_one<Venue>.joined())); }) ==
          message);
    auto const all = own.db.fetch(load(from<Instrument>().order_by(col<&Instrument::id>),
                                       to_one<Venue>.optional(),
                                       to_one<Venue>.optional().joined().as("joined"_c)));
    CHECK_FALSE(all[2][to_one<Venue>].has_value());
    CHECK_FALSE(all[2]["joined"_c].has_value());
    CHECK(all[0][to_one<Venue>].has_value());
}

TEST_CASE("random rows are what one query per row says") {
    own_desk own;
    std::mt19937 random(7);
    own.db.execute("delete from fill_notes; delete from ledger.fills; delete from \"order\"");
    for (int i = 0; i < 60; ++i) {
        Order o;
        o.id = key<Order>("r" + std::to_string(i));
        o.account_id =
            key<Account, uuid>(uuid::parse("00000000-0000-4000-8000-00000000000" + std::to_string(1 + random() % 3)));
        o.instrument_id = instrument_key(1 + static_cast<std::int64_t>(random() % 5));
        o.status = random() % 2 ? "new" : "filled";
        o.quantity = numeric(static_cast<std::int64_t>(random() % 1000));
        own.db.insert(o);
        for (unsigned n = 0, fills = random() % 4; n < fills; ++n) {
            Fill f;
            f.order_id = o.id;
            f.number = static_cast<std::int32_t>(n);
            f.quantity = static_cast<double>(random() % 100);
            f.price = 1;
            own.db.insert(f);
        }
    }
    auto const all = own.db.fetch(load(from<Account>().order_by(col<&Account::id>),
                                       to_many<Order>.where(col<&Order::status> == "new").order_by(desc(col<&Order::quantity>), col<&Order::id>).load(
                                           to_many<Fill>.order_by(col<&Fill::number>), to_one<Instrument>, count_of<Fill>)));
    REQUIRE(all.size() == 3);
    for (auto const& account : all) {
        auto const expected =
            own.db.fetch(from<Order>()
                             .where(col<&Order::account_id> == account->id && col<&Order::status> == "new")
                             .order_by(desc(col<&Order::quantity>), col<&Order::id>));
        REQUIRE(account[to_many<Order>].size() == expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            auto const& order = account[to_many<Order>][i];
            CHECK(line_of(*order) == line_of(expected[i]));
            auto const fills =
                own.db.fetch(from<Fill>().where(col<&Fill::order_id> == order->id).order_by(col<&Fill::number>));
            REQUIRE(order[to_many<Fill>].size() == fills.size());
            CHECK(order[count_of<Fill>] == static_cast<std::int64_t>(fills.size()));
            for (std::size_t f = 0; f < fills.size(); ++f) CHECK(line_of(order[to_many<Fill>][f]) == line_of(fills[f]));
            CHECK(line_of(order[to_one<Instrument>]) == line_of(*own.db.find<Instrument>(order->instrument_id)));
        }
    }
}
