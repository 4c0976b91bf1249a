// SPDX-License-Identifier: BSL-1.0
#include <type_traits>

#include <alphaswarm/pg/parameters.hpp>

using alphaswarm::pg::parameters;

static_assert(parameters{}.count == 0 && parameters{}.values == nullptr);
static_assert(std::is_trivially_copyable_v<parameters> && std::is_aggregate_v<parameters>, "a view that costs nothing");
