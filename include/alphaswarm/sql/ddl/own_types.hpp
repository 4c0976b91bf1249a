// SPDX-License-Identifier: BSL-1.0
// CREATE DOMAIN and CREATE TYPE ... AS (...), for the domains and composite types of a set of tables, each behind the
// types that it is made of.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/sql/ddl/enum_types.hpp>
#include <alphaswarm/sql/ddl/type_names.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::sql::detail {

/// What was made so far, so that each is made once.
struct made_types {
    struct made {
        std::string_view name;
        std::string definition;
    };
    std::vector<std::string_view> enums, schemas;
    std::vector<made> others;
};

[[noreturn]] ALPHASWARM_COLD inline void refuse_twins(std::string_view name) {
    throw error("ddl(): two C++ types are stored as " + std::string(name) +
                " and it would have to be made in two ways; make them alike, or give one a type of its own");
}
inline void add_own_type(
    std::string& to, made_types& done, std::string_view full_name, std::string definition, bool if_not_exists) {
    for (made_types::made const& one : done.others) {
        if (one.name != full_name) continue;
        if (one.definition != definition) refuse_twins(full_name);
        return;
    }
    if (std::size_t const point = full_name.find('.'); point != std::string_view::npos)
        add_schema(to, done.schemas, full_name.substr(0, point));
    add_made_type(to, spelled_type({full_name, 0, 0, types::kind::other}), definition, if_not_exists);
    done.others.push_back({full_name, std::move(definition)});
}

/// The types that a member needs, if they are the database's own.
template <class V>
void add_types_of(std::string& to, made_types& done, bool if_not_exists) {
    using value = typename element_type<V>::type;
    if constexpr (requires { typename sql_type<value>::domain; }) {
        using base = typename sql_type<value>::domain;
        add_types_of<base>(to, done, if_not_exists);
        std::string definition =
            "create domain " + spelled_type(sql_type<value>::facts) + " as " + sql_type_of(schema::type_facts_of<base>);
        if (std::string_view const check = sql_type<value>::check; !check.empty())
            ((definition += " check (") += check) += ')';
        add_own_type(to, done, sql_type<value>::facts.name, std::move(definition), if_not_exists);
    } else if constexpr (requires { typename sql_type<value>::composite; }) {
        std::string attributes;
        value const example{};
        sql_type<value>::for_each(example, [&]<class A>(std::string_view name, A const&) {
            add_types_of<A>(to, done, if_not_exists);
            attributes += attributes.empty() ? "" : ", ";
            add_identifier(attributes, name);
            (attributes += ' ') += sql_type_of(schema::type_facts_of<A>);
        });
        add_own_type(to,
                     done,
                     sql_type<value>::facts.name,
                     "create type " + spelled_type(sql_type<value>::facts) + " as (" + attributes + ")",
                     if_not_exists);
    } else add_enum_type(to, done.enums, done.schemas, enum_of<V>(), if_not_exists);
}
template <auto... Member>
void add_types_of_members(schema::member_list<Member...>, std::string& to, made_types& done, bool if_not_exists) {
    (add_types_of<meta::value_of<Member>>(to, done, if_not_exists), ...);
}

}  // namespace alphaswarm::sql::detail
