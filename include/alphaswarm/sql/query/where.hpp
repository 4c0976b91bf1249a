// SPDX-License-Identifier: BSL-1.0
// The WHERE of a query, update or delete: the condition that the program gave, and the one of the scope that
// its session is bound to.
#pragma once

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>

namespace alphaswarm::sql::detail {

/// Writes a condition and the scope's condition on this source behind it.
template <class Condition>
constexpr void write_narrowed(writer& w, source_entry const& on) {
    if (!narrows(w, on)) {
        Condition::write(w);
        return;
    }
    write_operand<Condition>(w, precedence::conjunction, false);
    narrow(w, on, " and ");
}

/// " where ..." on the statement's first source. `Where` is a condition, or no expression where there is none.
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

}  // namespace alphaswarm::sql::detail
