// SPDX-License-Identifier: BSL-1.0
// What a value of the program is sent as. Next to an expression it keeps its own type and PostgreSQL compares the two;
// where it must become another type, such as that of an assigned column, that type must represent it exactly, or it is
// refused before it is sent. This covers literals, variables, lists and arguments of placeholders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/error.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/schema/table.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/exact.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::sql {

namespace refusal {
// The message for a number in a constant statement: the function is not constexpr, so reaching it there is the error,
// and the compiler prints its name.
inline void AS0320_the_type_of_the_column_holds_no_such_number_so_give_one_that_it_holds_or_widen_the_column() {}
}  // namespace refusal

/// Where a value was to go, for an error message: a phrase and the name it is about, a column, or both.
struct value_place {
    std::string_view words{}, name{};
    schema::table_view const* table = nullptr;
    std::size_t ordinal = 0;

    /// "the placeholder least, orders.quantity"
    void say(meta::message_builder& to) const {
        to << words << name << (table != nullptr && !words.empty() ? ", " : "");
        if (table != nullptr) to << table->name() << "." << table->columns[ordinal].name;
    }
};

namespace detail {

/// The next wider integer that PostgreSQL has. An unsigned 64-bit integer is a bigint as far as that goes.
template <types::whole_number V>
using integer_sent_as =
    std::conditional_t<(sizeof(V) + std::is_unsigned_v<V> <= 2),
                       std::int16_t,
                       std::conditional_t<(sizeof(V) + std::is_unsigned_v<V> <= 4), std::int32_t, std::int64_t>>;

template <class V>
constexpr auto find_bound_type() {
    if constexpr (storable<V>) return std::type_identity<V>{};
    else if constexpr (types::whole_number<V>) return std::type_identity<integer_sent_as<V>>{};
    else if constexpr (types::text_like<V>) return std::type_identity<std::string>{};
    else return std::type_identity<void>{};
}

}  // namespace detail

/// The type a value of the program is bound as: any kind of text is copied into a std::string; void if there is none.
template <class V>
using bound_as = typename decltype(detail::find_bound_type<V>())::type;

namespace detail {

template <class V>
constexpr auto find_number_type() {
    if constexpr (types::number<V>) return std::type_identity<V>{};
    else if constexpr (std::is_enum_v<V>) return std::type_identity<void>{};
    else if constexpr (requires { typename sql_type<V>::stored; })
        return find_number_type<typename sql_type<V>::stored>();
    else return std::type_identity<void>{};
}

}  // namespace detail

/// The numeric type that a type is or is sent as; void for everything else, including keys.
template <class V>
using number_type = typename decltype(detail::find_number_type<V>())::type;
template <class V>
inline constexpr bool is_a_number = !std::is_void_v<number_type<V>>;

/// Of a type that is or travels as one.
template <class V>
constexpr number_type<V> number_of(V const& value) {
    if constexpr (types::number<V>) return value;
    else return number_of<typename sql_type<V>::stored>(sql_type<V>::to_stored(value));
}

/// "orders.quantity: " and why.
[[noreturn]] ALPHASWARM_COLD inline void refuse_value(value_place const& where, std::string_view why) {
    meta::message_builder message;
    where.say(message);
    throw value_refused((message << ": " << why).take());
}
[[noreturn]] ALPHASWARM_COLD inline void refuse_null_text(value_place const& where) {
    refuse_value(where, "a null char const* is not text; give a text, or std::nullopt for NULL");
}

namespace detail {

/// "orders.quantity: 70000 is out of the range of smallint, ..."
[[noreturn]] ALPHASWARM_COLD inline void refuse_number(value_place const& where,
                                                       std::string_view number,
                                                       type_facts const& to,
                                                       types::misfit why) {
    std::string_view const range = to.oid == 21    ? "-32768 to 32767"
                                   : to.oid == 23  ? "-2147483648 to 2147483647"
                                   : to.oid == 20  ? "-9223372036854775808 to 9223372036854775807"
                                   : to.oid == 700 ? "-3.4028235e+38 to 3.4028235e+38"
                                                   : "-1.7976931348623157e+308 to 1.7976931348623157e+308";
    meta::message_builder message;
    message << number;
    switch (why) {
        case types::misfit::range:
            message << " is out of the range of " << to.name << ", " << range
                    << "; give a number within it, or widen the column";
            break;
        case types::misfit::fraction:
            message << " is not a whole number and " << to.name << " holds no others; round it first";
            break;
        case types::misfit::special:
            message << " is not a value of " << to.name << ", which holds only finite numbers; give one";
            break;
        default:
            message << " would be rounded as " << to.name << "; give a number that it can represent"
                    << (to.oid == 700 ? ": a float, static_cast<float>(...)" : "") << ", or widen the column";
    }
    refuse_value(where, message.text());
}

}  // namespace detail

/// How a number becomes one of another type: as a value that is compared, or as one that is stored.
enum class conversion : unsigned char { compared, stored };

/// The same number as a To. Throws value_refused if To cannot represent it; in a constant expression, it does not
/// compile.
template <types::number To, conversion How = conversion::compared, types::number From>
[[nodiscard]] constexpr To exactly(From const& from, value_place const& where) {
    if constexpr (std::is_same_v<To, From>) return from;
    else {
        To made{};
        types::misfit const why =
            How == conversion::stored ? types::convert_written(made, from) : types::convert(made, from);
        if (why != types::misfit::none) [[unlikely]] {
            if (std::is_constant_evaluated())
                refusal::
                    AS0320_the_type_of_the_column_holds_no_such_number_so_give_one_that_it_holds_or_widen_the_column();
            detail::refuse_number(where, types::number_text(from), sql_type<To>::facts, why);
        }
        return made;
    }
}

}  // namespace alphaswarm::sql
