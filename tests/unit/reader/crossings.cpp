// SPDX-License-Identifier: BSL-1.0
#include <alphaswarm/reader/crossings.hpp>

#include <memory>
#include <string>

#include <alphaswarm/reader/analysis.hpp>

#include "support/catch.hpp"
#include "support/trading.hpp"

using namespace alphaswarm;

namespace {
/// "news_items+instruments at 27", for each join that nothing connects.
std::string crossings(std::string_view text) {
    auto const found = std::make_unique<reader::analysis>(
        reader::analyse(text, trading::tables::tables.data(), trading::tables::size));
    CHECK(found->complaints.view() == "");
    std::string out;
    for (std::size_t i = 0; i < found->crossing_count; ++i) {
        reader::crossing const& c = found->crossings[i];
        out += std::string(trading::tables::tables[c.left - 1u]->name()) + "+" +
               std::string(trading::tables::tables[c.right - 1u]->name()) + " at " + std::to_string(c.at) + " ";
    }
    return out;
}
}  // namespace

TEST_CASE("tables of one domain, and those that a key or link connects, are joined in every way") {
    for (char const* text :
         {"select 1 from sectors s join bars b on s.id = 'x'",
          "select 1 from orders o join instruments i on o.id = 'x'",
          "select 1 from news_items n join news_mentions m on m.news_item_id = n.id join instruments i on i.id = "
          "m.instrument_id",
          "select 1 from sectors s cross join news_items n",
          "select 1 from sectors s, news_items n where n.headline > 'a'",
          "select 1 from sectors s join (select headline from news_items) n on n.headline = s.name"})
        CHECK(crossings(text) == "");
}
TEST_CASE("others are not") {
    CHECK(crossings("select 1 from news_items n join instruments i on i.vt_symbol = n.headline") ==
          "news_items+instruments at 27 ");
    CHECK(crossings("select 1 from news_items n left join (sectors s join bars b on s.id = 'x') on true") ==
          "news_items+sectors at 27 news_items+bars at 27 ");
    CHECK(crossings("select 1 from news_items n natural join (select headline from sectors, news_items) i") == "");
    CHECK(crossings("select 1 from sectors s natural left join news_items n") == "sectors+news_items at 24 ");
    CHECK(crossings("select 1 from news_items n, instruments i where i.vt_symbol = n.headline") ==
          "news_items+instruments at 40 ");
    CHECK(crossings("select 1 from news_items n cross join instruments i where i.vt_symbol = n.headline and true") ==
          "news_items+instruments at 50 ");
    CHECK(crossings("update instruments i set active = false from news_items n where n.headline = i.vt_symbol") ==
          "instruments+news_items at 56 ");
    CHECK(crossings(
              "select 1 from news_items n where exists (select 1 from orders o join news_items m on o.id = m.id)") ==
          "orders+news_items at 64 ");
}
