// SPDX-License-Identifier: BSL-1.0
// The source for which the test framework's precompiled header is made; the test programs use that header too.
#include "support/catch.hpp"
