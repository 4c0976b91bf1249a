// SPDX-License-Identifier: BSL-1.0
// The domains of the shipped schema, and which other domains the tables of each may reference.  This is
// the whole of what one part of the schema may know of another: an edge that is not allowed here does not
// build.  It lies in a folder of its own because every other folder of models/ leans on it.
#pragma once

#include <alphaswarm/schema/domain.hpp>

namespace alphaswarm::models::domains {

inline constexpr domain tenancy{"tenancy"};
inline constexpr domain entities{"entities"};
inline constexpr domain instruments{"instruments", "entities"};

}  // namespace alphaswarm::models::domains
