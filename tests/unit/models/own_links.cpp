// SPDX-License-Identifier: BSL-1.0
// Links of a program's own between shipped tables, declared without touching the headers. In a program every
// translation unit that uses these tables would include the declaration; here no other may see it.
#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/sql.hpp>

namespace own_links {
using namespace alphaswarm;

/// It stands for a shipped table of another domain: a description that nobody touches.
struct Watch {
    key<Watch> id{};
    std::string list{};
    std::string vt_symbol{};
};
template <class T = Watch>
consteval auto describe_table(of<Watch>) {
    return describe<T>("watches").columns(
        column<&T::id>.primary_key(), column<&T::list>.one_of("tech", "banks"), column<&T::vt_symbol>.varchar(64));
}
}  // namespace own_links

// [links_of]
template <>
inline constexpr auto alphaswarm::links_of<own_links::Watch> =
    alphaswarm::links(alphaswarm::link(alphaswarm::column<&own_links::Watch::vt_symbol>)
                          .references(alphaswarm::to<alphaswarm::models::Instrument>, "vt_symbol")
                          .when(alphaswarm::column<&own_links::Watch::list>, "tech"));
// [/links_of]

namespace own_links {
using models::Instrument;

static_assert(sql_of(select(col<&Watch::list>).from<Watch>().join<Instrument>()) ==
                  "select watches.list from watches join instruments on watches.vt_symbol = instruments.vt_symbol and "
                  "watches.list = 'tech'",
              "a join finds it, and its condition");
constexpr auto const& watch = schema::view_of<Watch>;
static_assert(watch.constraint_count == 0 && watch.declared_link_count == 1 && watch.edge_source_count() == 1);

using tables = table_set<Watch, models::Sector, models::Industry, models::Issuer, Instrument>;
static_assert(tables::check(),
              "it may cross domains though no domain allows it: the schema's own rules are for its own edges");
constexpr auto const path = tables::map().shortest_path(0, 3);
static_assert(path.size == 3, "the map knows it: from a watch to an instrument to its issuer");

}  // namespace own_links
