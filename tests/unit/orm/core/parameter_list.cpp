// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/parameter_list.hpp>

#include <alphaswarm/types.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

static_assert(orm::detail::room_for(0) == 8 && orm::detail::room_for(8) == 8 && orm::detail::room_for(9) == 64 &&
              orm::detail::room_for(65) == 128);

TEST_CASE("what is empty is not NULL") {
    orm::parameter_values<8> values;
    orm::detail::add_value(values.list, bytea(), true);
    orm::detail::add_value(values.list, std::string(), true);
    orm::detail::add_text(values.list, std::string_view());
    orm::detail::add_value(values.list, varchar<4>(), true);
    for (int n = 0; n < 4; ++n) {
        CHECK(values.list.values[n] != nullptr);
        CHECK(values.list.sizes[n] == 0);
    }
}

TEST_CASE("bytes that go before the execution are copied, others are pointed at") {
    orm::parameter_values<8> values;
    std::string const text(100, 'x');
    orm::detail::add_value(values.list, text, false);
    orm::detail::add_value(values.list, text, true);
    orm::detail::add_value(values.list, std::optional<std::string>(), true);
    CHECK(values.list.values[0] == text.data());
    CHECK(values.list.values[1] != text.data());
    CHECK(std::string(values.list.values[1], 100) == text);
    CHECK(values.list.values[2] == nullptr);
    CHECK(
        contains(message_of<value_refused>([&] { values.list.point_at(text.data(), std::size_t{1} << 30); }), "1 GiB"));
}
