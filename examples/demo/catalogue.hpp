// SPDX-License-Identifier: BSL-1.0
// What the CSV files hold, as row objects ready to be stored.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <alphaswarm/models/entities.hpp>
#include <alphaswarm/models/instruments.hpp>
#include <alphaswarm/orm/session.hpp>

#include "record.hpp"

namespace demo {

using namespace alphaswarm::models;

class catalogue {
public:
    /// Reads gics.csv, issuers.csv and instruments.csv of a folder.  A file of instruments takes the place of the last;
    /// one with the columns of a list of the S&P 500's constituents is read after it. Its header tells which it is.
    void read(std::string const& folder, std::string const& file = {});

    /// Stores everything, parents before children, and returns how many rows that were.
    std::int64_t store(session& db);

    /// Rows that were refused, each with file, line and column.
    [[nodiscard]] std::vector<std::string> const& problems() const { return problems_; }
    /// What is worth knowing and no problem.
    [[nodiscard]] std::vector<std::string> const& remarks() const { return remarks_; }

private:
    void read_gics(record& r);
    void read_issuer(record& r);
    void read_instrument(record& r);
    void read_constituent(record& r);
    void add_headquarters(key<Issuer> issuer,
                          record const& r,
                          std::string_view column,
                          std::string const& place,
                          std::string_view separator);
    template <class Read>
    void read_rows(csv_file const& file, Read read);
    template <class T>
    T subclass(key<typename decltype(T::id)::table> id, record& r);

    // One vector per table, in the order of insertion.
    std::tuple<std::vector<Sector>,
               std::vector<Industry>,
               std::vector<Issuer>,
               std::vector<GovernmentEntity>,
               std::vector<Fund>,
               std::vector<Location>,
               std::vector<Instrument>,
               std::vector<InstrumentEquity>,
               std::vector<InstrumentETF>,
               std::vector<InstrumentIndex>,
               std::vector<InstrumentBond>,
               std::vector<InstrumentFuture>,
               std::vector<InstrumentOption>,
               std::vector<InstrumentFxPair>,
               std::vector<InstrumentCrypto>,
               std::vector<InstrumentCfd>,
               std::vector<InstrumentCommodity>,
               std::vector<InstrumentSynthetic>,
               std::vector<InstrumentBetting>,
               std::vector<InstrumentTokenizedAsset>>
        rows_;
    std::map<std::string, key<Sector>> sectors_;  // by code and by name
    std::map<std::string, Industry> industries_;  // by code, and sub-industries by name
    std::map<std::string, std::size_t> issuers_;  // by name and by CIK, as positions in their vector
    std::map<std::string, key<Instrument>> symbols_;
    std::map<std::string, std::size_t> shares_;  // by ticker
    std::size_t known_already_ = 0, without_code_ = 0;
    std::vector<std::string> problems_, remarks_;
};

}  // namespace demo
