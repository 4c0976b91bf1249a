// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's manual, 7.8.4: statements that change rows in WITH. Refused as the manual has them, and said in another
// way here:
//
//   insert into products_log select * ...    INSERT names its columns
//   with t as (delete from foo) delete from bar;  update products set price = price * 1.05
//                                            a change of every row says `where true`
#include "integration/reader/manual.hpp"

using namespace alphaswarm::test;

TEST_CASE("the manual's rows that move") {
    changes(
        [] {
            return R"(with moved_rows as (
                          delete from products where "date" >= '2010-10-01' and "date" < '2010-11-01' returning *
                      )
                      insert into products_log (product_id, name, price, cost, date) select * from moved_rows)";
        },
        "select 'products', product_id, date from products union all select 'log', product_id, date from products_log "
        "order by 1, 2",
        {"log|2|2010-10-01", "log|3|2010-10-31", "products|1|2010-09-30", "products|4|~"});
    CHECK(refusal("insert into products_log select * from products").find("AS1012") != std::string::npos);
}
TEST_CASE("the manual's changes without RETURNING") {
    changes([] { return "with t as (delete from foo where true) delete from bar where true"; },
            "select (select count(*) from foo), (select count(*) from bar)",
            {"0|0"});
    CHECK(refusal("update products set price = price * 1.05").find("AS0506") != std::string::npos);
    CHECK(refusal("with t as (delete from foo) delete from bar").find("AS0506") != std::string::npos);
}
TEST_CASE("the manual's parts that are removed") {
    changes(
        [] {
            return R"(with recursive included_parts(sub_part, part) as (
                          select sub_part, part from parts where part = 'our_product'
                        union all
                          select p.sub_part, p.part from included_parts pr, parts p where p.part = pr.sub_part
                      )
                      delete from parts where part in (select part from included_parts))";
        },
        "select sub_part, part from parts",
        {"screw|other"});
}
TEST_CASE("the manual's prices before and after") {
    examples<of_manual>& all = examples<of_manual>::of();
    constexpr auto before = alphaswarm::checked_sql<manual::tables>([] {
        return R"(with t as (update products set price = price * 1.05 where true returning *)
                  select product_id, price from products order by product_id)";
    });
    constexpr auto after = alphaswarm::checked_sql<manual::tables>([] {
        return R"(with t as (update products set price = price * 1.05 where true returning *)
                  select product_id, price from t order by product_id)";
    });
    auto const rows = [&](auto const& statement) {
        auto tx = all.db.begin();
        lines found;
        for (auto const& row : all.db.fetch(statement)) found.push_back(line_of(row));
        tx.rollback();
        return found;
    };
    CHECK(rows(before) == lines{"1|1000.00", "2|40.00", "3|80.50", "4|10.00"});
    CHECK(rows(after) == lines{"1|1050.0000", "2|42.0000", "3|84.5250", "4|10.5000"});
    for (auto const text : {alphaswarm::sql_of(before), alphaswarm::sql_of(after)})
        CHECK(all.server.compare(std::string(text)) == "");
}
