// SPDX-License-Identifier: BSL-1.0
// The types that C++ provides. An int64_t is a bigint and nothing else: widths never convert silently.
#pragma once

#include <cstdint>
#include <string>

#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm {

template <>
struct sql_type<bool> {
    static constexpr type_facts facts{"boolean", 16, 1000, types::kind::boolean};
};
template <>
struct sql_type<std::int16_t> {
    static constexpr type_facts facts{"smallint", 21, 1005, types::kind::integer};
};
template <>
struct sql_type<std::int32_t> {
    static constexpr type_facts facts{"integer", 23, 1007, types::kind::integer};
};
template <>
struct sql_type<std::int64_t> {
    static constexpr type_facts facts{"bigint", 20, 1016, types::kind::integer};
};
template <>
struct sql_type<float> {
    static constexpr type_facts facts{"real", 700, 1021, types::kind::floating};
};
template <>
struct sql_type<double> {
    static constexpr type_facts facts{"double precision", 701, 1022, types::kind::floating};
};
/// Text in the database's encoding, which must be UTF-8 for this library. PostgreSQL refuses the byte 0.
template <>
struct sql_type<std::string> {
    static constexpr type_facts facts{"text", 25, 1009, types::kind::text};
};

}  // namespace alphaswarm
