// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/word.hpp>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm::schema;

static_assert(name_of(word::named) == "named" && name_of(word::one_of) == "one_of" &&
                  name_of(word::discriminated_by) == "discriminated_by",
              "the names stand in the order of the words");
static_assert(static_cast<unsigned>(word::discriminated_by) < 32, "each word has two bits");

constexpr words_said once = and_said(and_said(0, word::version), word::comment), twice = and_said(once, word::version);
static_assert(says(once, word::version) && says(once, word::comment) && !says(once, word::named) && once >> 32 == 0);
static_assert(twice == (once | said_again(word::version)) && and_said(twice, word::version) == twice);
static_assert(bits_of(word::version, word::comment) == once && bits_of() == 0);
}  // namespace

TEST_CASE("words are visited in their order, those that were said again apart") {
    std::string all, again;
    for_each_word(twice, [&](word w) { (all += name_of(w)) += ' '; });
    for_each_repeated(twice, [&](word w) { (again += name_of(w)) += ' '; });
    CHECK(all == "version comment ");
    CHECK(again == "version ");
}
