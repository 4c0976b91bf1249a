// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0911 visit\(\): of devices the visitor has no function for instances of laptops; add one for each, or one that takes auto const&
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace a_visitor_that_forgets_a_class {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(any_of<Device> const& any) {
    visit(any, [](Device const&) {}, [](instance<Phone> const&) {}, [](contradiction<Device> const&) {});
}
#else
inline void run(any_of<Device> const& any) {
    visit(
        any,
        [](Device const&) {},
        [](instance<Phone> const&) {},
        [](instance<Laptop> const&) {},
        [](contradiction<Device> const&) {});
}
#endif

}  // namespace a_visitor_that_forgets_a_class
