// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/types/fixed_char.hpp>

#include "integration/types/round_trip.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

TEST_CASE("char(n) goes to the server and comes back without its blanks") {
    session db = own_schema();
    random_source random(81);
    INFO("seed 81");
    std::vector<fixed_char<7>> values{fixed_char<7>(), fixed_char<7>("  a")};
    for (int i = 0; i < 60; ++i) values.emplace_back(text_of_all_planes(random, 7));
    check_round_trip<fixed_char<7>, "sevens">(db, values, texts::not_compared);
    check_round_trip<std::optional<fixed_char<7>>, "some_sevens">(db, with_nulls(values), texts::not_compared);
    check_round_trip<std::vector<fixed_char<7>>, "lists">(db, {{}, values}, texts::not_compared);
    CHECK(told_one(db.connection(), "select count(*) from sevens where octet_length(value) < 7") == "0");
    CHECK(told_one(db.connection(),
                   "select format_type(atttypid, atttypmod) from pg_attribute where attname = 'value' and attrelid = "
                   "'lists'::regclass") == "character(7)[]");
}

TEST_CASE("a text beside a char(n) travels as one, so that blanks mean nothing and its index is used") {
    session db = own_schema();
    using box = boxes::Box<fixed_char<3>, "currencies">;
    db.execute(ddl<table_set<box>>());
    db.insert(box{1, "EUR"});
    db.insert(box{2, "x"});
    constexpr auto value = col<&box::value>;
    auto const found = [&](auto const& condition) {
        std::string all;
        for (box const& one : db.fetch(from<box>().where(condition).order_by(col<&box::n>)))
            all += std::to_string(one.n);
        return all;
    };
    CHECK(found(value == "EUR") == "1");
    CHECK(found("x  " == value) == "2");
    CHECK(found(value == std::string("x      ")) == "2");
    CHECK(found(value != fixed_char<3>("x")) == "1");
    CHECK(found(in(value, {"EUR", "x "})) == "12");
    CHECK(found(in(value, std::vector<std::string>{"x ", "y"})) == "2");
    CHECK(found(between(value, "E", "F")) == "1");
    auto const named = from<box>().where(value == param("code"_c));
    CHECK(db.fetch(named, "code"_c = "x ").at(0).n == 2);
    CHECK(db.fetch(named, "code"_c = std::string("EUR")).at(0).n == 1);
    CHECK_THROWS_AS(db.fetch(named, "code"_c = "EURO"), value_refused);
    CHECK_THROWS_AS(db.fetch(from<box>().where(value == std::string("EURO"))), value_refused);
    db.execute(update<box>().set(value = "y ").where(col<&box::n> == 2));
    CHECK(found(value == "y") == "2");
    db.execute(update<box>().set(value = std::string("z")).where(value == "y"));
    db.execute(update<box>().set(value = param("to"_c)).where(value == "z"), "to"_c = "w");
    CHECK(found(value == "w") == "2");
    CHECK_THROWS_AS(db.execute(update<box>().set(value = std::string("EURO")).all_rows()), value_refused);
    CHECK_THROWS_AS(db.execute(update<box>().set(value = std::string("a\0b", 3)).all_rows()), value_refused);
    CHECK(sql_of(from<box>().where(in(value, {"EUR"}))) == "select n, value from currencies where value = any($1)");
}
