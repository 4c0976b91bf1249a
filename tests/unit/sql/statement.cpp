// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace trading;
using namespace alphaswarm;

namespace {
using filled =
    decltype(select(col<&Order::id>, all<Fill>).from<Fill>().left_join<Order>().where(col<&Fill::quantity> > 1.5));
using constants = sql::constants<filled>;

static_assert(sql::statement<filled> && !sql::statement<int>);
static_assert(constants::parameter_count == 1 && constants::parameters[0] == sql_type<double>::facts.oid);
static_assert(constants::result_count == 8, "one column and the seven of a fill");
static_assert(constants::results[0] == sql_type<varchar<36>>::facts.oid &&
              constants::results[3] == sql_type<double>::facts.oid);
static_assert(constants::nullable(0) && !constants::nullable(1),
              "the far side of an outer join may be null, whole rows of the near side are not");

// the same statement has the same name, another text another
using again = decltype(select(col<&Order::id>, all<Fill>)
                           .from<Fill>()
                           .left_join<Order>()
                           .where(col<&Fill::quantity> > col<&Fill::price>));
static_assert(std::string_view(constants::name.chars).size() == 19 &&
              std::string_view(constants::name.chars).substr(0, 3) == "as_");
static_assert(std::string_view(constants::name.chars) != std::string_view(sql::constants<again>::name.chars));

constexpr std::string_view name_of(auto const& q) {
    return sql::constants<std::remove_cvref_t<decltype(q)>>::name.chars;
}
constexpr std::string_view text_of(auto const& q) { return sql_of(q); }

// the types of what goes in are part of the name
template <std::uint32_t In>
struct typed {
    using sql_statement = void;
    static constexpr void write(sql::writer& w, bool*) {
        w << "select price > ";
        w.parameter(In);
        w.result(16, true);
    }
};
template <std::uint32_t... Out>
struct expecting {
    using sql_statement = void;
    static constexpr void write(sql::writer& w, bool*) {
        w << "select a, b from t where c = ";
        w.parameter(20);
        (w.result(Out, true), ...);
    }
};
template <class S>
constexpr std::string_view name = sql::constants<S>::name.chars;
static_assert(text_of(typed<701>{}) == text_of(typed<20>{}) && name<typed<701>> != name<typed<20>>);
static_assert(name<typed<701>> != name<typed<0>>, "left to the server is a type of its own");
// and of what is expected back, in its order and number
static_assert(name<expecting<20, 25>> != name<expecting<25, 20>> && name<expecting<20, 25>> != name<expecting<20>>);
static_assert(name<expecting<20, 25>> == name<expecting<20, 25>> && name<expecting<20, 25>> != name<expecting<23, 25>>);
// pinned: programs of different builds and versions meet on one server session behind a pooler, and share names
static_assert(name<typed<701>> == "as_41ddc19e6e813d71");
static_assert(name_of(select(col<&Order::id>).from<Order>().where(col<&Order::status> == "new")) ==
              "as_0ac2f45df445f9fb");

static_assert(sql::well_formed<filled>);
using broken = decltype(select(col<&Order::id>).from<Fill>());
static_assert(!sql::well_formed<broken>, "a complaint is a value first, and an error only where the statement is used");
}  // namespace

TEST_CASE("a statement's text is a constant that ends with NUL, as the wire wants it") {
    auto const q = select(col<&Order::id>).from<Order>().where(col<&Order::status> == "new");
    CHECK(sql_of(q) == "select id from orders where status = $1");
    CHECK(std::strlen(sql_of(q).data()) == sql_of(q).size());
}

TEST_CASE("a statement longer than the first draft is written again with more room") {
    auto const q = select(all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>,
                          all<Order>)
                       .from<Order>();
    CHECK(sql_of(q).size() > 2048);
    CHECK(sql_of(q).substr(sql_of(q).size() - 12) == " from orders");
    CHECK(sql::constants<decltype(q)>::result_count == 270);
}
