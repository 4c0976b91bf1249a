// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's manual, 7.1 and 7.2.1: the table expression as far as FROM. Not read, and said in another way here:
//
//   getfoo(1), vertices(poly), get_product_names(id), dblink(...)
//                                            the database's own functions; the rows of the first and third come from a
//                                            query and an array, and there is no way without the others
//   select * from (select * from table1)     without an alias, which PostgreSQL takes since version 16
#include "integration/reader/manual.hpp"

using namespace alphaswarm::test;

TEST_CASE("the manual's first queries") {
    shows([] { return "select * from table1"; });
    shows([] { return "select a, b + c from table1"; }, {"1|13", "2|10", "2|12", "3|21", "3|~"});
    shows([] { return "select 3 * 4"; }, {"12"});
    shows([] { return "select random() < 1"; }, {"t"});
}
TEST_CASE("the manual's joins") {
    shows([] { return "select * from t1 cross join t2"; },
          {"1|a|1|xxx",
           "1|a|3|yyy",
           "1|a|5|zzz",
           "2|b|1|xxx",
           "2|b|3|yyy",
           "2|b|5|zzz",
           "3|c|1|xxx",
           "3|c|3|yyy",
           "3|c|5|zzz"});
    same([] { return "select * from t1 cross join t2"; }, [] { return "select * from t1 inner join t2 on true"; });
    same([] { return "select * from t1 cross join t2"; }, [] { return "select * from t1, t2"; });
    shows([] { return "select * from t1 inner join t2 on t1.num = t2.num"; }, {"1|a|1|xxx", "3|c|3|yyy"});
    shows([] { return "select * from t1 inner join t2 using (num)"; }, {"1|a|xxx", "3|c|yyy"});
    shows([] { return "select * from t1 left join t2 on t1.num = t2.num"; }, {"1|a|1|xxx", "2|b|~|~", "3|c|3|yyy"});
    shows([] { return "select * from t1 left join t2 using (num)"; }, {"1|a|xxx", "2|b|~", "3|c|yyy"});
    shows([] { return "select * from t1 right join t2 on t1.num = t2.num"; }, {"1|a|1|xxx", "3|c|3|yyy", "~|~|5|zzz"});
    shows([] { return "select * from t1 full join t2 on t1.num = t2.num"; },
          {"1|a|1|xxx", "2|b|~|~", "3|c|3|yyy", "~|~|5|zzz"});
    shows([] { return "select * from t1 left join t2 on t1.num = t2.num and t2.value = 'xxx'"; },
          {"1|a|1|xxx", "2|b|~|~", "3|c|~|~"});
    shows([] { return "select * from t1 left join t2 on t1.num = t2.num where t2.value = 'xxx'"; }, {"1|a|1|xxx"});
    shows([] { return "select * from t1 natural inner join t2"; }, {"1|a|xxx", "3|c|yyy"});
}
TEST_CASE("a condition behind a comma does not see the tables before it") {
    shows([] { return "select * from t1 cross join t2 inner join bar on bar.id = t1.num * 10"; },
          {"1|a|1|xxx|10|ten",
           "1|a|3|yyy|10|ten",
           "1|a|5|zzz|10|ten",
           "2|b|1|xxx|20|twenty",
           "2|b|3|yyy|20|twenty",
           "2|b|5|zzz|20|twenty",
           "3|c|1|xxx|30|thirty",
           "3|c|3|yyy|30|thirty",
           "3|c|5|zzz|30|thirty"});
    CHECK(refusal("select * from t1, t2 inner join bar on bar.id = t1.num * 10") != "");
    CHECK(examples<of_manual>::of().server.compare("select * from t1, t2 inner join bar on bar.id = t1.num * 10") ==
          "");
}
TEST_CASE("the manual's aliases") {
    shows([] { return "select * from some_very_long_table_name s join another_fairly_long_name a on s.id = a.num"; });
    shows([] { return "select * from people as mother join people as child on mother.id = child.mother_id"; },
          {"1|Ada|~|2|Bea|1", "1|Ada|~|3|Cid|1", "2|Bea|1|4|Dot|2"});
    shows([] { return "select * from my_table as a cross join my_table as b"; });
    shows([] { return "select * from (my_table as a cross join my_table) as b"; });
    shows([] {
        return "select first, second, m.b, other from my_table as m (first), my_table as n (second, other) where "
               "n.second > 5";
    });
    shows([] { return "select a.* from my_table as a join your_table as b on a.a = b.a"; }, {"2|n", "7|o"});
    for (char const* wrong : {"select * from my_table as m where my_table.a > 5",
                              "select a.* from (my_table as a join your_table as b on a.a = b.a) as c"}) {
        INFO(wrong);
        CHECK(refusal(wrong) != "");
        CHECK(examples<of_manual>::of().server.compare(wrong) == "");
    }
}
TEST_CASE("the manual's queries in FROM") {
    same([] { return "select * from (select * from table1) as alias_name"; },
         [] { return "select * from table1 as alias_name"; });
    shows(
        [] {
            return "select * from (values ('anne', 'smith'), ('bob', 'jones'), ('joe', 'blow')) as names(first, last)";
        },
        {"anne|smith", "bob|jones", "joe|blow"});
    CHECK(refusal("select * from (select * from table1)") != "");
}
TEST_CASE("the manual's functions in FROM") {
    shows([] { return "select * from (select * from foo where fooid = 1) as t1"; }, {"1|1|Joe|10", "1|2|Ed|20"});
    shows([] {
        return R"(select * from foo
                   where foosubid in (select foosubid from (select * from foo f where f.fooid = foo.fooid) z where z.fooid = foo.fooid))";
    });
    shows(
        [] {
            return R"(select *
                        from rows from (json_to_recordset('[{"a":40,"b":"foo"},{"a":"100","b":"bar"}]') as (a integer, b text),
                                        generate_series(1, 3)) as x (p, q, s)
                       order by p)";
        },
        {"40|foo|1", "100|bar|2", "~|~|3"});
    shows([] { return "select * from generate_series(10, 30, 10) with ordinality"; }, {"10|1", "20|2", "30|3"});
    shows([] { return "select * from generate_series(10, 20, 10) with ordinality as g (value, place)"; },
          {"10|1", "20|2"});
    shows(
        [] {
            return "select * from unnest(array[1, 2], array['x', 'y', 'z']) with ordinality as u (number, letter, "
                   "place)";
        },
        {"1|x|1", "2|y|2", "~|z|3"});
    shows([] { return "select t1.a from json_to_recordset('[{\"a\":1}]') as t1 (a int, b text)"; }, {"1"});
    for (char const* own : {"select * from getfoo(1) as t1",
                            "select * from dblink('dbname=mydb', 'select 1') as t1 (proname name, prosrc text)"}) {
        INFO(own);
        CHECK(refusal(own) != "");
    }
}
TEST_CASE("the manual's LATERAL") {
    same([] { return "select * from foo, lateral (select * from bar where bar.id = foo.bar_id) ss"; },
         [] { return "select * from foo, bar where bar.id = foo.bar_id"; });
    same(
        [] {
            return R"(select p1.id, p2.id, v1, v2 from manufacturers p1, manufacturers p2, lateral unnest(p1.product_names) v1,
                             lateral unnest(p2.product_names) v2 where v1 < v2)";
        },
        [] {
            return R"(select p1.id, p2.id, v1, v2 from manufacturers p1 cross join lateral unnest(p1.product_names) v1,
                             manufacturers p2 cross join lateral unnest(p2.product_names) v2 where v1 < v2)";
        });
    shows(
        [] {
            return "select m.name from manufacturers m left join lateral unnest(m.product_names) pname on true where "
                   "pname is null";
        },
        {"Idle"});
}
