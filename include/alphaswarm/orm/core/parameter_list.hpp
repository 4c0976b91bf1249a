// SPDX-License-Identifier: BSL-1.0
// Where the values of one execution are kept: fixed-size ones in scratch space on the stack, text in place, the rest in
// memory that lives until the execution ends. One function per type adds a value, whatever the statement.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs.hpp>
#include <alphaswarm/pg/parameters.hpp>

namespace alphaswarm::orm {

namespace detail {
/// How many parameters a list has room for, in steps, so that few sizes are compiled.
constexpr std::size_t room_for(std::size_t parameters) { return parameters <= 8 ? 8 : (parameters + 63) / 64 * 64; }

template <std::size_t Room>
struct binary_formats {
    int all[Room];
    constexpr binary_formats() : all{} {
        for (int& format : all) format = 1;
    }
};
template <std::size_t Room>
inline constexpr binary_formats<Room> binary{};
}  // namespace detail

/// Where values are encoded for one execution. The arrays belong to parameter_values.
struct parameter_list {
    struct kept {  // composed bytes, kept until the execution ends
        std::string bytes;
        kept* next;
    };
    static constexpr std::size_t scratch_size = 16;

    char const** values;
    int* sizes;
    char (*scratch)[scratch_size];
    int const* formats;
    int count = 0;
    std::size_t total = 0;  // total bytes of the values that are referenced
    kept* composed = nullptr;

    parameter_list(char const** v, int* s, char (*cells)[scratch_size], int const* f)
        : values(v),
          sizes(s),
          scratch(cells),
          formats(f) {}
    parameter_list(parameter_list const&) = delete;
    parameter_list& operator=(parameter_list const&) = delete;
    ~parameter_list() {
        if (composed) [[unlikely]]
            forget(composed);
    }

    [[nodiscard]] pg::parameters view() const { return {values, sizes, formats, count, total}; }
    void point_at(char const* bytes, std::size_t size) {
        if (size > static_cast<std::size_t>(0x3fffffff)) [[unlikely]]
            refuse_size();
        values[count] = bytes != nullptr ? bytes : "";  // an empty vector may point nowhere, and null means NULL
        sizes[count++] = static_cast<int>(size);
        total += size;
    }
    void null() {
        values[count] = nullptr;
        sizes[count++] = 0;
    }
    [[gnu::noinline]] std::string& keep(std::string_view bytes) {
        composed = new kept{std::string(bytes), composed};
        return composed->bytes;
    }

private:
    [[gnu::noinline]] static void forget(kept* first) {
        while (first) delete std::exchange(first, first->next);
    }
    [[noreturn]] ALPHASWARM_COLD static void refuse_size() {
        throw value_refused("a parameter of 1 GiB or more: PostgreSQL's protocol carries less");
    }
};

/// Arrays for N parameters, on the stack of the execution.
template <std::size_t Room>
struct parameter_arrays {
    char const* values[Room];
    int sizes[Room];
    char scratch[Room][parameter_list::scratch_size];
    parameter_list list{values, sizes, scratch, detail::binary<Room>.all};
};
template <std::size_t N>
using parameter_values = parameter_arrays<detail::room_for(N)>;

namespace detail {

template <class T>
struct without_null {
    using type = T;
};
template <class T>
struct without_null<std::optional<T>> {
    using type = T;
};

/// Adds one value; `passing` values are destroyed before the execution, so their bytes are copied.
template <class T>
[[gnu::noinline]] void add_value(parameter_list& list, T const& value, bool passing) {
    if constexpr (meta::is_optional<T>) {
        if (value) add_value(list, *value, passing);
        else list.null();
    } else if constexpr (pg::codec<T>::fixed >= 0 &&
                         pg::codec<T>::fixed <= static_cast<int>(parameter_list::scratch_size)) {
        char* const cell = list.scratch[list.count];
        pg::codec<T>::write(cell, value);
        list.values[list.count] = cell;
        list.sizes[list.count++] = pg::codec<T>::fixed;
    } else if constexpr (pg::viewable<T>) {
        std::string_view bytes = pg::codec<T>::view(value);
        if (passing) bytes = list.keep(bytes);
        list.point_at(bytes.data(), bytes.size());
    } else {
        std::string& bytes = list.keep({});
        pg::append_body(bytes, value);
        list.point_at(bytes.data(), bytes.size());
    }
}

[[gnu::noinline]] inline void add_text(parameter_list& list, std::string_view text) {
    list.point_at(text.data(), text.size());
}

}  // namespace detail

}  // namespace alphaswarm::orm
