// SPDX-License-Identifier: BSL-1.0
// What an insert does about an existing row: on_conflict(...).do_nothing(), or do_update(...) with excluded(...), the
// proposed row. Ids AS0504, AS0508, AS0524, AS0527.
#pragma once

#include <cstddef>

#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/text/pack.hpp>
#include <alphaswarm/sql/write/assignment.hpp>
#include <alphaswarm/sql/write/update.hpp>

namespace alphaswarm::sql {

/// The value that an insert proposed for a column: do_update(...) reads it with excluded(col<...>).
template <class Column>
struct excluded_column {
    using sql_expression = void;
    using value = typename Column::value;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        if (!w.naming) judge(w);
        w << "excluded.";
        w.identifier(facts_of<Column::member>.name);
        return {facts_of<Column::member>.nullable};
    }
    template <class Binder>
    void bind(Binder&) const {}

private:
    /// AS0504, AS0524: there is a proposed row, and it has this column.
    static constexpr void judge(writer& w) {
        auto const complain = [&w](std::string_view id) -> meta::verdict& {
            return w.complaints.next(id) << w.frame->clause << ": " << Column::source::name() << "."
                                         << facts_of<Column::member>.name << ": ";
        };
        if (w.frame->clause != "do_update()")
            complain("AS0524 ") << "excluded() is the row that an upsert proposed, and exists only in "
                                   "on_conflict(...).do_update(...); remove it";
        else if (w.find_source(Column::source::id) == nullptr)
            complain("AS0504 ") << "excluded() of a column of another table; give one of " << w.last_source().name;
    }
};
template <auto Member, class Source>
[[nodiscard]] constexpr excluded_column<column_token<Member, Source>> excluded(column_token<Member, Source>) {
    return {};
}

template <class... Column>
struct conflict_target {};

namespace detail {
template <class C>
inline constexpr bool is_column = false;
template <auto Member, class Source>
inline constexpr bool is_column<column_token<Member, Source>> = true;
template <class... Given>
concept no_columns = !(is_column<Given> && ...);
/// AS0508: an argument of on_conflict() that is not a column.
template <class... Given>
struct conflict_columns {
    static consteval meta::verdict judge() {
        meta::verdict v;
        (judge_one<Given>(v), ...);
        return v;
    }

private:
    template <class One>
    static constexpr void judge_one(meta::verdict& v) {
        if constexpr (!is_column<One>) {
            if (!v.accepted()) return;  // one complaint is enough
            v << "AS0508 on_conflict(): ";
            if constexpr (is_label<One>) v << "the name " << One::view << " is no column";
            else if constexpr (expression<One>) say_expression<One>(v);
            else if constexpr (misnamed<One>) {
                say_misnamed<One>(v);
                return;
            } else v << "a value of type " << meta::type_name<One>() << " is no column";
            if constexpr (expression<One>) v << " is no column";
            v << "; name the columns of a primary or unique key, col<...>";
        }
    }
};
/// AS0504, AS0508: the columns are a unique key of their table, so that a conflict on them can be detected.
template <class First, class... Column>
constexpr void judge_conflict_target(writer& w) {
    std::size_t const ordinals[]{ordinal_of<First::member>, ordinal_of<Column::member>...};
    schema::table_view const& t = *w.last_source().table;
    bool own = true;
    auto const judge_table = [&]<class One>(One const*) {
        own = own && One::source::id == w.last_source().id;
        if (One::source::id != w.last_source().id)
            w.complaints.next("AS0504 on_conflict(): ")
                << One::source::name() << "." << facts_of<One::member>.name
                << " is a column of another table; give columns of " << t.name();
    };
    judge_table(static_cast<First const*>(nullptr));
    (judge_table(static_cast<Column const*>(nullptr)), ...);
    if (own && !schema::is_key(t, ordinals, 1 + sizeof...(Column)))
        w.complaints.next("AS0508 on_conflict(): ")
            << t.name() << "." << facts_of<First::member>.name
            << ": the columns are not a primary or unique key; name one, so that a conflict can be detected";
}
template <class... Column>
constexpr void write_conflict(writer& w) {
    w.frame->clause = "on_conflict()";
    w << " on conflict";
    if constexpr (sizeof...(Column) > 0) {
        judge_conflict_target<Column...>(w);
        w << " (";
        std::size_t n = 0;
        ((w << (n++ ? ", " : ""), w.identifier(facts_of<Column::member>.name)), ...);
        w << ")";
    }
}
}  // namespace detail

template <class Target>
struct do_nothing_clause;
template <class... Column>
struct do_nothing_clause<conflict_target<Column...>> {
    static constexpr clause_kind kind = clause_kind::on_conflict;
    static constexpr std::size_t parameters = 0;
    template <class Query>
    static constexpr void write(writer& w) {
        detail::write_conflict<Column...>(w);
        w << " do nothing";
    }
    template <class Binder>
    void bind(Binder&) const {}
};

template <class Target, class... A>
struct do_update_clause;
template <class... Column, class... A>
struct do_update_clause<conflict_target<Column...>, A...> {
    static constexpr clause_kind kind = clause_kind::on_conflict;
    static constexpr std::size_t parameters = pack<A...>::parameters;
    pack<A...> changes;

    template <class Query>
    static constexpr void write(writer& w) {
        detail::write_conflict<Column...>(w);
        w << " do update set ";
        w.frame->clause = "do_update()";
        if (w.last_source().name == "excluded")
            w.complaints.next("AS0527 do_update(): ")
                << "excluded: an upsert uses this name for the proposed row, and PostgreSQL cannot tell the table from "
                   "it; choose another name for the table";
        detail::judge_changes<A...>(w, "do_update(): ", *w.last_source().table);
        w.frame->qualified = true;  // a bare name would be ambiguous between the table and excluded
        std::size_t n = 0;
        schema::table_view const& t = *w.last_source().table;
        ((w << (n++ ? ", " : ""),
          w.identifier(facts_of<A::column::member>.name),
          w << " = ",
          write_owned_value(w, t, ordinal_of<A::column::member>, [&] { detail::write_given<A>(w); })),
         ...);
        detail::write_next_version<A...>(w, t);
        narrow(w, w.last_source(), " where ");  // another owner's row is left unchanged
        w.frame->qualified = false;
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) changes.bind(b);
    }
};

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::excluded;
}
