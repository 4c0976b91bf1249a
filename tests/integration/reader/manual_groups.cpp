// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's manual, 7.2.2 to 7.2.4: WHERE, GROUP BY, HAVING and grouping sets. Not read:
//
//   group by all                            PostgreSQL has it since version 19; the columns are named
#include "integration/reader/manual.hpp"

using namespace alphaswarm::test;

TEST_CASE("the manual's conditions of an inner join") {
    same([] { return "select a.id, b.val from a, b where a.id = b.id and b.val > 5"; },
         [] { return "select a.id, b.val from a inner join b on (a.id = b.id) where b.val > 5"; });
    shows([] { return "select id, b.val from a join b using (id) where b.val > 5"; }, {"2|6", "2|60"});
    same([] { return "select a.id, b.val from a natural join b where b.val > 5"; },
         [] { return "select a.id, b.val from a inner join b on (a.id = b.id) where b.val > 5"; });
}
TEST_CASE("the manual's WHERE") {
    shows<of_where>([] { return "select * from fdt where c1 > 5"; }, {"6", "20", "101"});
    shows<of_where>([] { return "select * from fdt where c1 in (1, 2, 3)"; }, {"1", "3"});
    shows<of_where>([] { return "select * from fdt where c1 in (select c1 from t2)"; }, {"3", "6"});
    shows<of_where>([] { return "select * from fdt where c1 in (select c3 from t2 where c2 = fdt.c1 + 10)"; },
                    {"1", "3"});
    shows<of_where>(
        [] { return "select * from fdt where c1 between (select c3 from t2 where c2 = fdt.c1 + 10) and 100"; },
        {"1", "3", "20"});
    shows<of_where>([] { return "select * from fdt where exists (select c1 from t2 where c2 > fdt.c1)"; },
                    {"1", "3", "6", "20"});
}
TEST_CASE("the manual's groups") {
    shows([] { return "select * from test1"; }, {"a|3", "c|2", "b|5", "a|1"});
    shows([] { return "select x from test1 group by x"; }, {"a", "b", "c"});
    shows([] { return "select x, sum(y) from test1 group by x"; }, {"a|4", "b|5", "c|2"});
    shows([] { return "select x, sum(y) from test1 group by x having sum(y) > 3"; }, {"a|4", "b|5"});
    shows([] { return "select x, sum(y) from test1 group by x having x < 'c'"; }, {"a|4", "b|5"});
    shows([] { return "select a, b, a + b, sum(c) from table1 where b > 3 group by a, b, a + b"; },
          {"1|4|5|9", "2|5|7|12", "3|6|9|15"});
    shows([] { return "select 1 from test1 having sum(y) > 3"; }, {"1"});
    for (char const* wrong :
         {"select * from test1 group by x", "select a, b, a + b, sum(c) from table1 group by all"}) {
        INFO(wrong);
        CHECK(refusal(wrong) != "");
        CHECK(examples<of_manual>::of().server.compare(wrong) == "");  // PostgreSQL 15 to 18
    }
}
TEST_CASE("the manual's sales") {
    same(
        [] {
            return R"(select product_id, p.name, (sum(s.units) * p.price) as sales
                        from products p left join sales s using (product_id)
                       group by product_id, p.name, p.price)";
        },
        [] {  // the primary key determines the others
            return R"(select p.product_id, p.name, (sum(s.units) * p.price) as sales
                        from products p left join sales s using (product_id)
                       group by p.product_id)";
        });
    shows(
        [] {
            return R"(select product_id, p.name, (sum(s.units) * (p.price - p.cost)) as profit
                        from products p left join sales s using (product_id)
                       where s.date > current_date - interval '4 weeks'
                       group by product_id, p.name, p.price, p.cost
                      having sum(p.price * s.units) > 5000)";
        },
        {"1|desk|3200.00", "3|chair|3025.00"});
}
TEST_CASE("the manual's grouping sets") {
    shows([] { return "select * from items_sold"; }, {"Foo|L|10", "Foo|M|20", "Bar|M|15", "Bar|L|5"});
    shows([] { return "select brand, size, sum(sales) from items_sold group by grouping sets ((brand), (size), ())"; },
          {"Foo|~|30", "Bar|~|20", "~|L|15", "~|M|35", "~|~|50"});
    same([] { return "select a, b, c, sum(amount) from letters group by rollup (a, b, c)"; },
         [] { return "select a, b, c, sum(amount) from letters group by grouping sets ((a, b, c), (a, b), (a), ())"; });
    same([] { return "select a, b, c, sum(amount) from letters group by cube (a, b, c)"; },
         [] {
             return "select a, b, c, sum(amount) from letters group by grouping sets ((a, b, c), (a, b), (a, c), (a), "
                    "(b, c), (b), (c), ())";
         });
    same([] { return "select a, b, c, d, sum(amount) from letters group by cube ((a, b), (c, d))"; },
         [] {
             return "select a, b, c, d, sum(amount) from letters group by grouping sets ((a, b, c, d), (a, b), (c, d), "
                    "())";
         });
    same([] { return "select a, b, c, d, sum(amount) from letters group by rollup (a, (b, c), d)"; },
         [] {
             return "select a, b, c, d, sum(amount) from letters group by grouping sets ((a, b, c, d), (a, b, c), (a), "
                    "())";
         });
    same(
        [] {
            return "select a, b, c, d, e, sum(amount) from letters group by a, cube (b, c), grouping sets ((d), (e))";
        },
        [] {
            return R"(select a, b, c, d, e, sum(amount) from letters
                        group by grouping sets ((a, b, c, d), (a, b, c, e), (a, b, d), (a, b, e), (a, c, d), (a, c, e), (a, d), (a, e)))";
        });
    same([] { return "select a, b, c, sum(amount) from letters group by rollup (a, b), rollup (a, c)"; },
         [] {
             return R"(select a, b, c, sum(amount) from letters
                        group by grouping sets ((a, b, c), (a, b), (a, b), (a, c), (a), (a), (a, c), (a), ()))";
         });
    same([] { return "select a, b, c, sum(amount) from letters group by distinct rollup (a, b), rollup (a, c)"; },
         [] {
             return "select a, b, c, sum(amount) from letters group by grouping sets ((a, b, c), (a, b), (a, c), (a), "
                    "())";
         });
    shows([] { return "select count(*) from letters group by row(a, b)"; }, {"2", "1", "1"});
}
