// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/comparison.hpp>
#include <alphaswarm/sql/expression/logic.hpp>
#include <alphaswarm/sql/query/join.hpp>
#include <alphaswarm/sql/query/join_condition.hpp>
#include <alphaswarm/sql/query/select.hpp>
#include <alphaswarm/sql/statement.hpp>

#include "support/trading.hpp"

namespace press {
using namespace trading;

/// Of a third domain, and as loosely tied to instruments as orders are.
struct Rumour {
    key<Rumour> id{};
    std::string vt_symbol{};
    std::string source{};
};
template <class T = Rumour>
consteval auto describe_table(of<Rumour>) {
    return describe<T>("rumours", domains::news)
        .columns(column<&T::id>.primary_key(), column<&T::vt_symbol>.varchar(40), column<&T::source>.varchar(40))
        .with(link(column<&T::vt_symbol>).references(to_column<&Instrument::vt_symbol>));
}
/// Two columns that are a link only together.
struct Sighting {
    key<Sighting> id{};
    key<Instrument> instrument_id{};
    date day{};
};
template <class T = Sighting>
consteval auto describe_table(of<Sighting>) {
    return describe<T>("sightings", domains::news)
        .columns(column<&T::id>.primary_key(), column<&T::instrument_id>, column<&T::day>)
        .with(link(column<&T::instrument_id>, column<&T::day>).references(to<Bar>));
}
/// Linked to other keys of the tables that the ones above are linked to.
struct Whisper {
    key<Whisper> id{};
    std::string vt_symbol{};
    std::string sector{};
};
template <class T = Whisper>
consteval auto describe_table(of<Whisper>) {
    return describe<T>("whispers", domains::ledger)
        .columns(column<&T::id>.primary_key(), column<&T::vt_symbol>.varchar(40), column<&T::sector>.varchar(40))
        .with(link(column<&T::vt_symbol>).references(to<Instrument>),
              link(column<&T::sector>).references(to_column<&Instrument::vt_symbol>));
}
/// A key of two columns of one type, and links to it that name them in different orders.
struct Square {
    std::int32_t x{}, y{};
};
template <class T = Square>
consteval auto describe_table(of<Square>) {
    return describe<T>("squares", domains::market)
        .columns(column<&T::x>, column<&T::y>)
        .with(primary_key(column<&T::x>, column<&T::y>));
}
struct Stone {
    std::int32_t across{}, up{};
};
template <class T = Stone>
consteval auto describe_table(of<Stone>) {
    return describe<T>("stones", domains::news)
        .columns(column<&T::across>, column<&T::up>)
        .with(link(column<&T::across>, column<&T::up>).references(to<Square>, "x", "y"));
}
struct Flag {
    std::int32_t row{}, file{};
};
template <class T = Flag>
consteval auto describe_table(of<Flag>) {
    return describe<T>("flags", domains::ledger)
        .columns(column<&T::row>, column<&T::file>)
        .with(link(column<&T::row>, column<&T::file>).references(to<Square>, "y", "x"));
}
struct Holding {
    key<Holding> id{};
    key<Instrument> instrument_id{};
    date day{};
};
template <class T = Holding>
consteval auto describe_table(of<Holding>) {
    return describe<T>("holdings", domains::ledger)
        .columns(column<&T::id>.primary_key(), column<&T::instrument_id>.references(to<Instrument>), column<&T::day>)
        .with(link(column<&T::instrument_id>, column<&T::day>).references(to<Bar>));
}
}  // namespace press

namespace {
using namespace press;
template <class T>
using src = sql::table_source<T>;
template <class Added, class Present, class On>
constexpr bool linked(On const&) {
    return sql::detail::compares_linked_columns<On, src<Added>, src<Present>>();
}

constexpr auto rumoured = col<&Rumour::vt_symbol>;
constexpr auto ordered = col<&Order::vt_symbol>;
static_assert(
    sql_of(select(col<&Rumour::source>).from<Rumour>().join<Order>(rumoured == ordered && col<&Order::quantity> > 5)) ==
        "select rumours.source from rumours join orders on rumours.vt_symbol = orders.vt_symbol and orders.quantity > "
        "$1",
    "across domains, along the links of both to one key");
static_assert(linked<Order, Rumour>(rumoured == ordered) && linked<Order, Rumour>(ordered == rumoured),
              "either side may be first");
static_assert(linked<Rumour, Order>(ordered == rumoured && col<&Rumour::source> == col<&Order::status>),
              "other conditions may follow");
static_assert(!linked<Order, Rumour>(rumoured == col<&Order::status>), "only one of the columns has a link");
static_assert(!linked<Order, Rumour>(rumoured != ordered) && !linked<Order, Rumour>(rumoured > ordered),
              "nothing but equality");
static_assert(!linked<Order, Rumour>(rumoured == ordered || col<&Order::quantity> > 5),
              "the equality must hold in any case");
static_assert(!linked<Order, Rumour>(rumoured == "AAPL.NASDAQ"), "a value is no column");

constexpr auto same_instrument = col<&Sighting::instrument_id> == col<&Holding::instrument_id>;
static_assert(linked<Holding, Sighting>(same_instrument && col<&Sighting::day> == col<&Holding::day>),
              "all columns of both links");
static_assert(!linked<Holding, Sighting>(same_instrument), "half a link is none");

// -- which key of the third table
static_assert(!linked<Whisper, Rumour>(col<&Whisper::vt_symbol> == rumoured),
              "one is linked to the primary key of instruments, the other to their symbol");
static_assert(linked<Whisper, Rumour>(col<&Whisper::sector> == rumoured),
              "both are linked to the symbol, whatever they are called");
static_assert(linked<Flag, Stone>(col<&Flag::file> == col<&Stone::across> && col<&Flag::row> == col<&Stone::up>),
              "columns are partners that mean the same one of the key");
static_assert(!linked<Flag, Stone>(col<&Flag::row> == col<&Stone::across> && col<&Flag::file> == col<&Stone::up>),
              "and not those that are named in the same place");
static_assert(!linked<Flag, Stone>(col<&Flag::file> == col<&Stone::across>), "one of two is no key");

constexpr auto other = alias<Order>("other"_c);
static_assert(!linked<Order, Rumour>(rumoured == other[ordered]),
              "another occurrence of the table is not the one that is joined");
}  // namespace
