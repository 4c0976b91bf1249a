// SPDX-License-Identifier: BSL-1.0
// The types whose headers a program includes by name, declared, so that what PostgreSQL makes can be said to be one of
// them, and which header it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace alphaswarm::types {

template <bool Network>
class basic_inet;
template <std::size_t Size>
class basic_macaddr;
template <std::size_t Limit, bool Varying>
class bit_string;
template <class T>
class range;
template <class T>
class multirange;
class tsvector;
class tsquery;

/// The header that has the C++ type of this OID; empty for types that need none, or have none.
[[nodiscard]] constexpr std::string_view header_of(std::uint32_t oid) {
    switch (oid) {
        case 869:
        case 650:
        case 829:
        case 774:
            return "alphaswarm/network.hpp";
        case 1560:
        case 1562:
            return "alphaswarm/bits.hpp";
        case 3614:
        case 3615:
            return "alphaswarm/text_search.hpp";
        case 3904:
        case 3906:
        case 3908:
        case 3910:
        case 3912:
        case 3926:
        case 4451:
        case 4532:
        case 4533:
        case 4534:
        case 4535:
        case 4536:
            return "alphaswarm/range.hpp";
        default:
            return {};
    }
}

}  // namespace alphaswarm::types
