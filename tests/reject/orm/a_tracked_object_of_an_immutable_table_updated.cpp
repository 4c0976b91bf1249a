// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0505 update\(\): .* is immutable: its rows are not changed; insert a new row
// HEADER: alphaswarm/orm/changes.hpp
#include <alphaswarm/orm/changes.hpp>

#include "../../support/trading.hpp"

namespace a_tracked_object_of_an_immutable_table_updated {
using namespace trading;

struct Note {
    key<Note> id;
    std::string words;
};
template <class T = Note>
consteval auto describe_table(of<Note>) {
    return describe<T>("notes")
        .columns(column<&T::id>.primary_key().generated(random_uuid), column<&T::words>)
        .immutable();
}

inline void run(session& db, tracked<Note>& note) {
#ifdef ALPHASWARM_REJECT
    db.update(note);
#else
    db.remove(note);
#endif
}

}  // namespace a_tracked_object_of_an_immutable_table_updated
