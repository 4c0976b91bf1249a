// SPDX-License-Identifier: BSL-1.0
// Multiranges: sets that are several ranges. They are kept in order, and ranges that overlap or meet are one.
#pragma once

#include <algorithm>
#include <compare>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/types/range.hpp>
#include <alphaswarm/types/scan.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

/// The default holds nothing.
template <class T>
class multirange {
    static_assert(!range_facts<T>::multirange.name.empty(),
                  "AS0105 multirange: PostgreSQL has ranges of std::int32_t, std::int64_t, numeric, date, timestamp "
                  "and timestamptz");

public:
    static constexpr std::string_view name = range_facts<T>::multirange.name;

    multirange() = default;
    multirange(std::initializer_list<range<T>> ranges) : multirange(std::vector<range<T>>(ranges)) {}
    explicit multirange(std::vector<range<T>> ranges) {
        std::sort(ranges.begin(), ranges.end());
        for (range<T>& one : ranges) {
            if (one.is_empty()) continue;
            if (ranges_.empty() || (ranges_.back().is_before(one) && !ranges_.back().meets(one)))
                ranges_.push_back(std::move(one));
            else ranges_.back() = ranges_.back().hull(one);
        }
    }
    /// Reads `{[1,3),[5,8)}`; throws alphaswarm::error for all else.
    [[nodiscard]] static multirange parse(std::string_view text) {
        constexpr std::string_view expected = "{[lower,upper),...}";
        detail::scanner in{text};
        std::vector<range<T>> ranges;
        if (!in.skip("{")) detail::malformed(text, name, expected);
        if (!in.skip("}")) {
            do ranges.push_back(range<T>::scan(in, text));
            while (in.skip(","));
            if (!in.skip("}")) detail::malformed(text, name, expected);
        }
        if (!in.done()) detail::malformed(text, name, expected);
        return multirange(std::move(ranges));
    }

    [[nodiscard]] bool is_empty() const { return ranges_.empty(); }
    /// In order, none empty, none of two that overlap or meet.
    [[nodiscard]] std::vector<range<T>> const& ranges() const { return ranges_; }
    [[nodiscard]] bool contains(T const& value) const {
        for (range<T> const& one : ranges_)
            if (one.contains(value)) return true;
        return false;
    }
    [[nodiscard]] std::string to_string() const {
        std::string text = "{";
        for (range<T> const& one : ranges_) (text += text.size() > 1 ? "," : "") += one.to_string();
        return text += '}';
    }

    friend bool operator==(multirange const&, multirange const&) = default;
    friend std::weak_ordering operator<=>(multirange const& a, multirange const& b) {
        for (std::size_t i = 0; i < a.ranges_.size() && i < b.ranges_.size(); ++i)
            if (auto const order = a.ranges_[i] <=> b.ranges_[i]; order != 0) return order;
        return a.ranges_.size() <=> b.ranges_.size();
    }

private:
    std::vector<range<T>> ranges_;
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <types::ranged T>
struct sql_type<types::multirange<T>> {
    static constexpr type_facts facts = types::range_facts<T>::multirange;
};

using types::multirange;

}  // namespace alphaswarm
