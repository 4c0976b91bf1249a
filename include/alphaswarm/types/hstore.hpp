// SPDX-License-Identifier: BSL-1.0
// hstore, the extension's map of texts to texts or NULL.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

namespace detail {
inline void append_quoted(std::string& to, std::string_view text) {
    to += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') to += '\\';
        to += c;
    }
    to += '"';
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_key(std::string const& key) {
    throw value_refused("hstore: the key '" + key + "' is given twice; give it once");
}
}  // namespace detail

/// Entries in the order in which the extension keeps them: shorter keys first.
class hstore {
public:
    using entry = std::pair<std::string, std::optional<std::string>>;

    hstore() = default;
    hstore(std::initializer_list<entry> entries) : hstore(std::vector<entry>(entries)) {}
    /// Throws value_refused for a key that is given twice.
    explicit hstore(std::vector<entry> entries) : entries_(std::move(entries)) {
        std::sort(
            entries_.begin(), entries_.end(), [](entry const& a, entry const& b) { return before(a.first, b.first); });
        for (std::size_t i = 1; i < entries_.size(); ++i)
            if (entries_[i].first == entries_[i - 1].first) detail::refuse_key(entries_[i].first);
    }
    /// Reads `"a"=>"1", "b"=>NULL`; throws alphaswarm::error for all else.
    [[nodiscard]] static hstore parse(std::string_view text) {
        detail::scanner in{text};
        std::vector<entry> entries;
        auto const blanks = [&in] {
            while (in.skip(" ")) {
            }
        };
        blanks();
        while (!in.done()) {
            entry& one = entries.emplace_back();
            bool sound = quoted(in, one.first);
            blanks();
            sound = sound && in.skip("=>");
            blanks();
            if (!in.skip("NULL")) sound = sound && quoted(in, one.second.emplace());
            blanks();
            if (!sound || (!in.done() && !in.skip(","))) detail::malformed(text, "hstore", "\"key\"=>\"value\", ...");
            blanks();
        }
        return hstore(std::move(entries));
    }

    [[nodiscard]] std::vector<entry> const& entries() const { return entries_; }
    /// The value of a key, which may be NULL; null where there is no such key.
    [[nodiscard]] std::optional<std::string> const* find(std::string_view key) const {
        auto const at =
            std::lower_bound(entries_.begin(), entries_.end(), key, [](entry const& one, std::string_view wanted) {
                return before(one.first, wanted);
            });
        return at != entries_.end() && at->first == key ? &at->second : nullptr;
    }
    [[nodiscard]] std::string to_string() const {
        std::string text;
        for (entry const& one : entries_) {
            if (!text.empty()) text += ", ";
            detail::append_quoted(text, one.first);
            text += "=>";
            if (one.second) detail::append_quoted(text, *one.second);
            else text += "NULL";
        }
        return text;
    }

    friend bool operator==(hstore const&, hstore const&) = default;

private:
    static bool before(std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
    static bool quoted(detail::scanner& in, std::string& out) {
        if (!in.skip("\"")) return false;
        while (!in.done()) {
            if (in.skip("\"")) return true;
            if (in.skip("\\") && in.done()) return false;
            out += in.rest[0];
            in.rest.remove_prefix(1);
        }
        return false;
    }
    std::vector<entry> entries_;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::hstore> {
    static constexpr type_facts facts{"hstore", 0, 0, types::kind::other};
};

using types::hstore;

}  // namespace alphaswarm
