// SPDX-License-Identifier: BSL-1.0
// The names that the library makes up within statements: all of them begin with as_, as no table's does, so that tables
// of every other name work, among them those that are called as the library once called its own.
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/hierarchy/instance_bulk.hpp>
#include <alphaswarm/platform/ledger_statements.hpp>
#include <alphaswarm/relations.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql/keyset.hpp>
#include <alphaswarm/sql/tree.hpp>

#include "support/assets.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace made_up {

/// A tree with the columns that walks and numbered keys once had of their own.
template <meta::text Name>
struct tree {
    std::int64_t id{};
    std::optional<std::int64_t> parent_id{};
    std::int32_t tree_depth{};
    std::string tree_path{};
    std::int32_t revision = 1;
};
template <meta::text Name>
consteval auto describe_table(char meta::named_type<tree<Name>>::*) {
    using T = tree<Name>;
    return describe<T>(meta::label<Name>::view)
        .columns(column<&T::id>.primary_key(),
                 column<&T::parent_id>.references(to<T>),
                 column<&T::tree_depth>,
                 column<&T::tree_path>,
                 column<&T::revision>.version());
}

/// Rows that belong to a pair by a key of two columns.
struct Pair {
    std::int64_t a{}, b{};
};
template <class T = Pair>
consteval auto describe_table(of<Pair>) {
    return describe<T>("pairs").columns(column<&T::a>, column<&T::b>).with(primary_key(column<&T::a>, column<&T::b>));
}
template <meta::text Name>
struct owned {
    std::int64_t n{};
    std::int64_t k1{}, k2{};
};
template <meta::text Name>
consteval auto describe_table(char meta::named_type<owned<Name>>::*) {
    using T = owned<Name>;
    return describe<T>(meta::label<Name>::view)
        .columns(column<&T::n>.primary_key(), column<&T::k1>, column<&T::k2>)
        .with(foreign_key(column<&T::k1>, column<&T::k2>).references(to<Pair>));
}

template <meta::text Name>
void check_tree() {
    using T = tree<Name>;
    INFO(Name.view());
    test::database const where;
    session db(where.connect());
    db.execute(ddl<table_set<T>>());
    std::vector<T> rows{
        {.id = 1}, {.id = 2, .parent_id = 1, .tree_depth = 7}, {.id = 3, .parent_id = 2, .tree_path = "x"}};
    db.insert(rows);
    CHECK(db.fetch(ancestors<T>(std::int64_t{3})).size() == 2);
    auto const below = db.fetch(descendants<T>(std::int64_t{1}).where(col<&T::tree_depth> == 7 && tree_depth == 1));
    REQUIRE(below.size() == 1);
    CHECK(below[0][all<T>].id == 2);
    for (T& row : rows) row.tree_path = "changed";
    db.update(rows);
    write_batch<T> batch;
    for (T& row : rows) batch.update(row);
    batch.flush(db);
    auto const ordered = from<T>().order_by(col<&T::id>).limit(1);
    auto const all_rows = db.fetch(from<T>().order_by(col<&T::id>));
    CHECK(db.fetch(before(ordered, all_rows[2]))[0].id == 2);
    CHECK(db.fetch(after(ordered, all_rows[1]))[0].tree_path == "changed");
    auto const loaded = db.fetch(
        load(from<T>().order_by(col<&T::id>), to_many<T>, count_of<T>, has_any<T>, to_one<T>.joined().as("parent"_c)));
    CHECK(loaded[0][to_many<T>].size() == 1);
    CHECK(loaded[1]["parent"_c]->id == 1);
    db.remove(std::vector<T>{rows[2]});
    CHECK(db.fetch(from<T>()).size() == 2);
}
template <meta::text Name>
void check_owned() {
    using T = owned<Name>;
    INFO(Name.view());
    test::database const where;
    session db(where.connect());
    db.execute(ddl<table_set<Pair, T>>());
    db.insert(Pair{1, 2});
    db.insert(T{5, 1, 2});
    auto const loaded = db.fetch(load(from<Pair>(), to_many<T>, count_of<T>, has_any<T>));
    CHECK(loaded[0][to_many<T>].size() == 1);
    CHECK(loaded[0][count_of<T>] == 1);
    CHECK(loaded[0][has_any<T>]);
}

/// The names that a text introduces: behind " as " where no type stands, and before " as (".
std::vector<std::string> introduced(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_0123456789";
    std::vector<std::string> names;
    int casts = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("cast(")) ++casts;
        if (!text.substr(at).starts_with(" as ")) continue;
        if (text[at + 4] == '(')
            names.emplace_back(text.substr(text.find_last_not_of(letters, at - 1) + 1,
                                           at - text.find_last_not_of(letters, at - 1) - 1));
        else if (casts > 0) --casts;
        else names.emplace_back(text.substr(at + 4, text.find_first_not_of(letters, at + 4) - at - 4));
    }
    return names;
}
template <class S>
void check_text(std::size_t at_least = 1) {
    std::string_view const text(sql::draft_of<S>.text, sql::draft_of<S>.size);
    INFO(text);
    auto const names = introduced(text);
    CHECK(names.size() >= at_least);
    for (std::string const& name : names) CHECK(name.starts_with("as_"));
}

}  // namespace made_up

TEST_CASE("every name that the library makes up begins with as_") {
    using namespace made_up;
    using T = tree<"nodes">;
    using assets::Asset, assets::Truck, assets::Flat;
    CHECK(introduced("with a as (select cast(x as text) as b from t as c) select 1 from a") ==
          std::vector<std::string>{"a", "b", "c"});
    check_text<decltype(ancestors<T>(std::int64_t{1}).depth(3).with_start())>(4);
    check_text<decltype(descendants<T>(std::int64_t{1}))>(4);
    check_text<decltype(before(from<T>().order_by(col<&T::id>), T{}))>();
    check_text<orm::row_insert_many<T>>();
    check_text<orm::counted<T, orm::row_update_many<T>>>(2);
    check_text<orm::counted<T, orm::row_remove_many<T>>>(2);
    check_text<orm::instance_insert<Truck>>();
    check_text<orm::instance_insert_many<Truck>>();
    check_text<orm::instance_update_many<Truck>>(3);
    check_text<orm::instance_remove_many<Flat>>(3);
    check_text<orm::instance_remove<Flat>>();
    check_text<orm::class_rows<Asset, Truck>>();
    check_text<orm::detail::relation_statement<Pair, std::remove_const_t<decltype(to_many<owned<"owned">>)>>>();
    check_text<orm::detail::relation_statement<Pair, std::remove_const_t<decltype(has_any<owned<"owned">>)>>>();
    check_text<
        orm::detail::relation_statement<T, std::remove_cvref_t<decltype(to_many<T>.load(to_one<T>.joined()))>>>();
    check_text<platform::recorded<models::Fill>>();
    check_text<platform::recorded_many<models::Fill>>();
    check_text<platform::recorded_many<models::SignalEntry>>();
}

TEST_CASE("tables may have the names that the library once made up") {
    using namespace made_up;
    check_tree<"tree">();
    check_tree<"node">();
    check_tree<"met">();
    check_tree<"u">();
    check_tree<"page">();
    check_tree<"joined_01">();
    check_tree<"as">();
    check_tree<"As_tree">();
    check_owned<"wanted">();
    check_owned<"u">();
}
