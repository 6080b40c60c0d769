// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"
#include "core/form/ReadContext.h"

namespace shenbao {

/// Reports every reference of a form that leads nowhere, computations that run in a circle, and numbers that do not fit.
void verifyForm(const FormTemplate& form, ReadContext& context);

} // namespace shenbao
