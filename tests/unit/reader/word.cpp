// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/word.hpp>

namespace {
using namespace alphaswarm::reader;

static_assert(w("select") == hash_of("select") && w("select") != w("selects"));

constexpr name folded{"Order_ID", true}, quoted{"Order_ID", false};
static_assert(folded == "order_id" && !(folded == "Order_ID") && quoted == "Order_ID" && !(quoted == "order_id"),
              "only an unquoted name means small letters");
static_assert(folded == name{"ORDER_id", true} && folded == name{"order_id", false} && !(folded == quoted));
static_assert(!(folded == "order_i") && name{}.empty());

static_assert(distance({"quantiy", true}, "quantity", 4) == 1 && distance({"QUANTITY", true}, "quantity", 4) == 0);
static_assert(distance({"price", true}, "quantity", 4) == 4, "as much as is asked for, at most");
static_assert(distance({"fils", true}, "fills", 3) == 1 && distance({"a", true}, "abcdef", 3) == 3);
}  // namespace
