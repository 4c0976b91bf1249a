// SPDX-License-Identifier: BSL-1.0
// The first step: a text as tokens, by the rules of section 4.1 of PostgreSQL's manual. Parameters are named, `:since`;
// `:since?` is one that may be NULL; `{where}` is a part that is filled elsewhere. What is inside of strings, quoted
// names and comments is left alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/reader/word.hpp>

namespace alphaswarm::reader {

enum class token_kind : unsigned char { end, word, quoted, number, string, bits, parameter, hole, sign };

/// `flag`: a number with a point or an exponent, a parameter that may be NULL, a string of U& with escapes, a name with
/// quotes or escapes in it.
struct token {
    token_kind kind;
    bool flag;
    std::uint32_t begin, size, hash;
};

/// A place in a text, counted from 1. Columns count bytes, as they do in the errors of a compiler.
struct text_place {
    std::size_t line = 1, column = 1;
    friend constexpr bool operator==(text_place const&, text_place const&) = default;
};
[[nodiscard]] constexpr text_place place_of(std::string_view text, std::size_t at) {
    text_place found;
    for (std::size_t i = 0; i < at && i < text.size(); ++i) {
        ++found.column;
        if (text[i] == '\n') ++found.line, found.column = 1;
    }
    return found;
}

/// What is wrong with a text of which no tokens can be made.
struct scan_fault {
    char const* why = nullptr;
    std::size_t at = 0;
};

namespace detail {

/// The kind of each character: l a letter, d a digit, b a blank, o an operator's, r one of a rarer operator's, which
/// may end with + or -, . another, quotes themselves. A table: while compiling a lookup is one step, a comparison
/// several.
inline constexpr char kinds[] =
    ".........bbbbb..................br\"r.rr'..oo.o.odddddddddd..ooorrllllllllllllllllllllllllll...rlr"
    "llllllllllllllllllllllllll.r.r.";
static_assert(sizeof kinds == 129);
constexpr char kind_of(char c) { return (c & 0x80) ? 'l' : kinds[static_cast<unsigned char>(c)]; }

constexpr bool is_space(char c) { return kind_of(c) == 'b'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return kind_of(c) == 'l'; }
/// Characters of which operators are made.
constexpr bool is_operator(char c) { return kind_of(c) == 'o' || kind_of(c) == 'r'; }

/// How many digits stand there.
constexpr std::size_t digits_at(std::string_view words, std::size_t from) {
    std::size_t i = from;
    while (i < words.size() && is_digit(words[i])) ++i;
    return i - from;
}
/// Without the blanks around it.
constexpr std::string_view trimmed(std::string_view words) {
    while (!words.empty() && is_space(words.front())) words.remove_prefix(1);
    while (!words.empty() && is_space(words.back())) words.remove_suffix(1);
    return words;
}

/// Makes tokens of a text, one at a time.
class scanner {
public:
    constexpr explicit scanner(std::string_view text) : text_(text.data()), end_(text.size()) {}

    /// The next token; of kind `end` behind the last.
    [[nodiscard]] constexpr token next() {
        skip_blanks();
        begin_ = at_;
        hash_ = empty_hash;
        flag_ = false;
        if (at_ >= end_ || fault.why) return {token_kind::end, false, static_cast<std::uint32_t>(end_), 0, 0};
        char const c = text_[at_], then = at_ + 1 < end_ ? text_[at_ + 1] : '\0';
        switch (kind_of(c)) {
            case 'l':
                return then == '\'' || then == '&' ? prefixed(c, then) : word();
            case 'd':
                return number();
            case '\'':
                return string(0, false);
            case '"':
                return quoted_name(0);
            case 'o':
            case 'r':
                return sign(operator_size());
            default:
                break;
        }
        if (c == '.' && is_digit(then)) return number();
        if (c == '$') return dollar();
        if (c == '{') return hole();
        if (c == ':' && is_letter(then)) return parameter();
        if ((c == ':' && (then == ':' || then == '=')) || (c == '.' && then == '.')) return sign(2);
        return sign(1);
    }

    scan_fault fault{};

private:
    [[nodiscard]] constexpr token made(token_kind kind) const {
        return {kind, flag_, static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(at_ - begin_), hash_};
    }
    constexpr token refuse(char const* why) {
        fault = {why, begin_};
        at_ = end_;
        return made(token_kind::end);
    }
    /// E'...', N'...', B'...', X'...', U&'...', U&"...", which are written together, or a word.
    constexpr token prefixed(char c, char then) {
        if (then == '&') {
            char const quote = at_ + 2 < end_ ? text_[at_ + 2] : '\0';
            return lower(c) == 'u' && (quote == '\'' || quote == '"') ? unicode(quote) : word();
        }
        switch (lower(c)) {
            case 'e':
                return string(1, true);
            case 'n':
                return string(1, false);
            case 'b':
            case 'x': {
                token bits = string(1, false);
                bits.kind = token_kind::bits;
                return bits;
            }
            default:
                return word();
        }
    }
    constexpr void skip_blanks() {
        char const* const text = text_;
        std::size_t const end = end_;
        for (;;) {
            std::size_t i = at_;
            while (i < end && !(text[i] & 0x80) && kinds[static_cast<unsigned char>(text[i])] == 'b') ++i;
            at_ = i;
            if (i + 1 >= end || (text[i] != '-' && text[i] != '/')) return;
            if (text[i] == '-' && text[i + 1] == '-')
                while (at_ < end && text[at_] != '\n') ++at_;
            else if (text[i] == '/' && text[i + 1] == '*') skip_comment();
            else return;
        }
    }
    constexpr void skip_comment() {
        begin_ = at_;
        std::size_t depth = 0;  // comments may hold comments
        do {
            if (at_ + 1 >= end_) {
                refuse("the comment has no end");
                return;
            }
            if (starts("/*")) ++depth, at_ += 2;
            else if (starts("*/")) --depth, at_ += 2;
            else ++at_;
        } while (depth > 0);
    }
    [[nodiscard]] constexpr bool starts(char const (&two)[3]) const {
        return at_ + 1 < end_ && text_[at_] == two[0] && text_[at_ + 1] == two[1];
    }
    constexpr token word() {
        char const* const text = text_;
        std::size_t const end = end_;
        std::size_t i = at_;
        std::uint32_t hash = empty_hash;
        do {
            char const c = text[i];
            hash = (hash ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) * 16777619u;
            if (++i >= end) break;
            char const kind = (text[i] & 0x80) ? 'l' : kinds[static_cast<unsigned char>(text[i])];
            if (kind != 'l' && kind != 'd' && text[i] != '$') break;
        } while (true);
        at_ = i;
        hash_ = hash;
        return made(token_kind::word);
    }
    constexpr token number() {
        while (at_ < end_ && is_digit(text_[at_])) ++at_;
        if (at_ < end_ && text_[at_] == '.' && !starts("..")) {
            flag_ = true;
            ++at_;
            while (at_ < end_ && is_digit(text_[at_])) ++at_;
        }
        if (at_ < end_ && lower(text_[at_]) == 'e') {
            std::size_t const sign = at_ + 1 < end_ && (text_[at_ + 1] == '+' || text_[at_ + 1] == '-') ? 1 : 0;
            if (at_ + 1 + sign < end_ && is_digit(text_[at_ + 1 + sign])) {
                flag_ = true;
                at_ += 1 + sign;
                while (at_ < end_ && is_digit(text_[at_])) ++at_;
            }
        }
        if (at_ < end_ && (is_letter(text_[at_]) || text_[at_] == '$'))
            return refuse(newer_number() ? "PostgreSQL 16 has such a number; write its digits alone"
                                         : "letters follow the number; put a space between them");
        return made(token_kind::number);
    }
    /// 0x1F, 0o17, 0b11, 1_000
    [[nodiscard]] constexpr bool newer_number() const {
        if (at_ + 1 >= end_) return false;
        char const c = lower(text_[at_]), next = text_[at_ + 1];
        return (c == '_' && is_digit(next)) || (text_[at_ - 1] == '0' && (c == 'x' || c == 'o' || c == 'b') &&
                                                (is_digit(next) || (lower(next) >= 'a' && lower(next) <= 'f')));
    }
    /// 'it''s', and its continuation on a further line.
    constexpr token string(std::size_t prefix, bool escapes) {
        at_ += prefix;
        for (;;) {
            for (++at_;; ++at_) {
                if (at_ >= end_) return refuse("the text in quotes has no end");
                if (escapes && text_[at_] == '\\') {
                    ++at_;
                    continue;
                }
                if (text_[at_] != '\'') continue;
                if (at_ + 1 < end_ && text_[at_ + 1] == '\'') ++at_;
                else break;
            }
            ++at_;
            std::size_t next = at_;
            bool line_ends = false;
            for (; next < end_ && is_space(text_[next]); ++next)
                line_ends = line_ends || text_[next] == '\n' || text_[next] == '\r';
            if (!line_ends || next >= end_ || text_[next] != '\'') return made(token_kind::string);
            at_ = next;
        }
    }
    /// "a b", and "a""b" with a quote in it.
    constexpr token quoted_name(std::size_t prefix) {
        at_ += prefix;
        while (++at_ < end_) {
            if (text_[at_] == '"') {
                if (at_ + 1 >= end_ || text_[at_ + 1] != '"') break;
                flag_ = true;
                ++at_;
            }
            hash_ = hash_with(hash_, text_[at_]);
        }
        if (at_ >= end_) return refuse("the name in quotes has no end");
        ++at_;
        if (at_ - begin_ == prefix + 2) return refuse("a name is empty; PostgreSQL has none such");
        return made(token_kind::quoted);
    }
    /// U&'d\0061ta', U&"d!0061ta" uescape '!'. The words behind it belong to the token.
    constexpr token unicode(char quote) {
        token all = quote == '"' ? quoted_name(2) : string(2, false);
        if (fault.why) return all;
        std::size_t const behind = at_;
        char const escape = unicode_escape();
        unicode_characters inside({text_ + begin_ + 3, behind - begin_ - 4}, quote, escape);
        char bytes[4]{};
        while (inside.next(bytes) > 0) {
        }
        if (fault.why == nullptr && inside.fault) return refuse(inside.fault);
        all.flag = inside.escapes || (quote == '"' && inside.doubles);
        all.size = static_cast<std::uint32_t>(at_ - begin_);
        return all;
    }
    /// What UESCAPE says, if it comes next.
    constexpr char unicode_escape() {
        std::size_t const begin = begin_, behind = at_;
        skip_blanks();  // also of a comment without an end, which is refused at its own place
        begin_ = begin;
        if (!comes("uescape")) {
            if (fault.why == nullptr) at_ = behind;
            return '\\';
        }
        at_ += 7;
        skip_blanks();
        begin_ = begin;
        bool const one = at_ + 2 < end_ && text_[at_] == '\'' && text_[at_ + 2] == '\'' &&
                         may_escape_unicode(text_[at_ + 1]) && !(at_ + 3 < end_ && text_[at_ + 3] == '\'');
        if (!one) {
            if (fault.why == nullptr) refuse("UESCAPE is followed by one character, neither a digit nor +");
            return '\\';
        }
        at_ += 3;
        return text_[at_ - 2];
    }
    /// This word, in capitals too.
    [[nodiscard]] constexpr bool comes(std::string_view wanted) const {
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (at_ + i >= end_ || lower(text_[at_ + i]) != wanted[i]) return false;
        if (at_ + wanted.size() >= end_) return true;
        char const then = text_[at_ + wanted.size()];
        return !is_letter(then) && !is_digit(then) && then != '$';
    }
    /// $$text$$ and $tag$text$tag$.
    constexpr token dollar() {
        std::size_t size = 1;
        while (at_ + size < end_ && (is_letter(text_[at_ + size]) || (size > 1 && is_digit(text_[at_ + size])))) ++size;
        if (at_ + size >= end_ || text_[at_ + size] != '$')
            return refuse("parameters have names here; write :name, not $1");
        ++size;
        for (std::size_t i = at_ + size; i + size <= end_; ++i) {
            std::size_t same = 0;
            while (same < size && text_[i + same] == text_[at_ + same]) ++same;
            if (same < size) continue;
            at_ = i + size;
            return made(token_kind::string);
        }
        return refuse("the text between dollar signs has no end");
    }
    constexpr token parameter() {
        for (++at_; at_ < end_ && (is_letter(text_[at_]) || is_digit(text_[at_])); ++at_)
            hash_ = hash_with(hash_, text_[at_]);
        if (at_ < end_ && text_[at_] == '?') {
            flag_ = true;
            ++at_;
        }
        return made(token_kind::parameter);
    }
    /// {where}
    constexpr token hole() {
        std::size_t size = 1;
        while (at_ + size < end_ && (is_letter(text_[at_ + size]) || is_digit(text_[at_ + size]))) ++size;
        if (size == 1 || at_ + size >= end_ || text_[at_ + size] != '}')
            return refuse("a part to be filled is a name in braces, {where}");
        at_ += size + 1;
        return made(token_kind::hole);
    }
    constexpr token sign(std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) hash_ = hash_with(hash_, text_[at_ + i]);
        if (size == 2 && hash_ == w("!=")) hash_ = w("<>");
        at_ += size;
        return made(token_kind::sign);
    }
    /// The longest operator, which ends before a comment, and before a + or - unless a rarer character allows it.
    [[nodiscard]] constexpr std::size_t operator_size() const {
        std::size_t size = 0;
        bool rare = false;
        for (; at_ + size < end_; ++size) {
            char const c = text_[at_ + size], kind = kind_of(c),
                       then = at_ + size + 1 < end_ ? text_[at_ + size + 1] : '\0';
            if (kind != 'o' && kind != 'r') break;
            if ((c == '-' && then == '-') || (c == '/' && then == '*')) break;
            rare = rare || kind == 'r';
        }
        if (!rare)
            while (size > 1 && (text_[at_ + size - 1] == '+' || text_[at_ + size - 1] == '-')) --size;
        return size;
    }

    char const* text_;
    std::size_t end_, at_ = 0, begin_ = 0;
    std::uint32_t hash_ = empty_hash;
    bool flag_ = false;
};

}  // namespace detail

/// The text's tokens from number 1, with one of kind `end` behind the last; returns how many that are, the first, which
/// is nothing, included. `most` if there is no room for all.
[[nodiscard]] constexpr std::size_t scan(std::string_view text, token* into, std::size_t most, scan_fault& fault) {
    detail::scanner from(text);
    into[0] = {token_kind::end, false, 0, 0, 0};
    std::size_t count = 1;
    while (count < most) {
        into[count] = from.next();
        if (into[count++].kind == token_kind::end) break;
    }
    fault = from.fault;
    return count;
}

}  // namespace alphaswarm::reader
