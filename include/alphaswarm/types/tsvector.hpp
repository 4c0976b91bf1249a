// SPDX-License-Identifier: BSL-1.0
// tsvector: the words of a document as text search looks for them, each with the places where it stands. A program
// seldom makes one: to_tsvector() does, of a text, and keeps it in a computed column.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

/// A place of a word, from 1 on, and its weight, 'A' to 'D'.
struct text_position {
    static constexpr std::uint16_t last = 16383;  ///< MAXENTRYPOS - 1 in src/include/tsearch/ts_type.h
    std::uint16_t at = 1;
    char weight = 'D';

    [[nodiscard]] constexpr bool is_sound() const { return at >= 1 && at <= last && weight >= 'A' && weight <= 'D'; }
    friend constexpr bool operator==(text_position const&, text_position const&) = default;
};

/// A word as text search stores it, with its places; there may be none.
struct lexeme {
    static constexpr std::size_t longest = 2046;  ///< bytes: below MAXSTRLEN in src/include/tsearch/ts_type.h
    static constexpr std::size_t most_positions = 255;  ///< below MAXNUMPOS there
    std::string word;
    std::vector<text_position> positions{};

    friend bool operator==(lexeme const&, lexeme const&) = default;
};

namespace detail {
inline bool is_lexeme(std::string_view word) {
    return !word.empty() && word.size() <= lexeme::longest && word.find('\0') == std::string_view::npos;
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_lexeme(std::string_view type) {
    throw value_refused(std::string(type) +
                        ": a word has 1 to 2046 bytes, none of them NUL, and up to 255 places from 1 to 16383 with a "
                        "weight of A to D; correct it");
}
/// 'it''s', as text search writes a word.
inline void append_lexeme(std::string& to, std::string_view word) {
    to += '\'';
    for (char c : word) to.append(c == '\'' || c == '\\' ? 2 : 1, c);
    to += '\'';
}
constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline void skip_blanks(scanner& in) {
    while (!in.done() && is_blank(in.rest[0])) in.rest.remove_prefix(1);
}
/// A word in quotes, or up to a blank or one of `ends`; a backslash before a character means that one.
inline bool scan_lexeme(scanner& in, std::string& out, std::string_view ends) {
    bool const quoted = in.skip("'");
    while (!in.done()) {
        char c = in.rest[0];
        if (!quoted && (is_blank(c) || ends.find(c) != std::string_view::npos)) break;
        in.rest.remove_prefix(1);
        if (quoted && c == '\'' && !in.skip("'")) return is_lexeme(out);
        if (c == '\\') {
            if (in.done()) return false;
            c = in.rest[0];
            in.rest.remove_prefix(1);
        }
        out += c;
    }
    return !quoted && is_lexeme(out);
}
}  // namespace detail

/// Words in the order of their bytes, each once. The default has none.
class tsvector {
public:
    tsvector() = default;
    /// Words that stand twice become one. Throws value_refused for what is no word of a tsvector.
    explicit tsvector(std::vector<lexeme> lexemes) {
        std::sort(lexemes.begin(), lexemes.end(), [](lexeme const& a, lexeme const& b) { return a.word < b.word; });
        for (lexeme& one : lexemes) {
            if (lexemes_.empty() || lexemes_.back().word != one.word) {
                lexemes_.push_back(std::move(one));
                continue;
            }
            auto& places = lexemes_.back().positions;
            places.insert(places.end(), one.positions.begin(), one.positions.end());
        }
        for (lexeme& one : lexemes_) {
            bool sound = detail::is_lexeme(one.word);
            for (text_position const& place : one.positions) sound = sound && place.is_sound();
            auto& places = one.positions;
            std::sort(places.begin(), places.end(), [](text_position a, text_position b) {
                return a.at != b.at ? a.at < b.at : a.weight < b.weight;
            });
            places.erase(
                std::unique(
                    places.begin(), places.end(), [](text_position a, text_position b) { return a.at == b.at; }),
                places.end());  // of two weights the higher stays
            if (!sound || places.size() > lexeme::most_positions) detail::refuse_lexeme("tsvector");
        }
    }
    /// Reads `'cat':3 'fat':2A,4`; throws alphaswarm::error for all else.
    [[nodiscard]] static tsvector parse(std::string_view text) {
        constexpr std::string_view expected = "words with their places, as 'cat':3 'fat':2A,4";
        detail::scanner in{text};
        std::vector<lexeme> lexemes;
        for (detail::skip_blanks(in); !in.done(); detail::skip_blanks(in)) {
            lexeme& one = lexemes.emplace_back();
            bool sound = detail::scan_lexeme(in, one.word, ":");
            if (sound && in.skip(":")) {
                do {
                    std::int64_t at = 0;
                    sound = in.number(at, 1, 5);
                    char weight = 'D';
                    if (!in.done() && in.rest[0] >= 'A' && in.rest[0] <= 'D') {
                        weight = in.rest[0];
                        in.rest.remove_prefix(1);
                    }
                    sound = sound && at >= 1 && at <= text_position::last;
                    one.positions.push_back({static_cast<std::uint16_t>(at), weight});
                } while (sound && in.skip(","));
            }
            if (!sound || (!in.done() && !detail::is_blank(in.rest[0]))) detail::malformed(text, "tsvector", expected);
        }
        return tsvector(std::move(lexemes));
    }

    [[nodiscard]] std::vector<lexeme> const& lexemes() const { return lexemes_; }
    [[nodiscard]] std::string to_string() const {
        std::string text;
        for (lexeme const& one : lexemes_) {
            if (!text.empty()) text += ' ';
            detail::append_lexeme(text, one.word);
            char before = ':';
            for (text_position const& place : one.positions) {
                text += before;
                text += std::to_string(place.at);
                if (place.weight != 'D') text += place.weight;
                before = ',';
            }
        }
        return text;
    }

    friend bool operator==(tsvector const&, tsvector const&) = default;

private:
    std::vector<lexeme> lexemes_;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::tsvector> {
    static constexpr type_facts facts{"tsvector", 3614, 3643, types::kind::text_search};
};

using types::lexeme;
using types::text_position;
using types::tsvector;

}  // namespace alphaswarm
