// SPDX-License-Identifier: BSL-1.0
// The tables that chapter 7 of PostgreSQL's manual, "Queries", speaks of, with the rows that it shows, and some more
// where it shows none. Names and rows are the manual's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/types.hpp>

namespace manual {

using namespace alphaswarm;

struct T1 {
    std::int32_t num{};
    std::string name{};
};
template <class T = T1>
consteval auto describe_table(of<T1>) {
    return describe<T>("t1").columns(column<&T::num>, column<&T::name>);
}
struct T2 {
    std::int32_t num{};
    std::string value{};
};
template <class T = T2>
consteval auto describe_table(of<T2>) {
    return describe<T>("t2").columns(column<&T::num>, column<&T::value>);
}
struct Table1 {
    std::int32_t a{};
    std::int32_t b{};
    std::optional<std::int32_t> c{};
};
template <class T = Table1>
consteval auto describe_table(of<Table1>) {
    return describe<T>("table1").columns(column<&T::a>, column<&T::b>, column<&T::c>);
}
struct Tbl1 {
    std::int32_t a{};
    std::string b{};
};
template <class T = Tbl1>
consteval auto describe_table(of<Tbl1>) {
    return describe<T>("tbl1").columns(column<&T::a>, column<&T::b>);
}
struct Tbl2 {
    std::int32_t a{};
};
template <class T = Tbl2>
consteval auto describe_table(of<Tbl2>) {
    return describe<T>("tbl2").columns(column<&T::a>);
}
struct A {
    std::int32_t id{};
    std::string label{};
};
template <class T = A>
consteval auto describe_table(of<A>) {
    return describe<T>("a").columns(column<&T::id>, column<&T::label>);
}
struct B {
    std::int32_t id{};
    std::int32_t val{};
};
template <class T = B>
consteval auto describe_table(of<B>) {
    return describe<T>("b").columns(column<&T::id>, column<&T::val>);
}
struct MyTable {
    std::int32_t a{};
    std::string b{};
};
template <class T = MyTable>
consteval auto describe_table(of<MyTable>) {
    return describe<T>("my_table").columns(column<&T::a>, column<&T::b>);
}
struct YourTable {
    std::int32_t a{};
    std::string d{};
};
template <class T = YourTable>
consteval auto describe_table(of<YourTable>) {
    return describe<T>("your_table").columns(column<&T::a>, column<&T::d>);
}
struct SomeVeryLongTableName {
    std::int32_t id{};
};
template <class T = SomeVeryLongTableName>
consteval auto describe_table(of<SomeVeryLongTableName>) {
    return describe<T>("some_very_long_table_name").columns(column<&T::id>);
}
struct AnotherFairlyLongName {
    std::int32_t num{};
    std::optional<std::string> note{};
};
template <class T = AnotherFairlyLongName>
consteval auto describe_table(of<AnotherFairlyLongName>) {
    return describe<T>("another_fairly_long_name").columns(column<&T::num>, column<&T::note>);
}
struct Person {
    std::int32_t id{};
    std::string name{};
    std::optional<std::int32_t> mother_id{};
};
template <class T = Person>
consteval auto describe_table(of<Person>) {
    return describe<T>("people").columns(
        column<&T::id>.primary_key(), column<&T::name>, column<&T::mother_id>.references(to<Person>));
}
struct Foo {  // Two tables of the manual in one.
    std::int32_t fooid{};
    std::int32_t foosubid{};
    std::string fooname{};
    std::optional<std::int32_t> bar_id{};
};
template <class T = Foo>
consteval auto describe_table(of<Foo>) {
    return describe<T>("foo").columns(column<&T::fooid>, column<&T::foosubid>, column<&T::fooname>, column<&T::bar_id>);
}
struct Bar {
    std::int32_t id{};
    std::string label{};
};
template <class T = Bar>
consteval auto describe_table(of<Bar>) {
    return describe<T>("bar").columns(column<&T::id>, column<&T::label>);
}
struct Manufacturer {  // The manual asks a function for the names of the products.
    std::int32_t id{};
    std::string name{};
    std::vector<std::string> product_names{};
};
template <class T = Manufacturer>
consteval auto describe_table(of<Manufacturer>) {
    return describe<T>("manufacturers").columns(column<&T::id>, column<&T::name>, column<&T::product_names>);
}
struct Test1 {
    std::string x{};
    std::int32_t y{};
};
template <class T = Test1>
consteval auto describe_table(of<Test1>) {
    return describe<T>("test1").columns(column<&T::x>, column<&T::y>);
}
struct ItemSold {
    std::string brand{};
    std::string size{};
    std::int32_t sales{};
};
template <class T = ItemSold>
consteval auto describe_table(of<ItemSold>) {
    return describe<T>("items_sold").columns(column<&T::brand>, column<&T::size>, column<&T::sales>);
}
struct Letter {  // What the manual calls a to e.
    std::int32_t a{};
    std::int32_t b{};
    std::int32_t c{};
    std::int32_t d{};
    std::int32_t e{};
    std::int64_t amount{};
};
template <class T = Letter>
consteval auto describe_table(of<Letter>) {
    return describe<T>("letters").columns(
        column<&T::a>, column<&T::b>, column<&T::c>, column<&T::d>, column<&T::e>, column<&T::amount>);
}
struct Product {  // Those of GROUP BY and those of data-modifying WITH in one.
    std::int32_t product_id{};
    std::string name{};
    numeric price{};
    numeric cost{};
    std::optional<alphaswarm::date> made{};
};
template <class T = Product>
consteval auto describe_table(of<Product>) {
    return describe<T>("products")
        .columns(column<&T::product_id>.primary_key(),
                 column<&T::name>,
                 column<&T::price>,
                 column<&T::cost>,
                 column<&T::made>.named("date"));
}
struct ProductLog {
    std::int32_t product_id{};
    std::string name{};
    numeric price{};
    numeric cost{};
    std::optional<alphaswarm::date> made{};
};
template <class T = ProductLog>
consteval auto describe_table(of<ProductLog>) {
    return describe<T>("products_log")
        .columns(column<&T::product_id>,
                 column<&T::name>,
                 column<&T::price>,
                 column<&T::cost>,
                 column<&T::made>.named("date"));
}
struct Sale {
    std::int32_t product_id{};
    std::int32_t units{};
    alphaswarm::date sold{};
};
template <class T = Sale>
consteval auto describe_table(of<Sale>) {
    return describe<T>("sales").columns(column<&T::product_id>, column<&T::units>, column<&T::sold>.named("date"));
}
struct Order {
    std::string region{};
    std::string product{};
    std::int32_t quantity{};
    std::int32_t amount{};
};
template <class T = Order>
consteval auto describe_table(of<Order>) {
    return describe<T>("orders").columns(
        column<&T::region>, column<&T::product>, column<&T::quantity>, column<&T::amount>);
}
struct Part {
    std::string sub_part{};
    std::string part{};
    std::int32_t quantity{};
};
template <class T = Part>
consteval auto describe_table(of<Part>) {
    return describe<T>("parts").columns(column<&T::sub_part>, column<&T::part>, column<&T::quantity>);
}
struct Tree {
    std::int32_t id{};
    std::optional<std::int32_t> link{};
    std::string data{};
    std::int32_t f1{};
    std::string f2{};
};
template <class T = Tree>
consteval auto describe_table(of<Tree>) {
    return describe<T>("tree").columns(
        column<&T::id>, column<&T::link>, column<&T::data>, column<&T::f1>, column<&T::f2>);
}
struct Graph {
    std::int32_t id{};
    std::int32_t link{};
    std::string data{};
    std::int32_t f1{};
    std::string f2{};
};
template <class T = Graph>
consteval auto describe_table(of<Graph>) {
    return describe<T>("graph").columns(
        column<&T::id>, column<&T::link>, column<&T::data>, column<&T::f1>, column<&T::f2>);
}
struct BigTable {
    std::int32_t key{};
    std::optional<std::int32_t> ref{};
    std::string other{};
};
template <class T = BigTable>
consteval auto describe_table(of<BigTable>) {
    return describe<T>("big_table").columns(column<&T::key>, column<&T::ref>, column<&T::other>);
}
struct SomeTable {
    std::int32_t key{};
    std::string val{};
};
template <class T = SomeTable>
consteval auto describe_table(of<SomeTable>) {
    return describe<T>("some_table").columns(column<&T::key>, column<&T::val>);
}

using tables = table_set<T1,
                         T2,
                         Table1,
                         Tbl1,
                         Tbl2,
                         A,
                         B,
                         MyTable,
                         YourTable,
                         SomeVeryLongTableName,
                         AnotherFairlyLongName,
                         Person,
                         Foo,
                         Bar,
                         Manufacturer,
                         Test1,
                         ItemSold,
                         Letter,
                         Product,
                         ProductLog,
                         Sale,
                         Order,
                         Part,
                         Tree,
                         Graph,
                         BigTable,
                         SomeTable>;
static_assert(tables::check());

inline constexpr char const* rows = R"(
insert into t1 values (1, 'a'), (2, 'b'), (3, 'c');
insert into t2 values (1, 'xxx'), (3, 'yyy'), (5, 'zzz');
insert into table1 values (1, 4, 9), (2, 5, 5), (2, 5, 7), (3, 6, 15), (3, 3, null);
insert into tbl1 values (1, 'one'), (2, 'two');
insert into tbl2 values (10), (20);
insert into a values (1, 'first'), (2, 'second'), (3, 'third');
insert into b values (1, 5), (2, 6), (2, 60), (4, 7);
insert into my_table values (1, 'm'), (2, 'n'), (7, 'o');
insert into your_table values (2, 'p'), (7, 'q'), (9, 'r');
insert into some_very_long_table_name values (1), (2);
insert into another_fairly_long_name values (1, 'x'), (1, null), (3, 'y');
insert into people values (1, 'Ada', null), (2, 'Bea', 1), (3, 'Cid', 1), (4, 'Dot', 2);
insert into foo values (1, 1, 'Joe', 10), (1, 2, 'Ed', 20), (2, 1, 'Mary', null);
insert into bar values (10, 'ten'), (20, 'twenty'), (30, 'thirty');
insert into manufacturers values (1, 'Acme', '{anvil,rope}'), (2, 'Idle', '{}');
insert into test1 values ('a', 3), ('c', 2), ('b', 5), ('a', 1);
insert into items_sold values ('Foo', 'L', 10), ('Foo', 'M', 20), ('Bar', 'M', 15), ('Bar', 'L', 5);
insert into letters values (1, 1, 1, 1, 1, 1), (1, 1, 2, 1, 2, 10), (1, 2, 1, 2, 1, 100), (2, 1, 1, 2, 2, 1000);
insert into products values
    (1, 'desk', 1000.00, 600.00, '2010-09-30'), (2, 'lamp', 40.00, 10.00, '2010-10-01'), (3, 'chair', 80.50, 50.25, '2010-10-31'),
    (4, 'shelf', 10.00, 9.00, null);
insert into sales values
    (1, 7, current_date), (1, 1, current_date - 7), (1, 100, current_date - 60), (2, 100, current_date - 1), (3, 100, current_date - 27);
insert into orders values
    ('north', 'desk', 2, 2000), ('north', 'lamp', 5, 200), ('south', 'lamp', 1, 40), ('south', 'chair', 1, 81), ('north', 'desk', 1, 1000);
insert into parts values
    ('engine', 'our_product', 1), ('wheel', 'our_product', 4), ('screw', 'wheel', 5), ('screw', 'engine', 12), ('valve', 'engine', 8),
    ('screw', 'other', 2);
insert into tree values
    (1, 2, 'leaf', 1, 'x'), (2, 4, 'branch', 2, 'y'), (3, 4, 'branch', 2, 'a'), (4, null, 'root', 3, 'z');
insert into graph values
    (1, 2, 'one', 1, 'x'), (2, 3, 'two', 2, 'y'), (3, 1, 'three', 3, 'z'), (4, 5, 'four', 4, 'x'), (5, 6, 'five', 5, 'y');
insert into big_table values (1, 123, 'one'), (123, 123, 'self'), (200, 123, 'other'), (7, null, 'none'), (123, 1, 'back');
insert into some_table values (1, 'v'), (2, 'w'), (3, 'v');
)";

}  // namespace manual

/// The t2 of the examples of WHERE, which is another one.
namespace manual::where {

struct Derived {
    std::int32_t c1{};
};
template <class T = Derived>
consteval auto describe_table(of<Derived>) {
    return describe<T>("fdt").columns(column<&T::c1>);
}
struct T2 {
    std::int32_t c1{};
    std::int32_t c2{};
    std::int32_t c3{};
};
template <class T = T2>
consteval auto describe_table(of<T2>) {
    return describe<T>("t2").columns(column<&T::c1>, column<&T::c2>, column<&T::c3>);
}
using tables = table_set<Derived, T2>;
static_assert(tables::check());

inline constexpr char const* rows = R"(
insert into fdt values (1), (3), (6), (20), (101);
insert into t2 values (3, 11, 1), (6, 30, 7), (8, 13, 3);
)";

}  // namespace manual::where
