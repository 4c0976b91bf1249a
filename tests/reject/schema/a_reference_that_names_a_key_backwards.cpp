// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0212 references\(\): notes: day -> day, symbol -> symbol: the key of bars has a different order; write both sides in that order: symbol, day
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_reference_that_names_a_key_backwards {
using namespace alphaswarm;

struct Bar {
    std::string symbol;
    date day;
};
template <class T = Bar>
consteval auto describe_table(of<Bar>) {
    return describe<T>("bars")
        .columns(column<&T::symbol>, column<&T::day>)
        .with(primary_key(column<&T::symbol>, column<&T::day>));
}

struct Note {
    key<Note> id;
    std::string symbol;
    date day;
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key(), column<&T::symbol>, column<&T::day>)
#ifdef ALPHASWARM_REJECT
        .with(foreign_key(column<&T::day>, column<&T::symbol>).references(to<Bar>, "day", "symbol"));
#else
        .with(foreign_key(column<&T::symbol>, column<&T::day>).references(to<Bar>, "symbol", "day"));
#endif
}
static_assert(table_set<Bar, Note>::check());

}  // namespace a_reference_that_names_a_key_backwards
