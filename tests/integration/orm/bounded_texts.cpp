// SPDX-License-Identifier: BSL-1.0
// Random texts, with blanks at their ends, by every way into columns of varchar(n): what is stored is the text that was
// given, or it was refused and the row is as it was. PostgreSQL alone would cut blanks in silence. And what no text may
// hold is refused wherever it is given.
#include <iostream>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/orm/batch.hpp>
#include <alphaswarm/orm/bulk.hpp>
#include <alphaswarm/orm/changes.hpp>

#include "support/catch.hpp"
#include "support/message_of.hpp"
#include "support/random_value.hpp"
#include "support/rows.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

struct Code {
    std::string text;
    bool operator==(Code const&) const = default;
};
enum class Way { in, out };
template <class E = Way>
consteval auto describe_enum(of<Way>) {
    return labels<E>({{E::in, "in"}, {E::out, "out"}});
}

}  // namespace

template <>
struct alphaswarm::sql_type<Code> : alphaswarm::stored_as<std::string> {
    static std::string to_stored(Code const& c) { return c.text; }
    static Code from_stored(std::string text) { return {std::move(text)}; }
};

namespace {

struct Plain {
    std::int64_t id{};
    std::string text{};
    std::optional<std::string> perhaps{};
    Code code{};
    std::optional<Code> perhaps_code{};
};
template <class T = Plain>
consteval auto describe_table(of<Plain>) {
    return describe<T>("plain").columns(column<&T::id>.primary_key(),
                                        column<&T::text>.varchar(5),
                                        column<&T::perhaps>.varchar(5),
                                        column<&T::code>.varchar(5),
                                        column<&T::perhaps_code>.varchar(5));
}
struct Listed {
    std::int64_t id{};
    std::vector<std::string> texts{};
    std::vector<std::vector<std::string>> table{};
    std::vector<std::optional<std::string>> gaps{};
    std::vector<Code> codes{};
};
template <class T = Listed>
consteval auto describe_table(of<Listed>) {
    return describe<T>("listed").columns(column<&T::id>.primary_key(),
                                         column<&T::texts>.varchar(5),
                                         column<&T::table>.varchar(5),
                                         column<&T::gaps>.varchar(5),
                                         column<&T::codes>.varchar(5));
}

constexpr std::int64_t one = 1;
std::string text_of_random(random_source& random) {
    std::string text = random_text(random, 5);
    text.append(below(random, 4), ' ');
    return text;
}
std::size_t characters_of(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}
template <class V>
void hold(V& value, std::string const& text) {
    if constexpr (std::is_same_v<V, std::string>) value = text;
    else if constexpr (std::is_same_v<V, Code>) value.text = text;
    else if constexpr (meta::is_optional<V>) hold(value.emplace(), text);
    else hold(value.emplace_back(), text);
}
template <class V>
std::string const& held(V const& value) {
    if constexpr (std::is_same_v<V, std::string>) return value;
    else if constexpr (std::is_same_v<V, Code>) return value.text;
    else if constexpr (meta::is_optional<V>) return held(*value);
    else return held(value.back());
}

struct tally {
    int stored = 0, refused = 0;
};
/// Every way writes the value into row 1 or refuses it.
template <auto Member, class Write>
void by_way(session& db, char const* way, std::string const& text, tally& all, Write write) {
    using Row = meta::owner_of<Member>;
    std::string const table(schema::view_of<Row>.name());
    INFO(way << ", " << table << "." << sql::facts_of<Member>.name << ": '" << text << "'");
    Row before{.id = one};
    hold(before.*Member, "old");
    db.execute("delete from " + table);
    db.insert(before);
    meta::value_of<Member> value{};
    hold(value, text);
    bool const fits = characters_of(text) <= 5;
    std::string const why = message_of<value_refused>([&] { write(value); });
    CHECK((why == "no exception") == fits);
    if (!fits) CHECK(contains(why, "and varchar(5) holds 5"));
    auto const found = db.find<Row>(one);
    REQUIRE(found);
    CHECK(held((*found).*Member) == (fits ? text : "old"));
    ++(fits ? all.stored : all.refused);
}
template <auto Member>
void by_every_way(session& db, std::string const& text, tally& all) {
    using Row = meta::owner_of<Member>;
    using V = meta::value_of<Member>;
    constexpr bool scalar = types::array_shape<V>::dimensions == 0;
    auto const row_with = [](V const& value) {
        Row row{.id = one};
        row.*Member = value;
        return row;
    };
    std::string const remove = "delete from " + std::string(schema::view_of<Row>.name());
    by_way<Member>(db, "update of an object", text, all, [&](V const& v) {
        Row row = row_with(v);
        db.update(row);
    });
    by_way<Member>(db, "tracked", text, all, [&](V const& v) {
        tracked row(*db.find<Row>(one));
        (*row).*Member = v;
        db.update(row);
    });
    by_way<Member>(db, "set", text, all, [&](V const& v) {
        db.execute(update<Row>().set(col<Member> = v).where(col<&Row::id> == one));
    });
    by_way<Member>(db, "placeholder", text, all, [&](V const& v) {
        db.execute(update<Row>().set(col<Member> = param("v"_c)).where(col<&Row::id> == one), "v"_c = v);
    });
    by_way<Member>(db, "upsert", text, all, [&](V const& v) {
        db.execute(insert_into<Row>().row(Row{.id = one}).on_conflict(col<&Row::id>).do_update(col<Member> = v));
    });
    by_way<Member>(db, "insert of an object", text, all, [&](V const& v) {
        auto tx = db.begin();
        db.execute(remove);
        db.insert(row_with(v));
        tx.commit();
    });
    by_way<Member>(db, "insert of a row", text, all, [&](V const& v) {
        auto tx = db.begin();
        db.execute(remove);
        db.execute(insert_into<Row>().row(row_with(v)));
        tx.commit();
    });
    if constexpr (scalar) {
        by_way<Member>(db, "bulk insert", text, all, [&](V const& v) {
            auto tx = db.begin();
            db.execute(remove);
            std::vector<Row> rows{row_with(v), Row{.id = 2}};
            db.insert(rows);
            tx.commit();
        });
        by_way<Member>(db, "bulk update", text, all, [&](V const& v) {
            std::vector<Row> rows{row_with(v)};
            db.update(rows);
        });
    }
}

}  // namespace

TEST_CASE("a text is stored in a varchar(n) as it was given or refused, by every way and whatever it lies in") {
    database const scratch;
    session db{pg::connection(pg::config(scratch.dsn()))};
    db.execute(ddl<table_set<Plain, Listed>>());
    std::uint64_t const seed = std::random_device()();
    std::cout << "seed " << seed << "\n";
    random_source random(seed);
    tally all;
    for (int i = 0; i < 25; ++i) {
        by_every_way<&Plain::text>(db, text_of_random(random), all);
        by_every_way<&Plain::perhaps>(db, text_of_random(random), all);
        by_every_way<&Plain::code>(db, text_of_random(random), all);
        by_every_way<&Plain::perhaps_code>(db, text_of_random(random), all);
        by_every_way<&Listed::texts>(db, text_of_random(random), all);
        by_every_way<&Listed::table>(db, text_of_random(random), all);
        by_every_way<&Listed::gaps>(db, text_of_random(random), all);
        by_every_way<&Listed::codes>(db, text_of_random(random), all);
    }
    CHECK(all.stored > 200);
    CHECK(all.refused > 200);
}

TEST_CASE("a NUL is refused before a statement is sent, wherever its text is given") {
    database const scratch;
    session db{pg::connection(pg::config(scratch.dsn()))};
    db.execute(ddl<table_set<Plain, Listed>>());
    db.insert(Plain{.id = one, .text = "abc"});
    std::string const nul("abc\0x", 5);
    auto const text = col<&Plain::text>;
    auto const refused = [&](auto const& condition, auto const&... given) {
        std::string const why =
            message_of<value_refused>([&] { (void)db.fetch(from<Plain>().where(condition), given...); });
        CHECK(contains(why, "NUL byte, which PostgreSQL cannot store"));
    };
    refused(text == nul);
    refused(text != std::string_view(nul));
    refused(text == varchar<8>(nul));
    refused(col<&Plain::code> == Code{nul});
    refused(like(text, nul));
    refused(concat(text, nul) == text);
    refused(between(text, "a", nul));
    refused(in(text, std::vector{std::string("abc"), nul}));
    refused(not_in(text, std::vector{std::string_view(nul)}));
    refused(in(text, text, nul));
    refused(is_distinct_from(text, std::optional(nul)));
    refused(coalesce(col<&Plain::perhaps>, nul) == text);
    refused(text == param("p"_c), "p"_c = nul);
    refused(text == param("p"_c), "p"_c = std::string_view(nul));
    refused(like(text, param("p"_c)), "p"_c = nul);
    refused(in(text, param("p"_c)), "p"_c = std::vector{std::string("abc"), nul});
    // a literal would end at the NUL, and find what is not meant
    std::string const behind = "continues after a NUL byte";
    CHECK(contains(
        message_of<value_refused>([&] { (void)db.fetch(from<Plain>().where(text == param("p"_c)), "p"_c = "abc\0x"); }),
        behind));
    CHECK(contains(message_of<value_refused>([&] { (void)db.fetch(from<Plain>().where(like(text, "abc\0x"))); }),
                   behind));
    CHECK(contains(message_of<value_refused>([&] { (void)db.fetch(from<Plain>().where(concat(text, "\0x") == text)); }),
                   behind));
    CHECK(contains(message_of<value_refused>([&] { (void)db.fetch(from<Plain>().where(between(text, "a", "b\0x"))); }),
                   behind));
    CHECK(contains(message_of<value_refused>([&] {
                       db.execute(update<Plain>().set(col<&Plain::perhaps> = param("p"_c)).all_rows(), "p"_c = "a\0x");
                   }),
                   behind));
    char const padded[8] = "abc";
    CHECK(db.fetch(from<Plain>().where(text == param("p"_c)), "p"_c = padded).size() == 1);
}

TEST_CASE("char(n) is read as no text: the server fills it up with blanks") {
    database const scratch;
    session db{pg::connection(pg::config(scratch.dsn()))};
    db.execute(
        "create table plain (id bigint primary key, text char(6) not null, perhaps varchar(5), code varchar(5) not "
        "null, perhaps_code text)");
    std::string const why = message_of<pg::usage_error>([&] { (void)db.fetch(from<Plain>()); });
    CHECK(contains(why, "'text' is character (oid 1042)"));
    CHECK(contains(why, "filled up with blanks; make the member a fixed_char<n>"));
    db.execute("alter table plain alter column text type varchar(6)");
    session again{pg::connection(pg::config(scratch.dsn()))};
    CHECK(again.fetch(from<Plain>()).empty());
}
