// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/initial_value_rules.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace orders {
using namespace alphaswarm;

enum class Side { buy, sell };
template <class E = Side>
consteval auto describe_enum(of<Side>) {
    return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}});
}
/// A table whose members are made as the test says.
struct First {
    std::int32_t id{};
    varchar<8> status = "new";
    std::optional<varchar<8>> before = "filed";
    varchar<8> note{};
    Side side{};
};
}  // namespace orders

namespace {
using namespace orders;
using schema::detail::quoted_default;

static_assert(quoted_default("'new'").found && quoted_default("'new'").text == "new" &&
              quoted_default("'new'::text").text == "new" && quoted_default("''").found);
static_assert(!quoted_default("now()").found && !quoted_default("'").found && !quoted_default("").found &&
                  !quoted_default("new").found,
              "an expression is for the server");
static_assert(!quoted_default("'it''s'").found && !quoted_default("'a' || 'b'").found,
              "and so is what is put together");

struct Runs {  // no constant can be made of it
    std::int32_t id{};
    Runs() {}
};
static_assert(schema::detail::made_while_compiling<First> && !schema::detail::made_while_compiling<Runs>);

template <class... Column>
constexpr meta::verdict judged(Column const&... column) {
    auto const facts = describe<First>("orders").columns(column...);
    meta::verdict v;
    auto const view = schema::detail::forget(facts, meta::id_of<First>, 0);
    using members = typename std::remove_cvref_t<decltype(facts)>::members;
    schema::detail::judge_initial_values<First>(v, view, members{});
    schema::detail::judge_enum_defaults(v, view, members{});
    return v;
}
constexpr auto status = column<&First::status>;
static_assert(judged(status).accepted() && judged(status.one_of("new", "filled")).accepted(), "one of the words");
static_assert(
    judged(status.one_of("open")).view() ==
    "AS0318 columns(): orders.status: the initializer new is not an allowed value of the column: open; correct "
    "it, or add it to one_of(...)");
static_assert(judged(column<&First::before>.one_of("new", "filled"))
                  .view()
                  .starts_with("AS0318 columns(): orders.before: the initializer filed"),
              "of an optional as well");
static_assert(judged(column<&First::note>.one_of("a")).accepted(), "an empty text says nothing");
static_assert(judged(status.one_of("new").server_default("'new'")).accepted() &&
              judged(status.one_of("new").server_default("current_user")).accepted());
static_assert(judged(status.one_of("new").server_default("'old'")).view() ==
              "AS0319 server_default(): orders.status: the default old is not an allowed value of the column: new; "
              "correct it, or add it to one_of(...)");
static_assert(judged(column<&First::side>.server_default("'buy'")).accepted() &&
              judged(column<&First::side>.server_default("side_of(1)")).accepted());
static_assert(judged(column<&First::side>.server_default("'bought'"))
                  .view()
                  .starts_with("AS0319 server_default(): orders.side: the default bought is not a label of"));

constexpr auto plain = describe<First>("orders").columns(column<&First::id>, status);
constexpr schema::detail::initial_values nothing(plain.columns.data(), 2);
static_assert(!nothing.worded && !nothing.defaulted, "most tables are asked no more");
}  // namespace
