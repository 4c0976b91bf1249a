// SPDX-License-Identifier: BSL-1.0
// A frame: the state of one query while it is written. An inner query has a frame of its own on top of the outer
// query's: it sees its own sources before the outer ones, and leaves nothing behind when it ends.
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
    schema::table_view const* table = nullptr;  // null if it is not a table
    std::string_view name{};  // its name in the statement
    bool nullable = false;  // on the far side of an outer join
    std::uint32_t far_before =
        0;  // of a function that is called: a bit for each source whose row its arguments may lack
};

/// A column of a source.
struct source_column {
    std::string_view name{};
    std::size_t ordinal = 0;
    bool nullable = false;
};

/// Whether the clause being written may contain an aggregate.
enum class aggregates : unsigned char {
    known,  // yes: the rows are grouped, or the aggregate groups them
    not_yet_known,  // no: the clause is evaluated before the rows are grouped
    never,  // no: the statement does not group rows
};

/// A column, or an expression as a whole, that GROUP BY names.
struct group_key {
    meta::type_id source = nullptr;
    std::size_t ordinal = 0;
    meta::type_id expression = nullptr;
    bool by_result = false;  // by its position in the select list
};

/// One query, or one INSERT, UPDATE or DELETE.
struct frame {
    static constexpr std::size_t most_group_keys = 32;

    frame* outer = nullptr;
    std::size_t first_source = 0;  // index of this query's first source in the writer's
    std::size_t hidden_from = SIZE_MAX;  // the sources from this index on cannot be read at present
    std::string_view clause{};  // the clause being written, as the program spells it: "where()"
    bool qualified = false;  // columns are qualified by their source
    bool grouped = false;  // by GROUP BY or an aggregate: other columns may not be read as they are
    bool grouped_by_order = false;  // only by an aggregate in order_by()
    bool inside_aggregate = false;
    bool in_text = false;  // a part of a text of SQL, whose tables may be found by their names
    bool in_arguments = false;  // of a function that is called in FROM
    bool sees_no_side = false;  // those of one that a right or full join adds
    bool writing_key = false;  // inside an expression that GROUP BY names as a whole
    aggregates aggregating = aggregates::known;
    std::string_view one_valued{};  // inside this construct, which takes no set-returning function
    std::size_t key_count = 0;
    group_key keys[most_group_keys]{};

    constexpr void group_by(group_key const& key) {
        if (key_count < most_group_keys) keys[key_count++] = key;
    }
    /// There is a GROUP BY, so every group has at least one row; without it all rows are one group, which may be empty.
    [[nodiscard]] constexpr bool has_group_keys() const { return key_count > 0; }
    /// The expression as a whole is a group key, so its columns may be read in it.
    [[nodiscard]] constexpr bool is_group_key(meta::type_id expression) const {
        for (std::size_t i = 0; i < key_count; ++i)
            if (keys[i].expression == expression) return true;
        return false;
    }
    /// The expression is a group key by its position in the select list, so there the values bound in it are the same.
    [[nodiscard]] constexpr bool is_result_key(meta::type_id expression) const {
        for (std::size_t i = 0; i < key_count; ++i)
            if (keys[i].expression == expression && keys[i].by_result) return clause == "select()";
        return false;
    }
    /// PostgreSQL's rule: the column is grouped itself, or its table's whole primary key is.
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
