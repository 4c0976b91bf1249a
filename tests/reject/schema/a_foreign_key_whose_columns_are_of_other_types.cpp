// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0203 references\(\): notes\.day is date and bars\.symbol is text; give both the same type
// EXPECT: AS0203 references\(\): notes\.symbol is text and bars\.day is date; give both the same type
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_foreign_key_whose_columns_are_of_other_types {
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
        .with(foreign_key(column<&T::day>, column<&T::symbol>).references(to<Bar>));
#else
        .with(foreign_key(column<&T::symbol>, column<&T::day>).references(to<Bar>));
#endif
}
static_assert(table_set<Bar, Note>::check());

}  // namespace a_foreign_key_whose_columns_are_of_other_types
