// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/seeds.hpp>

#include "support/catch.hpp"

using namespace alphaswarm;

TEST_CASE("the default rows hang together under the fixed ids") {
    models::default_rows const rows;
    CHECK(rows.organization.id.view() == "00000000-0000-0000-0000-000000000001");
    CHECK(rows.team.org_id == rows.organization.id);
    CHECK(rows.workspace.org_id == rows.organization.id);
    CHECK(rows.project.workspace_id == rows.workspace.id);
    CHECK(rows.lab.workspace_id == rows.workspace.id);
    CHECK(rows.lab.id.view() == "00000000-0000-0000-0000-000000000006");
}
