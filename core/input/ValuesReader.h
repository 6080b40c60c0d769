// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/form/FormTemplate.h"
#include "core/proposal/Attachment.h"
#include "core/proposal/ProposalEdit.h"

#include <QJsonObject>

namespace shenbao {

/// What a values file asks for: edits, and the files that they name.
struct ProposedValues
{
    std::vector<ProposalEdit> edits;
    std::vector<NewAttachment> files;
    QStringList notices; ///< what was changed on the way, such as characters that no file may contain
};

/// Reads a values file (JSON, {key: value}; design.md section 8). Paths in it are relative to its folder; references to
/// attachments that the project has already (attachment:…) are kept. All or nothing: the message lists every fault as
/// "FILE: KEY (LABEL): what is wrong", one a line, 20 at most.
Result<ProposedValues> readValuesFile(const QString& path, const FormTemplate& form,
                                      const AttachmentLookup& existing);
Result<ProposedValues> readValues(const QJsonObject& values, const QString& name, const QString& folder,
                                  const FormTemplate& form, const AttachmentLookup& existing);

} // namespace shenbao
