// SPDX-License-Identifier: BSL-1.0
// DDL from descriptions: CREATE TYPE, CREATE TABLE, keys, indexes and comments.  Apart from alphaswarm.hpp, because
// only what makes a database needs it.
#pragma once

#include <alphaswarm/sql/ddl/create.hpp>
#include <alphaswarm/sql/ddl/enum_types.hpp>
#include <alphaswarm/sql/ddl/index_elements.hpp>
