// SPDX-License-Identifier: BSL-1.0
// Objects of class hierarchies over joined tables: an object of a known class as the rows of its chain, rows of a
// parent as their concrete class, "is a" as a condition. Separate from alphaswarm.hpp, because only programs with
// hierarchies should pay for it.
#pragma once

// clang-format off: from low to high, so that the compiler's "In file included from" has few lines
#include <alphaswarm/sql/is_a.hpp>
#include <alphaswarm/orm/hierarchy/instance.hpp>
#include <alphaswarm/orm/hierarchy/instances.hpp>
#include <alphaswarm/orm/hierarchy/any_of.hpp>
#include <alphaswarm/orm/hierarchy/polymorphic.hpp>
#include <alphaswarm/orm/hierarchy/stored_instance.hpp>
#include <alphaswarm/orm/hierarchy/stored_any.hpp>
// clang-format on
