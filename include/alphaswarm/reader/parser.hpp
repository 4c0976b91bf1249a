// SPDX-License-Identifier: BSL-1.0
// The second step: tokens as a tree, by PostgreSQL's grammar. The functions of one class, in a header for each part of
// the grammar: queries, what stands in FROM, expressions, calls, names of types. What PostgreSQL reads and this does
// not is refused by name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/reader/keywords.hpp>
#include <alphaswarm/reader/tree.hpp>

namespace alphaswarm::reader {

class parser {
public:
    constexpr explicit parser(document& d) : d_(d) {}

    /// The whole text; the number of its outermost query, 0 if it was refused.
    constexpr index statement();

private:
    // -- the next token
    [[nodiscard]] constexpr token const& here() const { return d_.tokens[at_]; }
    [[nodiscard]] constexpr token const& ahead(std::size_t n = 1) const {
        return d_.tokens[at_ + n < d_.token_count ? at_ + n : d_.token_count - 1u];
    }
    [[nodiscard]] static constexpr bool is(token const& t, std::uint32_t word) {
        return t.hash == word && (t.kind == token_kind::word || t.kind == token_kind::sign);
    }
    [[nodiscard]] constexpr bool next_is(std::uint32_t word) const { return is(here(), word); }
    [[nodiscard]] constexpr bool then_is(std::uint32_t word) const { return is(ahead(), word); }
    [[nodiscard]] constexpr bool begins_query(std::size_t ahead_by = 0) const {
        token const& t = ahead(ahead_by);
        return is(t, w("select")) || is(t, w("with")) || is(t, w("values")) || is(t, w("table"));
    }
    constexpr index advance() { return at_ + 1u < d_.token_count ? at_++ : at_; }
    [[nodiscard]] constexpr std::uint32_t end_of_last() const {
        return d_.tokens[at_ - 1].begin + d_.tokens[at_ - 1].size;
    }
    constexpr bool accept(std::uint32_t word) {
        if (!next_is(word)) return false;
        advance();
        return true;
    }
    constexpr void expect(std::uint32_t word, char const* spelled) {
        if (!accept(word)) refuse(spelled);
    }
    [[nodiscard]] static constexpr bool names_column(token const& t) {
        word_class const is = find_keyword(t.hash).is;
        return is == word_class::free || is == word_class::column;
    }
    /// Can name a column, table or alias.
    [[nodiscard]] constexpr bool is_name(token const& t) const {
        return t.kind == token_kind::quoted || (t.kind == token_kind::word && names_column(t));
    }
    constexpr index name(char const* what) {
        if (!is_name(here())) {
            bool const word = here().kind == token_kind::word;
            refuse(what, word ? "; a reserved word needs double quotes" : "");
        }
        return advance();
    }
    /// Behind a dot or AS every word is a name.
    constexpr index label() {
        if (here().kind != token_kind::word && here().kind != token_kind::quoted) refuse("a name");
        return advance();
    }

    // -- refusals: nothing is read after one
    constexpr void refuse(char const* expected, char const* why = "") {
        if (d_.stopped) return;
        meta::verdict& v = d_.complain("AS1001", at_);
        if (here().kind == token_kind::end) v << "the end";
        else v << d_.view(at_);
        v << ": expected " << expected << why;
        stop();
    }
    constexpr void refuse_part(char const* what, char const* instead) {
        if (d_.stopped) return;
        d_.complain("AS1012", at_) << what << " is not supported in checked SQL; " << instead;
        stop();
    }
    constexpr void refuse_size(char const* what) {
        if (d_.stopped) return;
        d_.complain("AS1013", at_) << "the text has too many " << what << "; split it";
        stop();
    }
    constexpr void stop() {
        d_.stopped = true;
        at_ = static_cast<index>(d_.token_count - 1);
    }

    // -- nodes
    /// A compiler evaluates some hundred calls inside of each other.
    static constexpr index deepest = 60;
    constexpr index new_node(form what, index where) {
        if (d_.node_count + 1u >= document::most_nodes) refuse_size("expressions");
        else ++d_.node_count;
        d_.nodes[d_.node_count] = {};
        d_.nodes[d_.node_count].what = what;
        d_.nodes[d_.node_count].token = d_.nodes[d_.node_count].name = where;
        return d_.node_count;
    }
    constexpr index new_node(form what, index where, index first, index second = 0) {
        index const n = new_node(what, where);
        d_.nodes[n].first = first;
        if (second) d_.nodes[first].next = second;
        index const left = d_.nodes[first].ordinal, right = d_.nodes[second].ordinal;  // how deep they are
        d_.nodes[n].ordinal = static_cast<index>(1 + (left > right ? left : right));
        if (d_.nodes[n].ordinal > deepest) refuse_size("nested expressions");
        return n;
    }
    [[nodiscard]] constexpr node& at(index n) { return d_.nodes[n]; }
    /// A chain that grows at its end.
    struct chain {
        index first = 0, last = 0;
    };
    constexpr void add(chain& all, index n) {
        if (all.last) d_.nodes[all.last].next = n;
        else all.first = n;
        all.last = n;
    }

    // -- queries.hpp
    constexpr index new_query(index outer, index hides);
    constexpr index whole_query(index outer, index hides, bool may_change = false);
    constexpr index with_clause(index outer, index hides, bool may_change);
    constexpr void common_table_expression(index scope, bool recursive, bool may_change);
    constexpr void search_and_cycle(common_table& c);
    constexpr void refuse_early_use(index own, index first_source);
    constexpr index set_operation(index outer, index hides, bool tight);
    constexpr index simple_query(index outer, index hides);
    constexpr index select_item();
    constexpr index values_rows();
    constexpr index group_items();
    constexpr index group_item();
    constexpr void named_windows(index q);
    constexpr void tail(index q);
    constexpr void row_locks(index q);

    // -- changes.hpp
    [[nodiscard]] constexpr bool begins_change() const {
        return next_is(w("insert")) || next_is(w("update")) || next_is(w("delete")) || next_is(w("merge"));
    }
    constexpr index change_statement(index outer);
    constexpr void insert(index c);
    constexpr void update(index c);
    constexpr void remove(index c);
    constexpr void merge(index c);
    constexpr void merge_action(index c);
    constexpr void target(index c);
    constexpr index new_action(index c, changing how);
    constexpr bool gives_values(index a, bool columns);
    constexpr void new_columns(index a);
    constexpr void new_rows(index a, bool several);
    constexpr void on_conflict(index c);
    constexpr void set_columns(index a);
    constexpr index assigned(index column);
    constexpr void met_rows(index c);
    constexpr void returning(index c);

    // -- from.hpp
    constexpr void from_list(index q);
    constexpr void joined(index q);
    constexpr void joins_behind(index q, index first);
    [[nodiscard]] constexpr bool holds_join() const;
    constexpr void from_item(index q);
    constexpr void table_name(source& s, char const* wanted);
    constexpr void table_item(index q, source& s);
    constexpr void function_item(source& s);
    constexpr index function_in_from();
    constexpr void rows_from(source& s);
    constexpr void columns_of(source& s);
    constexpr void alias(source& s, bool required);
    constexpr index names_in_parentheses();

    // -- expressions.hpp
    constexpr index expression(int least = 0);
    constexpr index operand(int least);
    struct step {
        index longer = 0;  ///< the expression with one operator more; 0: there is none
        int open = 0;  ///< how tightly its last operand is bound; 0: it ended with a bracket or word
    };
    constexpr step continued(index left, int least, int open);
    constexpr index spelled_operator();
    constexpr step symbol(index left, int least, int open);
    constexpr index quantified(index left, index where);
    constexpr step predicate(index left, bool negated);
    constexpr step is_what(index left);
    constexpr bool chains(int binds, int open);
    constexpr index postfix(index n, bool parts);
    constexpr index primary();
    constexpr index word_primary();
    constexpr index in_parentheses();
    constexpr index column_or_literal();
    constexpr index case_expression();
    constexpr index array_expression();
    constexpr index named_parameter();
    constexpr index named_hole();
    constexpr index subquery(form what, index where);
    constexpr index expressions();
    constexpr index sort_keys();

    // -- calls.hpp
    constexpr index function_call();
    constexpr index special_call();
    constexpr index new_call(index where);
    constexpr index spelled_call(index where, std::string_view function, index first);
    constexpr index trim(index where);
    constexpr void call_arguments(index n);
    constexpr index argument_name();
    constexpr void call_tail(index n);
    constexpr index window_definition(index q, index where);
    constexpr void window_frame(window& of);
    static constexpr int current_row = 2;
    constexpr int frame_bound(index& given);

    // -- type_names.hpp
    [[nodiscard]] constexpr bool begins_type_literal() const;
    constexpr index type();
    constexpr std::string_view type_words(reader::type_name& t);
    constexpr bool interval_fields();

    document& d_;
    index at_ = 1;
    index current_ = 0;  // the query that is being read
    int depth_ = 0;
    bool restricted_ = false;  // the lower bound of BETWEEN: AND belongs to BETWEEN
};

}  // namespace alphaswarm::reader
