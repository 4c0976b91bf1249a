// SPDX-License-Identifier: BSL-1.0
// The WHERE of a query, update or delete: the program's condition, and that of the scope to which the session is bound.
#pragma once

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/query/clause.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>

namespace alphaswarm::sql {

namespace detail {

/// Writes a condition, followed by the scope's condition on this source.
template <class Condition>
constexpr void write_narrowed(writer& w, source_entry const& on) {
    if (!narrows(w, on)) {
        Condition::write(w);
        return;
    }
    write_operand<Condition>(w, precedence::conjunction, false);
    narrow(w, on, " and ");
}

/// Writes " where ...": the condition and, if `narrowed`, that of the scope on the statement's first source. `Where` is
/// `nothing` if there is only the scope's.
template <class Where>
constexpr void write_where(writer& w, bool narrowed = true) {
    w.frame->clause = "where()";
    source_entry const& on = w.first_source();
    if constexpr (expression<Where>) {
        w << " where ";
        if (narrowed) write_narrowed<Where>(w, on);
        else Where::write(w);
    } else if (narrowed) narrow(w, on, " where ");
}

}  // namespace detail

/// WHERE: only rows that satisfy the condition.
template <class E>
struct where_clause {
    static constexpr clause_kind kind = clause_kind::where;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool groups = false;
    E filter;

    static constexpr void enter(writer&) {}
    template <class Query>
    static constexpr void write(writer& w) {
        detail::write_where<E>(w, w.own_sources() > 0 && !w.first_source().nullable);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) filter.bind(b);
    }
};

}  // namespace alphaswarm::sql
