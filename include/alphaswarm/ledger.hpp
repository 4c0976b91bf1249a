// SPDX-License-Identifier: BSL-1.0
// The ledger: records signals, orders, fills and events exactly once, and adds up the fills of a backtest. For a
// database with the shipped schema.
#pragma once

#include <alphaswarm/platform/ledger_batch.hpp>
#include <alphaswarm/platform/ledger_book.hpp>
#include <alphaswarm/platform/ledger_writer.hpp>
