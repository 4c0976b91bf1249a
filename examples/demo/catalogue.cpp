// SPDX-License-Identifier: BSL-1.0
#include "catalogue.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

#include <alphaswarm/inheritance.hpp>

namespace demo {

namespace {

constexpr std::string_view gics = "GICS";

bool has_header(csv_file const& file, std::initializer_list<std::string_view> names) {
    return std::equal(file.header.begin(), file.header.end(), names.begin(), names.end());
}

/// The SEC writes a CIK with ten digits; some sources leave out the zeros in front.
std::string ten_digits(record const& r, std::string_view column, std::string const& cik) {
    if (cik.empty()) return {};
    if (cik.size() > 10 || cik.find_first_not_of("0123456789") != cik.npos)
        r.refuse(column, fmt::format("'{}' is no CIK of at most ten digits", cik));
    return std::string(10 - cik.size(), '0') + cik;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out += '"';
}

}  // namespace

template <class Read>
void catalogue::read_rows(csv_file const& file, Read read) {
    problems_.insert(problems_.end(), file.problems.begin(), file.problems.end());
    for (csv_row const& row : file.rows) {
        try {
            record r(file, row);
            (this->*read)(r);
        } catch (refused_row const& why) {
            problems_.emplace_back(why.what());
        }
    }
}

void catalogue::read(std::string const& folder, std::string const& path) {
    auto const is_instruments = [](csv_file const& f) {
        return has_header(
            f, {"class", "ticker", "exchange", "asset_class", "security_type", "currency", "issuer", "details"});
    };
    auto const is_constituents = [](csv_file const& f) {
        return has_header(f,
                          {"Symbol",
                           "Security",
                           "GICS Sector",
                           "GICS Sub-Industry",
                           "Headquarters Location",
                           "Date added",
                           "CIK",
                           "Founded"});
    };
    csv_file const own = read_csv(folder + "/instruments.csv"), given = path.empty() ? own : read_csv(path);
    if (!is_instruments(own) || !(is_instruments(given) || is_constituents(given)))
        throw error(given.path +
                    ": its header is neither that of instruments.csv nor that of a list of constituents "
                    "(Symbol,Security,GICS Sector,...)");
    read_rows(read_csv(folder + "/gics.csv"), &catalogue::read_gics);
    read_rows(read_csv(folder + "/issuers.csv"), &catalogue::read_issuer);
    read_rows(is_instruments(given) ? given : own, &catalogue::read_instrument);
    if (!is_constituents(given)) return;
    read_rows(given, &catalogue::read_constituent);
    remarks_.push_back(fmt::format(
        "{}: {} rows, of which {} name shares that are there already", path, given.rows.size(), known_already_));
    if (without_code_ > 0)
        remarks_.push_back(
            fmt::format("{}: {} issuers are of sub-industries that gics.csv gives no code", path, without_code_));
}

/// Two digits are a sector; four, six and eight an industry group, an industry and a sub-industry.
void catalogue::read_gics(record& r) {
    std::string const code = r.require("code"), name = r.require("name");
    std::size_t const level = code.size() / 2;
    if (code.size() % 2 != 0 || level < 1 || level > 4)
        r.refuse("code", fmt::format("'{}' has not two, four, six or eight digits", code));
    if (level == 1) {
        Sector s{.id = key<Sector>::random(),
                 .scheme = std::string(gics),
                 .code = code,
                 .name = r.fitting<&Sector::name>("name", name)};
        sectors_[code] = sectors_[name] = s.id;
        std::get<std::vector<Sector>>(rows_).push_back(std::move(s));
        return;
    }
    auto const sector = sectors_.find(code.substr(0, 2));
    auto const parent = industries_.find(code.substr(0, code.size() - 2));
    if (sector == sectors_.end() || (level > 2 && parent == industries_.end()))
        r.refuse("code", fmt::format("nothing stands above '{}'; it must come before", code));
    Industry i{.id = key<Industry>::random(),
               .scheme = std::string(gics),
               .code = code,
               .name = r.fitting<&Industry::name>("name", name),
               .sector_id = sector->second,
               .level = static_cast<std::int32_t>(level)};
    if (level > 2) i.parent_id = parent->second.id;
    industries_[code] = i;
    if (level == 4) industries_[name] = i;
    std::get<std::vector<Industry>>(rows_).push_back(std::move(i));
}

void catalogue::read_issuer(record& r) {
    auto& issuers = std::get<std::vector<Issuer>>(rows_);
    Issuer issuer{.id = key<Issuer>::random()};
    std::string const cik = ten_digits(r, "cik", r.take("cik")), sub_industry = r.take("sub_industry"),
                      headquarters = r.take("headquarters");
    r.fill(issuer);
    if (!cik.empty()) issuer.cik = cik;
    if (!sub_industry.empty()) {
        auto const found = industries_.find(sub_industry);
        if (found == industries_.end()) r.refuse("sub_industry", fmt::format("'{}' is not in gics.csv", sub_industry));
        issuer.industry_id = found->second.id;
        issuer.sector_id = found->second.sector_id;
    }
    if (issuers_.contains(issuer.name)) r.refuse("name", fmt::format("'{}' is there already", issuer.name));
    if (issuer.kind == "government")
        std::get<std::vector<GovernmentEntity>>(rows_).push_back(subclass<GovernmentEntity>(issuer.id, r));
    if (issuer.kind == "fund") std::get<std::vector<Fund>>(rows_).push_back(subclass<Fund>(issuer.id, r));
    r.require_all_used();
    if (!headquarters.empty()) add_headquarters(issuer.id, r, "details", headquarters, " / ");
    issuers_[issuer.name] = issuers.size();
    if (!cik.empty()) issuers_[cik] = issuers.size();
    issuers.push_back(std::move(issuer));
}

/// The row of a subclass: the parent's key, and every field whose name is one of its columns.
template <class T>
T catalogue::subclass(key<typename decltype(T::id)::table> id, record& r) {
    T object{};
    object.id = id;
    r.fill(object);
    return object;
}

void catalogue::read_instrument(record& r) {
    std::string const kind = r.require("class"), issuer = r.take("issuer");
    Instrument i{.id = key<Instrument>::random(),
                 .ticker = r.require("ticker"),
                 .exchange = r.fitting<&Instrument::exchange>("exchange", r.require("exchange")),
                 .instrument_class = kind};
    i.vt_symbol = r.fitting<&Instrument::vt_symbol>("ticker", i.ticker + "." + *i.exchange);
    r.fill(i);
    if (symbols_.contains(i.vt_symbol)) r.refuse("ticker", fmt::format("'{}' is there already", i.vt_symbol));
    Issuer const* by = nullptr;
    if (!issuer.empty()) {
        auto const found = issuers_.find(issuer);
        if (found == issuers_.end()) r.refuse("issuer", fmt::format("'{}' is not in issuers.csv", issuer));
        by = &std::get<std::vector<Issuer>>(rows_)[found->second];
        i.issuer_id = by->id;
    }
    auto const add = [&]<class T>(T part) {
        r.require_all_used();
        std::get<std::vector<T>>(rows_).push_back(std::move(part));
    };
    if (kind == "spot") {
        auto equity = subclass<InstrumentEquity>(i.id, r);
        if (by != nullptr) equity.issuer_cik = by->cik, equity.country = by->country;
        add(std::move(equity));
        shares_[i.ticker] = std::get<std::vector<Instrument>>(rows_).size();
    } else if (kind == "etf") {
        auto etf = subclass<InstrumentETF>(i.id, r);
        if (by != nullptr) etf.issuer_fund_id = std::string(by->id.view());
        add(std::move(etf));
    } else if (kind == "index") add(subclass<InstrumentIndex>(i.id, r));
    else if (kind == "bond") add(subclass<InstrumentBond>(i.id, r));
    else if (kind == "future") add(subclass<InstrumentFuture>(i.id, r));
    else if (kind == "option") add(subclass<InstrumentOption>(i.id, r));
    else if (kind == "fx_pair") add(subclass<InstrumentFxPair>(i.id, r));
    else if (kind == "crypto_token") add(subclass<InstrumentCrypto>(i.id, r));
    else if (kind == "cfd") add(subclass<InstrumentCfd>(i.id, r));
    else if (kind == "spot_commodity") add(subclass<InstrumentCommodity>(i.id, r));
    else if (kind == "synthetic") add(subclass<InstrumentSynthetic>(i.id, r));
    else if (kind == "betting") add(subclass<InstrumentBetting>(i.id, r));
    else if (kind == "nft") add(subclass<InstrumentTokenizedAsset>(i.id, r));
    else r.refuse("class", fmt::format("'{}' is no class of instruments", kind));
    symbols_[i.vt_symbol] = i.id;
    std::get<std::vector<Instrument>>(rows_).push_back(std::move(i));
}

/// A share of a list of constituents. The list names no exchange, so the symbol says `.US`.
void catalogue::read_constituent(record& r) {
    auto& issuers = std::get<std::vector<Issuer>>(rows_);
    std::string const ticker = r.fitting<&Instrument::ticker>("Symbol", r.require("Symbol"));
    std::string const name = r.fitting<&Issuer::name>("Security", r.require("Security"));
    std::string const sector = r.require("GICS Sector"), sub_industry = r.fitting<&Instrument::industry>(
                                                             "GICS Sub-Industry", r.require("GICS Sub-Industry"));
    std::string const headquarters = r.take("Headquarters Location"), added = r.take("Date added"),
                      founded = r.take("Founded");
    std::string const cik = ten_digits(r, "CIK", r.require("CIK"));
    auto const in_sector = sectors_.find(sector);
    if (in_sector == sectors_.end()) r.refuse("GICS Sector", fmt::format("'{}' is no sector of gics.csv", sector));
    try {
        if (!added.empty()) (void)date::parse(added);
    } catch (error const& malformed) {
        r.refuse("Date added", malformed.what());
    }
    if (shares_.contains(ticker)) {
        ++known_already_;
        return;
    }
    Instrument i{.id = key<Instrument>::random(),
                 .vt_symbol = r.fitting<&Instrument::vt_symbol>("Symbol", ticker + ".US"),
                 .ticker = ticker,
                 .asset_class = "equity",
                 .security_type = "equity",
                 .instrument_class = "spot"};
    if (symbols_.contains(i.vt_symbol)) r.refuse("Symbol", fmt::format("'{}' is there already", i.vt_symbol));
    if (!issuers_.contains(cik)) {
        Issuer issuer{
            .id = key<Issuer>::random(), .name = name, .kind = "corporate", .cik = cik, .sector_id = in_sector->second};
        if (auto const found = industries_.find(sub_industry); found != industries_.end())
            issuer.industry_id = found->second.id;
        else ++without_code_;
        if (!founded.empty()) issuer.meta = json("{\"founded\": " + quoted(founded) + "}");
        if (!headquarters.empty()) add_headquarters(issuer.id, r, "Headquarters Location", headquarters, ", ");
        issuers_[cik] = issuers.size();
        issuers.push_back(std::move(issuer));
    }
    i.issuer_id = issuers[issuers_[cik]].id;
    i.sector = sector;
    i.industry = sub_industry;
    i.currency = "USD";
    if (!added.empty()) i.meta = json("{\"constituent_since\": " + quoted(added) + "}");
    std::get<std::vector<InstrumentEquity>>(rows_).push_back(
        {.id = i.id, .issuer_cik = cik, .gics_sector = sector, .gics_industry = sub_industry});
    symbols_[i.vt_symbol] = i.id;
    shares_[ticker] = std::get<std::vector<Instrument>>(rows_).size();
    std::get<std::vector<Instrument>>(rows_).push_back(std::move(i));
}

void catalogue::add_headquarters(key<Issuer> issuer,
                                 record const& r,
                                 std::string_view column,
                                 std::string const& place,
                                 std::string_view separator) {
    Location at{.id = key<Location>::random(), .issuer_id = issuer, .is_headquarters = true};
    std::size_t const comma = place.rfind(separator);
    at.city = r.fitting<&Location::city>(column, place.substr(0, comma));
    if (comma != place.npos) at.region = r.fitting<&Location::region>(column, place.substr(comma + separator.size()));
    std::get<std::vector<Location>>(rows_).push_back(std::move(at));
}

std::int64_t catalogue::store(session& db) {
    std::int64_t stored = 0;
    // [store]
    auto tx = db.begin();
    // as_parent: rows of instruments and issuers go ahead of the parts that their subclasses have
    std::apply([&](auto&... table) { ((stored += db.insert(as_parent(table))), ...); }, rows_);
    tx.commit();
    // [/store]
    return stored;
}

}  // namespace demo
