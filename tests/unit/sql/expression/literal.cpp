// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/literal.hpp>

#include "support/moods.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::checked_literal;

constexpr checked_literal<&Order::status> status = "filled";
static_assert(status.text.view() == "filled");
constexpr checked_literal<&Order::vt_symbol> longest = "a234567890123456789012345678901234567890";
static_assert(longest.text.size == 40, "a text that just fits");
constexpr checked_literal<&Sector::name> empty = "";
static_assert(empty.text.view().empty());

constexpr checked_literal<&Instrument::vt_symbol> accents =
    "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
    "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9";
static_assert(accents.text.size == 42, "42 bytes are 21 characters and fit varchar(40)");

// the length of a type that says it, with a domain over it or without
using moods::Day;
constexpr checked_literal<&Day::code> code = "EUR  ";
constexpr checked_literal<&Day::currency> currency = "\xc3\xa9\xc3\xa9\xc3\xa9";
constexpr checked_literal<&Day::word> word = "word";
static_assert(code.text.view() == "EUR  " && currency.text.size == 6 && word.text.view() == "word");
static_assert(sql::detail::is_padded<fixed_char<3>> && sql::detail::is_padded<moods::Currency> &&
              !sql::detail::is_padded<citext> && !sql::detail::is_padded<varchar<4>>);
static_assert(sql::detail::longest_text<varchar<4>>() == 4 && sql::detail::longest_text<std::string>() == 0);

}  // namespace
