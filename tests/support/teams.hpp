// SPDX-License-Identifier: BSL-1.0
// Tables whose rows have owners: a team and a person, or a person alone.
#pragma once

#include <optional>
#include <string>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/types.hpp>

namespace teams {

using namespace alphaswarm;

struct Team {
    key<Team> id{};
    std::string name{};
};
template <class T = Team>
consteval auto describe_table(of<Team>) {
    return describe<T>("teams").columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::name>);
}

struct Person {
    key<Person> id{};
    std::string name{};
};
template <class T = Person>
consteval auto describe_table(of<Person>) {
    return describe<T>("persons").columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::name>);
}

template <class T>
consteval auto team_scope() {
    return scope("team",
                 column<&T::team_id>.references(to<Team>).indexed(),
                 column<&T::person_id>.references(to<Person>).indexed());
}
template <class T>
consteval auto person_scope() {
    return scope("person", column<&T::person_id>.references(to<Person>).indexed());
}

struct Task {
    key<Task> id{};
    std::string title{};
    std::optional<key<Team>> team_id{};
    std::optional<key<Person>> person_id{};
};
template <class T = Task>
consteval auto describe_table(of<Task>) {
    return describe<T>("tasks")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::title>)
        .scoped(team_scope<T>());
}

struct Note {  // its owner is never NULL
    key<Note> id{};
    std::optional<key<Task>> task_id{};
    std::string words{};
    key<Person> person_id{};
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key().generated(random_uuid),
                 column<&T::task_id>.references(to<Task>),
                 column<&T::words>)
        .scoped(person_scope<T>());
}

using tables = table_set<Team, Person, Task, Note>;
template <class T>
consteval tables tables_of(of<T>) {
    return {};
}

}  // namespace teams
