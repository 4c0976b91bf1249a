// SPDX-License-Identifier: BSL-1.0
// update<T>().set(...).where(...) or .all_rows(); without either it does not build.  Immutable columns
// and tables are not set.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/write/assignment.hpp>
#include <alphaswarm/sql/write/returning.hpp>

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
        if (times > 0 && t.columns[i].server_made())
            complain("AS0503") << " is always made by the server; leave it out";
        if (times > 0 && w.scope.key_of(t.columns[i]) != scope_binding::none)
            complain("AS0803")
                << " says whose the row is and the session is bound to one owner; leave it out, or say unscoped()";
        if (times > 0 && t.columns[i].immutable)
            complain("AS0507") << " is immutable: it is written once; leave it out";
    }
}
/// The table's version goes on, unless the changes say its value: who read the row before must learn that it changed.
template <class... A>
constexpr void write_next_version(writer& w, schema::table_view const& t) {
    for (std::size_t i = 0; i < t.column_count; ++i) {
        if (!t.columns[i].version || ((ordinal_of<A::column::member> == i) || ...)) continue;
        w << ", ";
        w.identifier(t.columns[i].name) << " = ";
        source_entry const& target = w.sources[w.source_count - 1];
        w.column(target.id, target.name, t, i);
        w << " + 1";
    }
}
}  // namespace detail

/// Said in so many words: every row of the table.
struct every_row_meant {
    static constexpr std::size_t parameters = 0;
};

template <class T, class Changes, class Where = nothing, class Items = no_rows>
struct update_statement {
    using sql_statement = void;
    using items = Items;
    static constexpr bool returns_rows = Items::size > 0;
    static constexpr std::size_t parameters = Changes::parameters + Where::parameters + Items::parameters;
    Changes changes;
    [[no_unique_address]] Where filter{};
    [[no_unique_address]] Items list{};

    template <class... A>
    [[nodiscard]] constexpr update_statement set(A const&...) const {
        static_assert(sizeof(T) == 0, "AS0440 set(): it was said already; give all columns in one set()");
        return *this;
    }
    template <condition E>
    [[nodiscard]] constexpr auto where(E const& e) const {
        static_assert(!present<Items>, "AS0516 where(): it stands before returning(), as in SQL; move it there");
        static_assert(!std::is_same_v<Where, every_row_meant>,
                      "AS0506 where(): all_rows() was said already; keep one of them");
        if constexpr (expression<Where>) {
            auto const both = filter && e;
            return update_statement<T, Changes, std::remove_const_t<decltype(both)>>{changes, both};
        } else return update_statement<T, Changes, E>{changes, e};
    }
    template <class E>
    [[nodiscard]] constexpr update_statement where(E const&) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    template <class... E>
        requires(sizeof...(E) != 1)
    [[nodiscard]] constexpr update_statement where(E const&...) const {
        static_assert(meta::holds<meta::sentence<conditional<"where", E...>>()>,
                      "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }
    /// Every row of the table changes.
    [[nodiscard]] constexpr auto all_rows() const {
        static_assert(!present<Items>,
                      "AS0516 all_rows(): it stands before returning(), as where() does; move it there");
        static_assert(!present<Where>, "AS0506 all_rows(): where() or all_rows() was said already; keep one of them");
        return update_statement<T, Changes, every_row_meant>{changes};
    }
    template <class... Item>
    [[nodiscard]] constexpr auto returning(Item const&... item) const {
        static_assert(!present<Items>,
                      "AS0440 returning(): it was said already, and the first list would be dropped; give all results "
                      "in one returning()");
        static_assert(sizeof...(Item) > 0,
                      "AS0423 returning(): it takes at least one result; give one, or leave returning() out");
        static_assert(meta::holds<meta::sentence<detail::all_selectable<"returning", Item...>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        auto const chosen = detail::list_of(item...);
        return update_statement<T, Changes, Where, std::remove_const_t<decltype(chosen)>>{changes, filter, chosen};
    }

    static constexpr void write(writer& w, bool* nullable) {
        w.place = "update()";
        enter_target<T>(w);
        w << "update ";
        w.table(schema::view_of<T>);
        w << " set ";
        write_changes(w, static_cast<Changes*>(nullptr));
        detail::write_where<Where>(w);
        if constexpr (!present<Where>)
            w.complaints.next("AS0506 update(): ")
                << schema::view_of<T>.name()
                << ": without where() every row would change; add where(...) or say all_rows()";
        detail::write_returning<Items>(w, nullable);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (Changes::parameters > 0) changes.bind(b);
        if constexpr (Where::parameters > 0) filter.bind(b);
        if constexpr (Items::parameters > 0) list.bind(b);
    }

private:
    template <std::size_t... I, class... A>
    static constexpr void write_changes(writer& w, cells<std::index_sequence<I...>, A...>*) {
        w.place = "set()";
        detail::judge_changes<A...>(w, "set(): ", schema::view_of<T>);
        ((w << (I ? ", " : ""),
          w.identifier(facts_of<A::column::member>.name),
          w << " = ",
          write_owned_value(w, schema::view_of<T>, ordinal_of<A::column::member>, [&] { detail::write_given<A>(w); })),
         ...);
        detail::write_next_version<A...>(w, schema::view_of<T>);
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
        if constexpr ((detail::assigned<A> && ...)) return update_statement<T, pack<A...>>{make_pack(a...)};
        else return update_statement<T, pack<>>{};
    }
    /// Refused: the condition follows what changes.
    template <class... E>
    [[nodiscard]] constexpr update_words where(E const&...) const {
        static_assert(sizeof...(E) > 1000, "AS0406 where(): it stands behind set(), as in SQL; move it there");
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
