// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/characters.hpp>

#include <sstream>
#include <type_traits>

#include "support/catch.hpp"

using alphaswarm::meta::characters;

namespace {
constexpr characters word{"words", 4}, none{};

static_assert(std::is_trivial_v<characters>, "what is not given is zero, and nothing to a compiler");
static_assert(none.empty() && none.size() == 0 && std::string_view(none).empty() && none == "");
static_assert(word == "word" && "word" == word && word == characters{"word", 4} && word != none && word != "words");
static_assert(word == std::string_view("word") && !word.empty() && word.size() == 4 && word.end() - word.begin() == 4 &&
              word.data()[3] == 'd');
}  // namespace

TEST_CASE("text that is plain data prints as text") {
    std::ostringstream out;
    out << word << '/' << none;
    CHECK(out.str() == "word/");
}
