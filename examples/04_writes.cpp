// SPDX-License-Identifier: BSL-1.0
// Insert, update, upsert, remove: as row objects and as statements.
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

// [includes]
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/format.hpp>  // values printed by fmt
#include <alphaswarm/pg/scratch_server.hpp>  // a private server, for a program that shall run anywhere
#include <alphaswarm/sql/ddl.hpp>  // ddl<...>()
// [/includes]

using namespace alphaswarm;

// [table]
struct Position {
    key<Position> id{};
    std::string account{};
    std::string symbol{};
    double quantity{};
    std::optional<double> average_price{};
    std::int32_t revision = 1;
    timestamp opened_at{};
};

template <class T = Position>
consteval auto describe_table(of<Position>) {
    return describe<T>("positions")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::account>.varchar(36),
                 column<&T::symbol>.varchar(40),
                 column<&T::quantity>,
                 column<&T::average_price>,
                 column<&T::revision>.version().generated(initializer),
                 column<&T::opened_at>.immutable().generated(utc_now))
        .with(unique(column<&T::account>, column<&T::symbol>));
}
// [/table]

int main() {
    scratch_server server;
    session db{config(server.dsn())};
    db.execute(ddl<table_set<Position>>());

    // [objects]
    // Row objects. Client-generated values (the key, the time) are in the object after the insert.
    Position apple{.account = "main", .symbol = "AAPL", .quantity = 10};
    db.insert(apple);
    apple.quantity = 15;
    db.update(apple);  // every column that may change, by primary key; the revision is checked and incremented
    Position const gone = db.insert(Position{.account = "main", .symbol = "KO", .quantity = 1});
    db.remove(gone);

    // Many objects: one statement per 10,000 rows.
    std::vector<Position> many;
    for (int i = 0; i < 1000; ++i)
        many.push_back({.account = "test", .symbol = fmt::format("T{}", i), .quantity = 1.0 * i});
    db.insert(many);
    // [/objects]
    fmt::print("{}\n", apple);

    // [stale]
    // Two read the same row and both write: the second gets an error.
    Position mine = *db.find<Position>(apple.id), theirs = mine;
    theirs.quantity = 20;
    db.update(theirs);
    try {
        mine.quantity = 12;
        db.update(mine);
    } catch (stale_row const& e) {
        fmt::print("{}\n", e.what());
    }
    // [/stale]

    // [insert]
    auto const add =
        insert_into<Position>()
            .values(col<&Position::account> = "main", col<&Position::symbol> = "MSFT", col<&Position::quantity> = 3)
            .returning(col<&Position::id>, col<&Position::opened_at>);
    auto const added = db.fetch_one(add);
    // [/insert]
    fmt::print("{}\n    {}\n", added, sql_of(add));

    // [upsert]
    auto const upsert =
        insert_into<Position>()
            .values(col<&Position::account> = "main", col<&Position::symbol> = "MSFT", col<&Position::quantity> = 4)
            .on_conflict(col<&Position::account>, col<&Position::symbol>)
            .do_update(col<&Position::quantity> = col<&Position::quantity> + excluded(col<&Position::quantity>))
            .returning(col<&Position::quantity>);
    // [/upsert]
    fmt::print("{}\n    {}\n", db.fetch_one(upsert), sql_of(upsert));

    // [update]
    auto const halve =
        update<Position>()
            .set(col<&Position::quantity> = col<&Position::quantity> / 2, col<&Position::average_price> = std::nullopt)
            .where(col<&Position::account> == "test" && col<&Position::quantity> > 500);
    auto const touched = db.execute(halve);
    // [/update]
    fmt::print("{} rows\n    {}\n", touched, sql_of(halve));

    // [remove]
    auto const clear = remove_from<Position>().where(col<&Position::account> == "test");
    auto const removed = db.execute(clear);
    db.execute(remove_from<Position>().all_rows());  // without where() or all_rows() it does not compile
    // [/remove]
    fmt::print("{} rows\n    {}\n", removed, sql_of(clear));
}
