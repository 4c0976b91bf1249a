// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/ddl/index_elements.hpp>

#include <string>

#include "support/catch.hpp"

namespace {
using alphaswarm::sql::index_element;

constexpr bool is(std::string_view text, std::string_view expression, std::string_view words) {
    index_element const made(text);
    return made.expression == expression && made.words == words;
}
static_assert(is("lower(email)", "lower(email)", "") && is(" id ", "id", ""));
static_assert(is("id desc nulls last", "id", "desc nulls last") && is("id DESC", "id", "DESC") &&
              is("id asc", "id", "asc") && is("id nulls first", "id", "nulls first"));
static_assert(is("email text_pattern_ops", "email", "text_pattern_ops") &&
              is("lower(email) text_pattern_ops desc nulls first",
                 "lower(email)",
                 "text_pattern_ops desc nulls first"));
static_assert(is("email public.gin_trgm_ops", "email", "public.gin_trgm_ops") &&
              is("email gist_trgm_ops(siglen = 32)", "email", "gist_trgm_ops(siglen = 32)"));
static_assert(is("(a || b) gist_trgm_ops (siglen=32) desc", "(a || b)", "gist_trgm_ops (siglen=32) desc"));
static_assert(is("email collate \"C\" text_pattern_ops", "email collate \"C\"", "text_pattern_ops") &&
              is("email collate \"C\" desc", "email collate \"C\"", "desc"));
static_assert(is("a + my_ops", "a + my_ops", "") && is("my_ops", "my_ops", "") && is("my_ops(a)", "my_ops(a)", "") &&
                  is("a + my_ops(b)", "a + my_ops(b)", "") && is("a and my_ops", "a and my_ops", "") &&
                  is("not my_ops desc", "not my_ops", "desc"),
              "an operand that is called so");
static_assert(is("\"desc\"", "\"desc\"", "") && is("nulls", "nulls", "") && is("desc", "desc", "") &&
              is("first", "first", "") && is("a.last", "a.last", ""));
static_assert(is("descr", "descr", "") && is("id nulls", "id nulls", "") && is("x_desc", "x_desc", ""));

std::string written(std::string_view text) {
    std::string to;
    alphaswarm::sql::add_index_elements(to, text);
    return to;
}
}  // namespace

TEST_CASE("the elements of an index are parted at their commas") {
    CHECK(written("lower(email)") == "(lower(email))");
    CHECK(written("lower(email) text_pattern_ops, id desc nulls last") ==
          "(lower(email)) text_pattern_ops, (id) desc nulls last");
    CHECK(written("coalesce(a, ','), (b, c)[1], $$,$$") == "(coalesce(a, ',')), ((b, c)[1]), ($$,$$)");
}
