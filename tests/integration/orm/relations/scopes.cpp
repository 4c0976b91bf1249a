// SPDX-License-Identifier: BSL-1.0
// Relations and tree walks of a bound session: every table that a relation reads, join tables and joined rows
// included, shows the session's rows alone, whatever references lead out of its scope.
#include <optional>
#include <string>
#include <vector>

#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/relations.hpp>
#include <alphaswarm/sql/ddl.hpp>
#include <alphaswarm/sql/keyset.hpp>
#include <alphaswarm/sql/tree.hpp>

#include "support/catch.hpp"
#include "support/database.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;

namespace scoped_relations {

struct Team {
    key<Team> id;
};
template <class T = Team>
consteval auto describe_table(of<Team>) {
    return describe<T>("teams").columns(column<&T::id>.primary_key());
}
template <class T>
consteval auto team_scope() {
    return scope("team", column<&T::team_id>.references(to<Team>));
}

struct Folder {
    key<Folder> id;
    std::optional<key<Folder>> parent_id;
    key<Team> team_id;
};
template <class T = Folder>
consteval auto describe_table(of<Folder>) {
    return describe<T>("folders")
        .columns(column<&T::id>.primary_key(), column<&T::parent_id>.references(to<Folder>))
        .scoped(team_scope<T>());
}
struct Note {
    key<Note> id;
    key<Folder> folder_id;
    key<Team> team_id;
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key(), column<&T::folder_id>.references(to<Folder>))
        .scoped(team_scope<T>());
}
struct Tag {
    key<Tag> id;
    key<Team> team_id;
};
template <class T = Tag>
consteval auto describe_table(of<Tag>) {
    return describe<T>("tags").columns(column<&T::id>.primary_key()).scoped(team_scope<T>());
}
struct NoteTag {
    key<Note> note_id;
    key<Tag> tag_id;
    key<Team> team_id;
};
template <class T = NoteTag>
consteval auto describe_table(of<NoteTag>) {
    return describe<T>("note_tags")
        .columns(column<&T::note_id>.references(to<Note>), column<&T::tag_id>.references(to<Tag>))
        .scoped(team_scope<T>())
        .with(primary_key(column<&T::note_id>, column<&T::tag_id>));
}
using tables = table_set<Team, Folder, Note, Tag, NoteTag>;

// Two teams; xa belongs to a and hangs between b's rows, and b's rows between a's.
constexpr char const* rows = R"(
insert into teams values ('a'), ('b');
insert into folders values ('fa', null, 'a'), ('fb', null, 'b'), ('fab', 'fa', 'b'), ('faa', 'fa', 'a'), ('fabx', 'fab', 'a'), ('fba', 'fb', 'a');
insert into notes values ('na1', 'fa', 'a'), ('na2', 'fa', 'a'), ('nb1', 'fa', 'b'), ('na3', 'fb', 'a'), ('nb2', 'fb', 'b');
insert into tags values ('ta', 'a'), ('tb', 'b');
insert into note_tags values ('na1', 'ta', 'a'), ('na1', 'tb', 'a'), ('na2', 'ta', 'b'), ('nb1', 'ta', 'b'), ('nb1', 'tb', 'b');
)";

struct two_teams {
    test::database where;
    session db{where.connect()};
    two_teams() {
        db.execute(ddl<tables>());
        db.execute(rows);
    }
};

template <class Rows>
std::string ids(Rows const& all) {
    std::string text;
    for (auto const& each : all) text += (text.empty() ? "" : " ") + std::string(each.id.view());
    return text;
}

}  // namespace scoped_relations
using namespace scoped_relations;

TEST_CASE("to_many, counts, existence and join tables read the session's rows alone") {
    two_teams teams;
    auto const plan = load(from<Folder>().where(col<&Folder::id> == key<Folder>("fa")), to_many<Note>.order_by(col<&Note::id>).load(
                               to_many_through<NoteTag, Tag>, to_many_through<NoteTag, Tag>.count(), to_many_through<NoteTag, Tag>.any(), count_of<NoteTag>),
                           count_of<Note>, has_any<Note>, to_many<Folder>.order_by(col<&Folder::id>));
    auto everything = teams.db.unscoped();
    auto const all = everything.fetch(plan);
    CHECK(ids([&] {
              std::vector<Note> notes;
              for (auto const& n : all[0][to_many<Note>]) notes.push_back(*n);
              return notes;
          }()) == "na1 na2 nb1");
    CHECK(all[0][count_of<Note>] == 3);
    CHECK(ids(all[0][to_many<Folder>]) == "faa fab");

    auto a = teams.db.scoped(key<Team>("a"));
    auto const own = a.fetch(plan);
    REQUIRE(own.size() == 1);
    CHECK(own[0][count_of<Note>] == 2);
    CHECK(ids(own[0][to_many<Folder>]) == "faa");
    auto const& notes = own[0][to_many<Note>];
    REQUIRE(notes.size() == 2);
    CHECK(ids(notes[0][to_many_through<NoteTag, Tag>]) == "ta");  // tb is b's
    CHECK(notes[0][to_many_through<NoteTag, Tag>.count()] == 1);
    CHECK(notes[1][to_many_through<NoteTag, Tag>].empty());  // the join table's row is b's
    CHECK_FALSE(notes[1][to_many_through<NoteTag, Tag>.any()]);
    CHECK(notes[1][count_of<NoteTag>] == 0);

    auto b = teams.db.scoped(key<Team>("b"));
    CHECK(b.fetch(plan).empty());
    CHECK_FALSE(b.fetch(load(from<Folder>().where(col<&Folder::id> == key<Folder>("fab")),
                             has_any<Folder>))[0][has_any<Folder>]);  // its child is a's
}

TEST_CASE("a reference that leads out of the scope is an error, or nothing where that was allowed, joined or not") {
    two_teams teams;
    auto a = teams.db.scoped(key<Team>("a"));
    auto const notes = from<Note>().order_by(col<&Note::id>);
    CHECK(contains(message_of<missing_relation>([&] { (void)a.fetch(load(notes, to_one<Folder>)); }),
                   "a row of notes references a row of folders that is not there"));
    CHECK(contains(message_of<missing_relation>([&] { (void)a.fetch(load(notes, to_one<Folder>.joined())); }),
                   "outside the session's scope"));
    auto const allowed = a.fetch(
        load(notes, to_one<Folder>.optional().as("apart"_c), to_one<Folder>.optional().joined().as("joined"_c)));
    REQUIRE(allowed.size() == 3);
    CHECK(allowed[0]["apart"_c].has_value());
    CHECK(allowed[0]["joined"_c].has_value());
    CHECK_FALSE(allowed[2]["apart"_c].has_value());  // na3 lies in b's folder
    CHECK_FALSE(allowed[2]["joined"_c].has_value());
    auto const folders = a.fetch(
        load(from<Folder>().order_by(col<&Folder::id>), to_one<Folder>, to_one<Folder>.joined().as("joined"_c)));
    REQUIRE(folders.size() == 4);  // fa faa fabx fba
    CHECK(folders[1][to_one<Folder>]->id.view() == "fa");
    CHECK_FALSE(folders[2][to_one<Folder>].has_value());
    CHECK_FALSE(folders[3]["joined"_c].has_value());
}

TEST_CASE("a tree walk neither begins outside the scope nor steps out of it and back") {
    two_teams teams;
    auto const names = [](auto const& found) {
        std::vector<Folder> all;
        for (auto const& row : found) all.push_back(row[::all<Folder>]);
        return ids(all);
    };
    auto everything = teams.db.unscoped();
    auto a = teams.db.scoped(key<Team>("a"));
    auto b = teams.db.scoped(key<Team>("b"));
    CHECK(names(everything.fetch(descendants<Folder>(key<Folder>("fa")))) == "faa fab fabx");
    CHECK(names(a.fetch(descendants<Folder>(key<Folder>("fa")).with_start())) ==
          "fa faa");  // fabx is a's, but behind b's fab
    CHECK(b.fetch(descendants<Folder>(key<Folder>("fa"))).empty());
    CHECK(names(everything.fetch(ancestors<Folder>(key<Folder>("fabx")))) == "fab fa");
    CHECK(a.fetch(ancestors<Folder>(key<Folder>("fabx"))).empty());
    CHECK(names(a.fetch(ancestors<Folder>(key<Folder>("faa")))) == "fa");
    CHECK(names(a.fetch(descendants<Folder>(key<Folder>("fa"))
                            .depth(5)
                            .where(col<&Folder::id> != key<Folder>("none") || tree_depth > 7))) == "faa");
}

TEST_CASE("pages of a bound session hold its rows alone, in both directions") {
    two_teams teams;
    auto a = teams.db.scoped(key<Team>("a"));
    auto const page = from<Note>().order_by(desc(col<&Note::folder_id>), col<&Note::id>).limit(1);
    auto const first = a.fetch(page);
    CHECK(ids(first) == "na3");
    auto const second = a.fetch(after(page, first.back()));
    CHECK(ids(second) == "na1");
    CHECK(ids(a.fetch(after(page, second.back()))) == "na2");
    CHECK(ids(a.fetch(before(page, second.back()))) == "na3");
    CHECK(ids(teams.db.unscoped().fetch(after(page, first.back()))) == "nb2");
}
