// SPDX-License-Identifier: BSL-1.0
// Ranges: a byte of flags and each bound that there is, with its size; multiranges: how many ranges, and each with its
// size. Sources: src/backend/utils/adt/rangetypes.c and multirangetypes.c, the functions *_send and *_recv; the flags
// are those of src/include/utils/rangetypes.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs/array.hpp>
#include <alphaswarm/pg/codecs/datetime.hpp>
#include <alphaswarm/pg/codecs/number.hpp>
#include <alphaswarm/pg/codecs/numeric.hpp>
#include <alphaswarm/types/multirange.hpp>
#include <alphaswarm/types/range.hpp>

namespace alphaswarm::pg {

namespace detail {
enum range_flags : unsigned { range_empty = 1, with_lower = 2, with_upper = 4, no_lower = 8, no_upper = 16 };

[[noreturn]] ALPHASWARM_COLD inline void refuse_range(field const& from, char const* why) {
    from.fail(std::string("is no range: ") + why);
}
}  // namespace detail

template <class T>
struct codec<types::range<T>> {
    using type = types::range<T>;
    static constexpr int fixed = -1;
    static void append(std::string& out, type const& value) {
        unsigned flags = value.is_empty() ? detail::range_empty : 0u;
        if (!value.is_empty())
            flags = (value.includes_lower() ? detail::with_lower : 0u) |
                    (value.includes_upper() ? detail::with_upper : 0u) | (value.lower() ? 0u : detail::no_lower) |
                    (value.upper() ? 0u : detail::no_upper);
        out += static_cast<char>(flags);
        if (value.lower()) append_sized<T>(out, *value.lower());
        if (value.upper()) append_sized<T>(out, *value.upper());
    }
    static void read(type& into, field const& from) {
        detail::array_reader in{from, from.data, from.view().size()};
        if (in.left == 0) detail::refuse_range(from, "it has no flags");
        unsigned const flags = static_cast<unsigned char>(*in.at);
        in.skip(1);
        std::optional<T> lower, upper;
        if ((flags & (detail::range_empty | detail::no_lower)) == 0) read_bound(lower.emplace(), in);
        if ((flags & (detail::range_empty | detail::no_upper)) == 0) read_bound(upper.emplace(), in);
        if (in.left != 0) detail::refuse_range(from, "bytes follow its bounds");
        if ((flags & detail::range_empty) != 0) {
            into = type();
            return;
        }
        using types::bounds;
        bool const closed = (flags & detail::with_upper) != 0;
        try {
            into = type(std::move(lower),
                        std::move(upper),
                        (flags & detail::with_lower) != 0 ? (closed ? bounds::closed : bounds::closed_open)
                                                          : (closed ? bounds::open_closed : bounds::open));
        } catch (decode_error const&) {
            throw;
        } catch (error const& why) {
            detail::refuse_range(from, why.what());
        }
    }

private:
    static void read_bound(T& into, detail::array_reader& in) {
        field const found = in.element();
        if (found.is_null()) detail::refuse_range(in.from, "a bound is NULL");
        codec<T>::read(into, found);
    }
};

template <class T>
struct codec<types::multirange<T>> {
    using type = types::multirange<T>;
    static constexpr int fixed = -1;
    static void append(std::string& out, type const& value) {
        detail::append_integer(out, static_cast<std::int32_t>(value.ranges().size()));
        for (types::range<T> const& one : value.ranges()) append_sized<types::range<T>>(out, one);
    }
    static void read(type& into, field const& from) {
        detail::array_reader in{from, from.data, from.view().size()};
        std::int32_t const count = in.integer();
        if (count < 0 || static_cast<std::size_t>(count) > in.left / 5) detail::refuse_range(from, "it ends too early");
        std::vector<types::range<T>> ranges(static_cast<std::size_t>(count));
        for (types::range<T>& one : ranges) {
            field const found = in.element();
            if (found.is_null()) detail::refuse_range(from, "one of its ranges is NULL");
            codec<types::range<T>>::read(one, found);
        }
        if (in.left != 0) detail::refuse_range(from, "bytes follow its last range");
        into = type(std::move(ranges));
    }
};

}  // namespace alphaswarm::pg
