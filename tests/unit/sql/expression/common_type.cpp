// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/common_type.hpp>

#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/varchar.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using namespace sql::detail;
using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Lot = std::remove_const_t<decltype(col<&Instrument::lot_size>)>;
using Volume = std::remove_const_t<decltype(col<&Bar::volume>)>;
using Balance = std::remove_const_t<decltype(col<&Account::balance>)>;
using Symbol = std::remove_const_t<decltype(col<&Order::vt_symbol>)>;
using Id = std::remove_const_t<decltype(col<&Order::id>)>;
using FillId = std::remove_const_t<decltype(col<&Fill::id>)>;
using Placeholder = decltype(param("p"_c));
using Short = sql::bound<varchar<4>>;  // an expression of this type

template <class T, class... V>
constexpr bool common_is = std::is_same_v<common_value<construct::plain, V...>, T>;
static_assert(common_is<std::int64_t, Lot, Volume> && common_is<numeric, Lot, Balance> && common_is<double, Lot, Price>,
              "the wider of the expressions");
static_assert(common_is<std::int32_t, Lot, std::int64_t> && common_is<double, Price, int>,
              "a whole number of the program becomes what the column is");
static_assert(common_is<numeric, Lot, double> && common_is<numeric, Balance, double> &&
                  common_is<double, Price, double>,
              "a double beside exact numbers is a decimal");
static_assert(common_is<std::string, Symbol, char[3]> && common_is<varchar<4>, Short, char[3]> &&
              common_is<std::string, Short, Symbol> && common_is<void, Symbol, int>);
static_assert(common_is<key<Order>, Id, key<Order>> && common_is<key<Order>, Id, Placeholder> &&
              common_is<void, Id, FillId> && common_is<void, Id, std::string>);
static_assert(common_is<std::int32_t, int, int> && common_is<double, int, double> &&
                  common_is<std::string, char[2], char[3]>,
              "values alone are what they are");
static_assert(std::is_same_v<common_value<construct::branches, Lot, Volume>, std::int64_t> &&
              std::is_same_v<common_value<construct::ordered, Lot, Volume>, std::int64_t>);

template <class... V>
constexpr auto judged = of_one_type<"word", construct::plain, V...>::judge();
static_assert(judged<Lot, Volume>.accepted() &&
              judged<Symbol, int>.view() ==
                  "AS0308 word(): text and integer have no common type; cast<...>() one of them");
static_assert(
    judged<Symbol, std::nullptr_t>.view().starts_with("AS0315 word()") &&
    judged<Symbol, std::optional<int>>.view().starts_with("AS0308 word(): an argument is a value that may be NULL"));

using Document = sql::bound<json>;
static_assert(of_one_type<"word", construct::ordered, Document, Document>::judge().view() ==
                  "AS0434 word(): the common type is json, whose values PostgreSQL cannot sort; cast<jsonb>() it" &&
              of_one_type<"word", construct::ordered, Document, Symbol>::judge().view().starts_with("AS0308 word()") &&
              judged<Document, Document>.accepted());

}  // namespace
