// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/comparison.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"
#include "support/written.hpp"

namespace {
using namespace trading;
using test::says, test::written;

constexpr auto price = col<&Fill::price>;
constexpr auto status = col<&Order::status>;

static_assert(says(price == 1, "fills.price = $1") && says(price != 1, "fills.price <> $1") &&
              says(price < 1, "fills.price < $1"));
static_assert(says(price <= 1, "fills.price <= $1") && says(price > 1, "fills.price > $1") &&
              says(price >= 1, "fills.price >= $1"));
static_assert(says(1 == price, "$1 = fills.price") && says(1 < price, "$1 < fills.price") &&
                  says(1 >= price, "$1 >= fills.price"),
              "sides stay where they were written");
static_assert(says(price == col<&Fill::quantity>, "fills.price = fills.quantity"));
static_assert(says(status == "filled", "orders.status = $1") && says("filled" != status, "$1 <> orders.status") &&
              says(status < "new", "orders.status < $1"));
static_assert(says(col<&Order::id> == key<Order>("o"), "orders.id = $1") &&
              says(col<&Fill::order_id> == col<&Order::id>, "fills.order_id = orders.id"));
static_assert(says(price >= param("least"_c), "fills.price >= $1") &&
              says(param("most"_c) >= price, "$1 >= fills.price"));
static_assert(says<decltype(status == std::string("anything"))>("orders.status = $1"),
              "run-time text is not held to the vocabulary");
static_assert(written<decltype(price == 1)>.oids[0] == 23 && written<decltype(price == 1.5)>.oids[0] == 701 &&
                  written<decltype(price == param("p"_c))>.oids[0] == 701,
              "a value keeps its own type, a placeholder takes that of the column");

template <class L, class R>
constexpr bool compares = sql::detail::meets<"==", L, R>;
using Id = decltype(col<&Order::id>);
static_assert(compares<Id, key<Order>> && compares<key<Order>, Id> && !compares<Id, key<Fill>> &&
              !compares<Id, std::string>);
static_assert(!compares<decltype(price), std::string> && !compares<decltype(status), int> &&
              !compares<decltype(price), std::nullopt_t>);

TEST_CASE("comparisons bind their values from left to right") {
    test::recorder r;
    (status == "filled").bind(r);
    ("new" == status).bind(r);
    char buffer[] = "text";
    auto const copied = status == std::string_view(buffer);
    buffer[0] = 'T';
    copied.bind(r);
    (7 < price).bind(r);
    CHECK(r.values == std::vector<std::string>{"filled", "new", "text", "7"});
}

}  // namespace
