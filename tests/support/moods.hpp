// SPDX-License-Identifier: BSL-1.0
// A table whose columns are of types that the database defines: an enum, domains over types of every kind, composite
// types with and without equality.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/composite.hpp>
#include <alphaswarm/types/domain_type.hpp>
#include <alphaswarm/types/enumeration.hpp>
#include <alphaswarm/types/extensions.hpp>
#include <alphaswarm/types/fixed_char.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/range.hpp>
#include <alphaswarm/types/varchar.hpp>

namespace moods {
using namespace alphaswarm;

enum class Mood { sad, ok };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::ok, "ok"}}).stored_as("mood");
}
struct Moody {
    Mood value{};
};
struct Steps {
    std::vector<std::int32_t> value;
};
struct Span {
    range<std::int32_t> value;
};
struct Tag {
    citext value;
};
struct Currency {
    fixed_char<3> value;
};
struct Word {
    varchar<4> value;
};
struct Point {
    std::int32_t x = 0;
    std::string name;
};
struct Place {
    Point value;
};
struct Note {
    std::int32_t n = 0;
    json document;
};

}  // namespace moods

template <>
struct alphaswarm::sql_type<moods::Moody> : alphaswarm::domain_over<moods::Mood, "moody", &moods::Moody::value> {};
template <>
struct alphaswarm::sql_type<moods::Steps>
    : alphaswarm::domain_over<std::vector<std::int32_t>, "steps", &moods::Steps::value> {};
template <>
struct alphaswarm::sql_type<moods::Span>
    : alphaswarm::domain_over<alphaswarm::range<std::int32_t>, "span", &moods::Span::value> {};
template <>
struct alphaswarm::sql_type<moods::Tag> : alphaswarm::domain_over<alphaswarm::citext, "tag", &moods::Tag::value> {};
template <>
struct alphaswarm::sql_type<moods::Currency>
    : alphaswarm::domain_over<alphaswarm::fixed_char<3>, "currency", &moods::Currency::value> {};
template <>
struct alphaswarm::sql_type<moods::Word>
    : alphaswarm::domain_over<alphaswarm::varchar<4>, "word", &moods::Word::value> {};
template <>
struct alphaswarm::sql_type<moods::Point>
    : alphaswarm::composite_of<"point_named", &moods::Point::x, &moods::Point::name> {};
template <>
struct alphaswarm::sql_type<moods::Place> : alphaswarm::domain_over<moods::Point, "place", &moods::Place::value> {};
template <>
struct alphaswarm::sql_type<moods::Note> : alphaswarm::composite_of<"note", &moods::Note::n, &moods::Note::document> {};

namespace moods {

struct Day {
    std::int64_t id = 0;
    Mood mood{};
    Moody moody;
    std::vector<std::int32_t> numbers;
    Steps steps;
    Span span;
    citext text;
    Tag tag;
    fixed_char<3> code;
    Currency currency;
    Word word;
    Point point;
    Place place;
    Note note;
    std::vector<Note> notes;
    std::string label;
};
template <class T = Day>
consteval auto describe_table(of<Day>) {
    return describe<T>("days").columns(column<&T::id>.primary_key(),
                                       column<&T::mood>,
                                       column<&T::moody>,
                                       column<&T::numbers>,
                                       column<&T::steps>,
                                       column<&T::span>,
                                       column<&T::text>,
                                       column<&T::tag>,
                                       column<&T::code>,
                                       column<&T::currency>,
                                       column<&T::word>,
                                       column<&T::point>,
                                       column<&T::place>,
                                       column<&T::note>,
                                       column<&T::notes>,
                                       column<&T::label>);
}

}  // namespace moods
