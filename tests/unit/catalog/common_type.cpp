// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/common_type.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

namespace {
template <class... T>
constexpr type common(T... t) {
    type const all[] = {t...};
    return common_type(all, sizeof...(T));
}
constexpr type positive = own_domain("positive", integer);
}  // namespace
static_assert(common(integer, bigint, smallint) == bigint);
static_assert(common(numeric, integer) == numeric && common(integer, numeric) == numeric &&
              common(numeric, double_precision) == double_precision);
static_assert(common(unknown, date) == date && common(unknown, unknown) == text && common(unknown) == text);
static_assert(common(date, timestamptz) == timestamptz && common(timestamp, timestamptz) == timestamptz);
static_assert(common(integer, text) == none && common(json, jsonb) == none,
              "of two categories, or of one without a way");
static_assert(common(positive, positive) == positive && common(positive, integer) == integer,
              "a domain among its like alone stays one");
static_assert(common(varchar, text) == varchar && common(text, varchar) == text,
              "each converts to the other: the first stays");

TEST_CASE("a common type is one that all convert to") {
    for (type a = 1; a < detail::type_count; ++a)
        for (type b = 1; b < detail::type_count; ++b) {
            type const both[] = {a, b};
            if (type const chosen = common_type(both, 2); chosen != none && !all_convert(both, 2, chosen))
                FAIL(name_of(a) << " and " << name_of(b));
        }
    SUCCEED();
}
