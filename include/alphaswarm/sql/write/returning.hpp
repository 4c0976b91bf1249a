// SPDX-License-Identifier: BSL-1.0
// What insert, update and delete share: one target table, and returning(...), which makes the statement return rows as
// a query does.
#pragma once

#include <cstddef>
#include <type_traits>

#include <alphaswarm/sql/query/select.hpp>

namespace alphaswarm::sql {

/// The empty select list of a statement that returns no rows.
struct no_rows {
    static constexpr std::size_t size = 0;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    template <class Binder>
    void bind(Binder&) const {}
};

/// Enters the table that a statement writes, as its only source.
template <class T>
constexpr void enter_target(writer& w) {
    using source = table_source<T>;
    w.add_source({source::id, &source::view(), source::name(), false});
    w.frame->aggregating = aggregates::never;
}

namespace detail {

template <class Items>
constexpr void write_returning(writer& w, bool* nullable) {
    if constexpr (Items::size > 0) {
        w.frame->clause = "returning()";
        w << " returning ";
        Items::write(w, nullable);
    }
}

template <class... Item>
constexpr auto list_of(Item const&... item) {
    if constexpr ((selectable<Item> && ...)) return select_list<Item...>{make_pack(list_cell<Item>{item}...)};
    else return no_rows{};  // refused; one mistake is one error
}

}  // namespace detail

/// AS0505: rows are inserted into tables.
constexpr void judge_inserted(writer& w, schema::table_view const& t) {
    if (t.is_view())
        w.complaints.next("AS0505 insert(): ") << t.name() << (t.is_function() ? " is a function" : " is a view")
                                               << ": its rows are those of other tables; insert into those";
}

/// What a statement does to existing rows.
enum class change : unsigned char { update, remove };
/// AS0505: a change that the table's description rules out.
template <class T, change What>
struct changeable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (!meta::accepts<schema::well_described<T>>) return schema::well_described<T>::judge();
        else judge_words(v, *schema::view_of<T>.about);
        return v;
    }

private:
    static constexpr void judge_words(meta::verdict& v, schema::table_properties const& about) {
        if (!about.view_text.empty())
            v << "AS0505 " << (What == change::update ? "update" : "remove") << "(): " << about.name
              << (schema::has_option(about.noted, schema::option::as_function) ? " is a function" : " is a view")
              << ": its rows are those of other tables; change those";
        else if (about.changes == schema::mutability::append_only)
            v << "AS0505 " << (What == change::update ? "update" : "remove") << "(): " << about.name
              << " is append-only: its rows are neither changed nor deleted; insert a new row";
        else if (about.changes == schema::mutability::immutable && What == change::update)
            v << "AS0505 update(): " << about.name << " is immutable: its rows are not changed; insert a new row";
    }
};

namespace detail {

template <class A>
concept assigned = requires {
    typename A::column;
    typename A::given;
};

/// Writes the value that a column is set to. AS0525: the value may be NULL, and the column may not.
template <class A>
constexpr void write_given(writer& w) {
    constexpr auto const& c = facts_of<A::column::member>;
    written const told = A::given::write(w);
    if (!told.nullable || c.nullable || w.rows_of != nullptr) return;  // a set-returning function was already refused
    w.complaints.next("AS0525 ") << w.frame->clause << ": " << A::column::source::view().name() << "." << c.name
                                 << " is never NULL and ";
    say_expression<typename A::given>(w.complaints);
    w.complaints << " may be; give coalesce(...) of it, or make the member std::optional";
}

/// AS0504, AS0515: the arguments of set(), values() and do_update().
template <meta::text Function, class T, class... A>
struct settable {
    static consteval meta::verdict judge() {
        if constexpr (!meta::accepts<schema::well_described<T>>) return schema::well_described<T>::judge();
        else {
            meta::verdict v;
            (judge_one<A>(v), ...);
            return v;
        }
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!assigned<One>) {
            v.next("AS0515 ") << Function.view() << "(): " << schema::view_of<T>.name() << ": ";
            if constexpr (expression<One>) say_expression<One>(v);
            else v << "a value of type " << meta::type_name<One>();
            v << " is not an assignment; write col<...> = value";
        } else if constexpr (!std::is_same_v<typename One::column::source, table_source<T>>) {
            using column = typename One::column;
            v.next("AS0504 ") << Function.view() << "(): " << column::source::name() << "."
                              << facts_of<column::member>.name << " is a column of another table; give columns of "
                              << schema::view_of<T>.name();
        }
    }
};

}  // namespace detail

}  // namespace alphaswarm::sql
