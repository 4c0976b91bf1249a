// SPDX-License-Identifier: BSL-1.0
// Machine learning: the features that models see, the plans for training them, and the models with their runs and
// deployments.
#pragma once

#include <alphaswarm/models/ml/features.hpp>
#include <alphaswarm/models/ml/models.hpp>
#include <alphaswarm/models/ml/plans.hpp>
