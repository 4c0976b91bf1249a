// SPDX-License-Identifier: BSL-1.0
// Joins are the subject of join.cpp, sort keys of order.cpp, the list of select_list.cpp.
#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/cases.hpp>
#include <alphaswarm/sql/expression/constant.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/predicates.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;

constexpr auto price = col<&Fill::price>;
constexpr auto quantity = col<&Fill::quantity>;
constexpr auto fills = select(price).from<Fill>();

template <class Q>
constexpr std::string_view complaint(Q const&) {
    return sql::draft_of<Q>.complaints.view();
}

static_assert(sql_of(fills) == "select price from fills" &&
              sql_of(select(price).distinct().from<Fill>()) == "select distinct price from fills");
static_assert(sql_of(from<Sector>()) == "select id, parent_id, name from sectors" &&
              sql_of(select(all<Sector>).from<Sector>()) == sql_of(from<Sector>()));

static_assert(sql_of(fills.where(price > 1)) == "select price from fills where price > $1");
static_assert(sql_of(fills.where(price > 1 || quantity > 2).where(price < 3)) ==
                  "select price from fills where (price > $1 or quantity > $2) and price < $3",
              "a second where() narrows");
static_assert(sql_of(fills.limit(10)) == "select price from fills limit $1" &&
              sql_of(fills.offset(5)) == "select price from fills offset $1");
static_assert(sql_of(fills.limit(param("most"_c)).offset(param("skip"_c))) ==
              "select price from fills limit $1 offset $2");
static_assert(sql::constants<std::remove_const_t<decltype(fills.limit(10))>>::parameters[0] == 20,
              "a count is a bigint");

// -- without from: one row, or none
static_assert(sql_of(select((1_c).as("x"_c)).where(literal("a"_c) == param("b"_c))) == "select 1 as x where 'a' = $1");

// -- grouping
constexpr auto status = col<&Order::status>;
static_assert(sql_of(select(status, count())
                         .from<Order>()
                         .group_by(status)
                         .having(count() > 3)
                         .order_by(desc(count()))
                         .limit(5)
                         .offset(10)) ==
              "select status, count(*) from orders group by status having count(*) > $1 order by count(*) desc limit "
              "$2 offset $3");
static_assert(sql_of(select(count()).from<Order>().having(sum(col<&Order::quantity>) > 1)) ==
              "select count(*) from orders having sum(quantity) > $1");
static_assert(sql_of(select(date_trunc("day"_c, col<&Fill::created_at>).as("day"_c), sum(price))
                         .from<Fill>()
                         .group_by(date_trunc("day"_c, col<&Fill::created_at>))
                         .order_by("day"_c)) ==
                  "select date_trunc('day', created_at) as day, sum(price) from fills group by date_trunc('day', "
                  "created_at) order by day",
              "an expression that is grouped by is not free");
static_assert(sql_of(select(status, col<&Order::vt_symbol>, count()).from<Order>().group_by(col<&Order::id>)) ==
                  "select status, vt_symbol, count(*) from orders group by id",
              "a grouped primary key frees its table's columns");
static_assert(
    sql_of(select(col<&Bar::close>, count()).from<Bar>().group_by(col<&Bar::instrument_id>, col<&Bar::day>)) ==
    "select close, count(*) from bars group by instrument_id, day");
static_assert(complaint(select(col<&Bar::close>, count()).from<Bar>().group_by(col<&Bar::day>)) ==
                  "AS0402 select(): bars.close is not grouped, next to an aggregate; add it to group_by() or put it "
                  "into an aggregate",
              "half of a key frees nothing");
static_assert(complaint(select(sum(price), quantity).from<Fill>()).starts_with("AS0402 select(): fills.quantity"));
static_assert(
    complaint(select(price + quantity).from<Fill>().group_by(price)).starts_with("AS0402 select(): fills.quantity"));
static_assert(
    sql_of(select(case_when(price > 1, price, 0), abs(price) + price, !(price > 2)).from<Fill>().group_by(price)) ==
    "select case when price > $1 then price else $2 end, abs(price) + price, not price > $3 from fills group by price");
constexpr auto day = date_trunc("day"_c, col<&Fill::created_at>);
static_assert(sql_of(select(case_when(is_null(day), day, day), coalesce(day, day)).from<Fill>().group_by(day)) ==
                  "select case when date_trunc('day', created_at) is null then date_trunc('day', created_at) else "
                  "date_trunc('day', created_at) end, "
                  "coalesce(date_trunc('day', created_at), date_trunc('day', created_at)) from fills group by "
                  "date_trunc('day', created_at)",
              "a grouped expression is found inside others");
static_assert(
    complaint(select(price).from<Order>()).starts_with("AS0401 select(): fills.price: fills is not in from()"));
static_assert(complaint(select(status).from<Order>().where(sum(price) > 1)).find("AS0408 where(): ") !=
              std::string_view::npos);
static_assert(complaint(select(price, quantity).from<Order>()) ==
                  "AS0401 select(): fills.price: fills is not in from(); add it with from or a join; "
                  "AS0401 select(): fills.quantity: fills is not in from(); add it with from or a join",
              "every complaint is told");

// -- two tables whose columns have the same places
static_assert(sql::ordinal_of<&Account::owner> == sql::ordinal_of<&Order::account_id>);
constexpr auto owned = [](auto const& item, auto const&... key) {
    return select(item, count())
        .template from<Order>()
        .template join<Account>(col<&Order::account_id>)
        .group_by(key...);
};
static_assert(
    complaint(owned(col<&Account::owner>, col<&Order::account_id>)) ==
        "AS0402 select(): accounts.owner is not grouped, next to an aggregate; add it to group_by() or put it "
        "into an aggregate",
    "the second column of one is not the second of the other");
static_assert(complaint(owned(col<&Order::account_id>, col<&Account::owner>))
                  .starts_with("AS0402 select(): orders.account_id is not grouped"));
static_assert(complaint(owned(col<&Account::owner>, col<&Account::owner>)).empty() &&
              complaint(owned(col<&Order::account_id>, col<&Order::account_id>)).empty());
static_assert(complaint(owned(col<&Account::owner>, col<&Order::id>))
                  .starts_with("AS0402 select(): accounts.owner is not grouped"),
              "the primary key of one does not free the columns of the other");
static_assert(complaint(owned(col<&Account::owner>, col<&Account::id>)).empty());
constexpr auto upper_sector = alias<Sector>("upper"_c);
static_assert(complaint(select(col<&Sector::name>, count())
                            .from<Sector>()
                            .left_join(upper_sector, col<&Sector::parent_id> == upper_sector[col<&Sector::id>])
                            .group_by(upper_sector[col<&Sector::name>]))
                  .starts_with("AS0402 select(): sectors.name is not grouped"),
              "nor of two occurrences of one table");

// -- aggregates in their places
static_assert(
    complaint(fills.order_by(count())) ==
    "AS0402 select(): fills.price is not grouped, and order_by() contains an aggregate; add it to group_by() or put "
    "it into an aggregate");
static_assert(complaint(fills.order_by(asc(quantity), desc(sum(price))))
                  .find("AS0402 order_by(): fills.quantity is not grouped, and order_by() contains an aggregate") !=
              std::string_view::npos);
static_assert(complaint(select(now()).from<Fill>().order_by(count())).empty() &&
                  complaint(select(max(price)).from<Fill>().order_by(count())).empty(),
              "one row, sorted by what is known of it");
static_assert(complaint(select(price).from<Fill>().group_by(price).order_by(count())).empty());
static_assert(complaint(select(count()).from<Fill>().group_by(price, sum(quantity))) ==
              "AS0418 group_by(): sum(fills.quantity): an aggregate is computed from groups and cannot define them; "
              "remove it, or use it in having()");
static_assert(complaint(select(count()).from<Fill>().join<Order>(col<&Fill::order_id> == col<&Order::id> &&
                                                                 count() > 1)) ==
              "AS0418 join(): count(*): an aggregate is not available before the rows are grouped; use having()");
static_assert(
    complaint(select(count()).from<Fill>().where(price > 1 && !(coalesce(sum(price), 0) > 1))) ==
        "AS0408 where(): sum(fills.price): an aggregate is not available before the rows are grouped; use having()",
    "wherever in the condition it stands");
static_assert(complaint(select(sum(price).filter(count() > 1)).from<Fill>())
                  .starts_with("AS0404 select(): count() is inside another aggregate"));

// -- joins in their order
constexpr auto by_hand = col<&Fill::order_id> == col<&Order::id>;
static_assert(
    complaint(fills.join<Order>(by_hand && col<&Account::balance> > 1).join<Account>(col<&Order::account_id>)) ==
    "AS0419 join(): accounts.balance: accounts is joined later; move that join before this one");
static_assert(complaint(fills.join<Order>(by_hand).join<Account>(col<&Order::account_id> == col<&Account::id> &&
                                                                 price > 1))
                  .empty(),
              "those before are there");
static_assert(complaint(fills.join<Order>(by_hand).where(col<&Order::quantity> > 1)).empty(),
              "and all of them behind the joins");
static_assert(complaint(fills.join<Order>(by_hand && col<&Sector::name> == "x"))
                  .starts_with("AS0401 join(): sectors.name: sectors is not in from()"));

// -- types of the result
using Typed =
    decltype(select(price, col<&Fill::commission>, coalesce(col<&Fill::commission>, 0), is_null(price), all<Sector>)
                 .from<Fill>());
static_assert(!sql::constants<Typed>::nullable(0) && sql::constants<Typed>::nullable(1) &&
              !sql::constants<Typed>::nullable(2) && !sql::constants<Typed>::nullable(3));
static_assert(sql::constants<Typed>::results[0] == 701 && sql::constants<Typed>::results[3] == 16);

TEST_CASE("values are bound in the order in which their parameters are numbered, whatever the clause") {
    auto const q = select(price * 1, (quantity + 2).as("x"_c))
                       .from<Fill>()
                       .join<Order>(col<&Fill::order_id> == col<&Order::id> && quantity > 3)
                       .where(price > 4)
                       .where(price < 5)
                       .group_by(col<&Fill::id>)
                       .having(sum(price) > 6)
                       .order_by(desc(price * 7), col<&Fill::id>)
                       .limit(8)
                       .offset(9);
    CHECK(sql_of(q) ==
          "select fills.price * $1, fills.quantity + $2 as x from fills join orders on fills.order_id = orders.id and "
          "fills.quantity > $3 "
          "where fills.price > $4 and fills.price < $5 group by fills.id having sum(fills.price) > $6 order by "
          "fills.price * $7 desc, fills.id limit $8 offset $9");
    CHECK(test::bound_by(q) == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9"});
}

TEST_CASE("the functions and aggregates bind their arguments in the order written") {
    auto const q = select(sum(price * 1).filter(quantity > 2),
                          coalesce(price, 3),
                          case_when(price > 4, 5, 6),
                          cast<int>(price + 7),
                          call<"app.f", double>(8, price, 9))
                       .from<Fill>();
    CHECK(test::bound_by(q) == std::vector<std::string>{"1", "2", "3.", "4", "5", "6", "7", "8", "9"});
    CHECK(test::bound_by(fills.where(price > param("least"_c)).limit(param("most"_c))) ==
          std::vector<std::string>{":least", ":most"});
}

}  // namespace
