// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/routine.hpp>

#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/types/json.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using namespace sql::detail;
using Price = std::remove_const_t<decltype(col<&Fill::price>)>;
using Balance = std::remove_const_t<decltype(col<&Account::balance>)>;
using Symbol = std::remove_const_t<decltype(col<&Order::vt_symbol>)>;
using Id = std::remove_const_t<decltype(col<&Order::id>)>;
using Placeholder = decltype(param("p"_c));

template <class T, meta::text Name, class... A>
constexpr bool gives = std::is_same_v<call_type<Name, A...>, T>;
static_assert(gives<std::string, "lower", Symbol> && gives<std::string, "pg_catalog.lower", Symbol> &&
              gives<void, "lower", Price> && gives<void, "no_such", Price>);
static_assert(gives<numeric, "round", Balance, int> && gives<void, "round", Price, int> &&
                  gives<double, "round", Price>,
              "there is no round(double precision, integer)");
static_assert(gives<std::string, "left", Symbol, std::int64_t> &&
                  call_of<"left", Symbol, std::int64_t>.numbers_become && !call_of<"left", Symbol, int>.numbers_become,
              "a bigint of the program is the integer that left() takes");
static_assert(gives<void, "lower", int> && gives<void, "left", Symbol, char[2]>, "but no text");
static_assert(gives<std::string, "left", Symbol, Placeholder> &&
              gives<std::string, "concat_ws", char[2], Symbol, Price>);
static_assert(gives<key<Order>, "max", Id> && gives<std::vector<std::optional<key<Order>>>, "array_agg", Id> &&
                  gives<std::string, "upper", Id>,
              "what hands a value on keeps it");

template <meta::text Name, class... A>
constexpr std::string_view sentence = callable_with<"word", Name, A...>::judge().view();
template <meta::text Name, class... A>
constexpr auto judged = callable_with<"word", Name, A...>::judge();
static_assert(judged<"lower", Symbol>.accepted());
static_assert(judged<"lower", Price>.view() ==
              "AS0316 word(): there is no lower(double precision); PostgreSQL has lower(text), lower(anyrange), "
              "lower(anymultirange); cast<...>() an argument");
static_assert(
    judged<"no_such", Price>.view() ==
    "AS0316 word(): no function no_such is known: only those in the manual of PostgreSQL are; declare any other "
    "before calling it: constexpr auto no_such = sql_function<'no_such', Result(...)>;");
static_assert(
    judged<"desk.fair", Price>.view().ends_with("constexpr auto fair = sql_function<'desk.fair', "
                                                "Result(...)>;"));
static_assert(judged<"textcat", Symbol, Symbol>.view().starts_with("AS0316 word(): no function textcat is known:"),
              "what stands behind an operator");
using Documents = sql::bound<std::vector<json>>;
using Document = sql::bound<json>;
static_assert(
    judged<"array_position", Documents, Document>.view() ==
    "AS0434 word(): an argument is json[], whose values PostgreSQL cannot compare; remove it, or cast<...>() it");
static_assert(judged<"max", Documents>.view().starts_with(
                  "AS0434 word(): an argument is json[], whose values PostgreSQL cannot sort") &&
                  judged<"array_length", Documents, int>.accepted() &&
                  judged<"array_cat", Documents, Documents>.accepted(),
              "of arrays the elements are looked at");
static_assert(judged<"coalesce", Price>.view() ==
              "AS0316 word(): coalesce is SQL syntax and not a function; use the function of the library, coalesce()");
static_assert(judged<"trim", Symbol>.view() ==
              "AS0316 word(): trim is SQL syntax and not a function; use the function of the library, trim()");
static_assert(judged<"row_number">.view() == "AS0322 word(): row_number is a window function, which needs over(...)");
static_assert(judged<"lower", std::nullptr_t>.view().starts_with("AS0315") &&
              judged<"lower", std::optional<std::string>>.view().starts_with("AS0316"));

}  // namespace
