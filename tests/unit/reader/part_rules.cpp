// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/part_rules.hpp>

#include <string_view>

#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"

using namespace alphaswarm;
using namespace alphaswarm::reader;

namespace {
constexpr auto sorted = [] { return "select name from venues order by {order}"; };
template <class Choice>
using order = meta::named_argument<"order", Choice const&>;
template <class... Part>
constexpr meta::verdict declared = parts_declared<decltype(sorted), Part...>::judge();
using one = choice_of<piece_of<1, "name">>;

static_assert(declared<order<one>>.accepted());
static_assert(declared<order<choice_of<>>>.view() ==
              "AS1016 checked_sql(): {order} has no piece; give choice(piece<value, words>, ...)");
static_assert(declared<order<choice_of<piece_of<1, "name">, piece_of<true, "code">>>>.view() ==
              "AS1016 checked_sql(): {order} has pieces for values of different types; give them one type");
static_assert(declared<order<choice_of<piece_of<1, "name">, piece_of<1, "code">>>>.view() ==
              "AS1016 checked_sql(): {order} has two pieces for one value; leave one out");
static_assert(declared<one>.view().starts_with("AS1016 checked_sql(): a part is given without the name"));

struct one_hole {
    std::string_view holes[1];
    std::size_t hole_count;
};
struct holes {
    static constexpr one_hole found{{"where"}, 1};
};
using by = named_choice<"order", one>;
template <class... Given>
constexpr meta::verdict given = parts_given<holes, choices<by>, Given...>::judge();
using number = meta::named_argument<"order", int>;
using condition = meta::named_argument<"where", decltype(col<&desk::Venue::rank> > 1)>;

static_assert(given<number, condition>.accepted() && given<condition, number>.accepted());
static_assert(given<number>.view() == "AS1016 with(): {where} is not given; give it by its name, _c = value");
static_assert(given<number, condition, number>.view() == "AS1016 with(): {order} is given twice; give it once");
static_assert(given<int>.view() == "AS1016 with(): a part is given without its name; give it by its name, _c = value");
}  // namespace

TEST_CASE("a part that the text lacks is said by its name") {
    using other = meta::named_argument<"other", int>;
    CHECK(given<number, condition, other>.view() ==
          "AS1016 with(): {other} is given, and the text has no such part; leave it out");
}
