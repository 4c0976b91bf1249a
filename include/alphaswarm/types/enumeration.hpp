// SPDX-License-Identifier: BSL-1.0
// C++ enums as labels. The description is next to the enum and found by argument-dependent lookup; the enum is stored
// as text, or as a PostgreSQL enum type if the description names one:
//
//     enum class Side { buy, sell };
//     template <class E = Side>
//     consteval auto describe_enum(of<Side>) {
//         return labels<E>({{E::buy, "buy"}, {E::sell, "sell"}});          // text; or
//     }   //  return labels<E>({...}).stored_as("side");                      PostgreSQL's enum type side
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/identity.hpp>
#include <alphaswarm/meta/literal.hpp>
#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

template <class E>
struct labelled {
    E value{};
    std::string_view label{};

    constexpr labelled() = default;
    constexpr labelled(E labelled_value, meta::literal words) : value(labelled_value), label(words) {}
};

/// The values of an enum with their labels, in the order PostgreSQL sorts them.
template <class E, std::size_t N>
struct label_set {
    labelled<E> entries[N];
    std::string_view type_name{};  ///< empty: stored as text
    bool renamed = false;  ///< stored_as() was given twice

    /// Stored as a value of this PostgreSQL enum type; "desk.side" is the type side in the PostgreSQL schema desk.
    [[nodiscard]] consteval label_set stored_as(meta::literal type) const {
        label_set named = *this;
        named.type_name = type;
        named.renamed = type_name.data() != nullptr;
        return named;
    }
    [[nodiscard]] static constexpr std::size_t size() { return N; }
    /// No value and no label occurs twice, and each label has 1 to 63 bytes, as PostgreSQL allows, without a NUL.
    [[nodiscard]] constexpr bool well_formed() const {
        for (std::size_t i = 0; i < N; ++i) {
            if (entries[i].label.empty() || entries[i].label.size() > 63 ||
                entries[i].label.find('\0') != std::string_view::npos)
                return false;
            for (std::size_t j = 0; j < i; ++j)
                if (entries[i].value == entries[j].value || entries[i].label == entries[j].label) return false;
        }
        return true;
    }
    /// Its type has no name, or one that PostgreSQL would keep unchanged: 1 to 63 bytes, or two such names with a dot
    /// between them.
    [[nodiscard]] constexpr bool well_named() const {
        std::size_t part = 0, points = 0;
        for (char c : type_name) {
            if (c == '.' && part == 0) return false;
            points += c == '.';
            part = c == '.' ? 0 : part + 1;
            if (c == '\0' || part > 63) return false;
        }
        return type_name.data() == nullptr || (part > 0 && points < 2);
    }
};

/// Begins a description: `labels<Side>({{Side::buy, "buy"}, {Side::sell, "sell"}})`.
template <class E, std::size_t N>
[[nodiscard]] consteval label_set<E, N> labels(labelled<E> const (&entries)[N]) {
    label_set<E, N> made{};
    for (std::size_t i = 0; i < N; ++i) made.entries[i] = entries[i];
    return made;
}

/// An enum with a `describe_enum` next to it.
template <class E>
concept described_enum = std::is_enum_v<E> && requires { describe_enum(of<E>{}); };

/// The labels of a described enum.
template <described_enum E>
inline constexpr auto labels_of = describe_enum(of<E>{});

namespace detail {
/// AS0145 and AS0146: checks the description of an enum by itself.
template <class E>
struct well_labelled {
    static consteval meta::verdict judge() {
        meta::verdict v;
        if (!labels_of<E>.well_formed())
            v.next("AS0145 describe_enum(): ") << meta::type_name<E>()
                                               << ": a value or label occurs twice, or a label does not have 1 to 63 "
                                                  "bytes, none of them NUL; correct it";
        if (labels_of<E>.renamed)
            v.next("AS0130 stored_as(): ")
                << meta::type_name<E>() << ": it is given twice, and an enum has one type; keep one";
        if (!labels_of<E>.well_named())
            v.next("AS0146 stored_as(): ") << meta::type_name<E>() << ": " << labels_of<E>.type_name.substr(0, 130)
                                           << " is not the name of a type; give a name of 1 to 63 bytes, with a "
                                              "PostgreSQL schema and a dot before it if needed";
        return v;
    }
};
}  // namespace detail

/// The label of a value; throws value_refused for a value that the description does not name.
template <described_enum E>
[[nodiscard]] constexpr std::string_view to_label(E value) {
    for (auto const& entry : labels_of<E>.entries)
        if (entry.value == value) return entry.label;
    throw value_refused("no label describes this value of an enum: " +
                        std::to_string(static_cast<long long>(static_cast<std::underlying_type_t<E>>(value))));
}

/// The value with this label, if there is one.
template <described_enum E>
[[nodiscard]] constexpr std::optional<E> from_label(std::string_view label) {
    for (auto const& entry : labels_of<E>.entries)
        if (entry.label == label) return entry.value;
    return std::nullopt;
}

}  // namespace alphaswarm::types

namespace alphaswarm {

template <types::described_enum E>
struct sql_type<E> {
    static_assert(meta::holds<meta::sentence<types::detail::well_labelled<E>>()>,
                  "alphaswarm refuses this enum; the quoted sentence says why");
    static constexpr type_facts facts = types::labels_of<E>.type_name.empty()
                                            ? type_facts{"text", 25, 1009, types::kind::text}
                                            : type_facts{types::labels_of<E>.type_name, 0, 0, types::kind::enumeration};
};

using types::from_label;
using types::labels;
using types::to_label;

}  // namespace alphaswarm
