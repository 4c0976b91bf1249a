// SPDX-License-Identifier: BSL-1.0
// Values that the client generates: random UUIDs, the current time, and a member's own initializer. An object completed
// here is what will be stored, so the program knows its key before the insert runs.
#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/sql/expression/discriminator.hpp>
#include <alphaswarm/types/timestamp.hpp>
#include <alphaswarm/types/unset.hpp>
#include <alphaswarm/types/uuid.hpp>

namespace alphaswarm::sql {

/// A new value from Member's generator.
template <auto Member>
[[nodiscard]] auto generated_value() {
    using value = typename meta::plain<meta::value_of<Member>>::type;
    constexpr auto made_by = facts_of<Member>.made_by;
    if constexpr (made_by == schema::generation::random_uuid) {
        if constexpr (requires { value::random(); }) return value::random();
        else return value(types::uuid::random().to_string());
    } else if constexpr (made_by == schema::generation::utc_now) return value::now();
    else return meta::owner_of<Member>{}.*Member;
}

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_identity(schema::table_view const& t, std::size_t ordinal) {
    throw error((
                    meta::message_builder()
                    << t.name() << "." << t.columns[ordinal].name
                    << ": the object already has an identity, and the server would make another; reset it, or "
                       "name the columns with values(...), which "
                       "may give an identity_by_default()")
                    .take());
}
template <auto Member, class T>
void complete_member(T& object) {
    constexpr auto made_by = facts_of<Member>.made_by;
    if constexpr (facts_of<Member>.identity_kind != schema::identity::none) {
        if (!(object.*Member == meta::value_of<Member>{})) [[unlikely]]
            refuse_identity(schema::view_of<T>, ordinal_of<Member>);
    } else if constexpr (made_by == schema::generation::random_uuid || made_by == schema::generation::utc_now) {
        auto& value = object.*Member;
        using type = std::remove_cvref_t<decltype(value)>;
        if constexpr (!meta::is_optional<type>)  // nullopt always means NULL
            if (types::is_unset(value) || (made_by == schema::generation::random_uuid && value == type{}))
                value = generated_value<Member>();
    }
}
template <class T, auto... Member>
void complete_members(T& object, schema::member_list<Member...>) {
    (complete_member<Member>(object), ...);
}
}  // namespace detail

/// Generates keys and times that are unset. Throws alphaswarm::error if an identity is already set: the object was
/// stored before, or comes from elsewhere, and the server would assign a new number.
template <class T>
void complete_values(T& object) {
    detail::complete_members(object, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
}
/// The same for a row that is inserted alone. Throws alphaswarm::error if its discriminator names a subclass, whose row
/// would be missing.
template <class T>
void complete(T& object) {
    if constexpr (schema::hierarchical<T>) detail::require_plain(object);
    complete_values(object);
}

/// An insert of a whole object writes the column: the server does not generate it.
[[nodiscard]] constexpr bool in_row_insert(schema::column_facts const& c) {
    return !c.server_made() && c.identity_kind == schema::identity::none;
}
/// The number of columns that an insert of a whole object writes; if there are none, it inserts DEFAULT VALUES.
[[nodiscard]] constexpr std::size_t columns_of_row(schema::table_view const& t) {
    std::size_t count = 0;
    for (auto const& c : t) count += in_row_insert(c);
    return count;
}

}  // namespace alphaswarm::sql
