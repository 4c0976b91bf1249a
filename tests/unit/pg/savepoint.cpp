// SPDX-License-Identifier: BSL-1.0
#include <type_traits>

#include <alphaswarm/pg/savepoint.hpp>

using namespace alphaswarm;

static_assert(std::is_constructible_v<savepoint, transaction&> && !std::is_convertible_v<transaction&, savepoint>);
static_assert(!std::is_move_constructible_v<savepoint>, "savepoints end in the order of their scopes");
