// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/option.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm::schema;

static_assert(name_of(option::named) == "named" && name_of(option::one_of) == "one_of" &&
                  name_of(option::discriminated_by) == "discriminated_by",
              "the names stand in the order of the words");
static_assert(static_cast<unsigned>(option::discriminated_by) < 32, "each word has two bits");

constexpr option_set once = with_option(with_option(0, option::version), option::comment),
                     twice = with_option(once, option::version);
static_assert(has_option(once, option::version) && has_option(once, option::comment) &&
              !has_option(once, option::named) && once >> 32 == 0);
static_assert(twice == (once | repeated_option(option::version)) && with_option(twice, option::version) == twice);
static_assert(bits_of(option::version, option::comment) == once && bits_of() == 0);
}  // namespace

TEST_CASE("words are visited in their order, those that were said again apart") {
    std::string all, again;
    for_each_option(twice, [&](option w) { (all += name_of(w)) += ' '; });
    for_each_repeated(twice, [&](option w) { (again += name_of(w)) += ' '; });
    CHECK(all == "version comment ");
    CHECK(again == "version ");
}
