// SPDX-License-Identifier: BSL-1.0
// What a set leaves out. If the tables of a namespace declare a set to be theirs (tables_of), a struct that is
// described there but missing from the set is refused, even if nothing uses it. The compiler itself searches: a stray
// argument that converts to `of<X>` for every X except the tables of the set is offered to all descriptions in the
// namespace. Only a description that was left out can accept it.
#pragma once

#include <type_traits>

#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/table_rules.hpp>

namespace alphaswarm::schema::detail::lookup {

template <class T>
struct base {};
/// Every table of a set as a base, so that checking for one takes a single lookup.
template <class Set>
struct members;
template <template <class...> class Set, class... T>
struct members<Set<T...>> : base<T>... {};

/// Converts to `of<X>` for every table X that declares the set as its own but is not in it. It takes the set as a whole
/// rather than its tables, because each description in the namespace asks once and would have them all substituted.
template <class Set>
struct stray {
    template <class X>
        requires(!std::is_base_of_v<base<X>, members<Set>>) && std::is_same_v<decltype(tables_of(of<X>{})), Set>
    operator of<X>() const;
};

template <class Set>
using taker = decltype(describe_table(stray<Set>{}));
template <class Set>
concept none_left_out = std::is_same_v<taker<Set>, nothing>;
template <class Set>
concept one_left_out = requires { typename taker<Set>::row; };

}  // namespace alphaswarm::schema::detail::lookup

namespace alphaswarm::schema::detail {

/// The tables of the set declare that this set is theirs.
template <class Set>
inline constexpr bool is_set_of_namespace = false;
template <template <class...> class Set, class First, class... Rest>
    requires requires { tables_of(of<First>{}); }
inline constexpr bool is_set_of_namespace<Set<First, Rest...>> =
    std::is_same_v<decltype(tables_of(of<First>{})), Set<First, Rest...>>;

constexpr bool names_no_domain(table_view const& t) { return t.about->in->name == no_domain.name; }

/// AS0213 and AS0214: nothing in the namespace was left out, neither a table nor its domain.
template <class Set>
struct leaves_nothing_out {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (is_set_of_namespace<Set>) {
            if constexpr (lookup::one_left_out<Set>) {
                using row = typename lookup::taker<Set>::row;
                v.next("AS0213 table_set: ") << described_facts<row>.name() << " (" << meta::type_name<row>()
                                             << ") is described but missing from its set; add it to the table_set";
            } else if constexpr (!lookup::none_left_out<Set>)
                v.next("AS0213 table_set: ")
                    << "several tables are described but missing from their set; add them to the table_set";
            judge_domains(v);
        }
        return v;
    }

private:
    static consteval void judge_domains(meta::verdict& v) {
        bool any = false;
        for (table_view const* t : Set::tables) any = any || !names_no_domain(*t);
        for (table_view const* t : Set::tables)
            if (any && names_no_domain(*t))
                v.next("AS0214 describe(): ") << t->name()
                                              << " names no domain, but other tables of its set do; name it in "
                                                 "describe<T>(...), after the name of the table";
    }
};

}  // namespace alphaswarm::schema::detail
