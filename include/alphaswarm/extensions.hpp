// SPDX-License-Identifier: BSL-1.0
// Types of the server that this library does not know, and those of the extensions citext, ltree and hstore.
#pragma once

#include <alphaswarm/pg/codecs/server_text.hpp>
#include <alphaswarm/types/extensions.hpp>
#include <alphaswarm/types/hstore.hpp>
#include <alphaswarm/types/server_text.hpp>
