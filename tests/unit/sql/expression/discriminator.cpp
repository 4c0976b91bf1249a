// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/discriminator.hpp>

#include <alphaswarm/sql/write/generated.hpp>

#include "support/assets.hpp"
#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace assets;
using sql::identity_in;
using sql::tell_class;

TEST_CASE("a discriminator is text whatever its type") {
    std::optional<std::string> text;
    CHECK(identity_in(text).empty());
    tell_class(text, "truck");
    CHECK(identity_in(text) == "truck");
    varchar<8> short_text;
    tell_class(short_text, "flat");
    CHECK(identity_in(short_text) == "flat");
    Kind kind = Kind::other;
    CHECK(identity_in(kind) == "other");
    tell_class(kind, "laptop");
    CHECK(kind == Kind::laptop);
    CHECK(identity_in(static_cast<Kind>(9)).empty());
}

TEST_CASE("a row that is completed to be inserted alone says nothing of a subclass") {
    Asset plain;
    sql::complete(plain);
    CHECK(plain.id.is_set());
    plain.kind = "barn";  // no class of the hierarchy
    sql::complete(plain);
    plain.kind = "truck";
    CHECK(test::message_of<error>([&] { sql::complete(plain); }) ==
          "assets.kind: the object's class is truck, and rows of that class have another part in trucks; insert an "
          "instance<...> of the class, or use as_parent(object) if that part is written separately");
    sql::complete_values(plain);  // for a part of an object

    Property property;
    property.id = key<Asset>("p");
    property.use = "garage";
    sql::complete(property);
    property.use = "flat";
    CHECK(test::contains(test::message_of<error>([&] { sql::complete(property); }),
                         "properties.use: the object's class is flat"));
    Device device;
    device.kind = Kind::phone;
    CHECK(test::contains(test::message_of<error>([&] { sql::complete(device); }),
                         "devices.kind: the object's class is phone"));
    Truck truck;
    truck.id = key<Asset>("t");
    sql::complete(truck);  // no parent: nothing to say
}
