// SPDX-License-Identifier: BSL-1.0
// The limits of a message. The server ends a session that sends too large a message, and libpq ends a text at its first
// NUL, so both are refused before anything is sent. An execution compares one number; sizes are only added up if large
// values might exceed the limit together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/pg/error.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/pg/statement.hpp>

namespace alphaswarm::pg::detail {

/// The largest message that PostgreSQL accepts, including its length field: MaxAllocSize - 1.
inline constexpr std::size_t largest_message = 0x3ffffffe;
/// If the variable-size values add up to no more than this, they fit whatever else the message contains: names,
/// formats, 65,535 numbers.
inline constexpr std::size_t surely_sendable = largest_message - (std::size_t{4} << 20);

[[noreturn]] ALPHASWARM_COLD inline void refuse_message(std::size_t bytes, char const* what, char const* sql) {
    constexpr std::size_t shown = 200;
    std::size_t const length = std::strlen(sql);
    throw_usage(message_builder() << "a message of " << static_cast<std::uint32_t>(bytes >> 20)
                                  << " MiB: PostgreSQL's protocol carries less than 1024 MiB in one; " << what
                                  << "; nothing was sent: " << std::string_view(sql, length < shown ? length : shown)
                                  << (length < shown ? "" : "..."));
}

/// Adds up the size of the values.
ALPHASWARM_COLD inline void require_sendable_values(parameters const& p, char const* sql) {
    std::size_t bytes = 64 + 64;  // the fixed fields and the statement's name
    for (int i = 0; i < p.count; ++i) {
        bytes += 6;  // its format and length
        if (!p.values[i]) continue;
        bytes += p.formats && p.formats[i] ? static_cast<std::size_t>(p.sizes[i]) : std::strlen(p.values[i]);
    }
    if (bytes > largest_message) refuse_message(bytes, "send fewer rows at a time, or large values in parts", sql);
}
inline void require_sendable(parameters const& p, char const* sql) {
    if (p.bytes > surely_sendable) [[unlikely]]
        require_sendable_values(p, sql);
}
/// For a message that carries the statement's text.
inline void require_sendable(char const* sql, std::size_t length) {
    if (length > surely_sendable) [[unlikely]]
        refuse_message(length, "send the statement in parts, and values as parameters", sql);
}

[[noreturn]] ALPHASWARM_COLD inline void refuse_count(statement const& s, parameters const& p) {
    throw_usage(message_builder() << "the statement takes " << s.parameter_count << " parameters, not " << p.count
                                  << ": " << s.sql);
}
inline void require_count(statement const& s, parameters const& p) {
    if (p.count != s.parameter_count) [[unlikely]]
        refuse_count(s, p);
}

[[noreturn]] ALPHASWARM_COLD inline void refuse_nul(std::string const& sql) {
    throw_usage(
        message_builder() << "the SQL text holds a NUL character, and what follows would be dropped; nothing was sent: "
                          << sql.c_str());
}
inline void require_whole(std::string const& sql) {
    if (sql.find('\0') != sql.npos) [[unlikely]]
        refuse_nul(sql);
}

}  // namespace alphaswarm::pg::detail
