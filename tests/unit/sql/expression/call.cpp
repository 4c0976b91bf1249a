// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql.hpp>
#include <alphaswarm/sql/expression/call.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using sql::null_rule;
using test::may_be_null, test::says;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;

static_assert(says(call<"app.round_to", double>(price, 0.05), "app.round_to(fills.price, $1)") &&
              says(call<"app.clock", timestamp>(), "app.clock()"));
static_assert(says(call<"app.f", double>(price > 1, price), "app.f(fills.price > $1, fills.price)"),
              "an argument needs no parentheses");
static_assert(!may_be_null(call<"app.f", double>(price, price)) &&
              may_be_null(call<"app.f", double>(price, commission)));
static_assert(!may_be_null(call<"app.f", double, null_rule::all>(price, commission)) &&
              may_be_null(call<"app.f", double, null_rule::all>(commission, commission)));
static_assert(!may_be_null(call<"app.f", double, null_rule::never>(commission)) &&
              may_be_null(call<"app.f", double, null_rule::always>(price)));
// -- names
static_assert(says(call<"app.price", double>(price), "app.price(fills.price)") &&
                  says(call<"App.Round", double>(), "\"App\".\"Round\"()") &&
                  says(call<"Desk.order", double>(), "\"Desk\".\"order\"()"),
              "quoted as the names of tables are");
static_assert(says(call<"coalesce", double>(price, price), "coalesce(fills.price, fills.price)") &&
                  says(call<"app.substring", double>(price), "app.\"substring\"(fills.price)"),
              "a reserved word is bare where no function of the catalogue has it");
template <meta::text Name>
constexpr bool callable = meta::accepts<sql::detail::callable<Name>>;
static_assert(callable<"f"> && callable<"_f$1"> && callable<"pg_catalog.lower"> && callable<"\xc3\xa9t\xc3\xa9"> &&
              callable<"distinct">);
static_assert(!callable<""> && !callable<"."> && !callable<"a."> && !callable<".b"> && !callable<"a.b.c"> &&
              !callable<"1f"> && !callable<"$f">);
static_assert(!callable<"app.f(x)"> && !callable<"a b"> && !callable<"f--"> && !callable<"f/**/"> &&
              !callable<"\"f\""> && !callable<"f;"> && !callable<"a . b">);
static_assert(callable<"a23456789012345678901234567890123456789012345678901234567890123"> &&
                  !callable<"a234567890123456789012345678901234567890123456789012345678901234">,
              "PostgreSQL cuts names of more than 63 bytes");
static_assert(sql::detail::callable<"1 + f">::judge().view() ==
              "AS0427 call(): 1 + f is not the name of a function; give one, with a schema and a dot before it if "
              "needed, and build the rest from expressions");

static_assert(says(sql::text_constant<"it's">{}, "'it''s'") && decltype(sql::text_constant<"day">{})::parameters == 0);

// -- rows -------------------------------------------------------------------------------------------------------------
static_assert(may_be_null(call<"generate_series", std::int32_t>(1, 3)) &&
                  may_be_null(call<"pg_catalog.generate_series", std::int32_t, null_rule::never>(1, 3)) &&
                  may_be_null(call<"app.days", date, null_rule::rows>()),
              "whatever is said");

constexpr auto series = call<"generate_series", std::int32_t>(1_c, 3_c);
template <class S>
constexpr std::string_view complaint(S const&) {
    return sql::draft_of<S>.complaints.view();
}
static_assert(complaint(select(series,
                               -series,
                               call<"generate_series", std::int32_t>(1, series),
                               is_null(series),
                               series > 1,
                               greatest(series, 1))
                            .from<Fill>()
                            .order_by(series))
                      .empty() &&
                  complaint(select(count(), series).from<Fill>().group_by(series).order_by(series)).empty(),
              "a select list, GROUP BY and ORDER BY take rows, within operators and functions as well");
constexpr std::string_view of_a_query =
    ": generate_series(1, 3): it returns rows, and only the select list, group_by() and order_by() of a query accept "
    "them; select it in a query of its own";
template <class S>
constexpr bool misplaces(S const& s, std::string_view place) {
    std::string_view const said = complaint(s);
    return said.starts_with("AS0333 ") && said.substr(7, place.size()) == place &&
           said.substr(7 + place.size()) == of_a_query;
}
static_assert(misplaces(from<Fill>().where(series > 1), "where()") &&
              misplaces(select(count()).from<Fill>().having(series > 1), "having()") &&
              misplaces(select(count()).from<Fill>().cross_join<Bar>().limit(series), "limit()") &&
              misplaces(select(count()).from<Fill>().join<Order>(series > 1), "join()") &&
              misplaces(update<Fill>().set(price = series).all_rows(), "set()") &&
              misplaces(update<Fill>().set(price = 1.0).all_rows().returning(series), "returning()") &&
              misplaces(remove_from<Fill>().where(series > 1), "where()") &&
              complaint(insert_into<Fill>().values(price = series)).find("AS0333 values(): generate_series") !=
                  std::string_view::npos &&
              complaint(insert_into<Fill>().values(price = series)).find("AS0525") == std::string_view::npos);
template <class E>
constexpr bool takes_one_value(E const& e, std::string_view word) {
    std::string_view const said = complaint(select(e).template from<Fill>());
    constexpr std::string_view begin = "AS0333 select(): generate_series(1, 3): it returns rows, and ";
    return said.starts_with(begin) && said.substr(begin.size()).starts_with(word) &&
           said.substr(begin.size() + word.size()) == " takes one value per row; select it by itself";
}
static_assert(takes_one_value(sum(series), "an aggregate") &&
              takes_one_value(count().filter(series > 1), "an aggregate") &&
              takes_one_value(coalesce(series, 0), "coalesce()") &&
              takes_one_value(-coalesce(-series, 0), "coalesce()") && takes_one_value(when(series > 1, 0), "a case") &&
              takes_one_value(when(price > 1, series), "a case") && takes_one_value(series > 1 && price > 1, "&&") &&
              takes_one_value(price > 1 || series > 1, "||") && takes_one_value(!(series > 1), "!") &&
              takes_one_value(in(price, 1.0, series), "in()") &&
              takes_one_value(not_in(price, 1.0, series), "not_in()"));

}  // namespace
