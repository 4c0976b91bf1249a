// SPDX-License-Identifier: BSL-1.0
// What the texts of the other files are tried with: each is said to the reader and to a server, and must be the same to
// both.
#pragma once

#include <span>

namespace alphaswarm::test {

/// Whose tables the texts read.
enum class corpus { desk, shop };
/// Each is accepted by both, with the same types of parameters and results, names, and NULL.
void all_agree(corpus of, std::span<char const* const> texts);
/// Each is refused by both.
void all_refuse(corpus of, std::span<char const* const> texts);

}  // namespace alphaswarm::test
