// SPDX-License-Identifier: BSL-1.0
// SQL's words as numbers. A token carries the hash of its characters, so that the grammar compares numbers; names of
// tables and columns are compared character by character, as PostgreSQL folds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// An identifier as it stands in a text, without its quotes. An unquoted one means the lower-case letters.
struct name {
    std::string_view text{};
    bool folds = false;

    [[nodiscard]] constexpr char at(std::size_t i) const { return folds ? lower(text[i]) : text[i]; }
    [[nodiscard]] constexpr bool empty() const { return text.empty(); }
    // In one loop each, over pointers: while compiling every call costs.
    [[nodiscard]] friend constexpr bool operator==(name const& a, std::string_view b) {
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
        if (!b.folds) return a == b.text;
        if (!a.folds) return b == a.text;
        std::size_t const size = a.text.size();
        if (size != b.text.size()) return false;
        char const *const x = a.text.data(), *const y = b.text.data();
        for (std::size_t i = 0; i < size; ++i)
            if (x[i] != y[i] && lower(x[i]) != lower(y[i])) return false;
        return true;
    }
};

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
