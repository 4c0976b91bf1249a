// SPDX-License-Identifier: BSL-1.0
// The text of the questions, as the build put it into the program, and what stands in it between two marks.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "demo_source.hpp"  // inline constexpr char source[]: the questions, by the build
#include "show.hpp"

namespace demo {

std::string snippet(std::string_view name) {
    std::string_view const all = source;
    std::string const opens = fmt::format("// [{}]\n", name), closes = fmt::format("// [/{}]\n", name);
    std::size_t const begin = all.find(opens), end = all.find(closes);
    if (begin == all.npos || end == all.npos || end < begin)
        throw error(fmt::format("the questions have no snippet {}", name));
    std::string_view lines = all.substr(begin + opens.size(), end - begin - opens.size());
    lines = lines.substr(0, lines.rfind('\n') + 1);
    std::size_t const indent = lines.find_first_not_of(' ');
    std::string out;
    while (!lines.empty()) {
        std::string_view line = lines.substr(0, lines.find('\n') + 1);
        lines.remove_prefix(line.size());
        if (line.size() > 1) out += "    ";
        out += line.substr(std::min(indent, line.find_first_not_of(' ')));
    }
    return out;
}

}  // namespace demo
