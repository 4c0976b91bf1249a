// SPDX-License-Identifier: BSL-1.0
// What a description says is in the database: every word, alone and after every other, on columns and keys of every
// kind. What the rules accept is sent to a server as DDL, which must take it and must then have each of the words;
// where a rule has a limit of numbers, it is the server's own.
#include <alphaswarm/orm/session.hpp>
#include <alphaswarm/sql/ddl.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include <limits>
#include <string>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/described.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace {

enum class Long { first, second };
template <class E = Long>
consteval auto describe_enum(of<Long>) {  // labels of 63 bytes, the longest that PostgreSQL keeps
    return labels<E>({{E::first, "a23456789b23456789c23456789d23456789e23456789f23456789g23456789"},
                      {E::second, "\xC3\xA4 it's 0123456789c23456789d23456789e23456789f23456789g23456789"}})
        .stored_as("other desk.Kind");
}
struct Bounded {
    std::int32_t id{};
    std::vector<varchar<5>> words;
    std::vector<std::optional<std::string>> texts;
    Long kind{};
    std::vector<Long> kinds;

    friend bool operator==(Bounded const&, Bounded const&) = default;
};
template <class T = Bounded>
consteval auto describe_table(of<Bounded>) {
    return describe<T>("bounded").columns(
        column<&T::id>.primary_key(),
        column<&T::words>,
        column<&T::texts>.varchar(3),
        column<&T::kind>.server_default("'a23456789b23456789c23456789d23456789e23456789f23456789g23456789'"),
        column<&T::kinds>);
}

/// A server that takes descriptions, one after the other, and keeps none.
class taker {
public:
    taker() : db_(place_.connect()) { db_.execute(ddl<table_set<Described>>()); }

    /// Empty, or what the server says of it.
    std::string refusal(std::string const& sql) {
        try {
            db_.execute("begin; " + sql);
            db_.execute("rollback");
            return {};
        } catch (error const& e) {
            db_.execute("rollback");
            return e.what();
        }
    }
    /// What the server says to the DDL of the table, or to a question about what became of it.
    std::string missing(made_table const& described, std::vector<std::string> const& questions) {
        schema::table_view const t = described.view();
        std::string const sql = sql::create_table(t, std::array{&t, &schema::view_of<Described>}) +
                                sql::create_indexes(t) + sql::create_comments(t);
        std::string check = "do $$ begin ";
        for (std::string const& question : questions)
            if (!question.empty()) check += "assert " + question + ", $q$" + question + "$q$; ";
        std::string const said = refusal(sql + check + "end $$;");
        return said.empty() ? said : said + "\n" + sql;
    }

private:
    database place_;
    connection db_;
};

}  // namespace

TEST_CASE("a column is in the database as its words say, alone and after every other") {
    taker server;
    std::size_t taken = 0;
    for_each_kind([&]<auto Member, std::size_t Words>(schema::column_definition<Member, Words> const& plain) {
        auto const ask = [&](column_word const& last, std::vector<std::string> questions) {
            made_table const made = with_column(last);
            if (!made.verdict().empty()) return;
            for (std::string& question : questions) question = asked(question, made.view(), last.facts);
            INFO(last.facts.member);
            CHECK(server.missing(made, questions) == "");
            ++taken;
        };
        for (column_word const& first : column_words(plain)) {
            ask(first, {first.question});
            for (column_word second : column_words(schema::column_definition<Member>{first.facts})) {
                second.allowed_values.insert(
                    second.allowed_values.begin(), first.allowed_values.begin(), first.allowed_values.end());
                ask(second, {first.question, second.question});
            }
        }
    });
    CHECK(taken > 800);
}

TEST_CASE("a key is in the database as its words say, alone and after every other") {
    taker server;
    std::size_t taken = 0;
    for (schema::constraint const& plain : constraints_of_each_kind()) {
        bool const targeted = plain.kind == schema::constraint_kind::foreign_key;
        auto const ask = [&](schema::constraint const& k, std::vector<std::string> const& questions) {
            made_table const made = with_constraint(k);
            if (k.kind == schema::constraint_kind::link || !made.verdict().empty()) return;
            INFO(schema::detail::name_of(k.kind));
            CHECK(server.missing(made, questions) == "");
            ++taken;
        };
        for (constraint_word const& first : constraint_words(plain)) {
            ask(first.made, {first.question});
            for (constraint_word const& second : constraint_words(first.made)) {
                ask(second.made, {first.question, second.question});
                if (targeted) ask(second.made.references(to<Described>, "number"), {first.question, second.question});
            }
        }
    }
    CHECK(taken > 30);
}

TEST_CASE("lengths, precisions and scales are those that the server has") {
    taker server;
    int const most = std::numeric_limits<int>::max(), least = std::numeric_limits<int>::min();
    for (int length : {least, -1, 0, 1, 2, 255, 65'535, 10'485'759, 10'485'760, 10'485'761, most}) {
        INFO("varchar(" << length << ")");
        bool const accepted = with_column({"", "", column<&Wordy::text>.varchar(length).facts}).verdict().empty();
        CHECK(accepted == server.refusal("create table t (c varchar(" + std::to_string(length) + "));").empty());
        CHECK(accepted == with_column({"", "", column<&Wordy::list>.varchar(length).facts}).verdict().empty());
    }
    for (int precision : {least, -1, 0, 1, 5, 999, 1000, 1001, most})
        for (int scale : {least, -1001, -1000, -5, -1, 0, 1, 5, 6, 999, 1000, 1001, most}) {
            INFO("numeric(" << precision << ", " << scale << ")");
            made_table const made = with_column({"", "", column<&Wordy::amount>.numeric(precision, scale).facts});
            CHECK(made.verdict().empty() == server
                                                .refusal("create table t (c numeric(" + std::to_string(precision) +
                                                         ", " + std::to_string(scale) + "));")
                                                .empty());
            if (made.verdict().empty())
                CHECK(server.missing(made,
                                     {"(select format_type(atttypid, atttypmod) from pg_attribute where attrelid = "
                                      "'wordy'::regclass and attname = 'amount') = 'numeric(" +
                                      std::to_string(precision) + "," + std::to_string(scale) + ")'"}) == "");
        }
}

TEST_CASE("the last words of an index over expressions are the index's") {
    taker server;
    auto const index_of = [&](char const* expression, char const* definition) {
        made_table made = with_constraint(index_on(expression).named("ix"));
        CHECK(made.verdict() == "");
        CHECK(server.missing(made,
                             {std::string("split_part(pg_get_indexdef('ix'::regclass), ' USING ', 2) = $d$") +
                              definition + "$d$ "}) == "");
    };
    index_of("id desc nulls last", "btree (id DESC NULLS LAST)");
    index_of("id", "btree (id)");
    index_of("text text_pattern_ops", "btree (text text_pattern_ops)");
    index_of("lower(text) text_pattern_ops DESC, id desc nulls LAST, perhaps nulls first",
             "btree (lower(text) text_pattern_ops DESC, id DESC NULLS LAST, perhaps NULLS FIRST)");
    index_of("text collate \"C\" text_pattern_ops", "btree (text COLLATE \"C\" text_pattern_ops)");
    index_of("coalesce(perhaps, 1) desc", "btree (COALESCE(perhaps, (1)::bigint) DESC)");
    index_of("lower(text) || ', desc' asc", "btree (((lower(text) || ', desc'::text)))");
}

TEST_CASE("bounded arrays and enums of a PostgreSQL schema are made, written, found and read") {
    database const place;
    session db{config(place.dsn())};
    db.execute(ddl<table_set<Bounded>>());
    db.execute("set client_min_messages = warning");
    db.execute(ddl<table_set<Bounded>>({.if_not_exists = true}));  // all is there
    std::string const types =
        "select string_agg(format_type(atttypid, atttypmod), '; ' order by attnum) from pg_attribute where attrelid = "
        "'bounded'::regclass and attnum > 1";
    CHECK(std::string(place.connect().execute(types).data(0, 0)) ==
          "character varying(5)[]; character varying(3)[]; \"other desk\".\"Kind\"; \"other desk\".\"Kind\"[]");
    Bounded one{1, {"a", "b,c"}, {"abc", std::nullopt}, Long::second, {Long::first, Long::second}};
    db.insert(one);
    CHECK(db.fetch_one(from<Bounded>().where(col<&Bounded::kind> == Long::second)) == one);
    one.kind = Long::first;
    one.kinds = {Long::first};
    one.texts = {"x"};
    db.update(one);
    CHECK(db.fetch_one(from<Bounded>().where(col<&Bounded::kind> == param("kind"_c)), "kind"_c = Long::first) == one);
    one.texts = {"abcd"};
    CHECK_THROWS_AS(db.update(one), error);  // the server has the length
}

TEST_CASE("a label of 63 bytes is a label of the server, one of 64 is none") {
    taker server;
    CHECK(server.refusal("create type t as enum ('" + std::string(63, 'x') + "');").empty());
    CHECK(!server.refusal("create type t as enum ('" + std::string(64, 'x') + "');").empty());
    for (auto const& entry : types::labels_of<Long>.entries) CHECK(entry.label.size() == 63);
}
