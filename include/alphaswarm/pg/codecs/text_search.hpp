// SPDX-License-Identifier: BSL-1.0
// tsvector: how many words, and each with a NUL, the number of its places, and these, the weight in their upper two
// bits.  tsquery: how many items, an operator before its operands and the right one first. Sources:
// src/backend/utils/adt/tsvector.c and tsquery.c, the functions *send and *recv; the latter takes no tsquery without
// words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs/array.hpp>
#include <alphaswarm/types/tsquery.hpp>
#include <alphaswarm/types/tsvector.hpp>

namespace alphaswarm::pg {

namespace detail {
/// What is left of a text search value; every step is checked.
struct search_reader : array_reader {
    char const* type;

    [[noreturn]] ALPHASWARM_COLD void refuse() const { from.fail(std::string("is no ") + type); }
    template <class Integer>
    Integer next() {
        if (left < sizeof(Integer)) refuse();
        Integer const value = load<Integer>(at);
        skip(sizeof(Integer));
        return value;
    }
    std::string_view word() {
        std::string_view const rest(at, left);
        std::size_t const size = rest.find('\0');
        if (size == std::string_view::npos) refuse();
        skip(size + 1);
        return rest.substr(0, size);
    }
};
[[noreturn]] ALPHASWARM_COLD inline void refuse_no_words() {
    throw value_refused(
        "a tsquery without words finds nothing, and PostgreSQL does not take one; give words, or do not ask");
}
}  // namespace detail

template <>
struct codec<types::tsvector> {
    static constexpr int fixed = -1;
    static void append(std::string& out, types::tsvector const& value) {
        detail::append_integer(out, static_cast<std::int32_t>(value.lexemes().size()));
        for (types::lexeme const& one : value.lexemes()) {
            out.append(one.word.c_str(), one.word.size() + 1);
            detail::append_integer(out, static_cast<std::uint16_t>(one.positions.size()));
            for (types::text_position const& place : one.positions)
                detail::append_integer(out, static_cast<std::uint16_t>(('D' - place.weight) << 14 | place.at));
        }
    }
    static void read(types::tsvector& into, field const& from) {
        detail::search_reader in{{from, from.data, from.view().size()}, "tsvector"};
        auto const count = in.next<std::int32_t>();
        if (count < 0 || static_cast<std::size_t>(count) > in.left / 3) in.refuse();
        std::vector<types::lexeme> lexemes(static_cast<std::size_t>(count));
        for (types::lexeme& one : lexemes) {
            one.word = in.word();
            auto const places = in.next<std::uint16_t>();
            if (places > in.left / 2) in.refuse();
            for (unsigned i = 0; i < places; ++i) {
                auto const place = in.next<std::uint16_t>();
                one.positions.push_back(
                    {static_cast<std::uint16_t>(place & 0x3fff), static_cast<char>('D' - (place >> 14))});
            }
        }
        if (in.left != 0) in.refuse();
        try {
            into = types::tsvector(std::move(lexemes));
        } catch (error const& why) {
            from.fail(why.what());
        }
    }
};

template <>
struct codec<types::tsquery> {
    using form = types::query_item::form;
    static constexpr int fixed = -1;
    static void append(std::string& out, types::tsquery const& value) {
        auto const& items = value.items();
        if (items.empty()) detail::refuse_no_words();
        detail::append_integer(out, static_cast<std::int32_t>(items.size()));
        for (std::size_t i = items.size(); i > 0; --i) {
            types::query_item const& one = items[i - 1];
            if (one.what == form::word) {
                (out += '\1') += static_cast<char>(one.weights);
                out += one.prefix ? '\1' : '\0';
                out.append(one.word.c_str(), one.word.size() + 1);
            } else {
                (out += '\2') += static_cast<char>(one.what);
                if (one.what == form::phrase) detail::append_integer(out, one.distance);
            }
        }
    }
    static void read(types::tsquery& into, field const& from) {
        detail::search_reader in{{from, from.data, from.view().size()}, "tsquery"};
        auto const count = in.next<std::int32_t>();
        if (count < 0 || static_cast<std::size_t>(count) > in.left / 2) in.refuse();
        std::vector<types::query_item> items(static_cast<std::size_t>(count));
        for (std::size_t i = items.size(); i > 0; --i) {
            types::query_item& one = items[i - 1];
            switch (in.next<char>()) {
                case 1:
                    one.weights = in.next<std::uint8_t>();
                    one.prefix = in.next<char>() != 0;
                    one.word = in.word();
                    break;
                case 2: {
                    auto const sign = in.next<std::uint8_t>();
                    if (sign < 1 || sign > 4) in.refuse();
                    one.what = static_cast<form>(sign);
                    if (one.what == form::phrase) one.distance = in.next<std::uint16_t>();
                    break;
                }
                default:
                    in.refuse();
            }
        }
        if (in.left != 0 || !types::tsquery::assemble(into, std::move(items))) in.refuse();
    }
};

}  // namespace alphaswarm::pg
