// SPDX-License-Identifier: BSL-1.0
// Which tables of a large set a text may name, without their descriptions: a table is looked for among the structs
// whose C++ name resembles it first. A text of three tables then costs nothing for the other hundred and seventy; where
// names do not resemble each other, all descriptions are read.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/reader/keywords.hpp>
#include <alphaswarm/reader/token.hpp>

namespace alphaswarm::reader {

/// Words of a text that may be tables: those behind FROM, JOIN, INTO, UPDATE, USING, a comma, a dot, a parenthesis or
/// ONLY.
struct mentioned {
    static constexpr std::size_t most = 96;
    std::string_view words[most]{};
    std::size_t count = 0;
};
[[nodiscard]] constexpr mentioned find_mentioned(std::string_view text) {
    mentioned found;
    detail::scanner from(text);
    bool expected = false;
    for (token t = from.next(); t.kind != token_kind::end; t = from.next()) {
        if (expected && (t.kind == token_kind::word || t.kind == token_kind::quoted) &&
            find_keyword(t.hash).is != word_class::reserved) {
            std::string_view word = text.substr(t.begin, t.size);
            if (t.kind == token_kind::quoted) word = name_in_quotes(word, t.flag).text;
            bool known = false;
            for (std::size_t i = 0; i < found.count; ++i) known = known || found.words[i] == word;
            if (!known && found.count < mentioned::most) found.words[found.count++] = word;
        }
        expected = t.kind == token_kind::word
                       ? t.hash == w("from") || t.hash == w("join") || t.hash == w("only") || t.hash == w("table") ||
                             t.hash == w("lateral") || t.hash == w("into") || t.hash == w("update") ||
                             t.hash == w("using")
                       : t.kind == token_kind::sign && (t.hash == w(",") || t.hash == w(".") || t.hash == w("("));
    }
    return found;
}

/// `BacktestRun` and `backtest_runs`, `Strategy` and `strategies`: most of their letters are the same.
[[nodiscard]] constexpr bool resembles(std::string_view struct_name, std::string_view word) {
    if (std::size_t const at = struct_name.rfind(':'); at != struct_name.npos) struct_name.remove_prefix(at + 1);
    std::size_t i = 0, k = 0, same = 0;
    for (;; ++same) {
        while (i < struct_name.size() && struct_name[i] == '_') ++i;
        while (k < word.size() && word[k] == '_') ++k;
        if (i == struct_name.size() || k == word.size() || lower(struct_name[i]) != lower(word[k])) break;
        ++i, ++k;
    }
    return same >= 3 && i + 3 >= struct_name.size() && k + 3 >= word.size();
}
[[nodiscard]] constexpr bool may_mention(mentioned const& words, std::string_view struct_name) {
    for (std::size_t i = 0; i < words.count; ++i)
        if (resembles(struct_name, words.words[i])) return true;
    return false;
}

}  // namespace alphaswarm::reader
