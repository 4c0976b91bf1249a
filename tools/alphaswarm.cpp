// SPDX-License-Identifier: BSL-1.0
// The schema tool: what the shipped descriptions say, printed, and .sql files checked against them.
//
//     alphaswarm ddl                                   every table, parents first
//     alphaswarm ddl --domain tenancy --domain entities --domain instruments
//     alphaswarm graph edges|domains|order             the foreign-key map
//     alphaswarm graph path fills users                the nearest path between two tables
//     alphaswarm advice                                what is allowed and worth a thought
//     alphaswarm sql desk.sql                          what its statements return, or what is wrong with them
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <alphaswarm/models.hpp>
#include <alphaswarm/schema/advice.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql_tool.hpp>

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

struct sql_command {
    std::vector<std::string> files;
    bool as_json = false;
    std::string cpp;  // the name of structs whose statements have none; empty: no structs

    static constexpr char const* help = R"(
Checks .sql files against the descriptions of the shipped tables, as the compiler checks checked_sql(), and prints
what each statement returns and takes. A file has any number of statements with semicolons between them; the comment
-- name: busiest
before one names it. Parameters are :name, or :name? for one that may be NULL.

Mistakes are written to the standard error as FILE:LINE:COLUMN: MESSAGE. The status is 0 if every statement is accepted,
1 if one is refused, and 2 if a file cannot be read or the options are wrong.

Examples:
  alphaswarm sql examples/sql/desk.sql              tables for people
  alphaswarm sql --json desk.sql risk.sql           the same for programs
  alphaswarm sql --cpp desk.sql > desk_rows.hpp     a struct for the rows of each statement, to paste into a program
  echo "select id from fills" | alphaswarm sql --cpp=FillId -)";

    /// The option stands alone, or gives a name behind an equals sign.
    void add_to(CLI::App& words) {
        words.add_option("FILE", files, "a file of SQL; - is the standard input")->required();
        auto* json = words.add_flag("--json", as_json, "print one JSON document");
        words
            .add_flag("--cpp{row}", cpp, "print a C++ struct for each statement; --cpp=NAME names those without a name")
            ->excludes(json)
            ->check([](std::string const& name) {
                return reader::is_identifier(name) ? std::string() : name + " is not the name of a struct";
            });
        words.footer(help);
    }

    [[nodiscard]] static nlohmann::ordered_json words_or_null(std::string const& words) {
        return words.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(words);
    }
    [[nodiscard]] static nlohmann::ordered_json values(std::vector<reader::reported_value> const& all) {
        auto list = nlohmann::ordered_json::array();
        for (reader::reported_value const& v : all) {
            nlohmann::ordered_json one = {{"name", v.name}, {"type", v.type}, {"nullable", v.nullable}};
            one["origin"] = words_or_null(v.origin);
            one["cpp"] = v.cpp;
            list.push_back(std::move(one));
        }
        return list;
    }
    [[nodiscard]] static nlohmann::ordered_json json_of(reader::report const& of) {
        auto statements = nlohmann::ordered_json::array();
        for (reader::reported_statement const& s : of.statements) {
            nlohmann::ordered_json one;
            one["name"] = words_or_null(s.name);
            one["line"] = s.at.line;
            one["accepted"] = s.accepted();
            if (s.accepted()) {
                one["only_reads"] = s.only_reads;
                one["results"] = values(s.results);
                one["parameters"] = values(s.parameters);
            }
            one["mistakes"] = nlohmann::ordered_json::array();
            for (reader::reported_mistake const& m : s.mistakes)
                one["mistakes"].push_back({{"line", m.at.line}, {"column", m.at.column}, {"message", m.message}});
            statements.push_back(std::move(one));
        }
        return {{"file", of.file}, {"statements", std::move(statements)}};
    }

    [[nodiscard]] int run() const {
        auto all = nlohmann::ordered_json::array();
        int const status = check_sql_files<shipped>(files, [&](reader::report const& found) {
            if (as_json) all.push_back(json_of(found));
            else fmt::print("{}", cpp.empty() ? reader::tables_text(found) : reader::structs_text(found, cpp));
        });
        // what is no UTF-8 in a file is replaced
        if (as_json) fmt::print("{}\n", all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        return std::fflush(stdout) == 0 ? status : 2;
    }
};

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"What the descriptions of the AlphaSwarm schema say, and .sql files checked against them."};
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

    sql_command sql;
    auto* sql_words =
        app.add_subcommand("sql", ".sql files, checked against the descriptions: what they return and take");
    sql.add_to(*sql_words);

    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& why) {
        return app.exit(why) == 0 ? 0 : 2;
    }
    if (*sql_words) return sql.run();
    if (*edges) return print_edges(across);
    if (*domains) return print_domains();
    if (*order) return print_order();
    if (*path) return print_path(from, to);
    if (*advice) return print_advice();
    return ddl.run();
}
