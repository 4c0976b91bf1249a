// SPDX-License-Identifier: BSL-1.0
// Where a result shows the classes of its rows: the discriminator columns, and where the columns of each class's own
// table begin. Computed at compile time; at run time one function reads the discriminators.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <alphaswarm/orm/hierarchy/class_resolution.hpp>
#include <alphaswarm/pg/result.hpp>
#include <alphaswarm/pg/rows_view.hpp>

namespace alphaswarm::orm::detail {

/// A discriminator column and the class it belongs to.
struct discriminator_column {
    std::size_t class_number = schema::table_view::none;
    int column = 0;
    int level = 0;  // which of a row's claims it makes
};
/// The discriminators of tables whose columns are laid out one after another.
template <class Hierarchy, class... T>
constexpr auto discriminators_in(schema::type_list<T...>, int column) {
    std::array<discriminator_column, sizeof...(T) + 1> found{};
    std::size_t n = 0;
    auto const add = [&](std::size_t number, schema::table_view const& t) {
        auto const& c = schema::classes_of<Hierarchy>[number];
        if (c.discriminates)
            found[n++] = {number,
                          column + static_cast<int>(c.discriminator),
                          static_cast<int>(level_of(schema::classes_of<Hierarchy>, number))};
        column += static_cast<int>(t.column_count);
    };
    (add(Hierarchy::number_of(meta::id_of<T>), schema::view_of<T>), ...);
    return found;
}
/// The column at which each class's own table begins; -1 where it is absent.
template <class Hierarchy, class... T>
constexpr auto columns_of(schema::type_list<T...>, int column) {
    std::array<int, Hierarchy::size> first{};
    for (int& each : first) each = -1;
    ((first[Hierarchy::number_of(meta::id_of<T>)] = column,
      column += static_cast<int>(schema::view_of<T>.column_count)),
     ...);
    return first;
}

/// Reads a row's discriminators as the server sent them: a label is text in either format.
[[gnu::noinline]] inline void note_claims(class_question const& q,
                                          std::uint8_t* claims,
                                          pg::rows_view from,
                                          int row,
                                          discriminator_column const* discriminators) {
    for (; discriminators->class_number < q.size; ++discriminators) {
        std::string_view const value = from.bytes(row, discriminators->column);
        std::size_t const claimed =
            value.empty() ? q.size : schema::class_with_identity(q.lines, q.size, discriminators->class_number, value);
        claims[discriminators->level] = claimed < q.size ? static_cast<std::uint8_t>(claimed) : class_line::none;
    }
}

}  // namespace alphaswarm::orm::detail
