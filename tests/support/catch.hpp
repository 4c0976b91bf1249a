// SPDX-License-Identifier: BSL-1.0
// The test framework, whichever generation is installed: Catch2 v3, else the single header of v2.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
