// SPDX-License-Identifier: BSL-1.0
// EXPECT: AS0517 insert_into\(\): with those of calendars the statement has more than 64 columns that the server fills if they are unset
#include <alphaswarm/sql.hpp>

#include "../../support/trading.hpp"

namespace more_columns_left_to_the_server_than_a_statement_has_room_for {
using namespace trading;

struct Calendar {
    std::int64_t id{};
    date d0{}, d1{}, d2{}, d3{}, d4{}, d5{}, d6{}, d7{}, d8{}, d9{}, d10{}, d11{}, d12{}, d13{}, d14{}, d15{}, d16{},
        d17{}, d18{}, d19{}, d20{}, d21{}, d22{}, d23{}, d24{}, d25{}, d26{}, d27{}, d28{}, d29{}, d30{}, d31{}, d32{},
        d33{}, d34{}, d35{}, d36{}, d37{}, d38{}, d39{}, d40{}, d41{}, d42{}, d43{}, d44{}, d45{}, d46{}, d47{}, d48{},
        d49{}, d50{}, d51{}, d52{}, d53{}, d54{}, d55{}, d56{}, d57{}, d58{}, d59{}, d60{}, d61{}, d62{}, d63{};
#ifdef ALPHASWARM_REJECT
    date last{};
#else
    std::optional<date> last{};
#endif
};
template <auto Member>
inline constexpr auto today = column<Member>.server_default("current_date");
template <class T = Calendar>
consteval auto describe_table(of<Calendar>) {
    return describe<T>("calendars")
        .columns(column<&T::id>.primary_key(),
                 today<&T::d0>,
                 today<&T::d1>,
                 today<&T::d2>,
                 today<&T::d3>,
                 today<&T::d4>,
                 today<&T::d5>,
                 today<&T::d6>,
                 today<&T::d7>,
                 today<&T::d8>,
                 today<&T::d9>,
                 today<&T::d10>,
                 today<&T::d11>,
                 today<&T::d12>,
                 today<&T::d13>,
                 today<&T::d14>,
                 today<&T::d15>,
                 today<&T::d16>,
                 today<&T::d17>,
                 today<&T::d18>,
                 today<&T::d19>,
                 today<&T::d20>,
                 today<&T::d21>,
                 today<&T::d22>,
                 today<&T::d23>,
                 today<&T::d24>,
                 today<&T::d25>,
                 today<&T::d26>,
                 today<&T::d27>,
                 today<&T::d28>,
                 today<&T::d29>,
                 today<&T::d30>,
                 today<&T::d31>,
                 today<&T::d32>,
                 today<&T::d33>,
                 today<&T::d34>,
                 today<&T::d35>,
                 today<&T::d36>,
                 today<&T::d37>,
                 today<&T::d38>,
                 today<&T::d39>,
                 today<&T::d40>,
                 today<&T::d41>,
                 today<&T::d42>,
                 today<&T::d43>,
                 today<&T::d44>,
                 today<&T::d45>,
                 today<&T::d46>,
                 today<&T::d47>,
                 today<&T::d48>,
                 today<&T::d49>,
                 today<&T::d50>,
                 today<&T::d51>,
                 today<&T::d52>,
                 today<&T::d53>,
                 today<&T::d54>,
                 today<&T::d55>,
                 today<&T::d56>,
                 today<&T::d57>,
                 today<&T::d58>,
                 today<&T::d59>,
                 today<&T::d60>,
                 today<&T::d61>,
                 today<&T::d62>,
                 today<&T::d63>,
                 today<&T::last>);
}

inline auto text() { return sql_of(insert_into<Calendar>().row(Calendar{})); }

}  // namespace more_columns_left_to_the_server_than_a_statement_has_room_for
