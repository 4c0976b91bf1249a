// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0105 stored_as: the type has no SQL type itself; name one that has, without std::optional
// HEADER: alphaswarm/types.hpp
#include <alphaswarm/types.hpp>

namespace a_type_stored_as_what_may_be_null {
struct Money {
    std::int64_t cents = 0;
};
#ifdef ALPHASWARM_REJECT
using stored = std::optional<std::int64_t>;
#else
using stored = std::int64_t;
#endif
}  // namespace a_type_stored_as_what_may_be_null

template <>
struct alphaswarm::sql_type<a_type_stored_as_what_may_be_null::Money>
    : alphaswarm::stored_as<a_type_stored_as_what_may_be_null::stored> {};
