// SPDX-License-Identifier: BSL-1.0
// From a row of text to a row object.  The description of the table does the work: a field goes into the member
// whose column bears its name, is read as that member's type, and is held against the column's varchar(n).
// The field `details` holds more of them, as `name=value; name=value`.
#pragma once

#include <algorithm>
#include <charconv>
#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include <alphaswarm/schema.hpp>
#include <alphaswarm/sql/expression/column.hpp>
#include <alphaswarm/types.hpp>

#include "csv.hpp"

namespace demo {

using namespace alphaswarm;

/// A row of the file was refused; the message names file, line and column.
class refused_row : public error {
public:
    using error::error;
};

/// One row of a CSV file, its fields by name.
class record {
public:
    record(csv_file const& file, csv_row const& row) : file_(&file), line_(row.line) {
        for (std::size_t i = 0; i < file.header.size(); ++i)
            if (file.header[i] != "details") fields_.emplace(file.header[i], row.fields[i]);
        for (std::size_t i = 0; i < file.header.size(); ++i)
            if (file.header[i] == "details") read_details(row.fields[i]);
    }

    /// The field, or empty text where there is none; it counts as used.
    [[nodiscard]] std::string take(std::string_view name) {
        auto const found = fields_.find(name);
        if (found == fields_.end()) return {};
        std::string value = std::move(found->second);
        fields_.erase(found);
        return value;
    }
    [[nodiscard]] std::string require(std::string_view name) {
        std::string value = take(name);
        if (value.empty()) refuse(name, "is empty and must be given");
        return value;
    }
    [[noreturn]] void refuse(std::string_view name, std::string_view why) const {
        throw refused_row(fmt::format("{}, line {}, column {}: {}", file_->path, line_, name, why));
    }
    /// Every field must have found its place.
    void require_all_used() const {
        for (auto const& [name, value] : fields_)
            if (!value.empty()) refuse(name, fmt::format("'{}' has no place in a row of this kind", value));
    }

    /// Fills every member of the object whose column bears the name of a field.
    template <class T>
    void fill(T& object) {
        fill_members(object, typename std::remove_cvref_t<decltype(schema::table<T>)>::members{});
    }
    /// Text for a column, no longer than the column takes.
    template <auto Member>
    [[nodiscard]] std::string fitting(std::string_view name, std::string text) const {
        constexpr schema::column_facts const& c = sql::facts_of<Member>;
        std::size_t const characters = static_cast<std::size_t>(
            std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
        if (c.length > 0 && characters > static_cast<std::size_t>(c.length))
            refuse(name, fmt::format("{} characters, and varchar({}) holds {}", characters, c.length, c.length));
        return text;
    }

private:
    void read_details(std::string_view all) {
        while (!all.empty()) {
            std::string_view const one = all.substr(0, all.find("; "));
            all.remove_prefix(std::min(all.size(), one.size() + 2));
            std::size_t const equals = one.find('=');
            if (equals == one.npos || equals == 0) refuse("details", fmt::format("'{}' is not name=value", one));
            if (!fields_.emplace(one.substr(0, equals), one.substr(equals + 1)).second)
                refuse("details", fmt::format("'{}' is given twice", one.substr(0, equals)));
        }
    }
    template <class T, auto... Member>
    void fill_members(T& object, schema::member_list<Member...>) {
        (fill_member<Member>(object.*Member), ...);
    }
    template <auto Member, class V>
    void fill_member(V& into) {
        constexpr schema::column_facts const& c = sql::facts_of<Member>;
        std::string text = take(c.name);
        if (!text.empty()) parse<Member>(into, std::move(text));
        else if constexpr (std::same_as<V, std::string>)
            if (into.empty() && !c.optional_in_insert()) refuse(c.name, "is empty and the column may not be");
    }
    template <auto Member, class V>
    void parse(V& into, std::string text) {
        constexpr std::string_view name = sql::facts_of<Member>.name;
        if constexpr (requires {
                          typename V::value_type;
                          into.emplace();
                      } && !std::same_as<V, std::string>)
            parse<Member>(into.emplace(), std::move(text));
        else if constexpr (std::same_as<V, std::string>) into = fitting<Member>(name, std::move(text));
        else if constexpr (std::same_as<V, bool>) {
            if (text != "true" && text != "false") refuse(name, fmt::format("'{}' is neither true nor false", text));
            into = text == "true";
        } else if constexpr (std::is_arithmetic_v<V>) {
            auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), into);
            if (problem != std::errc{} || end != text.data() + text.size())
                refuse(name, fmt::format("'{}' is no number that fits", text));
        } else if constexpr (requires { V::parse(text); }) {
            try {
                into = V::parse(text);
            } catch (error const& malformed) {
                refuse(name, malformed.what());
            }
        } else into = V(std::move(text));  // keys and json; the server judges the latter
    }

    csv_file const* file_;
    std::size_t line_;
    std::map<std::string, std::string, std::less<>> fields_;
};

}  // namespace demo
