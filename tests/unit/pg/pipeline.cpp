// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/pipeline.hpp>

#include <type_traits>

using namespace alphaswarm;

// It holds what its connection had prepared, so it stays where it was made and only pipelined() makes one.
static_assert(!std::is_copy_constructible_v<pipeline> && !std::is_move_constructible_v<pipeline>);
static_assert(!std::is_constructible_v<pipeline, connection&, pg::statement const* const*, std::size_t>);
static_assert(!std::is_destructible_v<pipeline>);
