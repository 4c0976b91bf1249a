// SPDX-License-Identifier: BSL-1.0
// From run-time values to the binary format. A statement walks its values once and adds them here in the order of its
// $n; fixed-size values are written into scratch space, text is referenced where it is, and the rest is composed into
// memory that lives until the execution ends. One function per type serves every statement.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/meta/optional.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/orm/core/error.hpp>
#include <alphaswarm/orm/core/parameter_list.hpp>
#include <alphaswarm/orm/core/value_checks.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs.hpp>
#include <alphaswarm/pg/parameters.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/sql/expression/typing.hpp>
#include <alphaswarm/types/enumeration.hpp>
#include <alphaswarm/types/unset.hpp>

namespace alphaswarm::orm {

namespace detail {

/// Adds a value that goes into a column.
template <class T>
void add_column_value(
    parameter_list& list, T const& value, schema::table_view const& t, std::size_t ordinal, bool passing) {
    if constexpr (meta::is_optional<T>) {
        if (value) add_column_value(list, *value, t, ordinal, passing);
        else list.null();
    } else {
        check_element(value, t, ordinal);
        add_value(list, value, passing);
    }
}

/// How many bytes the values of a column need in an array: text is measured first, because growing an array copies it.
template <class T>
std::size_t array_size(T const* first, std::size_t count, std::size_t stride) {
    using element = typename without_null<T>::type;
    std::size_t bytes = 20 + 4 * count;
    if constexpr (pg::codec<element>::fixed >= 0) bytes += count * static_cast<std::size_t>(pg::codec<element>::fixed);
    else if constexpr (!pg::viewable<element> || types::described_enum<element>)
        bytes += count * 20;  // an enum value may have no label
    else {
        char const* at = reinterpret_cast<char const*>(first);
        for (std::size_t i = 0; i < count; ++i, at += stride) {
            T const& value = *reinterpret_cast<T const*>(at);
            if constexpr (!meta::is_optional<T>)
                bytes += types::is_unset(value) ? 0 : pg::codec<element>::view(value).size();
            else if (value && !types::is_unset(*value)) bytes += pg::codec<element>::view(*value).size();
        }
    }
    return bytes;
}

/// Collects an array's small values before they are appended: a string's append() for each value would take most of the
/// time of a bulk insert.
class array_writer {
public:
    explicit array_writer(std::string& to) : to_(to) {}
    void add(std::string_view value) {
        if (value.size() > INT32_MAX) pg::refuse_size();
        char* const at = room_for(4);
        pg::store(at, static_cast<std::int32_t>(value.size()));
        if (value.size() > sizeof buffer_ / 4) {
            flush();
            to_.append(value.data(), value.size());
        } else std::memcpy(room_for(value.size()), value.data(), value.size());
    }
    template <int Size, class Write>
    void add_fixed(Write&& write) {
        char* const at = room_for(4 + Size);
        pg::store(at, std::int32_t{Size});
        write(at + 4);
    }
    void add_null() { pg::store(room_for(4), std::int32_t{-1}); }
    void flush() {
        to_.append(buffer_, used_);
        used_ = 0;
    }

private:
    char* room_for(std::size_t bytes) {
        if (sizeof buffer_ - used_ < bytes) [[unlikely]]
            flush();
        return buffer_ + std::exchange(used_, used_ + bytes);
    }
    std::string& to_;
    std::size_t used_ = 0;
    char buffer_[2048];
};

/// Adds one column of many rows as an array; `first` is the member in the first row, and the next is `stride` bytes
/// further on. If the statement can leave the column to the server, an unset value is NULL.
template <class T>
[[gnu::noinline]] void add_array(parameter_list& list,
                                 T const* first,
                                 std::size_t count,
                                 std::size_t stride,
                                 schema::table_view const& t,
                                 std::size_t ordinal,
                                 bool defaulted) {
    using element = typename without_null<T>::type;
    std::string& bytes = list.keep({});
    bytes.reserve(array_size(first, count, stride));
    pg::append_array_head(bytes, true, sql_type<element>::facts.oid, count);
    array_writer out(bytes);
    char const* at = reinterpret_cast<char const*>(first);
    for (std::size_t i = 0; i < count; ++i, at += stride) {
        element const* value;
        if constexpr (meta::is_optional<T>)
            value = *reinterpret_cast<T const*>(at) ? &**reinterpret_cast<T const*>(at) : nullptr;
        else value = reinterpret_cast<T const*>(at);
        if (value != nullptr && types::is_unset(*value)) {
            if (!defaulted) refuse_unset(t, ordinal);
            value = nullptr;
        }
        if (value == nullptr) {
            out.add_null();
            continue;
        }
        check_value(*value, t, ordinal);
        constexpr int fixed = pg::codec<element>::fixed;
        if constexpr (fixed >= 0 && fixed <= 64)
            out.add_fixed<fixed>([&](char* to) { pg::codec<element>::write(to, *value); });
        else if constexpr (pg::viewable<element>) out.add(pg::codec<element>::view(*value));
        else {
            out.flush();
            pg::append_sized(bytes, *value);
        }
    }
    out.flush();
    list.point_at(bytes.data(), bytes.size());
}

[[noreturn]] ALPHASWARM_COLD inline void refuse_count(char const* place, char const* bytes) {
    meta::message_builder why;
    why << place << ": " << std::to_string(pg::load<std::int64_t>(bytes))
        << " is negative and not a number of rows; give 0 or more, or omit the clause to get every row";
    throw value_refused(why.take());
}

/// A list without NULL for one that may hold it.
template <class T, class Given>
inline constexpr bool is_list_without_null =
    !std::is_same_v<T, Given> && std::is_same_v<T, typename sql::with_null_elements<Given>::type>;

/// The value can be used for the placeholder.
template <class T, class Given>
inline constexpr bool fits = sql::may_become<T, sql::bound_as<typename without_null<Given>::type>>() ||
                             is_list_without_null<T, typename without_null<Given>::type>;

/// AS0703: an argument of a type that is incompatible with its placeholder's column.
template <meta::text Name, class T, class Given>
struct argument_type {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0703 fetch(): the placeholder " << Name.view() << " stands for " << sql::type_words<T>()
          << " and is given " << sql::type_words<typename without_null<Given>::type>() << "; give a value of that type";
        return v;
    }
};

/// An argument's name in error messages, by the column next to its placeholder or the one it is stored in.
template <class Column>
sql::value_place place_of_argument(std::string_view name) {
    if constexpr (std::is_void_v<Column>) return {"the placeholder ", name};
    else
        return {"the placeholder ",
                name,
                &schema::view_of<meta::owner_of<Column::member>>,
                sql::ordinal_of<Column::member>};
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_word(sql::value_place const& where, std::string_view word) {
    schema::column_facts const& c = where.table->columns[where.ordinal];
    meta::message_builder why;
    why << "'" << word << "' is not an allowed value of the column:";
    for (std::size_t i = 0; i < c.allowed_value_count; ++i)
        why << (i ? ", " : " ") << where.table->allowed_values[c.first_allowed_value + i];
    sql::refuse_value(where, (why << "; correct it, or pass a std::string for another value").text());
}
/// A literal must be one of the column's allowed values, if it has any, just as in a statement.
[[gnu::noinline]] inline void check_word(std::string_view word, sql::value_place const& where) {
    schema::column_facts const& c = where.table->columns[where.ordinal];
    for (std::size_t i = 0; i < c.allowed_value_count; ++i)
        if (where.table->allowed_values[c.first_allowed_value + i] == word) return;
    if (c.allowed_value_count > 0) refuse_word(where, word);
}

/// Adds an argument as its placeholder's type T: a number as the same number, a text without copying it.
template <class T, class Column, class Given>
void add_given(parameter_list& list, Given const& value, [[maybe_unused]] std::string_view name) {
    constexpr bool stored = [] {
        if constexpr (std::is_void_v<Column>) return false;
        else return Column::stored;
    }();
    [[maybe_unused]] auto const add = [&]<class V>(V const& v, bool passing) {
        if constexpr (stored)
            add_column_value(
                list, v, schema::view_of<meta::owner_of<Column::member>>, sql::ordinal_of<Column::member>, passing);
        else {
            check_alone(v, name);
            add_value(list, v, passing);
        }
    };
    if constexpr (meta::is_optional<Given>) {
        if (value) add_given<T, Column>(list, *value, name);
        else list.null();
    } else if constexpr (std::is_same_v<Given, T> || is_list_without_null<T, Given>) add(value, false);
    else if constexpr (sql::is_a_number<T>) {
        constexpr auto how = stored ? sql::conversion::stored : sql::conversion::compared;
        add(sql::exactly<sql::number_type<T>, how>(sql::number_of(value), place_of_argument<Column>(name)), true);
    } else if constexpr (types::text_like<Given> && sql_type<T>::facts.kind == types::kind::text) {
        if constexpr (std::is_pointer_v<Given>)
            if (value == nullptr) [[unlikely]]
                sql::refuse_null_text(place_of_argument<Column>(name));
        std::string_view const text = types::text_of(value);
        if constexpr (!std::is_void_v<Column> && std::is_array_v<Given>)
            check_word(text, place_of_argument<Column>(name));
        if constexpr (stored)
            check_text(text, schema::view_of<meta::owner_of<Column::member>>, sql::ordinal_of<Column::member>);
        else check_text_alone(text, name);
        add_text(list, text);
    } else if constexpr (sql_type<T>::facts.kind == types::kind::text)
        add(value, false);  // text is sent the same way, whatever its type
    else add(T(value), true);
}
}  // namespace detail

/// What a statement binds to: the list, and the arguments passed by name.
template <class... Argument>
class binder {
public:
    explicit binder(parameter_list& list, Argument const&... arguments) : list_(list), arguments_{&arguments...} {}

    template <class T>
    void add(T const& value) {
        detail::check_alone(value, {});
        detail::add_value(list_, value, false);
    }
    /// A value that was already checked, or that the library generated.
    template <class T>
    void add_checked(T const& value) {
        detail::add_value(list_, value, false);
    }
    /// Text outside the statement that outlives the execution.
    void add(std::string_view text) {
        detail::check_text_alone(text, {});
        detail::add_text(list_, text);
    }
    /// The bytes of a value that is already encoded, such as an array of keys; they outlive the execution.
    void add_bytes(std::string_view bytes) { detail::add_text(list_, bytes); }

    template <class T>
    void add_to_column(T&& value, schema::table_view const& t, std::size_t ordinal) {
        detail::add_column_value<std::remove_cvref_t<T>>(list_, value, t, ordinal, !std::is_lvalue_reference_v<T>);
    }
    /// An unset value is NULL here: the text that is sent leaves the column to the server.
    template <class T>
    void add_or_default(T const& value, schema::table_view const& t, std::size_t ordinal) {
        if (types::is_unset(value)) list_.null();
        else add_to_column(value, t, ordinal);
    }
    /// The value added last, a bigint or NULL, is this clause's number of rows: it must not be negative.
    void require_count(char const* place) {
        char const* const value = list_.values[list_.count - 1];
        if (value != nullptr && static_cast<signed char>(*value) < 0) [[unlikely]]
            detail::refuse_count(place, value);
    }
    /// NULL in place of a value that this execution does not use.
    void add_nothing() { list_.null(); }
    template <class T>
    void add_array(T const* first,
                   std::size_t count,
                   std::size_t stride,
                   schema::table_view const& t,
                   std::size_t ordinal,
                   bool defaulted = false) {
        detail::add_array(list_, first, count, stride, t, ordinal, defaulted);
    }
    /// The argument of this name as a T; Column is the placeholder's sql::placeholder_column, if it has one.
    template <meta::text Name, class T, class Column = void>
    void add_argument() {
        find<Name, T, Column, 0, Argument...>();
    }

private:
    template <meta::text Name, class T, class Column, std::size_t I, class First, class... Rest>
    void find() {
        if constexpr (First::name == Name.view()) {
            using given = std::remove_cvref_t<decltype(std::declval<First const&>().value)>;
            [[maybe_unused]] auto const& value = static_cast<First const*>(arguments_[I])->value;
            if constexpr (std::is_same_v<given, std::nullopt_t>) list_.null();
            else if constexpr (!detail::fits<T, given>)
                static_assert(meta::holds<meta::sentence<detail::argument_type<Name, T, given>>()>,
                              "alphaswarm refuses this argument; the quoted sentence says why");
            else if constexpr (std::is_void_v<Column> &&
                               (std::is_same_v<given, T> || std::is_same_v<given, std::optional<T>>)) {
                detail::check_alone(value, meta::label<Name>::view);
                detail::add_value(list_, value, false);
            } else detail::add_given<T, Column>(list_, value, meta::label<Name>::view);
        } else if constexpr (sizeof...(Rest) > 0) find<Name, T, Column, I + 1, Rest...>();
    }

    parameter_list& list_;
    void const* arguments_[sizeof...(Argument) + 1];
};

}  // namespace alphaswarm::orm
