// SPDX-License-Identifier: BSL-1.0
// A primary key that knows its table, so an instrument's id never ends up in an order's column. The table may be
// incomplete, so structs of one domain can refer to another's after a forward declaration.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>
#include <alphaswarm/types/uuid.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace alphaswarm::types {

namespace detail {
template <class Representation>
concept key_text = text_like<Representation>;
}

/// The key of a row of Table. A default-constructed key is unset, which is different from every value of
/// Representation: a key that is 0, an empty text, or the nil UUID is set.
///
///     key<Order> id("2b7c...");        // explicit: text is not a key until the program says so
///     auto fresh = key<Order>::random();
template <class Table, class Representation = varchar<36>>
class key {
public:
    using table = Table;
    using representation = Representation;

    constexpr key() = default;
    constexpr explicit key(Representation const& value) : value_(value), set_(true) {}
    template <class Text>
        requires detail::key_text<Representation> && detail::key_text<Text>
    constexpr explicit key(Text const& text) : value_(text_of(text)),
                                               set_(true) {}

    /// A new key: a version 4 UUID, as lower-case text if the representation is text.
    [[nodiscard]] static key random()
        requires std::same_as<Representation, varchar<36>> || std::same_as<Representation, uuid>
    {
        if constexpr (std::same_as<Representation, uuid>) {
            return key(uuid::random());
        } else {
            char text[36];
            uuid::random().write_text(text);
            return key(std::string_view(text, sizeof text));
        }
    }

    /// For an unset key, an empty Representation: check is_set() if that is possible.
    [[nodiscard]] constexpr Representation const& value() const { return value_; }
    [[nodiscard]] constexpr std::string_view view() const
        requires detail::key_text<Representation>
    {
        return value_;
    }
    [[nodiscard]] constexpr bool is_set() const { return set_; }
    constexpr explicit operator bool() const { return is_set(); }

    friend constexpr bool operator==(key const& a, key const& b) { return a.value_ == b.value_ && a.set_ == b.set_; }
    /// Unset sorts before every value.
    friend constexpr std::strong_ordering operator<=>(key const& a, key const& b) {
        if (a.set_ != b.set_) return a.set_ <=> b.set_;
        return a.value_ <=> b.value_;
    }

private:
    Representation value_{};
    bool set_ = false;  // no value of the representation can express it
};

}  // namespace alphaswarm::types

namespace alphaswarm {

template <class Table, class Representation>
struct sql_type<types::key<Table, Representation>> {
    static constexpr type_facts facts = sql_type<Representation>::facts;
};

using types::key;

}  // namespace alphaswarm

template <class Table, class Representation>
struct std::hash<alphaswarm::key<Table, Representation>> {
    std::size_t operator()(alphaswarm::key<Table, Representation> const& id) const noexcept {
        return std::hash<Representation>{}(id.value());
    }
};
