// SPDX-License-Identifier: BSL-1.0
// From a relation to its foreign key. The graph is searched as for a join: if there is no key, the error names the
// nearest path; if there are several, it lists them. The key determines how many rows there can be, and the relation
// must match it. Ids AS0971 to AS0973, AS0975, AS0978.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/relations/relation.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/query/join.hpp>

namespace alphaswarm::orm::detail {

/// Edges that could be meant, each with the side that the row itself is on.
struct relation_edges {
    static constexpr std::size_t capacity = 12;
    struct one {
        schema::edge edge{};
        bool row_is_child = false;  // the row holds the reference
    };
    one found[capacity]{};
    std::size_t size = 0;
    std::size_t others = 0;  // edges that lead the other way, or to several rows where one is wanted

    constexpr void add(schema::edge const& e, bool row_is_child) {
        if (size < capacity) found[size++] = {e, row_is_child};
    }
};

/// A column that names the key; one of another table names nothing.
struct named_column {
    meta::type_id table = nullptr;
    std::size_t ordinal = 0;

    [[nodiscard]] constexpr bool names(schema::edge const& e) const {
        if (table == nullptr) return true;
        if (e.child->id != table) return false;
        for (std::size_t i = 0; i < e.size; ++i)
            if (e.child_columns[i] == ordinal) return true;
        return false;
    }
};
template <class Column>
constexpr named_column name_of() {
    if constexpr (sql::present<Column>)
        return {meta::id_of<meta::owner_of<Column::member>>, sql::ordinal_of<Column::member>};
    else return {};
}

/// The edge finds at most one row.
constexpr bool finds_one(schema::edge const& e, bool row_is_child) {
    return row_is_child ? schema::is_key(*e.parent, e.parent_columns, e.size)
                        : schema::is_key(*e.child, e.child_columns, e.size);
}

constexpr relation_edges search_edges(relation_kind kind,
                                      schema::table_view const& row,
                                      schema::table_view const& target,
                                      bool through,
                                      named_column by) {
    relation_edges all;
    bool const one = kind == relation_kind::to_one;
    if (!through)
        schema::for_each_edge(row, target, [&](schema::edge const& e) {
            if (!by.names(e)) return;
            if (one && finds_one(e, true)) all.add(e, true);
            else ++all.others;
        });
    if (one && row.id == target.id) return all;  // to_one is the parent, to_many are the children
    schema::for_each_edge(target, row, [&](schema::edge const& e) {
        if (!by.names(e)) return;
        if (through || one == finds_one(e, false) || (kind != relation_kind::to_many && !one)) all.add(e, false);
        else ++all.others;
    });
    return all;
}

/// The edges of a relation of T's rows: to the target, or to the join table in between.
template <class T, class R, class Far = std::conditional_t<R::goes_through, typename R::through, typename R::target>>
inline constexpr relation_edges edges_of =
    search_edges(R::kind, schema::view_of<T>, schema::view_of<Far>, R::goes_through, name_of<typename R::token::by>());

/// The edges from the join table to the target.
template <class R>
inline constexpr relation_edges second_edges_of = search_edges(R::kind,
                                                               schema::view_of<typename R::target>,
                                                               schema::view_of<typename R::through>,
                                                               true,
                                                               name_of<typename R::token::to>());

/// The one that was found. A relation without any was already refused.
template <class T, class R>
inline constexpr relation_edges::one const& edge_of = edges_of<T, R>.found[0];
template <class R>
inline constexpr schema::edge const& second_edge_of = second_edges_of<R>.found[0].edge;

/// There is exactly one row: a foreign key that is never NULL, no filter, and no optional().
template <class T, class R>
inline constexpr bool is_exact = [] {
    auto const& found = edge_of<T, R>;
    bool exact = R::kind == relation_kind::to_one && found.row_is_child && !found.edge.is_link && !R::is_optional &&
                 !sql::present<typename R::where_clause>;
    if (exact)
        for (std::size_t i = 0; i < found.edge.size; ++i)
            exact = exact && !found.edge.child->columns[found.edge.child_columns[i]].nullable;
    return exact;
}();

constexpr std::string_view word_of(relation_kind kind, bool through) {
    if (through) return "to_many_through";
    switch (kind) {
        case relation_kind::to_one:
            return "to_one";
        case relation_kind::to_many:
            return "to_many";
        case relation_kind::count:
            return "count_of";
        case relation_kind::any:
            break;
    }
    return "has_any";
}

/// AS0971 to AS0978: the relation of T's rows exists in the graph and is unambiguous.
template <class T, class R>
struct relation_rule {
    static constexpr void judge(meta::verdict& v) {
        if constexpr (!is_relation<R>)
            place(v.next("AS0978 "), "load()") << meta::type_name<R>()
                                               << " is not a relation; give to_one<...>, to_many<...>, "
                                                  "to_many_through<...>, count_of<...> or has_any<...>";
        else if constexpr (!meta::accepts<schema::well_described<typename R::target>>)
            v.next("") << schema::well_described<typename R::target>::judge().view();
        else if constexpr (R::goes_through) {
            if constexpr (!meta::accepts<schema::well_described<typename R::through>>)
                v.next("") << schema::well_described<typename R::through>::judge().view();
            else {
                judge_edges<T, typename R::through, edges_of<T, R>>(v, sql::present<typename R::token::by>, "by");
                judge_edges<typename R::target, typename R::through, second_edges_of<R>>(
                    v, sql::present<typename R::token::to>, "to");
                judge_words(v);
            }
        } else {
            judge_edges<T, typename R::target, edges_of<T, R>>(v, sql::present<typename R::token::by>, "by");
            judge_words(v);
        }
    }

private:
    static constexpr meta::verdict& place(meta::verdict& v, std::string_view word) {
        return v << word << ": " << schema::view_of<T>.name() << ": ";
    }
    static constexpr std::string_view word() { return word_of(R::kind, R::goes_through); }

    template <class Row, class Far, auto const& E>
    static constexpr void judge_edges(meta::verdict& v, bool named, std::string_view naming) {
        [[maybe_unused]] std::string_view const row = schema::view_of<Row>.name(), far = schema::view_of<Far>.name();
        if constexpr (E.size > 1) {
            v.next("AS0972 ") << word() << "<>: " << row << " and " << far
                              << ": several foreign keys connect them; name the one that is meant, as in ." << naming
                              << "(col<...>): ";
            for (std::size_t i = 0; i < E.size; ++i) {
                if (i) v << ", ";
                schema::say(v, E.found[i].edge);
            }
        } else if constexpr (E.size == 0 && E.others > 0) {
            v.next("AS0973 ") << word() << "<>: " << row << " and " << far << ": ";
            if (R::kind == relation_kind::to_one)
                v << "several rows of " << far << " may belong to one of " << row << "; say to_many";
            else v << "at most one row of " << far << " belongs to one of " << row << "; say to_one";
        } else if constexpr (E.size == 0) {
            v.next("AS0971 ") << word() << "<>: " << row << " and " << far << ": no foreign key or link "
                              << (named ? "of that column " : "") << "connects them; ";
            sql::say_nearest_path<Row, Far>(v);
        }
    }
    static constexpr void judge_words(meta::verdict& v) {
        if (R::is_joined && R::kind != relation_kind::to_one)
            v.next("AS0975 ")
                << word() << "<>: " << schema::view_of<typename R::target>.name()
                << ": joined() would repeat each row once per related row, and a limit would count the repetitions; "
                   "remove joined(): a separate statement in the same round trip then reads them";
        if constexpr (R::is_joined && R::kind == relation_kind::to_one)
            if (schema::view_of<typename R::target>.primary_key_size() == 0)
                v.next("AS0975 ")
                    << word() << "<>: " << schema::view_of<typename R::target>.name()
                    << " has no primary key, so a joined row could not be told from none; remove joined()";
    }
};

}  // namespace alphaswarm::orm::detail
