// SPDX-License-Identifier: BSL-1.0
// Relations: load(query, to_many<...>, to_one<...>, ...), one round trip per level and none per row. Separate from
// alphaswarm.hpp because of its compile-time cost.
#pragma once

// clang-format off: from low to high, so that the compiler's "In file included from" has few lines
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/orm/relations/relation.hpp>
#include <alphaswarm/orm/relations/edges.hpp>
#include <alphaswarm/orm/relations/loaded.hpp>
#include <alphaswarm/orm/relations/load.hpp>
// clang-format on
