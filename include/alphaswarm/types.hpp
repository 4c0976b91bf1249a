// SPDX-License-Identifier: BSL-1.0
// Every type that PostgreSQL and this library share, except those of std::chrono, which are in chrono.hpp.
#pragma once

#include <alphaswarm/types/array.hpp>
#include <alphaswarm/types/builtin.hpp>
#include <alphaswarm/types/bytea.hpp>
#include <alphaswarm/types/date.hpp>
#include <alphaswarm/types/enumeration.hpp>
#include <alphaswarm/types/exact.hpp>
#include <alphaswarm/types/interval.hpp>
#include <alphaswarm/types/json.hpp>
#include <alphaswarm/types/key.hpp>
#include <alphaswarm/types/numeric.hpp>
#include <alphaswarm/types/sql_type.hpp>
#include <alphaswarm/types/text.hpp>
#include <alphaswarm/types/time_of_day.hpp>
#include <alphaswarm/types/timestamp.hpp>
#include <alphaswarm/types/unset.hpp>
#include <alphaswarm/types/uuid.hpp>
#include <alphaswarm/types/varchar.hpp>
