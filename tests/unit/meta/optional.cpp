// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/optional.hpp>

#include <optional>
#include <type_traits>

using namespace alphaswarm;

static_assert(meta::is_optional<std::optional<int>> && !meta::is_optional<int>);
static_assert(!meta::is_optional<std::optional<int> const>, "asked about a type without qualifiers");
static_assert(std::is_same_v<meta::plain<std::optional<int>>::type, int>);
static_assert(std::is_same_v<meta::plain<int>::type, int>);
static_assert(std::is_same_v<meta::plain<std::optional<std::optional<int>>>::type, std::optional<int>>);
