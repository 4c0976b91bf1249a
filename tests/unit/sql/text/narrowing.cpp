// SPDX-License-Identifier: BSL-1.0
// What a session's scope adds to statements on tables whose rows belong to somebody because other rows do.
#include <alphaswarm/sql/text/narrowing.hpp>

#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/orm/writes/row_statements.hpp>
#include <alphaswarm/sql.hpp>

#include "support/catch.hpp"
#include "support/owned.hpp"

using namespace alphaswarm;
using namespace owned;

namespace {

using house = key<House, std::int64_t>;
using reader = key<Reader>;
using at_house = orm::bound_scope<false, house>;
using at_home = orm::bound_scope<false, house, reader>;
using at_house_or_nowhere = orm::bound_scope<true, house>;

template <class Scope, class S>
constexpr std::string_view said(S const&) {
    return sql_of(sql::scoped_statement<S, Scope>{});
}
template <class Scope, class S>
constexpr std::string_view said_as() {
    return {sql::constants<sql::scoped_statement<S, Scope>>::text.chars,
            sql::detail::draft_of<sql::scoped_statement<S, Scope>>.size};
}

// -- what is read, changed and removed
static_assert(said<at_house>(from<Book>()) ==
              "select id, pages from books where exists (select 1 from items as as_owner where as_owner.id = books.id "
              "and as_owner.house_id = $1)");
static_assert(said<at_house>(from<Novel>().where(col<&Novel::author> == "Ann" || col<&Novel::author> == "Bob")) ==
              "select id, author from novels where (author = $1 or author = $2) and exists (select 1 from items as "
              "as_owner where as_owner.id = novels.id and as_owner.house_id = $3)");
static_assert(said<at_house_or_nowhere>(remove_from<Book>().all_rows()) ==
              "delete from books where exists (select 1 from items as as_owner where as_owner.id = books.id and "
              "(as_owner.house_id = $1 or as_owner.house_id is null))");
static_assert(said<at_home>(from<Comic>()) ==
                  "select id, hero, reader_id from comics where reader_id = $1 and exists (select 1 from items as "
                  "as_owner where as_owner.id = comics.id and as_owner.house_id = $2)",
              "its own scope and its root's");
static_assert(said<at_house>(from<Word>()) ==
              "select id, chapter_id, letters from words where exists (select 1 from chapters as as_owner where "
              "as_owner.id = words.chapter_id and exists "
              "(select 1 from books as as_owner_2 where as_owner_2.id = as_owner.book_id and exists (select 1 from "
              "items as as_owner_3 where as_owner_3.id = as_owner_2.id and "
              "as_owner_3.house_id = $1)))");
static_assert(said<at_house>(from<Item>().where(is_a<Novel>())) ==
                  "select id, kind, title, house_id from items where exists (select 1 from novels where novels.id = "
                  "items.id) and house_id = $1",
              "the item is narrowed itself");
static_assert(said<at_house>(instances<Novel>())
                  .ends_with("from items join books on books.id = items.id join novels on novels.id = books.id where "
                             "items.house_id = $1"));
static_assert(
    said<at_house>(select(col<&Item::title>).from<Book>().join<Item>())
        .ends_with("from books join items on books.id = items.id and items.house_id = $1 where exists (select 1 from "
                   "items as as_owner where as_owner.id = books.id and as_owner.house_id = $1)"));
static_assert(
    said<at_house>(select(count()).from<Book>().right_join<Item>())
        .ends_with("from (select * from books where exists (select 1 from items as as_owner where as_owner.id = "
                   "books.id and as_owner.house_id = $1)) as books right join (select * from items where "
                   "house_id = $1) as items on books.id = items.id"));

// -- what is new
static_assert(said_as<at_house, orm::row_insert<Book>>() ==
              "insert into books (id, pages) values (coalesce((select as_owner.id from items as as_owner where "
              "as_owner.id = $1 and as_owner.house_id = $2), "
              "('books.id: no row of items that the session sees has this key' || left(now()::text, "
              "0))::bigint::text::uuid), $3)");
static_assert(
    said_as<at_house, orm::instance_insert<Book>>().starts_with(
        "with as_part_0 as (insert into items (id, kind, title, house_id) values ($1, $2, $3, $4) returning 1), "
        "as_part_1 as (insert into books (id, pages) values ($5, $6) returning 1) select "),
    "the item is made by the same statement");
static_assert(said<at_house>(update<Chapter>().set(col<&Chapter::heading> = "x").all_rows()) ==
              "update chapters set heading = $1, version = version + 1 where exists (select 1 from books as as_owner "
              "where as_owner.id = chapters.book_id and exists (select 1 from items as as_owner_2 where "
              "as_owner_2.id = as_owner.id and as_owner_2.house_id = $2))");

// -- nothing is added where nobody asks
static_assert(sql_of(from<Book>()) == "select id, pages from books");
static_assert(sql::detail::draft_of<decltype(from<Book>())>.scoped_table == "books" &&
              sql::detail::draft_of<decltype(from<Word>())>.scoped_table == "words");
static_assert(sql::detail::draft_of<decltype(from<House>())>.scoped_table.empty());

}  // namespace
