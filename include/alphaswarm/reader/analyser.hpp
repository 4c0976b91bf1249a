// SPDX-License-Identifier: BSL-1.0
// The third step: whose each column is, what type each expression has, in the order in which PostgreSQL works them out,
// since a parameter takes the type of the first thing that it stands beside. The functions of one class, in a header
// for each part: names, queries, expressions, calls, groups, NULL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/catalog/constructs.hpp>
#include <alphaswarm/catalog/resolve.hpp>
#include <alphaswarm/reader/clause.hpp>
#include <alphaswarm/reader/tree.hpp>
#include <alphaswarm/schema/catalog_type.hpp>
#include <alphaswarm/schema/table.hpp>

namespace alphaswarm::reader {

using type_number = catalog::type;

/// A column's type on the server: text of a limited length is varchar.
[[nodiscard]] constexpr type_number type_of(schema::column_facts const& c) {
    type_number const t = schema::catalog_type(c.type);
    return t == catalog::text && c.length > 0 ? catalog::varchar : t;
}

/// A constant beside a column whose values are the labels of an enum: it must be one of them.
struct labelled_constant {
    origin beside;
    index token;
};
/// Two columns that the text compares: their keys must be those of one table.
struct comparison {
    origin left, right;
    std::uint32_t at;  ///< where, in the text
};

/// A join of two tables of different domains that nothing in the descriptions connects.
struct crossing {
    index left, right;  ///< tables, from 1
    std::uint32_t at;
};

struct star_words;

class analyser {
public:
    constexpr analyser(document& d, schema::table_view const* const* tables, std::size_t count)
        : d_(d),
          tables_(tables),
          table_count_(count) {}

    /// The whole statement, whose outermost query this is.
    constexpr void run(index q);
    [[nodiscard]] constexpr bool is_list_of(type_number t, origin const& o) const;
    /// Writes the columns that a star of a select list stands for.
    [[nodiscard]] constexpr bool spell_star(index n, star_words& into) const;
    /// Writes what a NATURAL join is: USING and the columns that it merges.
    constexpr void spell_natural(index j, star_words& into) const;

    static constexpr std::size_t most_comparisons = 64;
    comparison comparisons[most_comparisons];
    index comparison_count = 0;
    static constexpr std::size_t most_constants = 64;
    labelled_constant constants[most_constants];
    index constant_count = 0;
    static constexpr std::size_t most_crossings = 16;
    crossing crossings[most_crossings];
    index crossing_count = 0;
    /// A table or type that the text names is not among those given.
    bool misses_table = false;
    /// The text calls a function that may do more than read.
    bool calls = false;

private:
    /// A column of USING or NATURAL that is neither side's own.
    struct merged {
        index query, join;
        name called;
        index left, left_ordinal, left_merged;  // a source from 1 and its column, or a merged column from 1
        index right, right_ordinal, right_merged;
        type_number is;
        bool opaque;  // of a full join, or of two types: not one side's column
        bool left_missing, right_missing;  // an outer join on that side may lack the row
    };
    struct found {
        index source = 0, ordinal = 0;  // a source from 1; 0: a merged column, from 1
        type_number is = catalog::none;
        origin from{};
        bool missing = true, ambiguous = false;
    };
    struct known_column {
        index source, ordinal;
    };
    [[nodiscard]] constexpr node& at(index n) { return d_.nodes[n]; }
    [[nodiscard]] constexpr node const& at(index n) const { return d_.nodes[n]; }
    [[nodiscard]] constexpr query& query_at(index q) { return d_.queries[q]; }
    [[nodiscard]] constexpr schema::table_view const& table_at(index t) const { return *tables_[t - 1]; }
    [[nodiscard]] constexpr schema::column_facts const& column_at(origin const& o) const {
        return table_at(o.table).column_or_argument(o.ordinal);
    }
    /// The most values of a list, branches of a CASE, rows of VALUES.
    static constexpr std::size_t most_values = 1024;
    /// There is room for one more; otherwise the text is refused, since what is not looked at could be anything.
    constexpr bool has_room(std::size_t count, index where) {
        if (count < most_values) return true;
        if (!d_.stopped) d_.complain("AS1013", where) << "more than " << most_values << " values; split them";
        d_.stopped = true;
        return false;
    }
    [[nodiscard]] constexpr bool is_untyped(index n) const { return at(n).is == catalog::unknown; }

    /// A name that the library makes up in the text that it sends.
    [[nodiscard]] static constexpr bool is_made_up(name const& called) {
        return exact_name(called).view().starts_with("as_");
    }
    /// AS0417: a text does not give such a name to a table, a query or a join.
    constexpr void check_given_name(index token) {
        if (is_made_up(d_.name_of(token)))
            d_.complain("AS0417", token) << d_.view(token)
                                         << ": names that begin with as_ are reserved by the library; choose another";
    }

    // -- names.hpp
    constexpr void say_type(meta::verdict& v, type_number t) const;
    [[nodiscard]] constexpr std::string_view own_type_name(type_number t) const;
    [[nodiscard]] constexpr origin column_of_type(type_number t) const;
    constexpr void find_table(source& s);
    [[nodiscard]] constexpr index width(source const& s) const;
    [[nodiscard]] constexpr name column_name(source const& s, index ordinal) const;
    [[nodiscard]] constexpr type_number column_type(index s, index ordinal) const;
    [[nodiscard]] constexpr origin column_origin(index s, index ordinal) const;
    [[nodiscard]] constexpr bool declared_null(index s, index ordinal) const;
    static constexpr index no_column = 0xffff;
    /// In place of a column's number: all of them, as one value.
    static constexpr index whole_row = 0xfffd;
    [[nodiscard]] constexpr index ordinal_in(source const& s, name const& wanted) const;
    [[nodiscard]] constexpr bool is_twice_in(source const& s, index ordinal) const;
    [[nodiscard]] constexpr bool is_merged(index q, index s, index ordinal) const;
    [[nodiscard]] constexpr bool merges(index m, index s, index ordinal) const;
    [[nodiscard]] constexpr bool is_hidden(index q, index m) const;
    [[nodiscard]] constexpr found find_in(index q, name const& wanted, name const* of, index schema) const;
    constexpr found through(index m) const;
    constexpr type_number column(index n);
    constexpr type_number take(index n, found const& f, index level);
    constexpr void say_missing(index n, index only);
    constexpr type_number row_of(index n, name const& of);
    constexpr void say_unseen(index n, name const& of);
    constexpr void check_lateral(index n, index scope);
    constexpr type_number resolve_type(index t);

    // -- merged_columns.hpp
    [[nodiscard]] constexpr index side_column(
        index q, index first, index last, name const& wanted, index& source, index& merged_column) const;
    constexpr bool merge(index j, name const& wanted, index token);
    constexpr void natural(index j);
    [[nodiscard]] constexpr bool is_on_right(join const& j, name const& wanted) const;
    [[nodiscard]] constexpr bool is_unstarred(join const& j, name const& wanted) const;
    constexpr bool refuse_natural(join const& j, char const* what);
    constexpr bool merge_common(index j, name const& wanted);

    // -- star_words.hpp
    constexpr void spell_merged(index m, star_words& into) const;
    constexpr void spell_side(index s, index ordinal, index inner, star_words& into) const;

    // -- crossings.hpp
    [[nodiscard]] constexpr bool may_join(index a, index b) const;
    [[nodiscard]] constexpr bool compares_linked(index a, index b, index first_comparison) const;
    [[nodiscard]] constexpr bool joins_domains(
        index s, index first, index last, index first_comparison, index& other) const;
    constexpr void note_crossing(index s, index other, index where);
    constexpr void check_domains_of_join(join const& j, index first_comparison);
    constexpr void check_domains_of_where(index number, index first_comparison);

    // -- join_names.hpp
    [[nodiscard]] constexpr index alias_around(index q, index first, index last, index but) const;
    [[nodiscard]] constexpr index alias_around(index s) const;
    [[nodiscard]] constexpr bool is_behind(join const& inner) const;
    [[nodiscard]] constexpr bool is_behind(index s) const;
    [[nodiscard]] constexpr bool is_named(index q, join const& j) const;
    [[nodiscard]] constexpr bool is_merged_outside(join const& j, output const& o) const;
    [[nodiscard]] constexpr bool is_seen(index q, join const& j) const;
    constexpr void name_join(index j);
    constexpr void check_join_names(index q);
    constexpr void find_in_joins(index q, name const& wanted, name const* of, found& f) const;
    [[nodiscard]] constexpr index join_called(index q, name const& of) const;
    constexpr void say_missing_in_join(index n, index j);
    constexpr void star_of_join(join const& j);
    constexpr bool star_of_name(index q, name const& of);

    // -- typing.hpp
    constexpr type_number check(index n);
    constexpr type_number work_out(index n);
    constexpr void check_all(index first);
    constexpr void condition(index n, char const* where);
    constexpr void coerce(index n, type_number to, origin beside = {});
    struct literal_text {
        char chars[256]{};
        std::size_t size = 0;
        [[nodiscard]] constexpr std::string_view view() const { return {chars, size}; }
    };
    [[nodiscard]] constexpr bool decode(index t, literal_text& into) const;
    [[nodiscard]] constexpr bool fits_column(index n, origin beside) const;
    [[nodiscard]] constexpr bool has_labels(origin const& o) const;
    [[nodiscard]] constexpr bool keeps_column(index n, origin from) const;
    constexpr void check_literal(index n, type_number to, origin beside);
    constexpr void coerce_all(index first, type_number to, origin beside);
    constexpr void no_operator(index where, std::string_view name, type_number left, type_number right);
    [[nodiscard]] constexpr std::string_view operator_at(index t) const;
    constexpr type_number number_type(index n) const;
    constexpr type_number binary(index n);
    constexpr catalog::choice compare(index where, std::string_view name, index a, index b);
    constexpr void compare_rows(index where, std::string_view name, index a, index b);
    constexpr void compare_with_query(index n, std::string_view name, index left, index q);
    constexpr type_number prefix(index n);
    constexpr type_number match(index n);
    constexpr type_number between(index n);
    constexpr type_number in_list(index n);
    constexpr type_number in_query(index n);
    constexpr type_number quantified(index n);
    constexpr type_number cast(index n);
    constexpr type_number branches(index n);
    constexpr type_number common(index n, index first, std::string_view what);
    constexpr type_number array(index n, type_number wanted);
    constexpr type_number subscript(index n);
    constexpr type_number field(index n);
    [[nodiscard]] static constexpr type_number each_value(std::string_view function);
    constexpr type_number moment(index n) const;
    constexpr type_number scalar(index n);
    [[nodiscard]] constexpr origin origin_of(index n) const;
    [[nodiscard]] constexpr type_number column_type_of(origin const& o) const;
    [[nodiscard]] constexpr bool is_of_column(type_number t, origin const& o) const;
    [[nodiscard]] constexpr bool holds_column(index n) const;
    constexpr void note_comparison(index where, index a, index b);
    constexpr void note_comparison(index where, origin const& a, origin const& b);

    // -- argument_typing.hpp
    constexpr catalog::choice choose_call(
        index n, std::string_view function, index const* arguments, type_number const* given, std::size_t count);
    constexpr bool named_once(index n, std::string_view function);
    [[nodiscard]] constexpr catalog::choice choose_by_names(index n,
                                                            std::string_view function,
                                                            type_number const* given,
                                                            std::size_t count) const;
    [[nodiscard]] constexpr bool has_untyped_parameter(index const* arguments, std::size_t count) const;
    constexpr void apply(catalog::choice const& made, index const* arguments, std::size_t count);
    constexpr void refuse_call(
        index n, std::string_view function, catalog::resolution why, type_number const* given, std::size_t count);
    constexpr bool say_only_one(meta::verdict& v, std::string_view function, std::size_t count) const;

    // -- described_calls.hpp
    [[nodiscard]] constexpr index described_function(index n) const;
    constexpr void described_source(source& from, index table);
    constexpr void match_arguments(index n, index table);
    constexpr void say_arguments(meta::verdict& v, schema::table_view const& t) const;
    constexpr void give_argument(index n, index table, std::size_t number);

    // -- call_typing.hpp
    constexpr type_number call_type(index n);
    [[nodiscard]] constexpr catalog::routine representative(std::string_view function,
                                                            catalog::group const& named,
                                                            call const& c) const;
    constexpr void check_place(index n, catalog::routine_kind kind, index level);
    [[nodiscard]] constexpr index level_of(index n) const;
    [[nodiscard]] constexpr index nearer(index a, index b) const;
    [[nodiscard]] constexpr index column_level(index n) const;
    [[nodiscard]] constexpr bool is_around(index level) const;
    [[nodiscard]] constexpr bool holds_aggregate_of(index n, index level) const;
    constexpr void note_aggregated(index n, index level);

    // -- unknown_functions.hpp
    constexpr void say_unknown_function(meta::verdict& v, index n, std::string_view function, bool foreign) const;
    constexpr void say_nearest_function(meta::verdict& v, name const& wanted) const;

    // -- window_typing.hpp
    constexpr void check_window(index w);
    [[nodiscard]] constexpr index window_under(index w) const;
    constexpr void check_frame(index w);
    constexpr void check_distance(index n, type_number of);

    // -- row_locks.hpp
    constexpr void check_locks(index q);
    constexpr void refuse_lock(index where, std::string_view what);
    constexpr void check_locked(index q, index where, bool all);
    [[nodiscard]] constexpr bool tells_of_far_rows(index n, bool denied = false) const;

    // -- search_cycle.hpp
    constexpr void check_search(index own, index q);
    constexpr void check_search_columns(index own, index first, char const* clause_words);
    [[nodiscard]] constexpr index common_column(index own, name const& wanted) const;
    constexpr void add_search(index own);
    constexpr void show_search(index own, index q);
    [[nodiscard]] constexpr index starred_width(source const& s) const;

    // -- resolution.hpp
    constexpr void resolve(index q, bool keep_untyped = false);
    constexpr void resolve_within(index q, bool keep_untyped = false);
    constexpr void resolve_with(index scope);
    constexpr void resolve_set_operation(index q);
    constexpr bool check_recursion(index q, index own);
    constexpr void check_recursive_part(index q, index own);
    [[nodiscard]] constexpr int modifier_of(output const& o) const;
    [[nodiscard]] constexpr int modifier_of(index n) const;
    [[nodiscard]] constexpr int column_modifier(index s, index ordinal) const;
    constexpr void resolve_values(index q);
    [[nodiscard]] constexpr index first_seen(query const& q) const;
    constexpr void sources(index q);
    constexpr void check_sample(source const& of);
    constexpr void function_source(index s);
    constexpr void end_function_source(source& from);
    constexpr void check_column_names(source const& from);
    constexpr void function_columns(index n, name called, index definitions);
    [[nodiscard]] constexpr bool is_unnest_of_several(index n) const;
    constexpr void unnest_several(index n);
    constexpr void one_join(index j);
    constexpr void nullable_sides(join const& j);
    constexpr void outputs(index q);
    constexpr void add_output(name called, type_number is, origin from, index n, index source = 0, index ordinal = 0);
    constexpr void star(index q, index n);
    constexpr void star_of(index q, index first, index last);
    constexpr void star_merged(index m);
    constexpr void star_column(index s, index ordinal);
    [[nodiscard]] constexpr name name_of(index n) const;
    [[nodiscard]] constexpr name strong_name(index n) const;
    [[nodiscard]] constexpr bool begins_at(join const& j, index s) const;
    [[nodiscard]] constexpr bool same_output(std::size_t a, std::size_t b) const;
    [[nodiscard]] constexpr bool same_key(index number, index a, index b) const;
    constexpr void sort_key(index q, index n, char const* clause_words);
    constexpr bool named_key(index number, index n, char const* clause_words);
    constexpr void stand_for(index number, index n, index position);
    constexpr void group_key(index q, index n);
    constexpr void group_expression(index q, index n);
    [[nodiscard]] constexpr bool sorts(index n) const;
    [[nodiscard]] static constexpr bool groups(type_number t);
    constexpr void key_type(index n, char const* clause_words);
    constexpr bool constant_key(index q, index n, char const* clause_words);
    [[nodiscard]] constexpr bool holds_aggregate(index n) const;
    constexpr void check_distinct(index q);
    constexpr void counts(index q);
    constexpr void settle_outputs(index q);

    // -- change_typing.hpp
    constexpr void resolve_change(index number);
    constexpr void resolve_returning(index number);
    constexpr void resolve_new_rows(index number);
    constexpr bool find_target_column(index n, index target);
    constexpr void find_new_columns(index a);
    constexpr bool match_columns(index a, std::size_t values, index where, std::string_view what);
    constexpr void resolve_rows(index a);
    constexpr void resolve_selected_rows(index a);
    constexpr void resolve_set(index a, index number);
    constexpr void resolve_merge(index number);
    constexpr void say_unassignable(index where, index a, index ordinal, type_number given);
    constexpr void assign(index n, index a, index ordinal);
    constexpr void assign_result(output& o, index a, index ordinal, index where);
    constexpr void judge_number(index n, origin into, type_number given, index where);
    [[nodiscard]] constexpr bool gives_labels(index n, origin into);
    constexpr void judge_labels(bool gives, origin into, index where);

    // -- change_rules.hpp
    [[nodiscard]] constexpr schema::table_view const& target_of(index a) const;
    constexpr void judge_change(index number);
    constexpr void judge_mutability(index a);
    constexpr meta::verdict& complain_of_column(std::string_view id, index where, index a, index ordinal);
    constexpr void judge_new_rows(index a);
    [[nodiscard]] constexpr bool counts_on(index n, index a, index ordinal) const;
    constexpr void judge_set(index a);
    constexpr void judge_given(bool nullable, index where, index a, index ordinal);
    constexpr void judge_assigned(index n, index a);
    constexpr void judge_conflict(index number);

    // -- groups.hpp
    constexpr void check_groups(index q);
    constexpr void note_keys(index q, index first);
    constexpr void grouped(index q, index n);
    constexpr void grouped_chain(index q, index first);
    [[nodiscard]] constexpr bool is_key(index n) const;
    [[nodiscard]] constexpr bool key_names(index key, index source, index ordinal) const;
    [[nodiscard]] constexpr bool in_every_set(index n, index source, index ordinal) const;
    [[nodiscard]] constexpr bool column_grouped(index source, index ordinal) const;
    constexpr void say_free(index where, index source, index ordinal);
    [[nodiscard]] constexpr bool same(index a, index b) const;
    [[nodiscard]] constexpr index key_expression(index n) const;
    constexpr void grouped_within(index q, index sub);
    [[nodiscard]] constexpr bool column_named(index source, index ordinal) const;

    // -- nulls.hpp
    constexpr void note_known(index n);
    constexpr void note_strict(index n);
    [[nodiscard]] constexpr bool column_nullable(index s, index ordinal) const;
    [[nodiscard]] constexpr bool merged_nullable(index m) const;
    [[nodiscard]] constexpr bool has_one_row(index number) const;
    [[nodiscard]] constexpr bool may_be_null(index n);
    [[nodiscard]] constexpr bool any_null(index first);
    [[nodiscard]] constexpr bool call_nullable(index n);
    constexpr void settle_nulls(index q);
    constexpr void settle_recursion(index first, index step);
    [[nodiscard]] constexpr bool full_side_nullable(index s, index ordinal) const;
    [[nodiscard]] constexpr bool is_outer(index join) const;
    [[nodiscard]] constexpr bool is_framed(index window) const;
    [[nodiscard]] constexpr bool has_group_keys() const;
    [[nodiscard]] constexpr bool is_constant(index n) const;

    document& d_;
    schema::table_view const* const* tables_;
    std::size_t table_count_;
    merged merged_[document::most];
    index merged_count_ = 0;
    known_column known_[document::most];
    index known_count_ = 0;
    index keys_[document::most];  // of the query whose groups are being checked
    index key_count_ = 0;
    index current_ = 0;
    clause clause_ = clause::select;
    clause clauses_[document::most]{};  // of the queries around the current one
    bool inside_aggregate_ = false, inside_window_ = false, inside_choice_ = false;
    bool compares_values_ = true;  // rather than their order: a constant is a value of the column
};

}  // namespace alphaswarm::reader
