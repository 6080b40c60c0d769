// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/FormTemplate.h"

namespace shenbao {

/// Reads a form. Strict: an unknown element, attribute, kind or key, a reference that leads nowhere, a grid whose rows do
/// not fill its columns or a value that does not fit its field is an error, and nothing is half loaded. The message lists
/// every fault (20 at most) as "NAME:LINE:COLUMN: what is wrong", one a line.
/// `commonChecks` is the XML of the checks that a form takes over with include="common"; may be empty when it does not.
Result<FormPtr> readForm(const QByteArray& xml, const QString& name, const QByteArray& commonChecks = {});

} // namespace shenbao
