// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/enumeration.hpp>

#include "support/catch.hpp"

namespace user {

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(alphaswarm::of<Side>) {
    return alphaswarm::labels<E>({{E::buy, "buy"}, {E::sell, "sell"}});
}

enum class Mood : unsigned char { sad, happy };
template <class E = Mood>
consteval auto describe_enum(alphaswarm::of<Mood>) {
    return alphaswarm::labels<E>({{E::sad, "sad"}, {E::happy, "happy"}}).stored_as("mood");
}

enum class Plain { one };

}  // namespace user

namespace {
using namespace alphaswarm;

static_assert(storable<user::Side> && !storable<user::Plain>);
static_assert(sql_type<user::Side>::facts.name == "text" && sql_type<user::Side>::facts.kind == types::kind::text);
static_assert(sql_type<user::Mood>::facts.name == "mood" && sql_type<user::Mood>::facts.oid == 0);
static_assert(sql_type<user::Mood>::facts.kind == types::kind::enumeration);
static_assert(sql_type<std::vector<user::Mood>>::facts.name == "mood[]" &&
              sql_type<std::vector<user::Mood>>::facts.oid == 0);
static_assert(to_label(user::Side::sell) == "sell" && from_label<user::Side>("buy") == user::Side::buy);
static_assert(!from_label<user::Side>("BUY") && !from_label<user::Side>(""));

static_assert(labels<user::Side>({{user::Side::buy, "a"}, {user::Side::sell, "b"}}).well_formed());
static_assert(!labels<user::Side>({{user::Side::buy, "a"}, {user::Side::sell, "a"}}).well_formed());
static_assert(!labels<user::Side>({{user::Side::buy, "a"}, {user::Side::buy, "b"}}).well_formed());
static_assert(!labels<user::Side>({{user::Side::buy, ""}}).well_formed());

// PostgreSQL keeps 63 bytes of a label
constexpr char const bytes_65[] = "a23456789b23456789c23456789d23456789e23456789f23456789g2345678901";
static_assert(sizeof bytes_65 == 66);
template <std::size_t Bytes>
constexpr bool fits = labels<user::Side>({{user::Side::buy, std::string_view(bytes_65, Bytes)}}).well_formed();
static_assert(fits<1> && fits<62> && fits<63> && !fits<64> && !fits<65>, "63 bytes are kept, 64 are not");

TEST_CASE("a value without a label throws") {
    CHECK_THROWS_WITH(to_label(static_cast<user::Side>(7)), Catch::Matchers::Contains("7"));
}

}  // namespace
