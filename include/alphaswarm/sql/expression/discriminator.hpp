// SPDX-License-Identifier: BSL-1.0
// The discriminator column of an object as text, whatever its type: text, a varchar or an enum. A row that is inserted
// alone must not name a subclass, because the rest of the object would be missing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/schema/hierarchy.hpp>
#include <alphaswarm/types/enumeration.hpp>

namespace alphaswarm::sql {

/// The identity in a discriminator; empty if it is NULL.
template <class V>
[[nodiscard]] std::string_view identity_in(V const& value) {
    if constexpr (requires { value.has_value(); }) return value ? identity_in(*value) : std::string_view();
    else if constexpr (types::described_enum<V>) {
        for (auto const& entry : types::labels_of<V>.entries)
            if (entry.value == value) return entry.label;
        return {};
    } else return std::string_view(value);
}
/// Makes a discriminator say it.
template <class V>
void tell_class(V& value, std::string_view identity) {
    if constexpr (requires { value.has_value(); }) tell_class(value.emplace(), identity);
    else if constexpr (types::described_enum<V>) value = types::from_label<V>(identity).value();
    else value = V(identity);
}

/// The member that holds the discriminator of T; only if it has one.
template <class T>
inline constexpr auto discriminator_of =
    schema::member_at<T, schema::view_of<T>.ordinal_of_member(schema::view_of<T>.about->inherited.discriminator)>;

}  // namespace alphaswarm::sql

namespace alphaswarm::sql::detail {

[[noreturn]] ALPHASWARM_COLD inline void refuse_class(schema::table_view const& t,
                                                      schema::table_view const& subclass,
                                                      std::string_view value) {
    throw error(
        (meta::message_builder()
         << t.name() << "." << t.columns[t.ordinal_of_member(t.about->inherited.discriminator)].name
         << ": the object's class is " << value << ", and rows of that class have another part in " << subclass.name()
         << "; insert an instance<...> of the class, or use as_parent(object) if that part is written separately")
            .take());
}

/// T is not a parent, or the object does not name a subclass.
template <class T>
void require_plain(T const& object) {
    if constexpr (!schema::view_of<T>.about->inherited.discriminator.empty()) {
        using all = schema::hierarchy_with<T>;
        static constexpr auto const& classes = schema::classes_of<all>;
        std::string_view const value = identity_in(object.*discriminator_of<T>);
        if (value.empty()) return;
        std::size_t const subclass =
            schema::class_with_identity(classes.data(), classes.size(), all::number_of(meta::id_of<T>), value);
        if (subclass < classes.size()) [[unlikely]]
            refuse_class(schema::view_of<T>, *classes[subclass].table, value);
    }
}

}  // namespace alphaswarm::sql::detail
