// SPDX-License-Identifier: BSL-1.0
// Inserts the shipped schema's first rows, so that the default ids in scope columns refer to something.
#pragma once

#include <cstdint>

#include <alphaswarm/models/seeds.hpp>
#include <alphaswarm/orm/session.hpp>

namespace alphaswarm {

/// Inserts whatever is missing of the default organization, team, user, workspace, project and lab, and returns how
/// many rows that was. Existing rows, with these ids or these unique names, are left unchanged. Uses one transaction of
/// its own.
inline std::int64_t seed(session& db) {
    models::default_rows const rows;
    auto const store = [&db]<class T>(T const& row) {
        return db.execute(insert_into<T>().row(row).on_conflict().do_nothing());
    };
    auto tx = db.begin();
    std::int64_t const stored = store(rows.organization) + store(rows.team) + store(rows.user) + store(rows.workspace) +
                                store(rows.project) + store(rows.lab);
    tx.commit();
    return stored;
}

}  // namespace alphaswarm
