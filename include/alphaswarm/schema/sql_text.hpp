// SPDX-License-Identifier: BSL-1.0
// SQL that a description quotes: conditions, defaults, expressions that are computed or indexed. It is inserted into
// the DDL, so it must be one whole expression: a comment in it would hide the text after it, and an unclosed
// parenthesis or quote would swallow that text. It is scanned by PostgreSQL's own lexical rules (chapter 4.1 of its
// manual), as far as needed for this.
#pragma once

#include <cstddef>
#include <string_view>

namespace alphaswarm::schema {

/// An SQL expression, scanned once.
struct sql_text {
    std::string_view flaw{};  // what is wrong with it, as the end of a sentence; empty if it is whole
    std::size_t comma = std::string_view::npos;  // the position of the first comma outside parentheses and quotes

    constexpr explicit sql_text(std::string_view text) {
        std::size_t parentheses = 0, brackets = 0;
        bool blank = true;
        for (std::size_t i = 0; i < text.size() && flaw.empty(); ++i) {
            char const c = text[i], next = i + 1 < text.size() ? text[i + 1] : '\0';
            blank = blank && is_space(c);
            if (c == '\0') flaw = "holds a NUL byte";
            else if (c == ';') flaw = "holds a semicolon, which would end the statement";
            else if ((c == '-' && next == '-') || (c == '/' && next == '*'))
                flaw = "holds a comment, which could hide what follows";
            else if (c == '(') ++parentheses;
            else if (c == '[') ++brackets;
            else if (c == ')' && parentheses-- == 0) flaw = "closes a parenthesis that it does not open";
            else if (c == ']' && brackets-- == 0) flaw = "closes a bracket that it does not open";
            else if (c == ',' && parentheses == 0 && brackets == 0 && comma == std::string_view::npos) comma = i;
            else if (c == '\'' || c == '"' || (c == '$' && !continues_name(text, i))) i = end_of_quote(text, i);
        }
        if (!flaw.empty()) return;
        if (blank) flaw = "is empty";
        else if (parentheses != 0) flaw = "leaves a parenthesis open";
        else if (brackets != 0) flaw = "leaves a bracket open";
    }

    /// What PostgreSQL treats as white space.
    [[nodiscard]] static constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
    /// A character of a name, including all bytes above ASCII.
    [[nodiscard]] static constexpr bool is_of_name(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
               static_cast<unsigned char>(c) >= 128;
    }

private:
    [[nodiscard]] static constexpr bool continues_name(std::string_view text, std::size_t at) {
        return at > 0 && is_of_name(text[at - 1]);
    }

    /// The last character of the quote that begins here. A doubled quote starts the next one immediately.
    constexpr std::size_t end_of_quote(std::string_view text, std::size_t at) {
        char const quote = text[at];
        if (quote == '$') return end_of_dollars(text, at);
        bool const escapes =
            quote == '\'' && at > 0 && (text[at - 1] == 'e' || text[at - 1] == 'E') && !continues_name(text, at - 1);
        for (std::size_t i = at + 1; i < text.size(); ++i) {
            if (text[i] == '\0') break;
            if (escapes && text[i] == '\\') ++i;
            else if (text[i] == quote) return i;
        }
        flaw = text.find('\0', at) == std::string_view::npos ? "leaves a quote open" : "holds a NUL byte";
        return at;
    }
    /// $$...$$ or $tag$...$tag$; a dollar that begins neither is a parameter, which the server refuses.
    constexpr std::size_t end_of_dollars(std::string_view text, std::size_t at) {
        std::size_t tag = at + 1;
        while (tag < text.size() && text[tag] != '$' && is_of_name(text[tag])) ++tag;
        if (tag == text.size() || text[tag] != '$' || (tag > at + 1 && text[at + 1] >= '0' && text[at + 1] <= '9')) {
            flaw = "holds a $, which begins a parameter; a description has none";
            return at;
        }
        std::string_view const mark = text.substr(at, tag + 1 - at);
        std::size_t const end = text.find(mark, tag + 1);
        if (end != std::string_view::npos && text.substr(at, end - at).find('\0') == std::string_view::npos)
            return end + mark.size() - 1;
        flaw = end == std::string_view::npos ? "leaves a quote open" : "holds a NUL byte";
        return at;
    }
};

}  // namespace alphaswarm::schema
