// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/constructs.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

namespace {
constexpr type numbers[] = {integer, bigint};
constexpr type texts[] = {unknown, text};
constexpr type documents[] = {json, json};
constexpr type rows[] = {array_of(integer), array_of(integer)};
}  // namespace
static_assert(case_type(unknown, numbers, 2) == bigint && case_type(numeric, numbers, 2) == numeric &&
              case_type(text, numbers, 2) == none);
static_assert(extreme_type(numbers, 2) == bigint && extreme_type(documents, 2) == none, "json has no order");
static_assert(nullif_type(integer, bigint) == integer && nullif_type(varchar, varchar) == text &&
              nullif_type(integer, date) == none);
constexpr type own = own_type(own_kind::base, "ltree");
static_assert(nullif_type(own, own) == own && nullif_type(own, text) == none && nullif_type(bpchar, bpchar) == bpchar);
static_assert(nullif_type(citext, text) == text, "a citext converts to text");
static_assert(array_type(numbers, 2) == array_of(bigint) && array_type(rows, 2) == array_of(integer) &&
              array_type(numbers, 0) == none);
static_assert(choose_any("=", integer, array_of(bigint)) && !choose_any("=", integer, bigint) &&
              !choose_any("||", text, text_array));
static_assert(choose_in(text, texts, 2) == resolution::found && choose_in(integer, texts, 2) != resolution::found);
static_assert(choose_in(uuid, numbers, 2) == resolution::no_match);
static_assert(casts_to(text, uuid) && !casts_to(integer, uuid) && casts_to(unknown, uuid));

TEST_CASE("as many branches as fit are looked at") {
    type many[most_arguments];
    for (type& t : many) t = integer;
    CHECK(case_type(integer, many, most_arguments - 1) == integer);
    CHECK(case_type(integer, many, most_arguments) == none);
    CHECK(choose_in(integer, many, most_arguments) == resolution::too_many);
}
