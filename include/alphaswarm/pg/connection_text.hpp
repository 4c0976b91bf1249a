// SPDX-License-Identifier: BSL-1.0
// What a connection string may look like, and the error messages for those that are refused. It may contain a password,
// and a malformed one can put part of the password where libpq takes it for a host, a port, a database or a keyword,
// and quotes it. So ambiguous texts are refused before libpq reads them, anything libpq cannot read is described by a
// message in this file, and no message repeats anything from the text.
#pragma once

#include <alphaswarm/meta/cold.hpp>

#include <string_view>

#include <libpq-fe.h>

namespace alphaswarm::pg::detail {

/// What follows "postgresql://" or "postgres://"; an empty view with a null pointer for a keyword string.
constexpr std::string_view after_scheme(std::string_view text) noexcept {
    for (std::string_view scheme : {std::string_view("postgresql://"), std::string_view("postgres://")})
        if (text.substr(0, scheme.size()) == scheme) return text.substr(scheme.size());
    return {};
}
constexpr bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_hex(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Why a URI is refused; null if it is unambiguous. `rest` follows the scheme.
constexpr char const* uri_fault(std::string_view rest) noexcept {
    std::size_t const at = rest.find('@');
    if (at != rest.npos) {
        if (rest.find('@', at + 1) != rest.npos)
            return "it has more than one @; one separates user and password from the host, write every other as %40";
        if (rest.substr(0, at).find_first_of("/?") != rest.npos)
            return "a / or ? comes before the @; in a user or password write / as %2F and ? as %3F, and an @ "
                   "elsewhere as %40";
    }
    for (std::size_t i = rest.find('%'); i != rest.npos; i = rest.find('%', i + 1)) {
        if (i + 2 >= rest.size() || !is_hex(rest[i + 1]) || !is_hex(rest[i + 2]))
            return "a % is not followed by two hexadecimal digits; write % itself as %25";
        if (rest[i + 1] == '0' && rest[i + 2] == '0') return "it holds %00, and no value can hold a NUL";
    }
    return nullptr;
}
/// The same for keyword strings: text that libpq would split in unintended places.
constexpr char const* keywords_fault(std::string_view text) noexcept {
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && is_space(text[i])) ++i;
        if (i == text.size()) return nullptr;
        std::size_t const keyword = i;
        while (i < text.size() && text[i] != '=' && !is_space(text[i])) ++i;
        bool const named = i > keyword;
        while (i < text.size() && is_space(text[i])) ++i;
        if (i == text.size() || text[i] != '=' || !named)
            return "a keyword or the = after one is missing; write a value that contains spaces in single quotes";
        ++i;
        while (i < text.size() && is_space(text[i])) ++i;
        if (i == text.size() || text[i] != '\'') {
            for (; i < text.size() && !is_space(text[i]); ++i)
                if (text[i] == '\\' && i + 1 < text.size()) ++i;
            continue;
        }
        for (++i; i < text.size() && text[i] != '\''; ++i)
            if (text[i] == '\\' && i + 1 < text.size()) ++i;
        if (i == text.size())
            return "a quoted value does not end; write a single quote within one as \\' and a backslash twice";
        if (++i < text.size() && !is_space(text[i]))
            return "something follows a quoted value without a space; write a single quote within a value as \\' and a "
                   "backslash twice";
    }
    return nullptr;
}
constexpr char const* text_fault(std::string_view text) noexcept {
    if (text.find('\0') != text.npos) return "it holds a NUL character, and what follows would be dropped";
    std::string_view const uri = after_scheme(text);
    return uri.data() ? uri_fault(uri) : keywords_fault(text);
}
/// What libpq refuses in an unambiguous text.
constexpr char const* text_refused(std::string_view text) noexcept {
    std::string_view const uri = after_scheme(text);
    if (!uri.data())
        return "it has a keyword that libpq does not know, see 'Parameter Key Words' in its manual; a value that "
               "contains spaces goes in single quotes";
    if (uri.find('[') != uri.npos) return "the host in [ ] is not followed by : / or the end";
    return "its parameters after ? are not keyword=value, separated by &, with keywords that libpq knows; elsewhere "
           "write ? as %3F and & as %26";
}

constexpr bool is_host_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '.' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}
/// A name, an address of either kind, or an IPv6 address with a zone.
constexpr bool is_host(std::string_view one) noexcept {
    std::size_t const colon = one.find(':');
    if (colon != one.npos) {
        if (one.find(':', colon + 1) == one.npos) return false;
        std::string_view const address = one.substr(0, one.find('%'));
        for (char c : address)
            if (!is_hex(c) && c != ':' && c != '.') return false;
        one.remove_prefix(address.size() < one.size() ? address.size() + 1 : address.size());
    }
    for (char c : one)
        if (!is_host_character(c)) return false;
    return true;
}
constexpr char const* host_fault(std::string_view list) noexcept {
    for (;;) {
        std::size_t const comma = list.find(',');
        std::string_view const one = list.substr(0, comma);
        if (!one.empty() && one[0] != '/' && one[0] != '@' && !is_host(one))
            return "host: it is neither a host's name nor an address; a folder of sockets begins with /, and commas "
                   "separate hosts";
        if (comma == list.npos) return nullptr;
        list.remove_prefix(comma + 1);
    }
}
constexpr char const* port_fault(std::string_view list) noexcept {
    constexpr char const* fault = "port: not a number from 1 to 65535, nor several with commas between";
    for (;;) {
        std::size_t const comma = list.find(',');
        std::string_view one = list.substr(0, comma);
        while (!one.empty() && is_space(one.front())) one.remove_prefix(1);
        while (!one.empty() && is_space(one.back())) one.remove_suffix(1);
        unsigned number = one.empty() ? 1 : 0;
        for (char c : one) {
            if (!is_digit(c) || number > 65535) return fault;
            number = number * 10 + static_cast<unsigned>(c - '0');
        }
        if (number < 1 || number > 65535) return fault;
        if (comma == list.npos) return nullptr;
        list.remove_prefix(comma + 1);
    }
}
constexpr char const* database_fault(std::string_view name) noexcept {
    std::size_t const password = name.find("password");
    std::size_t const sign = password == name.npos ? password : name.find_first_not_of(" \t", password + 8);
    if (name.find("://") == name.npos && (sign == name.npos || name[sign] != '=')) return nullptr;
    return "dbname: it is a connection string, not the name of a database; give it to config() instead";
}
/// Why a value that connection errors would show is refused; null if it may be shown.
constexpr char const* value_fault(std::string_view keyword, std::string_view value) noexcept {
    if (keyword == "host" || keyword == "hostaddr") return host_fault(value);
    if (keyword == "port") return port_fault(value);
    if (keyword == "dbname") return database_fault(value);
    return nullptr;
}
/// The same for all values of a connection, which may also come from the environment and the service file.
ALPHASWARM_COLD inline char const* values_fault(PQconninfoOption const* all) noexcept {
    for (; all && all->keyword; ++all)
        if (char const* const fault = all->val ? value_fault(all->keyword, all->val) : nullptr) return fault;
    return nullptr;
}

}  // namespace alphaswarm::pg::detail
