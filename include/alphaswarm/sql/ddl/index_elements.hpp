// SPDX-License-Identifier: BSL-1.0
// The elements of an index over expressions. `index_on("lower(email) text_pattern_ops, id desc nulls last")` has two
// elements; PostgreSQL wants each expression in parentheses, followed by its operator class and order, so they are
// split here: `(lower(email)) text_pattern_ops, (id) desc nulls last`. Runs at run time, for DDL.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <alphaswarm/schema/sql_text.hpp>

namespace alphaswarm::sql {

/// One element of an index: an expression and its options.
struct index_element {
    std::string_view expression;
    std::string_view words;  // operator class, asc or desc, nulls first or last; may be empty

    constexpr explicit index_element(std::string_view text) : expression(trimmed(text)), words() {
        std::string_view const whole = expression;
        std::string_view rest = expression;
        std::size_t end = rest.size();  // where the options begin
        if (std::string_view const last = last_word(rest); same(last, "first") || same(last, "last"))
            if (std::string_view const before = without(rest, last); same(last_word(before), "nulls"))
                end = (rest = without(before, last_word(before))).size();
        if (std::string_view const last = last_word(rest); same(last, "asc") || same(last, "desc"))
            end = (rest = without(rest, last)).size();
        if (std::string_view const without_class = before_operator_class(rest); without_class.size() < rest.size())
            end = (rest = without_class).size();
        if (rest.empty()) return;  // a column of that name
        expression = rest;
        words = trimmed(whole.substr(end));
    }

private:
    [[nodiscard]] static constexpr std::string_view trimmed(std::string_view text) {
        while (!text.empty() && schema::sql_text::is_space(text.front())) text.remove_prefix(1);
        while (!text.empty() && schema::sql_text::is_space(text.back())) text.remove_suffix(1);
        return text;
    }
    /// Without this suffix.
    [[nodiscard]] static constexpr std::string_view without(std::string_view text, std::string_view last) {
        return trimmed(text.substr(0, text.size() - last.size()));
    }
    [[nodiscard]] static constexpr std::string_view last_word(std::string_view text) {
        std::size_t begin = text.size();
        while (begin > 0 && (schema::sql_text::is_of_name(text[begin - 1]) || text[begin - 1] == '.')) --begin;
        return text.substr(begin);
    }
    [[nodiscard]] static constexpr bool same(std::string_view word, std::string_view small) {
        if (word.size() != small.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if ((word[i] >= 'A' && word[i] <= 'Z' ? word[i] - 'A' + 'a' : word[i]) != small[i]) return false;
        return true;
    }
    /// The expression before an operator class, whose names end in _ops in PostgreSQL and its extensions; the text
    /// itself if there is none. The class may have parameters: gist_trgm_ops(siglen = 32).
    [[nodiscard]] static constexpr std::string_view before_operator_class(std::string_view text) {
        std::string_view named = text;
        if (!text.empty() && text.back() == ')') {
            std::size_t open = text.size() - 1;
            for (std::size_t depth = 1; depth > 0 && open > 0;) {
                --open;
                if (text[open] == ')') ++depth;
                if (text[open] == '(') --depth;
            }
            named = trimmed(text.substr(0, open));
        }
        std::string_view const last = last_word(named), expression = without(named, last);
        if (last.size() < 5 || !same(last.substr(last.size() - 4), "_ops") || expression.empty() ||
            expression.size() + last.size() == named.size())
            return text;
        char const before = expression.back();
        if (before == ')' || before == ']' || before == '\'' || before == '"') return expression;
        if (!schema::sql_text::is_of_name(before)) return text;  // an operator: the name is an operand
        for (std::string_view word :
             {"and",     "or",  "not",  "in",       "like",   "ilike", "is",   "between", "from",
              "collate", "to",  "zone", "then",     "else",   "when",  "case", "similar", "symmetric",
              "any",     "all", "some", "distinct", "escape", "row",   "array"})
            if (same(last_word(expression), word)) return text;
        return expression;
    }
};

/// Writes the elements of an index over expressions, each in parentheses.
inline void add_index_elements(std::string& to, std::string_view text) {
    for (bool more = true; more;) {
        std::size_t const comma = schema::sql_text(text).comma;
        more = comma != std::string_view::npos;
        index_element const element(text.substr(0, comma));
        ((to += '(') += element.expression) += ')';
        if (!element.words.empty()) (to += ' ') += element.words;
        if (!more) break;
        to += ", ";
        text.remove_prefix(comma + 1);
    }
}

}  // namespace alphaswarm::sql
