// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/aggregate.hpp>

#include <alphaswarm/sql/expression/arithmetic.hpp>
#include <alphaswarm/sql/expression/catalogue_call.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/types/json.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::may_be_null, test::says, test::yields;

constexpr auto quantity = col<&Fill::quantity>;

static_assert(says(count(), "count(*)") && says(count(col<&Fill::commission>), "count(fills.commission)"));
static_assert(says(sum(quantity), "sum(fills.quantity)") && says(avg(quantity), "avg(fills.quantity)"));
static_assert(says(min(quantity), "min(fills.quantity)") && says(max(quantity), "max(fills.quantity)"));
static_assert(says(bool_and(col<&Instrument::active>), "bool_and(instruments.active)") &&
              says(bool_or(col<&Instrument::active>), "bool_or(instruments.active)"));
static_assert(says(string_agg(col<&Sector::name>, "it's, "_c), "string_agg(sectors.name, 'it''s, ')"));
static_assert(says<decltype(string_agg(col<&Sector::name>, ", "))>("string_agg(sectors.name, $1)") &&
              says(string_agg(col<&Sector::name>, col<&Sector::name>), "string_agg(sectors.name, sectors.name)"));
static_assert(says(array_agg(quantity), "array_agg(fills.quantity)"));
static_assert(says(count(quantity).distinct(), "count(distinct fills.quantity)"));
static_assert(says(sum(quantity).filter(quantity > 1), "sum(fills.quantity) filter (where fills.quantity > $1)"));
static_assert(says(sum(quantity * 2).distinct().filter(quantity > 1),
                   "sum(distinct fills.quantity * $1) filter (where fills.quantity > $2)"));
static_assert(says(count().filter(quantity > 1), "count(*) filter (where fills.quantity > $1)"));
static_assert(says(count().filter(quantity > 1).filter(quantity < 3 || quantity > 5).filter(quantity != 7),
                   "count(*) filter (where fills.quantity > $1 and (fills.quantity < $2 or fills.quantity > $3) and "
                   "fills.quantity <> $4)"),
              "a second narrows the first");
static_assert(says(sum(quantity).filter(quantity < 3 || quantity > 5).distinct().filter(quantity != 7),
                   "sum(distinct fills.quantity) filter (where (fills.quantity < $1 or fills.quantity > $2) and "
                   "fills.quantity <> $3)"));

static_assert(!may_be_null(count()) && !may_be_null(count(quantity)));
static_assert(may_be_null(sum(quantity)) && may_be_null(avg(quantity)) && may_be_null(min(quantity)) &&
                  may_be_null(array_agg(quantity)),
              "over no rows they are NULL");

template <class A>
constexpr bool null_of_a_group(A const& a) {
    return sql::draft_of<decltype(select(a).template from<Fill>().group_by(col<&Fill::id>))>.nullable[0];
}
constexpr auto price = col<&Fill::price>;
static_assert(!null_of_a_group(sum(price)) && !null_of_a_group(call<"covar_pop">(price, quantity)) &&
              !null_of_a_group(call<"regr_avgx">(price, quantity)) &&
              !null_of_a_group(call<"regr_avgy">(price, quantity)) &&
              !null_of_a_group(call<"regr_sxx">(price, quantity)) &&
              !null_of_a_group(call<"regr_sxy">(price, quantity)) &&
              !null_of_a_group(call<"regr_syy">(price, quantity)));
static_assert(null_of_a_group(call<"covar_pop">(price, col<&Fill::commission>)) &&
                  null_of_a_group(call<"covar_samp">(price, quantity)) &&
                  null_of_a_group(call<"regr_slope">(price, quantity)) &&
                  null_of_a_group(call<"corr">(price, quantity)) && null_of_a_group(call<"stddev">(price)),
              "a slope needs two rows");

static_assert(yields<std::int64_t>(count()));
static_assert(yields<std::int64_t>(sum(col<&Instrument::lot_size>)), "the sum of integers is a bigint");
static_assert(yields<numeric>(sum(col<&Bar::volume>)), "the sum of bigints is numeric");
static_assert(yields<double>(sum(quantity)) && yields<numeric>(sum(col<&Account::balance>)));
static_assert(yields<numeric>(avg(col<&Instrument::lot_size>)) && yields<double>(avg(quantity)) &&
              yields<numeric>(avg(col<&Account::balance>)));
static_assert(yields<timestamp>(max(col<&Fill::created_at>)) && yields<key<Fill>>(min(col<&Fill::id>)));
static_assert(yields<std::vector<std::optional<double>>>(array_agg(col<&Fill::commission>)) &&
              yields<std::string>(string_agg(col<&Sector::name>, ","_c)));
static_assert(decltype(sum(quantity))::aggregate && !decltype(quantity)::aggregate &&
                  decltype(sum(quantity) + 1)::aggregate,
              "an expression that holds an aggregate is one");

// -- what is counted --------------------------------------------------------------------------------------------------
template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::draft_of<S>.complaints.view();
}
static_assert(sql_of(select(count(quantity, col<&Fill::commission>).distinct()).from<Fill>()) ==
              "select count(distinct (quantity, commission)) from fills");
static_assert(complaint(select(count(quantity, col<&Fill::commission>)).from<Fill>()) ==
              "AS0334 select(): count(fills.quantity, fills.commission) counts every row, because several values "
              "together are never NULL; use count(...).distinct() for the distinct ones, or count() one of them");
constexpr auto document = cast<json>(col<&Sector::name>);
static_assert(complaint(select(count(document).distinct()).from<Sector>()) ==
              "AS0434 distinct(): cast(sectors.name as json) is json, whose values PostgreSQL cannot compare; "
              "cast<jsonb>() it");
static_assert(complaint(select(array_agg(document).distinct()).from<Sector>()).starts_with("AS0434 distinct(): ") &&
                  complaint(select(count(col<&Sector::name>, document).distinct()).from<Sector>())
                      .starts_with("AS0434 distinct(): cast(sectors.name as json) is json") &&
                  complaint(select(count(document), count(cast<jsonb>(document)).distinct()).from<Sector>()).empty(),
              "each of a row");

}  // namespace
