// SPDX-License-Identifier: BSL-1.0
// Rows that belong to somebody because other rows do: what a bound session sees, changes and makes of them through
// every word there is, and the same under the server's policies, both compared with what plain SQL says.
#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/changes.hpp>
#include <alphaswarm/orm/enforce.hpp>
#include <alphaswarm/relations.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql/row_security.hpp>

#include "support/message_of.hpp"
#include "support/owned.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace owned;

namespace {

using house = key<House, std::int64_t>;
using reader = key<Reader>;

template <class S>
constexpr bool must_say_whose = !orm::detail::scope_decided<orm::undecided_scope, S>::holds;
static_assert(must_say_whose<decltype(from<Book>())> && must_say_whose<decltype(from<Chapter>())> &&
              must_say_whose<decltype(remove_from<Word>().all_rows())>);
static_assert(must_say_whose<orm::row_insert<Novel>> && must_say_whose<orm::row_find<Comic, key<Item, uuid>>> &&
              must_say_whose<orm::row_update_many<Chapter>>);
static_assert(!must_say_whose<decltype(from<House>())>);

/// What each table's rows are called in plain SQL.
template <class T>
constexpr char const* title_of = "";
template <>
constexpr char const* title_of<Book> = "pages";
template <>
constexpr char const* title_of<Novel> = "author";
template <>
constexpr char const* title_of<Comic> = "hero";
template <>
constexpr char const* title_of<Chapter> = "heading";
template <>
constexpr char const* title_of<Word> = "letters";

/// Every row with its house, and with the house's number in what it says.
template <class T>
std::string rows_of(std::string const& where) {
    std::string const name(schema::view_of<T>.name());
    std::string sql = "select t." + std::string(title_of<T>) + " from " + name + " t ";
    if (name == "words") sql += "join chapters c on c.id = t.chapter_id join items i on i.id = c.book_id ";
    else if (name == "chapters") sql += "join items i on i.id = t.book_id ";
    else sql += "join items i on i.id = t.id ";
    if (name == "comics") sql = sql + "where t.reader_id = 'ann' and (" + where + ")";
    else sql += "where " + where;
    return sql + " order by 1";
}

struct two_houses {
    database where;
    session db = session_on(where);
    house one{1}, two{2};
    reader ann{"ann"};

    two_houses() {
        db.execute(ddl<owned::tables>());
        db.execute(
            "insert into houses (name) values ('One'), ('Two'); insert into readers values ('ann', 'Ann'), ('bob', "
            "'Bob')");
        for (house const& h : {one, two}) {
            auto own = db.scoped(h, ann);
            std::string const mark = std::to_string(h.value());
            for (int i = 0; i < 3; ++i) {
                instance<Book> book;
                book->pages = static_cast<std::int32_t>(h.value() * 100 + i);
                own.insert(book);
                instance<Novel> novel;
                novel.part<Book>().pages = static_cast<std::int32_t>(h.value() * 100 + 10 + i);
                novel->author = mark + " author " + std::to_string(i);
                own.insert(novel);
                instance<Comic> comic;
                comic.part<Book>().pages = static_cast<std::int32_t>(h.value() * 100 + 20 + i);
                comic->hero = mark + " hero " + std::to_string(i);
                own.insert(comic);
                for (key<Item, uuid> const& id : {book->id, novel->id, comic->id}) {
                    Chapter chapter{{}, id, mark + " heading " + std::to_string(i)};
                    own.insert(chapter);
                    Word word{{}, chapter.id, mark + " letters " + std::to_string(i)};
                    own.insert(word);
                }
            }
        }
    }
    [[nodiscard]] lines says(std::string const& sql) { return told(db.connection(), sql); }
    [[nodiscard]] lines everything_of(int number) {
        std::string const own = "i.house_id = " + std::to_string(number);
        return says("select row(i)::text from items i where " + own +
                    " union all select row(b)::text from books b join items i using (id) where " + own +
                    " union all select row(n)::text from novels n join items i using (id) where " + own +
                    " union all select row(c)::text from comics c join items i using (id) where " + own +
                    " union all select row(c)::text from chapters c join items i on i.id = c.book_id where " + own +
                    " union all select row(w)::text from words w join chapters c on c.id = w.chapter_id join items i "
                    "on i.id = c.book_id where " +
                    own + " order by 1");
    }
};

/// Which of the rows a session sees, by what they say.
template <class T, class Db>
lines seen(Db& db) {
    lines found;
    for (T const& row : db.fetch(from<T>())) {
        if constexpr (std::is_same_v<T, Book>) found.push_back(std::to_string(row.pages));
        else if constexpr (std::is_same_v<T, Novel>) found.push_back(row.author);
        else if constexpr (std::is_same_v<T, Comic>) found.push_back(row.hero);
        else if constexpr (std::is_same_v<T, Chapter>) found.push_back(row.heading);
        else found.push_back(row.letters);
    }
    std::sort(found.begin(), found.end());
    return found;
}
template <class Do>
void each_table(Do what) {
    what.template operator()<Book>();
    what.template operator()<Novel>();
    what.template operator()<Comic>();
    what.template operator()<Chapter>();
    what.template operator()<Word>();
}
/// Something in a row that may change.
template <class T>
void change(T& row) {
    if constexpr (std::is_same_v<T, Book>) row.pages += 1000;
    else if constexpr (std::is_same_v<T, Novel>) row.author += "!";
    else if constexpr (std::is_same_v<T, Comic>) row.hero += "!";
    else if constexpr (std::is_same_v<T, Chapter>) row.heading += "!";
    else row.letters += "!";
}

}  // namespace

TEST_CASE("a bound session reads what belongs to it through other tables, by whatever word") {
    two_houses t;
    auto own = t.db.scoped(t.one, t.ann);
    auto all = t.db.unscoped();
    each_table([&]<class T>() {
        lines const expected = t.says(rows_of<T>("i.house_id = 1"));
        REQUIRE(expected.size() >= 3);
        INFO(schema::view_of<T>.name());
        CHECK(seen<T>(own) == expected);
        CHECK(get<0>(own.fetch_one(select(count()).template from<T>())) == static_cast<std::int64_t>(expected.size()));
        std::size_t streamed = 0;
        for (auto const& row : own.stream(from<T>())) (void)row, ++streamed;
        CHECK(streamed == expected.size());
        std::size_t found = 0;
        for (T const& row : all.fetch(from<T>())) found += own.template find<T>(row.id).has_value();
        CHECK(found == expected.size());
    });
    auto const of_chapters = select(col<&Chapter::heading>, col<&Book::pages>);
    CHECK(own.fetch(of_chapters.from<Chapter>().join<Book>()).size() == 9);
    CHECK(own.fetch(of_chapters.from<Book>().left_join<Chapter>()).size() == 9);
    CHECK(own.fetch(of_chapters.from<Chapter>().right_join<Book>()).size() == 9);
    CHECK(own.fetch(of_chapters.from<Chapter>().full_join<Book>()).size() == 9);
    CHECK(
        own.fetch(
               select(col<&Word::letters>, col<&Novel::author>).from<Word>().join<Chapter>().join<Book>().join<Novel>())
            .size() == 3);
    CHECK(own.fetch(select(col<&Item::title>, col<&Book::pages>).from<Book>().join<Item>()).size() == 9);
    CHECK(own.fetch(polymorphic(instances<Book>())).size() == 9);
    CHECK(own.fetch(polymorphic(instances<Book>()).in_one_statement()).size() == 9);
    CHECK(own.fetch(instances<Comic>()).size() == 3);
}

TEST_CASE("a bound session changes and removes none of another's rows, by whatever word") {
    two_houses t;
    auto own = t.db.scoped(t.one, t.ann);
    auto all = t.db.unscoped();
    lines const before = t.everything_of(2);
    each_table([&]<class T>() {
        INFO(schema::view_of<T>.name());
        std::vector<T> theirs;
        for (T const& row : all.fetch(from<T>()))
            if (!own.template find<T>(row.id)) theirs.push_back(row);
        REQUIRE(theirs.size() >= 3);
        for (T const& row : theirs) {
            T changed = row;
            change(changed);
            CHECK_THROWS_AS(own.update(changed), stale_row);
            tracked followed(row);
            change(*followed);
            CHECK_THROWS_AS(own.update(followed), stale_row);
            CHECK_THROWS_AS(own.remove(row), stale_row);
            write_batch<T> batch;
            batch.update(changed);
            CHECK_THROWS_AS(batch.flush(own), stale_row);
            write_batch<T> removing;
            removing.remove(row);
            CHECK_THROWS_AS(removing.flush(own), stale_row);
        }
        std::vector<T> changed = theirs;
        for (T& row : changed) change(row);
        CHECK_THROWS_AS(own.update(changed), stale_row);
        CHECK_THROWS_AS(own.remove(theirs), stale_row);
    });
    CHECK(t.everything_of(2) == before);
    CHECK(own.execute(update<Book>().set(col<&Book::pages> = 7).all_rows()) == 9);
    CHECK(own.execute(update<Novel>().set(col<&Novel::author> = "x").all_rows()) == 3);
    CHECK(own.execute(update<Comic>().set(col<&Comic::hero> = "x").all_rows()) == 3);
    CHECK(own.execute(update<Chapter>()
                          .set(col<&Chapter::heading> = "x")
                          .where(col<&Chapter::version> > 0 || col<&Chapter::heading> != "")) == 9);
    CHECK(own.execute(update<Word>().set(col<&Word::letters> = "x").all_rows()) == 9);
    CHECK(own.execute(remove_from<Word>().where(col<&Word::letters> != "" || col<&Word::letters> == "")) == 9);
    CHECK(own.execute(remove_from<Chapter>().all_rows()) == 9);
    CHECK(own.execute(remove_from<Novel>().all_rows()) == 3);
    CHECK(own.execute(remove_from<Comic>().all_rows()) == 3);
    CHECK(own.execute(remove_from<Book>().all_rows()) == 9);
    CHECK(t.everything_of(2) == before);
}

TEST_CASE("what a bound session makes belongs to rows that it sees") {
    two_houses t;
    auto own = t.db.scoped(t.one, t.ann);
    auto all = t.db.unscoped();
    Item mine{.kind = "book", .title = "mine"}, theirs{.kind = "book", .title = "theirs"};
    own.insert(as_parent(mine));
    auto other = t.db.scoped(t.two, t.ann);
    other.insert(as_parent(theirs));
    lines const before = t.everything_of(2);
    constexpr auto sentence = "books.id: no row of items that the session sees has this key";

    Book wrong{theirs.id, 5};
    CHECK(contains(message_of<database_error>([&] { own.insert(wrong); }), sentence));
    std::vector<Book> several{{mine.id, 1}, {theirs.id, 2}};
    CHECK(contains(message_of<database_error>([&] { own.insert(several); }), sentence));
    CHECK(contains(message_of<database_error>([&] { own.execute(insert_into<Book>().row(wrong)); }), sentence));
    CHECK(contains(message_of<database_error>([&] {
                       own.execute(insert_into<Book>().values(col<&Book::id> = theirs.id, col<&Book::pages> = 6));
                   }),
                   sentence));
    CHECK(contains(message_of<database_error>(
                       [&] { own.execute(insert_into<Book>().row(wrong).on_conflict(col<&Book::id>).do_nothing()); }),
                   sentence));
    CHECK(contains(message_of<database_error>([&] {
                       own.execute(
                           insert_into<Book>().row(wrong).on_conflict(col<&Book::id>).do_update(col<&Book::pages> = 9));
                   }),
                   sentence));
    write_batch<Book> batch;
    batch.insert(wrong);
    CHECK(contains(message_of<database_error>([&] { batch.flush(own); }), sentence));
    CHECK(t.says("select count(*) from books where pages < 100") == lines{"0"});

    Book right{mine.id, 5};
    own.insert(right);
    own.execute(insert_into<Book>()
                    .row(right)
                    .on_conflict(col<&Book::id>)
                    .do_update(col<&Book::pages> = excluded(col<&Book::pages>) + 1));
    CHECK(own.find<Book>(mine.id)->pages == 6);

    // a detail is made for a row that is seen, and moves to none that is not
    key<Item, uuid> const their_book = other.fetch(from<Book>().limit(1))[0].id;
    Chapter stray{{}, their_book, "stray"};
    CHECK(contains(message_of<database_error>([&] { own.insert(stray); }),
                   "chapters.book_id: no row of books that the session sees has this key"));
    stray.id = {};
    std::vector<Chapter> strays{{{}, mine.id, "a"}, {{}, their_book, "b"}};
    CHECK(contains(message_of<database_error>([&] { own.insert(strays); }),
                   "chapters.book_id: no row of books that the session sees has this key"));
    Chapter chapter{{}, mine.id, "first"};
    own.insert(chapter);
    Chapter moved = chapter;
    moved.book_id = their_book;
    CHECK(contains(message_of<database_error>([&] { own.update(moved); }), "chapters.book_id"));
    std::vector<Chapter> all_moved{moved};
    CHECK(contains(message_of<database_error>([&] { own.update(all_moved); }), "chapters.book_id"));
    tracked followed(chapter);
    followed->book_id = their_book;
    CHECK(contains(message_of<database_error>([&] { own.update(followed); }), "chapters.book_id"));
    CHECK(contains(
        message_of<database_error>([&] {
            own.execute(
                update<Chapter>().set(col<&Chapter::book_id> = their_book).where(col<&Chapter::id> == chapter.id));
        }),
        "chapters.book_id"));
    CHECK(t.everything_of(2) == before);
    key<Item, uuid> const my_book = own.fetch(from<Book>().where(col<&Book::pages> == 100))[0].id;
    moved.book_id = my_book;
    own.update(moved);
    CHECK(own.find<Chapter>(chapter.id)->book_id == my_book);
    own.execute(update<Chapter>().set(col<&Chapter::book_id> = mine.id).where(col<&Chapter::id> == chapter.id));
    CHECK(own.find<Chapter>(chapter.id)->book_id == mine.id);
    Word word{{}, chapter.id, "w"};
    own.insert(word);
    CHECK_THROWS_AS(t.db.scoped(t.two, t.ann).insert(Word{{}, chapter.id, "w"}), database_error);
    CHECK(all.find<Word>(word.id)->letters == "w");
}

TEST_CASE("rows of nobody's items are seen when asked for") {
    two_houses t;
    auto all = t.db.unscoped();
    instance<Novel> ownerless;
    ownerless->author = "nobody";
    all.insert(ownerless);
    Chapter chapter{{}, ownerless->id, "nowhere"};
    all.insert(chapter);
    auto own = t.db.scoped(t.one, t.ann);
    auto wider = own.including_null_scope();
    CHECK_FALSE(own.find<Novel>(ownerless->id));
    CHECK_FALSE(own.find<Chapter>(chapter.id));
    CHECK(wider.find<Novel>(ownerless->id)->author == "nobody");
    CHECK(wider.find<Chapter>(chapter.id)->heading == "nowhere");
    wider.insert(Chapter{{}, ownerless->id, "second"});
    CHECK_THROWS_AS(own.insert(Chapter{{}, ownerless->id, "third"}), database_error);
    CHECK(wider.fetch(from<Book>()).size() == 10);
}

namespace {

/// Another connection, as a role that the policies hold.
struct member {
    session db;

    explicit member(two_houses& t) : db{pg::connection(config(t.where.dsn()))} {
        t.db.execute(row_security<owned::tables>());
        std::string const role = "member_" + t.where.name();
        t.db.execute("create role " + role + "; grant all on all tables in schema public to " + role +
                     "; grant all on all sequences in schema public to " + role);
        db.execute("set role " + role);
    }
    template <class T>
    [[nodiscard]] lines sees() {
        return told(
            db.connection(),
            "select " + std::string(title_of<T>) + " from " + std::string(schema::view_of<T>.name()) + " order by 1");
    }
};

}  // namespace

TEST_CASE("policies show and take the same rows as a bound session") {
    two_houses t;
    member m(t);
    lines const before = t.everything_of(2);
    each_table([&]<class T>() { CHECK(m.sees<T>().empty()); });
    enforce(m.db.scoped(t.one, t.ann));
    each_table([&]<class T>() {
        INFO(schema::view_of<T>.name());
        CHECK(m.sees<T>() == t.says(rows_of<T>("i.house_id = 1")));
    });
    CHECK(told(m.db.connection(), "select count(*) from items") == lines{"9"});

    auto all = m.db.unscoped();  // the server alone keeps the rest
    instance<Novel> novel;
    novel[col<&Item::house_id>] = t.one;
    novel->author = "new";
    all.insert(novel);
    std::vector<instance<Comic>> comics(2);
    for (auto& comic : comics) comic[col<&Item::house_id>] = t.one, comic->reader_id = t.ann;
    all.insert(comics);
    Chapter chapter{{}, novel->id, "h"};
    all.insert(chapter);
    all.insert(Word{{}, chapter.id, "w"});
    CHECK(m.sees<Novel>().size() == 4);
    CHECK(m.sees<Comic>().size() == 5);
    CHECK(m.sees<Word>().size() == 10);

    key<Item, uuid> const theirs(
        uuid::parse(t.says("select id from items where house_id = 2 and kind = 'book' and id not in (select id from "
                           "novels) order by 1 limit 1")[0]));
    auto const refused = [&](std::string const& sql) {
        return contains(message_of<database_error>([&] { m.db.execute(sql); }), "row-level security");
    };
    std::string const id = theirs.value().to_string();
    CHECK(refused("insert into novels (id, author) values ('" + id + "', 'x')"));
    CHECK(refused("update books set id = '" + id + "' where pages = 100"));
    CHECK(refused("insert into chapters (id, book_id, heading, version) values (gen_random_uuid(), '" + id +
                  "', 'x', 1)"));
    CHECK(refused("update chapters set book_id = '" + id + "'"));
    instance<Novel> stray;
    stray[col<&Item::house_id>] = t.two;
    CHECK_THROWS_AS(all.insert(stray), database_error);
    m.db.execute(
        "update books set pages = 0; update novels set author = ''; update comics set hero = ''; update chapters set "
        "heading = ''; delete from words; delete from chapters; "
        "delete from novels; delete from comics");
    CHECK(t.everything_of(2) == before);
    release_scope(m.db);
    each_table([&]<class T>() { CHECK(m.sees<T>().empty()); });
}

TEST_CASE("random rows are seen by random sessions as plain SQL and the policies say") {
    two_houses t;
    member m(t);
    std::uint32_t const seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    auto const any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    auto all = t.db.unscoped();
    t.db.execute("insert into houses (name) select 'House' from generate_series(1, 3)");
    std::vector<key<Item, uuid>> books;
    std::vector<key<Chapter, uuid>> chapters;
    for (int i = 0; i < 120; ++i) {
        instance<Comic> comic;
        if (any(4)) comic[col<&Item::house_id>] = house(1 + any(5));
        if (any(4)) comic->reader_id = reader(any(2) ? "ann" : "bob");
        comic->hero = "hero " + std::to_string(i);
        comic.part<Book>().pages = 5000 + i;
        all.insert(comic);
        books.push_back(comic->id);
    }
    for (int i = 0; i < 200; ++i) {
        Chapter chapter{{}, books[static_cast<std::size_t>(any(120))], "heading " + std::to_string(i)};
        all.insert(chapter);
        chapters.push_back(chapter.id);
        all.insert(Word{{},
                        chapters[static_cast<std::size_t>(any(static_cast<int>(chapters.size())))],
                        "word " + std::to_string(i)});
    }
    auto const agree = [&](auto own, std::string const& items, std::string const& comics) {
        enforce(m.db.scoped(own.bound_to().template key<0>(), own.bound_to().template key<1>()));
        each_table([&]<class T>() {
            INFO(schema::view_of<T>.name() << " where " << items << ", " << comics);
            std::string sql = rows_of<T>(items);
            if (std::size_t const at = sql.find("t.reader_id = 'ann'"); at != std::string::npos)
                sql.replace(at, 19, comics);
            lines expected = t.says(sql);
            std::sort(expected.begin(), expected.end());
            CHECK(seen<T>(own) == expected);
            lines policy = m.sees<T>();
            std::sort(policy.begin(), policy.end());
            CHECK(policy == expected);
        });
    };
    for (int round = 0; round < 12; ++round) {
        int const h = 1 + any(5);
        char const* const r = any(2) ? "ann" : "bob";
        std::string const items = "i.house_id = " + std::to_string(h),
                          comics = "t.reader_id = '" + std::string(r) + "'";
        if (any(2)) agree(t.db.scoped(house(h), reader(r)), items, comics);
        else agree(t.db.scoped(reader(r), house(h)), items, comics);
    }
}
