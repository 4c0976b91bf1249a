// SPDX-License-Identifier: BSL-1.0
// Random rows of any described table, to the server and back.  Each source file of this program takes a slice of the
// shipped tables, so that no compiler sees all of them at once; they meet in one list of functions.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/models.hpp>

#include "support/catch.hpp"
#include "support/random_value.hpp"

namespace alphaswarm::test {

/// Keys of the rows stored so far, by table.
using stored_keys = std::map<meta::type_id, std::vector<std::string>>;

/// What can be done with the rows of one table whose type is forgotten.
struct table_functions {
    /// Stores random rows and reads them back; how many differed. Says what it stored where a list is given.
    std::size_t (*store_and_compare)(session&, random_source&, stored_keys&, std::vector<std::string>* written);
    /// Reads every row and says its values.
    void (*say_stored)(session&, std::vector<std::string>& read);
};
inline std::map<meta::type_id, table_functions>& round_trips() {
    static std::map<meta::type_id, table_functions> functions;
    return functions;
}

/// A value as a line says it: text as hexadecimal bytes, doubles as their bits, NULL as ~.
template <class V>
std::string said(V const& value) {
    auto const hexadecimal = [](std::string_view bytes) {
        std::string text;
        for (char c : bytes)
            (text += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4]) += "0123456789abcdef"[c & 15];
        return text;
    };
    if constexpr (meta::is_optional<V>) return value ? said(*value) : std::string("~");
    else if constexpr (std::is_same_v<V, bool>) return value ? "true" : "false";
    else if constexpr (std::is_same_v<V, double>) {
        std::string bytes;
        pg::append_body(bytes, value);
        return hexadecimal(bytes);
    } else if constexpr (std::is_integral_v<V>) return std::to_string(value);
    else if constexpr (requires { value.text(); }) return hexadecimal(value.text());
    else if constexpr (requires { value.view(); }) return hexadecimal(value.view());
    else if constexpr (std::is_same_v<V, std::string>) return hexadecimal(value);
    else {
        std::string text = value.to_string();  // ISO 8601; the other side always prints six digits of a second
        if constexpr (!std::is_same_v<V, date>) {
            if (text.find('.') == std::string::npos) text += ".000000";
            while (text.size() - text.find('.') < 7) text += '0';
        }
        return text;
    }
}
template <class T, auto... Member>
void say_row(std::vector<std::string>& lines, T const& row, schema::member_list<Member...>) {
    std::string key;
    auto const find_key = [&]<auto M>() {
        if constexpr (sql::facts_of<M>.primary) key = said(row.*M);
    };
    (find_key.template operator()<Member>(), ...);
    (lines.push_back(std::string(schema::view_of<T>.name()) + '\t' + key + '\t' +
                     std::string(sql::facts_of<Member>.name) + '\t' + said(row.*Member)),
     ...);
}

inline constexpr std::size_t rows_each_way = 4;  // so many one by one, and so many in bulk

template <class V>
std::string key_text(V const& key) {
    if constexpr (requires { key.view(); }) return std::string(key.view());
    else return key;
}

/// Some key or unique index counts on this column to tell rows apart.
constexpr bool tells_apart(schema::table_view const& t, schema::column_facts const& c) {
    if (c.unique || c.primary) return true;
    for (std::size_t i = 0; i < t.constraint_count; ++i) {
        schema::constraint const& k = t.constraints[i];
        if (k.kind != schema::constraint_kind::unique && !k.unique_index) continue;
        for (std::size_t m = 0; m < k.size; ++m)
            if (k.members[m] == c.member) return true;
    }
    return false;
}

/// Fills one member: a key from a stored parent (the n-th for the n-th row, so that a key that is also a foreign key
/// stays unique), anything else at random.
template <class T, auto Member>
void fill(T& row, std::size_t n, random_source& random, stored_keys const& stored) {
    using member = meta::value_of<Member>;
    using value = typename meta::plain<member>::type;
    constexpr schema::column_facts const& c = sql::facts_of<Member>;
    if constexpr (c.referencing) {
        auto const parents = stored.find(c.referenced.table);
        bool const self = c.referenced.table == meta::id_of<T>;
        if (parents == stored.end() || parents->second.empty() || (c.nullable && n % 4 == 3)) {
            if constexpr (c.nullable) row.*Member = std::nullopt;
            else INFO("no parent row for " << schema::view_of<T>.name() << "." << c.name);
            REQUIRE((c.nullable || self));
        } else row.*Member = value(parents->second[n % parents->second.size()]);
    } else if constexpr (c.primary && c.made_by == schema::generation::random_uuid) {
        row.*Member = {};  // the library makes it
    } else if constexpr (c.primary) {
        row.*Member = value(std::string("key ") + std::to_string(random()));
    } else if constexpr (std::is_same_v<value, std::string> && tells_apart(schema::view_of<T>, c)) {
        row.*Member = said(static_cast<std::int64_t>(random() >> 1)).substr(0, c.length > 0 ? c.length : 64);
    } else row.*Member = random_value<member>(random, c);
}

template <class T, auto... Member>
std::size_t round_trip_members(session& on,
                               random_source& random,
                               stored_keys& stored,
                               std::vector<std::string>* written,
                               schema::member_list<Member...> members) {
    auto db = on.unscoped();
    std::vector<T> sent;
    auto const random_row = [&](std::size_t n) {
        T row{};
        (fill<T, Member>(row, n, random, stored), ...);
        return row;
    };
    for (std::size_t n = 0; n < rows_each_way; ++n) {
        T row = random_row(n);
        db.insert(row);
        sent.push_back(row);
    }
    std::vector<T> bulk;
    for (std::size_t n = 0; n < rows_each_way; ++n) bulk.push_back(random_row(rows_each_way + n));
    REQUIRE(db.insert(bulk) == static_cast<std::int64_t>(rows_each_way));
    sent.insert(sent.end(), bulk.begin(), bulk.end());

    std::vector<T> const got = db.fetch(from<T>());
    std::size_t missing = got.size() == sent.size() ? 0 : sent.size();
    for (T const& row : sent) {
        bool found = false;
        for (T const& other : got) found = found || ((row.*Member == other.*Member) && ...);
        missing += !found;
    }
    auto const remember = [&]<auto M>(T const& row) {
        if constexpr (sql::facts_of<M>.primary) stored[meta::id_of<T>].push_back(key_text(row.*M));
    };
    for (T const& row : sent) (remember.template operator()<Member>(row), ...);
    if (written)
        for (T const& row : sent) say_row(*written, row, members);
    return missing;
}

template <class T>
using members_of = typename std::remove_cvref_t<decltype(schema::table<T>)>::members;

template <class T>
std::size_t store_and_compare(session& db,
                              random_source& random,
                              stored_keys& stored,
                              std::vector<std::string>* written) {
    return round_trip_members<T>(db, random, stored, written, members_of<T>{});
}
template <class T>
void say_stored(session& db, std::vector<std::string>& read) {
    for (T const& row : db.unscoped().fetch(from<T>())) say_row(read, row, members_of<T>{});
}

/// Announces the tables numbered I of a set split into Parts consecutive slices.
template <std::size_t Slice, std::size_t Parts, class... T>
bool announce_slice(table_set<T...>) {
    constexpr std::size_t first = Slice * sizeof...(T) / Parts, last = (Slice + 1) * sizeof...(T) / Parts;
    auto const announce = []<std::size_t I, class Table>() {
        if constexpr (I >= first && I < last)
            round_trips()[meta::id_of<Table>] = {&store_and_compare<Table>, &say_stored<Table>};
    };
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (announce.template operator()<I, T>(), ...);
    }(std::make_index_sequence<sizeof...(T)>{});
    return true;
}

inline constexpr std::size_t slices = 8;

}  // namespace alphaswarm::test
