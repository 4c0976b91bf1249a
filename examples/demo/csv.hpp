// SPDX-License-Identifier: BSL-1.0
// A strict reader of CSV as RFC 4180 has it: fields are quoted or hold neither quote nor comma, and every row
// has as many fields as the header.  A row that is not like that is refused with its line and column, and the
// next line is read all the same: nothing is dropped without a word.
#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <alphaswarm/meta/error.hpp>

namespace demo {

struct csv_row {
    std::size_t line;
    std::vector<std::string> fields;
};

struct csv_file {
    std::string path;
    std::vector<std::string> header;
    std::vector<csv_row> rows;
    std::vector<std::string> problems;  ///< one sentence per refused row: file, line, column, reason
};

/// Reads one text from its beginning to its end.
class csv_reader {
public:
    csv_reader(csv_file& into, std::string_view text) : file_(into), rest_(text) {
        if (rest_.substr(0, 3) == "\xEF\xBB\xBF") rest_.remove_prefix(3);
    }
    void read() {
        csv_row row;
        if (!next(row) || row.fields.empty()) throw alphaswarm::error(file_.path + ": no header line");
        file_.header = std::move(row.fields);
        while (!rest_.empty()) {
            if (!next(row)) continue;
            if (row.fields.size() != file_.header.size())
                refuse(row.line,
                       fmt::format("{} fields where the header has {}", row.fields.size(), file_.header.size()));
            else file_.rows.push_back(std::move(row));
        }
    }

private:
    /// One record; false where it was refused.
    bool next(csv_row& row) {
        row = {line_, {}};
        for (;;) {
            std::string field;
            if (!(rest_.substr(0, 1) == "\"" ? quoted(field, row) : plain(field, row))) return false;
            row.fields.push_back(std::move(field));
            if (skip(",")) continue;
            if (rest_.empty() || skip("\r\n") || skip("\n")) return ++line_, true;
            return give_up(row, "after the closing quote stands neither a comma nor the end of the line");
        }
    }
    bool plain(std::string& field, csv_row const& row) {
        std::size_t const end = std::min(rest_.find_first_of(",\r\n\""), rest_.size());
        field = rest_.substr(0, end);
        rest_.remove_prefix(end);
        if (rest_.substr(0, 1) == "\"") return give_up(row, "a quote within a field that does not begin with one");
        return check(field, row);
    }
    bool quoted(std::string& field, csv_row const& row) {
        std::size_t const opened = line_;
        for (rest_.remove_prefix(1);;) {
            std::size_t const end = rest_.find('"');
            if (end == std::string_view::npos) {
                rest_ = {};
                return refuse(opened,
                              fmt::format("column {}: a quote is opened and never closed", row.fields.size() + 1));
            }
            for (char c : rest_.substr(0, end)) line_ += c == '\n';
            field += rest_.substr(0, end);
            rest_.remove_prefix(end + 1);
            if (!skip("\"")) return check(field, row);
            field += '"';
        }
    }
    bool check(std::string_view field, csv_row const& row) {
        return field.find('\0') == field.npos || give_up(row, "a NUL byte, which PostgreSQL cannot store");
    }
    bool skip(std::string_view words) {
        bool const there = rest_.substr(0, words.size()) == words;
        if (there) rest_.remove_prefix(words.size());
        return there;
    }
    /// Refuses the record and goes on behind the line.
    bool give_up(csv_row const& row, std::string_view why) {
        std::size_t const column = row.fields.size() + 1;
        refuse(line_,
               file_.header.size() >= column ? fmt::format("column {} ({}): {}", column, file_.header[column - 1], why)
                                             : fmt::format("column {}: {}", column, why));
        rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size() - 1) + 1);
        ++line_;
        return false;
    }
    bool refuse(std::size_t line, std::string_view why) {
        file_.problems.push_back(fmt::format("{}, line {}: {}", file_.path, line, why));
        return false;
    }

    csv_file& file_;
    std::string_view rest_;
    std::size_t line_ = 1;
};

/// Throws alphaswarm::error for a file that cannot be read or has no header.
[[nodiscard]] inline csv_file read_csv(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw alphaswarm::error("cannot read " + path);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) throw alphaswarm::error("cannot read " + path + " to its end");
    csv_file file{path, {}, {}, {}};
    csv_reader(file, text).read();
    return file;
}

}  // namespace demo
