// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/meta/hana.hpp>

#include <type_traits>

#include <boost/hana/at.hpp>
#include <boost/hana/size.hpp>

namespace {
namespace hana = alphaswarm::meta::hana;
constexpr auto types = alphaswarm::meta::type_tuple<int, char>;
static_assert(decltype(hana::size(types))::value == 2);
static_assert(std::is_same_v<std::remove_cvref_t<decltype(hana::at_c<1>(types))>::type, char>,
              "the types keep their order");
}  // namespace
