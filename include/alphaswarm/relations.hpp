// SPDX-License-Identifier: BSL-1.0
// Relations: load(query, to_many<...>, to_one<...>, ...), a round trip per level and none per row. Apart from
// alphaswarm.hpp, for what it costs to include.
#pragma once

#include <alphaswarm/orm/relations/load.hpp>
#include <alphaswarm/orm/session.hpp>
