// SPDX-License-Identifier: BSL-1.0
// The whole of a command line tool that checks .sql files, but for its options: reading the files, telling mistakes,
// and the status with which it ends.
#pragma once

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <alphaswarm/reader/report_text.hpp>

namespace alphaswarm::reader::detail {

/// Appends what a file holds, `-` for the standard input; false if it cannot be read, and then errno says why.
inline bool read_file(std::string const& path, std::string& into) {
    bool const standard = path == "-";
    std::FILE* const from = standard ? stdin : std::fopen(path.c_str(), "rb");
    if (from == nullptr) return false;
    char buffer[1 << 14];
    while (std::size_t const size = std::fread(buffer, 1, sizeof buffer, from)) into.append(buffer, size);
    bool const whole = std::ferror(from) == 0;
    int const why = errno;
    if (!standard) std::fclose(from);
    errno = why;
    return whole;
}

}  // namespace alphaswarm::reader::detail

namespace alphaswarm {

/// Checks a text of one or more statements, separated by semicolons, against the tables of a set, at run time and with
/// the sentences of checked_sql(). `file` is what the report calls it.
template <class Set>
[[nodiscard]] reader::report check_sql(std::string file, std::string_view text) {
    return reader::make_report(std::move(file), text, reader::known_of<Set>);
}

/// Checks .sql files, `-` being the standard input, against the tables of a set: all that a command line tool of your
/// own does.
///
///     int main(int argc, char** argv) {
///         return check_sql_files<desk_tables>({argv + 1, argv + argc}, [](reader::report const& found) {
///             std::fputs(reader::tables_text(found).c_str(), stdout);
///         });
///     }
///
/// `print` is called with the report of each file that can be read, in their order, accepted or not. Mistakes are
/// written to stderr, as are the names of files that cannot be read. Returns the status for the shell: 0 if every
/// statement is accepted, 1 if one is refused, 2 if a file cannot be read.
template <class Set, class Print>
int check_sql_files(std::vector<std::string> const& files, Print&& print) {
    int status = 0;
    for (std::string const& file : files) {
        std::string text;
        if (!reader::detail::read_file(file, text)) {
            std::fprintf(stderr, "%s: cannot be read: %s\n", file.c_str(), std::strerror(errno));
            status = 2;
            continue;
        }
        reader::report const found = check_sql<Set>(file == "-" ? "<stdin>" : file, text);
        std::fputs(reader::mistakes_text(found).c_str(), stderr);
        if (!found.accepted() && status == 0) status = 1;
        print(found);
    }
    return status;
}

}  // namespace alphaswarm
