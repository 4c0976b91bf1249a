// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/handed_type.hpp>

#include <string>
#include <vector>

#include <alphaswarm/sql/expression/catalogue_call.hpp>
#include <alphaswarm/sql/expression/constant.hpp>
#include <alphaswarm/sql/expression/functions.hpp>
#include <alphaswarm/types/bits.hpp>
#include <alphaswarm/types/composite.hpp>
#include <alphaswarm/types/domain_type.hpp>
#include <alphaswarm/types/network.hpp>
#include <alphaswarm/types/server_text.hpp>

#include "support/trading.hpp"
#include "support/written.hpp"

namespace handed_types {
using namespace alphaswarm;
enum class Mood { sad, glad };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::glad, "glad"}}).stored_as("mood");
}
enum class Hue { red };  // stored as a text
template <class E = Hue>
consteval auto describe_enum(of<Hue>) {
    return labels<E>({{E::red, "red"}});
}
struct Pair {
    std::int32_t a = 0;
};
struct Code {
    std::string value;
};
struct Numbers {
    std::vector<std::int32_t> value;
};
using citext = server_text<"citext">;
}  // namespace handed_types

template <>
struct alphaswarm::sql_type<handed_types::Pair> : alphaswarm::composite_of<"pair", &handed_types::Pair::a> {};
template <>
struct alphaswarm::sql_type<handed_types::Code>
    : alphaswarm::domain_over<std::string, "code", &handed_types::Code::value> {};
template <>
struct alphaswarm::sql_type<handed_types::Numbers>
    : alphaswarm::domain_over<std::vector<std::int32_t>, "numbers", &handed_types::Numbers::value> {};

namespace {
using namespace handed_types;
using namespace sql::detail;
using sql::bound;  // an expression of its type
using Placeholder = decltype(param("p"_c));

template <class T>
using array = std::vector<std::optional<T>>;
template <class T, meta::text Name, class... A>
constexpr bool gives = std::is_same_v<call_type<Name, A...>, T> && meta::accepts<callable_with<"word", Name, A...>>;

// -- arrays -----------------------------------------------------------------------------------------------------------
template <class T>
constexpr bool stays_an_array() {
    using One = bound<T>;
    using Many = bound<std::vector<T>>;
    return gives<T, "unnest", Many> && gives<array<T>, "array_append", Many, One> &&
           gives<array<T>, "array_append", Many, T> && gives<array<T>, "array_append", Many, Placeholder> &&
           gives<array<T>, "array_prepend", One, Many> && gives<array<T>, "array_cat", Many, Many> &&
           gives<array<T>, "array_remove", Many, One> && gives<array<T>, "array_replace", Many, One, T> &&
           gives<array<T>, "trim_array", Many, int> && gives<array<T>, "array_fill", One, std::vector<int>> &&
           gives<array<T>, "array_agg", One> && gives<std::int32_t, "array_position", Many, T> &&
           gives<array<std::int32_t>, "array_positions", Many, One>;
}
static_assert(stays_an_array<Mood>() && stays_an_array<Hue>() && stays_an_array<Pair>() && stays_an_array<Code>() &&
              stays_an_array<citext>());
static_assert(stays_an_array<std::int64_t>() && stays_an_array<std::string>() && stays_an_array<varchar<8>>() &&
              stays_an_array<fixed_char<5>>() && stays_an_array<types::bit<4>>() &&
              stays_an_array<key<trading::Order>>());
static_assert(gives<Mood, "enum_first", bound<Mood>> && gives<array<Mood>, "enum_range", bound<Mood>> &&
              gives<Mood, "max", bound<Mood>>);

template <meta::text Name, class... A>
constexpr auto refused = callable_with<"word", Name, A...>::judge();
static_assert(refused<"array_append", bound<std::vector<Mood>>, Hue>.view().starts_with("AS0316") &&
              refused<"array_append", bound<std::vector<Mood>>, char[4]>.view().starts_with("AS0316") &&
              refused<"array_append", bound<std::vector<std::string>>, bound<Hue>>.view().ends_with(
                  "an enum goes only with its own values: cast<std::string>() it to use its label as text") &&
              refused<"to_json", bound<Mood>>.view().starts_with("AS0316"));
static_assert(gives<array<numeric>, "array_append", bound<std::vector<std::int64_t>>, bound<numeric>> &&
                  gives<array<std::string>, "array_append", bound<std::vector<key<trading::Order>>>, char[2]>,
              "what differs is what PostgreSQL makes of it");
static_assert(
    gives<array<std::string>, "array_append", bound<std::vector<fixed_char<5>>>, char[2]> &&
        gives<array<std::string>, "array_append", bound<std::vector<varchar<5>>>, char[2]> &&
        gives<array<types::bits>, "array_cat", bound<std::vector<types::bit<4>>>, bound<std::vector<types::bits>>>,
    "a longer one may be among them");
static_assert(gives<std::vector<std::vector<std::int32_t>>, "array_agg", bound<Numbers>> &&
                  gives<std::int32_t, "unnest", bound<Numbers>> && gives<Numbers, "max", bound<Numbers>> &&
                  gives<array<std::int32_t>, "array_append", bound<Numbers>, int>,
              "a domain over an array is an array to all that takes one");
static_assert(gives<std::vector<array<std::int32_t>>,
                    "array_cat",
                    bound<std::vector<std::vector<int>>>,
                    bound<std::vector<std::vector<int>>>> &&
                  gives<std::int32_t, "unnest", bound<std::vector<std::vector<int>>>>,
              "two dimensions stay two");

// -- one of the arguments ---------------------------------------------------------------------------------------------
static_assert(gives<types::inet, "max", bound<types::cidr>> && gives<types::inet, "min", bound<types::inet>> &&
                  gives<array<types::cidr>, "array_agg", bound<types::cidr>>,
              "PostgreSQL has max(inet)");
static_assert(gives<varchar<8>, "max", bound<varchar<8>>> && gives<fixed_char<5>, "min", bound<fixed_char<5>>> &&
              gives<Code, "max", bound<Code>> && gives<key<trading::Order>, "max", bound<key<trading::Order>>>);

template <class T, construct How, class... V>
constexpr bool together = std::is_same_v<common_value<How, V...>, T>;
using Fixed = bound<fixed_char<5>>;
using Four = bound<types::bit<4>>;
constexpr construct plain = construct::plain, ordered = construct::ordered, branches = construct::branches;
static_assert(together<fixed_char<5>, plain, Fixed, Fixed> && together<fixed_char<5>, plain, Fixed, fixed_char<5>> &&
              together<fixed_char<5>, plain, Fixed, Placeholder>);
static_assert(together<std::string, plain, Fixed, char[11]> &&
                  together<std::string, ordered, Fixed, bound<std::string>> &&
                  together<std::string, plain, Fixed, bound<varchar<8>>> &&
                  together<std::string, branches, bound<std::string>, Fixed> &&
                  together<std::string, plain, Fixed, fixed_char<9>> &&
                  together<std::string, plain, bound<varchar<8>>, fixed_char<9>>,
              "a longer one may be the result");
static_assert(together<types::bit<4>, ordered, Four, types::bit<4>> &&
              together<types::bits, ordered, Four, types::bit<5>> &&
              together<types::bits, ordered, Four, bound<types::bits>> &&
              together<types::bits, plain, bound<types::bits>, Four>);

template <class T>
constexpr bool arrays_together() {
    using Many = bound<std::vector<T>>;
    return together<std::vector<T>, plain, Many, Many> && together<std::vector<T>, plain, Many, std::vector<T>> &&
           together<array<T>, plain, Many, array<T>> && together<array<T>, branches, bound<array<T>>, Many>;
}
static_assert(arrays_together<std::int32_t>() && arrays_together<Mood>() && arrays_together<Code>() &&
                  arrays_together<fixed_char<5>>(),
              "an element may be NULL");
static_assert(together<array<std::string>, plain, bound<std::vector<fixed_char<5>>>, std::vector<std::string>>);

// -- NULLIF: the first argument, as its = takes it --------------------------------------------------------------------
template <class T, class E, class A>
constexpr bool nullified =
    std::is_same_v<typename decltype(nullif(std::declval<E const&>(), std::declval<A const&>()))::value, T>;
static_assert(nullified<fixed_char<5>, Fixed, char[3]> && nullified<fixed_char<5>, Fixed, Placeholder> &&
              nullified<std::string, Fixed, bound<std::string>>);
static_assert(nullified<citext, bound<citext>, char[4]> && nullified<citext, bound<citext>, citext> &&
              nullified<citext, bound<citext>, Placeholder> && nullified<Mood, bound<Mood>, Mood> &&
              nullified<Pair, bound<Pair>, Pair> &&
              nullified<std::vector<citext>, bound<std::vector<citext>>, std::vector<citext>>);
static_assert(nullified<types::inet, bound<types::cidr>, types::cidr> && nullified<std::string, bound<Code>, Code>);

// -- bit(n) -----------------------------------------------------------------------------------------------------------
static_assert(gives<types::bits, "bit_and", Four> && gives<types::bits, "bit_or", bound<types::bits>> &&
              gives<types::bits, "set_bit", Four, int, int> && gives<types::bits, "substring", Four, int, int> &&
              gives<types::bits, "overlay", Four, Four, int>);

// -- domains ----------------------------------------------------------------------------------------------------------
using test::says;
static_assert(
    says<decltype(call<"array_append">(bound<std::vector<Code>>{}, Code{}))>("array_append($1::code[], $2::code)") &&
        says<decltype(call<"array_append">(bound<std::vector<Code>>{}, param("p"_c)))>(
            "array_append($1::code[], $2::code)") &&
        says<decltype(call<"upper">(Code{}))>("upper($1)"),
    "beside others of its domain a value is said to be one");

}  // namespace
