// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/literals.hpp>

namespace {
using namespace alphaswarm;
namespace types = alphaswarm::catalog;

constexpr bool takes(catalog::type t, std::string_view words) { return reader::literal_fault(words, t).empty(); }

static_assert(takes(types::integer, " -2147483648 ") && !takes(types::integer, "2147483648") &&
              !takes(types::smallint, "32768") && takes(types::bigint, "9223372036854775807"));
static_assert(!takes(types::integer, "1.5") && !takes(types::integer, "") && !takes(types::integer, "-"));
static_assert(takes(types::numeric, "1e-3") && takes(types::double_precision, "-Infinity") &&
              takes(types::real, ".5") && !takes(types::numeric, "1e") && !takes(types::numeric, "."));
static_assert(takes(types::boolean, "TR") && takes(types::boolean, "off") && !takes(types::boolean, "o") &&
              !takes(types::boolean, "2"));
static_assert(takes(types::uuid, "00000000-0000-4000-8000-000000000001") &&
              takes(types::uuid, "{00000000000040008000000000000001}") && !takes(types::uuid, "0000-1"));
static_assert(takes(types::date, "2024-02-29") && !takes(types::date, "2023-02-29") &&
              !takes(types::date, "2024-13-01") && takes(types::date, "today") && !takes(types::date, "1 day") &&
              takes(types::date, "Jan 8 1999") && takes(types::date, "2024.031") && !takes(types::date, "2024.03"));
static_assert(takes(types::timestamptz, "2024-01-02 10:00:00+00") && !takes(types::timestamp, "10:00"));
static_assert(takes(types::time, "10:00") && takes(types::time, "4 pm") && !takes(types::time, "2024-01-02"));
static_assert(takes(types::interval, "1 day 02:03:04") && takes(types::interval, "P1Y2M") &&
              takes(types::interval, "1-2") && !takes(types::interval, "a day") &&
              !takes(types::interval, "2020-01-01"));
static_assert(takes(types::jsonb, R"({"a": [1, -2.5e3, true, null, "x\"y"]})") && !takes(types::jsonb, "{a: 1}") &&
              !takes(types::json, "") && !takes(types::json, "[1,]") && !takes(types::json, "01"));
static_assert(takes(types::text_array, "{a,b}") && !takes(types::text_array, "a") &&
              takes(types::array_of(types::bigint), "{1, null}") && !takes(types::array_of(types::bigint), "{1,x}") &&
              takes(types::array_of(types::bigint), "[0:1]={1,2}"));
static_assert(takes(types::text, "") && takes(types::bytea, "anything") && takes(types::bytea, "\\x00fF") &&
              !takes(types::bytea, "\\x0"));
static_assert(takes(types::time, "24:00") && !takes(types::time, "24:01") &&
              !takes(types::timestamp, "2024-01-01 10:60") && takes(types::timestamptz, "2024-01-01 10:59+05:30"));
static_assert(reader::is_bits("0101", false) && !reader::is_bits("012", false) && reader::is_bits("1F", true));
}  // namespace
