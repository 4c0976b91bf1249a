// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/schema/graph.hpp>
#include <alphaswarm/schema/table_rules.hpp>

#include "support/trading.hpp"

namespace {
using namespace trading;
using schema::edge;
using schema::edges_between;
using schema::table_view;
using schema::view_of;

constexpr auto fills_orders = edges_between(view_of<Order>, view_of<Fill>);
static_assert(fills_orders.size == 1 && fills_orders.edges[0].child == &view_of<Fill> &&
                  fills_orders.edges[0].parent == &view_of<Order>,
              "an edge is found from either side");
static_assert(fills_orders.edges[0].child_columns[0] == 1 && fills_orders.edges[0].parent_columns[0] == 0 &&
              !fills_orders.edges[0].is_link);

static_assert(edges_between(view_of<Order>, view_of<Account>).size == 2);
static_assert(edges_between(view_of<Sector>, view_of<Sector>).size == 1, "a self-reference is one edge");
static_assert(edges_between(view_of<AuditEntry>, view_of<Order>).size == 0);

constexpr edge composite = edges_between(view_of<BarNote>, view_of<Bar>).edges[0];
static_assert(composite.size == 2 && composite.child_columns[0] == 1 && composite.child_columns[1] == 2 &&
                  composite.parent_columns[0] == 0 && composite.parent_columns[1] == 1,
              "columns of a composite key pair up in order");

// A primary key of several columns has an order of its own, whatever the order of the columns in the struct.
struct Sheet {
    std::string name{};
    std::string book{};
};
template <class T = Sheet>
consteval auto describe_table(of<Sheet>) {
    return describe<T>("sheets")
        .columns(column<&T::name>, column<&T::book>)
        .with(primary_key(column<&T::book>, column<&T::name>));
}
struct Cell {
    std::int32_t id{};
    std::string book{};
    std::string sheet{};
};
template <class T = Cell>
consteval auto describe_table(of<Cell>) {
    return describe<T>("cells")
        .columns(column<&T::id>.primary_key(), column<&T::book>, column<&T::sheet>)
        .with(foreign_key(column<&T::book>, column<&T::sheet>).references(to<Sheet>));
}
constexpr edge of_cell = edges_between(view_of<Cell>, view_of<Sheet>).edges[0];
static_assert(of_cell.child_columns[0] == 1 && of_cell.parent_columns[0] == 1 && of_cell.parent_columns[1] == 0,
              "a reference that names no columns means those of the primary key in the key's order, as in PostgreSQL");

constexpr std::size_t book_name[]{1, 0}, name_book[]{0, 1};
static_assert(schema::key_over(view_of<Sheet>, name_book, 2) != nullptr &&
              schema::key_over(view_of<Sheet>, name_book, 2, true) == nullptr &&
              schema::key_over(view_of<Sheet>, book_name, 2, true) != nullptr);

constexpr edge link = edges_between(view_of<Order>, view_of<Instrument>).edges[0];
static_assert(link.is_link && link.parent_columns[0] == 2 && link.when_column == table_view::none);
constexpr edge conditional = edges_between(view_of<Remark>, view_of<Fill>).edges[0];
static_assert(conditional.is_link && conditional.when_column == 1 && conditional.when_value == "fill's" &&
              conditional.parent_columns[0] == 0);

static_assert(schema::references(view_of<Fill>, view_of<Order>) && !schema::references(view_of<Order>, view_of<Fill>));

constexpr std::size_t day_first[]{1, 0}, symbol[]{2}, name[]{2};
static_assert(schema::is_key(view_of<Bar>, day_first, 2), "a key is a set of columns");
static_assert(!schema::is_key(view_of<Bar>, day_first, 1) && schema::is_key(view_of<Instrument>, symbol, 1) &&
              !schema::is_key(view_of<Sector>, name, 1));

// What holds for some of the rows, or of an expression, is no key.
struct Token {
    std::int32_t id{};
    std::int32_t partly{}, wholly{}, folded{}, plainly{};
};
template <class T = Token>
consteval auto describe_table(of<Token>) {
    return describe<T>("tokens")
        .columns(column<&T::id>.primary_key(),
                 column<&T::partly>,
                 column<&T::wholly>,
                 column<&T::folded>,
                 column<&T::plainly>)
        .with(index(column<&T::partly>).unique().where("id > 0"),
              index(column<&T::wholly>).unique(),
              index_on("abs(folded)").unique(),
              index(column<&T::plainly>));
}
constexpr bool is_key_of_token(std::size_t ordinal) { return schema::is_key(view_of<Token>, &ordinal, 1); }
static_assert(is_key_of_token(0) && !is_key_of_token(1) && is_key_of_token(2) && !is_key_of_token(3) &&
              !is_key_of_token(4));

constexpr meta::verdict told = [] {
    meta::verdict v;
    schema::say(v, composite);
    return v;
}();
static_assert(told.view() == "bar_notes.instrument_id and bar_notes.day");

}  // namespace
