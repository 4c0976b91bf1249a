// SPDX-License-Identifier: BSL-1.0
// Placeholders and the arguments that fill them: every placeholder has one, every argument has a
// placeholder, and the types meet. AS07xx.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/scope.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/typing.hpp>

namespace alphaswarm::orm::detail {

template <class S, class... Argument>
struct arguments_fit {
    static consteval meta::verdict judge() {
        auto const& d = sql::detail::draft_of<S>;
        meta::verdict v;
        for (std::size_t i = 0; i < d.placeholder_count; ++i)
            if (!(false || ... || (Argument::name == d.placeholders[i].name)))
                v.next("AS0701 fetch(): ") << "the placeholder " << d.placeholders[i].name << " has no value; give one by name, _c = value, with the statement";
        (judge_argument<Argument>(v, d), ...);
        return v;
    }

private:
    template <class One, class Draft>
    static constexpr void judge_argument(meta::verdict& v, Draft const& d) {
        using given = typename sql::detail::plain<std::remove_cvref_t<decltype(std::declval<One const&>().value)>>::type;
        bool known = false;
        for (std::size_t i = 0; i < d.placeholder_count; ++i) {
            sql::placeholder_entry const& p = d.placeholders[i];
            if (p.name != One::name) continue;
            known = true;
            if (!meets<sql::detail::bound_as<given>>(p))
                v.next("AS0703 fetch(): ") << "the placeholder " << p.name << " stands for " << p.facts.name << (p.key ? ", the key of a table," : "")
                                           << " and is given " << sql::detail::type_words<given>() << "; give a value of that type";
        }
        if (!known)
            v.next("AS0702 fetch(): ") << "the statement has no placeholder " << One::name << "; take the value away or add param(...) to the statement";
    }
    /// The rule of comparisons, with the placeholder's type as a value.
    template <class Given>
    static constexpr bool meets(sql::placeholder_entry const& p) {
        if (p.type == meta::id_of<Given>) return true;
        if constexpr (storable<Given> && !sql::detail::key_like<Given>) {
            constexpr auto kind = sql_type<Given>::facts.kind;
            if (p.key || kind == types::kind::array || kind == types::kind::enumeration) return false;
            return kind == p.facts.kind || (sql::detail::is_number(kind) && sql::detail::is_number(p.facts.kind));
        } else
            return false;
    }
};

/// The statement is well written, its placeholders are filled, and the session may run it (AS0801).
template <class Scope, class S, class... Argument>
struct runnable {
    static consteval meta::verdict judge() {
        if constexpr (!sql::well_formed<S>) return sql::detail::draft_of<S>.complaints;
        else if constexpr (!scope_said<Scope, S>::holds) {
            meta::verdict v;
            scope_said<Scope, S>::say(v);
            return v;
        } else return arguments_fit<S, Argument...>::judge();
    }
};

/// AS0604: runnable, and there are rows to fetch.
template <class Scope, class S, class... Argument>
struct fetchable {
    static consteval meta::verdict judge() {
        if constexpr (S::returns_rows) return runnable<Scope, S, Argument...>::judge();
        else {
            meta::verdict v;
            v << "AS0604 fetch(): the statement returns no rows: " << std::string_view(sql::detail::draft_of<S>.text, sql::detail::draft_of<S>.size)
              << "; run it with execute(), or add returning(...)";
            return v;
        }
    }
};

}  // namespace alphaswarm::orm::detail
