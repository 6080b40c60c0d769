// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"

#include <QTextBrowser>

namespace shenbao {

/// What the form says of the answer at hand: requirement, limit, threshold, examples, what reviewers look for.
class GuidancePanel final : public QTextBrowser
{
    Q_OBJECT

public:
    GuidancePanel(const FormTemplate& form, QWidget* parent);
    void showKey(const QString& key);

private:
    const FormTemplate& m_form;
    QString m_key;
};

} // namespace shenbao
