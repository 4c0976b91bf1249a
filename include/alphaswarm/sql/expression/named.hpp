// SPDX-License-Identifier: BSL-1.0
// `sum(col<&Fill::quantity>).as("filled"_c)` names a result column; `"filled"_c` refers to it in order_by() and reads
// it from the row.
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

    template <class Other>
    [[nodiscard]] constexpr named as(Other) const {
        static_assert(sizeof(Other) == 0, "AS0440 as(): the result has a name already; keep one of them");
        return *this;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) expression.bind(b);
    }
};

namespace detail {
/// What as(...) turns an expression into; anything that is not a name is refused.
template <meta::text Name, expression E>
constexpr named<Name, E> result_called(E const& e, meta::label<Name>) {
    return {e};
}
template <expression E, class V>
constexpr E result_called(E const& e, V const&) {
    return e;
}
}  // namespace detail

template <auto Member, class Source>
template <class Name>
constexpr auto column_token<Member, Source>::as(Name name) const {
    if constexpr (!detail::is_label<Name>)
        static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                      "alphaswarm refuses this name; the quoted sentence says why");
    return detail::result_called(*this, name);
}
template <meta::text Operator, precedence Binding, class Value, expression L, expression R>
template <class Name>
constexpr auto binary<Operator, Binding, Value, L, R>::as(Name name) const {
    if constexpr (!detail::is_label<Name>)
        static_assert(meta::holds<meta::sentence<detail::takes_name<"as", Name>>()>,
                      "alphaswarm refuses this name; the quoted sentence says why");
    return detail::result_called(*this, name);
}

}  // namespace alphaswarm::sql
