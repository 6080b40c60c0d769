// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace shenbao {

/// The editor of one answer: the widget that a person uses, and under it the first thing that is wrong with the answer.
/// Reads and writes the session; what it shows follows the answer, whoever changes it.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(ProjectSession& session, const Field& field, QWidget* parent);

    const Field& field() const { return m_field; }
    const QString& key() const { return m_field.key; }
    /// Shows the answer and its findings as they are now.
    void refresh();
    /// Brings what a finding is about into view and gives it the focus; the whole answer by default.
    virtual void showFinding(const Finding& finding);
    /// A small sign at the end of the row.
    void addFlag(QWidget* flag);

protected:
    /// Shows the session's value. Not called while text is being composed.
    virtual void showValue() = 0;
    /// Adds the widget people use; it gets the name of the field for screen readers, and its focus is reported.
    void setControl(QWidget* control);
    QBoxLayout* row() const { return m_row; }
    ProjectSession& session() const { return m_session; }
    void commit(const Value& value, bool typing = false);
    /// A faint note under the control: a conversion, a check digit. Findings come first.
    void setNote(const QString& text);
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Whether findings are shown by the control itself.
    virtual bool showsFindings() const { return false; }

private:
    void showMessage();

    ProjectSession& m_session;
    const Field& m_field;
    QBoxLayout* m_row;
    QLabel* m_message;
    QString m_note;
};

/// The editor for a field's kind. Never null.
FieldEditor* makeFieldEditor(ProjectSession& session, const Field& field, QWidget* parent);

} // namespace shenbao
