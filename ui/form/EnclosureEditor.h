// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FieldEditor.h"

class QListWidget;
class QLabel;

namespace shenbao {

/// The documents of one entry of the list of attachments: add (also by drag and drop), order, take away, with pages and
/// size.
class EnclosureEditor final : public FieldEditor
{
    Q_OBJECT

public:
    EnclosureEditor(ProjectSession& session, const Field& field, QWidget* parent);

    /// Takes files in; says which could not be used and why.
    void addFiles(const QStringList& paths);

protected:
    void showValue() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void browse();
    void removeCurrent();
    void move(int by);

    QListWidget* m_list;
};

} // namespace shenbao
