// SPDX-License-Identifier: BSL-1.0
// The fence around Boost.Hana: a closed set of types as a hana tuple, for programs that iterate over it.
#pragma once

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>

namespace alphaswarm::meta {

namespace hana = boost::hana;

/// The types as a `hana::tuple` of `hana::type`s.
template <class... T>
inline constexpr auto type_tuple = hana::tuple_t<T...>;

}  // namespace alphaswarm::meta
