// SPDX-License-Identifier: BSL-1.0
// The rows that a new database needs before any other: one organization with one team, user, workspace, project and
// lab, under the fixed ids that scope columns have by default. They are plain objects; <alphaswarm/seeds.hpp> stores
// them.
#pragma once

#include <alphaswarm/models/scopes.hpp>
#include <alphaswarm/models/tenancy.hpp>

namespace alphaswarm::models {

/// The owner of everything for which no other is given.
struct default_rows {
    Organization organization{.id = default_organization, .slug = "default", .name = "Default organization"};
    Team team{.id = default_team, .org_id = default_organization, .slug = "default", .name = "Default team"};
    User user{.id = default_user, .email = "default@localhost", .display_name = "Default user"};
    Workspace workspace{
        .id = default_workspace, .org_id = default_organization, .slug = "default", .name = "Default workspace"};
    Project project{
        .id = default_project, .workspace_id = default_workspace, .slug = "default", .name = "Default project"};
    Lab lab{.id = default_lab, .workspace_id = default_workspace, .slug = "default", .name = "Default lab"};
};

}  // namespace alphaswarm::models
