// SPDX-License-Identifier: BSL-1.0
// Placeholders and the arguments that fill them: every placeholder has exactly one, every argument has a name and a
// placeholder, and the types are compatible. AS07xx.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/core/scope.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::orm::detail {

template <class One>
concept named_by = requires { One::name; };

template <class S, class... Argument>
struct arguments_fit {
    static consteval meta::verdict judge() {
        auto const& d = sql::draft_of<S>;
        meta::verdict v;
        if constexpr (!(named_by<Argument> && ...)) {
            v << "AS0706 fetch(): a value has no name, so it fills no placeholder; ";
            if (d.placeholder_count == 0) v << "remove it, the statement has no placeholders";
            else v << "give it with the name of one, _c = value: ";
            for (std::size_t i = 0; i < d.placeholder_count; ++i) v << (i ? ", " : "") << d.placeholders[i].name;
        } else {
            for (std::size_t i = 0; i < d.placeholder_count; ++i)
                if (!(false || ... || (Argument::name == d.placeholders[i].name)))
                    v.next("AS0701 fetch(): ") << "the placeholder " << d.placeholders[i].name
                                               << " has no value; give one by name, _c = value, with the statement";
            (judge_argument<Argument>(v, d), ...);
            judge_names(v, {Argument::name...});
        }
        return v;
    }

private:
    static constexpr void judge_names(meta::verdict& v, std::initializer_list<std::string_view> names) {
        for (auto one = names.begin(); one != names.end(); ++one)
            for (auto before = names.begin(); before != one; ++before)
                if (*before == *one) {
                    v.next("AS0704 fetch(): ")
                        << "the placeholder " << *one
                        << " is given twice, and one of the values would be dropped; give it once";
                    break;
                }
    }
    template <class One, class Draft>
    static constexpr void judge_argument(meta::verdict& v, Draft const& d) {
        using given = typename meta::plain<std::remove_cvref_t<decltype(std::declval<One const&>().value)>>::type;
        bool known = false;
        for (std::size_t i = 0; i < d.placeholder_count; ++i) {
            sql::placeholder_entry const& p = d.placeholders[i];
            if (p.name != One::name) continue;
            known = true;
            if constexpr (sql::is_nullptr<given>)
                v.next("AS0705 fetch(): ")
                    << "the placeholder " << p.name << " is given nullptr, which is not an SQL value; give a value"
                    << (p.nullable ? ", or an empty std::optional for NULL" : "");
            else if (sql::is_null_operand<std::remove_cvref_t<decltype(std::declval<One const&>().value)>> &&
                     !p.nullable)
                v.next("AS0707 fetch(): ") << "the placeholder " << p.name
                                           << " is used where NULL is not a value, and is given a std::optional; give "
                                              "a plain value, and use is_null(...) or "
                                           << "is_not_distinct_from(...) for NULL";
            else if (!std::is_same_v<given, std::nullopt_t> && !meets<sql::bound_as<given>>(p)) {
                v.next("AS0703 fetch(): ") << "the placeholder " << p.name << " stands for ";
                if (p.enumeration.empty()) v << p.facts.name;
                else v << "the enum " << p.enumeration << ", which takes only its own values,";
                v << (p.key ? ", the key of a table," : "") << " and is given " << words_of<given>()
                  << "; give a value of that type";
            }
        }
        if (!known)
            v.next("AS0702 fetch(): ") << "the statement has no placeholder " << One::name
                                       << "; remove the value or add param(...) to the statement";
    }
    template <class Given>
    static constexpr std::string_view words_of() {
        if constexpr (std::is_void_v<sql::bound_as<Given>>) return sql::type_words<Given>();
        else return sql::type_words<sql::bound_as<Given>>();
    }
    static constexpr bool is_number(types::kind k) {
        return k == types::kind::integer || k == types::kind::floating || k == types::kind::numeric;
    }
    /// sql::may_become(), with the placeholder's type as a value.
    template <class Given>
    static constexpr bool meets(sql::placeholder_entry const& p) {
        if (p.type == meta::id_of<Given>) return true;
        if (p.type == meta::id_of<typename sql::with_null_elements<Given>::type>) return true;
        if constexpr (storable<Given> && !sql::key_like<Given> && !std::is_enum_v<Given>) {
            constexpr auto kind = sql_type<Given>::facts.kind;
            if (p.key || !p.enumeration.empty() || kind >= types::kind::array) return false;
            return kind == p.facts.kind || (is_number(kind) && is_number(p.facts.kind)) ||
                   (kind == types::kind::text && p.facts.kind == types::kind::character);
        } else return false;
    }
};

/// Of a statement that is one of several: each of them, in the scope of the one that is given.
template <class S, class Statements>
struct of_alternatives;
template <class S, class... One>
struct of_alternatives<S, sql::statements<One...>> {
    template <class X>
    using alike = typename S::template alike<X>;
    static constexpr bool well_formed = (sql::well_formed<alike<One>> && ...);
    static consteval meta::verdict complaints() {
        meta::verdict v;
        (void)((v = sql::draft_of<alike<One>>.complaints, v.accepted()) && ...);
        return v;
    }
};
template <class S>
constexpr bool alternatives_well_formed() {
    if constexpr (sql::alternating<S>) return of_alternatives<S, typename S::alternatives>::well_formed;
    else return true;
}

/// The statement obeys the rules, its placeholders are filled, and the session may run it (AS0801).
template <class Scope, class S, class... Argument>
struct runnable {
    static consteval meta::verdict judge() {
        if constexpr (!sql::well_formed<S>) return sql::draft_of<S>.complaints;
        else if constexpr (!alternatives_well_formed<S>())
            return of_alternatives<S, typename S::alternatives>::complaints();
        else if constexpr (!scope_decided<Scope, S>::holds) {
            meta::verdict v;
            scope_decided<Scope, S>::say(v);
            return v;
        } else return arguments_fit<S, Argument...>::judge();
    }
};

/// AS0604: runnable, and it returns rows.
template <class Scope, class S, class... Argument>
struct fetchable {
    static consteval meta::verdict judge() {
        if constexpr (S::returns_rows) return runnable<Scope, S, Argument...>::judge();
        else {
            meta::verdict v;
            v << "AS0604 fetch(): the statement returns no rows: "
              << std::string_view(sql::draft_of<S>.text, sql::draft_of<S>.size)
              << "; run it with execute(), or add returning(...)";
            return v;
        }
    }
};

}  // namespace alphaswarm::orm::detail
