// SPDX-License-Identifier: BSL-1.0
// The schema tool: what the shipped descriptions say, printed.
//
//     alphaswarm ddl                                   every table, parents first
//     alphaswarm ddl --domain tenancy --domain entities --domain instruments
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <alphaswarm/models.hpp>
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
                        fmt::print(stderr, "alphaswarm ddl: {}.{} references {}; add --domain {}\n", child->name(), child->columns[e.child_columns[0]].name,
                                   parent->name(), parent->about->in->name);
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

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"What the descriptions of the AlphaSwarm schema say."};
    app.require_subcommand(1);

    ddl_command ddl;
    auto* ddl_words = app.add_subcommand("ddl", "SQL that creates the tables, parents before children");
    ddl_words->add_option("--domain", ddl.domains, "only the tables of this domain; may be repeated")->check(CLI::IsMember(domain_names()));
    ddl_words->add_flag("--if-not-exists", ddl.options.if_not_exists, "leave tables and indexes that exist as they are");
    ddl_words->add_flag("--comments", ddl.options.comments, "add COMMENT ON for tables and columns");

    CLI11_PARSE(app, argc, argv);
    return ddl.run();
}
