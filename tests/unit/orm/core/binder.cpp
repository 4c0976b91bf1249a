// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/core/binder.hpp>

#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

constexpr auto const& accounts = schema::view_of<Account>;
constexpr std::size_t user = sql::ordinal_of<&Account::user>, opened = sql::ordinal_of<&Account::opened>;

std::string bytes_of(orm::parameter_list const& list, int n) {
    return std::string(list.values[n], static_cast<std::size_t>(list.sizes[n]));
}

}  // namespace

TEST_CASE("values are laid out in the order in which they are added") {
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    std::string const text = "some text that is longer than any small string";
    b.add(std::int32_t{0x01020304});
    b.add(text);
    b.add(std::optional<double>());
    b.add(numeric::parse("1.5"));
    b.add(std::string_view("literal"));
    b.add(std::optional<bool>(true));
    REQUIRE(values.list.count == 6);
    CHECK(bytes_of(values.list, 0) == "\x01\x02\x03\x04");
    CHECK(values.list.values[1] == text.data());  // not copied
    CHECK(values.list.sizes[1] == static_cast<int>(text.size()));
    CHECK(values.list.values[2] == nullptr);
    CHECK(bytes_of(values.list, 3).size() == 12);
    CHECK(bytes_of(values.list, 4) == "literal");
    CHECK(bytes_of(values.list, 5) == "\x01");
}

TEST_CASE("a value that is gone before the execution is copied") {
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    b.add_to_column(
        std::string("a temporary longer than any small string"), accounts, sql::ordinal_of<&Account::email>);
    std::string const kept = "kept";
    b.add_to_column(kept, accounts, user);
    CHECK(bytes_of(values.list, 0) == "a temporary longer than any small string");
    CHECK(values.list.values[1] == kept.data());
}

TEST_CASE("text is measured against its column in characters") {
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    std::string twenty;
    for (int i = 0; i < 20; ++i) twenty += "\xf0\x9f\x98\x80";
    b.add_to_column(twenty, accounts, user);
    CHECK(values.list.sizes[0] == 80);
    CHECK(message_of<value_refused>([&] { b.add_to_column(twenty + "x", accounts, user); }) ==
          "accounts.user: the text has 21 characters and varchar(20) holds 20; shorten it or lengthen the column");
    CHECK(contains(message_of<value_refused>([&] { b.add_to_column(std::string("\0", 1), accounts, user); }),
                   "accounts.user: the text holds a NUL byte"));
    b.add_to_column(std::string(100000, 'x'), accounts, sql::ordinal_of<&Account::email>);  // no limit there
    CHECK(values.list.count == 2);
}

TEST_CASE("an unset value is refused, or left to the server's default where the column has one") {
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    CHECK(message_of<value_refused>([&] { b.add_to_column(date(), accounts, opened); }) ==
          "accounts.opened: the value was never set, and nothing fills it in; set it");
    // what an update sets has no default to fall back on; an insert of a whole object says coalesce($n, default)
    CHECK(contains(message_of<value_refused>([&] {
                       b.add_to_column(timestamptz(), schema::view_of<Sample>, sql::ordinal_of<&Sample::stamped>);
                   }),
                   "samples.stamped"));
    CHECK(values.list.count == 0);
    b.add_or_default(timestamptz(), schema::view_of<Sample>, sql::ordinal_of<&Sample::stamped>);
    CHECK(values.list.count == 1);
    CHECK(values.list.values[0] == nullptr);
}

TEST_CASE("a column of many rows is one array, NULLs and defaults within") {
    std::vector<Sample> rows(3);
    rows[1].extra = 5;
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    b.add_array(&rows[0].extra, rows.size(), sizeof(Sample), schema::view_of<Sample>, sql::ordinal_of<&Sample::extra>);
    std::string expected("\0\0\0\1\0\0\0\1\0\0\0\x17\0\0\0\3\0\0\0\1\xff\xff\xff\xff\0\0\0\4\0\0\0\5\xff\xff\xff\xff",
                         36);
    CHECK(bytes_of(values.list, 0) == expected);
    b.add_array(&rows[0].role, rows.size(), sizeof(Sample), schema::view_of<Sample>, sql::ordinal_of<&Sample::role>);
    CHECK(values.list.sizes[1] == 20 + 3 * 10);
    rows[2].role = "much too long";
    CHECK(message_of<value_refused>([&] {
              b.add_array(
                  &rows[0].role, rows.size(), sizeof(Sample), schema::view_of<Sample>, sql::ordinal_of<&Sample::role>);
          }) == "samples.role: the text has 13 characters and varchar(10) holds 10; shorten it or lengthen the column");
    std::vector<Account> unset(2);
    CHECK(contains(
        message_of<value_refused>([&] { b.add_array(&unset[0].opened, 2, sizeof(Account), accounts, opened); }),
        "accounts.opened: the value was never set"));
}

TEST_CASE("arguments are found by name and become the placeholder's type") {
    std::string const text = "text";  // arguments refer to their values
    std::optional<std::int64_t> const none;
    int const seven = 7;
    auto const a = "a"_c = seven;
    auto const b = "b"_c = text;
    auto const c = "c"_c = none;
    orm::parameter_values<8> values;
    orm::binder<decltype(a), decltype(b), decltype(c)> all(values.list, a, b, c);
    all.template add_argument<"b", std::string>();
    all.template add_argument<"a", std::int64_t>();
    all.template add_argument<"a", double>();
    all.template add_argument<"c", std::int64_t>();
    CHECK(values.list.values[0] == text.data());
    CHECK(values.list.sizes[1] == 8);
    CHECK(bytes_of(values.list, 1) == std::string("\0\0\0\0\0\0\0\7", 8));
    CHECK(bytes_of(values.list, 2) == std::string("\x40\x1c\0\0\0\0\0\0", 8));
    CHECK(values.list.values[3] == nullptr);
}
