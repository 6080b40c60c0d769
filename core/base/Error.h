// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Tr.h"

#include <QString>

namespace shenbao {

/// What kind of failure it is: decides the exit code of the command line and what the window offers.
enum class ErrorCode {
    Usage,        ///< the call itself is wrong
    Input,        ///< a file or value that was given cannot be used
    NewerVersion, ///< a file made by a newer version of the program
    Busy,         ///< somebody else holds the file
    Output,       ///< something could not be written
    Cancelled,    ///< the user stopped it: nothing to report
    Internal      ///< a fault of the program
};

/// A failure, ready to be shown.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< one translated sentence or more: what, where, what to do
    QString detail;  ///< technical and untranslated; may be empty

    /// The same failure with the place in front of the message: "budget.json: …".
    [[nodiscard]] Error at(const QString& place) const
    {
        return {code, Tr::tr("%1: %2").arg(place, message), detail};
    }
};

} // namespace shenbao
