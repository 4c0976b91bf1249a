// SPDX-License-Identifier: BSL-1.0
// Arrays: a header (dimensions, whether there are NULLs, element OID), a size and lower bound per dimension,
// then each element with its length.  Lower bounds other than 1 are refused: a C++ vector has none, and an update of
// its row would number the stored array anew. Source: src/backend/utils/adt/arrayfuncs.c, array_send and array_recv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/types/array.hpp>

namespace alphaswarm::pg {

namespace detail {
[[noreturn]] ALPHASWARM_COLD inline void refuse_ragged() {
    throw value_refused("nested vectors of unequal size: PostgreSQL's arrays are rectangular");
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_hollow() {
    throw value_refused("a vector of empty vectors: PostgreSQL keeps no sizes for an array without elements");
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_element(field const& from,
                                                        std::uint32_t found,
                                                        std::uint32_t expected) {
    from.fail("holds array elements of the type with OID " + std::to_string(found) + ", but its C++ type needs " +
              std::to_string(expected));
}

/// Elements of a computed array may be char(n) or bit(n), read as text and as bit varying; result_types.hpp has refused
/// a column of them.
[[nodiscard]] constexpr bool compatible_element(std::uint32_t expected, std::uint32_t actual) {
    return compatible(expected, actual) || (compatible(expected, 25) && actual == 1042) ||
           (expected == 1562 && actual == 1560);
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_bounds(field const& from, std::int32_t first) {
    from.fail("is an array that begins at index " + std::to_string(first) +
              ", and a C++ vector has no such bounds: store it numbered from 1, as (a)[:] does in SQL, or read it as "
              "text, cast<std::string>(...)");
}

/// What is left of a field, with every step checked.
struct array_reader {
    field const& from;
    char const* at;
    std::size_t left;

    void need(std::size_t bytes) const {
        if (left < bytes) from.fail("is not an array: it ends too early");
    }
    std::int32_t integer() {
        need(4);
        std::int32_t const value = load<std::int32_t>(at);
        skip(4);
        return value;
    }
    void skip(std::size_t bytes) {
        at += bytes;
        left -= bytes;
    }
    field element() {
        std::int32_t const size = integer();
        if (size < -1) from.fail("is not an array: an element has a negative size");
        if (size > 0) need(static_cast<std::size_t>(size));
        field const found{at, size, from.column};
        if (size > 0) skip(static_cast<std::size_t>(size));
        return found;
    }
};
}  // namespace detail

template <class T>
    requires(types::array_shape<std::vector<T>>::dimensions > 0)
struct codec<std::vector<T>> {
    using shape = types::array_shape<std::vector<T>>;
    using element = typename shape::element;
    static constexpr int fixed = -1;

    /// Throws value_refused for vectors that are not rectangular.
    static void append(std::string& out, std::vector<T> const& value) {
        std::size_t sizes[shape::dimensions]{};
        if (value.empty()) {
            append_header(out, 0, false);
            return;
        }
        measure(value, sizes);
        std::size_t const flag = out.size() + 4;
        append_header(out, shape::dimensions, false);
        for (std::size_t size : sizes) {
            if (size > INT32_MAX) refuse_size();
            detail::append_integer(out, static_cast<std::int32_t>(size));
            detail::append_integer(out, std::int32_t{1});
        }
        bool nulls = false;
        append_elements(out, value, sizes, nulls);
        if (nulls) store(out.data() + flag, std::int32_t{1});
    }

    static void read(std::vector<T>& into, field const& from) {
        detail::array_reader in{from, from.data, from.view().size()};
        std::int32_t const dimensions = in.integer();
        std::int32_t const flags = in.integer();
        std::uint32_t const oid = static_cast<std::uint32_t>(in.integer());
        if (dimensions < 0 || dimensions > 6 || flags < 0 || flags > 1)
            from.fail("is not an array: its header is malformed");
        if (!detail::compatible_element(is_own_type(sql_type<element>::facts) ? 0 : sql_type<element>::facts.oid, oid))
            detail::refuse_element(from, oid, sql_type<element>::facts.oid);
        if (dimensions != 0 && dimensions != shape::dimensions)
            from.fail("is an array of " + std::to_string(dimensions) + " dimensions, but its C++ type has " +
                      std::to_string(shape::dimensions));
        into.clear();
        std::size_t sizes[shape::dimensions]{};
        std::size_t total = 1;
        std::int32_t renumbered = 1;
        for (int i = 0; i < dimensions; ++i) {
            std::int32_t const size = in.integer();
            if (std::int32_t const first = in.integer(); first != 1 && renumbered == 1) renumbered = first;
            // Every element takes four bytes at least, so what is left bounds all sizes and their product.
            if (size < 1 || static_cast<std::size_t>(size) > in.left / 4 / total)
                from.fail("is not an array: its sizes do not match its elements");
            total *= static_cast<std::size_t>(size);
            sizes[i] = static_cast<std::size_t>(size);
        }
        if (renumbered != 1) detail::refuse_bounds(from, renumbered);
        if (dimensions != 0) read_elements(into, in, sizes);
        if (in.left != 0) from.fail("is not an array: bytes follow its last element");
    }

private:
    static void append_header(std::string& out, int dimensions, bool nulls) {
        detail::append_integer(out, std::int32_t{dimensions});
        detail::append_integer(out, std::int32_t{nulls});
        detail::append_integer(out, sql_type<element>::facts.oid);
    }
    template <class V>
    static void measure(V const& value, std::size_t* sizes) {
        *sizes = value.size();
        if (value.empty()) detail::refuse_hollow();
        if constexpr (types::array_shape<V>::dimensions > 1) measure(value.front(), sizes + 1);
    }
    template <class V>
    static void append_elements(std::string& out, V const& value, std::size_t const* sizes, bool& nulls) {
        if (value.size() != *sizes) detail::refuse_ragged();
        for (auto const& item : value) {
            if constexpr (types::array_shape<V>::dimensions > 1) {
                append_elements(out, item, sizes + 1, nulls);
            } else {
                if constexpr (shape::nullable) nulls = nulls || !item.has_value();
                append_sized<typename V::value_type>(out, item);
            }
        }
    }
    template <class V>
    static void read_elements(V& into, detail::array_reader& in, std::size_t const* sizes) {
        into.reserve(*sizes);
        for (std::size_t i = 0; i < *sizes; ++i) {
            if constexpr (types::array_shape<V>::dimensions > 1) {
                read_elements(into.emplace_back(), in, sizes + 1);
            } else {
                field const found = in.element();
                typename V::value_type held{};  // not in place: std::vector<bool> has no places
                if constexpr (shape::nullable) {
                    if (!found.is_null()) codec<element>::read(held.emplace(), found);
                } else {
                    if (found.is_null()) in.from.fail("holds a NULL element: make it a vector of std::optional");
                    codec<element>::read(held, found);
                }
                into.push_back(std::move(held));
            }
        }
    }
};

}  // namespace alphaswarm::pg
