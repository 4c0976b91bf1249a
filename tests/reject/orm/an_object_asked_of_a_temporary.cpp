// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0606 get_if\(\): the object is a temporary, destroyed before the pointer is used; give the object a name first
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace an_object_asked_of_a_temporary {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline auto phone(session& db) {
    return db.fetch(polymorphic(from<Device>())).at(0).get_if<Phone>() != nullptr &&
           any_of<Device>().get_if<Phone>() != nullptr;
}
#else
inline auto phone(session& db) {
    any_of<Device> const any = db.fetch(polymorphic(from<Device>())).at(0);
    return any.get_if<Phone>() != nullptr;
}
#endif

}  // namespace an_object_asked_of_a_temporary
