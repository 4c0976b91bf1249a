// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's manual, 7.3 to 7.7: select lists, combined queries, ORDER BY, LIMIT and VALUES. Every example is read.
#include "integration/reader/manual.hpp"

using namespace alphaswarm::test;

TEST_CASE("the manual's select lists") {
    shows([] { return "select a, b, c from table1"; });
    shows([] { return "select tbl1.a, tbl2.a, tbl1.b from tbl1, tbl2"; },
          {"1|10|one", "1|20|one", "2|10|two", "2|20|two"});
    shows([] { return "select tbl1.*, tbl2.a from tbl1, tbl2"; }, {"1|one|10", "1|one|20", "2|two|10", "2|two|20"});
    shows([] { return "select a as value, b + c as sum from table1"; });
    shows([] { return "select a as from, b + c as sum from table1"; });
    shows([] { return "select a \"from\", b + c as sum from table1"; });
    shows([] { return "select a, b + c, max(a) over (), lower('X') from table1"; });
    CHECK(refusal("select a from, b + c as sum from table1") != "");
    CHECK(examples<of_manual>::of().server.compare("select a from, b + c as sum from table1") == "");
}
TEST_CASE("the manual's DISTINCT") {
    shows([] { return "select distinct a from table1"; }, {"1", "2", "3"});
    shows([] { return "select all a from table1"; }, {"1", "2", "2", "3", "3"});
    shows([] { return "select distinct on (a) a, b, c from table1 order by a, b desc, c"; },
          {"1|4|9", "2|5|5", "3|6|15"});
}
TEST_CASE("the manual's combined queries") {
    shows([] { return "select num from t1 union select num from t2"; }, {"1", "2", "3", "5"});
    shows([] { return "select num from t1 union all select num from t2"; }, {"1", "1", "2", "3", "3", "5"});
    shows([] { return "select num from t1 intersect select num from t2"; }, {"1", "3"});
    shows([] { return "select num from t1 intersect all select num from t2"; }, {"1", "3"});
    shows([] { return "select num from t1 except select num from t2"; }, {"2"});
    shows([] { return "select num from t1 except all select num from t2"; }, {"2"});
    same([] { return "select num from t1 union select num from t2 except select a from tbl1"; },
         [] { return "(select num from t1 union select num from t2) except select a from tbl1"; });
    same([] { return "select num from t1 union select num from t2 intersect select a from tbl1"; },
         [] { return "select num from t1 union (select num from t2 intersect select a from tbl1)"; });
    same([] { return "select a from my_table union select x.a from your_table x limit 10"; },
         [] { return "(select a from my_table union select x.a from your_table x) limit 10"; });
    shows([] { return "select a from my_table union (select x.a from your_table x order by x.a desc limit 1)"; },
          {"1", "2", "7", "9"});
}
TEST_CASE("the manual's ORDER BY") {
    shows([] { return "select a, b from table1 order by a + b, c"; }, {"1|4", "3|3", "2|5", "2|5", "3|6"});
    shows([] { return "select a, c from table1 order by c nulls first"; }, {"3|~", "2|5", "2|7", "1|9", "3|15"});
    shows([] { return "select a, c from table1 order by c desc"; }, {"3|~", "3|15", "1|9", "2|7", "2|5"});
    shows([] { return "select a, c from table1 order by a, c desc"; }, {"1|9", "2|7", "2|5", "3|~", "3|15"});
    shows([] { return "select a, c from table1 order by a desc, c desc"; }, {"3|~", "3|15", "2|7", "2|5", "1|9"});
    shows([] { return "select a + b as sum, c from table1 order by sum, c"; }, {"5|9", "6|~", "7|5", "7|7", "9|15"});
    shows([] { return "select a, max(b) from table1 group by a order by 1"; }, {"1|4", "2|5", "3|6"});
    shows([] { return "select -a as b, b as a from table1 order by b, a"; }, {"-3|3", "-3|6", "-2|5", "-2|5", "-1|4"});
    shows([] { return "select num as n, name from t1 union select num, value from t2 order by n, 2"; },
          {"1|a", "1|xxx", "2|b", "3|c", "3|yyy", "5|zzz"});
    for (char const* wrong : {"select a + b as sum, c from table1 order by sum + c",
                              "select num as n from t1 union select num from t2 order by n + 1"}) {
        INFO(wrong);
        CHECK(refusal(wrong) != "");
        CHECK(examples<of_manual>::of().server.compare(wrong) == "");
    }
}
TEST_CASE("the manual's LIMIT and OFFSET") {
    shows([] { return "select num from t1 order by num limit 2"; }, {"1", "2"});
    shows([] { return "select num from t1 order by num limit all"; }, {"1", "2", "3"});
    shows([] { return "select num from t1 order by num limit null offset null"; }, {"1", "2", "3"});
    shows([] { return "select num from t1 order by num offset 0"; }, {"1", "2", "3"});
    shows([] { return "select num from t1 order by num limit 1 offset 1"; }, {"2"});
}
TEST_CASE("the manual's VALUES") {
    shows([] { return "values (1, 'one'), (2, 'two'), (3, 'three')"; }, {"1|one", "2|two", "3|three"});
    shows([] { return "select 1 as column1, 'one' as column2 union all select 2, 'two' union all select 3, 'three'"; },
          {"1|one", "2|two", "3|three"});
    shows([] { return "select * from (values (1, 'one'), (2, 'two'), (3, 'three')) as t (num,letter)"; },
          {"1|one", "2|two", "3|three"});
    shows([] { return "values (1, 'one') union values (2, 'two') order by column1 desc limit 1 offset 1"; }, {"1|one"});
}
