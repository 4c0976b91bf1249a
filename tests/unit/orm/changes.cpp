// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/changes.hpp>

#include <cmath>
#include <limits>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/message_of.hpp"
#include "support/wide.hpp"
#include "support/written.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;
using wide::Wide;

namespace {

template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::row_update_changed<Venue>> ==
                  "update venues set name = case when $1 & 2 <> 0 then $2 else name end, opens = case when $1 & 4 <> 0 "
                  "then $3 else opens end, "
                  "rank = case when $1 & 8 <> 0 then $4 else rank end where code = $5",
              "one mask, one parameter per column, and the key");
static_assert(text<orm::row_update_changed<Order>>.ends_with("version = version + 1 where id = $10 and version = $11"),
              "a version is required and advanced");
static_assert(text<orm::row_update_changed<Order>>.find("created_at") == std::string_view::npos,
              "what is immutable is not written");
static_assert(text<orm::row_update_changed<Sample>>.find("twice") == std::string_view::npos,
              "nor what the server makes");
static_assert(text<orm::row_update_changed<Wide>>.find(
                  "c61 = case when $1 & 4611686018427387904 <> 0 then $63 else c61 end, "
                  "c62 = case when $64 & 1 <> 0 then $65 else c62 end") != std::string_view::npos,
              "every 63 columns have a mask of their own");

static_assert(column_set<Venue>().empty() && column_set<Venue>::words == 1 && column_set<Wide>::words == 3);
static_assert(column_set<Wide>().add(0).add(62).add(63).add(130).size() == 4);
static_assert(column_set<Wide>().add(63).word(0) == 0 && column_set<Wide>().add(63).word(1) == 1);
static_assert(column_set<Wide>().add(62).word(0) == std::uint64_t{1} << 62, "never the sign of a bigint");
static_assert(column_set<Wide>().add(130).contains(col<&Wide::c129>) &&
              !column_set<Wide>().add(130).contains(col<&Wide::c66>));

Order an_order() {
    Order o;
    o.id = key<Order>("o");
    o.account_id = key<Account, uuid>::random();
    o.instrument_id = key<Instrument, std::int64_t>(1);
    o.status = "new";
    o.quantity = numeric::parse("1.5");
    o.created_at = timestamptz::now();
    return o;
}

struct Cents {
    double amount = 0;
    [[maybe_unused]] friend bool operator==(Cents, Cents) {
        return true;
    }  // what a program thinks equal need not be stored alike
};

}  // namespace

template <>
struct alphaswarm::sql_type<Cents> : alphaswarm::stored_as<std::int64_t> {
    static std::int64_t to_stored(Cents const& c) { return std::llround(c.amount * 100); }
    static Cents from_stored(std::int64_t cents) { return {static_cast<double>(cents) / 100}; }
};

TEST_CASE("the columns in which two rows differ are found, whatever their types") {
    Order const was = an_order();
    Order now = was;
    CHECK(changed_columns(was, now).empty());
    now.side = Side::sell;
    now.limit_price = 3;
    now.terms = jsonb("{ }");
    CHECK(changed_columns(was, now) == column_set<Order>()
                                           .add(sql::ordinal_of<&Order::side>)
                                           .add(sql::ordinal_of<&Order::limit_price>)
                                           .add(sql::ordinal_of<&Order::terms>));
    Shelf shelf, other;
    shelf.numbers = other.numbers = {1, std::nullopt};
    shelf.grid = other.grid = {{{1, std::nan("")}}};
    CHECK(changed_columns(shelf, other).empty());
    other.numbers[1] = 2;
    other.grid->at(0).push_back(1);
    CHECK(changed_columns(shelf, other).size() == 2);
}

TEST_CASE("values differ where the database would hold something else") {
    using orm::detail::same_value;
    double const nan = std::nan("");
    CHECK(same_value(nan, -nan));
    CHECK_FALSE(same_value(nan, 1.0));
    CHECK_FALSE(same_value(0.0, -0.0));
    CHECK(same_value(std::numeric_limits<float>::infinity(), std::numeric_limits<float>::infinity()));
    CHECK(same_value(std::optional(nan), std::optional(nan)));
    CHECK_FALSE(same_value(std::optional<double>(), std::optional(0.0)));
    CHECK(same_value(json("{\"a\": 1}"), json("{\"a\": 1}")));
    CHECK_FALSE(same_value(json("{\"a\": 1}"), json("{\"a\":1}")));
    CHECK(same_value(numeric::parse("1.5"), numeric::parse("1.5")));
    CHECK_FALSE(same_value(numeric::parse("1.5"), numeric::parse("1.50")));
    CHECK(same_value(Cents{1}, Cents{1.001}));
    CHECK_FALSE(same_value(Cents{1}, Cents{2}));
    CHECK(same_value(bytea{std::byte{1}}, bytea{std::byte{1}}));
    CHECK_FALSE(same_value(bytea{std::byte{1}}, bytea{std::byte{2}}));
    CHECK(same_value(timestamp(), timestamp()));  // unset is a state, not an error
}

TEST_CASE("a tracked object knows both states") {
    tracked order(an_order());
    CHECK(order.changed().empty());
    order->status = "filled";
    (*order).quantity = 7;
    CHECK(order.was().status == "new");
    CHECK(order.changed().size() == 2);
    CHECK(order.changed().contains(col<&Order::status>));
    order->status = "new";
    CHECK(order.changed().size() == 1);
    order.revert();
    CHECK(order.changed().empty());
    CHECK(order->quantity == numeric::parse("1.5"));
    order->status = "canceled";
    order.accept();
    CHECK(order.changed().empty());
    CHECK(order.was().status == "canceled");
    static_assert(std::is_same_v<decltype(*order), Order&> && std::is_same_v<decltype(order.was()), Order const&>);
    static_assert(std::is_same_v<decltype(*tracked(an_order())), Order> &&
                      std::is_same_v<decltype(tracked(an_order()).was()), Order>,
                  "of a temporary: a value, which may be kept");
}

TEST_CASE("only what changed travels, behind its mask") {
    Venue const was{key<Venue, venue_code>("XLON"), "London", {}, 4};
    Venue now = was;
    now.rank = 5;
    orm::parameter_values<8> values;
    orm::binder<> b(values.list);
    orm::row_update_changed<Venue>{&was, &now, changed_columns(was, now)}.bind(b);
    REQUIRE(values.list.count == 5);
    CHECK(std::string(values.list.values[0], 8) == std::string("\0\0\0\0\0\0\0\x08", 8));
    CHECK(values.list.values[1] == nullptr);
    CHECK(values.list.values[2] == nullptr);
    CHECK(std::string(values.list.values[3], 4) == std::string("\0\0\0\5", 4));
    CHECK(std::string(values.list.values[4], 4) == "XLON");
}

TEST_CASE("a change that no update writes is refused by its name") {
    Order const was = an_order();
    auto const refusal = [&](auto change) {
        Order now = was;
        change(now);
        return message_of<value_refused>(
            [&] { orm::row_update_changed<Order>{&was, &now, changed_columns(was, now)}.require_changeable(); });
    };
    CHECK(refusal([](Order& o) { o.status = "filled"; }) == "no exception");
    CHECK(refusal([](Order& o) { o.created_at = timestamptz::infinity(); }) ==
          "order.created_at: the column is immutable: it is written once, but the program changed it; restore what was "
          "read");
    CHECK(refusal([](Order& o) { o.id = key<Order>("p"); }) ==
          "order.id: it is the row's key, by which the row is found; remove the row and insert another");
    CHECK(refusal([](Order& o) { ++o.version; }) ==
          "order.version: it counts the updates of the row, but the program changed it; restore what was read");
    Sample before, after;
    after.twice = 3;
    CHECK(contains(
        message_of<value_refused>([&] {
            orm::row_update_changed<Sample>{&before, &after, changed_columns(before, after)}.require_changeable();
        }),
        "samples.twice: the server makes the value"));
}
