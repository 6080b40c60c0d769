// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/Balance.h"
#include "core/document/StyleSheet.h"
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
    std::function<void()> open = {};           ///< unfolds it; empty: it is always seen
    std::function<void()> refreshMessage = {}; ///< the findings alone; empty: refresh()
};

/// What a page holds, for whoever keeps it up to date. The widgets belong to the paper.
struct PartContents
{
    struct Conditional
    {
        QWidget* widget = nullptr;
        Condition when;
    };
    /// An answer that is asked for elsewhere.
    struct Shown
    {
        QStringList reads; ///< keys that it follows
        std::function<void()> refresh;
    };
    std::map<QString, PlacedEditor> editors; ///< by key
    std::vector<Conditional> conditional;    ///< seen while all its conditions hold
    std::vector<Shown> shown;
};

/// Puts the printed words and tables of one part on a sheet of paper, with editors where the form has blanks.
class PartBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(PartBuilder)

public:
    PartBuilder(ProjectSession& session, const OutlinePart& part, QWidget* paper, QBoxLayout* layout);
    PartContents build();

    // ---- for the builders of tables and of pages that are not printed

    ProjectSession& session() const { return m_session; }
    const FormTemplate& form() const { return m_session.form(); }
    const OutlinePart& part() const { return m_part; }
    QWidget* paper() const { return m_paper; }
    const Field* fieldAskedHere(
        const QString& key) const; ///< null when it is asked for elsewhere, or placed already

    QLabel* makeText(const QString& text, QWidget* parent, const QString& style);
    QLabel* makeFaint(const QString& text, QWidget* parent);
    QWidget* makeInline(const InlineList& list, QWidget* parent, const QString& style);
    /// `text`: printed behind a tick.
    QWidget* makeEditor(const Field& field, QWidget* parent, const QString& text = {});
    /// A text of which only a line is seen until somebody writes it.
    QWidget* makeFolded(const Field& field, QWidget* parent);
    /// Rows as they will be printed; null for those that the form does not print.
    QWidget* makeItems(const RowsNode& node, QWidget* parent);
    /// What the total of a key has to agree with; null when it is nothing.
    QWidget* makeBalance(const QString& key, QWidget* parent);
    /// Below what is there.
    void addWidget(QWidget* widget, const Condition& when = {});
    void addStretch();
    /// Seen only while the condition holds.
    void setCondition(QWidget* widget, const Condition& when);
    /// Calls `refresh` when one of the keys changes.
    void follow(const QStringList& reads, std::function<void()> refresh)
    {
        m_contents.shown.push_back({reads, std::move(refresh)});
    }
    /// Whether the checks ask for the threshold of a number.
    bool hasThreshold(const QString& key) const { return m_thresholds.contains(key); }

private:
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
    void add(const SharesNode& node);
    void add(const TimelineNode& node);

    QWidget* makeSpot(const SealSpot& spot, QWidget* parent);
    QWidget* makeShown(const ValuePrint& print, QWidget* parent, const QString& style);
    QWidget* makeSentence(const InlineList& list, QWidget* parent, const QString& style);
    QWidget* makeRows(const Field& field, QWidget* parent);

    ProjectSession& m_session;
    const OutlinePart& m_part;
    QWidget* m_paper;
    QBoxLayout* m_layout;
    StyleSheet m_styles;
    std::vector<Balance> m_balances;
    QStringList m_thresholds;
    PartContents m_contents;
    QString m_heading; ///< the last one
};

} // namespace shenbao
