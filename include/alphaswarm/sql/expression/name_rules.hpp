// SPDX-License-Identifier: BSL-1.0
// Names and constants that become part of the statement's text are written with _c; plain text is a value. Functions
// that take the former have a second overload for the latter. Id AS0338.
#pragma once

#include <alphaswarm/meta/member.hpp>
#include <alphaswarm/meta/text.hpp>
#include <alphaswarm/meta/verdict.hpp>
#include <alphaswarm/types/text.hpp>

namespace alphaswarm::sql::detail {

template <class V>
inline constexpr bool is_label = false;
template <meta::text Name>
inline constexpr bool is_label<meta::label<Name>> = true;

/// AS0338: a function that takes a part of the statement's text is given a value of the program.
template <meta::text Function, class V>
struct takes_name {
    static consteval meta::verdict judge() {
        meta::verdict v;
        v << "AS0338 " << Function.view() << "(): ";
        if constexpr (types::text_like<V>) v << "a plain text is given";
        else v << "a value of type " << meta::type_name<V>() << " is given";
        v << " for a part of the text of the statement, which must be known at compile time; write it with _c, "
             "\"...\"_c";
        return v;
    }
};

}  // namespace alphaswarm::sql::detail
