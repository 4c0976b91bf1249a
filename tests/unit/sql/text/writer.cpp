// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/table_rules.hpp>
#include <alphaswarm/sql/text/writer.hpp>

#include <cstring>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace trading;
using namespace alphaswarm;
using sql::writer;

namespace {

struct page : sql::page {
    meta::verdict complaints{};
    writer pen{*this, complaints};

    [[nodiscard]] std::string_view written() const { return {text, pen.size()}; }
};

}  // namespace

TEST_CASE("parameters are numbered in the order they are written") {
    page p;
    p.pen << "a = ";
    p.pen.parameter(20) << " and b = ";
    p.pen.parameter(25);
    CHECK(p.written() == "a = $1 and b = $2");
    CHECK(p.parameters[0] == 20);
    CHECK(p.parameters[1] == 25);
    CHECK_FALSE(p.pen.overflow());
}

TEST_CASE("what does not fit is counted and not written") {
    page p;
    for (int i = 0; i < 6553; ++i) p.pen << "ten bytes.";
    CHECK_FALSE(p.pen.overflow());
    p.pen << "ten bytes.";
    CHECK(p.pen.size() == 65540);
    CHECK(p.pen.overflow());
    CHECK(p.text[65530] == 0);

    page q;
    for (int i = 0; i < 2048; ++i) q.pen.parameter(20);
    CHECK_FALSE(q.pen.overflow());
    q.pen.parameter(20);
    CHECK(q.pen.parameter_count() == 2049);
    CHECK(q.pen.overflow());

    page r;
    for (int i = 0; i < 2049; ++i) r.pen.result(20, false);
    CHECK(r.pen.overflow());
}

TEST_CASE("identifiers and constants are quoted where SQL needs it") {
    page p;
    p.pen.identifier("plain") << " ";
    p.pen.identifier("order") << " ";
    p.pen.identifier("a\"b") << " ";
    p.pen.quoted("it's") << " ";
    p.pen.quoted("it's\\", "n");
    CHECK(p.written() == "plain \"order\" \"a\"\"b\" 'it''s' E'it''s\\\\n'");
}

TEST_CASE("numbers are written in full") {
    page p;
    p.pen.number(0) << " ";
    p.pen.number(18446744073709551615u);
    CHECK(p.written() == "0 18446744073709551615");
}

TEST_CASE("a column is named after its source, with more than one source qualified") {
    page p;
    int const orders = 0, fills = 0;
    auto const id_of_orders = reinterpret_cast<meta::type_id>(&orders),
               id_of_fills = reinterpret_cast<meta::type_id>(&fills);
    p.pen.add_source({id_of_orders, &schema::view_of<Order>, "orders", false});
    CHECK_FALSE(p.pen.column(id_of_orders, "orders", schema::view_of<Order>, 0).nullable);
    p.pen.add_source({id_of_fills, &schema::view_of<Fill>, "f", true});
    p.pen.frame->qualified = true;
    p.pen << " ";
    CHECK(p.pen.column(id_of_fills, "f", schema::view_of<Fill>, 0).nullable);  // the far side of an outer join
    CHECK(p.written() == "id f.id");
    CHECK(p.complaints.accepted());
}

TEST_CASE("a source twice under one name, and a column without its source, are complaints") {
    page p;
    int const orders = 0;
    auto const id = reinterpret_cast<meta::type_id>(&orders);
    p.pen.frame->clause = "from()";
    p.pen.add_source({id, &schema::view_of<Order>, "orders", false});
    p.pen.add_source({id, &schema::view_of<Order>, "orders", false});
    CHECK(p.complaints.view().substr(0, 6) == "AS0405");

    page q;
    q.pen.frame->clause = "where()";
    q.pen.column(id, "orders", schema::view_of<Order>, 0);
    CHECK(q.complaints.view() == "AS0401 where(): orders.id: orders is not in from(); add it with from or a join");
}

TEST_CASE("an inner query sees its own sources first, the outer ones behind them, and leaves nothing behind") {
    page p;
    int const orders = 0, fills = 0, others = 0;
    auto const id_of_orders = reinterpret_cast<meta::type_id>(&orders),
               id_of_fills = reinterpret_cast<meta::type_id>(&fills),
               id_of_others = reinterpret_cast<meta::type_id>(&others);
    p.pen.frame->clause = "where()";
    p.pen.add_source({id_of_orders, &schema::view_of<Order>, "orders", false});
    {
        sql::entered_frame inner(p.pen);
        p.pen.add_source({id_of_fills, &schema::view_of<Fill>, "fills", false});
        p.pen.frame->clause = "order_by()";
        CHECK(p.pen.own_sources() == 1);
        CHECK(p.pen.first_source().name == "fills");
        p.pen.column(id_of_fills, "fills", schema::view_of<Fill>, 0);
        p.pen << " ";
        p.pen.column(id_of_orders, "orders", schema::view_of<Order>, 0);  // an outer one always says whose it is
        sql::entered_frame innermost(p.pen);
        p.pen.add_source({id_of_others, &schema::view_of<Order>, "orders", false});  // the same name in another query
        CHECK(p.pen.find_source(id_of_others) != nullptr);
    }
    CHECK(p.written() == "id orders.id");
    CHECK(p.pen.source_count == 1);
    CHECK(p.pen.find_source(id_of_fills) == nullptr);
    CHECK(p.pen.frame->clause == "where()");
    CHECK(p.complaints.accepted());
}

TEST_CASE("an outer column must be grouped in its own query, not in the inner one") {
    page p;
    int const orders = 0, fills = 0;
    auto const id_of_orders = reinterpret_cast<meta::type_id>(&orders),
               id_of_fills = reinterpret_cast<meta::type_id>(&fills);
    p.pen.frame->clause = "select()";
    p.pen.add_source({id_of_orders, &schema::view_of<Order>, "orders", false});
    p.pen.frame->grouped = true;
    p.pen.frame->group_by({.source = id_of_orders, .ordinal = 1});
    sql::entered_frame inner(p.pen);
    p.pen.add_source({id_of_fills, &schema::view_of<Fill>, "fills", false});
    p.pen.column(id_of_fills, "fills", schema::view_of<Fill>, 0);
    p.pen.column(id_of_orders, "orders", schema::view_of<Order>, 1);
    CHECK(p.complaints.accepted());
    p.pen.column(id_of_orders, "orders", schema::view_of<Order>, 2);
    CHECK(p.complaints.view().substr(0, 6) == "AS0402");
}

TEST_CASE("hidden sources keep their places while an inner query has its own") {
    page p;
    int const orders = 0, fills = 0, others = 0;
    auto const id_of_orders = reinterpret_cast<meta::type_id>(&orders),
               id_of_fills = reinterpret_cast<meta::type_id>(&fills),
               id_of_others = reinterpret_cast<meta::type_id>(&others);
    p.pen.add_source({id_of_orders, &schema::view_of<Order>, "orders", false});
    p.pen.add_source({id_of_fills, &schema::view_of<Fill>, "fills", false});
    {
        sql::hidden_sources const later(p.pen, 1);
        CHECK(p.pen.find_source(id_of_orders) != nullptr);
        CHECK(p.pen.find_source(id_of_fills) == nullptr);
        sql::entered_frame inner(p.pen);
        p.pen.add_source({id_of_others, &schema::view_of<Order>, "o", false});
        CHECK(p.pen.find_source(id_of_fills) == nullptr);
    }
    REQUIRE(p.pen.find_source(id_of_fills) != nullptr);
    CHECK(p.pen.find_source(id_of_fills)->name == "fills");
}
