// SPDX-License-Identifier: BSL-1.0
// A foreign key or link as the condition of a join.
#pragma once

#include <cstddef>

#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/text/writer.hpp>

namespace alphaswarm::sql {

/// `child.a = parent.b and ... [and child.kind = 'value']`
constexpr void write_edge(writer& w, schema::edge const& e, source_entry const& child, source_entry const& parent) {
    for (std::size_t i = 0; i < e.size; ++i) {
        if (i) w << " and ";
        w.column(child.id, child.name, *child.table, e.child_columns[i]);
        w << " = ";
        w.column(parent.id, parent.name, *parent.table, e.parent_columns[i]);
    }
    if (e.when_column == schema::table_view::none) return;
    w << " and ";
    w.column(child.id, child.name, *child.table, e.when_column);
    w << " = ";
    w.quoted(e.when_value);
}

}  // namespace alphaswarm::sql
