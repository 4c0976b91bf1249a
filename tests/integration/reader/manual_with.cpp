// SPDX-License-Identifier: BSL-1.0
// PostgreSQL's manual, 7.8.1 to 7.8.3: WITH, recursive, SEARCH, CYCLE and MATERIALIZED. Said in another way here:
//
//   select * ... with a path of rows, ordercol   no C++ type holds a record, so such a column is cast to text (AS1014)
//   very_expensive_function(val)                 a function of the database's own; md5 stands for it
//
// The manual's plain walk of a graph ends only where no link leads back, so it begins behind the ring. 7.9, on graphs
// of properties, is of PostgreSQL 19.
#include "integration/reader/manual.hpp"

using namespace alphaswarm::test;

TEST_CASE("the manual's WITH") {
    shows(
        [] {
            return R"(with regional_sales as (
                          select region, sum(amount) as total_sales from orders group by region
                      ), top_regions as (
                          select region from regional_sales where total_sales > (select sum(total_sales)/10 from regional_sales)
                      )
                      select region, product, sum(quantity) as product_units, sum(amount) as product_sales
                        from orders
                       where region in (select region from top_regions)
                       group by region, product)";
        },
        {"north|desk|3|3000", "north|lamp|5|200"});
}
TEST_CASE("the manual's recursive queries") {
    shows(
        [] {
            return "with recursive t(n) as (values (1) union all select n+1 from t where n < 100) select sum(n) from t";
        },
        {"5050"});
    shows(
        [] {
            return R"(with recursive included_parts(sub_part, part, quantity) as (
                          select sub_part, part, quantity from parts where part = 'our_product'
                        union all
                          select p.sub_part, p.part, p.quantity * pr.quantity
                            from included_parts pr, parts p
                           where p.part = pr.sub_part
                      )
                      select sub_part, sum(quantity) as total_quantity from included_parts group by sub_part)";
        },
        {"engine|1", "wheel|4", "screw|32", "valve|8"});
    shows([] { return "with recursive t(n) as (select 1 union all select n+1 from t) select n from t limit 100"; });
}
TEST_CASE("the manual's order of a search") {
    shows([] {
        return R"(with recursive search_tree(id, link, data) as (
                      select t.id, t.link, t.data from tree t
                    union all
                      select t.id, t.link, t.data from tree t, search_tree st where t.id = st.link
                  )
                  select * from search_tree)";
    });
    shows([] {
        return R"(with recursive search_tree(id, link, data, path) as (
                      select t.id, t.link, t.data, array[t.id] from tree t
                    union all
                      select t.id, t.link, t.data, path || t.id from tree t, search_tree st where t.id = st.link
                  )
                  select * from search_tree order by path)";
    });
    shows([] {
        return R"(with recursive search_tree(id, link, data, path) as (
                      select t.id, t.link, t.data, array[row(t.f1, t.f2)] from tree t
                    union all
                      select t.id, t.link, t.data, path || row(t.f1, t.f2) from tree t, search_tree st where t.id = st.link
                  )
                  select id, link, data, path::text from search_tree order by path)";
    });
    shows([] {
        return R"(with recursive search_tree(id, link, data, depth) as (
                      select t.id, t.link, t.data, 0 from tree t
                    union all
                      select t.id, t.link, t.data, depth + 1 from tree t, search_tree st where t.id = st.link
                  )
                  select * from search_tree order by depth, id)";
    });
    shows([] {
        return R"(with recursive search_tree(id, link, data) as (
                      select t.id, t.link, t.data from tree t
                    union all
                      select t.id, t.link, t.data from tree t, search_tree st where t.id = st.link
                  ) search depth first by id set ordercol
                  select id, link, data, ordercol::text from search_tree order by ordercol)";
    });
    shows([] {
        return R"(with recursive search_tree(id, link, data) as (
                      select t.id, t.link, t.data from tree t
                    union all
                      select t.id, t.link, t.data from tree t, search_tree st where t.id = st.link
                  ) search breadth first by id set ordercol
                  select id, link, data, ordercol::text from search_tree order by ordercol)";
    });
}
TEST_CASE("the manual's cycles") {
    shows([] {
        return R"(with recursive search_graph(id, link, data, depth) as (
                      select g.id, g.link, g.data, 0 from graph g where g.id > 3
                    union all
                      select g.id, g.link, g.data, sg.depth + 1 from graph g, search_graph sg where g.id = sg.link
                  )
                  select * from search_graph)";
    });
    shows([] {
        return R"(with recursive search_graph(id, link, data, depth, is_cycle, path) as (
                      select g.id, g.link, g.data, 0, false, array[g.id] from graph g
                    union all
                      select g.id, g.link, g.data, sg.depth + 1, g.id = any(path), path || g.id
                        from graph g, search_graph sg
                       where g.id = sg.link and not is_cycle
                  )
                  select * from search_graph)";
    });
    shows([] {
        return R"(with recursive search_graph(id, link, data, depth, is_cycle, path) as (
                      select g.id, g.link, g.data, 0, false, array[row(g.f1, g.f2)] from graph g
                    union all
                      select g.id, g.link, g.data, sg.depth + 1, row(g.f1, g.f2) = any(path), path || row(g.f1, g.f2)
                        from graph g, search_graph sg
                       where g.id = sg.link and not is_cycle
                  )
                  select id, link, data, depth, is_cycle, path::text from search_graph)";
    });
    shows([] {
        return R"(with recursive search_graph(id, link, data, depth) as (
                      select g.id, g.link, g.data, 1 from graph g
                    union all
                      select g.id, g.link, g.data, sg.depth + 1 from graph g, search_graph sg where g.id = sg.link
                  ) cycle id set is_cycle using path
                  select id, link, data, depth, is_cycle, path::text from search_graph)";
    });
    shows([] {
        return R"(with recursive search_graph(id, link, data) as (
                      select g.id, g.link, g.data from graph g
                    union all
                      select g.id, g.link, g.data from graph g, search_graph sg where g.id = sg.link
                  ) search breadth first by id set ordercol cycle id set is_cycle using path
                  select id, link, data, is_cycle, ordercol::text, path::text from search_graph order by ordercol, path)";
    });
}
TEST_CASE("the manual's MATERIALIZED") {
    same([] { return "with w as (select * from big_table) select * from w where key = 123"; },
         [] { return "select * from big_table where key = 123"; });
    same(
        [] {
            return "with w as (select * from big_table) select * from w as w1 join w as w2 on w1.key = w2.ref where "
                   "w2.key = 123";
        },
        [] {
            return R"(with w as not materialized (select * from big_table)
                       select * from w as w1 join w as w2 on w1.key = w2.ref where w2.key = 123)";
        });
    shows([] {
        return "with w as (select key, md5(val) as f from some_table) select * from w as w1 join w as w2 on w1.f = "
               "w2.f";
    });
}
