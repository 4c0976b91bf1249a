// SPDX-License-Identifier: BSL-1.0
// SQL's key words, as in appendix C of PostgreSQL's manual: which cannot name a column, a function, or a result without
// AS. They are known by the hashes that tokens carry, sorted, and searched by halves; the test has them as words.
#pragma once

#include <cstddef>
#include <cstdint>

namespace alphaswarm::reader {

/// What a word may name: everything (free), a function or type but no column (function), a column but no function
/// (column), or nothing (reserved).
enum class word_class : unsigned char { free, function, column, reserved };
struct keyword {
    word_class is;
    bool needs_as;  ///< it names a result only behind AS
};

namespace detail {
// clang-format off
inline constexpr std::uint32_t keyword_hashes[] = {
    90969176u, 166228342u, 184981848u, 199741238u, 206241385u, 254395046u, 292912562u, 297952813u, 306900080u,
    321211332u, 342187759u, 348705738u, 410681282u, 510506348u, 520654156u, 521485205u, 543544579u, 577951402u,
    588970055u, 649812317u, 655081935u, 699505802u, 703928475u, 719363213u, 740945997u, 765764960u, 774376330u,
    798074659u, 818349986u, 826935266u, 835640106u, 838226447u, 853203252u, 877087803u, 928060270u, 950914032u,
    954666857u, 970103735u, 1002329533u, 1035877158u, 1039132887u, 1065574956u, 1072831971u, 1094220446u, 1111836708u,
    1119598965u, 1141775739u, 1251777503u, 1285572446u, 1303515621u, 1312329493u, 1359877577u, 1389469171u,
    1415845702u, 1483918459u, 1512988633u, 1563699588u, 1564253156u, 1579491469u, 1605967500u, 1618501362u,
    1623908912u, 1630810064u, 1646057492u, 1647038156u, 1647311074u, 1650167828u, 1670576075u, 1710517951u,
    1734808246u, 1761125480u, 1773529548u, 1775113223u, 1787721130u, 1807217155u, 1813533222u, 1932267671u,
    1972648905u, 1996966820u, 2028154341u, 2066051625u, 2138539289u, 2153800097u, 2171414750u, 2174562837u,
    2198011936u, 2214008087u, 2250027674u, 2305388120u, 2321067302u, 2322048458u, 2335876880u, 2356216019u,
    2436257726u, 2470140894u, 2471448074u, 2487481470u, 2513272949u, 2515107422u, 2540964801u, 2602907825u,
    2611590440u, 2644412919u, 2708649949u, 2718680436u, 2767062895u, 2770995504u, 2789426617u, 2797886853u,
    2815221037u, 2823553821u, 2835023355u, 2854572110u, 2870621791u, 2885211357u, 2901640080u, 2910765027u,
    2913447899u, 2927578396u, 2975164269u, 2994984227u, 3010534471u, 3053661199u, 3056552540u, 3089293914u,
    3134082215u, 3183434736u, 3218261061u, 3220481995u, 3226291364u, 3227519374u, 3232510574u, 3251702499u,
    3260643795u, 3353438327u, 3353531551u, 3374496889u, 3429628189u, 3464046956u, 3470624120u, 3598321157u,
    3604983901u, 3638454823u, 3672956252u, 3688814324u, 3716508924u, 3753552150u, 3761451113u, 3774544763u,
    3779973057u, 3830391293u, 3844270454u, 3895258317u, 3918190915u, 3934383778u, 4032449254u, 4083227761u,
    4089066368u, 4126724647u, 4163743794u, 4223661435u, 4286165820u};
/// For each: r reserved, f function, c column, - free; a where it needs AS.
inline constexpr char keyword_classes[] =
    "rac-r-f-rar-c-r-f-r-r-rac-r-c-r-c-r-c-rar-r-f-r-r-r-c-raf-c--a-arac-r-ra-ar-c-r-c-c--ar-rar-c-r-c-r-"
    "f-r-r-c-far-r-c-rarar-c-rar-r-r-far-c-c-c-f-r-r-c-f-rac-r-f-c-r-fac-c-r-cac-r-rac-car-f-r-c-c-rac-c-"
    "r-c-r-raf-c-r-rac-f-car-r-c--ararac--arac-r--ar-r-f-r-c-r-c-r-c-f-c--ac-f-f-c-c--ac-f-raraf-f-c--ar-"
    "-ar-r-c-r-rar-f-r-c-r-f-";
// clang-format on
inline constexpr std::size_t keyword_count = sizeof keyword_hashes / sizeof *keyword_hashes;
static_assert(sizeof keyword_classes == 2 * keyword_count + 1);
}  // namespace detail

/// The word with this hash, in small letters.
[[nodiscard]] constexpr keyword find_keyword(std::uint32_t hash) {
    std::size_t low = 0, high = detail::keyword_count;
    while (low < high) {
        std::size_t const middle = (low + high) / 2;
        if (detail::keyword_hashes[middle] < hash) low = middle + 1;
        else high = middle;
    }
    if (low == detail::keyword_count || detail::keyword_hashes[low] != hash) return {word_class::free, false};
    char const is = detail::keyword_classes[2 * low];
    return {is == 'r'   ? word_class::reserved
            : is == 'f' ? word_class::function
            : is == 'c' ? word_class::column
                        : word_class::free,
            detail::keyword_classes[2 * low + 1] == 'a'};
}

}  // namespace alphaswarm::reader
