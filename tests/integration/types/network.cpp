// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/network.hpp>

#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

/// Runs of zeros are frequent, since they are what is written shorter.
std::array<std::uint8_t, 16> address(random_source& random) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 16; i += 2)
        if (random() % 2)
            bytes[i] = static_cast<std::uint8_t>(random() % 3 ? random() : 0),
            bytes[i + 1] = static_cast<std::uint8_t>(random());
    return bytes;
}
template <class Address>
std::vector<Address> addresses(std::uint64_t seed) {
    INFO("seed " << seed);
    random_source random(seed);
    std::vector<Address> values{Address()};
    for (int i = 0; i < 200; ++i) {
        auto bytes = address(random);
        bool const v6 = random() % 2;
        unsigned const width = v6 ? 128 : 32,
                       prefix = random() % 3 ? static_cast<unsigned>(below(random, width + 1)) : width;
        if (std::is_same_v<Address, cidr>)
            for (unsigned b = prefix; b < 128; ++b) bytes[b / 8] &= static_cast<std::uint8_t>(~(0x80 >> b % 8));
        values.push_back(v6 ? Address::v6(bytes, prefix)
                            : Address::v4({bytes[0], bytes[1], bytes[2], bytes[3]}, prefix));
    }
    return values;
}
template <class Card>
std::vector<Card> cards(std::uint64_t seed) {
    random_source random(seed);
    std::vector<Card> values{Card()};
    for (int i = 0; i < 50; ++i) {
        std::remove_cvref_t<decltype(Card().bytes())> bytes;
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
        values.emplace_back(bytes);
    }
    return values;
}
template <class T, meta::text Name>
void check_order(session& db) {
    using box = boxes::Box<T, Name>;
    auto const sorted = db.fetch(from<box>().order_by(col<&box::value>, col<&box::n>));
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (!(sorted[i - 1].value <= sorted[i].value))
            FAIL_CHECK(printed(sorted[i - 1].value) << " is before " << printed(sorted[i].value) << " for the server");
}

}  // namespace

TEST_CASE("addresses go to the server and come back, and it writes and sorts them alike") {
    session db = own_schema();
    check_round_trip<inet, "inets">(db, addresses<inet>(61));
    check_round_trip<std::optional<inet>, "some_inets">(db, with_nulls(addresses<inet>(62)));
    check_round_trip<cidr, "cidrs">(db, addresses<cidr>(63));
    check_round_trip<macaddr, "cards">(db, cards<macaddr>(64));
    check_round_trip<macaddr8, "long_cards">(db, cards<macaddr8>(65));
    check_round_trip<std::vector<inet>, "lists">(db, {{}, addresses<inet>(66)});
    check_round_trip<std::vector<std::optional<cidr>>, "networks">(db, {{std::nullopt, cidr()}});
    check_order<inet, "inets">(db);
    check_order<cidr, "cidrs">(db);
    check_order<macaddr, "cards">(db);
    check_order<macaddr8, "long_cards">(db);
}

TEST_CASE("the server reads our texts of addresses as the same") {
    session db = own_schema();
    for (inet const& one : addresses<inet>(67))
        CHECK(told_one(db.connection(), "select '" + one.to_string() + "'::inet") == one.to_string());
    for (char const* text : {"::ffff:1.2.3.4", "::1.2.3.4", "1:0:0:2:0:0:0:3", "::1:0:0:0:0", "1::ffff:1.2.3.4"})
        CHECK(told_one(db.connection(), "select '" + std::string(text) + "'::inet") == inet::parse(text).to_string());
}

TEST_CASE("addresses are compared, listed and given for placeholders") {
    session db = own_schema();
    using box = boxes::Box<inet, "hosts">;
    db.execute(ddl<table_set<box>>());
    inet const first = inet::parse("10.0.0.1"), second = inet::parse("10.0.0.2/24");
    db.insert(box{1, first});
    db.insert(box{2, second});
    auto const count = [&](auto const& condition) { return db.fetch(from<box>().where(condition)).size(); };
    CHECK(count(col<&box::value> == first) == 1);
    CHECK(count(col<&box::value> > inet::parse("10.0.0.1/16")) == 2);
    CHECK(count(in(col<&box::value>, {first, second})) == 2);
    CHECK(count(in(col<&box::value>, std::vector<inet>{second})) == 1);
    CHECK(count(col<&box::value> != cidr::parse("10.0.0.1/32")) == 1);  // inet and cidr are compared as one
    CHECK(db.fetch(from<box>().where(col<&box::value> == param("host"_c)), "host"_c = second).at(0).n == 2);
    db.execute(update<box>().set(col<&box::value> = second).where(col<&box::n> == 1));
    CHECK(count(col<&box::value> == second) == 2);
    auto const largest = max(col<&box::value>);
    CHECK(db.fetch(select(largest).from<box>()).at(0)[largest] == second);
}
