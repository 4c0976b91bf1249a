// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/types.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

static_assert(oid_of(integer) == 23 && type_of_oid(23) == integer);
static_assert(oid_of(type_of_oid(5080)) == 5080, "anycompatiblerange, the last OIDs");
static_assert(type_of_oid(24) != none && type_of_oid(9999) == none && type_of_oid(0) == none);
static_assert(name_of(double_precision) == "double precision" && name_of(timestamptz) == "timestamp with time zone");
static_assert(type_named("float8") == double_precision && type_named("timestamptz") == timestamptz);
static_assert(type_named("double precision") == none && type_named("") == none && type_named("float") == none);
static_assert(array_of(integer) == type_of_oid(1007) && element_of(type_of_oid(1007)) == integer &&
              element_of(integer) == none);
static_assert(category_of(numeric) == 'N' && !is_preferred(numeric) && is_preferred(double_precision) &&
              is_preferred(text));
static_assert(subtype_of(type_named("daterange")) == date &&
              range_of(type_named("datemultirange")) == type_named("daterange"));
static_assert(multirange_of(type_named("daterange")) == type_named("datemultirange"));
static_assert(element_of(type_named("daterange")) == none, "a range is no array");
static_assert(sorts(varchar) && !sorts(json) && sorts(jsonb) && !sorts(array_of(json)) && !groups(json) &&
              groups(uuid));
static_assert(!sorts(type_named("xid")) && groups(type_named("xid")), "equality without an order");
static_assert(is_polymorphic(anyelement) && is_common_polymorphic(anycompatiblearray) && !is_polymorphic(any) &&
              !is_polymorphic(record));

// types that a database defines
constexpr type mood = own_type(own_kind::enumeration, "mood"), hue = own_type(own_kind::enumeration, "hue");
static_assert(mood != hue && mood == own_type(own_kind::enumeration, "mood") && is_own(mood) && !is_own(integer));
static_assert(is_enum(mood) && category_of(mood) == 'E' && sorts(mood) && oid_of(mood) == 0 && name_of(mood).empty());
static_assert(element_of(array_of(mood)) == mood && category_of(array_of(mood)) == 'A' &&
              array_of(array_of(mood)) == none && !is_enum(array_of(mood)));
constexpr type positive = own_domain("positive", integer);
static_assert(base_of(positive) == integer && base_of(array_of(positive)) == array_of(positive) &&
              category_of(positive) == 'N');
static_assert(own_domain("positive", integer) != own_domain("natural", integer) && base_of(mood) == mood &&
              base_of(text) == text);
constexpr type pair = own_composite("pair", true), note = own_composite("note", false);
static_assert(pair == own_type(own_kind::composite, "pair") && pair != own_composite("pair", false) && sorts(pair) &&
              groups(pair) && sorts(array_of(pair)));
static_assert(is_composite(note) && !sorts(note) && !groups(note) && !groups(array_of(note)) && !sorts(array_of(note)));
constexpr type moody = own_domain("moody", anyenum);
static_assert(is_enum_domain(moody) && !is_enum_domain(mood) && !is_enum_domain(positive) &&
                  !is_enum_domain(array_of(moody)) && !is_enum(moody) && category_of(moody) == 'E',
              "a domain over an enum, which is none to operators");
static_assert(sorts(moody) && groups(moody) && sorts(array_of(moody)));
static_assert(is_composite(own_type(own_kind::composite, "pair")) &&
              category_of(own_type(own_kind::base, "ltree")) == 'U');

TEST_CASE("every type of the facts is found by its OID and by its name") {
    for (type t = 1; t < detail::type_count; ++t) {
        INFO(t << " " << name_of(t));
        CHECK(type_of_oid(oid_of(t)) == t);
        CHECK_FALSE(name_of(t).empty());
        if (type const array = array_of(t); array != none) CHECK(element_of(array) == t);
        CHECK((!sorts(t) || groups(t)));  // what has an order has equality
    }
}
