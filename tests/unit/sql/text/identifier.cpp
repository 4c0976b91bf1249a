// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/text/identifier.hpp>

#include <iterator>
#include <string>
#include "support/catch.hpp"

namespace {
using alphaswarm::sql::needs_quotes, alphaswarm::sql::spell_identifier;

static_assert(!needs_quotes("orders") && !needs_quotes("vt_symbol") && !needs_quotes("_x1"));
static_assert(needs_quotes("order") && needs_quotes("user") && needs_quotes("end") && needs_quotes("all") &&
              needs_quotes("xmltable") && needs_quotes("between"));
static_assert(!needs_quotes("orderly") && !needs_quotes("ends") && !needs_quotes("a") && !needs_quotes("zzz"),
              "words that only begin alike are free");
static_assert(!needs_quotes("name") && !needs_quotes("value") && !needs_quotes("status") && !needs_quotes("type") &&
                  !needs_quotes("key"),
              "non-reserved words are free");
static_assert(needs_quotes("") && needs_quotes("1st") && needs_quotes("Name") && needs_quotes("a b") &&
              needs_quotes("a-b") && needs_quotes("a\"b") && needs_quotes("\xc3\xa9t\xc3\xa9"));

constexpr bool sorted = [] {
    using alphaswarm::sql::detail::reserved_words;
    for (std::size_t i = 1; i < std::size(reserved_words); ++i)
        if (reserved_words[i - 1] >= reserved_words[i]) return false;
    return true;
}();
static_assert(sorted, "those of a letter stand together");
static_assert([] {
    for (auto word : alphaswarm::sql::detail::reserved_words)
        if (!needs_quotes(word)) return false;
    return true;
}());

TEST_CASE("a name is quoted, and its quotes doubled, only where that is needed") {
    auto const spelled = [](std::string_view name) {
        std::string out;
        spell_identifier(name, [&](std::string_view piece) { out += piece; });
        return out;
    };
    CHECK(spelled("vt_symbol") == "vt_symbol");
    CHECK(spelled("order") == "\"order\"");
    CHECK(spelled("Weird \"name\"") == "\"Weird \"\"name\"\"\"");
    CHECK(spelled("") == "\"\"");
}

}  // namespace
