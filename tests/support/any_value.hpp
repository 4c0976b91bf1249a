// SPDX-License-Identifier: BSL-1.0
// A value for a parameter of a type, as text that the server reads.
#pragma once

#include <string>

#include <alphaswarm/catalog/types.hpp>

namespace alphaswarm::test {

/// `label` is one of the database's own enum, `key` a uuid.
inline std::string any_value(catalog::type t, char const* label, char const* key) {
    if (catalog::is_own(t)) return label;
    if (catalog::element_of(t) != catalog::none && catalog::category_of(t) == 'A')
        return "{" + any_value(catalog::element_of(t), label, key) + "}";
    switch (catalog::category_of(t)) {
        case 'N':
            return "1";
        case 'S':
            return "a";
        case 'B':
            return "true";
        case 'T':
            return "1 day";
        default:
            break;
    }
    if (t == catalog::uuid) return key;
    if (t == catalog::json || t == catalog::jsonb) return "{}";
    return t == catalog::time ? "10:00" : t == catalog::bytea ? "x" : "2024-01-02";
}

}  // namespace alphaswarm::test
