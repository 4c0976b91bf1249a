// SPDX-License-Identifier: BSL-1.0
// By which rows of other tables a table's rows belong to somebody.
#include <alphaswarm/schema/owner.hpp>

#include "support/catch.hpp"
#include "support/owned.hpp"
#include "support/teams.hpp"

namespace circle {

using namespace alphaswarm;

struct Egg;
struct Hen {
    key<Hen> id{};
    key<Egg> egg_id{};
};
template <class T = Hen>
consteval auto describe_table(of<Hen>) {
    return describe<T>("hens")
        .columns(column<&T::id>.primary_key(), column<&T::egg_id>.references(to<Egg>))
        .scoped_through(column<&T::egg_id>, to<Egg>);
}
struct Egg {
    key<Egg> id{};
    key<Hen> hen_id{};
};
template <class T = Egg>
consteval auto describe_table(of<Egg>) {
    return describe<T>("eggs")
        .columns(column<&T::id>.primary_key(), column<&T::hen_id>.references(to<Hen>))
        .scoped_through(column<&T::hen_id>, to<Hen>);
}

}  // namespace circle

using namespace alphaswarm;
using namespace owned;

namespace {

template <class T>
constexpr auto owners = schema::owners_of(schema::view_of<T>);
template <class T, std::size_t I = 0>
constexpr auto owner = owners<T>.links[I].by.parent;

static_assert(schema::has_owner(schema::view_of<Item>) && owners<Item>.size == 0, "its own scope");
static_assert(!schema::has_owner(schema::view_of<House>) && !schema::has_owner(schema::view_of<Reader>));
static_assert(owners<Book>.size == 1 && owner<Book> == &schema::view_of<Item> && owners<Book>.links[0].inherited);
static_assert(owners<Novel>.size == 1 && owner<Novel> == &schema::view_of<Item>,
              "the class between says nothing of its own");
static_assert(owners<Comic>.size == 1 && schema::has_owner(schema::view_of<Comic>),
              "a scope of its own and the root's");
static_assert(owners<Chapter>.size == 1 && owner<Chapter> == &schema::view_of<Book> &&
              !owners<Chapter>.links[0].inherited);
static_assert(owner<Word> == &schema::view_of<Chapter>);
static_assert(owners<Word>.links[0].by.child_columns[0] == 1 && owners<Word>.links[0].by.parent_columns[0] == 0);
static_assert(owners<teams::Note>.size == 0 && schema::has_owner(schema::view_of<teams::Note>),
              "a reference alone owns nothing");

static_assert(schema::link_by(owners<Word>, 1) == &owners<Word>.links[0] &&
              schema::link_by(owners<Word>, 0) == nullptr);
static_assert(schema::link_by(owners<Book>, 0) == &owners<Book>.links[0]);

static_assert(schema::asked_with(schema::view_of<Novel>, schema::view_of<Book>) == meta::id_of<Item>,
              "who sees the book was asked for its item");
static_assert(schema::asked_with(schema::view_of<Novel>, schema::view_of<Item>) == meta::id_of<Item>);
static_assert(schema::asked_with(schema::view_of<Book>, schema::view_of<Novel>) == nullptr &&
              schema::asked_with(schema::view_of<Book>, schema::view_of<Book>) == nullptr);
static_assert(schema::asked_with(schema::view_of<Chapter>, schema::view_of<Book>) == nullptr,
              "a detail is another row");

static_assert(!schema::has_owner(schema::view_of<circle::Hen>) && !schema::has_owner(schema::view_of<circle::Egg>),
              "a way that goes in a circle ends");

}  // namespace
