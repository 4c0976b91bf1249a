// SPDX-License-Identifier: BSL-1.0
// What runs only when something fails, or once for each connection or statement. Every file that runs a query compiles
// all of it again, so it is neither inlined nor optimised: that saves a tenth of what such a file costs.
#pragma once

/// Stands before the declaration of a function, behind its standard attributes.
#if defined(__clang__)
#define ALPHASWARM_COLD [[gnu::noinline, gnu::cold, clang::optnone]]
#elif defined(__GNUC__)
#define ALPHASWARM_COLD [[gnu::noinline, gnu::cold, gnu::optimize(0)]]
#else
#define ALPHASWARM_COLD
#endif
