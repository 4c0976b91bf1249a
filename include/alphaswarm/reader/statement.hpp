// SPDX-License-Identifier: BSL-1.0
// A text that was read, as a statement of the program: the C++ types of its parameters and results, and the text that
// is sent. A column's own type is kept: a key, an enum, a type of the user's.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/reader/sent_text.hpp>
#include <alphaswarm/reader/text_rules.hpp>
#include <alphaswarm/reader/value_types.hpp>
#include <alphaswarm/sql/expression/named.hpp>
#include <alphaswarm/sql/query/select_list.hpp>
#include <alphaswarm/sql/statement.hpp>

namespace alphaswarm::reader {

namespace detail {

/// A column of the result as an item of a select list; Position tells those of one type apart.
template <class V, std::size_t Position>
struct result_value {
    using sql_expression = void;
    using value = V;
    static constexpr std::size_t parameters = 0;
    static constexpr bool aggregate = false;
};
/// The name is that of one result only, and so can be read by it.
template <class Function, class Set, std::size_t I>
constexpr bool is_readable_name() {
    analysis const& known = found_in<Function, Set>;
    if (known.results[I].called.empty()) return false;
    for (std::size_t k = 0; k < known.result_count; ++k)
        if (k != I && known.results[k].called == known.results[I].called) return false;
    return true;
}
template <class Function, class Set, std::size_t I>
consteval auto result_name() {
    constexpr name called = found_in<Function, Set>.results[I].called;
    constexpr exact_name words(called);
    meta::text<words.size> exact;
    for (std::size_t i = 0; i < words.size; ++i) exact.chars[i] = words.chars[i];
    return exact;
}
template <class Function, class Set, std::size_t I>
consteval auto argument_name() {
    constexpr std::string_view called = found_in<Function, Set>.arguments[I].called;
    meta::text<called.size()> exact;
    for (std::size_t i = 0; i < called.size(); ++i) exact.chars[i] = called[i];
    return exact;
}
template <class Function, class Set, std::size_t I>
constexpr auto find_item() {
    using value = result_value<result_type<Function, Set, I>, I>;
    if constexpr (is_readable_name<Function, Set, I>())
        return std::type_identity<sql::named<result_name<Function, Set, I>(), value>>{};
    else return std::type_identity<value>{};
}
template <class Function, class Set, class Numbers>
struct items_of;
template <class Function, class Set, std::size_t... I>
struct items_of<Function, Set, std::index_sequence<I...>> {
    using type = sql::select_list<typename decltype(find_item<Function, Set, I>())::type...>;
};

}  // namespace detail

/// A text of SQL that was checked against the tables of a set.
template <class Function, class Set>
struct checked_statement {
    using sql_statement = void;
    using sent_function = Function;
    static constexpr analysis const& found = detail::found_in<Function, Set>;
    using items = typename detail::items_of<Function, Set, std::make_index_sequence<found.result_count>>::type;
    static constexpr bool returns_rows = found.result_count > 0 || found.change_count == 0;
    static constexpr bool only_reads = !found.locks && found.change_count == 0;
    static constexpr std::size_t parameters = found.argument_count;

    static constexpr void write(sql::writer& w, bool* nullable) { write_with(w, nullable, nullptr, nullptr); }
    template <class Binder>
    void bind(Binder& b) const {
        bind_all(b, std::make_index_sequence<found.argument_count>{});
    }

protected:
    /// `holes`: what fills them; `also_nullable`: results that are said to be optional although this text alone would
    /// not need it.
    static constexpr void write_with(sql::writer& w,
                                     bool* nullable,
                                     hole_writer const* holes,
                                     bool const* also_nullable) {
        write_text(w, holes, std::make_index_sequence<found.argument_count>{});
        for (std::size_t i = 0; i < found.result_count; ++i)
            nullable[i] = found.results[i].nullable || (also_nullable != nullptr && also_nullable[i]);
        write_results(w, nullable, std::make_index_sequence<found.result_count>{});
        w.calls = w.calls || found.calls;
    }
    template <class Binder, std::size_t I>
    static void bind_argument(Binder& b) {
        constexpr argument given = detail::argument_at<Function, Set, I>;
        using type = detail::argument_type<Function, Set, I>;
        if constexpr (given.stored && given.from.table > 0 && !given.list) {
            using row = typename detail::tables_of_set<Set>::template row<given.from.table>;
            constexpr auto member = detail::member_pointer<given.from.ordinal>(detail::members_of<row>{});
            b.template add_argument<detail::argument_name<Function, Set, I>(),
                                    type,
                                    sql::placeholder_column<member, true>>();
        } else b.template add_argument<detail::argument_name<Function, Set, I>(), type>();
    }

private:
    template <std::size_t... I>
    static constexpr void write_text(sql::writer& w, hole_writer const* holes, std::index_sequence<I...>) {
        using tables = detail::tables_of_set<Set>;
        sql::placeholder_entry const entries[sizeof...(I) + 1]{entry<I>()...};
        constexpr bool all = detail::found_among_named<Function, Set>.misses_table;
        write_sent_text(
            w, found, detail::text_of<Function>, all ? tables::all : tables::template named<Function>, entries, holes);
    }
    template <std::size_t... I>
    static constexpr void write_results(sql::writer& w, bool const* nullable, std::index_sequence<I...>) {
        (w.result(sql_type<detail::result_type<Function, Set, I>>::facts.oid, nullable[I]), ...);
    }
    template <std::size_t I>
    static constexpr sql::placeholder_entry entry() {
        using value = detail::argument_type<Function, Set, I>;
        return {.name = found.arguments[I].called,
                .type = meta::id_of<value>,
                .facts = sql_type<value>::facts,
                .key = sql::key_like<value>,
                .enumeration = std::is_enum_v<value> ? meta::type_name<value>() : std::string_view(),
                .nullable = found.arguments[I].nullable};
    }
    template <class Binder, std::size_t... I>
    static void bind_all(Binder& b, std::index_sequence<I...>) {
        (bind_argument<Binder, I>(b), ...);
    }
};

}  // namespace alphaswarm::reader
