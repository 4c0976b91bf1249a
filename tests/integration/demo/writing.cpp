// SPDX-License-Identifier: BSL-1.0
// The questions of the demonstration that change rows, and those that are refused, as SQL text. Keys and times, which
// the words make, are parameters of a text or its own functions.
#include <alphaswarm/checked_sql.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/models/tables.hpp>
#include <alphaswarm/models/tenancy.hpp>

#include "integration/demo/words.hpp"

namespace {
using namespace demo;
using models::shipped_tables;

constexpr auto seed = checked_sql<shipped_tables>([] {
    return R"(with now(at) as (select localtimestamp),
                   org as (insert into organizations (id, slug, name, status, meta, created_at, updated_at)
                           select :org, 'default', 'Default organization', 'active', '{}', at, at from now
                           on conflict (id) do nothing returning id),
                   team as (insert into teams (id, org_id, slug, name, meta, created_at, updated_at)
                            select :team, :org, 'default', 'Default team', '{}', at, at from now
                            on conflict (id) do nothing returning id),
                   person as (insert into users (id, email, display_name, auth_provider, status, meta, created_at, updated_at)
                              select :user, 'local@localhost', 'Local user', 'local', 'active', '{}', at, at from now
                              on conflict (id) do nothing returning id),
                   workspace as (insert into workspaces (id, org_id, slug, name, visibility, archived, settings, meta, created_at, updated_at)
                                 select :workspace, :org, 'default', 'Default workspace', 'team', false, '{}', '{}', at, at from now
                                 on conflict (id) do nothing returning id),
                   project as (insert into projects (id, workspace_id, slug, name, archived, settings, meta, created_at, updated_at)
                               select :project, :workspace, 'default', 'Default project', false, '{}', '{}', at, at from now
                               on conflict (id) do nothing returning id),
                   lab as (insert into labs (id, workspace_id, slug, name, archived, settings, meta, created_at, updated_at)
                           select :lab, :workspace, 'default', 'Default lab', false, '{}', '{}', at, at from now
                           on conflict (id) do nothing returning id)
              select (select count(*) from org) + (select count(*) from team) + (select count(*) from person)
                     + (select count(*) from workspace) + (select count(*) from project) + (select count(*) from lab) as added)";
});
constexpr auto set_tick = checked_sql<shipped_tables>([] {
    return R"(update instruments set tick_size = 0.01, updated_at = now() at time zone 'utc'
               where instrument_class = 'spot' and currency = 'USD' and tick_size is null
           returning vt_symbol, tick_size)";
});
constexpr auto upsert = checked_sql<shipped_tables>([] {
    return R"(insert into sectors (scheme, code, name, id, level) values ('GICS', '50', 'Communications', :id, 1)
              on conflict (scheme, code) do update set name = excluded.name
              returning code, name, level)";
});
constexpr auto one_project = checked_sql<shipped_tables>([] { return "select * from projects where id = :id"; });
constexpr auto describe_project = checked_sql<shipped_tables>([] {
    return "update projects set description = :description, updated_at = now() at time zone 'utc' where id = :id";
});
constexpr auto described = checked_sql<shipped_tables>([] {
    return R"(select p.name, p.description, w.name as workspace from projects p join workspaces w on w.id = p.workspace_id)";
});
constexpr auto new_instrument = checked_sql<shipped_tables>([] {
    return R"(insert into instruments (id, vt_symbol, ticker, identifiers, is_active, tags, meta, created_at, updated_at)
              values (:id, :symbol, 'x', '{}', true, '[]', '{}', now() at time zone 'utc', now() at time zone 'utc'))";
});
}  // namespace

TEST_CASE("the seeds are the same as text, and a second run changes nothing") {
    test::database where;
    session db = test::session_on(where);
    db.execute(ddl<shipped_tables>());
    auto const id = [](char last) { return std::string("00000000-0000-0000-0000-00000000000") + last; };
    auto const run = [&] {
        return db.fetch_one(seed,
                            "org"_c = key<models::Organization>(id('1')),
                            "team"_c = key<models::Team>(id('2')),
                            "user"_c = key<models::User>(id('3')),
                            "workspace"_c = key<models::Workspace>(id('4')),
                            "project"_c = key<models::Project>(id('5')),
                            "lab"_c = key<models::Lab>(id('6')))["added"_c];
    };
    CHECK(run() == 6);
    CHECK(run() == 0);
    asked words;
    for (std::string const table : {"organizations", "teams", "users", "workspaces", "projects", "labs"}) {
        std::string const rows = "select to_jsonb(t) - 'created_at' - 'updated_at' from " + table + " t";
        CHECK(test::told(db.connection(), rows) == test::told(words.db.connection(), rows));
    }
}
TEST_CASE("questions that change rows do as text what they do in words") {
    asked words(write_questions), text;
    session& db = text.db;
    CHECK(differs(answered_by(db.fetch(set_tick)), words.of("update")) == "");
    CHECK(differs(answered_by(db.fetch(upsert, "id"_c = key<models::Sector>("00000000-0000-0000-0000-000000000000"))),
                  words.of("upsert")) == "");

    key<models::Project> const id("00000000-0000-0000-0000-000000000005");
    models::Project const object = words.db.find<models::Project>(id).value();
    CHECK(db.fetch_one(one_project, "id"_c = id)["description"_c] == std::nullopt);
    CHECK(db.execute(describe_project, "id"_c = id, "description"_c = "Where the demonstration was") == 1);
    CHECK(db.fetch_one(one_project, "id"_c = id)["description"_c] == object.description);
    CHECK(differs(answered_by(db.fetch(described)), words.of("object")) == "");

    std::string const changed = "select to_jsonb(t) - 'updated_at' from instruments t order by id";
    CHECK(test::told(db.connection(), changed) == test::told(words.db.connection(), changed));
}
TEST_CASE("what words refuse is refused of a text too") {
    asked words(refused_questions), text;
    session& db = text.db;
    auto const insert = [&](std::string const& symbol) {
        return db.execute(new_instrument, "id"_c = key<models::Instrument>::random(), "symbol"_c = symbol);
    };
    // a value of the program, which is looked at when it is sent; a constant of this length would not compile
    CHECK_THROWS_WITH(insert(std::string(80, 'x')), Catch::Contains("varchar(64) holds 64"));
    try {
        auto tx = db.begin();
        for (int i = 0; i < 2; ++i) insert("TWICE.LOCAL");
        FAIL("a symbol was stored twice");
    } catch (database_error const& why) {
        CHECK(why.is_unique_violation());
        CHECK(words.of("duplicate").summary.find(why.constraint()) != std::string::npos);
    }
    CHECK(test::told_one(db.connection(), "select count(*) from instruments where ticker in ('x', 'TWICE')") == "0");
}
