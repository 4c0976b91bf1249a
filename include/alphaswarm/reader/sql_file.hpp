// SPDX-License-Identifier: BSL-1.0
// A file of SQL as its statements, by the reader's own tokens: a semicolon in a string, between dollar quotes, in a
// comment or in a quoted name separates nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <alphaswarm/reader/token.hpp>

namespace alphaswarm::reader {

/// One statement of a file, from its first token to before its semicolon. Refers to the file's text.
struct file_statement {
    std::string_view text;
    std::string_view name;  ///< of the last `-- name: busiest` before it; empty if there is none
    std::size_t begin, name_at;  ///< where both begin in the file
};

namespace detail {

/// The tokens of a file. What the scanner refuses ends a text; here only a quotation or comment without an end does,
/// since the statements behind another mistake are whole.
class file_tokens {
public:
    constexpr explicit file_tokens(std::string_view file) : file_(file), from_(file) {}

    /// The next token, its place counted in the file; of kind `end` behind the last.
    [[nodiscard]] constexpr token next() {
        for (;;) {
            token t = from_.next();
            if (from_.fault.why == nullptr) {
                t.begin += static_cast<std::uint32_t>(skipped_);
                return t;
            }
            std::size_t const at = skipped_ + from_.fault.at, behind = end_of_mistake(at);
            std::uint32_t const size = static_cast<std::uint32_t>(behind - at);
            skipped_ = behind;
            from_ = scanner(file_.substr(behind));
            return {token_kind::word, false, static_cast<std::uint32_t>(at), size, empty_hash};
        }
    }

private:
    /// What the scanner could not read ends here.
    [[nodiscard]] constexpr std::size_t end_of_mistake(std::size_t at) const {
        std::string_view const rest = file_.substr(at);
        if (rest[0] == '"') {  // "", "a""b"
            for (std::size_t i = 1; i < rest.size(); ++i) {
                if (rest[i] != '"') continue;
                if (i + 1 == rest.size() || rest[i + 1] != '"' || i == 1) return at + i + 1;
                ++i;
            }
            return file_.size();
        }
        if (rest[0] == '$') {
            std::size_t size = 1;
            while (size < rest.size() && (is_letter(rest[size]) || is_digit(rest[size]))) ++size;
            bool const quotes = size < rest.size() && rest[size] == '$' && (size == 1 || !is_digit(rest[1]));
            return quotes ? file_.size() : at + size;
        }
        if (is_digit(rest[0]) || rest[0] == '.') {  // 12abc
            std::size_t size = 1;
            while (size < rest.size() && (is_letter(rest[size]) || is_digit(rest[size]) || rest[size] == '$')) ++size;
            return at + size;
        }
        if (rest[0] == 'u' || rest[0] == 'U') return at + 2;  // U&'...'
        return file_.size();
    }

    std::string_view file_;
    scanner from_;
    std::size_t skipped_ = 0;
};

/// The first word behind `-- name:`; nothing in another comment.
constexpr std::string_view name_in_comment(std::string_view line) {
    line = trimmed(line.substr(2));
    if (!line.starts_with("name:")) return {};
    line = trimmed(line.substr(5));
    std::size_t size = 0;
    while (size < line.size() && !is_space(line[size])) ++size;
    return line.substr(0, size);
}
/// The last name among the comments of a file between these places, where nothing else is.
constexpr void find_name(std::string_view file, std::size_t from, file_statement& s) {
    for (std::size_t at = from; at < s.begin;) {
        std::string_view const rest = file.substr(at, s.begin - at);
        if (rest.starts_with("--")) {
            std::string_view const line = rest.substr(0, rest.find('\n'));
            if (std::string_view const name = name_in_comment(line); !name.empty()) {
                s.name = name;
                s.name_at = static_cast<std::size_t>(name.data() - file.data());
            }
            at += line.size();
        } else if (rest.starts_with("/*")) {
            std::size_t depth = 0, i = 0;
            do {
                if (rest.substr(i, 2) == "/*") ++depth, i += 2;
                else if (rest.substr(i, 2) == "*/") --depth, i += 2;
                else ++i;
            } while (depth > 0 && i < rest.size());
            at += i;
        } else ++at;
    }
}

}  // namespace detail

/// The statements of a file; where nothing stands between two semicolons there is none. A quotation without an end
/// belongs to the statement in which it begins, with all that follows.
///
///     -- name: busiest
///     select symbol from fills limit 1;
[[nodiscard]] inline std::vector<file_statement> split_statements(std::string_view file) {
    std::vector<file_statement> all;
    std::size_t const mark = file.starts_with("\xEF\xBB\xBF") ? 3 : 0;  // editors write it before UTF-8
    detail::file_tokens tokens(file.substr(mark));
    std::size_t before = mark, begin = 0, end = 0;
    bool open = false;
    auto const close = [&] {
        if (!open) return;
        file_statement s{file.substr(begin, end - begin), {}, begin, 0};
        detail::find_name(file, before, s);
        all.push_back(s);
        open = false;
    };
    for (token t = tokens.next();; t = tokens.next()) {
        bool const separates = t.kind == token_kind::sign && t.hash == w(";");
        if (t.kind == token_kind::end || separates) {
            close();
            if (!separates) return all;
            before = mark + t.begin + t.size;
            continue;
        }
        if (!open) begin = mark + t.begin;
        open = true;
        end = mark + t.begin + t.size;
    }
}

}  // namespace alphaswarm::reader
