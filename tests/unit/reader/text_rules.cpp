// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/text_rules.hpp>

#include "support/desk.hpp"

namespace {
using namespace alphaswarm;

template <class Function>
inline constexpr meta::verdict verdict_on = reader::detail::well_said<Function, desk::tables>::judge();
template <class Function>
constexpr std::string_view refusal(Function) {
    return verdict_on<Function>.view();
}
static_assert(refusal([] { return "select 1 from instruments i join accounts a on i.underlying_id = i.id"; }).empty());
static_assert(refusal([] { return "select 1 from fill_notes n join \"order\" o on n.order_id = o.id"; }).empty());
static_assert(refusal([] { return "select 1 from samples s join \"order\" o on\n s.token = o.id"; }) ==
              "AS1015 SQL 2:10 samples.token and order.id are keys of different tables, which are never equal");
static_assert(refusal([] { return "select '(1,2)'::point as p"; }) ==
              "AS1014 SQL result 1: the library has no C++ type for point; include the header of the type, or cast it");

static_assert(refusal([] {
                  return "select id from \"order\" where side = 'sell' or side in ('buy', 'bye')";
              }).ends_with(" 'bye': order.side is one of buy, sell"));
static_assert(
    reader::detail::well_given<char const*, desk::tables>::judge().view().starts_with("AS1001 checked_sql()"));
static_assert(reader::detail::well_given<decltype([] { return "select 1"; }), int>::judge().view() ==
              "AS1002 checked_sql(): int is no set of tables; name those that the text may read: "
              "checked_sql<table_set<...>>(...)");
}  // namespace
