// SPDX-License-Identifier: BSL-1.0
// Values of one type there and back: as single parameters, many at once, fetched and streamed; and the server's own
// text of each beside ours. Generators are seeded: a failure repeats.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/random_value.hpp"
#include "support/rows.hpp"

namespace boxes {

using namespace alphaswarm;

/// A table of one column of this type.
template <class V, meta::text Name>
struct Box {
    std::int32_t n{};
    V value{};
};
template <class V, meta::text Name, class T = Box<V, Name>>
consteval auto describe_table(of<Box<V, Name>>) {
    return describe<T>(meta::label<Name>::view).columns(column<&T::n>.primary_key(), column<&T::value>);
}

}  // namespace boxes

namespace alphaswarm::test {

/// The same to the last bit: NaNs, signs of zero and display scales included.
template <class T>
bool identical(T const& a, T const& b) {
    if constexpr (std::is_same_v<T, float>) return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
    else if constexpr (std::is_same_v<T, double>)
        return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
    else if constexpr (std::is_same_v<T, numeric>) return a == b && a.to_string() == b.to_string();
    else if constexpr (meta::is_optional<T>) return a.has_value() == b.has_value() && (!a || identical(*a, *b));
    else if constexpr (types::array_shape<T>::dimensions > 0) {
        bool same = a.size() == b.size();
        for (std::size_t i = 0; same && i < a.size(); ++i) same = identical<typename T::value_type>(a[i], b[i]);
        return same;
    } else return a == b;
}

/// A session whose tables and enum types are its own and go with it, in a database that all share.
inline session own_schema() {
    static database const shared;
    session db = session_on(shared);
    db.execute("set search_path = pg_temp");
    return db;
}

enum class texts { compared, not_compared };

/// Stores each value alone and, unless it is an array, all together; reads them back in both ways.
template <class V, meta::text Name>
void check_round_trip(session& db, std::vector<V> const& values, texts compare = texts::compared) {
    using box = boxes::Box<V, Name>;
    db.execute(ddl<table_set<box>>());
    std::vector<box> sent;
    for (V const& value : values) sent.push_back({static_cast<std::int32_t>(sent.size()), value});
    for (box& one : sent) db.insert(one);
    if constexpr (orm::row_insert_many<box>::possible) {
        std::size_t const count = sent.size();
        for (std::size_t i = 0; i < count; ++i) sent.push_back({static_cast<std::int32_t>(count + i), values[i]});
        std::vector<box> many(sent.begin() + static_cast<std::ptrdiff_t>(count), sent.end());
        REQUIRE(db.insert(many) == static_cast<std::int64_t>(count));
    }
    auto const all = from<box>().order_by(col<&box::n>);
    auto const check = [&](char const* how, std::size_t i, box const& got) {
        if (got.n == static_cast<std::int32_t>(i) && identical(got.value, sent[i].value)) return;
        FAIL_CHECK(Name.view() << ", " << how << ": value " << i << " was " << printed(sent[i].value).substr(0, 300)
                               << " and came back as " << printed(got.value).substr(0, 300));
    };
    std::vector<box> const fetched = db.fetch(all);
    REQUIRE(fetched.size() == sent.size());
    for (std::size_t i = 0; i < fetched.size(); ++i) check("fetched", i, fetched[i]);
    std::size_t streamed = 0;
    for (box const& got : db.stream(all)) check("streamed", streamed++, got);
    CHECK(streamed == sent.size());
    if (compare == texts::not_compared) return;
    auto const server = told(db.connection(), "select value from " + std::string(Name.view()) + " order by n");
    REQUIRE(server.size() == sent.size());
    for (std::size_t i = 0; i < server.size(); ++i)
        if (server[i] != printed(sent[i].value))
            FAIL_CHECK(Name.view() << ": the server prints " << server[i].substr(0, 300) << " for "
                                   << printed(sent[i].value).substr(0, 300));
}

/// The values, some of them NULL.
template <class T>
std::vector<std::optional<T>> with_nulls(std::vector<T> const& values) {
    std::vector<std::optional<T>> all{std::nullopt};
    for (T const& value : values) {
        all.push_back(value);
        if (all.size() % 5 == 0) all.emplace_back();
    }
    all.emplace_back();
    return all;
}

/// One character of any plane of Unicode, neither NUL nor a surrogate.
inline std::string random_character(random_source& random) {
    char32_t c = 0;
    do switch (below(random, 6)) {
            case 0:
                c = static_cast<char32_t>(below(random, 0x80));
                break;
            case 1:
                c = static_cast<char32_t>(below(random, 0x800));
                break;
            case 2:
                c = static_cast<char32_t>(below(random, 0x10000));
                break;
            case 3:
                c = U"\u00e9\u0301\u202e\ufeff\uffff\U0001f600\U0010ffff"[below(random, 7)];
                break;
            default:
                c = static_cast<char32_t>(below(random, 0x110000));
        }
    while (c == 0 || c == U'~' || (c >= 0xd800 && c < 0xe000));  // ~ stands for NULL in printed rows
    std::string text;
    auto const tail = [&](int shift) { text += static_cast<char>(0x80 | (c >> shift & 0x3f)); };
    if (c < 0x80) text += static_cast<char>(c);
    else if (c < 0x800) text += static_cast<char>(0xc0 | c >> 6), tail(0);
    else if (c < 0x10000) text += static_cast<char>(0xe0 | c >> 12), tail(6), tail(0);
    else text += static_cast<char>(0xf0 | c >> 18), tail(12), tail(6), tail(0);
    return text;
}
inline std::string text_of_all_planes(random_source& random, std::size_t longest) {
    std::string text;
    for (std::size_t left = below(random, longest + 1); left > 0; --left) text += random_character(random);
    return text;
}

}  // namespace alphaswarm::test
