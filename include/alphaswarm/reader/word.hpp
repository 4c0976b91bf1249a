// SPDX-License-Identifier: BSL-1.0
// SQL's words as numbers. A token carries the hash of its characters, so that the grammar compares numbers; names of
// tables and columns are compared character by character, as PostgreSQL folds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/reader/unicode_escapes.hpp>

namespace alphaswarm::reader {

/// The position of something in an array of the reader; 0 is nothing.
using index = std::uint16_t;

[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline constexpr std::uint32_t empty_hash = 2166136261u;
[[nodiscard]] constexpr std::uint32_t hash_with(std::uint32_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = empty_hash;
    for (char c : word) hash = hash_with(hash, c);
    return hash;
}
/// A key word or operator of SQL, in lower case, as the number that its token carries.
[[nodiscard]] consteval std::uint32_t w(char const* word) {
    std::uint32_t hash = empty_hash;  // in one expression: while compiling every call costs
    for (; *word; ++word) hash = (hash ^ static_cast<unsigned char>(*word)) * 16777619u;
    return hash;
}

struct exact_name;

/// An identifier as it stands in a text, without its quotes. An unquoted one means the lower-case letters; one with
/// quotes or escapes in it means what `exact_name` reads.
struct name {
    std::string_view text{};
    bool folds = false;
    char escape = '\0';  ///< where the text is not the name itself: what begins an escape, or " for quotes alone

    [[nodiscard]] constexpr bool empty() const { return text.empty(); }
    [[nodiscard]] constexpr std::size_t size() const;
    // In one loop each, over pointers: while compiling every call costs.
    [[nodiscard]] friend constexpr bool operator==(name const& a, std::string_view b) {
        if (a.escape) return is_escaped(a, b);
        std::size_t const size = a.text.size();
        if (size != b.size()) return false;
        char const *const x = a.text.data(), *const y = b.data();
        for (std::size_t i = 0; i < size; ++i) {
            char const c = x[i];
            if ((a.folds && c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != y[i]) return false;
        }
        return true;
    }
    [[nodiscard]] friend constexpr bool operator==(name const& a, name const& b) {
        if (b.escape) return is_escaped(b, a);
        if (a.escape) return is_escaped(a, b);
        if (!b.folds) return a == b.text;
        if (!a.folds) return b == a.text;
        std::size_t const size = a.text.size();
        if (size != b.text.size()) return false;
        char const *const x = a.text.data(), *const y = b.text.data();
        for (std::size_t i = 0; i < size; ++i)
            if (x[i] != y[i] && lower(x[i]) != lower(y[i])) return false;
        return true;
    }

private:
    [[nodiscard]] static constexpr bool is_escaped(name const& escaped, std::string_view other);
    [[nodiscard]] static constexpr bool is_escaped(name const& escaped, name const& other);
};
/// A name as PostgreSQL reads it: in small letters, unless it is quoted, and without the marks of quotes and escapes.
/// PostgreSQL's names are shorter than what it has room for.
struct exact_name {
    char chars[128]{};
    std::size_t size = 0;

    constexpr exact_name() = default;
    constexpr explicit exact_name(name const& called) {
        if (called.escape == '\0') {
            for (; size < called.text.size() && size < sizeof chars; ++size)
                chars[size] = called.folds ? lower(called.text[size]) : called.text[size];
            return;
        }
        unicode_characters from(called.text, '"', called.escape);
        char bytes[4]{};
        while (std::size_t const count = from.next(bytes)) {
            if (size + count > sizeof chars) return;
            for (std::size_t i = 0; i < count; ++i) chars[size++] = bytes[i];
        }
    }
    [[nodiscard]] constexpr std::string_view view() const { return {chars, size}; }
};
constexpr std::size_t name::size() const { return escape ? exact_name(*this).size : text.size(); }
constexpr bool name::is_escaped(name const& escaped, std::string_view other) {
    return exact_name(escaped).view() == other;
}
constexpr bool name::is_escaped(name const& escaped, name const& other) {
    exact_name const words(escaped);
    return exact_name(other).view() == words.view();
}
/// The name that stands in such quotes: "a b", "a""b", U&"d\0061ta", U&"d!0061ta" uescape '!'. `marked`: it has quotes
/// or escapes in it.
[[nodiscard]] constexpr name name_in_quotes(std::string_view words, bool marked) {
    if (words[0] == '"') return {words.substr(1, words.size() - 2), false, marked ? '"' : '\0'};
    std::size_t end = 3;
    while (words[end] != '"' || (end + 1 < words.size() && words[end + 1] == '"')) end += words[end] == '"' ? 2u : 1u;
    char const escape = end + 1 < words.size() ? words[words.size() - 2] : '\\';
    return {words.substr(3, end - 3), false, marked ? escape : '\0'};
}

/// How many characters one name must be changed in to become the other; `most` if it is that or more.
[[nodiscard]] constexpr std::size_t distance(name const& a, std::string_view b, std::size_t most) {
    constexpr std::size_t room = 64;
    std::size_t const size = b.size();
    if (size >= room || a.text.size() >= room || a.text.size() + most <= size || size + most <= a.text.size())
        return most;
    std::size_t row[room]{};
    for (std::size_t i = 0; i <= size; ++i) row[i] = i;
    for (std::size_t k = 0; k < a.text.size(); ++k) {
        std::size_t diagonal = row[0];
        row[0] = k + 1;
        for (std::size_t i = 1; i <= size; ++i) {
            std::size_t const changed = diagonal + (lower(a.text[k]) != lower(b[i - 1]));
            diagonal = row[i];
            std::size_t const longer = (row[i] < row[i - 1] ? row[i] : row[i - 1]) + 1;
            row[i] = changed < longer ? changed : longer;
        }
    }
    return row[size] < most ? row[size] : most;
}

}  // namespace alphaswarm::reader
