// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/typing.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <alphaswarm/types.hpp>

#include "support/moods.hpp"
#include "support/trading.hpp"

namespace {
using namespace trading;
using sql::may_become;
template <class A, class B>
consteval bool may_meet() {
    return sql::detail::may_compare<"=", A, B>();
}

static_assert(may_meet<int, int>() && may_meet<int, std::int64_t>() && may_meet<double, int>() &&
                  may_meet<numeric, int>(),
              "numbers meet numbers");
static_assert(may_meet<std::string, varchar<16>>() && !may_meet<std::string, int>() && !may_meet<bool, int>());
static_assert(may_meet<key<Order>, key<Order>>() && !may_meet<key<Order>, key<Fill>>() &&
                  !may_meet<key<Order>, std::string>(),
              "a key meets a key of its table alone");
static_assert(may_meet<timestamp, timestamptz>() && may_meet<timestamp, date>() && !may_meet<date, time_of_day>() &&
                  !may_meet<json, json>() && may_meet<jsonb, jsonb>(),
              "as the catalogue has it");
static_assert(may_meet<std::vector<int>, std::vector<int>>() &&
              !may_meet<std::vector<int>, std::vector<std::int64_t>>());
static_assert(may_become<int, int>() && may_become<numeric, double>() && may_become<std::string, varchar<8>>() &&
                  !may_become<timestamp, date>() && !may_become<timestamp, timestamptz>() &&
                  !may_become<int, std::string>() && !may_become<key<Order>, key<Fill>>() &&
                  !may_become<std::vector<int>, std::vector<std::int64_t>>(),
              "a value of the program is one of the type, or a number or text that becomes one");

// domains stand for the type beneath, whatever that is
static_assert(may_become<moods::Steps, std::vector<std::int32_t>>() &&
              may_become<std::vector<std::int32_t>, moods::Steps>() && may_become<moods::Span, range<std::int32_t>>() &&
              may_become<moods::Tag, citext>() && may_become<moods::Place, moods::Point>() &&
              may_become<moods::Moody, moods::Mood>() && may_become<moods::Mood, moods::Moody>() &&
              may_become<moods::Tag, std::string>());
static_assert(!may_become<moods::Steps, std::vector<std::int64_t>>() && !may_become<moods::Moody, std::string>() &&
              !may_become<std::string, moods::Moody>() && !may_become<moods::Span, range<std::int64_t>>());
static_assert(may_meet<moods::Steps, std::vector<std::int32_t>>() && may_meet<moods::Tag, citext>() &&
              may_meet<moods::Tag, moods::Tag>() && may_meet<moods::Place, moods::Point>());
static_assert(!may_meet<moods::Moody, moods::Moody>() && !may_meet<moods::Moody, moods::Mood>() &&
                  !may_meet<moods::Moody, std::string>(),
              "PostgreSQL has no operator for a domain over an enum");
static_assert(may_meet<moods::Point, moods::Point>() && !may_meet<moods::Note, moods::Note>() &&
                  !may_meet<std::vector<moods::Note>, std::vector<moods::Note>>(),
              "a composite type with a json has no equality");

enum class Mood { sad, glad };
template <class E = Mood>
consteval auto describe_enum(of<Mood>) {
    return labels<E>({{E::sad, "sad"}, {E::glad, "glad"}});
}
enum class Hue { red };
template <class E = Hue>
consteval auto describe_enum(of<Hue>) {
    return labels<E>({{E::red, "red"}}).stored_as("hue");
}
enum class Tone { red };
template <class E = Tone>
consteval auto describe_enum(of<Tone>) {
    return labels<E>({{E::red, "red"}}).stored_as("tone");
}
enum class Grade { low = 1 };  // of the program's own making
}  // namespace
template <>
struct alphaswarm::sql_type<Grade> : alphaswarm::stored_as<std::int32_t> {
    static std::int32_t to_stored(Grade grade) { return static_cast<std::int32_t>(grade); }
    static Grade from_stored(std::int32_t number) { return static_cast<Grade>(number); }
};
namespace {
static_assert(may_meet<Mood, Mood>() && may_meet<Hue, Hue>() && may_meet<Grade, Grade>());
static_assert(!may_meet<Mood, std::string>() && !may_meet<std::string, Mood>() && !may_meet<Mood, varchar<8>>() &&
                  !may_meet<Hue, std::string>(),
              "an enum is no text");
static_assert(!may_meet<Hue, Tone>() && !may_meet<Hue, Mood>() && !may_meet<Mood, Hue>() &&
                  !may_meet<Grade, std::int32_t>() && !may_meet<Grade, Mood>(),
              "an enum meets no other, however both are stored");
static_assert(sql::type_words<Mood>().ends_with("Mood"), "its name, not that it is stored as text");
static_assert(!sql::is_a_number<Grade> && !sql::is_a_number<key<Order, std::int64_t>> && !sql::is_a_number<bool>);

using sql::detail::loses;
static_assert(loses<std::int32_t, double>() && loses<std::int64_t, numeric>() && !loses<std::int16_t, std::int64_t>() &&
              !loses<numeric, double>() && !loses<float, double>());
static_assert(loses<date, timestamp>() && loses<date, timestamptz>() && loses<time_of_day, timestamp>() &&
              loses<time_of_day, interval>() && !loses<timestamp, date>() && !loses<timestamp, timestamptz>());

static_assert(sql::type_words<double>() == "double precision" && sql::type_words<std::string>() == "text");
}  // namespace
