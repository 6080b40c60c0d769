// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FormOutline.h"

#include <QScrollArea>

#include <functional>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace shenbao {

class FieldEditor;
class FlowLayout;
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
    /// Scrolls to an answer and gives it the focus.
    void showKey(const QString& key);
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
    struct Placed
    {
        QWidget* widget = nullptr;
        std::function<void()> refresh;
        std::function<void(const Finding&)> showFinding;
    };
    struct Conditional
    {
        QWidget* widget = nullptr;
        Condition when;
    };
    struct Shown
    {
        QLabel* label = nullptr;
        ValuePrint print;
    };

    void build();
    void buildGroup();
    void add(const ParagraphNode& node);
    void add(const TitleNode& node);
    void add(const HeadingNode& node);
    void add(const SpaceNode& node);
    void add(const PageBreakNode&) {}
    void add(const ContentsNode& node);
    void add(const NarrativeNode& node);
    void add(const RowsNode& node);
    void add(const EntriesNode& node);
    void add(const ZoneNode& node);
    void add(const EnclosuresNode& node);
    void add(const GridNode& node);

    QWidget* makeInline(const InlineList& list, QWidget* parent, const QString& style);
    QWidget* makeEditor(const Field& field, QWidget* parent, const QString& text = {});
    QWidget* makeCell(const GridNode::Cell& cell, QWidget* parent);
    QLabel* makeText(const QString& text, QWidget* parent, const QString& style);
    QWidget* makeSpot(const SealSpot& spot, QWidget* parent);
    QWidget* makeShown(const ValuePrint& print, QWidget* parent);
    void addWidget(QWidget* widget, const Condition& when = {});
    bool isAskedHere(const QString& key) const;
    void refresh(const QStringList& keys);
    void applyConditions();
    void takePicture(NarrativeEditor& editor, const QByteArray& data, const QString& name);
    void choosePicture(NarrativeEditor& editor);
    void reveal(QWidget* widget);

    ProjectSession& m_session;
    OutlinePart m_part;
    QWidget* m_paper = nullptr;
    QBoxLayout* m_layout = nullptr;
    std::map<QString, Placed> m_editors;
    std::vector<Conditional> m_conditional;
    std::vector<Shown> m_shown;
    QString m_heading; ///< the last one
    double m_zoom = 1;
};

} // namespace shenbao
