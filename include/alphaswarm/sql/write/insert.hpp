// SPDX-License-Identifier: BSL-1.0
// insert_into<T>(): values(...) names columns, row(object) takes them all. A column that an insert leaves out is filled
// by its client-side generator, by its default on the server, or with NULL; a column that has none of these must be
// given. Another values() adds a row. Ids AS0501 to AS0503, AS0528.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/write/assignment.hpp>
#include <alphaswarm/sql/write/generated.hpp>
#include <alphaswarm/sql/write/omitted_columns.hpp>
#include <alphaswarm/sql/write/on_conflict.hpp>
#include <alphaswarm/sql/write/returning.hpp>
#include <alphaswarm/sql/write/update.hpp>

namespace alphaswarm::sql {

// -- what is inserted

/// Values of named columns; generators fill the others.
template <class T, class... A>
struct given_values {
    static constexpr std::size_t parameters = 1;  // not a count: generated values may be bound too
    pack<A...> values;

    static constexpr void write(writer& w) {
        write_columns(w);
        w << " values ";
        write_row(w);
    }
    static constexpr void write_columns(writer& w) {
        constexpr auto const& t = schema::view_of<T>;
        w.frame->clause = "values()";
        judge(w, t);
        w << " (";
        std::size_t n = 0;
        ((w << (n++ ? ", " : ""), w.identifier(facts_of<A::column::member>.name)), ...);
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (generates(t, i)) {
                w << (n++ ? ", " : "");
                w.identifier(t.columns[i].name);
            } else if (is_stamped(w, t, i)) {
                w << (n++ ? ", " : "");
                w.identifier(t.columns[i].name);
            }
        w << ")";
    }
    static constexpr void write_row(writer& w) {
        constexpr auto const& t = schema::view_of<T>;
        w << "(";
        std::size_t n = 0;
        hidden_sources const all(w, w.frame->first_source);
        ((w << (n++ ? ", " : ""),
          write_owned_value(w, t, ordinal_of<A::column::member>, [&] { detail::write_given<A>(w); })),
         ...);
        for (std::size_t i = 0; i < t.column_count; ++i)
            if (generates(t, i)) {
                w << (n++ ? ", " : "");
                w.parameter(t.columns[i].type);
            } else if (is_stamped(w, t, i)) {
                w << (n++ ? ", " : "");
                w.scope_parameter(w.scope.key_of(t.columns[i]));
            }
        w << ")";
    }
    template <class Binder>
    void bind(Binder& b) const {
        values.bind(b);
        bind_generated(b, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
    }

private:
    static constexpr bool is_given(std::size_t ordinal) {
        return (false || ... || (ordinal_of<A::column::member> == ordinal));
    }
    static constexpr bool generates(schema::table_view const& t, std::size_t ordinal) {
        return t.columns[ordinal].made_by != schema::generation::none && !is_given(ordinal);
    }
    /// The column's only value is the one that the session's scope gives.
    static constexpr bool is_stamped(writer const& w, schema::table_view const& t, std::size_t ordinal) {
        return w.scope.key_of(t.columns[ordinal]) != scope_binding::none && !generates(t, ordinal) &&
               !is_given(ordinal);
    }
    static constexpr void judge(writer& w, schema::table_view const& t) {
        for (std::size_t i = 0; i < t.column_count; ++i) {
            std::size_t const times = (std::size_t{0} + ... + (ordinal_of<A::column::member> == i));
            if (times > 1)
                w.complaints.next("AS0502 values(): ")
                    << t.name() << "." << t.columns[i].name << " is given twice; give it once";
            if (times == 0 && !t.columns[i].optional_in_insert() && !is_stamped(w, t, i))
                w.complaints.next("AS0501 values(): ")
                    << t.name() << "." << t.columns[i].name
                    << " is not null, has no default and is not given; give it a value";
            if (times > 0 && w.scope.key_of(t.columns[i]) != scope_binding::none)
                w.complaints.next("AS0803 values(): ") << t.name() << "." << t.columns[i].name
                                                       << " determines who owns the row, and the session is bound to "
                                                          "one owner; omit it, or use unscoped()";
            if (times > 0 && t.columns[i].server_made())
                w.complaints.next("AS0503 values(): ")
                    << t.name() << "." << t.columns[i].name << " is always made by the server; omit it";
        }
    }
    template <class Binder, auto... Member>
    static void bind_generated(Binder& b, schema::member_list<Member...>) {
        (bind_one<Binder, Member>(b), ...);
    }
    template <class Binder, auto Member>
    static void bind_one(Binder& b) {
        if constexpr (generates(schema::view_of<T>, ordinal_of<Member>)) {
            if constexpr (facts_of<Member>.scoped && stamps<Binder>)
                b.template add_stamped<Member>(generated_value<Member>());
            else b.add_to_column(generated_value<Member>(), schema::view_of<T>, ordinal_of<Member>);
        }
    }
};

/// Several rows with the same columns.
template <class First, class... Row>
struct given_rows {
    static constexpr std::size_t parameters = 1;
    pack<First, Row...> rows;

    static constexpr void write(writer& w) {
        First::write(w);
        ((w << ", ", Row::write_row(w)), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        rows.bind(b);
    }
};

/// Every column that the client writes, from one object.
template <class T>
struct row_values {
    static constexpr std::size_t parameters = 1;
    T object;

    static constexpr void write(writer& w) {
        constexpr auto const& t = schema::view_of<T>;
        if constexpr (columns_of_row(t) == 0) {
            w << " default values";
            return;
        }
        write_columns(w, t);
        w << " values (";
        std::size_t n = 0, number = w.claim_omittable(omittable_columns(t), t);
        for (std::size_t i = 0; i < t.column_count; ++i) {
            if (!in_row_insert(t.columns[i])) continue;
            w << (n++ ? ", " : "");
            std::size_t const begin = w.size();
            write_owned_value(w, t, i, [&] { w.parameter(t.columns[i].type); });
            if (is_omittable(t.columns[i]))
                note_omittable(w, t.columns[i], begin, number++, omittable_place::kind::value);
        }
        w << ")";
    }
    static constexpr void write_columns(writer& w, schema::table_view const& t) {
        w << " (";
        std::size_t n = 0;
        for (std::size_t i = 0; i < t.column_count; ++i) {
            if (!in_row_insert(t.columns[i])) continue;
            w << (n++ ? ", " : "");
            w.identifier(t.columns[i].name);
        }
        w << ")";
    }
    [[nodiscard]] omitted_columns omitted() const { return omitted_in(object); }
    template <class Binder>
    void bind(Binder& b) const {
        bind_row(b, object, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
    }
    template <class Binder, auto... Member>
    static void bind_row(Binder& b, T const& row, schema::member_list<Member...>) {
        (bind_member<Binder, Member>(b, row), ...);
    }

private:
    template <class Binder, auto Member>
    static void bind_member(Binder& b, T const& row) {
        constexpr auto const& c = facts_of<Member>;
        if constexpr (in_row_insert(c) && c.scoped && stamps<Binder>) b.template add_stamped<Member>(row.*Member);
        else if constexpr (is_omittable(c)) b.add_or_default(row.*Member, schema::view_of<T>, ordinal_of<Member>);
        else if constexpr (in_row_insert(c)) b.add_to_column(row.*Member, schema::view_of<T>, ordinal_of<Member>);
    }
};

// -- the statement

namespace detail {
/// AS0528: a further row names the same columns as the first.
template <class T, class Values, class... A>
struct row_like {
    static consteval meta::verdict judge() {
        if constexpr (!meta::accepts<settable<"values", T, A...>>) return settable<"values", T, A...>::judge();
        else {
            meta::verdict v;
            if (!same(static_cast<Values const*>(nullptr)))
                v << "AS0528 values(): a further row names the columns of the first, in the same order; give each row "
                     "a value for all of them, or insert the objects with insert(range)";
            return v;
        }
    }

private:
    template <class... First>
    static constexpr bool same(given_values<T, First...> const*) {
        if constexpr (sizeof...(First) != sizeof...(A)) return false;
        else return (std::is_same_v<typename First::column, typename A::column> && ...);
    }
    template <class First, class... Row>
    static constexpr bool same(given_rows<First, Row...> const*) {
        return same(static_cast<First const*>(nullptr));
    }
    static constexpr bool same(void const*) { return false; }  // the first row is an object
};
template <class Row, class First>
constexpr auto one_more(First const& first, Row const& row) {
    return given_rows<First, Row>{make_pack(first, row)};
}
template <class Row, class... Before>
constexpr auto one_more(given_rows<Before...> const& before, Row const& row) {
    return given_rows<Before..., Row>{before.rows.with(row)};
}
}  // namespace detail

/// An INSERT of `Values` into the table of T; `Items` are what it returns.
template <class T, class Values, class Items, class... Clause>
struct insert_statement : Clause... {
    using sql_statement = void;
    using items = Items;
    static constexpr bool has_answer = sizeof...(Clause) > 0;  // on_conflict() was answered
    static constexpr bool returns_rows = Items::size > 0;
    static constexpr std::size_t parameters = 1;  // not a count: generated values may be bound too
    Values rows;
    [[no_unique_address]] Items list{};

    /// What may follow on_conflict(...): the columns of a key that may already exist; without columns, any key.
    template <class... Column>
    struct on_conflict_words {
        Values values;
        static constexpr std::string_view unfinished() {
            return sizeof...(Column) > 0 ? "on_conflict(): it does not say what to do with the existing row; add "
                                           "do_nothing() or do_update(...)"
                                         : "on_conflict(): it does not say what to do with the existing row; add "
                                           "do_nothing(), or name the columns of a key and add do_update(...)";
        }
        template <class... More>
        [[nodiscard]] constexpr on_conflict_words on_conflict(More...) const {
            static_assert(
                sizeof(T) == 0,
                "AS0440 on_conflict(): it was already given, and an insert has one answer to a conflict; keep "
                "one of them");
            return *this;
        }
        /// Keeps the existing row.
        [[nodiscard]] constexpr auto do_nothing() const {
            return insert_statement<T, Values, no_rows, do_nothing_clause<conflict_target<Column...>>>{{}, values};
        }
        /// Changes the existing row: `do_update(col<&T::x> = excluded(col<&T::x>))`.
        template <class... A>
        [[nodiscard]] constexpr auto do_update(A const&... a) const {
            static_assert(sizeof...(A) > 0,
                          "AS0523 do_update(): it takes at least one column; give col<...> = excluded(col<...>), or "
                          "use do_nothing()");
            static_assert(sizeof...(Column) > 0,
                          "AS0509 do_update(): on_conflict() must name the columns of the key; name them");
            static_assert(meta::holds<meta::sentence<changeable<T, change::update>>()>,
                          "alphaswarm refuses this change; the quoted sentence says why");
            static_assert(meta::holds<meta::sentence<detail::settable<"do_update", T, A...>>()>,
                          "alphaswarm refuses these values; the quoted sentence says why");
            return insert_statement<T, Values, no_rows, do_update_clause<conflict_target<Column...>, A...>>{
                {make_pack(a...)}, values};
        }
    };
    /// Adds a row, with the same columns in the same order.
    template <class... A>
    [[nodiscard]] constexpr auto values(A const&... a) const {
        static_assert(
            !has_answer && !returns_rows,
            "AS0516 values(): all rows come before on_conflict() and returning(), as in SQL; move them there");
        static_assert(meta::holds<meta::sentence<detail::row_like<T, Values, A...>>()>,
                      "alphaswarm refuses this row; the quoted sentence says why");
        if constexpr (meta::accepts<detail::row_like<T, Values, A...>>) {
            auto const more = detail::one_more<given_values<T, A...>>(rows, {make_pack(a...)});
            return insert_statement<T, std::remove_const_t<decltype(more)>, no_rows>{more};
        } else return *this;  // one mistake is one error
    }
    template <class... Column>
    [[nodiscard]] constexpr on_conflict_words<Column...> on_conflict(Column...) const {
        static_assert(!returns_rows, "AS0516 on_conflict(): it comes before returning(), as in SQL; move it there");
        static_assert(
            !has_answer,
            "AS0440 on_conflict(): it was already given, and an insert has one answer to a conflict; keep one of them");
        return {rows};
    }
    template <class... Given>
        requires detail::no_columns<Given...>
    [[nodiscard]] constexpr on_conflict_words<> on_conflict(Given...) const {
        static_assert(meta::holds<meta::sentence<detail::conflict_columns<Given...>>()>,
                      "alphaswarm refuses these columns; the quoted sentence says why");
        return {rows};
    }
    /// Refused: only allowed directly after on_conflict(...), and only once.
    [[nodiscard]] constexpr insert_statement do_nothing() const {
        refuse_answer();
        return *this;
    }
    template <class... A>
    [[nodiscard]] constexpr insert_statement do_update(A const&...) const {
        refuse_answer();
        return *this;
    }
    template <class Object>
    [[nodiscard]] constexpr insert_statement row(Object const&) const {
        static_assert(sizeof(Object) == 0,
                      "AS0440 row(): the statement already has its row; insert several objects with insert(range)");
        return *this;
    }
    template <class... Item>
    [[nodiscard]] constexpr auto returning(Item const&... item) const {
        static_assert(!returns_rows,
                      "AS0440 returning(): it was already given, and the first list would be dropped; give all results "
                      "in one returning()");
        static_assert(sizeof...(Item) > 0,
                      "AS0423 returning(): it takes at least one result; give one, or leave returning() out");
        static_assert(meta::holds<meta::sentence<detail::all_selectable<"returning", Item...>>()>,
                      "alphaswarm refuses this list; the quoted sentence says why");
        auto const chosen = detail::list_of(item...);
        return insert_statement<T, Values, std::remove_const_t<decltype(chosen)>, Clause...>{
            static_cast<Clause const&>(*this)..., rows, chosen};
    }

    static constexpr void write(writer& w, bool* nullable) {
        w.frame->clause = "insert_into()";
        enter_target<T>(w);
        judge_inserted(w, schema::view_of<T>);
        w << "insert into ";
        w.table(schema::view_of<T>);
        Values::write(w);
        (Clause::template write<insert_statement>(w), ...);
        detail::write_returning<Items>(w, nullable);
    }
    [[nodiscard]] omitted_columns omitted() const
        requires requires(Values const& v) { v.omitted(); }
    {
        return rows.omitted();
    }
    template <class Binder>
    void bind(Binder& b) const {
        rows.bind(b);
        (Clause::bind(b), ...);
        if constexpr (Items::parameters > 0) list.bind(b);
    }

private:
    static constexpr void refuse_answer() {
        static_assert(!has_answer,
                      "AS0440 on_conflict(): its answer was already given; keep one of do_nothing() and do_update()");
        static_assert(
            has_answer,
            "AS0406 do_nothing(), do_update(): they follow on_conflict(), as in SQL; write on_conflict() before them");
    }
};

template <class T>
struct insert_words {
    static constexpr std::string_view unfinished() {
        return "insert_into(): it does not say which row; add values(...) or row(...)";
    }
    /// Values of named columns.
    template <class... A>
    [[nodiscard]] constexpr auto values(A const&... a) const {
        static_assert(sizeof...(A) > 0, "AS0510 values(): give at least one column");
        static_assert(meta::holds<meta::sentence<detail::settable<"values", T, A...>>()>,
                      "alphaswarm refuses these values; the quoted sentence says why");
        if constexpr ((detail::assigned<A> && ...))
            return insert_statement<T, given_values<T, A...>, no_rows>{{make_pack(a...)}};
        else return insert_statement<T, given_values<T>, no_rows>{};
    }
    /// Every column of one object, whose unset keys and times are generated now.
    [[nodiscard]] auto row(T object) const {
        complete(object);
        return insert_statement<T, row_values<T>, no_rows>{{std::move(object)}};
    }
};

/// `insert_into<Fill>().values(col<&Fill::side> = "buy", ...)`, `insert_into<Fill>().row(fill)`
template <class T>
[[nodiscard]] constexpr insert_words<T> insert_into() {
    static_assert(meta::holds<meta::sentence<schema::well_described<T>>()>,
                  "alphaswarm refuses this description; the quoted sentence says why");
    return {};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::insert_into;
}  // namespace alphaswarm
