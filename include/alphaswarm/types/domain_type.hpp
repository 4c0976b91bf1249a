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
#include <utility>

#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm {

/// Base of a user's specialisation. "desk.email" is the domain email of the PostgreSQL schema desk. Arrays over a
/// domain are no arrays over the type beneath: their number is the database's own.
template <storable Stored, meta::text Name, auto... Member>
struct domain_over {
    static_assert(sizeof...(Member) == 0, "a domain has one value; name one member");
    using stored = Stored;
    using domain = Stored;
    static constexpr std::string_view check{};
    static constexpr type_facts facts{
        meta::label<Name>::view, sql_type<Stored>::facts.oid, 0, sql_type<Stored>::facts.kind};
};
template <storable Stored, meta::text Name, auto Member>
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
