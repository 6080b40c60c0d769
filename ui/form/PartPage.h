// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/PartBuilder.h"

#include <QScrollArea>

namespace shenbao {

class NarrativeEditor;

/// One part of the form on its sheet of paper: the printed words and tables as the official form has them, with editors where
/// the form has blanks. Made from the form alone; knows no field.
class PartPage final : public QScrollArea
{
    Q_OBJECT

public:
    PartPage(ProjectSession& session, const OutlinePart& part, QWidget* parent);

    const QString& id() const { return m_part.id; }
    bool asks(const QString& key) const { return m_part.keys.contains(key); }
    /// Scrolls to an answer; to the top for an empty key.
    void revealKey(const QString& key);
    /// Scrolls to an answer and gives it the focus.
    void showKey(const QString& key);
    /// The focus to the first control at the top; to the page where it has none.
    void showFirst();
    /// The place that a finding is about.
    void showFinding(const Finding& finding);
    /// 1: as designed.
    void setZoom(double zoom);

Q_SIGNALS:
    void focused(const QString& key);
    void message(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh(const QStringList& keys);
    void applyConditions();
    void follow(QWidget* editor);
    void takePicture(NarrativeEditor& editor, const QByteArray& data, const QString& name);
    void choosePicture(NarrativeEditor& editor);
    void reveal(QWidget* widget);

    ProjectSession& m_session;
    OutlinePart m_part;
    QWidget* m_paper = nullptr;
    PartContents m_contents;
    double m_zoom = 1;
};

} // namespace shenbao
