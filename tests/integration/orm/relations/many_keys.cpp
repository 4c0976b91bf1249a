// SPDX-License-Identifier: BSL-1.0
// Relations of more rows than one statement takes keys of, whose keys have several columns and are NULL in part; and
// rows of an outer join that are told by a key which is not their first column.
#include <alphaswarm/orm/relations/load.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

struct Box {
    std::string label{};
    std::int32_t row{};
    std::string column{};
};
template <class T = Box>
consteval auto describe_table(of<Box>) {
    return describe<T>("boxes")
        .columns(column<&T::label>, column<&T::row>, column<&T::column>)
        .with(primary_key(column<&T::row>, column<&T::column>));
}
struct Item {  // its first column may be NULL, and is not its key
    std::optional<std::string> note{};
    std::int64_t id{};
    std::optional<std::int32_t> box_row{};
    std::optional<std::string> box_column{};
};
template <class T = Item>
consteval auto describe_table(of<Item>) {
    return describe<T>("items")
        .columns(column<&T::note>, column<&T::id>.primary_key(), column<&T::box_row>, column<&T::box_column>)
        .with(foreign_key(column<&T::box_row>, column<&T::box_column>).references(to<Box>));
}
struct Sticker {
    std::int64_t id{};
    std::int64_t item_id{};
    std::int32_t box_row{};
    std::string box_column{};
};
template <class T = Sticker>
consteval auto describe_table(of<Sticker>) {
    return describe<T>("stickers")
        .columns(column<&T::id>.primary_key(),
                 column<&T::item_id>.references(to<Item>),
                 column<&T::box_row>,
                 column<&T::box_column>)
        .with(foreign_key(column<&T::box_row>, column<&T::box_column>).references(to<Box>));
}

constexpr std::int64_t total = 12'300;

/// Box n is row n / 100, column "c" and n % 100. Item n lies in box n, unless n divides by 7: no column, by 11: no row,
/// by 13: neither. Two stickers are on item n, in box n and in box n + 1.
struct store {
    test::database where;
    session db = session_on(where);
    store() {
        db.execute(ddl<table_set<Box, Item, Sticker>>());
        db.execute("insert into boxes select 'box ' || n, n / 100, 'c' || n % 100 from generate_series(0, 12300) n");
        db.execute(
            "insert into items select case when n % 3 = 0 then 'note ' || n end, n, case when n % 11 > 0 and n % 13 > "
            "0 then n / 100 end, "
            "case when n % 7 > 0 and n % 13 > 0 then 'c' || n % 100 end from generate_series(0, 12299) n");
        db.execute(
            "insert into stickers select 2 * n + k, n, (n + k) / 100, 'c' || (n + k) % 100 from generate_series(0, "
            "12299) n, generate_series(0, 1) k");
    }
};
bool is_boxed(std::int64_t n) { return n % 7 > 0 && n % 11 > 0 && n % 13 > 0; }

}  // namespace

TEST_CASE("more composite keys than one statement takes, and a key whose later column is NULL is none") {
    store s;
    auto const items = s.db.fetch(
        load(from<Item>().order_by(col<&Item::id>), to_one<Box>, to_many<Sticker>.order_by(desc(col<&Sticker::id>))));
    REQUIRE(static_cast<std::int64_t>(items.size()) == total);
    std::int64_t wrong = 0;
    for (std::int64_t n = 0; n < total; ++n) {
        auto const& item = items[static_cast<std::size_t>(n)];
        std::optional<Box> const& box = item[to_one<Box>];
        bool const right = box.has_value() == is_boxed(n) && (!box || box->label == "box " + std::to_string(n));
        auto const& stickers = item[to_many<Sticker>];
        wrong += !right || stickers.size() != 2 || stickers[0].id != 2 * n + 1 || stickers[1].id != 2 * n;
    }
    CHECK(wrong == 0);
}

TEST_CASE("several relations beside each other, the first of them with more keys than one statement takes") {
    store s;
    auto const boxes =
        s.db.fetch(load(from<Box>().order_by(col<&Box::row>, length(col<&Box::column>), col<&Box::column>),
                        to_many<Item>.load(to_many<Sticker>),
                        count_of<Sticker>,
                        to_many<Sticker>.load(to_one<Item>),
                        has_any<Item>));
    REQUIRE(static_cast<std::int64_t>(boxes.size()) == total + 1);
    std::int64_t wrong = 0;
    for (std::int64_t n = 0; n <= total; ++n) {
        auto const& box = boxes[static_cast<std::size_t>(n)];
        bool const filled = n < total && is_boxed(n);
        std::size_t const stickers = n == 0 || n == total ? 1 : 2;
        auto const& items = box[to_many<Item>];
        bool right = box->label == "box " + std::to_string(n) && items.size() == (filled ? 1u : 0u) &&
                     box[has_any<Item>] == filled && box[count_of<Sticker>] == static_cast<std::int64_t>(stickers) &&
                     box[to_many<Sticker>].size() == stickers;
        if (filled)
            right = right && items[0]->id == n && items[0][to_many<Sticker>].size() == 2 &&
                    items[0][to_many<Sticker>][0].item_id == n;
        for (auto const& sticker : box[to_many<Sticker>]) right = right && sticker[to_one<Item>].id == sticker->item_id;
        wrong += !right;
    }
    CHECK(wrong == 0);
}

TEST_CASE("an optional row is there where its key is, whatever its first column") {
    store s;
    auto const rows = s.db.fetch(select(all<Box>, all<Item>).from<Box>().left_join<Item>().where(col<&Box::row> == 0));
    REQUIRE(rows.size() == 100);
    std::size_t present = 0;
    for (auto const& row : rows) {
        std::int64_t const n = std::stoll(row[all<Box>].label.substr(4));
        CHECK(row[all<Item>].has_value() == is_boxed(n));
        if (!row[all<Item>]) continue;
        CHECK(row[all<Item>]->id == n);
        CHECK(row[all<Item>]->note.has_value() == (n % 3 == 0));
        ++present;
    }
    CHECK(present > 50);
    // the same where a joined relation may have no row
    for (auto const& sticker : s.db.fetch(
             load(from<Sticker>().where(col<&Sticker::id> < std::int64_t{20}), to_one<Item>.joined().optional())))
        CHECK(sticker[to_one<Item>].value().id == sticker->item_id);
}
