// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/cast_text.hpp>

#include <utility>

#include <alphaswarm/sql.hpp>
#include <alphaswarm/text_search.hpp>

#include "support/written.hpp"

namespace texts {
using namespace alphaswarm;
using test::may_be_null, test::says, test::yields;
struct Page {
    std::int32_t id{};
    std::string body;
    jsonb about;
    tsvector words;
};
template <class T = Page>
consteval auto describe_table(of<Page>) {
    return describe<T>("pages").columns(
        column<&T::id>.primary_key(), column<&T::body>, column<&T::about>, column<&T::words>);
}
constexpr auto body = col<&Page::body>;
constexpr auto about = col<&Page::about>;
constexpr auto words = col<&Page::words>;

constexpr auto named = call<"to_tsvector">(literal("english"_c), body);
static_assert(says(named, "to_tsvector('english'::regconfig, pages.body)") && yields<tsvector>(named));
static_assert(says(call<"to_tsvector">("english"_c, body), "to_tsvector('english'::regconfig, pages.body)"));
static_assert(says(call<"jsonb_path_exists">(about, "$.a"_c), "jsonb_path_exists(pages.about, '$.a'::jsonpath)") &&
              yields<bool>(call<"jsonb_path_exists">(about, "$.a"_c)));
static_assert(says(call<"setweight">(words, param("weight"_c)), "setweight(pages.words, cast($1 as \"char\"))"),
              "a placeholder is a text that is cast");
static_assert(says(call<"split_part">(body, ","_c, 1), "split_part(pages.body, ',', $1)"),
              "text stays text where the function takes one");

template <meta::text Name, class... A>
using call_with = decltype(call<Name>(std::declval<A const&>()...));
static_assert(says<call_with<"setweight", decltype(words), char[2]>>("setweight(pages.words, cast($1 as \"char\"))"));
static_assert(says<call_with<"jsonb_path_query_first", decltype(about), std::string>>(
    "jsonb_path_query_first(pages.about, cast($1 as jsonpath))"));
static_assert(says<call_with<"ts_lexize", char[3], char[3]>>("ts_lexize(cast($1 as regdictionary), $2)"));

template <class... A>
constexpr auto asked = sql::detail::callable_with<"call", "jsonb_path_exists", A...>::judge();
static_assert(asked<decltype(about), decltype(body)>.view().ends_with(
                  "; a jsonpath is given as a text of the program or a constant, '...'_c, and not as an expression"),
              "of a column the library does not know that it holds one");
static_assert(asked<decltype(about)>.view().ends_with("; give as many arguments as one of them takes"));
static_assert(!asked<decltype(about), int>.accepted());

template <std::size_t... T>
constexpr bool agree(std::index_sequence<T...>) {
    return ((sql::detail::has_no_name<T> ? std::is_void_v<sql::detail::read_type<T>> : true) && ...);
}
static_assert(agree(std::make_index_sequence<catalog::detail::type_count>()));
static_assert(sql::detail::has_no_name<catalog::type_named("regconfig")> &&
              sql::detail::has_no_name<catalog::type_named("char")> && !sql::detail::has_no_name<catalog::text> &&
              !sql::detail::has_no_name<catalog::any> && !sql::detail::has_no_name<catalog::type_named("tsquery")>);
}  // namespace texts
