// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/text.hpp>

#include <string>

#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/varchar.hpp>

#include "support/catch.hpp"
#include "support/said.hpp"

namespace {
using namespace alphaswarm;
using test::contains, test::said;
struct Row {};

static_assert(types::text_like<char const*> && types::text_like<char[4]> && types::text_like<std::string> && types::text_like<varchar<3>>);
static_assert(!types::text_like<std::nullptr_t> && !types::text_like<int> && !types::text_like<key<Row>>);
static_assert(types::text_of("abc") == "abc" && types::text_of(varchar<3>("ab")) == "ab");
static_assert(!std::is_constructible_v<varchar<4>, std::nullptr_t> && !std::is_constructible_v<key<Row>, std::nullptr_t> && !std::is_constructible_v<json, std::nullptr_t>);

TEST_CASE("a null char const* is refused wherever a text is made of it") {
    char const* const nothing = nullptr;
    CHECK(contains(said<value_refused>([&] { (void)types::text_of(nothing); }), "null char const*"));
    CHECK(contains(said<value_refused>([&] { varchar<4> text(nothing); }), "null char const*"));
    CHECK(contains(said<value_refused>([&] { (void)(varchar<4>("x") == nothing); }), "null char const*"));
    CHECK(contains(said<value_refused>([&] { (void)(varchar<4>("x") < nothing); }), "null char const*"));
    CHECK(contains(said<value_refused>([&] { key<Row> id(nothing); }), "null char const*"));
    CHECK(contains(said<value_refused>([&] { json document(nothing); }), "null char const*"));
}

}  // namespace
