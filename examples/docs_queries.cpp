// SPDX-License-Identifier: BSL-1.0
// The code quoted in docs/queries.md: every clause and function with its SQL, compared at compile time, and a server
// that accepts each of them.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

// [tables]
struct Instrument {
    key<Instrument> id{};
    std::string vt_symbol{};
    std::optional<std::string> sector{};
    bool active = true;
};
struct Order {
    key<Order> id{};
    key<Instrument> instrument_id{};
    std::string status{};
    std::int32_t lots{};
    std::optional<double> limit_price{};
    date day{};
};
struct Fill {
    key<Fill> id{};
    std::optional<key<Order>> order_id{};
    std::string side{};
    double quantity{};
    double price{};
    std::optional<double> commission{};
    timestamp created_at{};
};

template <class T = Instrument>
consteval auto describe_table(of<Instrument>) {
    return describe<T>("instruments")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::vt_symbol>.varchar(40).unique(),
                 column<&T::sector>,
                 column<&T::active>.generated(initializer));
}
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(column<&T::id>.primary_key().generated(random_uuid),
                                         column<&T::instrument_id>.references(to<Instrument>),
                                         column<&T::status>.varchar(16).one_of("new", "filled", "cancelled"),
                                         column<&T::lots>,
                                         column<&T::limit_price>,
                                         column<&T::day>);
}
template <class T = Fill>
consteval auto describe_table(of<Fill>) {
    return describe<T>("fills").columns(column<&T::id>.primary_key().generated(random_uuid),
                                        column<&T::order_id>.references(to<Order>),
                                        column<&T::side>.varchar(8).one_of("buy", "sell"),
                                        column<&T::quantity>,
                                        column<&T::price>,
                                        column<&T::commission>,
                                        column<&T::created_at>.generated(utc_now));
}
// [/tables]

namespace {

/// The condition alone, as it appears after WHERE.
template <class E>
constexpr std::string_view where_of(E const& e) {
    std::string_view const all = sql_of(select(col<&Fill::id>).template from<Fill>().where(e));
    return all.substr(all.find(" where ") + 7);
}
/// The expression alone, as it appears after SELECT.
template <class E>
constexpr std::string_view item_of(E const& e) {
    std::string_view const all = sql_of(select(e).template from<Fill>());
    return all.substr(7, all.find(" from ") - 7);
}

void selecting(session& db) {
    // [select]
    auto const q = select(col<&Fill::side>, (col<&Fill::quantity> * col<&Fill::price>).as("value"_c)).from<Fill>();
    static_assert(sql_of(q) == "select side, quantity * price as value from fills");
    // [/select]
    // [distinct]
    auto const sides = select(col<&Fill::side>).distinct().from<Fill>();
    static_assert(sql_of(sides) == "select distinct side from fills");
    // [/distinct]
    // [all]
    auto const whole = select(all<Order>, col<&Instrument::vt_symbol>).from<Order>().join<Instrument>();
    for (auto const& row : db.fetch(whole)) {
        Order const& order = row[all<Order>];
        fmt::print("{} {}\n", order.lots, row[col<&Instrument::vt_symbol>]);
    }
    // [/all]
    // [from]
    auto const orders = from<Order>().where(col<&Order::status> == "new");
    static_assert(sql_of(orders) ==
                  "select id, instrument_id, status, lots, limit_price, day from orders where status = $1");
    // [/from]
    (void)db.fetch(q), (void)db.fetch(sides), (void)db.fetch(orders);
}

void joining(session& db) {
    // [join]
    auto const inner = select(col<&Fill::price>, col<&Order::status>).from<Fill>().join<Order>();
    static_assert(sql_of(inner) ==
                  "select fills.price, orders.status from fills join orders on fills.order_id = orders.id");
    auto const left = select(col<&Fill::price>, col<&Order::status>).from<Fill>().left_join<Order>();
    static_assert(sql_of(left) ==
                  "select fills.price, orders.status from fills left join orders on fills.order_id = orders.id");
    auto const right = select(col<&Fill::price>, col<&Order::status>).from<Fill>().right_join<Order>();
    auto const full = select(col<&Fill::price>, col<&Order::status>).from<Fill>().full_join<Order>();
    // [/join]
    // [optional_rows]
    static_assert(std::is_same_v<decltype(db.fetch_one(inner)[col<&Order::status>]), std::string>);
    static_assert(std::is_same_v<decltype(db.fetch_one(left)[col<&Order::status>]), std::optional<std::string>>);
    static_assert(std::is_same_v<decltype(db.fetch_one(right)[col<&Fill::price>]), std::optional<double>>);
    // [/optional_rows]
    // [join_by]
    auto const by_column = select(col<&Fill::price>).from<Fill>().join<Order>(col<&Fill::order_id>);
    static_assert(sql_of(by_column) == "select fills.price from fills join orders on fills.order_id = orders.id");
    auto const by_condition = select(col<&Fill::price>)
                                  .from<Fill>()
                                  .join<Order>(col<&Fill::order_id> == col<&Order::id> && col<&Order::lots> > 1);
    static_assert(sql_of(by_condition) ==
                  "select fills.price from fills join orders on fills.order_id = orders.id and orders.lots > $1");
    // [/join_by]
    // [alias]
    constexpr auto other = alias<Order>("other"_c);
    auto const pairs = select(col<&Order::day>, other[col<&Order::day>].as("later"_c))
                           .from<Order>()
                           .join(other,
                                 other[col<&Order::instrument_id>] == col<&Order::instrument_id> &&
                                     other[col<&Order::day>] > col<&Order::day>);
    static_assert(sql_of(pairs) ==
                  "select orders.day, other.day as later from orders join orders as other "
                  "on other.instrument_id = orders.instrument_id and other.day > orders.day");
    // [/alias]
    (void)db.fetch(inner), (void)db.fetch(left), (void)db.fetch(right), (void)db.fetch(full), (void)db.fetch(by_column),
        (void)db.fetch(by_condition), (void)db.fetch(pairs);
}

void filtering(session& db) {
    // [comparison]
    static_assert(where_of(col<&Fill::price> == 10.0) == "price = $1");
    static_assert(where_of(col<&Fill::price> != 10.0) == "price <> $1");
    static_assert(where_of(10.0 < col<&Fill::price>) == "$1 < price");
    static_assert(where_of(col<&Fill::side> == "buy") == "side = $1");
    static_assert(where_of(col<&Fill::side> == "buy" && (col<&Fill::price> > 1.0 || !(col<&Fill::quantity> <= 5.0))) ==
                  "side = $1 and (price > $2 or not quantity <= $3)");
    // [/comparison]
    // [null]
    static_assert(where_of(is_null(col<&Fill::commission>)) == "commission is null");
    static_assert(where_of(is_not_null(col<&Fill::commission>)) == "commission is not null");
    static_assert(where_of(is_distinct_from(col<&Fill::commission>, 0.0)) == "commission is distinct from $1");
    static_assert(where_of(is_not_distinct_from(col<&Fill::commission>, 0.0)) == "commission is not distinct from $1");
    static_assert(where_of(is_distinct_from(col<&Fill::commission>, std::nullopt)) == "commission is not null");
    // [/null]
    // [predicates]
    static_assert(where_of(between(col<&Fill::price>, 1.0, 2.0)) == "price between $1 and $2");
    auto const alike = from<Fill>().where(like(col<&Fill::side>, "b%") || not_like(col<&Fill::side>, "s%") ||
                                          ilike(col<&Fill::side>, "B%"));
    static_assert(sql_of(alike).ends_with("where side like $1 or side not like $2 or side ilike $3"));
    auto const some = from<Fill>().where(in(col<&Fill::side>, {"buy", "sell"}));
    auto const few = from<Fill>().where(not_in(col<&Fill::price>, std::vector<double>{1, 2, 3}));
    static_assert(sql_of(some).ends_with("where side = any($1)"));
    static_assert(sql_of(few).ends_with("where price <> all($1)"));
    // [/predicates]
    // [boolean]
    auto const active = from<Instrument>().where(col<&Instrument::active>);
    static_assert(sql_of(active) == "select id, vt_symbol, sector, active from instruments where active");
    // [/boolean]
    // [where_twice]
    auto const narrow = from<Fill>().where(col<&Fill::side> == "buy").where(col<&Fill::price> > 1.0);
    static_assert(sql_of(narrow).ends_with("where side = $1 and price > $2"));
    // [/where_twice]
    // [param]
    auto const since = from<Fill>().where(col<&Fill::created_at> >= param("since"_c)).limit(param("most"_c));
    auto const rows = db.fetch(since, "since"_c = timestamp::parse("2026-01-01 00:00:00"), "most"_c = 10);
    // [/param]
    (void)db.fetch(alike), (void)db.fetch(some), (void)db.fetch(few), (void)db.fetch(active), (void)db.fetch(narrow);
}

void computing(session& db) {
    // [arithmetic]
    static_assert(item_of((col<&Fill::quantity> + 1.0).as("v"_c)) == "quantity + $1 as v");
    static_assert(item_of(((col<&Fill::quantity> - 1.0) * col<&Fill::price> / 2.0).as("v"_c)) ==
                  "(quantity - $1) * price / $2 as v");
    auto const days = select((col<&Order::day> - date(2026, 1, 1)).as("days"_c),
                             (col<&Order::day> + 7).as("week_later"_c),
                             (col<&Order::lots> % 10).as("rest"_c))
                          .from<Order>();
    static_assert(sql_of(days) == "select day - $1 as days, day + $2 as week_later, lots % $3 as rest from orders");
    auto const flipped = select(~col<&Order::lots> + 1).from<Order>();  // C++'s precedence
    static_assert(sql_of(flipped) == "select (~lots) + $1 from orders");
    // [/arithmetic]
    // [text]
    static_assert(item_of(lower(col<&Fill::side>)) == "lower(side)");
    static_assert(item_of(upper(col<&Fill::side>)) == "upper(side)");
    static_assert(item_of(trim(col<&Fill::side>)) == "btrim(side)");
    static_assert(item_of(reverse(col<&Fill::side>)) == "reverse(side)");
    static_assert(item_of(initcap(col<&Fill::side>)) == "initcap(side)");
    static_assert(item_of(length(col<&Fill::side>)) == "length(side)");
    static_assert(item_of(left(col<&Fill::side>, 1)) == "left(side, $1)");
    static_assert(item_of(substr(col<&Fill::side>, 1, 2)) == "substr(side, $1, $2)");
    auto const texts = select(replace(col<&Fill::side>, "b", "B"),
                              concat(col<&Fill::side>, "-", col<&Fill::side>),
                              starts_with(col<&Fill::side>, "b"))
                           .from<Fill>();
    static_assert(sql_of(texts) ==
                  "select replace(side, $1, $2), concat(side, $3, side), starts_with(side, $4) from fills");
    // [/text]
    // [numbers]
    static_assert(item_of(abs(col<&Fill::price>)) == "abs(price)");
    static_assert(item_of(floor(col<&Fill::price>)) == "floor(price)");
    static_assert(item_of(ceil(col<&Fill::price>)) == "ceil(price)");
    static_assert(item_of(round(col<&Fill::price>)) == "round(price)");
    static_assert(item_of(sqrt(col<&Fill::price>)) == "sqrt(price)");
    static_assert(item_of(greatest(col<&Fill::price>, 1.0)) == "greatest(price, $1)");
    static_assert(item_of(least(col<&Fill::price>, col<&Fill::quantity>)) == "least(price, quantity)");
    // [/numbers]
    // [nulls]
    static_assert(item_of(coalesce(col<&Fill::commission>, 0.0)) == "coalesce(commission, $1)");
    static_assert(item_of(nullif(col<&Fill::price>, 0.0)) == "nullif(price, $1)");
    // [/nulls]
    // [dates]
    static_assert(item_of(now()) == "now()");
    static_assert(item_of(date_trunc("month"_c, col<&Fill::created_at>)) == "date_trunc('month', created_at)");
    static_assert(item_of(date_part("year"_c, col<&Fill::created_at>)) == "date_part('year', created_at)");
    // [/dates]
    // [cast]
    static_assert(item_of(cast<std::string>(col<&Fill::price>)) == "cast(price as text)");
    auto const cases =
        select(case_when(col<&Fill::side> == "buy", col<&Fill::quantity>, 0.0).as("bought"_c)).from<Fill>();
    static_assert(sql_of(cases) == "select case when side = $1 then quantity else $2 end as bought from fills");
    auto const sizes =
        select(
            when(col<&Fill::quantity> > 1000.0, "large").when(col<&Fill::quantity> > 10.0, "medium").otherwise("small"))
            .from<Fill>();
    static_assert(sql_of(sizes) ==
                  "select case when quantity > $1 then $2 when quantity > $3 then $4 else $5 end from fills");
    // [/cast]
    // [call]
    // Every function and aggregate in PostgreSQL's manual, by its name.
    auto const called =
        select(call<"ln">(col<&Fill::price>).as("ln"_c), call<"split_part">(col<&Fill::side>, "-", 1)).from<Fill>();
    static_assert(sql_of(called) == "select ln(price) as ln, split_part(side, $1, $2) from fills");
    auto const spread = select(call<"stddev">(col<&Fill::price>).filter(col<&Fill::side> == "buy")).from<Fill>();
    static_assert(sql_of(spread) == "select stddev(price) filter (where side = $1) from fills");
    // [/call]
    // [sql_function]
    // One of your own, or from an extension: its name, and the types of its result and arguments.
    constexpr auto fair_price = sql_function<"desk.fair_price", numeric(std::string, double)>;
    static_assert(item_of(fair_price(col<&Fill::side>, 0.5)) == "desk.fair_price(side, $1)");
    // [/sql_function]
    // [rows]
    auto const lots_by_one = select(col<&Order::id>, call<"generate_series">(1, col<&Order::lots>)).from<Order>();
    static_assert(sql_of(lots_by_one) == "select id, generate_series($1, lots) from orders");
    for (auto const& row : db.fetch(lots_by_one))
        static_assert(std::is_same_v<decltype(get<1>(row)), std::optional<std::int32_t> const&>);
    // [/rows]
    // [constants]
    auto const lots =
        select(floor(col<&Fill::quantity> / 100_c), count()).from<Fill>().group_by(floor(col<&Fill::quantity> / 100_c));
    static_assert(sql_of(lots) == "select floor(quantity / 100), count(*) from fills group by floor(quantity / 100)");
    // [/constants]
    (void)db.fetch(days), (void)db.fetch(texts), (void)db.fetch(cases), (void)db.fetch(sizes), (void)db.fetch(called),
        (void)db.fetch(spread);
    (void)db.fetch(lots);
    (void)db.fetch(select(lower(col<&Fill::side>),
                          upper(col<&Fill::side>),
                          trim(col<&Fill::side>),
                          length(col<&Fill::side>),
                          left(col<&Fill::side>, 1),
                          substr(col<&Fill::side>, 1, 2))
                       .from<Fill>());
    (void)db.fetch(select(abs(col<&Fill::price>),
                          floor(col<&Fill::price>),
                          ceil(col<&Fill::price>),
                          round(col<&Fill::price>),
                          sqrt(col<&Fill::price>),
                          greatest(col<&Fill::price>, 1.0),
                          least(col<&Fill::price>, col<&Fill::quantity>))
                       .from<Fill>());
    (void)db.fetch(select(coalesce(col<&Fill::commission>, 0.0),
                          nullif(col<&Fill::price>, 0.0),
                          now(),
                          date_trunc("month"_c, col<&Fill::created_at>),
                          date_part("year"_c, col<&Fill::created_at>),
                          cast<std::string>(col<&Fill::price>))
                       .from<Fill>());
}

void grouping(session& db) {
    // [group_by]
    auto const q = select(col<&Fill::side>, count(), sum(col<&Fill::quantity>).as("total"_c))
                       .from<Fill>()
                       .group_by(col<&Fill::side>)
                       .having(sum(col<&Fill::quantity>) > 100.0)
                       .order_by(desc("total"_c));
    static_assert(sql_of(q) ==
                  "select side, count(*), sum(quantity) as total from fills group by side having sum(quantity) > $1 "
                  "order by total desc");
    // [/group_by]
    // [group_by_key]
    auto const keyed = select(col<&Order::status>, col<&Order::day>, count(col<&Fill::id>))
                           .from<Order>()
                           .left_join<Fill>()
                           .group_by(col<&Order::id>);
    static_assert(sql_of(keyed) ==
                  "select orders.status, orders.day, count(fills.id) from orders left join fills on fills.order_id = "
                  "orders.id group by orders.id");
    // [/group_by_key]
    // [aggregates]
    static_assert(item_of(count()) == "count(*)");
    static_assert(item_of(count(col<&Fill::commission>)) == "count(commission)");
    static_assert(item_of(count(col<&Fill::side>).distinct()) == "count(distinct side)");
    static_assert(item_of(count(col<&Fill::side>, col<&Fill::price>).distinct()) == "count(distinct (side, price))");
    static_assert(item_of(sum(col<&Fill::quantity>).filter(col<&Fill::side> == "buy")) ==
                  "sum(quantity) filter (where side = $1)");
    static_assert(item_of(avg(col<&Fill::price>)) == "avg(price)");
    static_assert(item_of(min(col<&Fill::price>)) == "min(price)");
    static_assert(item_of(max(col<&Fill::created_at>)) == "max(created_at)");
    static_assert(item_of(bool_and(col<&Fill::price> > 0.0)) == "bool_and(price > $1)");
    static_assert(item_of(bool_or(col<&Fill::price> > 0.0)) == "bool_or(price > $1)");
    static_assert(item_of(string_agg(col<&Fill::side>, ", "_c)) == "string_agg(side, ', ')");
    static_assert(item_of(array_agg(col<&Fill::price>)) == "array_agg(price)");
    // [/aggregates]
    // [order_by]
    auto const sorted =
        from<Order>()
            .order_by(col<&Order::day>, desc(col<&Order::limit_price>).nulls_last(), asc(col<&Order::lots>))
            .limit(10)
            .offset(20);
    static_assert(sql_of(sorted).ends_with("order by day, limit_price desc nulls last, lots limit $1 offset $2"));
    // [/order_by]
    // [sort_columns]
    auto const lengths = select(length(col<&Order::status>).as("status"_c)).from<Order>();
    static_assert(sql_of(lengths.order_by(col<&Order::status>)) ==
                  "select length(status) as status from orders order by orders.status");
    static_assert(sql_of(lengths.order_by("status"_c)) ==
                  "select length(status) as status from orders order by status");
    // [/sort_columns]
    (void)db.fetch(lengths.order_by(col<&Order::status>));
    (void)db.fetch(q), (void)db.fetch(keyed), (void)db.fetch(sorted);
    (void)db.fetch(select(count(),
                          count(col<&Fill::commission>),
                          count(col<&Fill::side>).distinct(),
                          sum(col<&Fill::quantity>).filter(col<&Fill::side> == "buy"),
                          avg(col<&Fill::price>),
                          min(col<&Fill::price>),
                          max(col<&Fill::created_at>),
                          bool_and(col<&Fill::price> > 0.0),
                          bool_or(col<&Fill::price> > 0.0),
                          string_agg(col<&Fill::side>, ", "_c),
                          array_agg(col<&Fill::price>))
                       .from<Fill>());
}

void writing(session& db) {
    key<Instrument> const instrument = key<Instrument>::random();
    // [insert]
    auto const insert = insert_into<Instrument>()
                            .values(col<&Instrument::id> = instrument, col<&Instrument::vt_symbol> = "AAPL.NASDAQ")
                            .returning(col<&Instrument::id>, col<&Instrument::active>);
    static_assert(sql_of(insert) ==
                  "insert into instruments (id, vt_symbol, active) values ($1, $2, $3) returning id, active");
    auto const row = insert_into<Instrument>().row({.vt_symbol = "MSFT.NASDAQ"});
    static_assert(sql_of(row) == "insert into instruments (id, vt_symbol, sector, active) values ($1, $2, $3, $4)");
    // [/insert]
    // [conflict]
    auto const ignore = row.on_conflict(col<&Instrument::vt_symbol>).do_nothing();
    static_assert(sql_of(ignore).ends_with(" on conflict (vt_symbol) do nothing"));
    auto const replace = row.on_conflict(col<&Instrument::vt_symbol>)
                             .do_update(col<&Instrument::sector> = excluded(col<&Instrument::sector>));
    static_assert(sql_of(replace).ends_with(" on conflict (vt_symbol) do update set sector = excluded.sector"));
    // [/conflict]
    // [update]
    auto const change = update<Instrument>()
                            .set(col<&Instrument::sector> = std::nullopt, col<&Instrument::active> = false)
                            .where(col<&Instrument::id> == instrument);
    static_assert(sql_of(change) == "update instruments set sector = null, active = $1 where id = $2");
    auto const every = update<Order>().set(col<&Order::lots> = col<&Order::lots> + 1).all_rows();
    static_assert(sql_of(every) == "update orders set lots = lots + $1");
    // [/update]
    // [remove]
    auto const removal =
        remove_from<Instrument>().where(col<&Instrument::id> == instrument).returning(col<&Instrument::vt_symbol>);
    static_assert(sql_of(removal) == "delete from instruments where id = $1 returning vt_symbol");
    // [/remove]
    (void)(void)db.fetch(insert);
    db.execute(row), db.execute(ignore), db.execute(replace), db.execute(change), db.execute(every);
    (void)db.fetch_one(removal);
}

}  // namespace

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Instrument, Order, Fill>>());
    selecting(db);
    joining(db);
    filtering(db);
    computing(db);
    grouping(db);
    writing(db);
    fmt::print("every query of docs/queries.md was accepted by PostgreSQL {}\n", db.connection().server_version());
}
