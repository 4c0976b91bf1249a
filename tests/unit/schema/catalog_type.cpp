// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/catalog_type.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <alphaswarm/types.hpp>

#include "support/catch.hpp"
#include "support/moods.hpp"

using namespace alphaswarm;
using schema::number_of;

namespace {
struct Account {};
enum class Mood { sad, glad };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::glad, "glad"}});
}
enum class Hue { red, blue };
template <class E = Hue>
consteval auto describe_enum(of<Hue>) {
    return labels<E>({{E::red, "red"}, {E::blue, "blue"}}).stored_as("hue");
}
}  // namespace

static_assert(number_of<std::int16_t> == catalog::smallint && number_of<double> == catalog::double_precision &&
              number_of<std::string> == catalog::text);
static_assert(number_of<numeric> == catalog::numeric && number_of<timestamptz> == catalog::timestamptz &&
              number_of<jsonb> == catalog::jsonb);
static_assert(number_of<varchar<8>> == catalog::varchar && number_of<bytea> == catalog::bytea);
static_assert(number_of<key<Account>> == catalog::varchar && number_of<key<Account, std::int64_t>> == catalog::bigint &&
              number_of<key<Account, uuid>> == catalog::uuid);
static_assert(number_of<std::vector<std::int32_t>> == catalog::array_of(catalog::integer) &&
              number_of<std::vector<std::vector<double>>> == catalog::array_of(catalog::double_precision));
static_assert(number_of<Mood> == catalog::text, "stored as text");
static_assert(number_of<Hue> == catalog::own_type(catalog::own_kind::enumeration, "hue") &&
              catalog::is_enum(number_of<Hue>));
static_assert(number_of<std::vector<Hue>> == catalog::array_of(number_of<Hue>));

// domains over types of the database
static_assert(number_of<moods::Tag> == number_of<citext> && number_of<moods::Place> == number_of<moods::Point> &&
              number_of<moods::Steps> != number_of<std::vector<std::int32_t>> &&
              catalog::base_of(number_of<moods::Steps>) == number_of<std::vector<std::int32_t>>);
static_assert(number_of<std::vector<moods::Tag>> != number_of<std::vector<citext>>,
              "an array of them is none of citext");
static_assert(catalog::is_enum_domain(number_of<moods::Moody>) &&
              number_of<std::vector<moods::Moody>> == catalog::array_of(number_of<moods::Moody>));
static_assert(catalog::groups(number_of<moods::Point>) && !catalog::groups(number_of<moods::Note>) &&
              !catalog::groups(number_of<std::vector<moods::Note>>));

TEST_CASE("a type that the catalogue does not know is known by its name alone") {
    constexpr type_facts tree{"ltree", 0, 0, types::kind::text};
    CHECK(schema::catalog_type(tree) == catalog::own_type(catalog::own_kind::base, "ltree"));
    CHECK(catalog::category_of(schema::catalog_type(tree)) == 'U');
}
