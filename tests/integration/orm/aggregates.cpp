// SPDX-License-Identifier: BSL-1.0
// Aggregates, GROUP BY and HAVING beside plain SQL.
#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

TEST_CASE("aggregates over a whole table, and over no rows at all") {
    session db = reading_desk();
    auto const q = select(count(),
                          count(col<&Order::limit_price>),
                          sum(col<&Order::quantity>),
                          avg(col<&Order::quantity>),
                          min(col<&Order::created_at>),
                          max(col<&Order::status>),
                          sum(col<&Order::limit_price>),
                          avg(col<&Order::limit_price>),
                          sum(col<&Order::version>),
                          avg(col<&Order::version>),
                          bool_and(col<&Order::quantity> > 5),
                          bool_or(col<&Order::quantity> > 90))
                       .from<Order>();
    std::string const plain =
        "select count(*), count(limit_price), sum(quantity), avg(quantity), min(created_at), max(status), "
        "sum(limit_price), "
        "avg(limit_price), sum(version), avg(version), bool_and(quantity > 5), bool_or(quantity > 90) from \"order\"";
    check_same(db, plain, q);
    check_same(db,
               plain + " where quantity < 0",
               select(count(),
                      count(col<&Order::limit_price>),
                      sum(col<&Order::quantity>),
                      avg(col<&Order::quantity>),
                      min(col<&Order::created_at>),
                      max(col<&Order::status>),
                      sum(col<&Order::limit_price>),
                      avg(col<&Order::limit_price>),
                      sum(col<&Order::version>),
                      avg(col<&Order::version>),
                      bool_and(col<&Order::quantity> > 5),
                      bool_or(col<&Order::quantity> > 90))
                   .from<Order>()
                   .where(col<&Order::quantity> < 0));
    auto const row = db.fetch_one(q);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<0>(row))>, std::int64_t>, "count is never NULL");
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(get<2>(row))>, std::optional<numeric>>,
                  "a sum over no rows is");
}

TEST_CASE("a filter after a filter narrows it, with the values of both in their order") {
    session db = reading_desk();
    for (int low = 0; low < 100; low += 20)
        for (int high = 10; high < 120; high += 30) {
            std::string const both =
                " filter (where quantity > " + std::to_string(low) + " and quantity < " + std::to_string(high) + ")";
            check_same(
                db,
                "select count(*)" + both + ", sum(quantity)" + both + ", count(distinct status)" + both +
                    " from \"order\" where quantity >= 0",
                select(
                    count().filter(col<&Order::quantity> > low).filter(col<&Order::quantity> < high),
                    sum(col<&Order::quantity>).filter(col<&Order::quantity> > low).filter(col<&Order::quantity> < high),
                    count(col<&Order::status>)
                        .filter(col<&Order::quantity> > low)
                        .distinct()
                        .filter(col<&Order::quantity> < high))
                    .from<Order>()
                    .where(col<&Order::quantity> >= 0));
        }
}

TEST_CASE("a text of the statement means the same where backslashes escape") {
    session db = reading_desk();
    auto const joined = [&] {
        return *db.fetch_one(select(string_agg(col<&Venue::name>, "\\'\\n "_c).as("all"_c)).from<Venue>())["all"_c];
    };
    std::string const conforming = joined();
    CHECK(contains(conforming, "\\'\\n "));
    session other = reading_desk();
    other.execute("set standard_conforming_strings = off; set escape_string_warning = off");
    CHECK(other.fetch_one(select(string_agg(col<&Venue::name>, "\\'\\n "_c).as("all"_c)).from<Venue>())["all"_c] ==
          conforming);
}

TEST_CASE("sums and averages have PostgreSQL's types for every kind of number") {
    session db = reading_desk();
    check_same(db,
               "select sum(strength), avg(strength), sum(id), avg(id), sum(cast(id as smallint)), min(strength), "
               "max(id) from signals",
               select(sum(col<&Signal::strength>),
                      avg(col<&Signal::strength>),
                      sum(col<&Signal::id>),
                      avg(col<&Signal::id>),
                      sum(cast<std::int16_t>(col<&Signal::id>)),
                      min(col<&Signal::strength>),
                      max(col<&Signal::id>))
                   .from<Signal>());
    check_same(db,
               "select sum(hold), avg(hold), min(hold), sum(amount * 2) from transfers",
               select(sum(col<&Transfer::hold>),
                      avg(col<&Transfer::hold>),
                      min(col<&Transfer::hold>),
                      sum(col<&Transfer::amount> * 2))
                   .from<Transfer>());
}

TEST_CASE("an aggregate may count each value once, and only some rows") {
    session db = reading_desk();
    check_same(
        db,
        "select count(distinct venue), count(*) filter (where kind = 'option'), sum(distinct multiplier) filter (where "
        "multiplier < 50), "
        "string_agg(symbol, ', ') filter (where kind = 'stock'), count(distinct kind) filter (where venue <> 'XEUR') "
        "from instruments",
        select(
            count(col<&Instrument::venue>).distinct(),
            count().filter(col<&Instrument::kind> == Kind::option),
            sum(col<&Instrument::multiplier>).distinct().filter(col<&Instrument::multiplier> < 50),
            string_agg(col<&Instrument::symbol>, ", "_c).filter(col<&Instrument::kind> == Kind::stock),
            count(col<&Instrument::kind>).distinct().filter(col<&Instrument::venue> != key<Venue, venue_code>("XEUR")))
            .from<Instrument>());
    check_same(
        db,
        "select array_agg(expiry), array_agg(multiplier), array_agg(symbol) from instruments where kind <> 'none'",
        select(array_agg(col<&Instrument::expiry>),
               array_agg(col<&Instrument::multiplier>),
               array_agg(col<&Instrument::symbol>))
            .from<Instrument>()
            .where(cast<std::string>(col<&Instrument::kind>) != "none"));
}

TEST_CASE("rows are grouped by columns and by expressions") {
    session db = reading_desk();
    check_same(
        db,
        "select venue, kind, count(*) as n, sum(multiplier) from instruments group by venue, kind order by n desc, "
        "venue, kind",
        select(col<&Instrument::venue>, col<&Instrument::kind>, count().as("n"_c), sum(col<&Instrument::multiplier>))
            .from<Instrument>()
            .group_by(col<&Instrument::venue>, col<&Instrument::kind>)
            .order_by(desc("n"_c), col<&Instrument::venue>, col<&Instrument::kind>));
    check_same(db,
               "select date_trunc('month', created_at) as m, count(*), lower(status) from \"order\" group by 1, 3 "
               "order by m, lower(status)",
               select(date_trunc("month"_c, col<&Order::created_at>).as("m"_c), count(), lower(col<&Order::status>))
                   .from<Order>()
                   .group_by(date_trunc("month"_c, col<&Order::created_at>), lower(col<&Order::status>))
                   .order_by("m"_c, lower(col<&Order::status>)));
    check_same(db,
               "select expiry, count(*) from instruments group by expiry order by expiry nulls first",
               select(col<&Instrument::expiry>, count())
                   .from<Instrument>()
                   .group_by(col<&Instrument::expiry>)
                   .order_by(asc(col<&Instrument::expiry>).nulls_first()));
}

TEST_CASE("a grouped primary key frees the other columns of its table") {
    session db = reading_desk();
    check_same(db,
               "select o.id, o.status, a.\"user\", count(f.number), sum(f.amount) from \"order\" o join accounts a on "
               "a.id = o.account_id "
               "left join ledger.fills f on f.order_id = o.id group by o.id, a.id order by o.id",
               select(col<&Order::id>,
                      col<&Order::status>,
                      col<&Account::user>,
                      count(col<&Fill::number>),
                      sum(col<&Fill::amount>))
                   .from<Order>()
                   .join<Account>()
                   .left_join<Fill>()
                   .group_by(col<&Order::id>, col<&Account::id>)
                   .order_by(col<&Order::id>));
    check_same(db,
               "select f.*, count(n.id) from ledger.fills f left join fill_notes n on n.order_id = f.order_id and "
               "n.number = f.number "
               "group by f.order_id, f.number order by f.order_id, f.number",
               select(all<Fill>, count(col<&FillNote::id>))
                   .from<Fill>()
                   .left_join<FillNote>()
                   .group_by(col<&Fill::order_id>, col<&Fill::number>)
                   .order_by(col<&Fill::order_id>, col<&Fill::number>));
}

TEST_CASE("groups are chosen by what was aggregated") {
    session db = reading_desk();
    auto const q = select(col<&Fill::order_id>, sum(col<&Fill::quantity>), max(col<&Fill::fee>))
                       .from<Fill>()
                       .where(col<&Fill::quantity> > param("least"_c))
                       .group_by(col<&Fill::order_id>)
                       .having(sum(col<&Fill::quantity>) >= param("total"_c) && count() < 3)
                       .order_by(desc(sum(col<&Fill::quantity>)), col<&Fill::order_id>)
                       .limit(param("most"_c));
    for (auto const& [least, total, most] :
         {std::tuple{1.0, 50.0, 9}, {45.0, 50.0, 9}, {1.0, 1.0, 2}, {1.0, 1000.0, 1}})
        check_same(db,
                   "select order_id, sum(quantity), max(fee) from ledger.fills where quantity > " + printed(least) +
                       " group by order_id having sum(quantity) >= " + printed(total) +
                       " and count(*) < 3 order by sum(quantity) desc, order_id limit " + std::to_string(most),
                   q,
                   "least"_c = least,
                   "total"_c = total,
                   "most"_c = std::int64_t{most});
    check_same(db,
               "select count(*) from ledger.fills having sum(quantity) > 1",
               select(count()).from<Fill>().having(sum(col<&Fill::quantity>) > 1));
    check_same(db,
               "select max(price) - min(price), 2 * count(*) from ledger.fills",
               select(max(col<&Fill::price>) - min(col<&Fill::price>), 2 * count()).from<Fill>());
    check_same(db,
               "select coalesce(sum(quantity), 0) from ledger.fills where price < 0",
               select(coalesce(sum(col<&Fill::quantity>), 0.0)).from<Fill>().where(col<&Fill::price> < 0));
}
