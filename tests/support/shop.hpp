// SPDX-License-Identifier: BSL-1.0
// A web shop and the log of its events, for tests: types that the trading desk does not have (smallint, real, bytea,
// char(n), ranges, inet, tsvector), a tree of categories, and rows in which every column that may be NULL is NULL
// somewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/network.hpp>
#include <alphaswarm/range.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/text_search.hpp>
#include <alphaswarm/types.hpp>

namespace shop {

using namespace alphaswarm;

enum class State { open, paid, shipped, returned };  // a PostgreSQL enum
template <class E = State>
consteval auto describe_enum(of<State>) {
    return labels<E>({{E::open, "open"}, {E::paid, "paid"}, {E::shipped, "shipped"}, {E::returned, "returned"}})
        .stored_as("state");
}

struct Customer {
    key<Customer, std::int64_t> id;
    std::string email;
    std::string name;
    fixed_char<2> country;
    std::optional<date> born;
    timestamptz joined_at;
    bool newsletter = false;
    jsonb address;
};
template <class T = Customer>
consteval auto describe_table(of<Customer>) {
    return describe<T>("customers")
        .columns(column<&T::id>.primary_key().identity(),
                 column<&T::email>.varchar(120).unique(),
                 column<&T::name>,
                 column<&T::country>,
                 column<&T::born>,
                 column<&T::joined_at>.generated(utc_now),
                 column<&T::newsletter>.generated(initializer),
                 column<&T::address>);
}

struct Category {
    key<Category, std::int32_t> id;
    std::optional<key<Category, std::int32_t>> parent_id;
    std::string name;
    std::int16_t position{};
};
template <class T = Category>
consteval auto describe_table(of<Category>) {
    return describe<T>("categories")
        .columns(column<&T::id>.primary_key(),
                 column<&T::parent_id>.references(to<Category>),
                 column<&T::name>,
                 column<&T::position>);
}

struct Product {
    key<Product, std::int64_t> id;
    key<Category, std::int32_t> category_id;
    std::string sku;
    std::string title;
    std::optional<std::string> description;
    numeric price;
    std::optional<float> weight;
    std::int16_t stock{};
    std::vector<std::string> tags;
    jsonb attributes;
    std::optional<bytea> photo;
    std::optional<range<date>> sold_in;
    std::optional<tsvector> words;
};
template <class T = Product>
consteval auto describe_table(of<Product>) {
    return describe<T>("products")
        .columns(column<&T::id>.primary_key().identity(),
                 column<&T::category_id>.references(to<Category>),
                 column<&T::sku>.varchar(20).unique(),
                 column<&T::title>,
                 column<&T::description>,
                 column<&T::price>.numeric(10, 2),
                 column<&T::weight>,
                 column<&T::stock>,
                 column<&T::tags>,
                 column<&T::attributes>,
                 column<&T::photo>,
                 column<&T::sold_in>,
                 column<&T::words>);
}

struct Purchase {
    key<Purchase, uuid> id;
    key<Customer, std::int64_t> customer_id;
    State state = State::open;
    timestamptz placed_at;
    std::optional<timestamptz> shipped_at;
    std::optional<std::string> coupon;
};
template <class T = Purchase>
consteval auto describe_table(of<Purchase>) {
    return describe<T>("purchases")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::customer_id>.references(to<Customer>),
                 column<&T::state>.generated(initializer),
                 column<&T::placed_at>,
                 column<&T::shipped_at>,
                 column<&T::coupon>.varchar(12));
}

struct PurchaseLine {
    key<Purchase, uuid> purchase_id;
    key<Product, std::int64_t> product_id;
    std::int16_t quantity{};
    numeric unit_price;
    std::optional<float> discount;
};
template <class T = PurchaseLine>
consteval auto describe_table(of<PurchaseLine>) {
    return describe<T>("purchase_lines")
        .columns(column<&T::purchase_id>.references(to<Purchase>, on_delete::cascade),
                 column<&T::product_id>.references(to<Product>),
                 column<&T::quantity>,
                 column<&T::unit_price>.numeric(10, 2),
                 column<&T::discount>)
        .with(primary_key(column<&T::purchase_id>, column<&T::product_id>));
}

struct Review {
    key<Review, std::int64_t> id;
    key<Product, std::int64_t> product_id;
    std::optional<key<Customer, std::int64_t>> customer_id;
    std::int16_t stars{};
    std::optional<std::string> words;
    date written_on;
};
template <class T = Review>
consteval auto describe_table(of<Review>) {
    return describe<T>("reviews").columns(column<&T::id>.primary_key().identity(),
                                          column<&T::product_id>.references(to<Product>),
                                          column<&T::customer_id>.references(to<Customer>),
                                          column<&T::stars>,
                                          column<&T::words>,
                                          column<&T::written_on>);
}

struct Event {
    std::int64_t id{};
    timestamptz at;
    std::string kind;
    uuid visit;
    std::optional<key<Customer, std::int64_t>> customer_id;
    json payload;
    std::optional<interval> took;
    std::optional<inet> client;
};
template <class T = Event>
consteval auto describe_table(of<Event>) {
    return describe<T>("events").columns(column<&T::id>.primary_key(),
                                         column<&T::at>,
                                         column<&T::kind>.one_of("view", "search", "cart", "buy", "error"),
                                         column<&T::visit>,
                                         column<&T::customer_id>.references(to<Customer>),
                                         column<&T::payload>,
                                         column<&T::took>,
                                         column<&T::client>);
}

using tables = table_set<Customer, Category, Product, Purchase, PurchaseLine, Review, Event>;
static_assert(tables::check());

inline constexpr char const* rows = R"(
insert into customers overriding system value values
    (1, 'ada@example.org', 'Ada Lovelace', 'GB', '1815-12-10', '2024-01-05 10:00+00', true, '{"city": "London", "zip": "W1"}'),
    (2, 'bob@example.com', 'Bob', 'US', null, '2024-02-10 08:30+00', false, '{}'),
    (3, 'eve@example.org', 'Eve', 'DE', '1990-02-28', '2024-02-11 23:59+00', true, '{"city": null}');
insert into categories values (1, null, 'All', 0), (2, 1, 'Books', 1), (3, 1, 'Toys', 2), (4, 2, 'Science', 1);
insert into products overriding system value values
    (1, 4, 'B-1', 'Calculus', 'A text book', 49.90, 1.25, 3, '{math,book}', '{"pages": 612, "size": {"w": 20, "h": 30}}', '\x89504e47', '[2024-01-01,2025-01-01)', 'calculus:1A book:2'),
    (2, 3, 'T-1', 'Blocks', null, 19.00, null, 0, '{}', '{"ages": [3, 4, 5], "colour": "red"}', null, null, null),
    (3, 3, 'T-2', 'Kite', 'Flies', 24.50, 0.3, 12, '{outdoor,"for windy days"}', '{"colour": null}', null, '[2024-04-01,)', 'kite:1');
insert into purchases values
    ('00000000-0000-4000-8000-000000000001', 1, 'shipped', '2024-02-01 12:00+00', '2024-02-02 09:00+00', 'SPRING'),
    ('00000000-0000-4000-8000-000000000002', 1, 'paid', '2024-03-05 12:00+00', null, null),
    ('00000000-0000-4000-8000-000000000003', 3, 'returned', '2024-03-06 18:20+00', '2024-03-07 09:00+00', null),
    ('00000000-0000-4000-8000-000000000004', 2, 'open', '2024-03-06 19:00+00', null, null);
insert into purchase_lines values
    ('00000000-0000-4000-8000-000000000001', 1, 1, 49.90, null), ('00000000-0000-4000-8000-000000000001', 3, 2, 24.50, 0.1),
    ('00000000-0000-4000-8000-000000000002', 2, 4, 19.00, 0.25), ('00000000-0000-4000-8000-000000000003', 3, 1, 24.50, null);
insert into reviews overriding system value values
    (1, 1, 1, 5, 'Clear and complete', '2024-02-20'), (2, 3, null, 2, null, '2024-03-01'), (3, 3, 3, 4, 'Good in wind', '2024-03-09');
insert into events values
    (1, '2024-03-01 10:00:00+00', 'view', '00000000-0000-4000-8000-0000000000aa', null, '{"path": "/"}', '120 ms', '10.0.0.7'),
    (2, '2024-03-01 10:01:00+00', 'search', '00000000-0000-4000-8000-0000000000aa', 1, '{"q": "calculus", "hits": 1}', null, '10.0.0.7'),
    (3, '2024-03-01 10:45:00+00', 'buy', '00000000-0000-4000-8000-0000000000aa', 1, '{"purchase": null}', '1.5 s', null),
    (4, '2024-03-02 08:00:00+00', 'error', '00000000-0000-4000-8000-0000000000bb', null, '[1, 2]', '00:00:00', '2001:db8::1');
)";

}  // namespace shop
