// SPDX-License-Identifier: BSL-1.0
// Tree walks beside a walk in memory, over random forests, circles included.
#include <alphaswarm/sql/tree.hpp>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/models/taxonomy.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include "support/catch.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace tree_walks {

struct Node {
    std::int32_t id{};
    std::optional<std::int32_t> parent_id;
    std::optional<std::int32_t> twin_id;  // a second reference to the table itself
    std::string name;
};
template <class T = Node>
consteval auto describe_table(of<Node>) {
    return describe<T>("nodes").columns(column<&T::id>.primary_key(),
                                        column<&T::parent_id>.references(to<Node>),
                                        column<&T::twin_id>.references(to<Node>),
                                        column<&T::name>);
}

/// A key of two columns, of two types.
struct Place {
    std::int32_t x{};
    std::string y;
    std::optional<std::int32_t> up_x;
    std::optional<std::string> up_y;
};
template <class T = Place>
consteval auto describe_table(of<Place>) {
    return describe<T>("places")
        .columns(column<&T::x>, column<&T::y>, column<&T::up_x>, column<&T::up_y>)
        .with(primary_key(column<&T::x>, column<&T::y>),
              foreign_key(column<&T::up_x>, column<&T::up_y>).references(to<Place>));
}
using tables = table_set<Node, Place>;

struct forest {
    test::database where;
    session db = session_on(where);
    forest() { db.execute(ddl<tables>()); }
};

template <class Rows>
lines steps(Rows const& rows) {
    lines all;
    for (auto const& row : rows)
        all.push_back(std::to_string(row[tree_depth]) + " " + std::to_string(row[::all<Node>].id));
    return all;
}

}  // namespace tree_walks
using namespace tree_walks;

TEST_CASE("a walk up and a walk down find what a walk in memory finds, nearest first, once each, circles or not") {
    forest f;
    std::mt19937 random(11);
    for (int round = 0; round < 4; ++round) {
        f.db.execute("delete from nodes");
        int const count = 40;
        std::vector<std::optional<std::int32_t>> parent(count);
        std::string sql = "insert into nodes values ";
        for (int i = 0; i < count; ++i) {
            if (random() % 5)
                parent[static_cast<std::size_t>(i)] =
                    static_cast<std::int32_t>(round < 2 && i > 0 ? random() % static_cast<unsigned>(i)
                                                                 : random() % count);  // later rounds: circles
            if (round < 2 && i == 0) parent[0].reset();
            sql +=
                (i ? ", (" : "(") + std::to_string(i) + ", " +
                (parent[static_cast<std::size_t>(i)] ? std::to_string(*parent[static_cast<std::size_t>(i)]) : "null") +
                ", null, 'n" + std::to_string(i) + "')";
        }
        f.db.execute(sql);
        for (int start = 0; start < count; ++start) {
            lines up;
            std::vector<bool> seen(count);
            seen[static_cast<std::size_t>(start)] = true;
            int depth = 0;
            for (auto at = parent[static_cast<std::size_t>(start)]; at && !seen[static_cast<std::size_t>(*at)];
                 at = parent[static_cast<std::size_t>(*at)]) {
                seen[static_cast<std::size_t>(*at)] = true;
                up.push_back(std::to_string(++depth) + " " + std::to_string(*at));
            }
            CHECK(steps(f.db.fetch(ancestors<Node>(start).by(col<&Node::parent_id>))) == up);

            lines down;
            std::vector<int> level{start};
            seen.assign(count, false);
            seen[static_cast<std::size_t>(start)] = true;
            for (depth = 1; !level.empty(); ++depth) {
                std::vector<int> next;
                for (int i = 0; i < count; ++i)
                    for (int of : level)
                        if (parent[static_cast<std::size_t>(i)] == of && !seen[static_cast<std::size_t>(i)]) {
                            seen[static_cast<std::size_t>(i)] = true;
                            next.push_back(i);
                            down.push_back(std::to_string(depth) + " " + std::to_string(i));
                        }
                level = next;
            }
            CHECK(steps(f.db.fetch(descendants<Node>(start).by(col<&Node::parent_id>))) == down);
        }
    }
}

TEST_CASE("a walk may be limited, filtered, ordered, and begin with its start") {
    forest f;
    f.db.execute(
        "insert into nodes values (1, null, null, 'top'), (2, 1, null, 'b'), (3, 1, null, 'a'), (4, 2, null, 'c'), (5, "
        "4, 1, 'd'), (6, 5, 5, 'e')");
    auto const down = descendants<Node>(1).by(col<&Node::parent_id>);
    CHECK(steps(f.db.fetch(down)) == lines{"1 2", "1 3", "2 4", "3 5", "4 6"});
    CHECK(steps(f.db.fetch(down.depth(2))) == lines{"1 2", "1 3", "2 4"});
    CHECK(steps(f.db.fetch(down.depth(param("deep"_c)), "deep"_c = 1)) == lines{"1 2", "1 3"});
    CHECK(steps(f.db.fetch(down.with_start().where(tree_depth < 2))) == lines{"0 1", "1 2", "1 3"});
    CHECK(steps(f.db.fetch(down.where(col<&Node::name> == "a" || col<&Node::name> == "e"))) ==
          lines{"1 3", "4 6"});  // the way to e is not filtered
    CHECK(steps(f.db.fetch(down.order_by(desc(tree_depth), col<&Node::name>))) ==
          lines{"4 6", "3 5", "2 4", "1 3", "1 2"});
    CHECK(steps(f.db.fetch(ancestors<Node>(6).by(col<&Node::twin_id>))) ==
          lines{"1 5", "2 1"});  // another reference, another tree
    CHECK(f.db.fetch(descendants<Node>(77).by(col<&Node::parent_id>)).empty());
    auto const row = f.db.fetch_one(ancestors<Node>(4).by(col<&Node::parent_id>).depth(1));
    CHECK(row[all<Node>].name == "b");
}

TEST_CASE("a walk of no steps finds its start alone, and one of fewer is refused") {
    forest f;
    f.db.execute("insert into nodes values (1, null, null, 'top'), (2, 1, null, 'b')");
    auto const down = descendants<Node>(1).by(col<&Node::parent_id>);
    CHECK(steps(f.db.fetch(down.with_start().depth(0))) == lines{"0 1"});
    CHECK_THROWS_AS(f.db.fetch(down.depth(-1)), value_refused);
    CHECK_THROWS_AS(f.db.fetch(down.depth(param("deep"_c)), "deep"_c = -1), value_refused);
    CHECK_THROWS_AS(f.db.fetch(down.depth(param("deep"_c)), "deep"_c = std::int64_t(-1)), value_refused);
    auto const stored = ("deep"_c = std::int64_t(1));  // a value of a temporary may be given later
    CHECK(steps(f.db.fetch(down.depth(param("deep"_c)), stored)) == lines{"1 2"});
}

TEST_CASE("a key of several columns leads a walk, and a circle of it ends") {
    forest f;
    f.db.execute(
        "insert into places values (1, 'a', null, null), (1, 'b', 1, 'a'), (2, 'a', 1, 'b'), (2, 'b', 2, 'a'); update "
        "places set up_x = 2, up_y = 'b' where x = 1 and y = 'a'");
    auto const down = f.db.fetch(descendants<Place>(1, std::string("b")));
    REQUIRE(down.size() == 3);
    CHECK(line_of(down[0][all<Place>]) == "2|a|1|b");
    CHECK(line_of(down[2][all<Place>]) == "1|a|2|b");
    CHECK(f.db.fetch(ancestors<Place>(2, std::string("b")).depth(2)).size() == 2);
}

TEST_CASE("the shipped taxonomy is walked by its keys") {
    using namespace alphaswarm::models;
    test::database where;
    session db = session_on(where);
    db.execute(ddl<table_set<TaxonomyScheme, TaxonomyNode>>());
    TaxonomyScheme scheme{.code = "gics", .name = "GICS"};
    db.insert(scheme);
    std::optional<key<TaxonomyNode>> parent;
    std::vector<key<TaxonomyNode>> chain;
    for (std::int32_t level = 1; level <= 4; ++level) {
        TaxonomyNode node{.scheme_id = scheme.id,
                          .parent_id = parent,
                          .code = std::to_string(level),
                          .label = "level " + std::to_string(level),
                          .level = level};
        db.insert(node);
        parent = node.id;
        chain.push_back(node.id);
    }
    auto const up = db.fetch(ancestors<TaxonomyNode>(chain[3]));
    REQUIRE(up.size() == 3);
    CHECK(up[0][all<TaxonomyNode>].label == "level 3");
    CHECK(up[2][all<TaxonomyNode>].id == chain[0]);
    CHECK(db.fetch(descendants<TaxonomyNode>(chain[0])).size() == 3);
}
