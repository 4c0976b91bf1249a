// SPDX-License-Identifier: BSL-1.0
// A number is another type's exactly where PostgreSQL's cast keeps it as it is.
#include <alphaswarm/types/exact.hpp>

#include "support/numbers.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

template <class To>
bool holds(numeric const& number) {
    To made{};
    return types::convert(made, number) == types::misfit::none;
}

}  // namespace

TEST_CASE("a decimal is a number of another type where the server's cast changes nothing") {
    database const where;
    session db = session_on(where);
    random_source random(property_seed());
    for (int i = 0; i < 600; ++i) {
        std::string const text = random_number_text(random);
        INFO("seed " << property_seed() << ", number " << text);
        numeric const number = numeric::parse(text);
        auto const kept = [&](std::string const& type, char const* read = "") {
            return answer(db,
                          "select '" + text + "'::numeric::" + type + read + "::numeric = '" + text + "'::numeric") ==
                   "t";
        };
        CHECK(holds<std::int16_t>(number) == kept("smallint"));
        CHECK(holds<std::int32_t>(number) == kept("integer"));
        CHECK(holds<std::int64_t>(number) == kept("bigint"));
        // PostgreSQL's text is the shortest decimal that reads back; of large whole numbers, with zeros in the place of
        // digits
        double const size = std::abs(number.to_double());
        if (number.is_finite() && (size < 16777216 || size > 1e20))
            CHECK(holds<float>(number) == kept("real", "::text"));
        if (number.is_finite() && (size < 9007199254740992.0 || size > 1e20))
            CHECK(holds<double>(number) == kept("double precision", "::text"));
        int const precision = 1 + static_cast<int>(below(random, 20)), scale = static_cast<int>(below(random, 30)) - 5;
        INFO("numeric(" << precision << "," << scale << ")");
        CHECK((types::fits(number, precision, scale) == types::misfit::none) ==
              kept("numeric(" + std::to_string(precision) + "," + std::to_string(scale) + ")"));
    }
}

TEST_CASE("a binary number is the decimal that the server prints for it") {
    database const where;
    session db = session_on(where);
    random_source random(property_seed() + 1);
    for (int i = 0; i < 300; ++i) {
        double const number = random_number<double>(random);
        INFO("seed " << property_seed() << ", number " << number_words(number));
        if (!std::isfinite(number)) continue;
        numeric decimal;
        REQUIRE(types::convert(decimal, number) == types::misfit::none);
        CHECK(answer(db,
                     "select " + as_decimal(decimal) + "::double precision = '" + number_words(number) +
                         "'::double precision") == "t");
        if (std::abs(number) < 9007199254740992.0 ||
            std::abs(number) > 1e20)  // PostgreSQL's text of those between has zeros in the place of digits
            CHECK(answer(db,
                         "select '" + number_words(number) +
                             "'::double precision::text::numeric = " + as_decimal(decimal)) == "t");
        float single = 0;
        bool const is_float = types::convert(single, number) == types::misfit::none,
                   reads_as_float = types::convert_written(single, number) == types::misfit::none;
        std::string const rounded = "'" + number_words(number) + "'::double precision::real";
        CHECK(is_float == (answer(db,
                                  "select " + rounded + "::double precision = '" + number_words(number) +
                                      "'::double precision") == "t"));
        CHECK(reads_as_float ==
              (is_float || answer(db, "select " + rounded + "::text::numeric = " + as_decimal(number)) == "t"));
    }
}
