// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/sent_text.hpp>

#include <memory>
#include <string>

#include "support/catch.hpp"
#include "support/owned.hpp"
#include "support/sending.hpp"

using namespace alphaswarm;

namespace {
/// The text as it is sent, by a session that is bound to a house or not; or what is wrong with it.
std::string sent(std::string_view text, bool bound) {
    auto const found =
        std::make_unique<reader::analysis>(reader::analyse(text, owned::tables::tables.data(), owned::tables::size));
    if (!found->accepted()) return std::string(found->complaints.view());
    auto const* const* const tables = owned::tables::tables.data();
    auto const made =
        bound ? sending::write<owned::House>(*found, text, tables) : sending::write<void>(*found, text, tables);
    return made.refused.empty() ? made.sql : made.refused;
}
}  // namespace

TEST_CASE("an unbound session sends names of columns and numbers of parameters") {
    CHECK(sent("select * from houses where id = :a or id = :a and name = :b", false) ==
          "select houses.id, houses.name from houses where id = $1 or id = $1 and name = $2");
    CHECK(sent("table houses", false) == "select houses.id, houses.name from houses");
    CHECK(sent("select h.a, h.b from houses h(a, b)", false) ==
          "select h.a, h.b from (select id, name from houses) as h(a, b)");
    CHECK(sent("update items set title = :t where id = :i", false) == "update items set title = $1 where id = $2");
}
TEST_CASE("NATURAL is sent as USING with the columns that the descriptions know") {
    CHECK(sent("select b.pages from items i NATURAL JOIN books b where true", false) ==
          "select b.pages from items i JOIN books b using (id) where true");
    CHECK(sent("select 1 from items natural left join books as c natural/**/full join novels", false) ==
          "select 1 from items left join books as c using (id) full join novels using (id)");
    CHECK(sent("select 1 from items natural join (books b natural join novels n)", false) ==
          "select 1 from items join (books b join novels n using (id)) using (id)");
    CHECK(sent("select 1 from readers natural join (select id as rid from books) b", false) ==
          "select 1 from readers join (select id as rid from books) b on true");
    CHECK(sent("select * from items natural join books", false) ==
          "select items.id, items.kind, items.title, items.house_id, books.pages from items join books using (id)");
    CHECK(
        sent("select 1 from (values (1, 2)) a(\"A b\", \"user\") natural join (values (1, 2)) b(\"user\", \"A b\")",
             false) ==
        "select 1 from (values (1, 2)) a(\"A b\", \"user\") join (values (1, 2)) b(\"user\", \"A b\") using (\"A b\", "
        "\"user\")");
    CHECK(sent("select 1 from items i natural join items j(ID)", true) ==
          "select 1 from (select * from items where house_id = $1) as i join (select id, kind, title, house_id from "
          "items where house_id = $1) as j(ID) using (id, kind, title, house_id)");
    CHECK(sent("update items set title = 'x' from books natural join novels where items.id = novels.id", true)
              .find("from (select * from novels") == std::string::npos);
}
TEST_CASE("a bound session sends its keys and conditions") {
    CHECK(sent("select count(*) from items i", true) ==
          "select count(*) from (select * from items where house_id = $1) as i");
    CHECK(sent("update items set title = :t where id = :i or true", true) ==
          "update items set title = $1 where (id = $2 or true) and items.house_id = $3");
    CHECK(sent("delete from items as i where true returning i.id", true) ==
          "delete from items as i where (true) and i.house_id = $1 returning i.id");
    CHECK(sent("insert into items (id, title) values (:i, :t) returning id", true) ==
          "insert into items (id, title, house_id) values ($1, $2, $3) returning id");
    CHECK(sent("insert into items (id, title) values (:i, :t) on conflict (id) do update set title = excluded.title",
               true) ==
          "insert into items (id, title, house_id) values ($1, $2, $3) on conflict (id) do update set title = "
          "excluded.title where items.house_id = $3");
    CHECK(sent("delete from words where true", true) ==
          "delete from words where (true) and exists (select 1 from chapters as as_owner where as_owner.id = "
          "words.chapter_id and exists (select 1 from books as as_owner_2 where as_owner_2.id = as_owner.book_id and "
          "exists (select 1 from items as as_owner_3 where as_owner_3.id = as_owner_2.id and as_owner_3.house_id = "
          "$1)))");
}
TEST_CASE("names with quotes and escapes are sent as they stand, and spelled where the library writes them") {
    CHECK(sent("select \"a\"\"b\".id from items \"a\"\"b\"", true) ==
          "select \"a\"\"b\".id from (select * from items where house_id = $1) as \"a\"\"b\"");
    CHECK(sent("select U&\"\\00efd\".* from U&\"hous!0065s\" uescape '!' as U&\"\\00efd\"", false) ==
          "select \"ïd\".id, \"ïd\".name from U&\"hous!0065s\" uescape '!' as U&\"\\00efd\"");
    CHECK(sent("select 1 from (values (1)) a(U&\"x\\0022\") natural join (values (1)) b(\"x\"\"\")", false) ==
          "select 1 from (values (1)) a(U&\"x\\0022\") join (values (1)) b(\"x\"\"\") using (\"x\"\"\")");
    CHECK(sent("select 1 from items U&\"\\0061s_x\"", false).starts_with("AS0417"));
}
TEST_CASE("names in a text cannot be taken for those that a bound session adds") {
    CHECK(sent("UPDATE Items I SET Title = 'x' WHERE I.id = :i", true) ==
          "UPDATE Items I SET Title = 'x' WHERE (I.id = $1) and i.house_id = $2");
    CHECK(sent("select C.id from Items C", true) == "select C.id from (select * from items where house_id = $1) as c");
    CHECK(sent("update books as_owner set pages = 1 where true", true)
              .starts_with("AS0417 SQL 1:14 as_owner: names that begin"));
    CHECK(sent("with as_x as (select 1) select * from as_x", false).starts_with("AS0417 SQL 1:6 as_x"));
    CHECK(
        sent("update words w set chapter_id = case when letters = 'a' then chapter_id else :c end where true", true) ==
        "update words w set chapter_id = coalesce((select as_owner.id from (select (case when letters = 'a' then "
        "chapter_id "
        "else $1 end)::uuid as as_key) as as_given join chapters as as_owner on as_owner.id = as_given.as_key and "
        "exists "
        "(select 1 from books as as_owner_2 where as_owner_2.id = as_owner.book_id and exists (select 1 from items as "
        "as_owner_3 where as_owner_3.id = as_owner_2.id and as_owner_3.house_id = $2))), ('words.chapter_id: no row of "
        "chapters that the session sees has this key' || left(now()::text, 0))::bigint::text::uuid) where (true) and "
        "exists "
        "(select 1 from chapters as as_owner where as_owner.id = w.chapter_id and exists (select 1 from books as "
        "as_owner_2 "
        "where as_owner_2.id = as_owner.book_id and exists (select 1 from items as as_owner_3 where as_owner_3.id = "
        "as_owner_2.id and as_owner_3.house_id = $2)))");
}
TEST_CASE("what a bound session cannot give or narrow is refused") {
    CHECK(sent("update items set house_id = 2 where true", true).starts_with("AS0803 SQL 1:14 items.house_id"));
    CHECK(sent("insert into items (id, title, house_id) values (:i, 'a', 2)", true).starts_with("AS0803 SQL 1:13"));
    CHECK(sent("insert into items (id, title) select id, title from items", true)
              .starts_with("AS1012 SQL 1:13 items has a scope"));
    CHECK(sent("insert into words (chapter_id, letters) select id, 'a' from chapters", true)
              .starts_with("AS1012 SQL 1:13 words"));
    CHECK(sent("with items as (select 1 as id) delete from words where true", true)
              .starts_with("AS1012 checked_sql(): the common"));
}
