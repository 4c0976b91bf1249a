// SPDX-License-Identifier: BSL-1.0
// A domain of the database as a C++ type, in one line: the value travels as the type that the domain is over, and the
// database holds its checks.
//
//     struct Email { std::string value; };
//     template <> struct alphaswarm::sql_type<Email> : alphaswarm::domain_over<std::string, "email", &Email::value> {
//         static constexpr std::string_view check = "value ~ '@'";    // for ddl(), at will
//     };
//
// Without the member pointer, to_stored() and from_stored() are the program's, as of stored_as. A member of the type
// beneath may stand over a column of a domain as well: results of it are of that type.
#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm {

namespace types::detail {
/// AS0105, AS0162: what a domain is over, and the member that holds its value.
template <class Stored, meta::text Name, auto... Member>
struct sound_domain {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!storable<Stored>)
            v << "AS0105 domain_over: " << Name.view() << ": " << meta::type_name<Stored>()
              << " has no SQL type; name one that has, for a column that may be NULL without std::optional";
        else if constexpr (sizeof...(Member) > 1)
            v << "AS0162 domain_over: " << Name.view() << ": several members are named, and a domain has one value; "
              << "name one";
        else (judge_member<Member>(v), ...);
        return v;
    }

private:
    template <auto One>
    static constexpr void judge_member(meta::verdict& v) {
        if constexpr (!std::is_member_object_pointer_v<decltype(One)>)
            v << "AS0162 domain_over: " << Name.view() << ": something other than a member is named; give &T::member";
        else if constexpr (!std::is_same_v<meta::value_of<One>, Stored>)
            v << "AS0162 domain_over: " << Name.view() << ": " << meta::type_name<meta::owner_of<One>>()
              << "::" << meta::member_name<One>() << " is " << meta::type_name<meta::value_of<One>>()
              << ", and the domain is over " << meta::type_name<Stored>()
              << "; make them the same type, or write to_stored() and from_stored()";
    }
};
template <class Stored>
constexpr type_facts facts_of_domain(std::string_view name) {
    if constexpr (storable<Stored>) return {name, sql_type<Stored>::facts.oid, 0, sql_type<Stored>::facts.kind};
    else return {};
}
}  // namespace types::detail

/// Base of a user's specialisation. "desk.email" is the domain email of the PostgreSQL schema desk. Arrays over a
/// domain are no arrays over the type beneath: their number is the database's own.
template <class Stored, meta::text Name, auto... Member>
struct domain_over {
    static_assert(meta::holds<meta::sentence<types::detail::sound_domain<Stored, Name, Member...>>()>,
                  "alphaswarm refuses this domain; the quoted sentence says why");
    using stored = Stored;
    using domain = Stored;
    static constexpr std::string_view check{};
    static constexpr type_facts facts = types::detail::facts_of_domain<Stored>(meta::label<Name>::view);
};
template <class Stored, meta::text Name, auto Member>
    requires meta::accepts<types::detail::sound_domain<Stored, Name, Member>>
struct domain_over<Stored, Name, Member> : domain_over<Stored, Name> {
    using type = meta::owner_of<Member>;
    static Stored const& to_stored(type const& value) { return value.*Member; }
    static type from_stored(Stored stored) {
        type made{};
        made.*Member = std::move(stored);
        return made;
    }
};

}  // namespace alphaswarm
