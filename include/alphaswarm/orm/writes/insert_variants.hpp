// SPDX-License-Identifier: BSL-1.0
// The texts of inserts that leave columns to the server. The statement's own text gives every column; the columns that
// an object omits are removed from it here, once for each set of columns in a program, under a name derived from the
// statement's name and the set. Parameters and their types stay, so a row is bound the same way whatever it omits:
// PostgreSQL accepts parameters that the text does not use. If the rows of one insert differ, the statement inserts
// each kind of row in its own way, and so is still all or nothing, checks foreign keys at its end, and processes the
// rows of a table in their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/orm/core/execution.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/statement.hpp>
#include <alphaswarm/sql/statement.hpp>
#include <alphaswarm/sql/write/omitted_columns.hpp>

namespace alphaswarm::orm::detail {

/// Where a statement's text names columns that may be omitted.
struct omittable_places {
    sql::omittable_place const* places;
    std::size_t place_count;
    sql::insert_region const* regions;
    std::size_t region_count;
};

/// The text from `begin` to `end` without these columns: `default` among values, nothing in lists.
inline void append_without(std::string& out,
                           std::string_view text,
                           std::size_t begin,
                           std::size_t end,
                           omittable_places const& at,
                           std::uint64_t left) {
    for (std::size_t i = 0; i < at.place_count; ++i) {
        sql::omittable_place const& place = at.places[i];
        if (place.begin < begin || place.end > end || (left >> place.number & 1) == 0) continue;
        out.append(text, begin, place.begin - begin);
        begin = place.end;
        if (place.as == sql::omittable_place::kind::value) out += "default";
        else if (out.ends_with(", ")) out.resize(out.size() - 2);
        else if (text.substr(begin).starts_with(", ")) begin += 2;
        else if (out.ends_with(" (") && text.substr(begin).starts_with(')')) {  // no column remains in the list
            out.resize(out.size() - 2);
            ++begin;
        }
    }
    out.append(text, begin, end - begin);
}

/// Which of the columns are in this part of the text.
inline std::uint64_t omitted_within(sql::insert_region const& region, omittable_places const& at, std::uint64_t left) {
    std::uint64_t within = 0;
    for (std::size_t i = 0; i < at.place_count; ++i)
        if (at.places[i].begin >= region.begin && at.places[i].end <= region.end)
            within |= left & std::uint64_t{1} << at.places[i].number;
    return within;
}
/// "as_given.opened is null and as_given.closed is not null": the rows that omit exactly these of some columns.
inline void append_kind(std::string& out,
                        std::string_view text,
                        sql::insert_region const& region,
                        omittable_places const& at,
                        std::uint64_t some,
                        std::uint64_t here,
                        char const* word) {
    for (std::size_t i = 0; i < at.place_count; ++i) {
        sql::omittable_place const& place = at.places[i];
        std::uint64_t const bit = std::uint64_t{1} << place.number;
        if (place.as != sql::omittable_place::kind::selected || (some & bit) == 0 || place.begin < region.begin ||
            place.end > region.end)
            continue;
        out += word;
        out.append(text, place.begin, place.end - place.begin);
        out += here & bit ? " is null" : " is not null";
        word = " and ";
    }
}

/// "merge into bookings using unnest(...) as as_given(...) on false when not matched and as_given.opened is null then
/// insert (id, opened) values (as_given.id, default) ...": row by row, as the numbers that the server assigns show.
inline std::string text_of_merge(std::string_view text, omittable_places const& at, sql::omitted_columns left) {
    sql::insert_region const& region = at.regions[0];
    std::string out = "merge into ";
    std::size_t const table = std::string_view("insert into ").size(), select = std::string_view(" select ").size(),
                      from = std::string_view(" from ").size();
    out.append(text, region.begin + table, region.columns - region.begin - table);
    out += " using ";
    out.append(text, region.from + from, region.end - region.from - from);
    out += " on false";
    std::uint64_t here = 0;
    do {
        append_kind(out += " when not matched", text, region, at, left.some, here, " and ");
        out += " then insert";
        out.append(text, region.columns, region.select - region.columns);
        out += " values (";
        std::size_t begin = region.select + select;
        for (std::size_t i = 0; i < at.place_count; ++i) {
            sql::omittable_place const& place = at.places[i];
            if (place.as != sql::omittable_place::kind::selected || ((left.all | here) >> place.number & 1) == 0)
                continue;
            out.append(text, begin, place.begin - begin);
            out += "default";
            begin = place.end;
        }
        out.append(text, begin, region.from - begin);
        out += ")";
        here = (here - left.some) & left.some;  // the next subset
    } while (here != 0);
    return out;
}
/// "with as_left_0 as (insert ... where as_given.opened is not null returning 1), as_left_1 as (...), as_part_0 as
/// (select 1 from as_left_0 union all ...), ... select ...": several tables, which MERGE cannot write at once. The
/// count for a part covers all kinds of its rows.
inline std::string text_of_kinds(std::string_view text, omittable_places const& at, sql::omitted_columns left) {
    static constexpr std::string_view with = "with ", as = " as (", counted = " returning 1)";
    std::string out(with);
    std::size_t kinds = 0, done = with.size();
    for (std::size_t r = 0; r < at.region_count; ++r) {
        sql::insert_region const& region = at.regions[r];
        std::uint64_t const some = omitted_within(region, at, left.some);
        std::uint64_t here = 0;
        std::size_t const first = kinds;
        std::string_view const between =
            text.substr(done, region.begin - done);  // parts that leave nothing, and then "as_part_1 as ("
        std::size_t const name = between.rfind(' ', between.size() - as.size() - 1) + 1;
        out += between.substr(0, name);
        do {
            out += "as_left_" + std::to_string(kinds++) + std::string(as);
            append_without(out, text, region.begin, region.end, at, left.all | here);
            append_kind(out, text, region, at, some, here, " where ");
            out += std::string(counted) + ", ";
            here = (here - some) & some;
        } while (here != 0);
        out += between.substr(name);
        for (std::size_t i = first; i < kinds; ++i)
            out += (i > first ? " union all select 1 from as_left_" : "select 1 from as_left_") + std::to_string(i);
        out += ")";
        done = region.end + counted.size();
    }
    return out.append(text, done);
}

/// A statement's text for one set of columns; lives as long as the program.
struct insert_variant {
    sql::omitted_columns left;
    std::string text;
    char name[20];
    std::vector<std::uint32_t> parameters;
    pg::statement_slot slot;
    pg::statement statement;
    insert_variant* next;
};

[[noreturn]] ALPHASWARM_COLD inline void refuse_kinds(char const* sql, std::size_t most) {
    throw pg::usage_error((meta::message_builder()
                           << "insert(): the objects leave more than " << static_cast<std::uint32_t>(most)
                           << " columns to the server in some rows and give them in others, which one statement cannot "
                              "express; insert similar objects together: "
                           << sql)
                              .take());
}
inline constexpr std::size_t most_mixed_columns = 6;  // which makes 64 kinds of rows

ALPHASWARM_COLD inline insert_variant* make_variant(pg::statement const& of,
                                                    omittable_places const& at,
                                                    sql::omitted_columns left) {
    if (static_cast<std::size_t>(__builtin_popcountll(left.some)) > most_mixed_columns)
        refuse_kinds(of.sql, most_mixed_columns);
    std::string_view const text = of.sql;
    auto* const made = new insert_variant{
        left, {}, {'a', 's', '_'}, {of.parameter_types, of.parameter_types + of.parameter_count}, {}, of, nullptr};
    if (left.some != 0)
        made->text = at.region_count == 1 && at.regions[0].end == text.size() && at.regions[0].begin == 0
                         ? text_of_merge(text, at, left)
                         : text_of_kinds(text, at, left);
    else append_without(made->text, text, 0, text.size(), at, left.all);
    std::uint64_t hash = 14695981039346656037ull;
    for (char const* c = of.name; *c != 0; ++c) hash = (hash ^ static_cast<unsigned char>(*c)) * 1099511628211ull;
    for (std::uint64_t const set : {left.all, left.some})
        for (int shift = 0; shift < 64; shift += 8) hash = (hash ^ (set >> shift & 0xff)) * 1099511628211ull;
    for (std::size_t i = 0; i < 16; ++i) made->name[3 + i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
    // A parameter that the text no longer uses, and whose type only the text stated: no value of it is sent.
    for (std::size_t i = 0; i < at.place_count; ++i) {
        sql::omittable_place const& place = at.places[i];
        if ((left.all >> place.number & 1) == 0 || text[place.begin] != '$') continue;
        std::size_t number = 0;
        for (std::size_t c = place.begin + 1; c < place.end && text[c] >= '0' && text[c] <= '9'; ++c)
            number = number * 10 + static_cast<std::size_t>(text[c] - '0');
        if (made->parameters[number - 1] == 0) made->parameters[number - 1] = sql_type<std::string>::facts.oid;
    }
    made->statement.name = made->name;
    made->statement.sql = made->text.c_str();
    made->statement.parameter_types = made->parameters.data();
    made->statement.slot = &made->slot;
    return made;
}

/// The variants of a statement that were requested so far. It only grows, so it is read without a lock.
template <class S>
inline constinit insert_variant* variants_of = nullptr;

[[gnu::noinline]] inline pg::statement const& variant(insert_variant*& known,
                                                      pg::statement const& of,
                                                      omittable_places const& at,
                                                      sql::omitted_columns left) {
    for (insert_variant* v = __atomic_load_n(&known, __ATOMIC_ACQUIRE); v != nullptr; v = v->next)
        if (v->left == left) return v->statement;
    insert_variant* const made = make_variant(of, at, left);
    made->next = __atomic_load_n(&known, __ATOMIC_ACQUIRE);
    while (!__atomic_compare_exchange_n(
        &known, &made->next, made, false, __ATOMIC_RELEASE, __ATOMIC_ACQUIRE)) {  // duplicates do no harm
    }
    return made->statement;
}

template <std::size_t Places, std::size_t Regions>
struct exact_places {
    sql::omittable_place places[Places];
    sql::insert_region regions[Regions + 1];
};
template <class S>
inline constexpr auto exact_places_of = [] {
    constexpr auto const& d = sql::draft_of<S>;
    exact_places<d.omittable_place_count, d.region_count> exact{};
    for (std::size_t i = 0; i < d.omittable_place_count; ++i) exact.places[i] = d.omittable_places[i];
    for (std::size_t i = 0; i < d.region_count; ++i) exact.regions[i] = d.insert_regions[i];
    return exact;
}();
template <class S>
inline constexpr omittable_places omittable_places_of{exact_places_of<S>.places,
                                                      sql::draft_of<S>.omittable_place_count,
                                                      exact_places_of<S>.regions,
                                                      sql::draft_of<S>.region_count};

/// The statement as it is sent with these values.
template <class S, class Values>
pg::statement const& statement_for(Values const& values) {
    if constexpr (sql::draft_of<S>.omittable_place_count == 0) return pg_statement<S>;
    else {
        sql::omitted_columns const left = values.omitted();
        if (left == sql::omitted_columns{}) return pg_statement<S>;
        return variant(variants_of<S>, pg_statement<S>, omittable_places_of<S>, left);
    }
}

}  // namespace alphaswarm::orm::detail
