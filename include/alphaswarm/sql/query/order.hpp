// SPDX-License-Identifier: BSL-1.0
// order_by() and its sort keys: asc() and desc(), nulls_first() and nulls_last().
#pragma once

#include <string_view>
#include <type_traits>

#include <alphaswarm/sql/expression/expression_rules.hpp>
#include <alphaswarm/sql/expression/operands.hpp>
#include <alphaswarm/sql/query/clause.hpp>
#include <alphaswarm/sql/text/pack.hpp>

namespace alphaswarm::sql {

/// Where a sort key's NULLs are placed. Unspecified, PostgreSQL puts them last when ascending and first when
/// descending.
enum class nulls : unsigned char { unspecified, first, last };

template <class E, bool Descending, nulls Nulls = nulls::unspecified>
struct sort_key {
    static constexpr std::size_t parameters = E::parameters;
    static constexpr bool aggregate = E::aggregate;
    using key = E;
    E expression;

    [[nodiscard]] constexpr sort_key<E, Descending, nulls::first> nulls_first() const {
        static_assert(Nulls == nulls::unspecified,
                      "AS0440 nulls_first(): the position of NULLs was already given; keep one of nulls_first() and "
                      "nulls_last()");
        return {expression};
    }
    [[nodiscard]] constexpr sort_key<E, Descending, nulls::last> nulls_last() const {
        static_assert(
            Nulls == nulls::unspecified,
            "AS0440 nulls_last(): the position of NULLs was already given; keep one of nulls_first() and nulls_last()");
        return {expression};
    }

    static constexpr void write(writer& w) {
        detail::write_whole<E>(w);
        if constexpr (Descending) w << " desc";
        if constexpr (Nulls == nulls::first) w << " nulls first";
        if constexpr (Nulls == nulls::last) w << " nulls last";
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) expression.bind(b);
    }
};

/// The name of a result column, as a sort key: `order_by(desc("filled"_c))`.
template <meta::text Name>
struct result_name {
    using sql_expression = void;
    using value = void;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;

    static constexpr written write(writer& w) {
        w.identifier(meta::label<Name>::view);
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

namespace detail {
/// AS0329, AS0431: the argument of asc() or desc().
template <meta::text Function, class E>
struct sortable {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if constexpr (misnamed<E>) return about_expression<Function, E>::judge();
        else
            v << "AS0431 " << Function.view()
              << "(): a text is not a sort key; write col<...>, or the name of a result with _c, \"...\"_c";
        return v;
    }
};
}  // namespace detail

template <expression E>
[[nodiscard]] constexpr sort_key<E, false> asc(E const& e) {
    return {e};
}
template <meta::text Name>
[[nodiscard]] constexpr sort_key<result_name<Name>, false> asc(meta::label<Name>) {
    return {};
}
template <expression E>
[[nodiscard]] constexpr sort_key<E, true> desc(E const& e) {
    return {e};
}
template <meta::text Name>
[[nodiscard]] constexpr sort_key<result_name<Name>, true> desc(meta::label<Name>) {
    return {};
}
template <class E>
    requires(detail::misnamed<E> && !detail::is_label<E>) || types::text_like<E>
[[nodiscard]] constexpr sort_key<bound<std::int32_t>, false> asc(E const&) {
    static_assert(meta::holds<meta::sentence<detail::sortable<"asc", E>>()>,
                  "alphaswarm refuses this sort key; the quoted sentence says why");
    return {{0}};
}
template <class E>
    requires(detail::misnamed<E> && !detail::is_label<E>) || types::text_like<E>
[[nodiscard]] constexpr sort_key<bound<std::int32_t>, true> desc(E const&) {
    static_assert(meta::holds<meta::sentence<detail::sortable<"desc", E>>()>,
                  "alphaswarm refuses this sort key; the quoted sentence says why");
    return {{0}};
}
/// Refused: the sort key already has a direction.
template <class E, bool Descending, nulls Nulls>
[[nodiscard]] constexpr sort_key<E, Descending, Nulls> asc(sort_key<E, Descending, Nulls> const& key) {
    static_assert(std::is_void_v<E>,
                  "AS0440 asc(): the sort key already has a direction; keep one of asc() and desc()");
    return key;
}
template <class E, bool Descending, nulls Nulls>
[[nodiscard]] constexpr sort_key<E, Descending, Nulls> desc(sort_key<E, Descending, Nulls> const& key) {
    static_assert(std::is_void_v<E>,
                  "AS0440 desc(): the sort key already has a direction; keep one of asc() and desc()");
    return key;
}

namespace detail {
template <class Key>
inline constexpr bool is_sort_key = false;

}  // namespace detail

/// An argument of order_by() as a sort key: ascending unless it says otherwise.
template <class E, bool D, nulls N>
constexpr sort_key<E, D, N> as_sort_key(sort_key<E, D, N> const& k) {
    return k;
}
template <expression E>
constexpr sort_key<E, false> as_sort_key(E const& e) {
    return {e};
}
template <meta::text Name>
constexpr sort_key<result_name<Name>, false> as_sort_key(meta::label<Name>) {
    return {};
}
/// Refused: not a sort key. Some key is returned, so that this is the only error.
template <class Key>
constexpr sort_key<bound<std::int32_t>, false> as_sort_key(Key const&) {
    static_assert(detail::is_sort_key<Key>,
                  "AS0431 order_by(): takes columns, expressions, either of them in asc(...) or desc(...), and names "
                  "of the select list; write col<...>, or the name with _c");
    return {{0}};
}

/// ORDER BY.
template <class... Key>
struct order_clause {
    static constexpr clause_kind kind = clause_kind::order_by;
    static constexpr std::size_t parameters = pack<Key...>::parameters;
    static constexpr bool groups = (Key::aggregate || ...);
    pack<Key...> sort_keys;

    static constexpr void enter(writer&) {}
    template <class Query>
    static constexpr void write(writer& w) {
        w.frame->clause = "order_by()";
        std::string_view introduction = " order by ";
        ((w << introduction, write_key<Query, Key>(w), introduction = ", "), ...);
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr (parameters > 0) sort_keys.bind(b);
    }

private:
    template <class Query, class One>
    static constexpr void write_key(writer& w) {
        using key = typename One::key;
        using items = typename Query::items;
        items::judge_name(w, static_cast<key*>(nullptr));
        using sorted = typename items::template sorted_type<key>;
        if constexpr (!detail::has_order<sorted>()) {
            w.complaints.next("AS0434 order_by(): ");
            detail::say_expression<key>(w.complaints);
            detail::refuse_equality(w.complaints, type_words<sorted>(), "sort");
        }
        if constexpr (has_clause(Query::said, clause_kind::distinct))
            if (!items::template selects<key>())
                w.complaints.next("AS0411 order_by(): ")
                    << "with distinct() a sort key must be selected; select it, or sort by a name of the select list";
        bool const qualified = w.frame->qualified;
        if constexpr (detail::names_column<key> && items::types::has_expressions)
            if (!qualified) w.frame->qualified = items::template captures<key>();
        One::write(w);
        w.frame->qualified = qualified;
    }
};

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::asc;
using sql::desc;
}  // namespace alphaswarm
