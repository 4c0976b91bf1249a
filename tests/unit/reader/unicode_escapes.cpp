// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/unicode_escapes.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

using namespace alphaswarm::reader;

namespace {
/// The characters, or what is wrong with them.
std::string read(std::string_view inside, char escape = '\\', char quote = '\'') {
    unicode_characters from(inside, quote, escape);
    std::string out;
    char bytes[4]{};
    while (std::size_t const count = from.next(bytes)) out.append(bytes, count);
    return from.fault ? from.fault : out;
}
static_assert(may_escape_unicode('!') && may_escape_unicode('\\') && may_escape_unicode('g'));
static_assert(!may_escape_unicode('a') && !may_escape_unicode('7') && !may_escape_unicode('+') &&
              !may_escape_unicode('\'') && !may_escape_unicode('"') && !may_escape_unicode(' '));
}  // namespace

TEST_CASE("escapes of four digits and of six are characters") {
    CHECK(read("d\\0061t\\+000061") == "data");
    CHECK(read("\\0441\\043B\\043E\\043D") == "слон");
    CHECK(read("\\20AC\\+01F600") == "€😀");
    CHECK(read("d!0061t!+000061\\", '!') == "data\\");
    CHECK(read("") == "");
}
TEST_CASE("two of it are the escape's own character, two quotes are one") {
    CHECK(read("\\\\0061") == "\\0061");
    CHECK(read("it''s") == "it's");
    CHECK(read("a\"\"b", '"', '"') == "a\"b");
    CHECK(read("a\"\"\\0062", '\\', '"') == "a\"b");
    CHECK(read("a\\0062", '"', '"') == "a\\0062");
}
TEST_CASE("a string goes on behind a line's end") {
    CHECK(read("a'\n  'b") == "ab");
    CHECK(read("\\00'\n'61") == "a");
}
TEST_CASE("surrogates stand in pairs") {
    CHECK(read("\\D83D\\DE00") == "😀");
    CHECK(read("\\+00D83D\\DE00") == "😀");
    for (char const* half : {"\\D83D", "\\D83Da", "\\D83D\\\\", "\\D83D\\0061", "\\DE00", "\\D83D\\D83D"})
        CHECK(read(half) == "half of a surrogate pair stands alone");
}
TEST_CASE("others are no escapes") {
    for (char const* wrong : {"\\", "\\006", "\\00g1", "\\+00061", "\\x61", "a\\"})
        CHECK(read(wrong) == "an escape has four hexadecimal digits, or a + and six");
    CHECK(read("\\0000") == "an escape is no character of Unicode");
    CHECK(read("\\+110000") == "an escape is no character of Unicode");
}
