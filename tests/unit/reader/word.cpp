// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/word.hpp>

namespace {
using namespace alphaswarm::reader;

static_assert(w("select") == hash_of("select") && w("select") != w("selects"));

constexpr name folded{"Order_ID", true}, quoted{"Order_ID", false};
static_assert(folded == "order_id" && !(folded == "Order_ID") && quoted == "Order_ID" && !(quoted == "order_id"),
              "only an unquoted name means small letters");
static_assert(folded == name{"ORDER_id", true} && folded == name{"order_id", false} && !(folded == quoted));
constexpr name doubled{"a\"\"b", false, '"'}, escaped{"d\\0061ta", false, '\\'};
static_assert(doubled == "a\"b" && !(doubled == "a\"\"b") && doubled.size() == 3);
static_assert(escaped == "data" && escaped == name{"DATA", true} && name{"data", false} == escaped &&
              escaped == name{"d!+000061ta", false, '!'} && !(escaped == folded) && !(doubled == escaped));
static_assert(name_in_quotes("\"A b\"", false) == "A b" && name_in_quotes("\"a\"\"b\"", true) == "a\"b");
static_assert(name_in_quotes("U&\"A\"", false) == "A" && name_in_quotes("U&\"A\" uescape '!'", false) == "A");
static_assert(name_in_quotes("U&\"d!0061\"\"\" uescape '!'", true) == "da\"");
static_assert(exact_name(folded).view() == "order_id" && exact_name(escaped).view() == "data");

static_assert(!(folded == "order_i") && name{}.empty());

static_assert(distance({"quantiy", true}, "quantity", 4) == 1 && distance({"QUANTITY", true}, "quantity", 4) == 0);
static_assert(distance({"price", true}, "quantity", 4) == 4, "as much as is asked for, at most");
static_assert(distance({"fils", true}, "fills", 3) == 1 && distance({"a", true}, "abcdef", 3) == 3);
}  // namespace
