// SPDX-License-Identifier: BSL-1.0
// Placeholders and the arguments that fill them: every placeholder has one, every argument has a
// placeholder, and the types meet. AS07xx.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm::detail {

template <class S, class... Argument>
struct arguments_fit {
    static consteval meta::verdict judge() {
        auto const& d = sql::detail::draft_of<S>;
        meta::verdict v;
        for (std::size_t i = 0; i < d.placeholder_count; ++i)
            if (!(false || ... || (Argument::name == d.placeholders[i])))
                v.next("AS0701 fetch(): ") << "the placeholder " << d.placeholders[i] << " has no value; give one by name, _c = value, with the statement";
        auto const judge_known = [&](std::string_view name) {
            for (std::size_t i = 0; i < d.placeholder_count; ++i)
                if (d.placeholders[i] == name) return;
            v.next("AS0702 fetch(): ") << "the statement has no placeholder " << name << "; take the value away or add param(...) to the statement";
        };
        (judge_known(Argument::name), ...);
        return v;
    }
};

/// The statement is well written and its placeholders are filled.
template <class S, class... Argument>
constexpr void check() {
    if constexpr (!sql::well_formed<S>)
        static_assert(meta::holds<meta::sentence<sql::detail::well_written<S>>()>, "alphaswarm refuses this statement; the quoted sentence says why");
    else if constexpr (sql::detail::draft_of<S>.placeholder_count > 0 || sizeof...(Argument) > 0)
        if constexpr (!meta::accepts<arguments_fit<S, Argument...>>)
            static_assert(meta::holds<meta::sentence<arguments_fit<S, Argument...>>()>, "alphaswarm refuses these arguments; the quoted sentence says why");
}

}  // namespace alphaswarm::orm::detail
