// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/name_rules.hpp>
#include <string>

#include "support/catch.hpp"

namespace {
using namespace alphaswarm;

template <class V>
constexpr auto said = sql::detail::takes_name<"as", V>::judge();

static_assert(sql::detail::is_label<decltype("x"_c)> && !sql::detail::is_label<char const*>);
static_assert(said<char const*>.view() ==
              "AS0338 as(): a plain text is given for a part of the text of the statement, which must be known at "
              "compile time; write it with _c, '...'_c");
static_assert(said<std::string>.view() == said<char const*>.view());
static_assert(said<int>.view().starts_with("AS0338 as(): a value of type int is given"));

}  // namespace
