// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/FormOutline.h"

#include <QCoreApplication>

#include <functional>
#include <map>

class QBoxLayout;
class QLabel;
class QWidget;

namespace shenbao {

/// The editor of an answer on a page. Its widget carries the key as its object name.
struct PlacedEditor
{
    QWidget* widget = nullptr;
    std::function<void()> refresh; ///< shows the answer and its findings as they are now
    std::function<void(const Finding&)> showFinding;
};

/// What a page holds, for whoever keeps it up to date. The widgets belong to the paper.
struct PartContents
{
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
    std::map<QString, PlacedEditor> editors; ///< by key
    std::vector<Conditional> conditional;    ///< seen while all its conditions hold
    std::vector<Shown> shown;                ///< answers that are asked for elsewhere
};

/// Puts the printed words and tables of one part on a sheet of paper, with editors where the form has blanks.
class PartBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(PartBuilder)

public:
    PartBuilder(ProjectSession& session, const OutlinePart& part, QWidget* paper, QBoxLayout* layout);
    PartContents build();

private:
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

    ProjectSession& m_session;
    const OutlinePart& m_part;
    QWidget* m_paper;
    QBoxLayout* m_layout;
    PartContents m_contents;
    QString m_heading; ///< the last one
};

} // namespace shenbao
