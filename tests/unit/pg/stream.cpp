// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/pg/stream.hpp>

#include <type_traits>

using namespace alphaswarm;

static_assert(std::is_nothrow_move_constructible_v<pg::stream> && !std::is_copy_constructible_v<pg::stream>);
static_assert(!std::is_move_assignable_v<pg::stream>, "a stream that is on its way is not replaced by another");
