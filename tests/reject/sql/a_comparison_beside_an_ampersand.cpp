// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0429 operator&: a condition has no bits; a comparison binds more tightly than & in C\+\+
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace a_comparison_beside_an_ampersand {
using namespace trading;

#ifdef ALPHASWARM_REJECT
auto odd = from<Instrument>().where((col<&Instrument::lot_size> & col<&Instrument::lot_size> == 1));
#else
auto odd = from<Instrument>().where((col<&Instrument::lot_size> & 1) == 1);
#endif

}  // namespace a_comparison_beside_an_ampersand
