// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/text.hpp>

#include <string>

#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/varchar.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"

namespace {
using namespace alphaswarm;
using test::contains, test::message_of;
struct Row {};

static_assert(types::text_like<char const*> && types::text_like<char[4]> && types::text_like<std::string> &&
              types::text_like<varchar<3>>);
static_assert(!types::text_like<std::nullptr_t> && !types::text_like<int> && !types::text_like<key<Row>>);
static_assert(types::text_of("abc") == "abc" && types::text_of(varchar<3>("ab")) == "ab");
static_assert(!std::is_constructible_v<varchar<4>, std::nullptr_t> &&
              !std::is_constructible_v<key<Row>, std::nullptr_t> && !std::is_constructible_v<json, std::nullptr_t>);

constexpr char filled[8] = "abc";
constexpr char whole[3] = {'a', 'b', 'c'};
static_assert(types::text_of(filled) == "abc" && types::text_of(whole) == "abc" && types::text_of("") == "",
              "NULs alone may follow");
static_assert(types::text_of(std::string_view("a\0b", 3)).size() == 3, "a text that knows its size is taken as it is");
template <varchar<8> (*Make)()>
concept constant = requires { typename std::integral_constant<std::size_t, Make().size()>; };
static_assert(constant<+[] { return varchar<8>("abc"); }> && !constant<+[] { return varchar<8>("abc\0x"); }>);

TEST_CASE("an array of characters that goes on behind a NUL is refused wherever a text is made of it") {
    char const* const why = "continues after a NUL";
    CHECK(contains(message_of<value_refused>([] { (void)types::text_of("abc\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { (void)types::text_of("\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { varchar<8> text("abc\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { (void)(varchar<8>("abc") == "abc\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { (void)(varchar<8>("abc") < "abc\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { key<Row> id("abc\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { json document("{}\0x"); }), why));
    CHECK(contains(message_of<value_refused>([] { types::kept_text text("abc\0x"); }), why));
    CHECK(types::kept_text("abc").take() == "abc");
    CHECK(types::kept_text(std::string("a\0b", 3)).take().size() == 3);
    CHECK(types::kept_text(varchar<3>("ab")).take() == "ab");
}

TEST_CASE("a null char const* is refused wherever a text is made of it") {
    char const* const nothing = nullptr;
    CHECK(contains(message_of<value_refused>([&] { (void)types::text_of(nothing); }), "null char const*"));
    CHECK(contains(message_of<value_refused>([&] { varchar<4> text(nothing); }), "null char const*"));
    CHECK(contains(message_of<value_refused>([&] { (void)(varchar<4>("x") == nothing); }), "null char const*"));
    CHECK(contains(message_of<value_refused>([&] { (void)(varchar<4>("x") < nothing); }), "null char const*"));
    CHECK(contains(message_of<value_refused>([&] { key<Row> id(nothing); }), "null char const*"));
    CHECK(contains(message_of<value_refused>([&] { json document(nothing); }), "null char const*"));
}

}  // namespace
