// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

class QToolButton;

namespace shenbao {

class NarrativeEditor;

/// A text that nobody has to write takes a line of a table until somebody wants to write it.
class FoldedText final : public QWidget
{
    Q_OBJECT

public:
    FoldedText(ProjectSession& session, const Field& field, QWidget* parent);

    NarrativeEditor& editor() const { return *m_editor; }
    bool isOpen() const;
    void setOpen(bool open);

private:
    NarrativeEditor* m_editor;
    QToolButton* m_button;
};

} // namespace shenbao
