// SPDX-License-Identifier: BSL-1.0
// Every word of a column, on columns of every kind: alone, twice, and after every other.
#include <alphaswarm/schema/column_rules.hpp>

#include <alphaswarm/schema/table_rules.hpp>

#include <cstring>
#include <limits>
#include <string>

#include "support/catch.hpp"
#include "support/described.hpp"

namespace {
using namespace alphaswarm;
using namespace alphaswarm::test;

template <class Visit>
void for_each_pair(Visit visit) {
    for_each_kind([&]<auto Member, std::size_t Words>(schema::column_definition<Member, Words> const& plain) {
        for (column_word const& first : column_words(plain)) {
            for (column_word second : column_words(schema::column_definition<Member>{first.facts})) {
                second.allowed_values.insert(
                    second.allowed_values.begin(), first.allowed_values.begin(), first.allowed_values.end());
                visit(first, second);
            }
        }
    });
}
template <auto Member, std::size_t Words>
std::string said(schema::column_definition<Member, Words> const& c) {
    return with_column({"", "", c.facts, {c.allowed_values.begin(), c.allowed_values.end()}}).verdict();
}
}  // namespace

TEST_CASE("a word that is said twice is refused, whatever the column and the word") {
    std::size_t count = 0;
    for_each_pair([&](column_word const& first, column_word const& second) {
        if (first.name != second.name) return;
        ++count;
        INFO(second.facts.member << ": " << first.spelled << " and " << second.spelled);
        CHECK(with_column(second).verdict().find("AS0130 " + std::string(first.name) + "(): wordy." +
                                                 std::string(std::string_view(second.facts.name)) +
                                                 ": it is given twice") != std::string::npos);
    });
    CHECK(count > 250);
}

TEST_CASE("no column is called as those that PostgreSQL has in every table") {
    for (char const* name : {"ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"}) {
        INFO(name);
        schema::column_facts c = column<&Wordy::number>.facts;
        c.name = {name, std::strlen(name)};
        CHECK(with_column({"", "", c, {}}).verdict().find("AS0155 columns(): wordy." + std::string(name) + ":") == 0);
    }
    for (char const* name : {"oid", "XMIN", "xmin_", "min", "table_id"}) {
        INFO(name);
        schema::column_facts c = column<&Wordy::number>.facts;
        c.name = {name, std::strlen(name)};
        CHECK(with_column({"", "", c, {}}).verdict().empty());
    }
}

TEST_CASE("words mean the same in any order") {
    std::size_t accepted = 0;
    for_each_kind([&]<auto Member, std::size_t Words>(schema::column_definition<Member, Words> const& plain) {
        auto const words = column_words(plain);
        for (std::size_t a = 0; a < words.size(); ++a) {
            auto const after_a = column_words(schema::column_definition<Member>{words[a].facts});
            for (std::size_t b = 0; b < a; ++b) {
                auto one = after_a[b], other = column_words(schema::column_definition<Member>{words[b].facts})[a];
                one.allowed_values = other.allowed_values = {"a", "b"};
                INFO(words[a].spelled << " and " << words[b].spelled << " of " << words[a].facts.member);
                std::string const verdict = with_column(one).verdict();
                accepted += verdict.empty();
                if (words[a].name != words[b].name) CHECK(verdict == with_column(other).verdict());
            }
        }
    });
    CHECK(accepted > 300);
}

TEST_CASE("no word is dropped: what is said twice or of nothing is seen though its fact does not show it") {
    auto const text = column<&Wordy::text>;
    CHECK(said(text.varchar(0)).find("AS0131 varchar(): wordy.text: there is no varchar(0)") == 0);
    CHECK(said(text.varchar(-5)).find("AS0131 varchar(): wordy.text: there is no varchar(-5)") == 0);
    CHECK(said(text.varchar(10'485'761)).find("AS0131") == 0);
    CHECK(said(text.varchar(10'485'760)).empty());
    CHECK(said(text.varchar(std::numeric_limits<int>::min()))
              .find("AS0131 varchar(): wordy.text: there is no varchar(-2147483648)") == 0);
    CHECK(said(text.varchar(8).varchar(80)).find("the last time with 80") != std::string::npos);
    CHECK(said(column<&Wordy::bounded>.varchar(9).varchar(9)).empty());  // the length of the type, once more
    CHECK(said(column<&Wordy::bounded>.varchar(4).varchar(9)).find("AS0130 varchar()") == 0);
    CHECK(said(column<&Wordy::list>.varchar(0)).find("AS0131") == 0);
    CHECK(said(column<&Wordy::number>.varchar(-1)).find("AS0106") == 0);
    CHECK(said(column<&Wordy::number>.varchar(0)).find("AS0106") == 0);
    for (auto const& [precision, scale] :
         {std::pair{0, 0}, {0, 2}, {-3, 2}, {1001, 0}, {5, 1001}, {5, -1001}, {std::numeric_limits<int>::min(), 0}})
        CHECK(said(column<&Wordy::amount>.numeric(precision, scale))
                  .find("AS0132 numeric(): wordy.amount: there is no numeric(" + std::to_string(precision)) == 0);
    CHECK(said(column<&Wordy::amount>.numeric(1000, -1000)).empty());
    CHECK(said(column<&Wordy::number>.numeric(0, 0)).find("AS0107") == 0);

    CHECK(said(text.comment("")).find("AS0133 comment(): wordy.text: the sentence is empty") == 0);
    CHECK(said(text.unique("")).find("AS0133 unique()") == 0);
    CHECK(said(text.indexed("")).find("AS0133 indexed()") == 0);
    CHECK(said(text.named("")).find("AS0102") == 0);
    CHECK(said(text.named(std::string_view("a\0b", 3))).find("AS0134 named()") == 0);
    CHECK(said(text.server_default("")).find("AS0133 server_default()") == 0);
    CHECK(said(text.server_default("'a' -- b")).find("AS0134 server_default()") == 0);
    CHECK(said(text.server_default("'a', id int")).find("AS0134 server_default()") == 0);
    CHECK(said(text.computed("")).find("AS0133 computed()") == 0);
    CHECK(said(text.computed("upper('a')) stored, more text default ('")).find("AS0134 computed()") == 0);
    CHECK(said(text.computed("").computed("upper('a')")).find("AS0130 computed()") == 0);
    CHECK(said(text.reference_named("fk")).find("AS0138 reference_named()") == 0);
    CHECK(said(text.references(to<Described>).reference_named("")).find("AS0133 reference_named()") == 0);
    CHECK(said(text.references(schema::target{})).find("AS0122 references()") == 0);
    CHECK(said(text.references(to_column<&Described::code>, on_delete::no_action, on_delete::cascade))
              .find("AS0130 on_delete()") == 0);
    CHECK(
        said(text.references(to_column<&Described::code>, on_update::cascade, on_delete::cascade, on_update::no_action))
            .find("AS0130 on_update()") == 0);
    CHECK(said(text.generated(schema::generator{})).find("AS0133 generated()") == 0);
    CHECK(said(text.one_of()).find("AS0135 one_of(): wordy.text: no value is given") == 0);
}

TEST_CASE("a vocabulary is one of different words that fit, counted in characters") {
    CHECK(said(column<&Wordy::text>.one_of("x", "x")).find("AS0135 one_of(): wordy.text: it lists the value x twice") ==
          0);
    CHECK(said(column<&Wordy::text>.one_of("").one_of("a", "b")).find("AS0130 one_of()") == 0);
    CHECK(said(column<&Wordy::text>.one_of("", "a")).empty());  // an empty text is a word
    CHECK(said(column<&Wordy::text>.varchar(2).one_of("\xC3\xA4\xC3\xB6")).empty());
    CHECK(said(column<&Wordy::text>.varchar(1).one_of("\xC3\xA4\xC3\xB6")).find("AS0111") == 0);
    CHECK(said(column<&Wordy::weather>.varchar(3))
              .find("AS0111 varchar(): wordy.weather: a label of its enum has 4 characters") == 0);
    CHECK(said(column<&Wordy::weather>.varchar(4)).empty());
    CHECK(said(column<&Wordy::weather>.one_of("fair")).find("AS0110") == 0);
}

TEST_CASE("a version can count, and who writes a column is one") {
    auto const number = column<&Wordy::number>;
    CHECK(said(number.version()).empty());
    for (auto const& c : {number.version().primary_key(),
                          number.version().identity(),
                          number.version().identity_by_default(),
                          number.version().computed("5"),
                          number.version().immutable()})
        CHECK(said(c).find("AS0114 version(): wordy.number: each update increments a version") == 0);
    made_table composite = with_constraint(primary_key(column<&Wordy::id>, column<&Wordy::number>));
    composite.columns[2] = number.version().facts;
    CHECK(composite.verdict().find("AS0114 version(): wordy.number: each update increments a version, and a "
                                   "primary key says which row it is") == 0);
    CHECK(said(number.identity().server_default("1")).find("AS0112") == 0);
    CHECK(said(number.identity_by_default().generated(initializer)).find("AS0112") == 0);
    CHECK(said(number.identity().references(to_column<&Described::number>))
              .find("AS0161 identity(): wordy.number: the server counts its values") == 0);
    CHECK(said(number.identity_by_default().references(to_column<&Described::number>)).empty());
    CHECK(said(column<&Wordy::text>.computed("'a'").references(to_column<&Described::code>, on_update::cascade))
              .find("AS0142") == 0);
    CHECK(said(column<&Wordy::text>.references(to_column<&Described::code>, on_delete::set_default))
              .find("AS0109 references(): wordy.text: set_default needs a default") == 0);
    CHECK(
        said(column<&Wordy::text>.server_default("''").references(to_column<&Described::code>, on_delete::set_default))
            .empty());
}
