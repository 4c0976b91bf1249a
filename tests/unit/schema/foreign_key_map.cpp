// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/foreign_key_map.hpp>

#include <string_view>

#include "support/trading.hpp"

namespace {
using namespace trading;

constexpr auto const& map = tables::map();
constexpr std::size_t number(std::string_view name) { return map.number_named(name); }

static_assert(map.edge_count == 13, "foreign keys and links, a composite one once");
static_assert(number("fills") == map.number_of(meta::id_of<Fill>) && number("nothing") == map.table_count &&
              map.number_of(nullptr) == map.table_count);

// every edge stands once below its child and once below its parent
constexpr bool consistent = [] {
    std::size_t by_child = 0, by_parent = 0;
    for (std::size_t t = 0; t < map.table_count; ++t) {
        for (std::uint32_t e = map.first_of_child[t]; e < map.first_of_child[t + 1]; ++e, ++by_child)
            if (map.edges[e].child != t) return false;
        for (std::uint32_t e = map.first_of_parent[t]; e < map.first_of_parent[t + 1]; ++e, ++by_parent)
            if (map.edges[map.by_parent[e]].parent != t) return false;
    }
    return by_child == map.edge_count && by_parent == map.edge_count;
}();
static_assert(consistent);

constexpr bool says(auto const& path, auto... names) {
    std::string_view const expected[]{names...};
    if (path.size != sizeof...(names)) return false;
    for (std::size_t i = 0; i < path.size; ++i)
        if (map.tables[path.numbers[i]]->name() != expected[i]) return false;
    return true;
}
static_assert(says(map.shortest_path(number("news_items"), number("sectors")),
                   "news_items",
                   "news_mentions",
                   "instruments",
                   "sectors"),
              "a path runs along edges in either direction");
static_assert(says(map.shortest_path(number("orders"), number("orders")), "orders"), "a table is its own path");
static_assert(map.shortest_path(number("audit_entries"), number("orders")).size == 0, "there may be none");
static_assert(map.shortest_path(map.table_count, 0).size == 0, "or no such table");

constexpr auto order = map.in_order();
static_assert(order.count == map.table_count, "every table has a place");
constexpr bool parents_first = [] {
    std::array<bool, map.table_count> placed{};
    for (std::uint16_t t : order.numbers) {
        for (std::uint32_t e = map.first_of_child[t]; e < map.first_of_child[t + 1u]; ++e)
            if (!map.edges[e].is_link && map.edges[e].parent != t && !placed[map.edges[e].parent]) return false;
        placed[t] = true;
    }
    return true;
}();
static_assert(parents_first);

constexpr auto behind_accounts = map.referencing(number("accounts"));
static_assert(behind_accounts[number("orders")] && behind_accounts[number("fills")] &&
                  behind_accounts[number("remarks")],
              "children, and theirs, links included");
static_assert(!behind_accounts[number("accounts")] && !behind_accounts[number("sectors")]);
static_assert(map.referencing(number("sectors"))[number("sectors")], "a self-reference leads back");

// a set that lacks a parent keeps the edge, and says that it leads outside
constexpr auto const& open = table_set<Fill>::map();
static_assert(open.edge_count == 1 && open.edges[0].parent == schema::numbered_edge::outside);
}  // namespace
