// SPDX-License-Identifier: BSL-1.0
// Conditions, arithmetic and functions: each with values of the program, beside plain SQL with the same values
// written out.
#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

template <class Condition>
void accounts_where(session& db, std::string const& sql, Condition const& condition) {
    check_same(db,
               "select \"user\" from accounts where " + sql + " order by id",
               select(col<&Account::user>).template from<Account>().where(condition).order_by(col<&Account::id>));
}
template <class Condition>
void orders_where(session& db, std::string const& sql, Condition const& condition) {
    check_same(db,
               "select id from \"order\" where " + sql + " order by id",
               select(col<&Order::id>).template from<Order>().where(condition).order_by(col<&Order::id>));
}
template <class Condition>
void instruments_where(session& db, std::string const& sql, Condition const& condition) {
    check_same(
        db,
        "select id from instruments where " + sql + " order by id",
        select(col<&Instrument::id>).template from<Instrument>().where(condition).order_by(col<&Instrument::id>));
}
template <class... Item>
void of_orders(session& db, std::string const& sql, Item const&... item) {
    check_same(db,
               "select " + sql + " from \"order\" order by id",
               select(item...).template from<Order>().order_by(col<&Order::id>));
}
template <class... Item>
void of_instruments(session& db, std::string const& sql, Item const&... item) {
    check_same(db,
               "select " + sql + " from instruments order by id",
               select(item...).template from<Instrument>().order_by(col<&Instrument::id>));
}

constexpr auto user = col<&Account::user>;
constexpr auto email = col<&Account::email>;
constexpr auto balance = col<&Account::balance>;
constexpr auto quantity = col<&Order::quantity>;
constexpr auto limit_price = col<&Order::limit_price>;

}  // namespace

TEST_CASE("the six comparisons, between columns, values and either side of the operator") {
    session db = reading_desk();
    accounts_where(db, "balance = -12.25", balance == numeric::parse("-12.25"));
    accounts_where(db, "balance <> 0", balance != 0);
    accounts_where(db, "balance < 0", balance < 0);
    accounts_where(db, "balance <= 0", balance <= std::int64_t{0});
    accounts_where(db, "balance > 0.5", balance > 0.5);
    accounts_where(db, "balance >= 1000.5", balance >= numeric::parse("1000.5"));
    accounts_where(db, "0 < balance", 0 < balance);
    accounts_where(db, "0 >= balance", 0 >= balance);
    accounts_where(db, "\"user\" = 'ada'", user == "ada");
    accounts_where(db, "'ada' = \"user\"", "ada" == user);
    accounts_where(db, "'b' < \"user\"", "b" < user);
    accounts_where(db, "\"user\" <> 'bob'", user != std::string("bob"));
    accounts_where(db, "\"user\" >= 'bob'", user >= std::string_view("bob"));
    accounts_where(db, "\"user\" = email", user == email);
    accounts_where(db, "opened > '2020-01-31'", col<&Account::opened> > date(2020, 1, 31));
    accounts_where(db, "active", col<&Account::active> == true);
    accounts_where(db,
                   "id = '00000000-0000-4000-8000-000000000003'",
                   col<&Account::id> == key<Account, uuid>(uuid::parse("00000000-0000-4000-8000-000000000003")));
    orders_where(db, "side = 'sell'", col<&Order::side> == Side::sell);
    orders_where(db, "side > 'buy'", col<&Order::side> > Side::buy);
    orders_where(db,
                 "created_at >= '2024-02-03 10:00+01'",
                 col<&Order::created_at> >= timestamptz::parse("2024-02-03 10:00:00+01"));
    orders_where(
        db, "\"end\" < '2024-03-31 12:34:56.789'", col<&Order::until> < timestamp::parse("2024-03-31 12:34:56.789"));
    orders_where(db, "terms = '{\"tif\":\"day\"}'", col<&Order::terms> == jsonb("{\"tif\"  :\"day\"}"));
    instruments_where(db, "kind = 'option'", col<&Instrument::kind> == Kind::option);
    instruments_where(db, "underlying_id = 1", col<&Instrument::underlying_id> == key<Instrument, std::int64_t>(1));
    instruments_where(db, "venue = 'DARK'", col<&Instrument::venue> == key<Venue, venue_code>("DARK"));
}

TEST_CASE("NULL is neither equal nor different, unless asked for as a value") {
    session db = reading_desk();
    accounts_where(db, "email is null", is_null(email));
    accounts_where(db, "email is not null", is_not_null(email));
    accounts_where(db, "not (email is null)", !is_null(email));
    accounts_where(db, "email = 'ada@example.org'", email == std::string("ada@example.org"));
    accounts_where(db, "email <> 'ada@example.org'", email != std::string("ada@example.org"));
    accounts_where(
        db, "email is distinct from 'ada@example.org'", is_distinct_from(email, std::string("ada@example.org")));
    accounts_where(db,
                   "email is not distinct from 'ada@example.org'",
                   is_not_distinct_from(email, std::string("ada@example.org")));
    accounts_where(db, "(email is distinct from \"user\") is null", is_null(is_distinct_from(email, user)));
    accounts_where(db, "(email is null) is not null", is_not_null(is_null(email)));
    accounts_where(db, "(email is null) = (balance < 0)", is_null(email) == (balance < 0));
    accounts_where(
        db, "(email is distinct from \"user\") = active", is_distinct_from(email, user) == col<&Account::active>);
    check_same(db,
               "select email is distinct from \"user\" from accounts order by id",
               select(is_distinct_from(email, user)).from<Account>().order_by(col<&Account::id>));
    static_assert(
        std::is_same_v<
            std::remove_cvref_t<decltype(get<0>(db.fetch_one(select(is_distinct_from(email, user)).from<Account>())))>,
            bool>);
    accounts_where(
        db, "(email = \"user\") is distinct from active", is_distinct_from(email == user, col<&Account::active>));
}

TEST_CASE("ranges, lists and patterns") {
    session db = reading_desk();
    accounts_where(db, "balance between -12.25 and 0", between(balance, numeric::parse("-12.25"), 0));
    accounts_where(db, "not balance between -20 and 0", !between(balance, -20, 0));
    accounts_where(db, "balance + 1 between 0 and 1001.5 - 2", between(balance + 1, 0, numeric::parse("1001.5") - 2));
    accounts_where(db, "(balance > 0) = (balance between 0 and 10000)", (balance > 0) == between(balance, 0, 10000));
    orders_where(db, "status in ('new', 'filled')", in(col<&Order::status>, {"new", "filled"}));
    orders_where(db, "status not in ('new', 'filled')", not_in(col<&Order::status>, {"new", "filled"}));
    orders_where(db, "false", in(col<&Order::status>, std::vector<std::string>{}));
    orders_where(db, "true", not_in(col<&Order::status>, std::vector<std::string>{}));
    orders_where(db, "id in ('o1', 'o4')", in(col<&Order::id>, {key<Order>("o1"), key<Order>("o4")}));
    orders_where(db, "side in ('sell')", in(col<&Order::side>, std::vector<Side>{Side::sell}));
    orders_where(db,
                 "not (status in ('new') or quantity in (7, 50.125))",
                 !(in(col<&Order::status>, {"new"}) || in(quantity, {numeric(7), numeric::parse("50.125")})));
    std::vector<key<Instrument, std::int64_t>> many;
    for (std::int64_t i = 3; i < 20000; ++i) many.emplace_back(i);
    instruments_where(db, "id >= 3", in(col<&Instrument::id>, many));
    instruments_where(
        db, "underlying_id not in (3, 4, 5)", not_in(col<&Instrument::underlying_id>, many));  // unknown for NULL
    instruments_where(db, "symbol like 'AAPL%'", like(col<&Instrument::symbol>, "AAPL%"));
    instruments_where(db, "symbol not like '_S%'", not_like(col<&Instrument::symbol>, "_S%"));
    instruments_where(db, "symbol ilike 'aapl_c%'", ilike(col<&Instrument::symbol>, std::string("aapl_c%")));
    instruments_where(db, "lower(symbol) like '%' || 'x'", like(lower(col<&Instrument::symbol>), concat("%", "x")));
    accounts_where(db, "\"user\" like '%100\\%'", like(user, "%100\\%"));
    accounts_where(db, "email like 'c\\_d%'", like(email, "c\\_d%"));
    instruments_where(db, "starts_with(symbol, 'AAPL P')", starts_with(col<&Instrument::symbol>, "AAPL P"));
}

TEST_CASE("and, or, not bind as PostgreSQL binds them") {
    session db = reading_desk();
    auto const a = quantity > 8;
    auto const b = col<&Order::side> == Side::sell;
    auto const c = is_null(limit_price);
    orders_where(db, "quantity > 8 and side = 'sell' or limit_price is null", (a && b) || c);
    orders_where(db, "quantity > 8 and (side = 'sell' or limit_price is null)", a && (b || c));
    orders_where(db, "quantity > 8 or side = 'sell' and limit_price is null", a || (b && c));
    orders_where(db, "(quantity > 8 or side = 'sell') and limit_price is null", (a || b) && c);
    orders_where(db, "not (quantity > 8 and side = 'sell')", !(a && b));
    orders_where(db, "not quantity > 8 and side = 'sell'", !a && b);
    orders_where(db, "not not (quantity > 8)", !!a);
    orders_where(db, "(not quantity > 8) = (side = 'sell')", (!a) == b);
    orders_where(db, "(quantity > 8) <> (limit_price is null)", a != c);
    orders_where(db, "(quantity > 8 and side = 'sell') is not null", is_not_null(a && b));
    orders_where(db, "(not quantity > 8) is null", is_null(!a));
    orders_where(db, "quantity > 8 and side = 'buy'", a && !b);
    check_same(db,
               "select id from \"order\" where quantity > 8 and side = 'sell'",
               select(col<&Order::id>).from<Order>().where(a).where(b));
    check_same(db,
               "select id from \"order\" where (quantity > 8 or side = 'sell') and limit_price is null order by id",
               select(col<&Order::id>).from<Order>().where(a || b).where(c).order_by(col<&Order::id>));
}

TEST_CASE("arithmetic keeps its order and has PostgreSQL's types") {
    session db = reading_desk();
    of_orders(db,
              "quantity - (quantity - 1), quantity - quantity - 1, quantity - quantity * 2 + 1",
              quantity - (quantity - 1),
              quantity - quantity - 1,
              quantity - quantity * 2 + 1);
    of_orders(db,
              "(quantity + 1) * 2, quantity / (quantity * 4), quantity / 2 * 4, 100 / quantity",
              (quantity + 1) * 2,
              quantity / (quantity * 4),
              quantity / 2 * 4,
              100 / quantity);
    of_orders(db,
              "version % 2, version / 2, version * 1.5::float8, version + 5000000000",
              col<&Order::version> % 2,
              col<&Order::version> / 2,
              col<&Order::version> * 1.5,
              col<&Order::version> + std::int64_t{5000000000});
    of_orders(db, "limit_price * 2 - 1, 2 - limit_price", limit_price * 2 - 1, 2 - limit_price);
    of_orders(db,
              "quantity * 2 > limit_price + 1 and version = 1",
              quantity * 2 > limit_price + 1 && col<&Order::version> == 1);
    of_instruments(
        db,
        "multiplier * tick::float8, (id = 1) = (multiplier - 1 = 0)",
        col<&Instrument::multiplier> * cast<double>(col<&Instrument::tick>),
        (col<&Instrument::id> == key<Instrument, std::int64_t>(1)) == (col<&Instrument::multiplier> - 1 == 0));
    of_instruments(db,
                   "expiry + 1, expiry - 31, expiry - '2024-01-01'::date, expiry + interval 'P1M'",
                   col<&Instrument::expiry> + 1,
                   col<&Instrument::expiry> - 31,
                   col<&Instrument::expiry> - date(2024, 1, 1),
                   col<&Instrument::expiry> + interval{1, 0, 0});
    of_orders(db,
              "\"end\" - '2024-01-01 00:00:00'::timestamp, \"end\" + interval 'P1M2DT3S', created_at - interval 'P1D'",
              col<&Order::until> - timestamp(date(2024, 1, 1)),
              col<&Order::until> + interval{1, 2, 3'000'000},
              col<&Order::created_at> - interval{0, 1, 0});
    check_same(db,
               "select hold * 1.5::float8, hold + hold, hold - interval 'PT1S' from transfers order by id",
               select(col<&Transfer::hold> * 1.5,
                      col<&Transfer::hold> + col<&Transfer::hold>,
                      col<&Transfer::hold> - interval{0, 0, 1'000'000})
                   .from<Transfer>()
                   .order_by(col<&Transfer::id>));
}

TEST_CASE("functions of text count characters and pass NULL on") {
    session db = reading_desk();
    auto const q = select(lower(user),
                          upper(email),
                          length(user),
                          trim(user),
                          substr(user, 2, 3),
                          left(user, 1),
                          replace(user, "a", param("by"_c)),
                          concat(user, "/", email),
                          starts_with(email, "ada"))
                       .from<Account>()
                       .order_by(col<&Account::id>);
    check_same(db,
               "select lower(\"user\"), upper(email), length(\"user\"), trim(\"user\"), substr(\"user\", 2, 3), "
               "left(\"user\", 1), replace(\"user\", 'a', 'é'), "
               "concat(\"user\", '/', email), starts_with(email, 'ada') from accounts order by id",
               q,
               "by"_c = std::string("é"));
    check_same(db,
               "select \"user\" from accounts where length(\"user\") = 10",
               select(user).from<Account>().where(length(user) == 10));
}

TEST_CASE("functions of numbers, whatever the type of the number") {
    session db = reading_desk();
    of_orders(db,
              "abs(quantity - 20), floor(quantity), ceil(quantity), round(quantity), sqrt(quantity)",
              abs(quantity - 20),
              floor(quantity),
              ceil(quantity),
              round(quantity),
              sqrt(quantity));
    of_orders(db,
              "abs(limit_price), floor(limit_price), ceil(limit_price), round(limit_price), sqrt(limit_price)",
              abs(limit_price),
              floor(limit_price),
              ceil(limit_price),
              round(limit_price),
              sqrt(limit_price));
    of_orders(db,
              "abs(version), floor(version), ceil(version), round(version), sqrt(version)",
              abs(col<&Order::version>),
              floor(col<&Order::version>),
              ceil(col<&Order::version>),
              round(col<&Order::version>),
              sqrt(col<&Order::version>));
    check_same(db,
               "select abs(strength), floor(strength), ceil(strength), round(strength) from signals order by id",
               select(abs(col<&Signal::strength>),
                      floor(col<&Signal::strength>),
                      ceil(col<&Signal::strength>),
                      round(col<&Signal::strength>))
                   .from<Signal>()
                   .order_by(col<&Signal::id>));
    of_orders(db,
              "greatest(quantity, 10, 20), least(limit_price, 190.5, quantity::float8)",
              greatest(quantity, 10, numeric(20)),
              least(limit_price, 190.5, cast<double>(quantity)));
}

TEST_CASE("coalesce, nullif, casts and cases") {
    session db = reading_desk();
    auto const q = select(coalesce(email, user, "nobody"),
                          nullif(user, "bob"),
                          cast<std::string>(balance),
                          cast<double>(balance),
                          cast<date>(col<&Account::opened>))
                       .from<Account>()
                       .order_by(col<&Account::id>);
    check_same(db,
               "select coalesce(email, \"user\", 'nobody'), nullif(\"user\", 'bob'), balance::text, balance::float8, "
               "opened::date from accounts order by id",
               q);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<0>(db.fetch(q)[0]))>, std::string>,
                  "never NULL where one of them is not");
    of_orders(
        db,
        "case when quantity > 50 then 'large' else 'small' end, case when limit_price > 10 then limit_price else 0 end",
        case_when(quantity > 50, "large", "small").as("size"_c),
        case_when(limit_price > 10, limit_price, 0.0));
    of_orders(db,
              "case when quantity > 50 then 'large' when quantity > 5 then 'middling' else 'small' end",
              case_when(quantity > 50, "large", case_when(quantity > 5, "middling", "small")));
    of_orders(db,
              "side::text, coalesce(limit_price, 0), cast(quantity as bigint), side",
              cast<std::string>(col<&Order::side>),
              coalesce(limit_price, 0.0),
              cast<std::int64_t>(quantity),
              cast<Side>(cast<std::string>(col<&Order::side>)));
}

TEST_CASE("functions of dates and times") {
    session db = reading_desk();
    of_orders(db,
              "date_trunc('month', created_at), date_part('year', created_at), date_part('dow', \"end\"), "
              "date_trunc('hour', \"end\")",
              date_trunc("month"_c, col<&Order::created_at>),
              date_part("year"_c, col<&Order::created_at>),
              date_part("dow"_c, col<&Order::until>),
              date_trunc("hour"_c, col<&Order::until>));
    of_instruments(db,
                   "date_trunc('year', expiry::timestamp), date_part('month', expiry)",
                   date_trunc("year"_c, col<&Instrument::expiry>),
                   date_part("month"_c, col<&Instrument::expiry>));
    check_same(db,
               "select date_trunc('day', hold), date_part('second', hold) from transfers order by id",
               select(date_trunc("day"_c, col<&Transfer::hold>), date_part("second"_c, col<&Transfer::hold>))
                   .from<Transfer>()
                   .order_by(col<&Transfer::id>));
    orders_where(db, "created_at < now()", col<&Order::created_at> < now());
    orders_where(db, "created_at > now() - interval 'P1D'", col<&Order::created_at> > now() - interval{0, 1, 0});
}

TEST_CASE("a function of the user's own is called like one of the library's") {
    session db = reading_desk();
    auto const reversed = [](auto const& text) { return call<"reverse", std::string>(text); };
    check_same(db,
               "select reverse(\"user\"), reverse(email) from accounts where reverse(\"user\") = 'bob' order by id",
               select(reversed(user), reversed(email)).from<Account>().where(reversed(user) == "bob"));
}

TEST_CASE("text that looks like SQL is only ever a value") {
    session db = reading_desk();
    for (std::string const evil :
         {"'; drop table accounts; --", "' or '1'='1", "$1", "\\", "\"", "%s", "ada'--", "E'\\x41'"}) {
        CHECK(db.fetch(select(user).from<Account>().where(user == evil)).empty());
        CHECK(get<0>(db.fetch_one(select(concat(evil)).from<Account>().where(user == "ada"))) == evil);
        CHECK(db.fetch(select(user).from<Account>().where(in(user, std::vector{evil}))).empty());
    }
    CHECK(told_one(db.connection(), "select count(*) from accounts") == "3");
}
