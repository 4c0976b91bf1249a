// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/query/edge.hpp>

#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/expression/source.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;
using namespace trading;

TEST_CASE("an edge is a condition on each pair of its columns") {
    sql::page page;
    meta::verdict complaints;
    sql::writer pen(page, complaints);
    pen.frame->qualified = true;
    auto const child = sql::table_source<BarNote>::entry(false), parent = sql::table_source<Bar>::entry(false);
    pen.add_source(child);
    pen.add_source(parent);
    schema::edge_list const edges = schema::edges_between(*child.table, *parent.table);
    REQUIRE(edges.size == 1);
    sql::write_edge(pen, edges.edges[0], child, parent);
    CHECK(std::string_view(page.text, pen.size()) ==
          "bar_notes.instrument_id = bars.instrument_id and bar_notes.day = bars.day");
    CHECK(complaints.accepted());
}
