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

#include <alphaswarm/meta/aggregate.hpp>
#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm {

namespace types::detail {
/// Two values can be compared. The numbers are those of json and its array in pg_type.dat.
template <class T>
consteval bool has_equality() {
    if constexpr (!storable<T>) return true;  // refused
    else if constexpr (requires { typename sql_type<T>::element; })
        return has_equality<typename sql_type<T>::element>();
    else
        return sql_type<T>::facts.oid != 114 && sql_type<T>::facts.oid != 199 &&
               sql_type<T>::facts.kind != kind::uncomparable;
}

/// AS0101, AS0105, AS0128, AS0156: the members are those of one struct, all of them, so that none is lost on the way,
/// and each has an SQL type.
template <meta::text Name, auto... Member>
struct sound_composite {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (sizeof...(Member) == 0)
            v << "AS0101 composite_of: " << Name.view() << ": no member is named; name them all, in their order";
        else judge_members<Member...>(v);
        return v;
    }

private:
    template <auto First, auto... Rest>
    static constexpr void judge_members(meta::verdict& v) {
        if constexpr (!(std::is_member_object_pointer_v<decltype(First)> && ... &&
                        std::is_member_object_pointer_v<decltype(Rest)>))
            v << "AS0128 composite_of: " << Name.view() << ": something other than a member is named; give &T::member";
        else {
            using owner = meta::owner_of<First>;
            if constexpr (!(std::is_same_v<meta::owner_of<Rest>, owner> && ...))
                v << "AS0128 composite_of: " << Name.view()
                  << ": members of several structs are named; name those of one";
            else if constexpr (!std::is_aggregate_v<owner>)
                v << "AS0156 composite_of: " << Name.view() << ": " << meta::type_name<owner>()
                  << " is not an aggregate, so its members cannot be counted: remove its constructors, virtual "
                     "functions and non-public members or bases";
            else if (!meta::has_as_many_members<owner, meta::value_of<First>, meta::value_of<Rest>...> ||
                     repeats(meta::member_name<First>(), meta::member_name<Rest>()...))
                v << "AS0101 composite_of: " << Name.view() << ": " << meta::type_name<owner>() << " does not have the "
                  << sizeof...(Rest) + 1 << " members that are named; name every member, once";
            judge_type<First>(v);
            (judge_type<Rest>(v), ...);
        }
    }
    template <auto One>
    static constexpr void judge_type(meta::verdict& v) {
        using value = typename meta::plain<meta::value_of<One>>::type;
        if constexpr (!storable<value>)
            v.next("AS0105 composite_of: ")
                << Name.view() << ": " << meta::member_name<One>() << " is " << meta::type_name<value>()
                << ", which has no SQL type; use a type that has one, or specialise alphaswarm::sql_type for it above";
    }
    template <class... Names>
    static constexpr bool repeats(Names... given) {
        std::string_view const names[] = {given...};
        for (std::size_t i = 0; i < sizeof...(Names); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (names[i] == names[j]) return true;
        return false;
    }
};
}  // namespace types::detail

/// Base of a user's specialisation. A member that is std::optional may be NULL. "desk.address" is the type address of
/// the PostgreSQL schema desk.
template <meta::text Name, auto... Member>
struct composite_of {
    static_assert(meta::holds<meta::sentence<types::detail::sound_composite<Name, Member...>>()>,
                  "alphaswarm refuses this composite type; the quoted sentence says why");
    using composite = void;
    static constexpr type_facts facts{
        meta::label<Name>::view,
        0,
        0,
        (types::detail::has_equality<typename meta::plain<meta::value_of<Member>>::type>() && ...)
            ? types::kind::composite
            : types::kind::uncomparable};
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
