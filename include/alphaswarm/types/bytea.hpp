// SPDX-License-Identifier: BSL-1.0
// Raw bytes.  A std::vector<std::byte> is a bytea, never an array of bytes: PostgreSQL has no byte type.
#pragma once

#include <cstddef>
#include <vector>

#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

using bytea = std::vector<std::byte>;

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::bytea> {
    static constexpr type_facts facts{"bytea", 17, 1001, types::kind::bytea};
};

using types::bytea;

}  // namespace alphaswarm
