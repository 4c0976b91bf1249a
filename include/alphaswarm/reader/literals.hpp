// SPDX-License-Identifier: BSL-1.0
// Constants in quotes: whether a type takes the characters, as PostgreSQL's input functions do. Where its rules are
// wide, as for dates, what is surely wrong is told; the rest is left to the server.
#pragma once

#include <cstddef>
#include <string_view>

#include <alphaswarm/catalog/types.hpp>
#include <alphaswarm/reader/json_literals.hpp>
#include <alphaswarm/reader/token.hpp>

namespace alphaswarm::reader {

namespace detail {

constexpr bool equals(std::string_view a, std::string_view lower_case) {
    if (a.size() != lower_case.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower_case[i]) return false;
    return true;
}
constexpr bool begins(std::string_view whole, std::string_view abbreviated) {
    return !abbreviated.empty() && abbreviated.size() <= whole.size() &&
           equals(abbreviated, whole.substr(0, abbreviated.size()));
}
constexpr bool is_whole_number(std::string_view words, std::string_view most) {
    bool const minus = !words.empty() && words[0] == '-';
    if (!words.empty() && (minus || words[0] == '+')) words.remove_prefix(1);
    if (words.empty() || digits_at(words, 0) != words.size()) return false;
    while (words.size() > 1 && words[0] == '0') words.remove_prefix(1);
    if (words.size() != most.size()) return words.size() < most.size();
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] != most[i]) return words[i] < most[i];
    return words.back() <= most.back() || (minus && words.back() == most.back() + 1);  // one more below zero
}
constexpr bool is_number(std::string_view words) {
    if (!words.empty() && (words[0] == '-' || words[0] == '+')) words.remove_prefix(1);
    if (equals(words, "nan") || equals(words, "infinity") || equals(words, "inf")) return true;
    std::size_t const whole = digits_at(words, 0);
    std::size_t i = whole, part = 0;
    if (i < words.size() && words[i] == '.') {
        part = digits_at(words, ++i);
        i += part;
    }
    if (whole + part == 0) return false;
    if (i < words.size() && lower(words[i]) == 'e') {
        ++i;
        if (i < words.size() && (words[i] == '-' || words[i] == '+')) ++i;
        std::size_t const exponent = digits_at(words, i);
        if (exponent == 0) return false;
        i += exponent;
    }
    return i == words.size();
}
constexpr bool is_boolean(std::string_view words) {
    return begins("true", words) || begins("false", words) || begins("yes", words) || begins("no", words) ||
           equals(words, "on") || equals(words, "off") || equals(words, "of") || words == "1" || words == "0";
}
constexpr bool is_uuid(std::string_view words) {
    if (words.size() > 2 && words.front() == '{' && words.back() == '}') words = words.substr(1, words.size() - 2);
    std::size_t digits = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        char const c = lower(words[i]);
        if (is_digit(c) || (c >= 'a' && c <= 'f')) ++digits;
        else if (c != '-' || digits == 0 || digits % 4 || i + 1 == words.size() || words[i - 1] == '-') return false;
    }
    return digits == 32;
}

/// 15:30, in what else the characters say; a time without a colon is left to the server.
constexpr bool is_clock(std::string_view words) {
    std::size_t const colon = words.find(':');
    if (colon == words.npos) return true;
    std::size_t first = colon;
    while (first > 0 && is_digit(words[first - 1])) --first;
    std::size_t const minutes = digits_at(words, colon + 1);
    if (first == colon || minutes == 0 || minutes > 2) return true;
    int hours = 0, past = 0;
    for (std::size_t i = first; i < colon; ++i) hours = hours < 1000 ? hours * 10 + (words[i] - '0') : hours;
    for (std::size_t i = 0; i < minutes; ++i) past = past * 10 + (words[colon + 1 + i] - '0');
    return (hours < 24 && past < 60) || (hours == 24 && past == 0);
}
/// `[1,5)`, `empty`.
constexpr bool is_range(std::string_view words) {
    if (equals(words, "empty")) return true;
    return words.size() > 2 && (words.front() == '[' || words.front() == '(') &&
           (words.back() == ']' || words.back() == ')') && words.find(',') != words.npos;
}
constexpr bool is_multirange(std::string_view words) {
    return words.size() > 1 && words.front() == '{' && words.back() == '}';
}
/// \xdeadbeef; the escaped form is left to the server.
constexpr bool is_bytea(std::string_view words) {
    if (words.size() < 2 || words[0] != '\\' || words[1] != 'x') return true;
    std::size_t digits = 0;
    for (std::size_t i = 2; i < words.size(); ++i) {
        char const c = lower(words[i]);
        if (is_digit(c) || (c >= 'a' && c <= 'f')) ++digits;
        else if (!is_space(c)) return false;
    }
    return digits % 2 == 0;
}

/// What a date or time holds.
struct time_words {
    std::size_t numbers = 0, longest = 0, colons = 0, dashes = 0, letters = 0;
    bool special = false;
};
constexpr time_words look_at_time(std::string_view words) {
    time_words found;
    constexpr std::string_view specials[] = {
        "now", "today", "tomorrow", "yesterday", "epoch", "infinity", "-infinity", "+infinity", "allballs"};
    for (std::string_view one : specials) found.special = found.special || equals(words, one);
    for (std::size_t i = 0; i < words.size();) {
        if (std::size_t const digits = digits_at(words, i)) {
            ++found.numbers;
            if (digits > found.longest) found.longest = digits;
            i += digits;
            continue;
        }
        found.colons += words[i] == ':';
        found.dashes += words[i] == '-' || words[i] == '/';
        found.letters += is_letter(words[i]);
        ++i;
    }
    return found;
}
constexpr int number_in(std::string_view words, std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) value = value * 10 + (words[i] - '0');
    return value;
}
/// 2026-01-31, with what follows; other spellings are left to the server.
constexpr bool is_iso_date(std::string_view words, bool& known) {
    known = words.size() >= 10 && digits_at(words, 0) == 4 && words[4] == '-' && digits_at(words, 5) == 2 &&
            words[7] == '-' && digits_at(words, 8) == 2;
    if (!known) return true;
    int const year = number_in(words, 0, 4), month = number_in(words, 5, 2), day = number_in(words, 8, 2);
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year == 0 || month < 1 || month > 12 || day < 1) return false;
    bool const leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= days[month - 1] + leap;
}
constexpr bool is_unit(std::string_view word) {
    constexpr std::string_view units[] = {"y",
                                          "yr",
                                          "yrs",
                                          "year",
                                          "years",
                                          "mon",
                                          "mons",
                                          "month",
                                          "months",
                                          "w",
                                          "week",
                                          "weeks",
                                          "d",
                                          "day",
                                          "days",
                                          "h",
                                          "hr",
                                          "hrs",
                                          "hour",
                                          "hours",
                                          "m",
                                          "min",
                                          "mins",
                                          "minute",
                                          "minutes",
                                          "s",
                                          "sec",
                                          "secs",
                                          "second",
                                          "seconds",
                                          "ms",
                                          "msec",
                                          "msecs",
                                          "msecond",
                                          "mseconds",
                                          "millisecond",
                                          "milliseconds",
                                          "us",
                                          "usec",
                                          "usecs",
                                          "usecond",
                                          "useconds",
                                          "microsecond",
                                          "microseconds",
                                          "microsecon",
                                          "microsecs",
                                          "millisecon",
                                          "dec",
                                          "decs",
                                          "decade",
                                          "decades",
                                          "c",
                                          "cent",
                                          "century",
                                          "centuries",
                                          "mil",
                                          "mils",
                                          "millennia",
                                          "millennium",
                                          "ago",
                                          "t",
                                          "p",
                                          "infinity"};
    for (std::string_view one : units)
        if (equals(word, one)) return true;
    return false;
}
constexpr bool is_interval(std::string_view words) {
    if (words.empty()) return false;
    if (lower(words[0]) == 'p') return words.size() > 1;
    bool any = false;
    std::size_t dashes = 0;
    for (std::size_t i = 0; i < words.size();) {
        char const c = words[i];
        if (is_digit(c)) {
            any = true;
            i += digits_at(words, i);
        } else if (is_letter(c)) {
            std::size_t size = 0;
            while (i + size < words.size() && is_letter(words[i + size])) ++size;
            if (!is_unit(words.substr(i, size))) return false;
            any = any || equals(words.substr(i, size), "infinity");
            i += size;
        } else {
            if (c == '-' && i > 0 && is_digit(words[i - 1])) ++dashes;
            if (c != '-' && c != '+' && c != ':' && c != '.' && c != '@' && c != ' ' && c != ',') return false;
            ++i;
        }
    }
    return any && dashes < 2;
}

}  // namespace detail

constexpr std::string_view array_fault(std::string_view words, catalog::type element);

/// The digits of B'0101' or X'1F'.
[[nodiscard]] constexpr bool is_bits(std::string_view digits, bool hexadecimal) {
    for (char c : digits) {
        c = lower(c);
        if (c != '0' && c != '1' && !(hexadecimal && (detail::is_digit(c) || (c >= 'a' && c <= 'f')))) return false;
    }
    return true;
}

/// What the type's values look like, if these characters surely are none; otherwise empty.
[[nodiscard]] constexpr std::string_view literal_fault(std::string_view characters, catalog::type to) {
    std::string_view const words = detail::trimmed(characters);
    using detail::is_whole_number;
    switch (to) {
        case catalog::smallint:
            return is_whole_number(words, "32767") ? "" : "a whole number up to 32767";
        case catalog::integer:
            return is_whole_number(words, "2147483647") ? "" : "a whole number up to 2147483647";
        case catalog::bigint:
            return is_whole_number(words, "9223372036854775807") ? "" : "a whole number up to 9223372036854775807";
        case catalog::real:
        case catalog::double_precision:
        case catalog::numeric:
            return detail::is_number(words) ? "" : "a number";
        case catalog::boolean:
            return detail::is_boolean(words) ? "" : "true or false";
        case catalog::uuid:
            return detail::is_uuid(words) ? "" : "32 hexadecimal digits, such as 7d3f1c52-8a0b-4c1e-9f00-000000000001";
        case catalog::bytea:
            return detail::is_bytea(characters) ? "" : "hexadecimal digits in pairs, such as \\x00ff";
        case catalog::json:
        case catalog::jsonb:
            return detail::json_check(characters).is_document() ? "" : "a JSON document";
        case catalog::interval:
            return detail::is_interval(words) ? "" : "an interval, such as 3 days";
        case catalog::date:
        case catalog::timestamp:
        case catalog::timestamptz: {
            auto const found = detail::look_at_time(words);
            bool iso = false;
            bool const good =
                found.special ||
                (detail::is_iso_date(words, iso) &&
                 (iso || found.numbers >= 3 || found.longest >= 6 || (found.numbers == 2 && found.letters >= 3) ||
                  (found.numbers == 2 && words.size() >= 8 && words[4] == '.')));  // 2026.031: the 31st day
            if (!good) return "a date, such as 2026-01-31";
            return detail::is_clock(words) ? "" : "a date with a time of day, such as 2026-01-31 15:30";
        }
        case catalog::time:
        case catalog::timetz: {
            auto const found = detail::look_at_time(words);
            bool const good = found.special || found.colons > 0 ||
                              (found.numbers == 1 && found.longest >= 3 && found.dashes == 0 && found.letters == 0) ||
                              (found.letters > 0 && found.numbers == 1 &&
                               (detail::equals(words.substr(words.size() - 2), "am") ||
                                detail::equals(words.substr(words.size() - 2), "pm"))) ||
                              (found.longest >= 6 && found.dashes == 0);
            return good && detail::is_clock(words) ? "" : "a time of day, such as 15:30";
        }
        default:
            break;
    }
    if (catalog::category_of(to) == 'R')
        return detail::is_range(words) || (catalog::element_of(to) == catalog::none && detail::is_multirange(words))
                   ? ""
                   : "a range, such as [1,5)";
    if (catalog::category_of(to) == 'A') return array_fault(words, catalog::element_of(to));
    return "";
}
/// Of one dimension each element is looked at; more are left to the server.
constexpr std::string_view array_fault(std::string_view words, catalog::type element) {
    constexpr std::string_view fault = "an array, such as {1,2}";
    if (words.empty()) return fault;
    if (words[0] == '[') return words.find("]={") == words.npos ? fault : "";
    if (words[0] != '{' || words.back() != '}') return fault;
    if (words.find('{', 1) != words.npos || words.find('"') != words.npos || words.find('\\') != words.npos) return "";
    words = detail::trimmed(words.substr(1, words.size() - 2));
    if (words.empty()) return "";
    for (;;) {
        std::size_t const end = words.find(',');
        std::string_view const one = detail::trimmed(words.substr(0, end));
        if (one.empty()) return fault;
        if (!detail::equals(one, "null"))
            if (std::string_view const wrong = literal_fault(one, element); !wrong.empty()) return fault;
        if (end == words.npos) return "";
        words.remove_prefix(end + 1);
    }
}

}  // namespace alphaswarm::reader
