// SPDX-License-Identifier: BSL-1.0
// What insert, update and delete share: one target table, and returning(...), which turns the statement
// into one that yields rows like a query's.
#pragma once

#include <cstddef>

#include <alphaswarm/sql/select.hpp>

namespace alphaswarm::sql {

/// A statement that yields no rows: an empty select list.
struct no_rows {
    static constexpr std::size_t size = 0;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    template <class Binder>
    void bind(Binder&) const {}
};

namespace detail {

template <class T>
constexpr void enter_target(writer& w) {
    using source = table_source<T>;
    w.add_source({source::id, &source::view(), source::name(), false});
}

template <class Items>
constexpr void write_returning(writer& w, bool* nullable) {
    if constexpr (Items::size > 0) {
        w.place = "returning()";
        static_assert(!Items::aggregate, "AS0410 returning(): the rows are not grouped; aggregate them in a query of its own");
        w << " returning ";
        Items::write(w, nullable);
    }
}

template <selectable... Item>
constexpr select_list<Item...> list_of(Item const&... item) {
    return {make_pack(list_cell<Item>{item}...)};
}

/// AS0505: a change of rows that are never changed.
enum class change : unsigned char { update, remove };
template <class T, change What>
struct changeable {
    static consteval meta::verdict judge() {
        auto const& about = *schema::view_of<T>.about;
        meta::verdict v;
        if (about.changes == schema::mutability::append_only)
            v << "AS0505 " << (What == change::update ? "update" : "remove") << "(): " << about.name
              << " is append-only: its rows are neither changed nor deleted; insert a new row";
        else if (about.changes == schema::mutability::immutable && What == change::update)
            v << "AS0505 update(): " << about.name << " is immutable: its rows are not changed; insert a new row";
        return v;
    }
};
template <class T, change What>
constexpr void check_changeable() {
    if constexpr (!meta::accepts<changeable<T, What>>)
        static_assert(meta::holds<meta::sentence<changeable<T, What>>()>, "alphaswarm refuses this change; the quoted sentence says why");
}

}  // namespace detail

}  // namespace alphaswarm::sql
