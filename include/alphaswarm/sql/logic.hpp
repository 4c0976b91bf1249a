// SPDX-License-Identifier: BSL-1.0
// && || ! between conditions, as SQL's three-valued and, or, not.
#pragma once

#include <alphaswarm/sql/binary.hpp>
#include <alphaswarm/sql/named.hpp>

namespace alphaswarm::sql {

template <condition L, condition R>
[[nodiscard]] constexpr auto operator&&(L const& l, R const& r) {
    return binary<"and", precedence::conjunction, bool, L, R>{l, r};
}
template <condition L, condition R>
[[nodiscard]] constexpr auto operator||(L const& l, R const& r) {
    return binary<"or", precedence::disjunction, bool, L, R>{l, r};
}

template <condition E>
struct negation {
    using sql_expression = void;
    using value = bool;
    static constexpr precedence binding = precedence::negation;
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    E operand;

    static constexpr written write(writer& w) {
        w << "not ";
        return detail::write_operand<E>(w, precedence::negation, false);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) operand.bind(b);
    }
    template <meta::text Name>
    [[nodiscard]] constexpr auto as(meta::label<Name>) const {
        return named<Name, negation>{*this};
    }
};
template <condition E>
[[nodiscard]] constexpr negation<E> operator!(E const& e) {
    return {e};
}

}  // namespace alphaswarm::sql
