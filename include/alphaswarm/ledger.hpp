// SPDX-License-Identifier: BSL-1.0
// The ledger: what records signals, orders, fills and events exactly once, and what adds up the fills of a
// backtest.  On a database of the shipped schema.
#pragma once

#include <alphaswarm/platform/ledger_batch.hpp>
#include <alphaswarm/platform/ledger_book.hpp>
#include <alphaswarm/platform/ledger_writer.hpp>
