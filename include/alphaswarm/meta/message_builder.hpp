// SPDX-License-Identifier: BSL-1.0
// Builds the text of an error. Such texts are written in many places and rarely read, so every piece is one call: `+`
// on strings and std::to_string would be inlined at every use, and compiled into every program that never fails.
#pragma once

#include <alphaswarm/meta/cold.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace alphaswarm::meta {

/// `message_builder() << "column " << 3 << ": " << why`; the result is `text()`, or `take()` to move it out.
class message_builder {
public:
    ALPHASWARM_COLD message_builder& operator<<(std::string_view part) {
        text_.append(part.data(), part.size());
        return *this;
    }
    /// Null adds nothing.
    ALPHASWARM_COLD message_builder& operator<<(char const* part) {
        return *this << std::string_view(part ? part : "");
    }
    ALPHASWARM_COLD message_builder& operator<<(std::uint32_t number) {
        char digits[10];
        std::size_t first = sizeof digits;
        do digits[--first] = static_cast<char>('0' + number % 10);
        while (number /= 10);
        return *this << std::string_view(digits + first, sizeof digits - first);
    }
    message_builder& operator<<(int count) {
        return *this << static_cast<std::uint32_t>(count);
    }  ///< not negative  ///< must not be negative
    [[nodiscard]] std::string const& text() const noexcept { return text_; }
    [[nodiscard]] std::string&& take() noexcept { return static_cast<std::string&&>(text_); }

private:
    std::string text_;
};

}  // namespace alphaswarm::meta
