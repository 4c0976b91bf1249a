// SPDX-License-Identifier: BSL-1.0
// What a text is made of, as flat arrays: expressions, queries, sources, joins, calls. Each refers to others by number;
// 0 is nothing. The grammar fills the upper part of each, the later steps the part below the line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/catalog/routines.hpp>
#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/reader/token.hpp>
#include <alphaswarm/reader/word.hpp>

namespace alphaswarm::reader {

enum class form : unsigned char {
    nothing,
    column,  ///< a, t.a, s.t.a
    star,  ///< *, t.*
    number,
    string,
    bits,  ///< B'0101', X'1F'
    null,
    truth,
    parameter,
    hole,  ///< {where}: a condition that the program fills in
    prefix,  ///< an operator before its operand
    binary,  ///< an operator between two
    match,  ///< LIKE, ILIKE, SIMILAR TO: text, pattern, escape
    both,  ///< AND, OR
    negation,
    is_null,
    is_truth,  ///< IS TRUE, IS FALSE, IS UNKNOWN
    is_distinct,
    between,
    in_list,
    in_query,
    quantified,  ///< = ANY (...), < ALL (...)
    exists,
    scalar,  ///< a query as a value
    array_query,  ///< ARRAY(select ...)
    array,  ///< ARRAY[...]
    subscript,  ///< a[1], a[1:2]
    field,  ///< (row).field
    row,  ///< (a, b), ROW(a, b)
    cast,
    collate,
    branches,  ///< CASE
    coalesce,
    extreme,  ///< GREATEST, LEAST
    nullif,
    grouping,
    moment,  ///< CURRENT_DATE and its like, which take no parentheses
    call,
    sets,  ///< in GROUP BY: ROLLUP, CUBE, GROUPING SETS, ()
    assigned  ///< a value for a column, in SET and in the rows of INSERT; without an operand: DEFAULT
};

/// A column of a table of the set; tables count from 1, 0 is none.
struct origin {
    index table = 0, ordinal = 0;
    friend constexpr bool operator==(origin const&, origin const&) = default;
};

/// An expression; its operands are a chain, `first` and from each the `next`.
struct node {
    form what;
    bool flag;  ///< NOT ..., a CASE with ELSE, a slice, BETWEEN SYMMETRIC; of a star: of one source
    index first, next;
    index token;  ///< where it stands
    index name;  ///< the operator, the last part of a name, or what else the form is called by
    index detail;  ///< the number of its call, query, type name, parameter, or of a name's parts
    index alias;  ///< of a result or argument: the token that names it; of a sort key: its number among the results; of
                  ///< a value that is assigned: its first token
    // -- found out
    catalog::type is;
    index source, ordinal;  ///< of a column: where it comes from; of one that is assigned from a query: which, and the
                            ///< number of its result; of a star: its first output, and how many it has
    index level;  ///< of a column: the query whose it is; of IN, BETWEEN, comparisons: 1 if it may be NULL for values
                  ///< that are not; of ARRAY[...]: 1 if its elements are arrays; of a value that is assigned, of a
                  ///< row of them, of a star in a select list: the token behind it
    origin from;
};

/// The query inside of an expression; 0 if the form has none.
[[nodiscard]] constexpr index query_inside(node const& x) {
    switch (x.what) {
        case form::exists:
        case form::scalar:
        case form::in_query:
        case form::array_query:
        case form::quantified:
            return x.detail;
        default:
            return 0;
    }
}

/// A function's call.
struct call {
    std::string_view function;  ///< its name in the catalogue, where the text says it in another way, as EXTRACT
    index schema;  ///< the token before the dot
    index order, filter, within;  ///< ORDER BY in the parentheses, FILTER, WITHIN GROUP
    index window;  ///< OVER
    index definitions;  ///< in ROWS FROM: the columns of its records
    bool star, distinct, variadic, is_over;
    bool named;  ///< has arguments by name, whose names are their aliases
    // -- found out
    catalog::routine_kind kind;
    catalog::null_rule nulls;
    bool returns_set;
    bool resolved, over_rows;  ///< `over_rows`: one row with arguments that are not NULL gives a result
};

enum class frame_unit : unsigned char { none, rows, range, groups };
struct window {
    index query, name, base, partition, order, token;
    index first, last;  ///< the distances to the bounds of its frame, where they have some
    frame_unit frame;
};

/// The name of a type.
struct type_name {
    index token;
    std::string_view words;  ///< as pg_type says it, or a database's own
    bool folds, array;
    bool modified;  ///< it has a length or precision, which few types take
    int length;  ///< varchar(length)
    int limit;  ///< what it limits the size of values to, as modifier_of() says it
    catalog::type is;
};

struct source {
    index query;
    index name;  ///< the token of its alias, or of its table
    index columns;  ///< names for its columns, a chain
    index table_token, schema;
    index sub;  ///< a query in its place
    index call;  ///< a function in its place: the node of its call; of ROWS FROM: one that holds those of several
    index definitions;  ///< of a function's record: a chain of names, whose `detail` is a type name
    index common;  ///< the common table expression, from 1
    bool lateral, ordinality, only, sampled;
    bool lateral_said;  ///< LATERAL is before it; a function needs none
    bool locked;  ///< FOR UPDATE OF names it
    index share, seed;  ///< of TABLESAMPLE
    bool command;  ///< of TABLE
    std::uint32_t begin, end;  ///< its table and alias in the text; of a function, its call
    // -- found out
    index table;  ///< of the set, from 1
    bool nullable;  ///< on the far side of an outer join
    bool far;  ///< the same, whatever conditions tell
    bool by_key;  ///< grouped by its primary key, on which other columns depend
    bool schema_named;  ///< a column says the schema too, schema.table.column
    index first_output, outputs;  ///< its columns, if it is no table
};

enum class joining : unsigned char { inner, left, right, full, cross };
struct join {
    index query, first, middle, last;  ///< the sources of its left side, and of its right
    index on, names, token;
    index alias, columns;  ///< (a join b ...) as alias(columns)
    index using_alias;  ///< join b using (...) as alias
    index behind;  ///< the token behind its right side
    joining how;
    bool natural;
    // -- found out
    bool done;  ///< its alias stands in place of the names of its sources
    index first_output, outputs;  ///< of one with an alias: its columns
};

struct common_table {
    index name, owner, query, columns, token;
    index end;  ///< the token behind its query
    bool recursive;
    bool breadth;  ///< SEARCH BREADTH FIRST
    index search, search_columns, sequence;  ///< SEARCH, its columns, and the name of the one that it makes
    index cycle, cycle_columns, mark, path;  ///< CYCLE, its columns, and the names of those that it makes
    index cycle_value, other_value;  ///< TO ... DEFAULT ...
    // -- found out
    index extra;  ///< how many columns SEARCH and CYCLE made
    catalog::type mark_type;
};

enum class setting : unsigned char { none, united, intersect, except };
struct query {
    index change;  ///< it is no SELECT but changes rows: the number of the change, from 1
    index outer, hides;  ///< the query around it; its own query for the items of FROM that may not see the others
    index token;
    index lock;  ///< the token FOR, or 0
    index items, distinct_on, where, group, having, order, limit, offset, values;
    index left, right;
    setting operation;
    index first_node, last_node;  ///< the expressions in it
    bool distinct, all, with_ties;
    bool locks_all, skips_locked;  ///< FOR UPDATE without OF, and with SKIP LOCKED
    // -- found out
    index first_output, outputs;
    index visible_first, visible_last;  ///< what ON sees
    bool done, grouped, sources_done;
    bool has_sets;  ///< grouping sets, in which a key may be missing
    index set_calls;  ///< calls that return rows, in its results
};

enum class changing : unsigned char { insert, update, remove, merge, nothing };
/// A statement that changes the rows of a table; RETURNING is the select list of its query.
struct change {
    changing how;
    index query, token;
    index target;  ///< the table's source, from 1
    index rows_of;  ///< INSERT ... SELECT: its query
    index condition;  ///< WHERE, or ON of MERGE: which rows of the target are met
    index first_word, end;  ///< the tokens at which the condition begins, and behind it
    index conflict;  ///< ON CONFLICT: its token
    index key, key_condition;  ///< of ON CONFLICT: columns in a chain, WHERE
    index excluded;  ///< the source of the proposed row, from 1
};
/// One of the things that a statement does to rows: INSERT, UPDATE and DELETE do one, ON CONFLICT may add one, MERGE
/// does any number.
struct action {
    index change, token;
    changing how;
    bool answers;  ///< behind ON CONFLICT
    bool matched;  ///< of MERGE: WHEN MATCHED
    index condition, first_word, end;  ///< of MERGE: AND; of ON CONFLICT: WHERE, and its tokens
    index columns, closing;  ///< of INSERT: the names in a chain, and the token ) behind them
    index rows;  ///< of INSERT: VALUES
    index set;
};

/// A column of a result.
struct output {
    name called;
    catalog::type is;
    bool nullable;
    origin from;
    index node;  ///< its expression; 0: a column that * stands for
    index source, ordinal;
};

/// One of the parameters, as often as it stands in the text.
struct parameter {
    std::string_view called;
    index token;
    bool nullable;
    // -- found out
    catalog::type is;
    origin from;
    bool list;  ///< an array of the column's values
    bool stored;  ///< becomes a value of the column
};

/// " SQL 3:16 ", the line and column in the text.
constexpr void say_place(meta::verdict& v, std::string_view text, std::size_t at) {
    text_place const place = place_of(text, at);
    v << " SQL " << place.line << ":" << place.column << " ";
}

/// The text of one statement, its tokens and its tree, and what is wrong with it.
struct document {
    static constexpr std::size_t most_tokens = 6144, most_nodes = 6144, most_calls = 512, most_types = 256, most = 128,
                                 most_parameters = 64, most_outputs = 1664, most_changes = 16, most_actions = 32,
                                 most_holes = 8;

    constexpr explicit document(std::string_view words) : text(words) {
        nodes[0] = {};
        calls[0] = {};
        windows[0] = {};
        types[0] = {};
        queries[0] = {};
    }
    document(document const&) = delete;
    document& operator=(document const&) = delete;

    std::string_view text;
    token tokens[most_tokens];
    node nodes[most_nodes];
    call calls[most_calls];
    type_name types[most_types];
    window windows[most];
    source sources[most];
    join joins[most];
    common_table commons[most];
    query queries[most];
    output outputs[most_outputs];
    parameter parameters[most_parameters];
    change changes[most_changes];
    action actions[most_actions];
    std::string_view holes[most_holes];  ///< their names
    index token_count = 0, node_count = 0, call_count = 0, type_count = 0, window_count = 0, source_count = 0,
          join_count = 0, common_count = 0, query_count = 0, output_count = 0, parameter_count = 0, change_count = 0,
          action_count = 0, hole_count = 0;
    meta::verdict complaints{};
    bool names_joins = false;  ///< a join has an alias
    bool stopped = false;  ///< what comes next would only repeat what was said

    [[nodiscard]] constexpr std::string_view view(index t) const {
        return text.substr(tokens[t].begin, tokens[t].size);
    }
    /// In place of a token: the name of the row that ON CONFLICT did not insert, which the text need not say.
    static constexpr index excluded = 0;
    [[nodiscard]] constexpr name name_of(index t) const {
        if (t == excluded) return {"excluded", false};
        if (tokens[t].kind == token_kind::quoted) return name_in_quotes(view(t), tokens[t].flag);
        return {view(t), true};
    }

    /// Begins a complaint: the id, and the line and column of a token.
    constexpr meta::verdict& complain(std::string_view id, index where) { return complain_at(id, tokens[where].begin); }
    constexpr meta::verdict& complain_at(std::string_view id, std::size_t where) {
        if (stopped || complaints.size > 900) return silence_ = meta::verdict{};  // enough was said
        say_place(complaints.next(id), text, where);
        return complaints;
    }

private:
    meta::verdict silence_{};
};

}  // namespace alphaswarm::reader
