// SPDX-License-Identifier: BSL-1.0
// A table of 131 columns: a set of its columns takes three words of bits.
#pragma once

#include <cstdint>

#include <alphaswarm/schema/table_set.hpp>
#include <alphaswarm/types.hpp>

namespace wide {

using namespace alphaswarm;

struct Wide {  // three words of bits
    std::int64_t id{};
    std::int32_t c0{}, c1{}, c2{}, c3{}, c4{}, c5{}, c6{}, c7{}, c8{}, c9{};
    std::int32_t c10{}, c11{}, c12{}, c13{}, c14{}, c15{}, c16{}, c17{}, c18{}, c19{};
    std::int32_t c20{}, c21{}, c22{}, c23{}, c24{}, c25{}, c26{}, c27{}, c28{}, c29{};
    std::int32_t c30{}, c31{}, c32{}, c33{}, c34{}, c35{}, c36{}, c37{}, c38{}, c39{};
    std::int32_t c40{}, c41{}, c42{}, c43{}, c44{}, c45{}, c46{}, c47{}, c48{}, c49{};
    std::int32_t c50{}, c51{}, c52{}, c53{}, c54{}, c55{}, c56{}, c57{}, c58{}, c59{};
    std::int32_t c60{}, c61{}, c62{}, c63{}, c64{}, c65{}, c66{}, c67{}, c68{}, c69{};
    std::int32_t c70{}, c71{}, c72{}, c73{}, c74{}, c75{}, c76{}, c77{}, c78{}, c79{};
    std::int32_t c80{}, c81{}, c82{}, c83{}, c84{}, c85{}, c86{}, c87{}, c88{}, c89{};
    std::int32_t c90{}, c91{}, c92{}, c93{}, c94{}, c95{}, c96{}, c97{}, c98{}, c99{};
    std::int32_t c100{}, c101{}, c102{}, c103{}, c104{}, c105{}, c106{}, c107{}, c108{}, c109{};
    std::int32_t c110{}, c111{}, c112{}, c113{}, c114{}, c115{}, c116{}, c117{}, c118{}, c119{};
    std::int32_t c120{}, c121{}, c122{}, c123{}, c124{}, c125{}, c126{}, c127{}, c128{}, c129{};
};
template <class T = Wide>
consteval auto describe_table(of<Wide>) {
    return describe<T>("wide").columns(column<&T::id>.primary_key(),
                                       column<&T::c0>,
                                       column<&T::c1>,
                                       column<&T::c2>,
                                       column<&T::c3>,
                                       column<&T::c4>,
                                       column<&T::c5>,
                                       column<&T::c6>,
                                       column<&T::c7>,
                                       column<&T::c8>,
                                       column<&T::c9>,
                                       column<&T::c10>,
                                       column<&T::c11>,
                                       column<&T::c12>,
                                       column<&T::c13>,
                                       column<&T::c14>,
                                       column<&T::c15>,
                                       column<&T::c16>,
                                       column<&T::c17>,
                                       column<&T::c18>,
                                       column<&T::c19>,
                                       column<&T::c20>,
                                       column<&T::c21>,
                                       column<&T::c22>,
                                       column<&T::c23>,
                                       column<&T::c24>,
                                       column<&T::c25>,
                                       column<&T::c26>,
                                       column<&T::c27>,
                                       column<&T::c28>,
                                       column<&T::c29>,
                                       column<&T::c30>,
                                       column<&T::c31>,
                                       column<&T::c32>,
                                       column<&T::c33>,
                                       column<&T::c34>,
                                       column<&T::c35>,
                                       column<&T::c36>,
                                       column<&T::c37>,
                                       column<&T::c38>,
                                       column<&T::c39>,
                                       column<&T::c40>,
                                       column<&T::c41>,
                                       column<&T::c42>,
                                       column<&T::c43>,
                                       column<&T::c44>,
                                       column<&T::c45>,
                                       column<&T::c46>,
                                       column<&T::c47>,
                                       column<&T::c48>,
                                       column<&T::c49>,
                                       column<&T::c50>,
                                       column<&T::c51>,
                                       column<&T::c52>,
                                       column<&T::c53>,
                                       column<&T::c54>,
                                       column<&T::c55>,
                                       column<&T::c56>,
                                       column<&T::c57>,
                                       column<&T::c58>,
                                       column<&T::c59>,
                                       column<&T::c60>,
                                       column<&T::c61>,
                                       column<&T::c62>,
                                       column<&T::c63>,
                                       column<&T::c64>,
                                       column<&T::c65>,
                                       column<&T::c66>,
                                       column<&T::c67>,
                                       column<&T::c68>,
                                       column<&T::c69>,
                                       column<&T::c70>,
                                       column<&T::c71>,
                                       column<&T::c72>,
                                       column<&T::c73>,
                                       column<&T::c74>,
                                       column<&T::c75>,
                                       column<&T::c76>,
                                       column<&T::c77>,
                                       column<&T::c78>,
                                       column<&T::c79>,
                                       column<&T::c80>,
                                       column<&T::c81>,
                                       column<&T::c82>,
                                       column<&T::c83>,
                                       column<&T::c84>,
                                       column<&T::c85>,
                                       column<&T::c86>,
                                       column<&T::c87>,
                                       column<&T::c88>,
                                       column<&T::c89>,
                                       column<&T::c90>,
                                       column<&T::c91>,
                                       column<&T::c92>,
                                       column<&T::c93>,
                                       column<&T::c94>,
                                       column<&T::c95>,
                                       column<&T::c96>,
                                       column<&T::c97>,
                                       column<&T::c98>,
                                       column<&T::c99>,
                                       column<&T::c100>,
                                       column<&T::c101>,
                                       column<&T::c102>,
                                       column<&T::c103>,
                                       column<&T::c104>,
                                       column<&T::c105>,
                                       column<&T::c106>,
                                       column<&T::c107>,
                                       column<&T::c108>,
                                       column<&T::c109>,
                                       column<&T::c110>,
                                       column<&T::c111>,
                                       column<&T::c112>,
                                       column<&T::c113>,
                                       column<&T::c114>,
                                       column<&T::c115>,
                                       column<&T::c116>,
                                       column<&T::c117>,
                                       column<&T::c118>,
                                       column<&T::c119>,
                                       column<&T::c120>,
                                       column<&T::c121>,
                                       column<&T::c122>,
                                       column<&T::c123>,
                                       column<&T::c124>,
                                       column<&T::c125>,
                                       column<&T::c126>,
                                       column<&T::c127>,
                                       column<&T::c128>,
                                       column<&T::c129>);
}

}  // namespace wide
