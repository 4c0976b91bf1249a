// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/sql_text.hpp>

namespace {
using alphaswarm::schema::sql_text;

constexpr bool whole(std::string_view text) { return sql_text(text).flaw.empty(); }
constexpr bool says(std::string_view text, std::string_view flaw) {
    return sql_text(text).flaw.find(flaw) != std::string_view::npos;
}
constexpr std::size_t none = std::string_view::npos;

static_assert(whole("price > 0") && whole("a - -1 = b") && whole("a / b") && whole("(a + (b))[1]") &&
              whole("a || E'\\'' || b"));
static_assert(whole("x = 'it''s (not -- /* ; ] closed'") && whole("\"a(;--\" = 1") && whole("x = U&'\\0061'") &&
                  whole("'\\'"),
              "quotes hold what they like");
static_assert(whole("x = $$;'--($$") && whole("x = $tag$ $$ ; $ta $tag$") && whole("a$b > 1") && whole("a$b$ > 1"),
              "and dollars too; a name may hold some");
static_assert(whole("E'\\'') || ('") == false && whole("fine'\\'"),
              "a letter of a name before the quote begins no escapes");

static_assert(says("", "is empty") && says(" \t\n", "is empty"));
static_assert(says("a -- b", "comment") && says("a /* b */", "comment") && says("--", "comment"));
static_assert(says("a; drop table b", "semicolon") && says(";", "semicolon"));
static_assert(says("(a", "leaves a parenthesis") && says("a)", "closes a parenthesis") &&
              says(")a(", "closes a parenthesis") && says("a > 0) or (b > 0", "closes a parenthesis"));
static_assert(says("a[1", "leaves a bracket") && says("a]", "closes a bracket"));
static_assert(says("'a", "leaves a quote") && says("\"a", "leaves a quote") && says("'a''", "leaves a quote") &&
              says("$$a", "leaves a quote") && says("$x$a$y$", "leaves a quote") && says("E'a\\'", "leaves a quote"));
static_assert(says("a = $1", "parameter") && says("$", "parameter") && says("$1$a$1$", "parameter"));
static_assert(says(std::string_view("a\0b", 3), "NUL") && says(std::string_view("'a\0b'", 5), "NUL") &&
              says(std::string_view("$$a\0b$$", 7), "NUL"));

static_assert(sql_text("a, b").comma == 1 && sql_text("f(a, b), c").comma == 7 &&
              sql_text("array[1, 2]").comma == none && sql_text("'a,b'").comma == none &&
              sql_text("\"a,b\"").comma == none && sql_text("$$,$$").comma == none && sql_text("(a, b)").comma == none);
}  // namespace
