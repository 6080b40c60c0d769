// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ProjectSession.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;

namespace shenbao {

/// The editor of one answer: the widget that a person uses, and under it the first thing that is wrong with the answer.
/// Reads and writes the session; what it shows follows the answer, whoever changes it. Text in composition is left alone:
/// what changes meanwhile is shown when it ends.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(ProjectSession& session, const Field& field, QWidget* parent);

    const Field& field() const { return m_field; }
    const QString& key() const { return m_field.key; }
    /// Shows the answer and its findings as they are now.
    void refresh();
    /// Shows the findings alone.
    void refreshMessage();
    /// Brings what a finding is about into view and gives it the focus; the whole answer by default.
    virtual void showFinding(const Finding& finding);
    /// A small sign at the end of the row.
    void addFlag(QWidget* flag);
    /// Shows messages at another place: under a sentence, not in the middle of it.
    QLabel* moveMessage(QBoxLayout& place);
    /// The lines that belong to the answer: its own key and those of what is asked for beside it.
    virtual QStringList keys() const { return {m_field.key}; }

protected:
    /// Shows the session's value. Not called while text is being composed.
    virtual void showValue() = 0;
    /// Adds the widget people use; it gets the name of the field for screen readers, and its focus is reported.
    void setControl(QWidget* control);
    /// Any further widget people write in or press: undo is the project's there too.
    void watch(QWidget* control);
    /// A line of its own under the control, for a key that goes with this answer (the reason, what “other” is).
    QLineEdit* addLine(const QString& lineKey, const QString& name, QWidget* parent);
    void showLine(QLineEdit& line, const QString& lineKey);
    QBoxLayout* row() const { return m_row; }
    QBoxLayout* below() const { return m_below; }
    ProjectSession& session() const { return m_session; }
    void commit(const Value& value, bool typing = false);
    /// A faint note under the control: a conversion, a check digit. Findings come first.
    void setNote(const QString& text);
    bool isComposing() const { return m_composing; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Whether findings are shown by the control itself.
    virtual bool showsFindings() const { return false; }

private:
    void showMessage();
    std::optional<Finding> worstFinding() const;
    void endComposing();

    ProjectSession& m_session;
    const Field& m_field;
    QBoxLayout* m_row;
    QBoxLayout* m_below;
    QLabel* m_message;
    QWidget* m_control = nullptr;
    QString m_note;
    bool m_composing = false;
    bool m_stale = false; ///< something changed during a composition
};

/// The editor for a field's kind; of lists, only for those of one row. Never null.
FieldEditor* makeFieldEditor(ProjectSession& session, const Field& field, QWidget* parent);

} // namespace shenbao
