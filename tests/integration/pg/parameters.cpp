// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/parameters.hpp>

#include <cstdint>
#include <cstring>
#include <type_traits>

#include <alphaswarm/pg/connection.hpp>

#include "integration/pg/numbers.hpp"
#include "support/catch.hpp"
#include "support/database.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

static_assert(std::is_trivially_copyable_v<pg::parameters> && std::is_aggregate_v<pg::parameters>,
              "a view that costs nothing");

namespace {
/// What the server understands of three values, as text.
std::string understood(connection& db, pg::parameters const& given) {
    static constexpr std::uint32_t types[] = {20, 25, 25};
    return text_of(
        db.execute_params("select concat_ws('|', $1, coalesce($2, 'NULL'), coalesce($3, 'NULL'))", types, given));
}
}  // namespace

TEST_CASE("values without formats are text, a null pointer is NULL, and an empty text is none") {
    database const here;
    auto db = here.connect();
    char const* const values[] = {"-7", nullptr, ""};
    CHECK(understood(db, {values, nullptr, nullptr, 3}) == "-7|NULL|");
}

TEST_CASE("a value in binary has its size, and each value its own format") {
    database const here;
    auto db = here.connect();
    bigints const minus_two{-2};
    char const* const values[] = {pg::parameters(minus_two).values[0], "abc", "by its NUL"};
    int const sizes[] = {8, 2, -1}, formats[] = {1, 1, 0};  // two bytes of the second; of the third none is counted
    CHECK(understood(db, {values, sizes, formats, 3}) == "-2|ab|by its NUL");
}

TEST_CASE("what the values come to is counted by whoever sends, or told") {
    database const here;
    auto db = here.connect();
    CHECK(pg::parameters{}.bytes == pg::parameters::uncounted);
    char const* const values[] = {"1", "a", "b"};
    pg::parameters told{values, nullptr, nullptr, 3, 0};
    CHECK(understood(db, told) == "1|a|b");
    told.bytes = pg::parameters::uncounted;
    CHECK(understood(db, told) == "1|a|b");
}
