// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/polymorphic.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

namespace {
/// What `result` is where `declared` are given `actual`; none where they contradict each other or do not tell.
template <std::size_t N>
constexpr type resolved(type const (&declared)[N], type const (&actual)[N], type result) {
    polymorphic_types types;
    return types.match(actual, declared, N) && types.complete(result) ? types.resolved(result) : none;
}
constexpr type mood = own_type(own_kind::enumeration, "mood");
constexpr type int4range = type_named("int4range"), int4multirange = type_named("int4multirange");
}  // namespace
static_assert(resolved({anyarray}, {array_of(integer)}, anyelement) == integer);
static_assert(resolved({anyelement}, {integer}, anyarray) == array_of(integer));
static_assert(resolved({anyarray, anyelement}, {array_of(integer), bigint}, anyarray) == none,
              "the first family must be alike");
static_assert(resolved({anyarray, anyelement}, {array_of(integer), unknown}, anyarray) == array_of(integer));
static_assert(resolved({anyelement}, {unknown}, anyelement) == none, "nothing tells");
static_assert(resolved({anyenum}, {mood}, anyarray) == array_of(mood) &&
              resolved({anyenum}, {integer}, anyenum) == none);
static_assert(resolved({anynonarray}, {array_of(integer)}, text) == none &&
              resolved({anynonarray}, {integer}, text) == text);
static_assert(resolved({anyrange}, {int4range}, anyelement) == integer &&
              resolved({anyrange}, {int4range}, anymultirange) == int4multirange);
static_assert(resolved({anymultirange}, {int4multirange}, anyrange) == int4range);
static_assert(resolved({anycompatiblearray, anycompatible}, {array_of(integer), bigint}, anycompatiblearray) ==
                  array_of(bigint),
              "the second finds a common type");
static_assert(resolved({anycompatible, anycompatible}, {integer, text}, anycompatible) == none);
static_assert(resolved({anycompatible}, {unknown}, anycompatiblearray) == text_array, "of literals alone it is text");
static_assert(resolved({anycompatiblerange, anycompatible}, {int4range, bigint}, boolean) == none,
              "a range's subtype does not give way");

TEST_CASE("an array's element and an array over it are found for every type") {
    for (type t = 1; t < detail::type_count; ++t) {
        if (array_of(t) == none || is_polymorphic(t)) continue;
        type const declared[] = {anyelement}, actual[] = {t};
        CHECK(resolved(declared, actual, anyarray) == array_of(t));
    }
}
