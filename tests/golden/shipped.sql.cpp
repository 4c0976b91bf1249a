// SPDX-License-Identifier: BSL-1.0
// The shipped schema as SQL: parity with the platform's database is guarded by this text.
#include <fmt/format.h>

#include <alphaswarm/models.hpp>
#include <alphaswarm/sql/ddl.hpp>

int main() { fmt::print("{}", alphaswarm::ddl<alphaswarm::models::shipped_tables>()); }
