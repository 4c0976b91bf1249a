// SPDX-License-Identifier: BSL-1.0
// A frame: what belongs to one query while it is written.  An inner query has a frame of its own on top of the outer
// one's, sees its own sources first and the outer ones behind them, and leaves nothing behind when it ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::sql {

/// Something that a query reads rows from.
struct source_entry {
    meta::type_id id = nullptr;
    schema::table_view const* table = nullptr;  // null where the rows are not a table's
    std::string_view name{};  // how the statement calls it
    bool nullable = false;  // on the far side of an outer join
};

/// One of its columns.
struct source_column {
    std::string_view name{};
    std::size_t ordinal = 0;
    bool nullable = false;
};

/// Whether the clause that is written may hold an aggregate.
enum class aggregates : unsigned char {
    known,  // the rows are grouped, or become so
    not_yet_known,  // the clause is worked out before the rows are grouped
    never,  // the statement does not group rows
};

/// A column, or an expression as a whole, that GROUP BY names.
struct group_key {
    meta::type_id source = nullptr;
    std::size_t ordinal = 0;
    meta::type_id expression = nullptr;
    bool by_result = false;  // by its place in the select list
};

/// One query, or one INSERT, UPDATE or DELETE.
struct frame {
    static constexpr std::size_t most_group_keys = 32;

    frame* outer = nullptr;
    std::size_t first_source = 0;  // of the writer's sources, from here on they are this query's own
    std::size_t hidden_from = SIZE_MAX;  // and from here on they are not to be read by what is being written
    std::string_view clause{};  // the one being written, as the user calls it: "where()"
    bool qualified = false;  // more than one source: columns say whose they are
    bool grouped = false;  // GROUP BY or an aggregate: columns must not be free
    bool grouped_by_order = false;  // by an aggregate of order_by() alone
    bool inside_aggregate = false;
    bool writing_key = false;  // inside an expression that GROUP BY names as a whole
    aggregates aggregating = aggregates::known;
    std::string_view one_valued{};  // inside of this word, which takes no function that gives rows
    std::size_t key_count = 0;
    group_key keys[most_group_keys]{};

    constexpr void group_by(group_key const& key) {
        if (key_count < most_group_keys) keys[key_count++] = key;
    }
    /// GROUP BY is there, so that each group has a row at least; without it all rows are one group, which may be empty.
    [[nodiscard]] constexpr bool has_group_keys() const { return key_count > 0; }
    /// The expression as a whole is a group key, so its columns are not free.
    [[nodiscard]] constexpr bool is_group_key(meta::type_id expression) const {
        for (std::size_t i = 0; i < key_count; ++i)
            if (keys[i].expression == expression) return true;
        return false;
    }
    /// It is grouped by as a result, so that in the select list a value in it is known to be the same.
    [[nodiscard]] constexpr bool is_result_key(meta::type_id expression) const {
        for (std::size_t i = 0; i < key_count; ++i)
            if (keys[i].expression == expression && keys[i].by_result) return clause == "select()";
        return false;
    }
    /// PostgreSQL's rule: grouped itself, or its table's whole primary key is.
    [[nodiscard]] constexpr bool is_grouped(source_entry const& from, std::size_t ordinal) const {
        std::size_t primary_found = 0;
        for (std::size_t i = 0; i < key_count; ++i) {
            if (keys[i].source != from.id) continue;
            if (keys[i].ordinal == ordinal) return true;
            primary_found += from.table != nullptr && from.table->in_primary_key(keys[i].ordinal);
        }
        return primary_found > 0 && primary_found == from.table->primary_key_size();
    }
};

}  // namespace alphaswarm::sql
