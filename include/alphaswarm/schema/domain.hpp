// SPDX-License-Identifier: BSL-1.0
// A domain is a named group of tables and says which other domains its tables may reference.  A
// foreign key across domains that is not allowed here does not build, so the dependencies between
// the parts of a large schema are written down once and kept.
#pragma once

#include <cstddef>
#include <string_view>

namespace alphaswarm::schema {

/// A group of tables: its name and the names of the domains that it may reference.
///
///     inline constexpr domain ledger{"ledger", "tenancy", "strategies"};
struct domain {
    static constexpr std::size_t capacity = 24;
    std::string_view name;
    std::string_view allowed[capacity]{};
    std::size_t allowed_count = 0;

    template <class... Names>
    consteval explicit domain(std::string_view own_name, Names... may_reference)
        : name(own_name), allowed{std::string_view(may_reference)...}, allowed_count(sizeof...(Names)) {
        static_assert(sizeof...(Names) <= capacity, "a domain names at most 24 others");
    }
    [[nodiscard]] constexpr bool allows(domain const& other) const {
        if (name == other.name) return true;
        for (std::size_t i = 0; i < allowed_count; ++i)
            if (allowed[i] == other.name) return true;
        return false;
    }
};

/// Where tables live that name no domain: they reference each other freely.
inline constexpr domain no_domain{"default"};

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::domain;
}
