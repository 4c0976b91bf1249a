// SPDX-License-Identifier: BSL-1.0
// The schema tool: what the shipped descriptions say, printed.
//
//     alphaswarm ddl                                   every table, parents first
//     alphaswarm ddl --domain tenancy --domain entities --domain instruments
//     alphaswarm graph edges|domains|order             the foreign-key map
//     alphaswarm graph path fills users                the nearest path between two tables
//     alphaswarm advice                                what is allowed and worth a thought
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <alphaswarm/models.hpp>
#include <alphaswarm/schema/advice.hpp>
#include <alphaswarm/sql/ddl.hpp>

namespace {

using namespace alphaswarm;
using shipped = models::shipped_tables;

static_assert(shipped::check());

std::vector<std::string> domain_names() {
    std::vector<std::string> names;
    for (schema::table_view const* t : shipped::tables) {
        std::string const name(t->about->in->name);
        bool known = false;
        for (std::string const& n : names) known = known || n == name;
        if (!known) names.push_back(name);
    }
    return names;
}

struct ddl_command {
    std::vector<std::string> domains;
    ddl_options options;

    [[nodiscard]] bool includes(schema::table_view const& t) const {
        if (domains.empty()) return true;
        for (std::string const& name : domains)
            if (t.about->in->name == name) return true;
        return false;
    }

    /// A chosen table may only reference chosen ones: its foreign keys would not be created otherwise.
    [[nodiscard]] int refuse_open_set() const {
        int refused = 0;
        for (schema::table_view const* child : shipped::tables)
            for (schema::table_view const* parent : shipped::tables)
                if (includes(*child) && !includes(*parent))
                    schema::for_each_edge(*child, *parent, [&](schema::edge const& e) {
                        if (e.is_link) return;
                        fmt::print(stderr,
                                   "alphaswarm ddl: {}.{} references {}; add --domain {}\n",
                                   child->name(),
                                   child->columns[e.child_columns[0]].name,
                                   parent->name(),
                                   parent->about->in->name);
                        ++refused;
                    });
        return refused;
    }

    [[nodiscard]] int run() const {
        if (refuse_open_set() > 0) return 1;
        for (schema::table_view const* t : shipped::creation_order()) {
            if (!includes(*t)) continue;
            fmt::print("{}{}", sql::create_table(*t, shipped::tables, options), sql::create_indexes(*t, options));
            if (options.comments) fmt::print("{}", sql::create_comments(*t));
            fmt::print("\n");
        }
        return std::fflush(stdout) == 0 ? 0 : 1;
    }
};

constexpr auto const& map = shipped::map();

/// `child.column -> parent.column`, both lists of columns where there are several.
std::string edge_text(schema::edge const& e) {
    std::string from, to;
    for (std::size_t i = 0; i < e.size; ++i) {
        from += fmt::format("{}{}", i ? ", " : "", e.child->columns[e.child_columns[i]].name);
        to += fmt::format("{}{}", i ? ", " : "", e.parent->columns[e.parent_columns[i]].name);
    }
    std::string text = fmt::format("{}.{} -> {}.{}", e.child->name(), from, e.parent->name(), to);
    if (e.is_link) text += " (link";
    if (e.when_column != schema::table_view::none)
        text += fmt::format(" when {} = '{}'", e.child->columns[e.when_column].name, e.when_value);
    return e.is_link ? text + ")" : text;
}

int print_edges(bool only_across_domains) {
    for (schema::numbered_edge const& e : map.edges) {
        auto const &child = *map.tables[e.child], &parent = *map.tables[e.parent];
        bool const crosses = child.about->in->name != parent.about->in->name;
        if (only_across_domains && !crosses) continue;
        fmt::print("{}{}\n",
                   edge_text(map.resolved(e)),
                   crosses ? fmt::format(" [{} -> {}]", child.about->in->name, parent.about->in->name) : "");
    }
    return 0;
}

int print_domains() {
    for (std::string const& name : domain_names()) {
        std::vector<std::string_view> referenced;
        std::size_t tables = 0;
        for (schema::table_view const* t : shipped::tables) tables += t->about->in->name == name;
        for (schema::numbered_edge const& e : map.edges) {
            std::string_view const to = map.tables[e.parent]->about->in->name;
            bool known = map.tables[e.child]->about->in->name != name || to == name;
            for (std::string_view r : referenced) known = known || r == to;
            if (!known) referenced.push_back(to);
        }
        fmt::print("{} ({} tables)", name, tables);
        for (std::size_t i = 0; i < referenced.size(); ++i) fmt::print("{}{}", i ? ", " : " -> ", referenced[i]);
        fmt::print("\n");
    }
    return 0;
}

int print_order() {
    for (schema::table_view const* t : shipped::creation_order()) fmt::print("{}\n", t->name());
    return 0;
}

int print_path(std::string const& from, std::string const& to) {
    std::size_t const first = map.number_named(from), last = map.number_named(to);
    for (auto const& [name, number] : {std::pair(from, first), std::pair(to, last)})
        if (number == map.table_count) {
            fmt::print(
                stderr, "alphaswarm graph path: there is no table {}; alphaswarm graph order lists them\n", name);
            return 1;
        }
    auto const path = map.shortest_path(first, last);
    if (path.size == 0) {
        fmt::print(stderr, "alphaswarm graph path: no foreign keys or links lead from {} to {}\n", from, to);
        return 1;
    }
    for (std::size_t i = 0; i + 1 < path.size; ++i)  // each step by the first edge that makes it
        fmt::print(
            "{}\n",
            edge_text(schema::edges_between(*map.tables[path.numbers[i]], *map.tables[path.numbers[i + 1]]).edges[0]));
    return 0;
}

int print_advice() {
    std::size_t count = 0;
    for (schema::table_view const* t : shipped::tables)
        schema::for_each_advice(*t, [&](schema::advice const& a) {
            ++count;
            if (a.kind == schema::advice_kind::reference_without_index)
                fmt::print(
                    "{}.{}: no index begins with this foreign key; deleting a parent row reads the whole table\n",
                    t->name(),
                    a.name);
            else
                fmt::print("{}: unique key {} has a column that may be null; rows with NULL there are not told apart\n",
                           t->name(),
                           a.name);
        });
    fmt::print("{} pieces of advice\n", count);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"What the descriptions of the AlphaSwarm schema say."};
    app.require_subcommand(1);

    ddl_command ddl;
    auto* ddl_words = app.add_subcommand("ddl", "SQL that creates the tables, parents before children");
    ddl_words->add_option("--domain", ddl.domains, "only the tables of this domain; may be repeated")
        ->check(CLI::IsMember(domain_names()));
    ddl_words->add_flag(
        "--if-not-exists", ddl.options.if_not_exists, "leave tables and indexes that exist as they are");
    ddl_words->add_flag("--comments", ddl.options.comments, "add COMMENT ON for tables and columns");

    auto* graph = app.add_subcommand("graph", "the foreign-key map");
    graph->require_subcommand(1);
    auto* edges = graph->add_subcommand("edges", "every foreign key and link");
    bool across = false;
    edges->add_flag("--across-domains", across, "only those between two domains");
    auto* domains = graph->add_subcommand("domains", "every domain with those it references");
    auto* order = graph->add_subcommand("order", "tables, parents before children");
    auto* path = graph->add_subcommand("path", "the nearest path between two tables");
    std::string from, to;
    path->add_option("from", from, "a table")->required();
    path->add_option("to", to, "another table")->required();
    auto* advice = app.add_subcommand("advice", "foreign keys without an index, unique keys that may be null");

    CLI11_PARSE(app, argc, argv);
    if (*edges) return print_edges(across);
    if (*domains) return print_domains();
    if (*order) return print_order();
    if (*path) return print_path(from, to);
    if (*advice) return print_advice();
    return ddl.run();
}
