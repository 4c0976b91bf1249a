// SPDX-License-Identifier: BSL-1.0
// Hierarchies for tests. Assets have three levels and both ways of identifying classes: properties have a discriminator
// of their own for their use, while a truck, two levels down, is identified by the root's. Devices have
// server-generated keys and an enum as the discriminator. A trunk has thirty branches.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace assets {

using namespace alphaswarm;

struct Asset {
    key<Asset> id{};
    std::string name{};
    std::optional<std::string> kind{};
    std::optional<double> value{};
    std::int32_t version = 1;
};
template <class T = Asset>
consteval auto describe_table(of<Asset>) {
    return describe<T>("assets")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::name>.varchar(40),
                 column<&T::kind>.varchar(16),
                 column<&T::value>,
                 column<&T::version>.version().generated(initializer))
        .discriminated_by(column<&T::kind>);
}

struct Property {
    key<Asset> id{};
    std::string city{};
    std::string use = "empty";
};
template <class T = Property>
consteval auto describe_table(of<Property>) {
    return describe<T>("properties")
        .columns(column<&T::id>.primary_key().references(to<Asset>),
                 column<&T::city>,
                 column<&T::use>.varchar(16).generated(initializer))
        .inherits(to<Asset>, "property")
        .discriminated_by(column<&T::use>, "empty");
}
struct Office {
    key<Asset> id{};
    std::int32_t desks{};
};
template <class T = Office>
consteval auto describe_table(of<Office>) {
    return describe<T>("offices")
        .columns(column<&T::id>.primary_key().references(to<Property>), column<&T::desks>)
        .inherits(to<Property>, "office");
}
struct Flat {
    key<Asset> id{};
    std::int32_t rooms{};
    std::optional<std::string> tenant{};
};
template <class T = Flat>
consteval auto describe_table(of<Flat>) {
    return describe<T>("flats")
        .columns(column<&T::id>.primary_key().references(to<Property>), column<&T::rooms>, column<&T::tenant>)
        .inherits(to<Property>, "flat");
}

struct Vehicle {
    key<Asset> id{};
    std::int32_t wheels = 4;
};
template <class T = Vehicle>
consteval auto describe_table(of<Vehicle>) {
    return describe<T>("vehicles")
        .columns(column<&T::id>.primary_key().references(to<Asset>), column<&T::wheels>.generated(initializer))
        .inherits(to<Asset>, "vehicle");
}
struct Truck {
    key<Asset> id{};
    double tons{};
};
template <class T = Truck>
consteval auto describe_table(of<Truck>) {
    return describe<T>("trucks")
        .columns(column<&T::id>.primary_key().references(to<Vehicle>), column<&T::tons>)
        .inherits(to<Vehicle>, "truck");
}

using asset_classes = hierarchy<Asset, Property, Office, Flat, Vehicle, Truck>;
template <schema::class_in<asset_classes> T>
consteval asset_classes hierarchy_of(of<T>) {
    return {};
}

/// An asset has any number of these, so joining them multiplies rows.
struct Photo {
    key<Photo> id{};
    key<Asset> asset_id{};
    std::string file{};
};
template <class T = Photo>
consteval auto describe_table(of<Photo>) {
    return describe<T>("photos").columns(column<&T::id>.primary_key().generated(random_uuid),
                                         column<&T::asset_id>.references(to<Asset>),
                                         column<&T::file>);
}

enum class Kind { other, phone, laptop };
template <class E = Kind>
consteval auto describe_enum(of<Kind>) {
    return labels<E>({{E::other, "other"}, {E::phone, "phone"}, {E::laptop, "laptop"}}).stored_as("device_kind");
}
struct Device {
    key<Device, std::int64_t> id{};
    Kind kind = Kind::other;
    std::string label{};
    timestamptz added_at{};
};
template <class T = Device>
consteval auto describe_table(of<Device>) {
    return describe<T>("devices")
        .columns(column<&T::id>.primary_key().identity(),
                 column<&T::kind>.generated(initializer),
                 column<&T::label>,
                 column<&T::added_at>.server_default("now()"))
        .discriminated_by(column<&T::kind>, "other");
}
struct Phone {
    key<Device, std::int64_t> id{};
    std::string number{};
    std::int32_t doubled{};
};
template <class T = Phone>
consteval auto describe_table(of<Phone>) {
    return describe<T>("phones")
        .columns(column<&T::id>.primary_key().references(to<Device>),
                 column<&T::number>,
                 column<&T::doubled>.computed("length(number) * 2"))
        .inherits(to<Device>, "phone");
}
struct Laptop {
    key<Device, std::int64_t> id{};
    std::int32_t memory = 16;
};
template <class T = Laptop>
consteval auto describe_table(of<Laptop>) {
    return describe<T>("laptops")
        .columns(column<&T::id>.primary_key().references(to<Device>), column<&T::memory>.generated(initializer))
        .inherits(to<Device>, "laptop");
}
using device_classes = hierarchy<Device, Phone, Laptop>;
template <schema::class_in<device_classes> T>
consteval device_classes hierarchy_of(of<T>) {
    return {};
}

struct Trunk {
    key<Trunk> id{};
    std::int32_t place{};
    std::optional<std::string> branch{};
};
template <class T = Trunk>
consteval auto describe_table(of<Trunk>) {
    return describe<T>("trunks")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::place>, column<&T::branch>.varchar(16))
        .discriminated_by(column<&T::branch>);
}
template <std::size_t N>
struct Branch {
    key<Trunk> id{};
    std::int32_t length{};
    std::optional<std::string> leaf{};
};
/// "branch_07"
template <std::size_t N>
inline constexpr std::array<char, 9> branch_name{
    'b', 'r', 'a', 'n', 'c', 'h', '_', static_cast<char>('0' + N / 10), static_cast<char>('0' + N % 10)};
template <std::size_t N, class T = Branch<N>>
consteval auto describe_table(of<Branch<N>>) {
    return describe<T>({branch_name<N>.data(), 9})
        .columns(column<&T::id>.primary_key().references(to<Trunk>), column<&T::length>, column<&T::leaf>)
        .inherits(to<Trunk>, {branch_name<N>.data(), 9});
}
template <class Numbers>
struct all_branches;
template <std::size_t... N>
struct all_branches<std::index_sequence<N...>> {
    using classes = hierarchy<Trunk, Branch<N>...>;
    using tables = table_set<Trunk, Branch<N>...>;
};
inline constexpr std::size_t branches = 30;
using branch_classes = all_branches<std::make_index_sequence<branches>>::classes;
template <schema::class_in<branch_classes> T>
consteval branch_classes hierarchy_of(of<T>) {
    return {};
}

using tables = table_set<Asset, Property, Office, Flat, Vehicle, Truck, Photo, Device, Phone, Laptop>;
using branch_tables = all_branches<std::make_index_sequence<branches>>::tables;

}  // namespace assets
