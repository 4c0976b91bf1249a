// SPDX-License-Identifier: BSL-1.0
// Keyset pagination: after(query, row) and before(query, row), the page that follows a row and the page that precedes
// it. The condition is built from the query's own sort keys and the row's values, so a page only costs the rows it
// contains, wherever it begins, and rows inserted or deleted in the meantime shift nothing.
//
//     auto const newest = from<Fill>().order_by(desc(col<&Fill::created_at>), desc(col<&Fill::id>)).limit(50);
//     auto page = db.fetch(newest);
//     page = db.fetch(after(newest, page.back()));
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/keyset_rules.hpp>
#include <alphaswarm/sql/query/select.hpp>

namespace alphaswarm::sql {

namespace detail {

/// A sort key with the value at which the page ends; V is optional if the key may be NULL.
template <class E, bool Ascending, bool NullsFirst, class V>
struct page_end {
    static constexpr bool ascending = Ascending;
    static constexpr bool nulls_first = NullsFirst;
    static constexpr bool nullable = meta::is_optional<V>;
    static constexpr std::size_t parameters = E::parameters;
    E expression;
    V data;
};

/// Receives the pieces of the condition when it is written; a value that occurs twice is sent once.
template <class... End>
struct condition_writer {
    writer& w;
    std::size_t sent[sizeof...(End)]{};

    constexpr void words(std::string_view text) { w << text; }
    template <std::size_t I, class E, bool A, bool N, class V>
    constexpr void expression(cell<I, page_end<E, A, N, V>> const*) {
        write_operand<E>(w, precedence::comparison, true);
    }
    template <std::size_t I, class E, bool A, bool N, class V>
    constexpr void value(cell<I, page_end<E, A, N, V>> const*) {
        if (sent[I] == 0) {
            w.parameter(sql_type<typename meta::plain<V>::type>::facts);
            sent[I] = w.parameter_count();
        } else {
            w << "$";
            w.number(sent[I]);
        }
    }
};
/// Receives the same pieces when it is bound.
template <class Binder, class... End>
struct condition_binder {
    Binder& b;
    bool sent[sizeof...(End)]{};

    constexpr void words(std::string_view) {}
    template <std::size_t I, class E, bool A, bool N, class V>
    constexpr void expression(cell<I, page_end<E, A, N, V>> const* end) {
        if constexpr (E::parameters > 0) end->element.expression.bind(b);
    }
    template <std::size_t I, class E, bool A, bool N, class V>
    constexpr void value(cell<I, page_end<E, A, N, V>> const* end) {
        if (!std::exchange(sent[I], true)) b.add(end->element.data);
    }
};
}  // namespace detail

/// Holds for the rows after a position in the order. If all keys sort in the same direction and none may be NULL, it is
/// one row comparison, which an index over them supports; otherwise it is spelled out key by key.
template <bool Back, class Indexes, class... End>
struct keyset_condition;
template <bool Back, std::size_t... I, class... End>
struct keyset_condition<Back, std::index_sequence<I...>, End...> : cell<I, End>... {
    using sql_expression = void;
    using value = bool;
    static constexpr std::size_t size = sizeof...(End);
    static constexpr bool first_is_nullable = [] {
        bool nullable = false;
        (void)((I == 0 ? (nullable = End::nullable, true) : false) || ...);
        return nullable;
    }();
    static constexpr bool uniform = !(End::nullable || ...) && ((End::ascending && ...) || (!End::ascending && ...));
    static constexpr precedence binding = uniform             ? precedence::comparison
                                          : first_is_nullable ? precedence::disjunction
                                                              : precedence::conjunction;
    static constexpr bool aggregate = false;  // where() allows none, having() does not care
    static constexpr std::size_t parameters =
        size + (0 + ... + (End::parameters * (uniform ? 1 : 1 + End::nullable + (I + 1 < size))));

    static constexpr written write(writer& w) {
        if (w.rows_of != nullptr) {
            refuse_rows(w);
            return {};  // one mistake is one error
        }
        detail::condition_writer<End...> to{w};
        compose(to, nullptr);
        return {};
    }
    template <class Binder>
    void bind(Binder& b) const {
        detail::condition_binder<Binder, End...> to{b};
        compose(to, this);
    }

private:
    /// AS0960: a selected function turns one row into several, among which no page can end.
    static constexpr void refuse_rows(writer& w) {
        w.complaints.next(Back ? "AS0960 before(): " : "AS0960 after(): ");
        w.rows_of(w.complaints);
        w.complaints << " turns one row into several after where(), so no page can begin among them; remove it, or "
                        "read the query as a whole";
    }
    template <std::size_t N, class E>
    static constexpr cell<N, E> const* cell_at(cell<N, E> const* at) {
        return at;
    }
    template <class To>
    static constexpr void compose(To& to, keyset_condition const* ends) {
        if constexpr (!uniform) compose_from<0>(to, ends);
        else {
            to.words(size > 1 ? "(" : "");
            ((to.words(I ? ", " : ""), to.expression(cell_at<I>(ends))), ...);
            to.words(size > 1 ? ") " : " ");
            to.words((End::ascending && ...) ? ">" : "<");
            to.words(size > 1 ? " (" : " ");
            ((to.words(I ? ", " : ""), to.value(cell_at<I>(ends))), ...);
            to.words(size > 1 ? ")" : "");
        }
    }
    template <std::size_t N, class E>
    static constexpr E const* end_at(cell<N, E> const*) {
        return nullptr;
    }
    /// After in key N, or tied in it and after in the later keys.
    template <std::size_t N, class To>
    static constexpr void compose_from(To& to, keyset_condition const* ends) {
        using end = std::remove_cvref_t<decltype(*end_at<N>(ends))>;
        auto const* const here = cell_at<N>(ends);
        constexpr std::string_view sign = end::ascending ? " > " : " < ";
        constexpr bool last = N + 1 == size;
        if constexpr (!end::nullable &&
                      !last) {  // the first half follows from the second, but lets an index begin there
            to.expression(here), to.words(end::ascending ? " >= " : " <= "), to.value(here), to.words(" and (");
        }
        to.expression(here), to.words(sign), to.value(here);
        if constexpr (end::nullable) {
            to.words(" or "), to.expression(here), to.words(end::nulls_first ? " is not null and " : " is null and "),
                to.value(here);
            to.words(end::nulls_first ? " is null" : " is not null");
        }
        if constexpr (!last) {
            to.words(" or ");
            if constexpr (end::nullable)
                to.expression(here), to.words(" is not distinct from "), to.value(here), to.words(" and (");
            compose_from<N + 1>(to, ends);
            to.words(")");
        }
    }
};

namespace detail {

template <bool Back, class Key, class E, class V>
constexpr auto end_of_page(E const& e, V const& value) {
    return page_end<E, direction<Key>::descending == Back, direction<Key>::nulls_first != Back, V>{e, value};
}

template <class E, bool Descending, nulls Nulls>
constexpr auto reversed(sort_key<E, Descending, Nulls> const& key) {
    constexpr nulls other = Nulls == nulls::unspecified ? nulls::unspecified
                            : Nulls == nulls::first     ? nulls::last
                                                        : nulls::first;
    return sort_key<E, !Descending, other>{key.expression};
}

template <class... Key>
constexpr order_clause<Key...> const& order_of(order_clause<Key...> const& order) {
    return order;
}
template <bool Back, class Query, std::size_t... I, class... Key, class Row>
constexpr auto condition_at(Query const& q, cells<std::index_sequence<I...>, Key...> const& keys, Row const& row) {
    auto const end = [&]<std::size_t N, class K>(cell<N, K> const& key) {
        return end_of_page<Back, K>(sorted_by(q, key.element.expression), read_key<Query>(key.element.expression, row));
    };
    using condition =
        keyset_condition<Back, std::index_sequence<I...>, decltype(end(static_cast<cell<I, Key> const&>(keys)))...>;
    return condition{{end(static_cast<cell<I, Key> const&>(keys))}...};
}
template <std::size_t... I, class... Key>
constexpr auto reversed_keys(cells<std::index_sequence<I...>, Key...> const& keys) {
    return order_clause<decltype(reversed(std::declval<Key const&>()))...>{
        make_pack(reversed(static_cast<cell<I, Key> const&>(keys).element)...)};
}

/// The query in another order, with the condition where it belongs: groups are known only after WHERE.
template <class Items, class From, class... Clause, class Condition, class... Key>
constexpr auto narrowed_by(query<Items, From, Clause...> const& q,
                           Condition const& condition,
                           order_clause<Key...> const& order) {
    using self = query<Items, From, Clause...>;
    auto const ordered = with_clause(q, order);
    if constexpr (has_clause(self::said, clause_kind::group_by) || Items::aggregate) {
        if constexpr (has_clause(self::said, clause_kind::having))
            return with_clause(ordered, having_clause{q.group_filter && condition});
        else return with_clause(ordered, having_clause{condition});
    } else if constexpr (has_clause(self::said, clause_kind::where))
        return with_clause(ordered, where_clause{q.filter && condition});
    else return with_clause(ordered, where_clause{condition});
}

}  // namespace detail

/// The page that ends before a row, in the query's own order: the nearest rows are found backwards and reversed by the
/// server.
template <class Reversed, class Query>
struct page_before {
    using sql_statement = void;
    static constexpr bool only_reads = true;
    using items = typename Reversed::items;
    static constexpr bool returns_rows = true;
    static constexpr std::size_t parameters = Reversed::parameters;
    Reversed reversed;

    /// At most this many rows, those nearest to the given one.
    template <class N>
    [[nodiscard]] constexpr auto limit(N const& n) const {
        auto const limited = reversed.limit(n);
        return page_before<std::remove_const_t<decltype(limited)>, Query>{limited};
    }

    static constexpr void write(writer& w, bool* nullable) {
        w << "select * from (";
        Reversed::write(w, nullable);
        w << ") as as_page order by ";
        write_order(w, static_cast<Query*>(nullptr));
    }
    template <class Binder>
    void bind(Binder& b) const {
        reversed.bind(b);
    }

private:
    template <class... Key>
    static constexpr void write_order(writer& w, order_clause<Key...>*) {
        std::string_view introduction = "";
        ((w << introduction,
          w.number(detail::position_of<Query, typename Key::key> + 1),
          detail::direction<Key>::write(w),
          introduction = ", "),
         ...);
    }
};

/// The rows after this one in the query's order; the query's limit, or a limit given afterwards, is the page size. The
/// row is one that the query returned; it need not exist any more. The sort keys must be selected, and together
/// identify every row.
template <class Query, class Row>
[[nodiscard]] constexpr auto after(Query const& q, Row const& row) {
    using rule = detail::pageable<"after", Query, Row>;
    if constexpr (!meta::accepts<rule>) {
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this page; the quoted sentence says why");
        return q;
    } else return detail::narrowed_by(q, detail::condition_at<false>(q, q.sort_keys, row), detail::order_of(q));
}
template <class Query>
[[nodiscard]] constexpr auto after(Query const& q) {
    static_assert(meta::holds<meta::sentence<detail::page_of_no_row<"after">>()>,
                  "alphaswarm refuses this page; the quoted sentence says why");
    return q;
}
/// The rows before this one, nearest page first, each page in the query's order.
template <class Query, class Row>
[[nodiscard]] constexpr auto before(Query const& q, Row const& row) {
    using rule = detail::pageable<"before", Query, Row>;
    if constexpr (!meta::accepts<rule>) {
        static_assert(meta::holds<meta::sentence<rule>()>,
                      "alphaswarm refuses this page; the quoted sentence says why");
        return q;
    } else {
        auto const found =
            detail::narrowed_by(q, detail::condition_at<true>(q, q.sort_keys, row), detail::reversed_keys(q.sort_keys));
        return page_before<std::remove_const_t<decltype(found)>, Query>{found};
    }
}
template <class Query>
[[nodiscard]] constexpr auto before(Query const& q) {
    static_assert(meta::holds<meta::sentence<detail::page_of_no_row<"before">>()>,
                  "alphaswarm refuses this page; the quoted sentence says why");
    return q;
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::after;
using sql::before;
}  // namespace alphaswarm
