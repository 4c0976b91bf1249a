// SPDX-License-Identifier: BSL-1.0
// update<T>().set(...).where(...) or .all_rows(); without one of them it does not compile. Immutable columns, and
// columns of immutable tables, cannot be set.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/write/assignment.hpp>
#include <alphaswarm/sql/write/change.hpp>

namespace alphaswarm::sql {

namespace detail {
/// AS0502, AS0503, AS0507, AS0803: the columns that an update sets.
template <class... A>
constexpr void judge_changes(writer& w, std::string_view place, schema::table_view const& t) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        std::size_t const times = (std::size_t{0} + ... + (ordinal_of<A::column::member> == i));
        auto const complain = [&](std::string_view id) -> meta::verdict& {
            return w.complaints.next(id) << " " << place << t.name() << "." << t.columns[i].name;
        };
        if (times > 1) complain("AS0502") << " is given twice; give it once";
        if (times > 0 && t.columns[i].server_made()) complain("AS0503") << " is always made by the server; omit it";
        if (times > 0 && w.scope.key_of(t.columns[i]) != scope_binding::none)
            complain("AS0803")
                << " determines who owns the row, and the session is bound to one owner; omit it, or use unscoped()";
        if (times > 0 && t.columns[i].immutable) complain("AS0507") << " is immutable: it is written once; omit it";
    }
}
/// Increments the table's version, unless the statement sets it: a writer that read the row before must notice the
/// change.
template <class... A>
constexpr void write_next_version(writer& w, schema::table_view const& t) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!t.columns[i].version || ((ordinal_of<A::column::member> == i) || ...)) continue;
        w << ", ";
        w.identifier(t.columns[i].name) << " = ";
        source_entry const& target = w.last_source();
        w.column(target.id, target.name, t, i);
        w << " + 1";
    }
}
}  // namespace detail

/// UPDATE up to its WHERE.
template <class T, class... A>
struct set_columns {
    using row = T;
    static constexpr std::size_t parameters = pack<A...>::parameters;
    static constexpr std::string_view everything = "update(): ", becomes = "change";
    pack<A...> changes;

    static constexpr void write(writer& w) {
        w.frame->clause = "update()";
        enter_target<T>(w);
        w << "update ";
        w.table(schema::view_of<T>);
        w.frame->clause = "set()";
        detail::judge_changes<A...>(w, "set(): ", schema::view_of<T>);
        std::string_view introduction = " set ";
        ((w << introduction, write_one<A>(w), introduction = ", "), ...);
        detail::write_next_version<A...>(w, schema::view_of<T>);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) changes.bind(b);
    }

private:
    template <class One>
    static constexpr void write_one(writer& w) {
        w.identifier(facts_of<One::column::member>.name) << " = ";
        write_owned_value(
            w, schema::view_of<T>, ordinal_of<One::column::member>, [&w] { detail::write_given<One>(w); });
    }
};

template <class T>
struct update_words {
    static constexpr std::string_view unfinished() { return "update(): it does not say what changes; add set(...)"; }
    template <class... A>
    [[nodiscard]] constexpr auto set(A const&... a) const {
        static_assert(sizeof...(A) > 0, "AS0523 set(): it takes at least one column; give col<...> = value");
        static_assert(meta::holds<meta::sentence<changeable<T, change::update>>()>,
                      "alphaswarm refuses this change; the quoted sentence says why");
        static_assert(meta::holds<meta::sentence<detail::settable<"set", T, A...>>()>,
                      "alphaswarm refuses these values; the quoted sentence says why");
        if constexpr ((detail::assigned<A> && ...))
            return change_statement<set_columns<T, A...>, no_rows>{{make_pack(a...)}};
        else return change_statement<set_columns<T>, no_rows>{};  // refused; one mistake is one error
    }
    /// Refused: where() comes after set().
    template <class... E>
    [[nodiscard]] constexpr update_words where(E const&...) const {
        static_assert(sizeof...(E) > 1000, "AS0406 where(): it comes after set(), as in SQL; move it there");
        return {};
    }
};

/// `update<Order>().set(col<&Order::status> = "filled").where(col<&Order::id> == id)`
template <class T>
[[nodiscard]] constexpr update_words<T> update() {
    static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                  "alphaswarm refuses this description; the quoted sentence says why");
    return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::update;
}
