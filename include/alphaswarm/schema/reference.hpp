// SPDX-License-Identifier: BSL-1.0
// What a foreign key references, and what happens to the row when the referenced row is deleted or its key changes.
#pragma once

#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/meta/member.hpp>

namespace alphaswarm::schema {

/// PostgreSQL's referential actions.
enum class action : unsigned char { no_action, restricted, cascade, set_null, set_default };

/// The target of a reference, created with `{}`; the target may be an incomplete type if its primary key is meant.
struct target {
    meta::type_id table;
    meta::characters member;  // the C++ name of a unique column; empty means the primary key
    std::uint32_t hash;  // of the table, to find it among many; 0: there is no target

    [[nodiscard]] constexpr bool is_given() const { return hash != 0; }
};

/// A target of known type, created with `to<T>` or `to_column<&T::member>`.
template <class T>
struct target_of : target {
    using table_type = T;
};

struct delete_action {
    action value;
};
struct update_action {
    action value;
};

/// The SQL of an action.
[[nodiscard]] constexpr std::string_view words_of(action a) {
    switch (a) {
        case action::restricted:
            return "restrict";
        case action::cascade:
            return "cascade";
        case action::set_null:
            return "set null";
        case action::set_default:
            return "set default";
        case action::no_action:
            break;
    }
    return "no action";
}

namespace detail {
template <auto Member>
struct target_member : target_of<meta::owner_of<Member>> {
    constexpr target_member()
        : target_of<meta::owner_of<Member>>{{meta::id_of<meta::owner_of<Member>>,
                                             meta::member_characters<Member>(),
                                             meta::hash_of<meta::owner_of<Member>>}} {}
};
}  // namespace detail

}  // namespace alphaswarm::schema

namespace alphaswarm {

/// The primary key of T; T may be a forward declaration: `.references(to<Order>)`.
template <class T>
inline constexpr schema::target_of<T> to{{meta::id_of<T>, {}, meta::hash_of<T>}};

/// A unique column of another table: `.references(to_column<&Country::code>)`.
template <auto Member>
inline constexpr schema::target to_column = schema::detail::target_member<Member>{};

/// `.references(to<Order>, on_delete::cascade)`
namespace on_delete {
inline constexpr schema::delete_action no_action{schema::action::no_action}, restricted{schema::action::restricted},
    cascade{schema::action::cascade}, set_null{schema::action::set_null}, set_default{schema::action::set_default};
}
/// `.references(to<Order>, on_update::cascade)`
namespace on_update {
inline constexpr schema::update_action no_action{schema::action::no_action}, restricted{schema::action::restricted},
    cascade{schema::action::cascade}, set_null{schema::action::set_null}, set_default{schema::action::set_default};
}

}  // namespace alphaswarm
