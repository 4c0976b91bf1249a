// SPDX-License-Identifier: BSL-1.0
// From a statement's type to constants of the program: its text, its name on the server, the types of its parameters
// and results. Each distinct statement is written once, into a draft; the text is then trimmed to its exact length.
// AS04xx complaints in the draft become the compiler's error.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/sql/text/writer.hpp>

namespace alphaswarm::sql {

template <class S>
concept statement = requires { typename S::sql_statement; };

template <class... S>
struct statements {};
/// One of several statements, chosen at run time: visit(f) calls f with it. All have the same results, and its own text
/// is that of the first.
template <class S>
concept alternating = statement<S> && requires { typename S::alternatives; };

/// In place of a statement that was refused when it was made; sessions take it, and say no more.
struct refused_statement {
    template <class... Part>
    refused_statement with(Part const&...) const;
};

/// What the walk of a statement found.
struct draft : page {
    std::size_t size = 0;
    std::size_t parameter_count = 0;
    std::size_t result_count = 0;
    std::size_t omittable_place_count = 0;
    std::size_t region_count = 0;
    bool nullable[most_results]{};  // per item of the select list
    placeholder_entry placeholders[writer::most_placeholders]{};
    std::size_t placeholder_count = 0;
    std::uint16_t scope_positions[scope_binding::most_keys]{};  // positions of the session's keys among the parameters,
                                                                // from 1; 0: not sent
    std::string_view scoped_table{};  // one that the statement accesses
    bool only_reads = false;
    meta::verdict complaints{};
};

namespace detail {

/// This kind of statement changes no rows and locks none; the functions that it calls are another question.
template <class S>
concept reading = requires { requires S::only_reads; };

template <class S>
consteval draft write_draft() {
    draft d;
    writer w(d, d.complaints);
    S::write(w, d.nullable);
    d.size = w.size();
    d.parameter_count = w.parameter_count();
    d.result_count = w.result_count();
    d.omittable_place_count = w.omittable_place_count();
    d.region_count = w.region_count();
    for (std::size_t i = 0; i < w.placeholder_count; ++i) d.placeholders[i] = w.placeholders[i];
    d.placeholder_count = w.placeholder_count;
    for (std::size_t i = 0; i < scope_binding::most_keys; ++i) d.scope_positions[i] = w.scope_positions[i];
    d.scoped_table = w.scoped_table;
    d.only_reads = reading<S> && !w.calls;
    if (w.overflow()) {
        d.complaints.next("AS0413 statement: ")
            << "it has " << d.size << " bytes, " << d.parameter_count << " parameters and " << d.result_count
            << " result columns; at most 65535, 2048 and 2048 are allowed; split it";
        d.size = d.parameter_count = d.result_count = 0;
    }
    return d;
}

}  // namespace detail

/// Everything known about a statement, at compile time only.
template <class S>
inline constexpr draft draft_of = detail::write_draft<S>();

/// The rules that are read off its text.
template <class S>
struct well_written {
    static consteval meta::verdict judge() { return draft_of<S>.complaints; }
};

namespace detail {

template <std::size_t N>
struct exact_text {
    char chars[N + 1]{};
};
/// What a program keeps of a draft.
template <std::size_t Text, std::size_t Parameters, std::size_t Results>
struct exact_statement {
    exact_text<Text> text{};
    exact_text<19> name{{'a', 's', '_'}};
    std::uint32_t parameters[Parameters + 1]{};
    std::uint32_t results[Results + 1]{};
};
/// The name is "as_" and 64 bits, computed like FNV-1a over everything the server is told and asked: the text, the
/// parameter types and the result types. The same statement has the same name in every program. Each step is
/// invertible, so lists that differ in one type never share a name.
template <class S>
consteval auto cut() {
    constexpr auto const& d = draft_of<S>;
    constexpr std::size_t size = d.size;
    exact_statement<size, d.parameter_count, d.result_count> exact;
    std::uint64_t hash = 14695981039346656037ull;
    for (std::size_t i = 0; i < size; ++i)
        hash = (hash ^ static_cast<unsigned char>(exact.text.chars[i] = d.text[i])) * 1099511628211ull;
    hash = (hash ^ d.parameter_count) * 1099511628211ull;
    for (std::size_t i = 0; i < d.parameter_count; ++i)
        hash = (hash ^ (exact.parameters[i] = d.parameters[i])) * 1099511628211ull;
    for (std::size_t i = 0; i < d.result_count; ++i)
        hash = (hash ^ (exact.results[i] = d.results[i].oid)) * 1099511628211ull;
    for (std::size_t i = 0; i < 16; ++i) exact.name.chars[3 + i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
    return exact;
}

}  // namespace detail

/// The statement obeys every rule that is checked while writing it. A function that users call begins with
/// `static_assert(meta::holds<meta::sentence<well_written<S>>()>, ...)`, itself: each call in between
/// would cost the message lines.
template <class S>
inline constexpr bool well_formed = draft_of<S>.complaints.accepted();

/// The constants of one statement. The pointers live as long as the program.
template <class S>
struct constants {
    static constexpr auto exact = detail::cut<S>();
    static constexpr auto const& text = exact.text;
    static constexpr auto const& name = exact.name;
    static constexpr auto const& parameters = exact.parameters;
    static constexpr auto const& results = exact.results;
    static constexpr std::size_t parameter_count = draft_of<S>.parameter_count;
    static constexpr std::size_t result_count = draft_of<S>.result_count;
    static constexpr bool only_reads = draft_of<S>.only_reads;
    static constexpr bool nullable(std::size_t item) { return draft_of<S>.nullable[item]; }
};

/// The statement S as a session bound to Scope sends it: a type that is written differently and bound as S is.
template <class S, class Scope>
struct scoped_statement : S {
    template <class Other>
    using alike = scoped_statement<Other, Scope>;
    static constexpr void write(writer& w, bool* nullable) {
        w.scope = Scope::binding;
        S::write(w, nullable);
    }
};

/// The SQL of a statement, a constant of the program: `sql_of(query)`.
template <statement S>
[[nodiscard]] constexpr std::string_view sql_of(S const&) {
    static_assert(meta::holds<meta::sentence<well_written<S>>()>,
                  "alphaswarm refuses this statement; the quoted sentence says why");
    return {constants<S>::text.chars, draft_of<S>.size};
}

}  // namespace alphaswarm::sql

namespace alphaswarm {
using sql::sql_of;
}
