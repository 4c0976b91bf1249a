// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/tenancy.hpp>

#include "support/catch.hpp"
#include "unit/models/facts.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::models;
using schema::action;
using schema::constraint_kind;
using schema::generation;

static_assert(facts::count<Organization, Team, User, Workspace, Project, Lab, Membership, ConfigOverlayRow>() ==
              facts::totals{.tables = 8,
                            .columns = 79,
                            .nullable = 23,
                            .foreign_keys = 7,
                            .uniques = 6,
                            .indexes = 23,
                            .unique_indexes = 3});

static_assert(facts::name<ConfigOverlayRow>() == "config_overlays" && facts::name<Membership>() == "memberships");
static_assert(facts::is_text(facts::column<Organization>("slug"), 80));
static_assert(facts::is_text(facts::column<User>("email"), 320));
static_assert(facts::is_text(facts::column<User>("avatar_url"), 1024, true));
static_assert(facts::is_text(facts::column<Team>("description"), 0, true), "text without a limit");
static_assert(facts::is_text(facts::column<Workspace>("id"), 36), "a key's length is its own");
static_assert(facts::column<Lab>("last_active_at").nullable && !facts::column<Lab>("updated_at").nullable);
static_assert(facts::column<Lab>("updated_at").type.name == "timestamp without time zone");
static_assert(facts::column<ConfigOverlayRow>("payload").type.name == "json" &&
              !facts::column<ConfigOverlayRow>("payload").nullable && facts::column<Lab>("meta").nullable);

static_assert(facts::column<ConfigOverlayRow>("namespace").member == "namespace_",
              "a keyword of C++ keeps its SQL name");
static_assert(!facts::column<ConfigOverlayRow>("version").version, "a revision number is no optimistic lock");

// Who makes what an insert leaves unset.
static_assert(facts::column<User>("id").made_by == generation::random_uuid);
static_assert(facts::column<Membership>("granted_at").made_by == generation::utc_now);
static_assert(facts::column<Membership>("role").made_by == generation::member);
static_assert(facts::column<Membership>("scope_kind").made_by == generation::none);

// References name their table and their action.
static_assert(facts::column<Project>("workspace_id").referenced.table == meta::id_of<Workspace> &&
              facts::column<Project>("workspace_id").on_delete == action::cascade);
static_assert(facts::column<Membership>("granted_by").referenced.table == meta::id_of<User> &&
              facts::column<Membership>("granted_by").on_delete == action::set_null);
static_assert(!facts::column<Membership>("scope_id").referencing, "it may mean a row of several tables");

static_assert(facts::has<Membership>(
    constraint_kind::unique, "uq_memberships_user_scope_role", "user_id", "scope_kind", "scope_id", "role"));
static_assert(facts::has<ConfigOverlayRow>(
    constraint_kind::unique, "uq_config_overlays_scope_namespace", "scope_kind", "scope_id", "namespace"));
static_assert(facts::has<User>(constraint_kind::index, "ix_users_email", "email"));
static_assert(!facts::column<User>("email").unique, "a unique index, not a constraint");
static_assert(facts::column<Workspace>("visibility").allowed_value_count == 3);

TEST_CASE("a new row of tenancy holds the platform's defaults") {
    CHECK(Organization{}.status == "active");
    CHECK(User{}.auth_provider == "local");
    CHECK(Workspace{}.visibility == "team");
    CHECK_FALSE(Workspace{}.archived);
    CHECK(Membership{}.role == "viewer");
    CHECK_FALSE(Membership{}.live_control);
    CHECK(ConfigOverlayRow{}.version == 1);
    CHECK(ConfigOverlayRow{}.payload == json("{}"));
    CHECK(Lab{}.settings == json("{}"));
    CHECK_FALSE(Lab{}.id.is_set());
    CHECK_FALSE(Lab{}.created_at.is_set());
}

TEST_CASE("a row is written by the members that matter") {
    Project const project{.workspace_id = key<Workspace>("w"), .slug = "alpha", .name = "Alpha"};
    CHECK(project.workspace_id.view() == "w");
    CHECK(project.slug == "alpha");
    CHECK_FALSE(project.description.has_value());
    CHECK(project.meta == json("{}"));
}

}  // namespace
