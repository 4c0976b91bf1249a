// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0909 insert\(\): devices: the server makes its keys, so the rows of phones cannot know which of them is theirs; insert the objects one by
// HEADER: alphaswarm/inheritance.hpp
#include <alphaswarm/alphaswarm.hpp>
#include <alphaswarm/inheritance.hpp>

#include "../../support/assets.hpp"

namespace objects_inserted_in_bulk_whose_keys_the_server_makes {
using namespace assets;

#ifdef ALPHASWARM_REJECT
inline void run(session& db, std::vector<instance<Phone>>& phones) { db.insert(phones); }
#else
inline void run(session& db, std::vector<instance<Phone>>& phones) {
    for (instance<Phone>& phone : phones) db.insert(phone);
}
#endif

}  // namespace objects_inserted_in_bulk_whose_keys_the_server_makes
