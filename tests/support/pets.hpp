// SPDX-License-Identifier: BSL-1.0
// A table with enums, stored as text and as a type of the server, next to text and numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/enumeration.hpp>

namespace pets {

using namespace alphaswarm;

enum class Mood { sad, glad };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::glad, "glad"}});
}
enum class Hue { red, blue };
template <class E = Hue>
consteval auto describe_enum(of<Hue>) {
    return labels<E>({{E::red, "red"}, {E::blue, "blue"}}).stored_as("hue");
}
struct Pet {
    std::int32_t id{};
    Mood mood{};
    std::optional<Mood> once{};
    Hue hue{};
    std::string name{};
    std::int16_t legs{};
};
template <class T = Pet>
consteval auto describe_table(of<Pet>) {
    return describe<T>("pets").columns(column<&T::id>.primary_key(),
                                       column<&T::mood>,
                                       column<&T::once>,
                                       column<&T::hue>,
                                       column<&T::name>,
                                       column<&T::legs>);
}

}  // namespace pets
