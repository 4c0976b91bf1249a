// SPDX-License-Identifier: BSL-1.0
// Composite types: how many attributes, and of each its type, its size and its value. Source:
// src/backend/utils/adt/rowtypes.c, record_send and record_recv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <alphaswarm/meta/cold.hpp>
#include <alphaswarm/meta/message_builder.hpp>
#include <alphaswarm/pg/codec.hpp>
#include <alphaswarm/pg/codecs/array.hpp>
#include <alphaswarm/types/composite.hpp>

namespace alphaswarm::pg {

namespace detail {
template <class V>
inline constexpr type_facts attribute_facts = sql_type<typename meta::plain<V>::type>::facts;

[[noreturn]] ALPHASWARM_COLD inline void refuse_attribute(field const& from,
                                                          std::string_view name,
                                                          std::string_view why) {
    from.fail((meta::message_builder() << "its attribute " << name << " " << why).text());
}
}  // namespace detail

template <types::composite T>
struct codec<T> {
    static constexpr int fixed = -1;
    static void append(std::string& out, T const& value) {
        detail::append_integer(out, static_cast<std::int32_t>(sql_type<T>::size));
        sql_type<T>::for_each(value, [&out]<class V>(std::string_view, V const& attribute) {
            detail::append_integer(out, detail::attribute_facts<V>.oid);
            append_sized<V>(out, attribute);
        });
    }
    static void read(T& into, field const& from) {
        detail::array_reader in{from, from.data, from.view().size()};
        if (in.left < 4 || in.integer() != static_cast<std::int32_t>(sql_type<T>::size))
            from.fail("is a value of another composite type: it has not " + std::to_string(sql_type<T>::size) +
                      " attributes");
        sql_type<T>::for_each(into, [&]<class V>(std::string_view name, V& attribute) {
            if (in.left < 8) from.fail("is no composite value: it ends too early");
            auto const oid = static_cast<std::uint32_t>(in.integer());
            type_facts const& expected = detail::attribute_facts<V>;
            if (!compatible(is_own_type(expected) ? 0 : expected.oid, oid))
                detail::refuse_attribute(from,
                                         name,
                                         "has the type with OID " + std::to_string(oid) + " there, its member is " +
                                             std::string(expected.name));
            field const found = in.element();
            try {
                decode(attribute, found);
            } catch (decode_error const& why) {
                detail::refuse_attribute(from, name, why.reason());
            }
        });
        if (in.left != 0) from.fail("is no composite value: bytes follow its last attribute");
    }
};

}  // namespace alphaswarm::pg
