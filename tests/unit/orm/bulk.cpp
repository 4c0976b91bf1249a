// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/orm/bulk.hpp>

#include <alphaswarm/alphaswarm.hpp>

#include "support/catch.hpp"
#include "support/desk.hpp"
#include "support/message_of.hpp"

using namespace alphaswarm;
using namespace alphaswarm::test;
using namespace desk;

namespace {

template <class S>
constexpr std::string_view text = sql_of(S{});

static_assert(text<orm::row_update_many<Venue>> ==
                  "update venues set name = as_given.name, opens = as_given.opens, rank = as_given.rank from "
                  "unnest($1::character varying[], $2::text[], "
                  "$3::time without time zone[], $4::integer[]) as as_given(code, name, opens, rank) where venues.code "
                  "= as_given.code",
              "an array per column, met by the key");
static_assert(text<orm::row_update_many<Order>>.find("version = \"order\".version + 1 from unnest") !=
                  std::string_view::npos,
              "a version is advanced");
static_assert(text<orm::row_update_many<Order>>.find(
                  "where \"order\".id = as_given.id and \"order\".version = as_given.version") !=
                  std::string_view::npos,
              "and required");
static_assert(text<orm::row_update_many<Order>>.find("created_at") == std::string_view::npos,
              "what is immutable does not travel");
static_assert(
    text<orm::row_remove_many<Order>>.starts_with(
        "delete from \"order\" using unnest($1::character varying[], $2::integer[]) as as_given(id, version) where"),
    "a removal sends keys and versions alone");

template <class Statement, class T>
constexpr meta::verdict judged = orm::detail::unnestable<T, Statement>::judge();
static_assert(judged<orm::row_update_many<Order>, Order>.accepted() &&
              judged<orm::row_remove_many<Order>, Order>.accepted());
static_assert(
    judged<orm::row_update_many<Shelf>, Shelf>.view().starts_with("AS0980 update(): shelves.words is an array"));
static_assert(judged<orm::row_remove_many<Shelf>, Shelf>.accepted(), "what does not travel is no hindrance");
static_assert(
    judged<orm::row_update_many<FillNote>, FillNote>.view().starts_with("AS0505 update(): fill_notes is immutable"));
static_assert(judged<orm::row_remove_many<Fill>, Fill>.view().starts_with("AS0505 remove(): fills is append-only"));

}  // namespace
