// SPDX-License-Identifier: BSL-1.0
// How frames stand on each other is told in writer.cpp.
#include <alphaswarm/sql/text/frame.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;

namespace {

int const ids[3]{};
meta::type_id const orders = reinterpret_cast<meta::type_id>(&ids[0]), fills = reinterpret_cast<meta::type_id>(&ids[1]),
                    sum = reinterpret_cast<meta::type_id>(&ids[2]);
sql::source_entry const from_orders{orders, &schema::view_of<Order>, "orders"};

}  // namespace

TEST_CASE("a column is grouped where it is a key, or its table's primary key is") {
    sql::frame frame;
    CHECK_FALSE(frame.has_group_keys());
    CHECK_FALSE(frame.is_grouped(from_orders, 2));
    frame.group_by({.source = orders, .ordinal = 2});
    CHECK(frame.has_group_keys());
    CHECK(frame.is_grouped(from_orders, 2));
    CHECK_FALSE(frame.is_grouped(from_orders, 3));
    CHECK_FALSE(frame.is_grouped({fills, &schema::view_of<Fill>, "fills"}, 2));
    frame.group_by({.source = orders, .ordinal = 0});
    CHECK(frame.is_grouped(from_orders, 3));
}

TEST_CASE("rows that are no table's have no primary key to depend on") {
    sql::frame frame;
    sql::source_entry const series{orders, nullptr, "series"};
    frame.group_by({.source = orders, .ordinal = 0});
    CHECK(frame.is_grouped(series, 0));
    CHECK_FALSE(frame.is_grouped(series, 1));
}

TEST_CASE("an expression that is a key as a whole is told from its result, which the select list alone knows") {
    sql::frame frame;
    frame.group_by({.expression = sum});
    CHECK(frame.is_group_key(sum));
    CHECK_FALSE(frame.is_result_key(sum));
    frame.group_by({.expression = sum, .by_result = true});
    frame.clause = "having()";
    CHECK_FALSE(frame.is_result_key(sum));
    frame.clause = "select()";
    CHECK(frame.is_result_key(sum));
}

TEST_CASE("more keys than a query may have are left out") {
    sql::frame frame;
    for (std::size_t i = 0; i < 2 * sql::frame::most_group_keys; ++i) frame.group_by({.source = orders, .ordinal = i});
    CHECK(frame.key_count == sql::frame::most_group_keys);
}
