// SPDX-License-Identifier: BSL-1.0
// One value of a result, in libpq's memory, and the error for a value that cannot be decoded. A field knows its column
// only by number: the layer that owns the result catches the error and adds names.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>

namespace alphaswarm::pg {

/// A value from the server does not fit its C++ type: NULL, wrong size, out of range, malformed. The statement was
/// executed.
class decode_error : public error {
public:
    ALPHASWARM_COLD decode_error(int column, std::string reason)
        : error((meta::message_builder() << "column " << column << ": " << reason).take(), alphaswarm::effect::done),
          column_(column),
          reason_(std::move(reason)) {}
    /// With the place as the caller knows it, for layers that know names.
    ALPHASWARM_COLD decode_error(std::string const& place, decode_error const& cause)
        : error((meta::message_builder() << place << ": " << cause.reason_).take(), cause.effect()),
          column_(cause.column_),
          reason_(cause.reason_) {}

    [[nodiscard]] int column() const noexcept { return column_; }  ///< counted from 0
    [[nodiscard]] std::string const& reason() const noexcept { return reason_; }

private:
    int column_;
    std::string reason_;
};

/// One value in binary format. Owns nothing: valid as long as the result it came from.
struct field {
    char const* data = nullptr;
    int size = -1;  ///< in bytes; -1 is NULL
    int column = 0;

    [[nodiscard]] bool is_null() const { return size < 0; }
    [[nodiscard]] std::string_view view() const { return {data, static_cast<std::size_t>(size < 0 ? 0 : size)}; }

    /// Throws decode_error.
    [[noreturn]] ALPHASWARM_COLD void fail(std::string_view why) const { throw decode_error(column, std::string(why)); }
    /// Throws decode_error if the value is NULL or does not have its type's size.
    [[noreturn]] ALPHASWARM_COLD void fail_size(int expected) const {
        if (is_null()) fail("is NULL, but its C++ type cannot be: make it a std::optional");
        fail((meta::message_builder() << "has " << size << " bytes instead of " << expected
                                      << ": the column is of another type")
                 .text());
    }
};

}  // namespace alphaswarm::pg
