// SPDX-License-Identifier: BSL-1.0
// A composite type of the database as a C++ struct, in one line: the members that are its attributes, in their order.
//
//     struct Address { std::string street; std::optional<std::string> city; };
//     template <> struct alphaswarm::sql_type<Address>
//         : alphaswarm::composite_of<"address", &Address::street, &Address::city> {};
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm {

/// Base of a user's specialisation. A member that is std::optional may be NULL. "desk.address" is the type address of
/// the PostgreSQL schema desk.
template <meta::text Name, auto... Member>
struct composite_of {
    static_assert(sizeof...(Member) > 0, "a composite type without attributes holds nothing; name its members");
    using composite = void;
    static constexpr type_facts facts{meta::label<Name>::view, 0, 0, types::kind::composite};
    static constexpr std::size_t size = sizeof...(Member);
    /// Calls visit(name of the member, its value) for each.
    template <class Value, class Visit>
    static constexpr void for_each(Value& value, Visit const& visit) {
        (visit(meta::member_name<Member>(), value.*Member), ...);
    }
};

namespace types {
/// A struct that is a composite type of the database.
template <class T>
concept composite = requires { typename sql_type<T>::composite; };
}  // namespace types

}  // namespace alphaswarm
