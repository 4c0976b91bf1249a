// SPDX-License-Identifier: BSL-1.0
// Every word of keys, indexes, checks and links, said of every kind: alone, twice, and after every other.
#include <alphaswarm/schema/constraint_rules.hpp>

#include <alphaswarm/schema/table_rules.hpp>

#include <string>
#include <string_view>

#include "support/catch.hpp"
#include "support/described.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;
using schema::constraint;
using schema::constraint_kind;

/// The kinds that may have a word.
bool may_have(constraint_kind kind, std::string_view word) {
    using enum constraint_kind;
    if (word == "named") return kind != link;
    if (word == "unique" || word == "where" || word == "using_method") return kind == index;
    if (word == "references") return kind == foreign_key || kind == link;
    if (word == "on_delete" || word == "on_update") return kind == foreign_key;
    return kind == link;
}
constraint targeted(constraint const& k) {
    return k.kind == constraint_kind::foreign_key || k.kind == constraint_kind::link
               ? k.references(to<Described>, "number")
               : k;
}
std::string said(constraint const& k) { return with_constraint(k).verdict(); }
}  // namespace

TEST_CASE("a word that a kind cannot have is refused by its name") {
    for (constraint const& plain : constraints_of_each_kind()) {
        INFO(schema::detail::name_of(plain.kind));
        for (constraint_word const& w : constraint_words(plain)) {
            INFO(w.spelled);
            std::string const verdict = said(w.name == "references" ? w.made : targeted(w.made));
            if (may_have(plain.kind, w.name)) CHECK(verdict == "");
            else
                CHECK(verdict.find("AS0136 " + std::string(w.name) + "(): wordy: " +
                                   std::string(schema::detail::name_of(plain.kind)) + "(") != std::string::npos);
        }
    }
}

TEST_CASE("a word that is said twice of a key is refused, and words mean the same in any order") {
    for (constraint const& plain : constraints_of_each_kind()) {
        auto const words = constraint_words(plain);
        for (std::size_t a = 0; a < words.size(); ++a) {
            auto const after = constraint_words(words[a].made);
            for (std::size_t b = 0; b <= a; ++b) {
                INFO(schema::detail::name_of(plain.kind) << " " << words[a].spelled << " and " << words[b].spelled);
                std::string const verdict = said(after[b].made);
                if (a == b)
                    CHECK(verdict.find("AS0130 " + std::string(words[a].name) + "(): wordy: ") != std::string::npos);
                else CHECK(verdict == said(constraint_words(words[b].made)[a].made));
            }
        }
    }
}

TEST_CASE("what a key says has sense") {
    auto const perhaps = column<&Wordy::perhaps>;
    CHECK(said(index(perhaps).named("")).find("AS0133 named(): wordy: index(perhaps): the name is empty") == 0);
    CHECK(said(index(perhaps).where("")).find("AS0133 where()") == 0);
    CHECK(said(index(perhaps).where("id > 0 -- all"))
              .find("AS0134 where(): wordy: the expression id > 0 -- all holds a comment") == 0);
    CHECK(said(check("")).find("AS0133 check()") == 0);
    CHECK(said(check("id > 0), check (id > 1")).find("AS0134 check()") == 0);
    CHECK(said(check("id, perhaps")).find("AS0134 check()") == 0);
    CHECK(said(index_on("")).find("AS0133 index_on()") == 0);
    CHECK(said(index_on("id, perhaps desc")).empty());
    CHECK(said(index_on("(id")).find("AS0134 index_on()") == 0);
    for (char const* method : {"", "GIN", "gin (id)", "9x", "b tree"})
        CHECK(said(index(perhaps).using_method(method)).find("AS0143 using_method()") == 0);
    for (char const* method : {"hash", "gin", "gist", "spgist", "brin"})
        CHECK(said(index(perhaps).using_method(method).unique()).find("AS0143") == 0);
    CHECK(said(index(perhaps).using_method("btree").unique()).empty());
    for (char const* method : {"hash", "spgist"}) {
        CHECK(said(index(perhaps, column<&Wordy::id>).using_method(method)).find("AS0143") == 0);
        CHECK(said(index_on("id, perhaps").using_method(method)).find("AS0143") == 0);
        CHECK(said(index(perhaps).using_method(method)).empty());
    }
    CHECK(said(link(perhaps)).find("AS0122 link()") == 0);
    CHECK(said(foreign_key(perhaps)).find("AS0122 foreign_key()") == 0);
    CHECK(said(link(perhaps).references(to<Described>, "id", "number"))
              .find("AS0123 link(): wordy: 1 columns reference 2") == 0);
    CHECK(said(foreign_key(perhaps, column<&Wordy::id>).references(to_column<&Described::number>))
              .find("AS0123 foreign_key(): wordy: 2 columns reference 1") == 0);
    CHECK(said(foreign_key(perhaps).references(to_column<&Described::number>, "id"))
              .find("AS0130 references(): wordy: the target names its column twice") == 0);
    CHECK(said(foreign_key(perhaps, column<&Wordy::id>).references(to<Described>, "id", "id"))
              .find("AS0119 references()") == 0);
    CHECK(said(foreign_key(column<&Wordy::number>).references(to<Described>).on_delete(on_delete::set_null))
              .find("AS0109 references(): wordy.number: set_null") == 0);
    CHECK(said(foreign_key(perhaps, column<&Wordy::number>)
                   .references(to<Described>, "id", "number")
                   .on_update(on_update::set_default))
              .find("AS0109 references(): wordy.number: set_default") == 0);
    // nine columns that are said in all, eight at once
    CHECK(said(foreign_key(perhaps)
                   .references(to<Described>, "a", "b", "c", "d", "e")
                   .references(to<Described>, "a", "b", "c", "d"))
              .find("AS0130 references()") == 0);
}

TEST_CASE("a column that a key names says nothing there") {
    auto const perhaps = column<&Wordy::perhaps>;
    CHECK(said(unique(perhaps.varchar(5)))
              .find("AS0137 varchar(): wordy: unique(perhaps): the option belongs to the column") == 0);
    CHECK(said(index(column<&Wordy::id>, perhaps.comment("x"))).find("AS0137 comment()") == 0);
    CHECK(said(primary_key(column<&Wordy::number>.generated(initializer))).find("AS0137 generated()") == 0);
    CHECK(said(foreign_key(perhaps.references(to<Described>)).references(to<Described>)).find("AS0137 references()") ==
          0);
    CHECK(said(link(perhaps).references(to<Described>).when(column<&Wordy::text>.one_of("a"), "a"))
              .find("AS0137 one_of()") == 0);
    for (auto const& c : {perhaps.indexed(),
                          perhaps.unique(),
                          perhaps.primary_key(),
                          perhaps.named("x"),
                          perhaps.immutable(),
                          perhaps.version(),
                          perhaps.server_default("1"),
                          perhaps.numeric(2),
                          perhaps.identity()})
        CHECK(said(index(c)).find("AS0137 ") == 0);
    constexpr auto plain = column<&Wordy::perhaps>;  // another object that says none
    CHECK(said(index(plain)).empty());
}

TEST_CASE("PostgreSQL keeps one of two keys over the same columns") {
    auto const perhaps = column<&Wordy::perhaps>;
    auto const id = column<&Wordy::id>;
    made_table t = with_constraint(unique(perhaps));
    t.constraints.push_back(unique(perhaps).named("other"));
    CHECK(t.verdict().find("AS0139 unique(): wordy: unique(perhaps) is said by another key too") == 0);
    t.constraints[1] = index(perhaps).unique();  // an index is made by a statement of its own
    CHECK(t.verdict().empty());
    t.columns[1] = perhaps.unique("other").facts;
    CHECK(t.verdict().find("AS0139 unique(): wordy: unique(perhaps) is said by the column itself too") == 0);
    t = with_constraint(unique(perhaps, id));
    t.constraints.push_back(unique(id, perhaps));  // two that sort otherwise
    CHECK(t.verdict().empty());
    t.constraints.push_back(primary_key(id, column<&Wordy::number>));
    t.constraints.push_back(unique(id, column<&Wordy::number>));
    CHECK(t.verdict().find("AS0139 unique(): wordy: unique(id, number) is said by another key too") == 0);
    t = with_constraint(unique(id));
    t.columns[0] = id.primary_key().facts;
    CHECK(t.verdict().find("AS0139") == 0);
}

TEST_CASE("no two constraints or indexes of a table have one name, given or by convention") {
    auto const perhaps = column<&Wordy::perhaps>;
    auto const id = column<&Wordy::id>;
    auto const number = column<&Wordy::number>;
    made_table t = with_constraint(index(perhaps));
    CHECK(t.verdict().empty());
    t.columns[1] = perhaps.indexed().facts;
    CHECK(t.verdict() ==
          "AS0120 with(): wordy: perhaps.indexed() and index(perhaps) are both called ix_wordy_perhaps; give one of "
          "them a name of its own, .named(...)");
    t.columns[1] = perhaps.indexed("ix_perhaps").facts;
    CHECK(t.verdict().empty());
    t.constraints[0] = check("id > 0").named("ix_perhaps");
    CHECK(t.verdict().find("AS0120 with(): wordy: perhaps.indexed() and check(id > 0) are both called ix_perhaps") ==
          0);
    t = with_constraint(unique(id, number).named("wordy_pkey"));
    t.constraints.push_back(primary_key(perhaps));
    CHECK(t.verdict().find("AS0120 with(): wordy: unique(id, number) and primary_key(perhaps) are both called "
                           "wordy_pkey") != std::string::npos);
    t = with_constraint(index(perhaps));
    t.columns[0] = id.indexed("one").facts;
    t.columns[1] = perhaps.unique("one").facts;
    CHECK(t.verdict() ==
          "AS0120 columns(): wordy: id.indexed() and perhaps.unique() are both called one; give one of them a name of "
          "its own");
    t.columns[0] = id.unique().facts;
    t.columns[1] = perhaps.unique("wordy_id_key").facts;
    CHECK(t.verdict().find("AS0120 columns(): wordy: id.unique() and perhaps.unique() are both called wordy_id_key") ==
          0);
    t.columns[0] = id.unique("wordy_perhaps_key").facts;
    t.columns[1] = perhaps.unique().facts;
    CHECK(t.verdict().find("AS0120 columns(): wordy: perhaps.unique() and id.unique() are both called") == 0);
}

TEST_CASE("links that are declared apart are links") {
    static constexpr schema::constraint apart[] = {unique(column<&Wordy::perhaps>),
                                                   foreign_key(column<&Wordy::perhaps>).references(to<Described>),
                                                   index(column<&Wordy::perhaps>),
                                                   check("id > 0")};
    for (schema::constraint const& k : apart) {
        made_table const made = with_constraint(index(column<&Wordy::perhaps>));
        schema::table_view t = made.view();
        t.declared_links = &k;
        t.declared_link_count = 1;
        CHECK(std::string(schema::judge_table(t).view())
                  .find("AS0144 links(): wordy: " + std::string(schema::detail::name_of(k.kind)) +
                        "(...) is among links") == 0);
    }
}
