// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/sql/expression/containment.hpp>

#include <alphaswarm/sql.hpp>
#include <alphaswarm/types.hpp>
#include <alphaswarm/types/extensions.hpp>
#include <alphaswarm/types/multirange.hpp>
#include <alphaswarm/types/network.hpp>
#include <alphaswarm/types/tsquery.hpp>

#include "support/catch.hpp"
#include "support/written.hpp"

namespace holds {
using namespace alphaswarm;
struct Post {
    std::int32_t id{};
    std::vector<std::string> tags;
    std::optional<std::vector<std::int32_t>> numbers;
    jsonb document;
    json other;
    range<std::int64_t> serials;
    range<numeric> prices;
    multirange<date> holidays;
    inet host;
    cidr network;
    tsvector words;
    ltree path;
    citext name;
};
template <class T = Post>
consteval auto describe_table(of<Post>) {
    return describe<T>("posts").columns(column<&T::id>.primary_key(),
                                        column<&T::tags>,
                                        column<&T::numbers>,
                                        column<&T::document>,
                                        column<&T::other>,
                                        column<&T::serials>,
                                        column<&T::prices>,
                                        column<&T::holidays>,
                                        column<&T::host>,
                                        column<&T::network>,
                                        column<&T::words>,
                                        column<&T::path>,
                                        column<&T::name>);
}
}  // namespace holds

namespace {
using namespace holds;
using test::may_be_null, test::says, test::written;

template <meta::text Word, class L, class R>
constexpr bool accepts = meta::accepts<sql::detail::containable<Word, L, R>>;
template <auto Member>
using of_column = std::remove_const_t<decltype(col<Member>)>;
template <class E>
constexpr std::uint32_t sent(E const&, std::size_t n = 0) {
    return written<E>.oids[n];
}

constexpr auto serials = col<&Post::serials>;
static_assert(says(contains(serials, 5), "posts.serials @> $1") && sent(contains(serials, 5)) == 20,
              "a number beside a range of bigint is a bigint");
static_assert(says(contained_in(5, serials), "$1 <@ posts.serials") && sent(contained_in(5, serials)) == 20);
static_assert(sent(contains(col<&Post::prices>, 5)) == 1700 && sent(contains(col<&Post::prices>, 0.5)) == 1700);
static_assert(says(overlaps(serials, param("r"_c)), "posts.serials && $1") &&
              sent(overlaps(serials, param("r"_c))) == 3926);
static_assert(says<decltype(contains(col<&Post::holidays>, date()))>("posts.holidays @> $1"));
static_assert(says<decltype(contains(col<&Post::tags>, {"a"}))>("posts.tags @> $1"));
static_assert(says<decltype(overlaps(col<&Post::tags>, std::vector<std::string>()))>("posts.tags && $1"));
static_assert(says<decltype(contains(col<&Post::document>, jsonb()))>("posts.document @> $1"));
static_assert(says(contains(col<&Post::host>, col<&Post::network>), "posts.host >>= posts.network") &&
                  says(contained_in(col<&Post::network>, col<&Post::host>), "posts.network <<= posts.host") &&
                  says(overlaps(col<&Post::host>, col<&Post::host>), "posts.host && posts.host"),
              "addresses have signs of their own");
static_assert(says<decltype(matches(col<&Post::words>, tsquery()))>("posts.words @@ $1"));
static_assert(sent(matches(col<&Post::words>, param("q"_c))) == 3615);
static_assert(says<decltype(contains(col<&Post::path>, "Top"))>("posts.path @> $1::ltree") &&
              says(contained_in(col<&Post::path>, param("p"_c)), "posts.path <@ $1::ltree"));
static_assert(
    says<decltype(!contains(col<&Post::tags>, {"a"}) && col<&Post::id> > 1)>("not posts.tags @> $1 and posts.id > $2"));
static_assert(!may_be_null(contains(serials, 5)) && may_be_null(contains(col<&Post::numbers>, col<&Post::numbers>)));

static_assert(!accepts<"contains", of_column<&Post::id>, int> && !accepts<"contains", of_column<&Post::other>, json>);
static_assert(!accepts<"contains", of_column<&Post::tags>, std::vector<std::int32_t>>);
static_assert(!accepts<"contains", of_column<&Post::document>, std::string>);
static_assert(!accepts<"contains", of_column<&Post::serials>, std::string>);
static_assert(!accepts<"contains", of_column<&Post::serials>, std::optional<std::int64_t>>);
static_assert(!accepts<"contains", of_column<&Post::path>, citext> &&
              accepts<"contains", of_column<&Post::path>, ltree>);
static_assert(!accepts<"matches", of_column<&Post::words>, tsvector>);
static_assert(!accepts<"overlaps", of_column<&Post::document>, jsonb>, "PostgreSQL has no && of jsonb");

TEST_CASE("numbers beside a range become what it is of, or are refused") {
    CHECK_THROWS_AS(contains(serials, 5.5), value_refused);
    CHECK_THROWS_AS(contains(serials, ~std::uint64_t{}), value_refused);
    test::recorder r;
    contains(serials, 7.0).bind(r);
    CHECK(r.values == std::vector<std::string>{"7"});
}

}  // namespace
