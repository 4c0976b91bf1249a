// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/membership.hpp>

#include <array>
#include <set>

#include <alphaswarm/sql/expression/aggregate.hpp>
#include <alphaswarm/sql/expression/arithmetic.hpp>

#include "support/catch.hpp"
#include "support/moods.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::says, test::written;

constexpr auto price = col<&Fill::price>;
constexpr auto commission = col<&Fill::commission>;
constexpr auto status = col<&Order::status>;

using In = decltype(in(status, {"new", "filled"}));
static_assert(says<In>("orders.status = any($1)") && written<In>.oids[0] == 1009 &&
              says<decltype(not_in(status, {"new"}))>("orders.status <> all($1)"));
static_assert(says<decltype(in(price, {1.0, 2.0}))>("fills.price = any($1)") &&
              says<decltype(in(price + 1, std::vector<int>{}))>("fills.price + $1 = any($2)"));
static_assert(says<decltype(in(price > 1, std::vector<bool>{}))>("(fills.price > $1) = any($2)"),
              "comparisons do not chain");
static_assert(written<decltype(in(col<&Fill::id>, std::vector<key<Fill>>{}))>.oids[0] == 1015 &&
              written<decltype(in(commission, {1.0}))>.nullable);

static_assert(says<decltype(in(col<&moods::Day::id>, col<&moods::Day::steps>))>("days.id = any(days.steps)"),
              "a domain over an array is one");

// -- ranges of every kind
static_assert(says<decltype(in(price, std::array<int, 2>{}))>("fills.price = any($1)") &&
              written<decltype(in(price, std::array<int, 2>{}))>.oids[0] == 1007);
static_assert(written<decltype(in(price, std::vector<unsigned>{}))>.oids[0] == 1016,
              "an unsigned number travels in the next wider type");
static_assert(says<decltype(in(status, std::set<std::string>{}))>("orders.status = any($1)"));
static_assert(written<decltype(in(status, std::vector<char const*>{}))>.oids[0] == 1009);
static_assert(written<decltype(in(col<&Instrument::lot_size>, std::vector<double>{}))>.oids[0] == 1231,
              "exact beside an exact number");

// -- a placeholder, an array, expressions
static_assert(says(in(price, param("prices"_c)), "fills.price = any($1)") &&
              written<decltype(in(price, param("prices"_c)))>.oids[0] == 1022);
static_assert(says(in(price, array_agg(commission)), "fills.price = any(array_agg(fills.commission))") &&
              test::may_be_null(in(price, array_agg(commission))));
static_assert(says(in(price, commission, 2), "fills.price in (fills.commission, $1)") &&
              says(not_in(price, commission), "fills.price not in (fills.commission)"));
static_assert(test::may_be_null(in(price, commission)) && !test::may_be_null(in(price, price + 1, param("p"_c))));

template <class... A>
using misfit = typename sql::detail::first_misfit<"in()", decltype(price), A...>::type;
static_assert(std::is_same_v<misfit<int, double>, decltype(price)> &&
              std::is_same_v<misfit<int, std::string, bool>, std::string>);

TEST_CASE("the operand is bound before the list") {
    test::recorder r;
    in(status, {"new", "filled"}).bind(r);
    in(price + 7, std::vector<double>{1, 2, 3}).bind(r);
    in(price, 7, commission, 8).bind(r);
    CHECK(r.values == std::vector<std::string>{"list of 2", "7", "list of 3", "7", "8"});
    CHECK(in(status, {"new", "filled"}).list == std::vector<std::string>{"new", "filled"});
    CHECK(in(status, std::vector<char const*>{"new"}).list == std::vector<std::string>{"new"});
}

}  // namespace
