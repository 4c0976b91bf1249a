// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/row_security.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/teams.hpp"

using namespace alphaswarm;
using namespace teams;

TEST_CASE("a table with a scope gets one policy that follows the session's own rule") {
    auto const fact = [](std::string const& name) {
        return "(select nullif(current_setting('alphaswarm.scope', true), '')::json ->> '" + name + "')";
    };
    auto const tables = teams::tables::creation_order();
    CHECK(sql::row_security_of(schema::view_of<Team>, tables).empty());
    CHECK(sql::row_security_of(schema::view_of<Note>, tables) ==
          "alter table notes enable row level security;\ncreate policy alphaswarm_scope on notes using (\n    case " +
              fact("bound") + "\n        when 'persons' then (person_id = " + fact("persons") +
              ")\n        else coalesce(" + fact("persons") + ") is not null\n            and (" + fact("persons") +
              " is null or (person_id = " + fact("persons") + "))\n    end);\n");
    auto const all = row_security<teams::tables>();
    CHECK(test::contains(all, "on tasks using"));
    CHECK(test::contains(all, "team_id is null and " + fact("null_scope") + " = 'true'"));
}

TEST_CASE("a scope whose table is unknown is refused by name") {
    std::array<schema::table_view const*, 1> const alone{&schema::view_of<Note>};
    CHECK(test::contains(test::message_of<error>([&] { (void)sql::row_security_of(schema::view_of<Note>, alone); }),
                         "notes.person_id: its scope's table is not among the tables given"));
}
