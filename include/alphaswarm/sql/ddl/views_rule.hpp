// SPDX-License-Identifier: BSL-1.0
// What must hold before a set's views and functions are made. Their queries are read by a floor above this one, so the
// rule is named here and defined there.
#pragma once

namespace alphaswarm::sql {

/// The rule for the queries of a set's views and functions, and how they are made, which
/// <alphaswarm/checked_sql.hpp> defines.
template <class Set>
struct views_rule;

}  // namespace alphaswarm::sql
