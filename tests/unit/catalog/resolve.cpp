// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/catalog/resolve.hpp>

#include "support/catch.hpp"

using namespace alphaswarm::catalog;

namespace {
template <class... T>
constexpr choice call(std::string_view name, T... t) {
    type const all[] = {t..., none};
    return choose_function(name, all, sizeof...(T));
}
constexpr type moody = own_domain("moody", anyenum);
static_assert(!choose_operator("=", moody, moody) && !choose_operator("=", moody, unknown) &&
              !choose_operator("=", unknown, moody) && !choose_operator("<", moody, moody));
static_assert(choose_operator("=", array_of(moody), array_of(moody)) && choose_operator("||", moody, text));

constexpr type mood = own_type(own_kind::enumeration, "mood"), positive = own_domain("positive", integer);
}  // namespace
// operators
static_assert(choose_operator("+", integer, bigint).result() == bigint &&
              choose_operator("+", date, integer).result() == date);
static_assert(choose_operator("+", numeric, bigint).parameter(1) == numeric,
              "converted to what there is an operator for");
static_assert(choose_operator("-", timestamp, unknown).result() == interval,
              "a literal is taken for the other side's type");
static_assert(choose_operator("||", text, integer).result() == text &&
              choose_operator("||", array_of(integer), integer).result() == array_of(integer));
static_assert(choose_operator("=", mood, mood) && !choose_operator("=", mood, text) &&
              choose_operator("=", mood, unknown).parameter(1) == mood);
static_assert(choose_operator("+", positive, integer).result() == integer);
static_assert(choose_operator("+", text, integer).outcome == resolution::no_match &&
              choose_operator("=:=", text, text).outcome == resolution::no_such_name);
static_assert(choose_operator("+", unknown, unknown).outcome == resolution::ambiguous);
static_assert(choose_prefix("-", smallint).result() == smallint &&
              choose_prefix("-", text).outcome == resolution::no_match);
// functions
static_assert(call("lower", varchar).result() == text && call("lower", integer).outcome == resolution::no_match &&
              call("lowr", text).outcome == resolution::no_such_name);
static_assert(call("sum", integer).result() == bigint && call("sum", bigint).result() == numeric &&
              call("avg", smallint).result() == numeric);
static_assert(call("round", double_precision, integer).outcome == resolution::no_match,
              "PostgreSQL rounds to places in numeric alone");
static_assert(call("concat", unknown, integer, text).expanded &&
              call("concat", unknown, integer, text).result() == text);
static_assert(call("array_agg", mood).result() == array_of(mood) && call("min", mood).result() == mood);
static_assert(call("make_interval", integer).result() == interval && call("make_interval").result() == interval,
              "the rest have defaults");
static_assert(call("generate_series", integer, bigint).result() == bigint &&
              call("generate_series", integer, bigint).chosen.returns_set);
static_assert(call("text", integer).is_cast && call("text", integer).result() == text && call("date", unknown).is_cast);
static_assert(call("now").result() == timestamptz);
static_assert(call("timetz", timestamptz).chosen.nulls == null_rule::possible &&
                  call("timetz", alphaswarm::catalog::time).chosen.nulls == null_rule::of_any &&
                  call("array_fill", integer, array_of(integer)).chosen.nulls == null_rule::never,
              "an infinite instant has no time of day; an array of NULLs is none");
static_assert(call("coalesce", integer).outcome == resolution::no_such_name, "a construct, no function");

TEST_CASE("more arguments than fit are refused, not cut") {
    type many[most_arguments + 1];
    for (type& t : many) t = text;
    CHECK(choose_function("concat", many, most_arguments).outcome == resolution::found);
    CHECK(choose_function("concat", many, most_arguments + 1).outcome == resolution::too_many);
}
