// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/token.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm::reader;

/// The tokens, each in brackets with a letter for its kind.
std::string tokens(std::string_view text) {
    constexpr char kinds[] = "ewqnsbpho";
    token all[64];
    scan_fault fault;
    std::size_t const count = scan(text, all, 64, fault);
    if (fault.why) return std::string(fault.why) + " @" + std::to_string(fault.at);
    std::string out;
    for (std::size_t i = 1; i + 1 < count; ++i)
        out += std::string(1, kinds[static_cast<int>(all[i].kind)]) + (all[i].flag ? "!" : "") + "[" +
               std::string(text.substr(all[i].begin, all[i].size)) + "]";
    return out;
}

static_assert(
    [] {
        token all[8];
        scan_fault fault;
        return scan("Select 1", all, 8, fault) == 4 && all[1].hash == w("select") && all[3].kind == token_kind::end;
    }(),
    "the compiler makes tokens as well");

TEST_CASE("words, names, numbers and operators") {
    CHECK(tokens("select a.\"B c\" from T1") == "w[select]w[a]o[.]q[\"B c\"]w[from]w[T1]");
    CHECK(tokens("1 1.5 .5 5. 1e3 1.5E-2 1..2") == "n[1]n![1.5]n![.5]n![5.]n![1e3]n![1.5E-2]n[1]o[..]n[2]");
    CHECK(tokens("a<-5 b->>'x' c-- d\n+e") == "w[a]o[<]o[-]n[5]w[b]o[->>]s['x']w[c]o[+]w[e]");
    CHECK(tokens("a@-5 a+-5 a*/**/b") == "w[a]o[@-]n[5]w[a]o[+]o[-]n[5]w[a]o[*]w[b]");
    CHECK(tokens("a::int, b[1:2] c := d") == "w[a]o[::]w[int]o[,]w[b]o[[]n[1]o[:]n[2]o[]]w[c]o[:=]w[d]");
    CHECK(tokens("größe é1") == "w[größe]w[é1]");
}
TEST_CASE("strings in every spelling, and what is inside of them left alone") {
    CHECK(tokens("'it''s' e'a\\'b' n'x' b'01' X'1F'") == "s['it''s']s[e'a\\'b']s[n'x']b[b'01']b[X'1F']");
    CHECK(tokens("$$a ' :b$$ $t$ $$ $t$") == "s[$$a ' :b$$]s[$t$ $$ $t$]");
    CHECK(tokens("'a'\n  'b'") == "s['a'\n  'b']");
    CHECK(tokens("'a' 'b'") == "s['a']s['b']");
    CHECK(tokens("':no' \":no\" /* :no /* nested */ */ -- :no") == "s[':no']q[\":no\"]");
}
TEST_CASE("quotes in names, and escapes of Unicode") {
    CHECK(tokens("\"a\"\"b\" \"\"\"\"") == "q![\"a\"\"b\"]q![\"\"\"\"]");
    CHECK(tokens("U&'a' u&'\\0061' u & 'a'") == "s[U&'a']s![u&'\\0061']w[u]o[&]s['a']");
    CHECK(tokens("U&\"a\" U&\"\\0061\" U&\"a\"\"b\"") == "q[U&\"a\"]q![U&\"\\0061\"]q![U&\"a\"\"b\"]");
    CHECK(tokens("U&'d!0061' /* */ UEscape\n'!' a") == "s![U&'d!0061' /* */ UEscape\n'!']w[a]");
    CHECK(tokens("U&'a' uescapes") == "s[U&'a']w[uescapes]");
    CHECK(tokens("U&'\\00'\n '61' b") == "s![U&'\\00'\n '61']w[b]");
}
TEST_CASE("parts to be filled are names in braces") {
    CHECK(tokens("a and {where}, '{x}' -- {y}") == "w[a]w[and]h[{where}]o[,]s['{x}']");
    CHECK(tokens("{}").starts_with("a part to be filled is a name in braces"));
    CHECK(tokens("a {where b").ends_with(" @2"));
}
TEST_CASE("parameters have names, and may be optional") {
    CHECK(tokens(":since :email? :a::int") == "p[:since]p![:email?]p[:a]o[::]w[int]");
}
TEST_CASE("what is no text of SQL says where") {
    CHECK(tokens("select 'abc") == "the text in quotes has no end @7");
    CHECK(tokens("select \"abc") == "the name in quotes has no end @7");
    CHECK(tokens("select \"\"") == "a name is empty; PostgreSQL has none such @7");
    CHECK(tokens("a /* b") == "the comment has no end @2");
    CHECK(tokens("$1") == "parameters have names here; write :name, not $1 @0");
    CHECK(tokens("12ab") == "letters follow the number; put a space between them @0");
    CHECK(tokens("$t$ a") == "the text between dollar signs has no end @0");
    CHECK(tokens("a U&'\\06'") == "an escape has four hexadecimal digits, or a + and six @2");
    CHECK(tokens("U&'a' uescape") == "UESCAPE is followed by one character, neither a digit nor + @0");
    CHECK(tokens("U&'a' uescape 'b'").starts_with("UESCAPE is followed by one character"));
    CHECK(tokens("U&\"a\" uescape '!!'").starts_with("UESCAPE is followed by one character"));
    CHECK(tokens("U&\"\"").starts_with("a name is empty"));
    CHECK(tokens("U&'a").starts_with("the text in quotes has no end"));
    CHECK(tokens("U&'a' /* ") == "the comment has no end @6");
}
TEST_CASE("tokens that do not fit are cut off") {
    token all[4];
    scan_fault fault;
    CHECK(scan("a b c d", all, 4, fault) == 4);
    CHECK(all[3].kind == token_kind::word);
}
}  // namespace
