// SPDX-License-Identifier: BSL-1.0
// tsquery: what a document is searched for, words and operators between them.  Mostly the server makes one of a user's
// text, by websearch_to_tsquery(); one that the program states is read by parse().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/tsvector.hpp>

namespace alphaswarm::types {

/// A word or an operator of a tsquery.
struct query_item {
    /// In the order of PostgreSQL's numbers for them (OP_NOT and on, src/include/tsearch/ts_type.h).
    enum class form : unsigned char { word, negation, conjunction, disjunction, phrase };
    form what = form::word;
    std::string word{};
    bool prefix = false;  ///< every word that begins so
    std::uint8_t weights = 0;  ///< bits: 8 for A, 4 for B, 2 for C, 1 for D; 0 for any
    std::uint16_t distance = 1;  ///< of a phrase: how many places the second stands behind the first

    friend bool operator==(query_item const&, query_item const&) = default;
};

/// The default searches for nothing.
///
///     tsquery::parse("fat & (rat | cat:*) & !dog")
class tsquery {
public:
    static constexpr std::uint16_t longest_distance = 16384;  ///< MAXENTRYPOS in src/include/tsearch/ts_type.h
    static constexpr std::size_t deepest = 500;  ///< parentheses and negations within each other, in a text

    tsquery() = default;
    /// From words and operators, each operator behind what it is applied to; nothing where they make no query.
    [[nodiscard]] static bool assemble(tsquery& into, std::vector<query_item> items) {
        std::size_t height = 0;
        for (query_item const& one : items) {
            std::size_t const taken = one.what == query_item::form::word       ? 0
                                      : one.what == query_item::form::negation ? 1
                                                                               : 2;
            if (height < taken || one.weights > 15 || one.distance > longest_distance) return false;
            if (taken == 0 && !detail::is_lexeme(one.word)) return false;
            height += 1 - taken;
        }
        if (height > 1) return false;
        into.items_ = std::move(items);
        return true;
    }
    /// Reads words, in quotes where they need them, `:*` and weights behind them, `!`, `<->`, `<2>`, `&`, `|` and
    /// parentheses; throws alphaswarm::error for all else. Words are taken as they are: to_tsquery() would stem them.
    [[nodiscard]] static tsquery parse(std::string_view text) {
        reader in{{text}, {}, 0};
        detail::skip_blanks(in.at);
        tsquery read;
        if (in.at.done()) return read;
        if (!in.disjunction() || !in.at.done() || !assemble(read, std::move(in.items)))
            detail::malformed(text, "tsquery", "words and operators, as 'fat' & ( 'rat' | 'cat':* ) & !'dog'");
        return read;
    }

    /// Each operator stands behind its operands.
    [[nodiscard]] std::vector<query_item> const& items() const { return items_; }
    [[nodiscard]] std::string to_string() const {
        struct part {
            std::string text;
            query_item::form what;
        };
        std::vector<part> parts;
        auto const enclose = [](part& inner, bool needed) {
            if (needed) inner.text = "( " + inner.text + " )";
        };
        for (query_item const& one : items_) {
            if (one.what == query_item::form::word) {
                parts.push_back({spelled(one), one.what});
                continue;
            }
            part right = std::move(parts.back());
            parts.pop_back();
            enclose(right,
                    priority(right.what) < priority(one.what) ||
                        (one.what == query_item::form::phrase && right.what == query_item::form::phrase));
            if (one.what == query_item::form::negation) {
                parts.push_back({"!" + right.text, one.what});
                continue;
            }
            part& left = parts.back();
            enclose(left, priority(left.what) < priority(one.what));
            left.what = one.what;
            if (one.what == query_item::form::conjunction) left.text += " & ";
            else if (one.what == query_item::form::disjunction) left.text += " | ";
            else if (one.distance == 1) left.text += " <-> ";
            else ((left.text += " <") += std::to_string(one.distance)) += "> ";
            left.text += right.text;
        }
        return parts.empty() ? std::string() : std::move(parts.front().text);
    }

    friend bool operator==(tsquery const&, tsquery const&) = default;

private:
    static int priority(query_item::form what) {
        using enum query_item::form;
        return what == disjunction ? 1 : what == conjunction ? 2 : what == phrase ? 3 : what == negation ? 4 : 5;
    }
    static std::string spelled(query_item const& one) {
        std::string text;
        detail::append_lexeme(text, one.word);
        if (one.prefix || one.weights != 0) text += one.prefix ? ":*" : ":";
        for (int i = 0; i < 4; ++i)
            if ((one.weights >> (3 - i) & 1) != 0) text += "ABCD"[i];
        return text;
    }

    /// Appends what it reads, each operator behind its operands.
    struct reader {
        detail::scanner at;
        std::vector<query_item> items;
        std::size_t depth;

        bool skip(std::string_view sign) {
            if (!at.skip(sign)) return false;
            detail::skip_blanks(at);
            return true;
        }
        void add(query_item::form what, std::uint16_t distance = 1) {
            items.push_back({.what = what, .distance = distance});
        }
        bool disjunction() {
            if (!conjunction()) return false;
            while (skip("|")) {
                if (!conjunction()) return false;
                add(query_item::form::disjunction);
            }
            return true;
        }
        bool conjunction() {
            if (!phrase()) return false;
            while (skip("&")) {
                if (!phrase()) return false;
                add(query_item::form::conjunction);
            }
            return true;
        }
        bool phrase() {
            if (!operand()) return false;
            while (at.rest.starts_with('<')) {
                std::int64_t distance = 1;
                if (!skip("<->") &&
                    (!skip("<") || !at.number(distance, 1, 5) || distance > longest_distance || !skip(">")))
                    return false;
                if (!operand()) return false;
                add(query_item::form::phrase, static_cast<std::uint16_t>(distance));
            }
            return true;
        }
        bool operand() {
            if (++depth > deepest) return false;
            bool const sound = skip("!")   ? operand() && (add(query_item::form::negation), true)
                               : skip("(") ? disjunction() && skip(")")
                                           : word();
            --depth;
            return sound;
        }
        bool word() {
            query_item one;
            if (!detail::scan_lexeme(at, one.word, "!&|()<:")) return false;
            if (at.skip(":"))
                for (; !at.done(); at.rest.remove_prefix(1)) {
                    std::size_t const weight = std::string_view("DCBA").find(at.rest[0]);
                    if (at.rest[0] == '*') one.prefix = true;
                    else if (weight == std::string_view::npos) break;
                    else one.weights = static_cast<std::uint8_t>(one.weights | 1u << weight);
                }
            items.push_back(std::move(one));
            detail::skip_blanks(at);
            return true;
        }
    };

    std::vector<query_item> items_;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <>
struct sql_type<types::tsquery> {
    static constexpr type_facts facts{"tsquery", 3615, 3645, types::kind::text_search};
};

using types::query_item;
using types::tsquery;

}  // namespace alphaswarm
