// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/FormatBar.h"

#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kFirstRows = 3; // of a new table; Tab in the last cell makes more
constexpr int kFewestColumns = 2;
constexpr int kMostColumns = 6;

} // namespace

FormatBar::FormatBar(NarrativeEdit& edit, QWidget* parent) : QWidget(parent), m_edit(edit)
{
    setAccessibleName(tr("Formatting"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_bold = add(QStringLiteral("bold"), tr("Bold"), QStringLiteral("Ctrl+B"));
    m_italic = add(QStringLiteral("italic"), tr("Italic"), QStringLiteral("Ctrl+I"));
    m_underline = add(QStringLiteral("underline"), tr("Underline"), QStringLiteral("Ctrl+U"));
    QToolButton* heading = add(QStringLiteral("heading"), tr("Heading"));
    m_bullets = add(QStringLiteral("bullets"), tr("Bulleted list"));
    m_numbers = add(QStringLiteral("numbers"), tr("Numbered list"));
    QToolButton* table = add(QStringLiteral("table"), tr("Table"));
    QToolButton* picture = add(QStringLiteral("picture"), tr("Picture"));
    QToolButton* figure = add(QStringLiteral("link"), tr("Linked figure"), QStringLiteral("{{"));
    QToolButton* comment = add(QStringLiteral("comment"), tr("Comment"), QStringLiteral("Ctrl+Alt+M"));
    QToolButton* page = add(QStringLiteral("preview"), tr("Side by side with the printed page"));
    row->addStretch();
    for (QToolButton* button : {m_bold, m_italic, m_underline, m_bullets, m_numbers}) {
        button->setCheckable(true);
    }
    const auto command = [this](QToolButton* button, auto act) {
        connect(button, &QToolButton::clicked, this, [this, act] {
            act();
            m_edit.setFocus();
            refresh();
        });
    };
    command(m_bold, [this] { m_edit.toggle(TextFormat::Bold); });
    command(m_italic, [this] { m_edit.toggle(TextFormat::Italic); });
    command(m_underline, [this] { m_edit.toggle(TextFormat::Underline); });
    command(m_bullets, [this] { m_edit.toggleList(BlockShape::Kind::Bullet); });
    command(m_numbers, [this] { m_edit.toggleList(BlockShape::Kind::Numbered); });
    connect(picture, &QToolButton::clicked, this, &FormatBar::pictureWanted);
    connect(figure, &QToolButton::clicked, this, &FormatBar::figureWanted);
    connect(page, &QToolButton::clicked, this, &FormatBar::pageWanted);
    connect(comment, &QToolButton::clicked, this, &FormatBar::commentWanted);

    const auto addMenu = [this](QToolButton* button, void (FormatBar::*filler)(QMenu&) const) {
        auto* menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, filler] {
            menu->clear();
            (this->*filler)(*menu);
        });
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
    };
    addMenu(heading, &FormatBar::fillHeadings);
    addMenu(table, &FormatBar::fillTable);
    connect(&m_edit, &QTextEdit::cursorPositionChanged, this, &FormatBar::refresh);
    connect(&m_edit, &QTextEdit::currentCharFormatChanged, this, &FormatBar::refresh);
    connect(&m_edit, &QTextEdit::textChanged, this, &FormatBar::refresh); // Enter may end a list
}

QToolButton* FormatBar::add(const QString& iconName, const QString& text, const QString& shortcut)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)").arg(text, shortcut));
    button->setAccessibleName(text);
    button->setObjectName(iconName);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the text
    layout()->addWidget(button);
    return button;
}

void FormatBar::refresh()
{
    m_bold->setChecked(m_edit.has(TextFormat::Bold));
    m_italic->setChecked(m_edit.has(TextFormat::Italic));
    m_underline->setChecked(m_edit.has(TextFormat::Underline));
    m_bullets->setChecked(m_edit.shape().kind == BlockShape::Kind::Bullet);
    m_numbers->setChecked(m_edit.shape().kind == BlockShape::Kind::Numbered);
}

void FormatBar::fillHeadings(QMenu& menu) const
{
    NarrativeEdit* edit = &m_edit;
    for (int level = 0; level <= kDeepestHeading; ++level) {
        const QString text = level == 0 ? tr("Body text") : tr("Heading %1").arg(level);
        QAction* action = menu.addAction(text, edit, [edit, level] { edit->setHeading(level); });
        action->setCheckable(true);
        const BlockShape present = edit->shape();
        action->setChecked(level == 0 ? present.kind == BlockShape::Kind::Body
                                      : present.kind == BlockShape::Kind::Heading && present.level == level);
    }
}

void FormatBar::fillTable(QMenu& menu) const
{
    NarrativeEdit* edit = &m_edit;
    if (!edit->isInTable()) {
        for (int columns = kFewestColumns; columns <= kMostColumns; ++columns) {
            menu.addAction(tr("Table with %n columns", nullptr, columns), edit,
                           [edit, columns] { edit->insertTable(kFirstRows, columns); });
        }
        return;
    }
    menu.addAction(tr("Insert row above"), edit, [edit] { edit->insertTableRow(false); });
    menu.addAction(tr("Insert row below"), edit, [edit] { edit->insertTableRow(true); });
    menu.addAction(tr("Insert column to the left"), edit, [edit] { edit->insertTableColumn(false); });
    menu.addAction(tr("Insert column to the right"), edit, [edit] { edit->insertTableColumn(true); });
    menu.addSeparator();
    menu.addAction(tr("Delete row"), edit, [edit] { edit->removeTableRow(); });
    menu.addAction(tr("Delete column"), edit, [edit] { edit->removeTableColumn(); });
}

void FormatBar::fill(QMenu& menu) const
{
    NarrativeEdit* edit = &m_edit;
    const auto addFormat = [&](const QString& text, TextFormat format) {
        QAction* action = menu.addAction(text, edit, [edit, format] { edit->toggle(format); });
        action->setCheckable(true);
        action->setChecked(edit->has(format));
    };
    addFormat(tr("Bold"), TextFormat::Bold);
    addFormat(tr("Italic"), TextFormat::Italic);
    addFormat(tr("Underline"), TextFormat::Underline);
    addFormat(tr("Superscript"), TextFormat::Superscript);
    addFormat(tr("Subscript"), TextFormat::Subscript);
    menu.addSeparator();
    fillHeadings(*menu.addMenu(tr("Heading")));
    menu.addAction(tr("Bulleted list"), edit, [edit] { edit->toggleList(BlockShape::Kind::Bullet); });
    menu.addAction(tr("Numbered list"), edit, [edit] { edit->toggleList(BlockShape::Kind::Numbered); });
    fillTable(*menu.addMenu(tr("Table")));
    menu.addAction(tr("Picture"), this, &FormatBar::pictureWanted);
    menu.addAction(tr("Linked figure"), this, &FormatBar::figureWanted);
}

} // namespace shenbao
