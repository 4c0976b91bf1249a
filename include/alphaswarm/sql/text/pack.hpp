// SPDX-License-Identifier: BSL-1.0
// A flat tuple: one base per element, found by overload resolution. std::tuple's recursion cost four times as much to
// compile over fifty queries.
#pragma once

#include <cstddef>
#include <utility>

namespace alphaswarm::sql {

template <std::size_t I, class E>
struct cell {
    E element;
};
template <class Indexes, class... E>
struct cells;
template <std::size_t... I, class... E>
struct cells<std::index_sequence<I...>, E...> : cell<I, E>... {
    static constexpr std::size_t size = sizeof...(E);
    static constexpr std::size_t parameters = (0 + ... + E::parameters);

    template <class Binder>
    void bind(Binder& b) const {
        (bind_one<I, E>(b), ...);
    }
    /// Calls f with each, in order.
    template <class F>
    constexpr void each(F const& f) const {
        (f(static_cast<cell<I, E> const&>(*this).element), ...);
    }
    /// All of them and more.
    template <class... Last>
    [[nodiscard]] constexpr auto with(Last const&... last) const {
        return cells<std::make_index_sequence<sizeof...(E) + sizeof...(Last)>, E..., Last...>{
            {static_cast<cell<I, E> const&>(*this).element}..., {last}...};
    }

private:
    template <std::size_t N, class F, class Binder>
    void bind_one(Binder& b) const {
        if constexpr (F::parameters > 0) static_cast<cell<N, F> const&>(*this).element.bind(b);
    }
};

/// Elements next to each other, each with its own `parameters` and `bind`.
template <class... E>
using pack = cells<std::make_index_sequence<sizeof...(E)>, E...>;

template <class... E>
[[nodiscard]] constexpr pack<E...> make_pack(E const&... e) {
    return {{e}...};
}

/// A clause that is absent.
struct nothing {
    static constexpr std::size_t parameters = 0;
    template <class Binder>
    void bind(Binder&) const {}
};
template <class Clause>
inline constexpr bool present = true;
template <>
inline constexpr bool present<nothing> = false;

}  // namespace alphaswarm::sql
