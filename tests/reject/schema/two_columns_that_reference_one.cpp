// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0123 foreign_key\(\): notes: 2 columns reference 1; name as many of each
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace two_columns_that_reference_one {
using namespace alphaswarm;

struct Bar;
struct Note {
    key<Note> id;
    std::string symbol;
    date day;
};

template <class T = Note>
consteval auto describe_table(of<Note>) {
#ifdef ALPHASWARM_REJECT
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key(), column<&T::symbol>, column<&T::day>)
        .with(foreign_key(column<&T::symbol>, column<&T::day>).references(to<Bar>, "symbol"));
#else
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key(), column<&T::symbol>, column<&T::day>)
        .with(foreign_key(column<&T::symbol>, column<&T::day>).references(to<Bar>, "symbol", "day"));
#endif
}

static_assert(schema::view_of<Note>.column_count > 0);

}  // namespace two_columns_that_reference_one
