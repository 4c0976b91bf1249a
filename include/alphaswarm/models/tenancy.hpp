// SPDX-License-Identifier: BSL-1.0
// Who works on the platform, and where: an organization has teams and workspaces, a workspace has projects and labs,
// and a user has roles in any of them. Rows of many other domains carry the ids of a user, a workspace and a project,
// so these tables come first in a new database. All times are UTC without a time zone. The database has no triggers, so
// `updated_at` is only as current as the client that writes the row makes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/models/domains.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/timestamp.hpp>

namespace alphaswarm::models {

/// A customer of the platform, who owns teams and workspaces.
struct Organization {
    key<Organization> id{};
    std::string slug{};
    std::string name{};
    std::optional<std::string> billing_email{};
    std::string status = "active";
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Organization>
consteval auto describe_table(of<Organization>) {
    return describe<T>("organizations", domains::tenancy)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::slug>.varchar(80).comment("Short name for addresses, unique in the whole installation."),
                 column<&T::name>.varchar(240),
                 column<&T::billing_email>.varchar(320),
                 column<&T::status>.varchar(32).indexed().generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::slug>).unique().named("ix_organizations_slug"))
        .comment("A customer of the platform, who owns teams and workspaces.");
}

/// A group of people within an organization.
struct Team {
    key<Team> id{};
    key<Organization> org_id{};
    std::string slug{};
    std::string name{};
    std::optional<std::string> description{};
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Team>
consteval auto describe_table(of<Team>) {
    return describe<T>("teams", domains::tenancy)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::org_id>.references(to<Organization>, on_delete::cascade).indexed(),
                 column<&T::slug>.varchar(80).comment("Short name for addresses, unique within the organization."),
                 column<&T::name>.varchar(240),
                 column<&T::description>,
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(unique(column<&T::org_id>, column<&T::slug>).named("uq_teams_org_slug"))
        .comment("A group of people within an organization.");
}

/// Somebody who signs in.
struct User {
    key<User> id{};
    std::string email{};
    std::string display_name{};
    std::optional<std::string> auth_subject{};
    std::string auth_provider = "local";
    std::string status = "active";
    std::optional<std::string> avatar_url{};
    std::optional<json> meta = json("{}");
    std::optional<timestamp> last_login_at{};
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = User>
consteval auto describe_table(of<User>) {
    return describe<T>("users", domains::tenancy)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::email>.varchar(320),
            column<&T::display_name>.varchar(240),
            column<&T::auth_subject>.varchar(240).comment("Who the user is to the provider: its own id of them."),
            column<&T::auth_provider>.varchar(64).indexed().generated(initializer).comment("Who vouches for the user; local is the platform itself."),
            column<&T::status>.varchar(32).indexed().generated(initializer),
            column<&T::avatar_url>.varchar(1024),
            column<&T::meta>.generated(initializer),
            column<&T::last_login_at>,
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .with(index(column<&T::auth_subject>).unique().named("ix_users_auth_subject"),
              index(column<&T::email>).unique().named("ix_users_email"))
        .comment("Somebody who signs in.");
}

/// A shared space of an organization, which holds projects and labs.
struct Workspace {
    key<Workspace> id{};
    key<Organization> org_id{};
    std::string slug{};
    std::string name{};
    std::optional<std::string> description{};
    std::string visibility = "team";
    bool archived = false;
    std::optional<json> settings = json("{}");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Workspace>
consteval auto describe_table(of<Workspace>) {
    return describe<T>("workspaces", domains::tenancy)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::org_id>.references(to<Organization>, on_delete::cascade).indexed(),
            column<&T::slug>.varchar(80).comment("Short name for addresses, unique within the organization."),
            column<&T::name>.varchar(240),
            column<&T::description>,
            column<&T::visibility>.varchar(32).indexed().generated(initializer).one_of("private", "team", "org").comment("Who sees the workspace: its members, its team or all of the organization."),
            column<&T::archived>.indexed().generated(initializer),
            column<&T::settings>.generated(initializer),
            column<&T::meta>.generated(initializer),
            column<&T::created_at>.generated(utc_now),
            column<&T::updated_at>.generated(utc_now))
        .with(unique(column<&T::org_id>, column<&T::slug>).named("uq_workspaces_org_slug"))
        .comment("A shared space of an organization, which holds projects and labs.");
}

/// A body of work in a workspace; what is made in it carries its id.
struct Project {
    key<Project> id{};
    key<Workspace> workspace_id{};
    std::string slug{};
    std::string name{};
    std::optional<std::string> description{};
    bool archived = false;
    std::optional<json> settings = json("{}");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Project>
consteval auto describe_table(of<Project>) {
    return describe<T>("projects", domains::tenancy)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::workspace_id>.references(to<Workspace>, on_delete::cascade).indexed(),
                 column<&T::slug>.varchar(80).comment("Short name for addresses, unique within the workspace."),
                 column<&T::name>.varchar(240),
                 column<&T::description>,
                 column<&T::archived>.indexed().generated(initializer),
                 column<&T::settings>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(unique(column<&T::workspace_id>, column<&T::slug>).named("uq_projects_workspace_slug"))
        .comment("A body of work in a workspace; what is made in it carries its id.");
}

/// A place for interactive research in a workspace.
struct Lab {
    key<Lab> id{};
    key<Workspace> workspace_id{};
    std::string slug{};
    std::string name{};
    std::optional<std::string> description{};
    std::optional<std::string> kernel_image{};
    bool archived = false;
    std::optional<timestamp> last_active_at{};
    std::optional<json> settings = json("{}");
    std::optional<json> meta = json("{}");
    timestamp created_at{};
    timestamp updated_at{};
};

template <class T = Lab>
consteval auto describe_table(of<Lab>) {
    return describe<T>("labs", domains::tenancy)
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::workspace_id>.references(to<Workspace>, on_delete::cascade).indexed(),
                 column<&T::slug>.varchar(80).comment("Short name for addresses, unique within the workspace."),
                 column<&T::name>.varchar(240),
                 column<&T::description>,
                 column<&T::kernel_image>.varchar(240).comment("Container image that the lab's kernel runs from."),
                 column<&T::archived>.indexed().generated(initializer),
                 column<&T::last_active_at>,
                 column<&T::settings>.generated(initializer),
                 column<&T::meta>.generated(initializer),
                 column<&T::created_at>.generated(utc_now),
                 column<&T::updated_at>.generated(utc_now))
        .with(unique(column<&T::workspace_id>, column<&T::slug>).named("uq_labs_workspace_slug"))
        .comment("A place for interactive research in a workspace.");
}

/// A role that a user has within one scope, such as an organization or a project.
struct Membership {
    key<Membership> id{};
    key<User> user_id{};
    std::string scope_kind{};
    std::string scope_id{};
    std::string role = "viewer";
    bool live_control = false;
    std::optional<key<User>> granted_by{};
    timestamp granted_at{};
    std::optional<timestamp> expires_at{};
    std::optional<json> meta = json("{}");
};

template <class T = Membership>
consteval auto describe_table(of<Membership>) {
    return describe<T>("memberships", domains::tenancy)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::user_id>.references(to<User>, on_delete::cascade).indexed(),
            column<&T::scope_kind>.varchar(32).indexed().one_of(
                "global", "org", "team", "user", "workspace", "project", "lab"),
            column<&T::scope_id>.varchar(36).indexed().comment(
                "Id of the row that scope_kind names; the database does not enforce it."),
            column<&T::role>.varchar(32).indexed().generated(initializer).one_of("viewer", "editor", "admin", "owner").comment("In rising order: viewer, editor, admin, owner."),
            column<&T::live_control>.generated(initializer).comment("The user may control live trading."),
            column<&T::granted_by>.references(to<User>, on_delete::set_null),
            column<&T::granted_at>.generated(utc_now),
            column<&T::expires_at>.comment("When the role ends; null means never."),
            column<&T::meta>.generated(initializer))
        .with(unique(column<&T::user_id>, column<&T::scope_kind>, column<&T::scope_id>, column<&T::role>)
                  .named("uq_memberships_user_scope_role"),
              index(column<&T::scope_kind>, column<&T::scope_id>).named("ix_memberships_scope"))
        .comment("A role that a user has within one scope, such as an organization or a project.");
}

/// Settings of one namespace that hold in one scope and override those of wider scopes.
struct ConfigOverlayRow {
    key<ConfigOverlayRow> id{};
    std::string scope_kind{};
    std::string scope_id{};
    std::string namespace_{};
    json payload = json("{}");
    std::int32_t version = 1;
    std::optional<key<User>> updated_by{};
    timestamp updated_at{};
    timestamp created_at{};
};

template <class T = ConfigOverlayRow>
consteval auto describe_table(of<ConfigOverlayRow>) {
    return describe<T>("config_overlays", domains::tenancy)
        .columns(
            column<&T::id>.primary_key().generated(random_uuid),
            column<&T::scope_kind>.varchar(32).indexed().one_of(
                "global", "org", "team", "user", "workspace", "project", "lab"),
            column<&T::scope_id>.varchar(36).indexed().comment(
                "Id of the row that scope_kind names; the database does not enforce it."),
            column<&T::namespace_>.named("namespace").varchar(120).indexed().comment("The part of the configuration that the payload belongs to."),
            column<&T::payload>.generated(initializer).comment("The settings themselves, as one object."),
            column<&T::version>.generated(initializer).comment("Number of the payload's revision."),
            column<&T::updated_by>.references(to<User>, on_delete::set_null),
            column<&T::updated_at>.generated(utc_now),
            column<&T::created_at>.generated(utc_now))
        .with(unique(column<&T::scope_kind>, column<&T::scope_id>, column<&T::namespace_>)
                  .named("uq_config_overlays_scope_namespace"),
              index(column<&T::scope_kind>, column<&T::scope_id>).named("ix_config_overlays_scope"))
        .comment("Settings of one namespace that hold in one scope and override those of wider scopes.");
}

}  // namespace alphaswarm::models
