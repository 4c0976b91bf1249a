// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/models/scopes.hpp>

#include <string>
#include <type_traits>

#include <alphaswarm/schema/table.hpp>

#include "support/catch.hpp"

namespace alphaswarm::models {

/// Has what every scope asks for.
struct Owned {
    std::optional<key<Project>> project_id = default_project;
    std::optional<key<Lab>> lab_id = default_lab;
    std::optional<key<User>> owner_user_id = default_user;
    std::optional<key<Workspace>> workspace_id = default_workspace;
};
/// Lacks the workspace.
struct Homeless {
    std::optional<key<Project>> project_id{};
    std::optional<key<Lab>> lab_id{};
    std::optional<key<User>> owner_user_id{};
};

namespace {

template <class T>
concept complete = requires { sizeof(T); };
static_assert(!complete<Project> && !complete<User> && !complete<Workspace> && !complete<Lab>,
              "a scope brings no table along");

/// A scope's column: nullable, indexed, set by the struct, and null again when its row there is deleted.
consteval bool is_scope_column(schema::column_facts const& c, std::string_view name, meta::type_id table) {
    return c.name == name && c.nullable && c.indexed && c.made_by == schema::generation::member && c.referencing &&
           c.referenced.table == table && c.on_delete == schema::action::set_null;
}

constexpr auto project = project_scope<Owned>();
static_assert(project.name == "project" && project.columns.size() == 3);
static_assert(is_scope_column(project.columns[0], "project_id", meta::id_of<Project>) &&
              is_scope_column(project.columns[1], "owner_user_id", meta::id_of<User>) &&
              is_scope_column(project.columns[2], "workspace_id", meta::id_of<Workspace>));

constexpr auto lab = lab_scope<Owned>();
static_assert(lab.name == "lab" && lab.columns.size() == 3);
static_assert(is_scope_column(lab.columns[0], "lab_id", meta::id_of<Lab>) &&
              is_scope_column(lab.columns[1], "owner_user_id", meta::id_of<User>) &&
              is_scope_column(lab.columns[2], "workspace_id", meta::id_of<Workspace>));

constexpr auto tenant = tenant_scope<Owned>();
static_assert(tenant.name == "tenant" && tenant.columns.size() == 2);
static_assert(is_scope_column(tenant.columns[0], "owner_user_id", meta::id_of<User>) &&
              is_scope_column(tenant.columns[1], "workspace_id", meta::id_of<Workspace>));

// A struct without the members is told which they are.
static_assert(std::is_same_v<decltype(project_scope<Homeless>()), schema::missing_scope> &&
              project_scope<Homeless>().members == "project_id, owner_user_id, workspace_id");
static_assert(std::is_same_v<decltype(lab_scope<Homeless>()), schema::missing_scope> &&
              lab_scope<Homeless>().members == "lab_id, owner_user_id, workspace_id");
static_assert(std::is_same_v<decltype(tenant_scope<Homeless>()), schema::missing_scope> &&
              tenant_scope<Homeless>().members == "owner_user_id, workspace_id");

TEST_CASE("the default ids end in the numbers that the platform gives them") {
    std::string const zeros = "00000000-0000-0000-0000-00000000000";
    CHECK(default_organization.view() == zeros + "1");
    CHECK(default_team.view() == zeros + "2");
    CHECK(default_user.view() == zeros + "3");
    CHECK(default_workspace.view() == zeros + "4");
    CHECK(default_project.view() == zeros + "5");
    CHECK(default_lab.view() == zeros + "6");
}

}  // namespace
}  // namespace alphaswarm::models
