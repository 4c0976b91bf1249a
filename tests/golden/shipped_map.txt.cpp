// SPDX-License-Identifier: BSL-1.0
// The global foreign-key map between domains: every key and link that crosses one.
#include <fmt/format.h>

#include <alphaswarm/models.hpp>

using namespace alphaswarm;

int main() {
    auto const& map = models::shipped_tables::map();
    for (schema::numbered_edge const& e : map.edges) {
        schema::edge const edge = map.resolved(e);
        if (edge.child->about->in->name == edge.parent->about->in->name) continue;
        fmt::print("{}: {}.{} -> {}: {}.{}{}\n",
                   edge.child->about->in->name,
                   edge.child->name(),
                   edge.child->columns[edge.child_columns[0]].name,
                   edge.parent->about->in->name,
                   edge.parent->name(),
                   edge.parent->columns[edge.parent_columns[0]].name,
                   edge.is_link ? " (link)" : "");
    }
}
