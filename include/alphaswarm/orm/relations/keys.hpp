// SPDX-License-Identifier: BSL-1.0
// The keys of the rows whose relations are loaded, and which of them each related row belongs to. Every distinct key is
// sent once, in an array parameter; what comes back is matched by the key's bytes, or by the number that the server
// assigned. Works on bytes and numbers only, so it is compiled once for all tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::orm::detail {

/// How many keys one statement takes; more become several statements in the same round trip.
inline constexpr std::size_t keys_per_statement = 5000;

/// Distinct keys in the order of their first row; a key is its columns in binary, each preceded by its length.
class key_set {
public:
    static constexpr std::uint32_t none = 0xffffffff;

    /// For this many rows, which follow one by one; a key of one column is looked up without its length.
    [[gnu::noinline]] void expect(std::size_t rows, std::size_t columns) {
        prefix_ = columns == 1 ? 4 : 0;
        number_of_.reserve(rows);
        std::size_t places = 16;
        while (places < rows * 2) places *= 2;
        table_.assign(places, none);
        begins_.assign(1, 0);
    }
    /// Where the next row's key is appended; followed by settle() or skip().
    [[nodiscard]] std::string& bytes() noexcept { return bytes_; }
    /// The row has this key.
    [[gnu::noinline]] void settle() {
        std::size_t const begin = begins_.back(), size = bytes_.size() - begin;
        std::size_t const at = place_of(bytes_.data() + begin + prefix_, size - prefix_);
        if (table_[at] != none) bytes_.resize(begin);
        else {
            table_[at] = static_cast<std::uint32_t>(size_of_set());
            begins_.push_back(bytes_.size());
        }
        number_of_.push_back(table_[at]);
    }
    /// The number of the single-column key with this value, or `none`.
    [[nodiscard]] std::uint32_t find(char const* value, std::size_t size) const {
        return table_[place_of(value, size)];
    }
    /// The row has no key: one of its columns is NULL, or its link does not apply.
    void skip() {
        bytes_.resize(begins_.back());
        number_of_.push_back(none);
    }

    [[nodiscard]] std::size_t size_of_set() const noexcept { return begins_.empty() ? 0 : begins_.size() - 1; }
    [[nodiscard]] std::size_t chunks() const noexcept {
        return (size_of_set() + keys_per_statement - 1) / keys_per_statement;
    }
    /// The number of the row's key, or `none`.
    [[nodiscard]] std::uint32_t number_of(std::size_t row) const noexcept { return number_of_[row]; }

    /// One column of a chunk of the keys as a one-dimensional array, in the format of array_send.
    [[nodiscard, gnu::noinline]] std::string array(std::size_t chunk,
                                                   std::size_t column,
                                                   std::size_t columns,
                                                   std::uint32_t oid) const {
        std::size_t const first = chunk * keys_per_statement;
        std::size_t const last =
            size_of_set() < first + keys_per_statement ? size_of_set() : first + keys_per_statement;
        std::string out;
        out.reserve(20 + (begins_[last] - begins_[first]));
        pg::append_array_head(out, false, oid, last - first);
        if (columns == 1) return out.append(bytes_, begins_[first], begins_[last] - begins_[first]);
        for (std::size_t key = first; key < last; ++key) {
            char const* at = bytes_.data() + begins_[key];
            for (std::size_t skipped = 0; skipped < column; ++skipped) at += element_size(at);
            out.append(at, element_size(at));
        }
        return out;
    }

private:
    static std::size_t element_size(char const* at) { return 4 + static_cast<std::size_t>(pg::load<std::int32_t>(at)); }
    /// The key's position in the table, or where it would be.
    [[nodiscard]] std::size_t place_of(char const* key, std::size_t size) const {
        std::size_t at = hash(key, size) & (table_.size() - 1);
        for (; table_[at] != none; at = (at + 1) & (table_.size() - 1)) {
            std::size_t const begin = begins_[table_[at]] + prefix_, end = begins_[table_[at] + 1];
            if (end - begin == size && std::memcmp(bytes_.data() + begin, key, size) == 0) break;
        }
        return at;
    }
    static std::uint64_t hash(char const* at, std::size_t size) {
        std::uint64_t mixed = size;
        for (; size >= 8; at += 8, size -= 8) {
            std::uint64_t word;
            std::memcpy(&word, at, 8);
            mixed = (mixed ^ word) * 0x9e3779b97f4a7c15u;
            mixed ^= mixed >> 29;
        }
        std::uint64_t rest = 0;
        std::memcpy(&rest, at, size);
        mixed = (mixed ^ rest) * 0x9e3779b97f4a7c15u;
        return mixed ^ mixed >> 32;
    }

    std::string bytes_;
    std::vector<std::size_t> begins_;  // of each key, and the end
    std::vector<std::uint32_t> number_of_;  // by row
    std::vector<std::uint32_t> table_;  // open addressing: numbers of keys
    std::size_t prefix_ = 0;  // the part of a key's bytes that is its length
};

/// The rows of a relation's results by key: those of key k are `rows[begins[k]]` up to `rows[begins[k + 1]]`, in the
/// order they arrived.
struct rows_by_key {
    std::vector<std::uint32_t> begins;
    std::vector<std::int32_t> rows;

    [[nodiscard]] std::size_t size_of(std::size_t key) const { return begins[key + 1] - begins[key]; }
    [[nodiscard]] std::int32_t const* of(std::size_t key) const { return rows.data() + begins[key]; }
};

/// What identifies a row's key: its bytes at this position of the result, or its number within the chunk, from 1.
struct key_mark {
    bool by_value;
    int position;
};

[[noreturn]] ALPHASWARM_COLD inline void refuse_unknown_key(char const* sql) {
    throw error((meta::message_builder() << "load(): a related row came back for a key that is equal to the server but "
                                            "has different bytes, as happens under a nondeterministic collation: "
                                         << sql)
                    .take());
}

[[gnu::noinline]] inline rows_by_key sort_by_key(pg::result const* chunks,
                                                 key_set const& keys,
                                                 key_mark mark,
                                                 char const* sql) {
    std::size_t const chunk_count = keys.chunks();
    rows_by_key sorted;
    sorted.begins.assign(keys.size_of_set() + 2, 0);
    std::size_t total = 0;
    for (std::size_t c = 0; c < chunk_count; ++c) total += static_cast<std::size_t>(chunks[c].rows());
    std::vector<std::uint32_t> key_of(total);
    std::size_t next = 0;
    for (std::size_t c = 0; c < chunk_count; ++c) {
        pg::rows_view const from = chunks[c];
        for (int row = 0, rows = from.rows(); row < rows; ++row) {
            char const* const value = from.data(row, mark.position);
            std::size_t key = c * keys_per_statement;
            if (!mark.by_value) key += static_cast<std::size_t>(pg::load<std::int64_t>(value) - 1);
            else if (key = keys.find(value, static_cast<std::size_t>(from.length(row, mark.position)));
                     key == key_set::none) [[unlikely]]
                refuse_unknown_key(sql);
            key_of[next++] = static_cast<std::uint32_t>(key);
            ++sorted.begins[key + 2];
        }
    }
    for (std::size_t k = 2; k < sorted.begins.size(); ++k) sorted.begins[k] += sorted.begins[k - 1];
    sorted.rows.resize(total);
    next = 0;
    for (std::size_t c = 0; c < chunk_count; ++c)
        for (int row = 0, rows = chunks[c].rows(); row < rows; ++row)
            sorted.rows[sorted.begins[key_of[next++] + 1]++] = row;
    return sorted;
}

}  // namespace alphaswarm::orm::detail
