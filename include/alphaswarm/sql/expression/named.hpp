// SPDX-License-Identifier: BSL-1.0
// `sum(col<&Fill::quantity>).as("filled"_c)` gives a result column a name; `"filled"_c` reads it, in
// order_by() and from the row.
#pragma once

#include <cstddef>

#include <alphaswarm/sql/expression/binary.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/expression.hpp>

namespace alphaswarm::sql {

template <meta::text Name, expression E>
struct named {
    using value = typename E::value;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E expression;

    template <meta::text Other>
    [[nodiscard]] constexpr named as(meta::label<Other>) const {
        static_assert(Other.empty() && !Other.empty(), "AS0440 as(): the result has a name already; keep one of them");
        return *this;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) expression.bind(b);
    }
};

template <auto Member, class Source>
template <meta::text Name>
constexpr auto column_token<Member, Source>::as(meta::label<Name>) const {
    return named<Name, column_token>{*this};
}
template <meta::text Operator, precedence Binding, class Value, expression L, expression R>
template <meta::text Name>
constexpr auto binary<Operator, Binding, Value, L, R>::as(meta::label<Name>) const {
    return named<Name, binary>{*this};
}

}  // namespace alphaswarm::sql
