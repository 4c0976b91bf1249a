// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0122 foreign_key\(\): notes: a foreign key has no target; add .references
#include <alphaswarm/schema.hpp>
#include <alphaswarm/types.hpp>

namespace a_foreign_key_without_a_target {
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
        .with(foreign_key(column<&T::symbol>, column<&T::day>));
#else
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key(), column<&T::symbol>, column<&T::day>)
        .with(foreign_key(column<&T::symbol>, column<&T::day>).references(to<Bar>));
#endif
}

static_assert(schema::view_of<Note>.column_count > 0);

}  // namespace a_foreign_key_without_a_target
