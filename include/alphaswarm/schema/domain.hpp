// SPDX-License-Identifier: BSL-1.0
// A domain is a named group of tables that lists the other domains its tables may reference. A foreign key across
// domains that is not listed does not compile, so the dependencies between the parts of a large schema are written down
// once and enforced.
#pragma once

#include <alphaswarm/meta/literal.hpp>
#include <cstddef>
#include <cstdint>
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
    std::uint32_t hash =
        0;  // of the name, and of each allowed one: names are compared often, and numbers are quick to compare
    std::uint32_t allowed_hashes[capacity]{};

    template <class... Names>
    consteval explicit domain(meta::literal own_name, Names const&... may_reference)
        : name(own_name),
          allowed{meta::literal(may_reference)...},
          allowed_count(sizeof...(Names)),
          hash(hash_of(own_name)),
          allowed_hashes{hash_of(may_reference)...} {
        static_assert(sizeof...(Names) <= capacity, "a domain names at most 24 others");
    }
    /// The same domain, though possibly a different object.
    [[nodiscard]] constexpr bool is(domain const& other) const {
        return this == &other || (hash == other.hash && name == other.name);
    }
    [[nodiscard]] constexpr bool allows(domain const& other) const {
        if (is(other)) return true;
        for (std::size_t i = 0; i < allowed_count; ++i)
            if (allowed_hashes[i] == other.hash && allowed[i] == other.name) return true;
        return false;
    }

private:
    /// FNV-1a.
    static consteval std::uint32_t hash_of(meta::literal text) {
        std::uint32_t made = 2166136261u;
        for (char c : text.text) made = (made ^ static_cast<unsigned char>(c)) * 16777619u;
        return made;
    }
};

/// The domain of tables that name none: they may reference each other freely.
inline constexpr domain no_domain{"default"};

}  // namespace alphaswarm::schema

namespace alphaswarm {
using schema::domain;
}
