// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0160 server_text: money depends on the setting lc_monetary of the server; use numeric
// HEADER: alphaswarm/extensions.hpp
#include <alphaswarm/extensions.hpp>

namespace money_as_a_type_of_the_server {

#ifdef ALPHASWARM_REJECT
alphaswarm::server_text<"money"> const price;
#else
alphaswarm::server_text<"ltree"> const path;
#endif

}  // namespace money_as_a_type_of_the_server
