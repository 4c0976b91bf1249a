// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/codecs/enumeration.hpp>

#include "unit/pg/codecs/wire.hpp"

namespace user {

enum class Mood { sad, happy };
template <class E = Mood>
consteval auto describe_enum(alphaswarm::of<Mood>) {
    return alphaswarm::labels<E>({{E::sad, "sad"}, {E::happy, "happy"}}).stored_as("mood");
}

}  // namespace user

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using Catch::Matchers::Contains;

static_assert(pg::viewable<user::Mood>);

TEST_CASE("an enum travels as its label") {
    CHECK(encode(user::Mood::happy) == "happy");
    CHECK(back(user::Mood::happy) == user::Mood::happy);
}

TEST_CASE("a label that the C++ enum does not know is refused by name") {
    CHECK_THROWS_WITH(decoded<user::Mood>("angry"), Contains("'angry'"));
    CHECK_THROWS_AS(encode(static_cast<user::Mood>(9)), error);
}

TEST_CASE("the decoder of enums survives any bytes") { torture(user::Mood::sad); }

}  // namespace
