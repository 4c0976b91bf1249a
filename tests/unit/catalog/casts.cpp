// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/casts.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

constexpr auto implicit = cast_context::implicit, assignment = cast_context::assignment,
               explicitly = cast_context::explicitly;
static_assert(cast_between(integer, bigint, implicit) == cast_path::function);
static_assert(cast_between(bigint, integer, implicit) == cast_path::nowhere &&
              cast_between(bigint, integer, assignment) == cast_path::function);
static_assert(cast_between(boolean, integer, assignment) == cast_path::nowhere &&
              cast_between(boolean, integer, explicitly) == cast_path::function);
static_assert(cast_between(varchar, text, implicit) == cast_path::same_bytes);
static_assert(cast_between(json, jsonb, assignment) == cast_path::by_text);
// every type has a text form: into a column of text, and back where it is asked for
static_assert(cast_between(uuid, text, implicit) == cast_path::nowhere &&
              cast_between(uuid, text, assignment) == cast_path::by_text);
static_assert(cast_between(text, uuid, assignment) == cast_path::nowhere &&
              cast_between(text, uuid, explicitly) == cast_path::by_text);
// arrays as their elements
static_assert(cast_between(array_of(integer), array_of(bigint), implicit) == cast_path::by_element);
static_assert(cast_between(array_of(integer), array_of(uuid), explicitly) == cast_path::nowhere);
static_assert(cast_between(array_of(oid_type), oidvector, explicitly) == cast_path::nowhere);
// domains as what they are made of
constexpr type positive = own_domain("positive", integer), mood = own_type(own_kind::enumeration, "mood");
static_assert(cast_between(positive, integer, implicit) == cast_path::same_bytes &&
              cast_between(positive, bigint, implicit) == cast_path::function);
static_assert(cast_between(mood, text, implicit) == cast_path::nowhere &&
              cast_between(mood, text, assignment) == cast_path::by_text);
static_assert(cast_between(mood, own_type(own_kind::enumeration, "hue"), explicitly) == cast_path::nowhere);

static_assert(converts(unknown, uuid, implicit) && converts(uuid, any, implicit));
static_assert(converts(own_type(own_kind::composite, "pair"), record, implicit) &&
              !converts(integer, record, explicitly));

TEST_CASE("what is allowed in one context is allowed in the wider ones") {
    for (type from = 1; from < detail::type_count; ++from)
        for (type to = 1; to < detail::type_count; ++to) {
            bool const a = cast_between(from, to, implicit) != cast_path::nowhere,
                       b = cast_between(from, to, assignment) != cast_path::nowhere,
                       c = cast_between(from, to, explicitly) != cast_path::nowhere;
            if ((a && !b) || (b && !c)) FAIL(name_of(from) << " to " << name_of(to));
        }
    SUCCEED();
}
