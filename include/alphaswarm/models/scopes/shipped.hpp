// SPDX-License-Identifier: BSL-1.0
// Whose a row is: the three scopes of the shipped schema, and the ids that rows carry until somebody says
// otherwise.  A table's struct holds the scope's columns as its last members, set to these ids, and its
// description adds them with one word, `.scoped(project_scope<T>())`.  The columns are foreign keys, so an
// insert with the default ids fails until the rows that they name exist: a new database must be seeded.
#pragma once

#include <optional>

#include <alphaswarm/schema/scope.hpp>
#include <alphaswarm/types/key.hpp>

namespace alphaswarm::models {

struct Organization;
struct Team;
struct User;
struct Workspace;
struct Project;
struct Lab;

/// The ids that the platform gives to its first organization and all below it.
inline constexpr key<Organization> default_organization("00000000-0000-0000-0000-000000000001");
inline constexpr key<Team> default_team("00000000-0000-0000-0000-000000000002");
inline constexpr key<User> default_user("00000000-0000-0000-0000-000000000003");
inline constexpr key<Workspace> default_workspace("00000000-0000-0000-0000-000000000004");
inline constexpr key<Project> default_project("00000000-0000-0000-0000-000000000005");
inline constexpr key<Lab> default_lab("00000000-0000-0000-0000-000000000006");

/// The row belongs to a project: `project_id`, `owner_user_id` and `workspace_id`.
template <class T>
consteval auto project_scope() {
    if constexpr (requires { &T::project_id, &T::owner_user_id, &T::workspace_id; })
        return scope(
            "project",
            column<&T::project_id>.references(to<Project>, on_delete::set_null).indexed().generated(initializer),
            column<&T::owner_user_id>.references(to<User>, on_delete::set_null).indexed().generated(initializer),
            column<&T::workspace_id>.references(to<Workspace>, on_delete::set_null).indexed().generated(initializer));
    else return scope_without("project", "project_id, owner_user_id, workspace_id");
}

/// The row belongs to a lab: `lab_id`, `owner_user_id` and `workspace_id`.
template <class T>
consteval auto lab_scope() {
    if constexpr (requires { &T::lab_id, &T::owner_user_id, &T::workspace_id; })
        return scope(
            "lab",
            column<&T::lab_id>.references(to<Lab>, on_delete::set_null).indexed().generated(initializer),
            column<&T::owner_user_id>.references(to<User>, on_delete::set_null).indexed().generated(initializer),
            column<&T::workspace_id>.references(to<Workspace>, on_delete::set_null).indexed().generated(initializer));
    else return scope_without("lab", "lab_id, owner_user_id, workspace_id");
}

/// The row belongs to a user in a workspace: `owner_user_id` and `workspace_id`.
template <class T>
consteval auto tenant_scope() {
    if constexpr (requires { &T::owner_user_id, &T::workspace_id; })
        return scope(
            "tenant",
            column<&T::owner_user_id>.references(to<User>, on_delete::set_null).indexed().generated(initializer),
            column<&T::workspace_id>.references(to<Workspace>, on_delete::set_null).indexed().generated(initializer));
    else return scope_without("tenant", "owner_user_id, workspace_id");
}

}  // namespace alphaswarm::models
