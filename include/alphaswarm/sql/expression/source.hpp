// SPDX-License-Identifier: BSL-1.0
// What a query reads rows from.  A small value whose type carries its structure:
//
//     using sql_source = void;                                 the mark
//     static constexpr meta::type_id id;                       tells it from every other source
//     static constexpr std::string_view name();                how the statement calls it
//     static constexpr std::size_t parameters;                 how many $n it binds
//     static constexpr source_entry entry(bool nullable);      what a frame notes of it
//     static constexpr void write(writer&);                    its text behind FROM or JOIN
//     template <class Binder> void bind(Binder&) const;        its run-time values, in the order written
//
// A table is one, by its own name or under an alias; it has `row` and `view()` as well, from which foreign keys, scopes
// and all<T> follow.  A source without these reads rows that are no table's.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/text/writer.hpp>

namespace alphaswarm::sql {

template <class S>
concept row_source = requires { typename S::sql_source; };
template <class S>
concept table_occurrence = row_source<S> && requires { S::view(); };

/// One occurrence of a table in a statement; Alias is empty for the table by its own name.
template <class T, meta::text Alias = meta::text<0>{}>
struct table_source {
    using sql_source = void;
    using row = T;
    static constexpr meta::type_id id = meta::id_of<table_source>;
    static constexpr std::size_t parameters = 0;
    static constexpr schema::table_view const& view() { return schema::view_of<T>; }
    static constexpr std::string_view name() {
        if constexpr (Alias.empty()) return schema::view_of<T>.name();
        else return meta::label<Alias>::view;
    }
    static constexpr source_entry entry(bool nullable) { return {id, &view(), name(), nullable}; }
    static constexpr void write(writer& w) {
        w.table(view());
        if constexpr (!Alias.empty()) {
            w << " as ";
            w.identifier(name());
        }
    }
    template <class Binder>
    void bind(Binder&) const {}
};

namespace detail {
/// The source that a value names: itself, or the occurrence of a table that an alias is.
template <row_source S>
constexpr S const& source_of(S const& s) {
    return s;
}
template <class S>
    requires(!row_source<S>)
constexpr typename S::source source_of(S const&) {
    return {};
}
template <class S>
using named_source = std::remove_cvref_t<decltype(source_of(std::declval<S const&>()))>;
/// A table that is read must be described well.
template <class Source>
struct readable {
    static consteval meta::verdict judge() {
        if constexpr (table_occurrence<Source>) return schema::well_described<typename Source::row>::judge();
        else return {};
    }
};
template <class S>
concept names_source = row_source<S> || requires { requires row_source<typename S::source> && S::is_alias; };
}  // namespace detail

}  // namespace alphaswarm::sql
