// SPDX-License-Identifier: BSL-1.0
// A std::vector is a PostgreSQL array. std::vector<std::optional<T>> may contain NULLs, a vector of vectors has two
// dimensions, and so on up to six; a vector of std::byte is a bytea rather than an array.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <alphaswarm/types/bytea.hpp>
#include <alphaswarm/types/sql_type.hpp>

namespace alphaswarm::types {

/// The element type of nested vectors, and how deeply they are nested.
template <class T>
struct array_shape {
    using element = T;
    static constexpr int dimensions = 0;
    static constexpr bool nullable = false;
};
template <class T>
    requires(array_shape<T>::dimensions == 0)  // a row of elements is never NULL
struct array_shape<std::optional<T>> {
    using element = T;
    static constexpr int dimensions = 0;
    static constexpr bool nullable = true;
};
template <class T>
struct array_shape<std::vector<T>> {
    using element = typename array_shape<T>::element;
    static constexpr int dimensions = array_shape<T>::dimensions + 1;
    static constexpr bool nullable = array_shape<T>::nullable;
    static_assert(dimensions <= 6, "PostgreSQL's arrays have at most six dimensions");
};
template <>
struct array_shape<bytea> {
    using element = bytea;
    static constexpr int dimensions = 0;
    static constexpr bool nullable = false;
};

namespace detail {
template <class Element>
struct array_name {
    char chars[sql_type<Element>::facts.name.size() + 2]{};
    consteval array_name() {
        std::size_t size = 0;
        for (char c : sql_type<Element>::facts.name) chars[size++] = c;
        chars[size++] = '[';
        chars[size] = ']';
    }
};
template <class Element>
inline constexpr array_name<Element> array_name_of{};
}  // namespace detail

}  // namespace alphaswarm::types

namespace alphaswarm {

/// "integer[]" whatever the number of dimensions, as in PostgreSQL.
template <class T>
    requires storable<typename types::array_shape<std::vector<T>>::element>
struct sql_type<std::vector<T>> {
    using element = typename types::array_shape<std::vector<T>>::element;
    static constexpr type_facts facts{
        {types::detail::array_name_of<element>.chars, sql_type<element>::facts.name.size() + 2},
        sql_type<element>::facts.array_oid,
        sql_type<element>::facts.array_oid,
        types::kind::array};
};

}  // namespace alphaswarm
