// SPDX-License-Identifier: BSL-1.0
// Pages of random rows with duplicates and NULLs: put one behind the other they are the whole ordered result,
// forwards and backwards, whatever the order and the size of a page.
#include <alphaswarm/sql/keyset.hpp>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace keyset_pages {

struct Shop {
    std::int32_t id{};
    std::optional<std::string> city;
};
template <class T = Shop>
consteval auto describe_table(of<Shop>) {
    return describe<T>("shops").columns(column<&T::id>.primary_key(), column<&T::city>);
}
struct Sale {
    std::int32_t id{};
    std::optional<std::int32_t> amount;
    std::optional<std::string> buyer;
    double weight{};
    std::int32_t shop_id{};
    std::optional<timestamp> paid_at;
};
template <class T = Sale>
consteval auto describe_table(of<Sale>) {
    return describe<T>("sales").columns(column<&T::id>.primary_key(),
                                        column<&T::amount>,
                                        column<&T::buyer>.varchar(10),
                                        column<&T::weight>,
                                        column<&T::shop_id>.references(to<Shop>),
                                        column<&T::paid_at>);
}
using tables = table_set<Shop, Sale>;

struct filled {
    test::database where;
    session db = session_on(where);
    explicit filled(unsigned seed) {
        db.execute(ddl<tables>());
        std::mt19937 random(seed);
        std::vector<Shop> shops;
        for (std::int32_t i = 0; i < 5; ++i)
            shops.push_back({i, i % 2 ? std::optional<std::string>("town " + std::to_string(i / 3)) : std::nullopt});
        db.insert(shops);
        std::vector<Sale> sales;
        std::int32_t const count = 25 + static_cast<std::int32_t>(random() % 30);
        for (std::int32_t i = 0; i < count; ++i) {
            Sale s;
            s.id = i;
            if (random() % 3) s.amount = static_cast<std::int32_t>(random() % 4);
            if (random() % 3) s.buyer = std::string(1, static_cast<char>('a' + random() % 3));
            s.weight = static_cast<double>(random() % 3);
            s.shop_id = static_cast<std::int32_t>(random() % 5);
            if (random() % 2) s.paid_at = timestamp::from_unix_microseconds(static_cast<std::int64_t>(random() % 3));
            sales.push_back(s);
        }
        db.insert(sales);
    }
};

template <class Rows>
void append(lines& all, Rows const& rows) {
    for (auto const& row : rows) all.push_back(line_of(row));
}

/// Every page size: forwards from the first page, then backwards from the last row.
template <class Query>
void check_pages(session& db, Query const& ordered) {
    INFO(sql_of(ordered));
    auto const whole = db.fetch(ordered);
    lines expected;
    append(expected, whole);
    REQUIRE(whole.size() > 3);
    for (std::size_t size : {std::size_t{1},
                             std::size_t{2},
                             std::size_t{3},
                             std::size_t{7},
                             whole.size() - 1,
                             whole.size(),
                             whole.size() + 5}) {
        auto const first = ordered.limit(size);
        lines forwards;
        auto page = db.fetch(first);
        std::size_t pages = 0;
        while (!page.empty() && ++pages < 200) {
            append(forwards, page);
            page = db.fetch(after(first, page.back()));
        }
        CHECK(forwards == expected);

        lines backwards{line_of(whole.back())};
        page = db.fetch(before(first, whole.back()));
        pages = 0;
        while (!page.empty() && ++pages < 200) {
            CHECK(page.size() <= size);
            lines front;
            append(front, page);
            backwards.insert(backwards.begin(), front.begin(), front.end());
            page = db.fetch(before(ordered, page.front()).limit(size));
        }
        CHECK(backwards == expected);
    }
}

}  // namespace keyset_pages
using namespace keyset_pages;

TEST_CASE("pages put together are the whole result, in every order of columns that may be NULL or not") {
    for (unsigned seed : {1u, 2u, 3u}) {
        filled data(seed);
        session& db = data.db;
        auto const sales = from<Sale>();
        check_pages(db, sales.order_by(col<&Sale::id>));
        check_pages(db, sales.order_by(desc(col<&Sale::id>)));
        check_pages(db, sales.order_by(col<&Sale::weight>, col<&Sale::shop_id>, col<&Sale::id>));
        check_pages(db, sales.order_by(desc(col<&Sale::weight>), desc(col<&Sale::id>)));
        check_pages(db, sales.order_by(desc(col<&Sale::weight>), col<&Sale::shop_id>, desc(col<&Sale::id>)));
        check_pages(db, sales.order_by(col<&Sale::amount>, col<&Sale::id>));
        check_pages(db, sales.order_by(desc(col<&Sale::amount>), col<&Sale::id>));
        check_pages(db, sales.order_by(asc(col<&Sale::amount>).nulls_first(), desc(col<&Sale::id>)));
        check_pages(db, sales.order_by(desc(col<&Sale::amount>).nulls_last(), col<&Sale::id>));
        check_pages(db,
                    sales.order_by(desc(col<&Sale::amount>),
                                   asc(col<&Sale::buyer>).nulls_first(),
                                   desc(col<&Sale::paid_at>).nulls_last(),
                                   col<&Sale::id>));
        check_pages(db,
                    sales.order_by(col<&Sale::buyer>, col<&Sale::weight>, desc(col<&Sale::amount>), col<&Sale::id>));
        check_pages(db, sales.order_by(col<&Sale::id>, desc(col<&Sale::amount>)));  // total before its end
        check_pages(db,
                    sales.where(col<&Sale::weight> > 0.0 || col<&Sale::shop_id> == 1)
                        .order_by(desc(col<&Sale::buyer>), col<&Sale::id>));
    }
}

TEST_CASE("pages of joins, of expressions, of groups and of distinct rows") {
    for (unsigned seed : {4u, 5u}) {
        filled data(seed);
        session& db = data.db;
        check_pages(db,
                    select(all<Sale>, col<&Shop::city>)
                        .from<Sale>()
                        .join<Shop>()
                        .order_by(desc(col<&Shop::city>), col<&Sale::id>));
        check_pages(db,
                    select(col<&Shop::id>, all<Sale>)
                        .from<Shop>()
                        .left_join<Sale>()
                        .order_by(col<&Shop::id>, desc(col<&Sale::amount>), col<&Sale::id>));
        check_pages(db,
                    select((col<&Sale::weight> * 2.0 + 1.0).as("twice"_c), col<&Sale::id>)
                        .from<Sale>()
                        .order_by(desc("twice"_c), col<&Sale::id>));
        check_pages(db,
                    select(length(coalesce(col<&Sale::buyer>, std::string("none"))).as("n"_c), all<Sale>)
                        .from<Sale>()
                        .order_by("n"_c, desc(col<&Sale::id>)));
        check_pages(db,
                    select(col<&Sale::buyer>, col<&Sale::weight>, sum(col<&Sale::amount>).as("total"_c))
                        .from<Sale>()
                        .group_by(col<&Sale::buyer>, col<&Sale::weight>)
                        .order_by(desc("total"_c), col<&Sale::buyer>, col<&Sale::weight>));
        check_pages(db,
                    select(col<&Sale::shop_id>, count().as("n"_c), max(col<&Sale::paid_at>).as("last"_c))
                        .from<Sale>()
                        .where(col<&Sale::id> >= 0)
                        .group_by(col<&Sale::shop_id>)
                        .having(count() >= 1)
                        .order_by("n"_c, desc("last"_c), col<&Sale::shop_id>));
        check_pages(db,
                    select(col<&Sale::buyer>, col<&Sale::amount>)
                        .distinct()
                        .from<Sale>()
                        .order_by(desc(col<&Sale::buyer>), col<&Sale::amount>));
    }
}

TEST_CASE("a page begins where its row stood, though the row is gone, and misses none that came behind it") {
    filled data(6);
    session& db = data.db;
    auto const page = from<Sale>().order_by(col<&Sale::weight>, col<&Sale::id>).limit(5);
    auto const first = db.fetch(page);
    auto const expected = db.fetch(after(page, first.back()));
    db.remove(first.back());
    lines before_it, after_it;
    append(before_it, expected);
    append(after_it, db.fetch(after(page, first.back())));
    CHECK(after_it == before_it);
}

TEST_CASE("an index answers the condition of one direction") {
    filled data(7);
    data.db.execute(
        "create index by_weight on sales(weight, id); set enable_seqscan = off; set enable_bitmapscan = off");
    auto const plan =
        told(data.db.connection(),
             "explain (costs off) select * from sales where (weight, id) > (1, 5) order by weight, id limit 5");
    std::string text;
    for (auto const& line : plan) text += line + "\n";
    CHECK(text.find("Index Cond: (ROW(weight, id) > ROW(") != std::string::npos);
    CHECK(sql_of(after(from<Sale>().order_by(col<&Sale::weight>, col<&Sale::id>), Sale{}))
              .find("where (weight, id) > ($1, $2) order by weight, id") != std::string_view::npos);
}
