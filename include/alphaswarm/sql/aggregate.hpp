// SPDX-License-Identifier: BSL-1.0
// count, sum, avg, min, max, bool_and, bool_or, string_agg, array_agg; with `.distinct()` and
// `.filter(condition)`. Result types are PostgreSQL's: sum of integers is bigint, of bigint numeric.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <alphaswarm/sql/arithmetic.hpp>
#include <alphaswarm/sql/call.hpp>
#include <alphaswarm/sql/condition_rules.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::sql {

/// The star of count(*).
struct every_row {
    using sql_expression = void;
    using value = std::int64_t;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
    static constexpr written write(writer& w) {
        w << "*";
        return {};
    }
    template <class Binder>
    void bind(Binder&) const {}
};

namespace detail {
/// AS0408, AS0410, AS0418: an aggregate in a clause that has none.
template <class Aggregate>
constexpr void refuse_aggregate(writer& w) {
    std::string_view const place = w.place;
    w.complaints.next(place == "where()" ? "AS0408 " : place == "returning()" ? "AS0410 " : "AS0418 ") << place << ": ";
    say_expression<Aggregate>(w.complaints);
    w.complaints << ": ";
    if (place == "limit()" || place == "offset()") w.complaints << "an aggregate is made of the rows, and how many there are is said before; give a number or param(...)";
    else if (w.aggregating == aggregates::never) w.complaints << "an aggregate needs groups of rows, and there are none here; aggregate in a query of its own";
    else if (place == "group_by()") w.complaints << "an aggregate is made of groups and makes none; leave it out, or ask for it in having()";
    else w.complaints << "an aggregate is not known before the rows are grouped; use having()";
}
}  // namespace detail

template <meta::text Name, class Value, bool Distinct, class Filter, expression... A>
struct aggregate_call {
    using sql_expression = void;
    using value = Value;
    static constexpr std::size_t parameters = (0 + ... + A::parameters) + Filter::parameters;
    static constexpr bool aggregate = true;
    pack<A...> arguments;
    [[no_unique_address]] Filter condition{};

    /// Each value counts once.
    [[nodiscard]] constexpr aggregate_call<Name, Value, true, Filter, A...> distinct() const
        requires(!std::is_same_v<A, every_row> && ...)   // count(distinct *) is no SQL
    {
        return {arguments, condition};
    }
    /// Only rows for which the condition holds.
    template <sql::condition F>
    [[nodiscard]] constexpr aggregate_call<Name, Value, Distinct, F, A...> filter(F const& f) const {
        return {arguments, f};
    }
    template <class F>
    [[nodiscard]] constexpr aggregate_call filter(F const&) const {
        static_assert(meta::holds<meta::sentence<detail::conditional<"filter", F>>()>, "alphaswarm refuses this condition; the quoted sentence says why");
        return *this;
    }

    static constexpr written write(writer& w) {
        if (w.inside_aggregate) w.complaints.next("AS0404 ") << w.place << ": " << Name.view() << "() stands inside another aggregate; take one of them out";
        else if (w.aggregating != aggregates::known && !w.naming) detail::refuse_aggregate<aggregate_call>(w);
        bool const outer = w.inside_aggregate;
        w.inside_aggregate = true;
        w << Name.view() << (Distinct ? "(distinct " : "(");
        std::size_t i = 0;
        ((w << (i++ ? ", " : ""), A::write(w)), ...);
        w << ")";
        if constexpr (present<Filter>) {
            w << " filter (where ";
            Filter::write(w);
            w << ")";
        }
        w.inside_aggregate = outer;
        return {Name.view() != "count"};
    }
    template <class Binder>
    void bind(Binder& b) const {
        if constexpr ((0 + ... + A::parameters) > 0) arguments.bind(b);
        if constexpr (Filter::parameters > 0) condition.bind(b);
    }
    template <meta::text Alias>
    [[nodiscard]] constexpr auto as(meta::label<Alias>) const {
        return named<Alias, aggregate_call>{*this};
    }
};

namespace detail {
template <meta::text Name, class Value, bool Distinct, class Filter, class... A>
inline constexpr figured_name figured<aggregate_call<Name, Value, Distinct, Filter, A...>>{Name.view(), true};

template <meta::text Name, class Value, expression... A>
constexpr aggregate_call<Name, Value, false, nothing, A...> aggregate_of(A const&... a) {
    return {make_pack(a...)};
}
template <class T>
using sum_type = std::conditional_t<std::is_same_v<T, std::int16_t> || std::is_same_v<T, std::int32_t>, std::int64_t,
                                    std::conditional_t<std::is_same_v<T, std::int64_t>, types::numeric, T>>;
template <class T>
using average_type = std::conditional_t<std::is_integral_v<T>, types::numeric, std::conditional_t<std::is_same_v<T, float>, double, T>>;

/// AS0309: what sum() and avg() take.
template <meta::text Name, class E>
struct summable {
    static consteval meta::verdict judge() {
        constexpr auto k = kind_of<typename E::value>();
        meta::verdict v;
        if (!key_like<typename E::value> && (is_number(k) || k == types::kind::interval)) return v;
        v << "AS0309 " << Name.view() << "(): ";
        say_expression<E>(v);
        v << " is " << type_words<typename E::value>() << "; it takes numbers and intervals";
        return v;
    }
};
}  // namespace detail

/// How many rows.
[[nodiscard]] constexpr auto count() { return detail::aggregate_of<"count", std::int64_t>(every_row{}); }
/// How many rows where the expression is not NULL.
template <expression E>
[[nodiscard]] constexpr auto count(E const& e) { return detail::aggregate_of<"count", std::int64_t>(e); }
/// NULL over no rows.
template <expression E>
[[nodiscard]] constexpr auto sum(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::summable<"sum", E>>()>, "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"sum", detail::sum_type<typename E::value>>(e);
}
/// NULL over no rows; the average of integers is exact numeric.
template <expression E>
[[nodiscard]] constexpr auto avg(E const& e) {
    static_assert(meta::holds<meta::sentence<detail::summable<"avg", E>>()>, "alphaswarm refuses this aggregate; the quoted sentence says why");
    return detail::aggregate_of<"avg", detail::average_type<typename E::value>>(e);
}
template <expression E>
[[nodiscard]] constexpr auto min(E const& e) { return detail::aggregate_of<"min", typename E::value>(e); }
template <expression E>
[[nodiscard]] constexpr auto max(E const& e) { return detail::aggregate_of<"max", typename E::value>(e); }
template <condition E>
[[nodiscard]] constexpr auto bool_and(E const& e) { return detail::aggregate_of<"bool_and", bool>(e); }
template <condition E>
[[nodiscard]] constexpr auto bool_or(E const& e) { return detail::aggregate_of<"bool_or", bool>(e); }
/// Texts joined by a separator, which is part of the statement: `string_agg(col<&Issuer::name>, ", "_c)`.
template <expression E, meta::text Separator>
[[nodiscard]] constexpr auto string_agg(E const& e, meta::label<Separator>) {
    return detail::aggregate_of<"string_agg", std::string>(e, text_constant<Separator>{});
}
/// Every value, NULLs included.
template <expression E>
[[nodiscard]] constexpr auto array_agg(E const& e) { return detail::aggregate_of<"array_agg", std::vector<std::optional<typename E::value>>>(e); }

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::array_agg, sql::avg, sql::bool_and, sql::bool_or, sql::count, sql::max, sql::min, sql::string_agg, sql::sum;
}
