// SPDX-License-Identifier: BSL-1.0
// The characters between quotes, by the rules of U&'...' and U&"..." (4.1.2.3 of PostgreSQL's manual): \0061 and
// \+000061, or with another character than \ behind UESCAPE; two quotes, or two such characters, are one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace alphaswarm::reader {

/// What UESCAPE takes.
[[nodiscard]] constexpr bool may_escape_unicode(char c) {
    bool const hexadecimal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    bool const space = c == ' ' || (c >= '\t' && c <= '\r');
    return !hexadecimal && !space && !(c & 0x80) && c != '+' && c != '\'' && c != '"' && c != '\0';
}

/// Reads them one after another.
class unicode_characters {
public:
    /// `inside` is what stands between the first quote and the last. With a quote as the `escape` there are no escapes.
    constexpr unicode_characters(std::string_view inside, char quote, char escape)
        : inside_(inside),
          quote_(quote),
          escape_(escape) {}

    bool escapes = false;  ///< those that were read had an escape
    bool doubles = false;  ///< or two quotes for one
    char const* fault = nullptr;

    /// The bytes of the next character, and how many they are; 0 behind the last, and where something is wrong.
    [[nodiscard]] constexpr std::size_t next(char (&bytes)[4]) {
        std::uint32_t first = 0;  // of a surrogate pair
        for (;;) {
            char c = 0;
            if (!take(c) || c != escape_ || escape_ == quote_) {
                if (first) return refuse("half of a surrogate pair stands alone");
                bytes[0] = c;
                return ended_ ? 0 : 1;
            }
            escapes = true;
            std::uint32_t code = 0;
            std::size_t const before = at_;
            if (take(c) && c == escape_) {
                if (first) return refuse("half of a surrogate pair stands alone");
                bytes[0] = c;
                return 1;
            }
            bool const is_long = !ended_ && c == '+';
            if (!is_long) at_ = before;
            for (int digits = is_long ? 6 : 4; digits > 0; --digits) {
                int const value = take(c) ? digit(c) : -1;
                if (value < 0) return refuse("an escape has four hexadecimal digits, or a + and six");
                code = code * 16 + static_cast<std::uint32_t>(value);
            }
            if (code == 0 || code > 0x10FFFF) return refuse("an escape is no character of Unicode");
            bool const is_second = code >= 0xDC00 && code <= 0xDFFF;
            if (is_second != (first != 0)) return refuse("half of a surrogate pair stands alone");
            if (code >= 0xD800 && code <= 0xDBFF) {
                first = code;
                continue;
            }
            if (is_second) code = 0x10000 + ((first & 0x3FF) << 10) + (code & 0x3FF);
            return encode(code, bytes);
        }
    }

private:
    constexpr std::size_t refuse(char const* why) {
        fault = why;
        return 0;
    }
    /// The next character as it stands; a string may be continued on a further line.
    constexpr bool take(char& c) {
        while (at_ < inside_.size()) {
            c = inside_[at_++];
            if (c != quote_) return true;
            if (at_ < inside_.size() && inside_[at_] == quote_) {
                ++at_;
                doubles = true;
                return true;
            }
            while (at_ < inside_.size() && inside_[at_] != quote_) ++at_;
            ++at_;
        }
        ended_ = true;
        return false;
    }
    [[nodiscard]] static constexpr int digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
    /// UTF-8
    static constexpr std::size_t encode(std::uint32_t code, char (&bytes)[4]) {
        std::size_t const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        constexpr std::uint32_t leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
        for (std::size_t i = size; i-- > 1; code >>= 6) bytes[i] = static_cast<char>(0x80 | (code & 0x3F));
        bytes[0] = static_cast<char>(leads[size] | code);
        return size;
    }

    std::string_view inside_;
    std::size_t at_ = 0;
    char quote_, escape_;
    bool ended_ = false;
};

}  // namespace alphaswarm::reader
