// SPDX-License-Identifier: BSL-1.0
// from() and the joins. A join takes its ON from the foreign-key graph, which must have exactly one edge between the
// new table and those before it. If there is none, the error names the nearest path; if there are several, it lists
// them, and a column in the call selects one. Even with a condition of its own, a join across domains needs an edge or
// link, or must compare columns that are linked to one key. Ids AS0221 to AS0223.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/schema/foreign_key_map.hpp>
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/condition_rules.hpp>
#include <alphaswarm/sql/expression/expression.hpp>
#include <alphaswarm/sql/query/edge.hpp>
#include <alphaswarm/sql/query/join_condition.hpp>
#include <alphaswarm/sql/query/where.hpp>
#include <alphaswarm/sql/text/narrowing.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

enum class join_kind : unsigned char { from, inner, left, right, full, cross };

[[nodiscard]] constexpr std::string_view words_of(join_kind kind) {
    switch (kind) {
        case join_kind::inner:
            return "join";
        case join_kind::left:
            return "left join";
        case join_kind::right:
            return "right join";
        case join_kind::full:
            return "full join";
        case join_kind::cross:
            return "cross join";
        case join_kind::from:
            break;
    }
    return "from";
}

namespace detail {

/// An edge between the new source and one that the query already has.
struct resolved_edge {
    schema::edge edge{};
    source_entry child{};
    source_entry parent{};
};
struct resolved_edges {
    static constexpr std::size_t capacity = 12;
    resolved_edge found[capacity]{};
    std::size_t count = 0;
};

/// The column that selects one of several edges, if one is given.
struct via {
    bool given = false;
    meta::type_id source = nullptr;
    std::size_t ordinal = 0;
};

constexpr void add_edges(resolved_edges& all, source_entry const& child, source_entry const& parent, via by) {
    if (child.table == nullptr || parent.table == nullptr) return;  // only tables have keys
    if (by.given && by.source != child.id) return;
    schema::for_each_edge(*child.table, *parent.table, [&](schema::edge const& e) {
        bool named = !by.given;
        for (std::size_t i = 0; i < e.size; ++i) named = named || e.child_columns[i] == by.ordinal;
        if (named && all.count < resolved_edges::capacity) all.found[all.count++] = {e, child, parent};
    });
}

/// Every edge that could connect the new source with the present ones, in the statement's order.
template <std::size_t N>
constexpr resolved_edges resolve(source_entry const& added, std::array<source_entry, N> const& present, via by) {
    resolved_edges all;
    for (source_entry const& p : present) {
        add_edges(all, p, added, by);
        add_edges(all, added, p, by);
    }
    return all;
}

template <class Via>
constexpr via via_of() {
    if constexpr (present<Via>) return {true, Via::source::id, ordinal_of<Via::member>};
    else return {};
}

/// The candidate edges of a join, computed once.
template <class Added, class Via, class... Present>
inline constexpr resolved_edges edges_of_join =
    resolve(Added::entry(false), std::array<source_entry, sizeof...(Present)>{Present::entry(false)...}, via_of<Via>());

template <class Row>
concept in_table_set = requires { tables_of(of<Row>{}); };

}  // namespace detail

/// Ends an error about a join with the nearest path from one table to the other.
template <class From, class To>
constexpr void say_nearest_path(meta::verdict& v) {
    if constexpr (detail::in_table_set<From>)
        schema::say_nearest_path(v, decltype(tables_of(of<From>{}))::map(), meta::id_of<From>, meta::id_of<To>);
    else
        v << "join through a table that references both (declare tables_of(of<T>) beside the tables to read the "
             "nearest path here)";
}

namespace detail {

/// AS0221, AS0222: a join that takes its condition from the graph. AS0405: the source is already in the query.
template <class Added, class Via, class First, class... Rest>
struct joinable {
    static consteval meta::verdict judge() {
        if constexpr (!table_occurrence<Added>) {
            meta::verdict v;
            v << "AS0221 join(): " << Added::name()
              << " is no table, so no foreign key leads to it; give the condition, .join(..., condition)";
            return v;
        } else if constexpr (!meta::accepts<schema::well_described<typename Added::row>>)
            return schema::well_described<typename Added::row>::judge();
        else if constexpr (std::is_same_v<Added, First> || (false || ... || std::is_same_v<Added, Rest>)) {
            meta::verdict v;
            v << "AS0405 join(): " << Added::name() << " appears twice; give one of them an alias(...)";
            return v;
        } else return judge_edges();
    }

private:
    static consteval meta::verdict judge_edges() {
        constexpr auto const& e = edges_of_join<Added, Via, First, Rest...>;
        meta::verdict v;
        if constexpr (e.count == 0) {
            v << "AS0221 join(): " << First::name() << " and " << Added::name() << ": ";
            if (present<Via>) v << "no foreign key or link of that column connects them; ";
            else v << "no foreign key or link connects them; ";
            if constexpr (requires { &Added::write_call; })
                v << "give the condition, or use cross_join(...) for every row of it";
            else if constexpr (table_occurrence<First>) say_nearest_path<typename First::row, typename Added::row>(v);
            else v << First::name() << " is no table, so no foreign key leads to it; give the condition";
        } else if constexpr (e.count > 1) {
            v << "AS0222 join(): " << Added::name()
              << ": several foreign keys connect it; name the one that is meant, as in .join<...>(col<...>): ";
            for (std::size_t i = 0; i < e.count; ++i) {
                if (i) v << ", ";
                v << e.found[i].child.name << "."
                  << e.found[i].child.table->columns[e.found[i].edge.child_columns[0]].name;
            }
        }
        return v;
    }
};

template <class Added, class Present>
constexpr bool same_domain() {
    if constexpr (table_occurrence<Present>) return Added::view().about->in->name == Present::view().about->in->name;
    else return true;  // a source that is not a table belongs to no domain
}
template <class Added, class... Present>
constexpr bool same_domain_or_connected() {
    return (same_domain<Added, Present>() || ...) || edges_of_join<Added, nothing, Present...>.count > 0;
}

/// AS0223: a join across domains with a condition of its own.
template <class On, class Added, class First, class... Rest>
struct crossing {
    static consteval meta::verdict judge() {
        if constexpr (!table_occurrence<Added>) return {};
        else if constexpr (!meta::accepts<schema::well_described<typename Added::row>>)
            return schema::well_described<typename Added::row>::judge();
        else return judge_domains();
    }

private:
    static consteval meta::verdict judge_domains() {
        meta::verdict v;
        if constexpr (!same_domain_or_connected<Added, First, Rest...>())
            if (!compares_linked_columns<On, Added, First, Rest...>()) say(v);
        return v;
    }
    static consteval void say(meta::verdict& v) {
        v << "AS0223 join(): " << First::name() << " (domain " << First::view().about->in->name << ") and "
          << Added::name() << " (domain " << Added::view().about->in->name
          << "): a join across domains needs a foreign key or a declared link, or a condition on columns that are "
             "linked to one key; ";
        say_nearest_path<typename First::row, typename Added::row>(v);
    }
};

/// What a join is given: nothing or a column that names the foreign key, a condition, or something else.
enum class join_form : unsigned char { key, condition, other };
template <class On>
inline constexpr join_form form_of_join = !present<On> || names_column<On> ? join_form::key
                                          : condition<On>                  ? join_form::condition
                                                                           : join_form::other;

template <join_form Form, class Added, class On, class... Present>
struct join_rule {
    using type = joinable<Added, On, Present...>;
};
template <class Added, class On, class... Present>
struct join_rule<join_form::condition, Added, On, Present...> {
    using type = crossing<On, Added, Present...>;
};
template <class Added, class On, class... Present>
struct join_rule<join_form::other, Added, On, Present...> {
    using type = conditional<"join", On>;
};

}  // namespace detail

/// A join condition taken from the graph.
template <class Added, class Via, class... Present>
struct on_edge {
    static constexpr std::size_t parameters = 0;
    template <class Binder>
    void bind(Binder&) const {}

    static constexpr meta::type_id asked() {
        auto const& found = detail::edges_of_join<Added, Via, Present...>;
        if (found.count != 1) return nullptr;
        auto const& [edge, child, parent] = found.found[0];
        if (child.id != Added::id || edge.size != child.table->primary_key_size()) return nullptr;
        for (std::size_t i = 0; i < edge.size; ++i)
            if (edge.child_columns[i] != schema::primary_key_ordinal(*child.table, i) ||
                edge.parent_columns[i] != schema::primary_key_ordinal(*parent.table, i))
                return nullptr;
        return schema::asked_with(*child.table, *parent.table);
    }
    static constexpr written write(writer& w) {
        auto const& found = detail::edges_of_join<Added, Via, Present...>;
        if (found.count != 1) return {};
        auto const& [edge, child, parent] = found.found[0];
        write_edge(w, edge, child, parent);
        return {};
    }
};

namespace detail {

/// The owner that need not be checked for the added table, because the join pairs each of its rows with the parent's
/// row of the same object; null if none.
template <class On>
constexpr meta::type_id asked_by_join() {
    return nullptr;
}
template <class Edge>
    requires requires { Edge::asked(); }
constexpr meta::type_id asked_by_join() {
    return Edge::asked();
}

}  // namespace detail

/// One source of the statement and how it is joined; the first has kind `from`.
template <join_kind Kind, class Source, class On>
struct joined {
    using source = Source;
    static constexpr std::size_t parameters = Source::parameters + On::parameters;
    [[no_unique_address]] On on{};
    [[no_unique_address]] Source from{};

    static constexpr void enter(writer& w) {
        if constexpr (Kind == join_kind::right || Kind == join_kind::full)
            for (std::size_t i = w.frame->first_source; i < w.source_count; ++i) w.sources[i].nullable = true;
        w.frame->clause = Kind == join_kind::from ? "from()" : "join()";
        w.add_source(Source::entry(Kind == join_kind::left || Kind == join_kind::full));
        if constexpr (requires { &Source::write_call; }) w.note_far_sources();
    }
    static constexpr void write(writer& w) {
        w << " " << words_of(Kind) << " ";
        w.frame->clause = Kind == join_kind::from ? "from()" : "join()";
        source_entry const* const own = w.find_source(Source::id);
        bool const apart = own != nullptr && narrows(w, *own) &&
                           (Kind == join_kind::right || Kind == join_kind::full || is_outer_start(*own));
        if constexpr (requires { Source::write_call(w); }) write_function(w, apart ? own : nullptr);
        else if (apart) write_narrowed_table(w, *own);
        else Source::write(w);
        if constexpr (present<On>) {
            w << " on ";
            hidden_sources const later(w, own == nullptr ? SIZE_MAX : static_cast<std::size_t>(own - w.sources) + 1);
            if (apart || own == nullptr) On::write(w);
            else {
                meta::type_id const was_asked =
                    w.scope.is_given() ? std::exchange(w.asked_owner, detail::asked_by_join<On>()) : nullptr;
                detail::write_narrowed<On>(w, *own);
                w.asked_owner = was_asked;
            }
        }
    }
    /// A function that is called; `narrowed`: only the scope's rows of it.
    static constexpr void write_function(writer& w, source_entry const* narrowed) {
        w.frame->sees_no_side = Kind == join_kind::right || Kind == join_kind::full;
        if (narrowed == nullptr) Source::write(w);
        else {
            write_narrowed_rows(w, *narrowed, [&] {
                w << "select * from ";
                Source::write_call(w);
            });
            w << " as ";
            w.identifier(narrowed->name);
        }
        w.frame->sees_no_side = false;
    }
    /// A later join makes this first source optional: the scope's condition in WHERE would drop the other side's
    /// unmatched rows.
    static constexpr bool is_outer_start(source_entry const& own) { return Kind == join_kind::from && own.nullable; }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (Source::parameters > 0) from.bind(b);
        if constexpr (On::parameters > 0) on.bind(b);
    }
};

/// All sources of a query.
template <class... Joined>
struct sources {
    static constexpr std::size_t parameters = (0 + ... + Joined::parameters);
    static constexpr bool is_empty = sizeof...(Joined) == 0;
    [[no_unique_address]] pack<Joined...> all{};

    static constexpr void enter(writer& w) { (Joined::enter(w), ...); }
    static constexpr void write(writer& w) { (Joined::write(w), ...); }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) all.bind(b);
    }

    /// These sources followed by others.
    template <class... Added>
    [[nodiscard]] constexpr sources<Joined..., Added...> with(Added const&... added) const {
        return {all.with(added...)};
    }
    template <class Added, class Via>
    using graph_edge = on_edge<Added, Via, typename Joined::source...>;
    /// The rule for a join: one with its own condition is only checked for crossing domains.
    template <class Added, class On>
    using join_rule = typename detail::join_rule<detail::form_of_join<On>, Added, On, typename Joined::source...>::type;
};

namespace detail {

/// AS0409: a join in the wrong place.
template <bool HasSource>
struct misplaced_join {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << (HasSource ? "AS0409 join(): joins come before where(), group_by(), having(), order_by(), limit() and "
                          "offset(), as in SQL; move it there"
                        : "AS0409 join(): there is nothing yet to join with; say from<...>() before it");
        return v;
    }
};
/// AS0428: a join is given several things.
struct crowded_join {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0428 join(): it takes one column, which names the foreign key, or one condition; give one of the "
             "columns, "
             "or combine conditions with &&";
        return v;
    }
};
template <bool InPlace, class From, class Added, class... On>
struct join_in_place {
    using type = misplaced_join<!From::is_empty>;
};
template <class From, class Added>
    requires(!From::is_empty)
struct join_in_place<true, From, Added> {
    using type = typename From::template join_rule<Added, nothing>;
};
template <class From, class Added, class On>
    requires(!From::is_empty)
struct join_in_place<true, From, Added, On> {
    using type = typename From::template join_rule<Added, On>;
};
template <class From, class Added, class First, class Second, class... On>
    requires(!From::is_empty)
struct join_in_place<true, From, Added, First, Second, On...> {
    using type = crowded_join;
};
/// The join to add; one that was refused may have no ON.
template <class From, join_kind Kind, class Source, class On>
constexpr auto joined_on(Source const& source, On const& on) {
    constexpr join_form form = form_of_join<On>;
    if constexpr (form == join_form::condition) return joined<Kind, Source, On>{on, source};
    else if constexpr (form == join_form::other || From::is_empty) return joined<Kind, Source, nothing>{{}, source};
    else return joined<Kind, Source, typename From::template graph_edge<Source, On>>{{}, source};
}

}  // namespace detail

}  // namespace alphaswarm::sql
