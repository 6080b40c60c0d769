// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrintWhatBox.h"

#include "ui/common/Theme.h"
#include "ui/print/PageRanges.h"
#include "ui/print/SealListModel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTableView>

namespace shenbao {
namespace {

constexpr int kListRows = 4; // seen at once
constexpr int kMostListed = 8;

using What = PrintChoice::What;

/// 1、4、6
QString numbers(const std::vector<int>& pages)
{
    QStringList list;
    for (const int page : pages) {
        list << QString::number(page + 1);
    }
    const QString more = list.size() > kMostListed ? PrintWhatBox::tr(" and more") : QString();
    return list.mid(0, kMostListed).join(PrintWhatBox::tr(", ")) + more;
}

} // namespace

PrintWhatBox::PrintWhatBox(QWidget* parent)
    : QWidget(parent)
    , m_all(new QRadioButton(tr("All pages"), this))
    , m_some(new QRadioButton(tr("Some pages"), this))
    , m_seals(new QRadioButton(tr("Only the pages to be sealed"), this))
    , m_note(new QLabel(this))
    , m_model(new SealListModel(this))
    , m_instructions(new QCheckBox(tr("With a sheet of instructions for sealing"), this))
    , m_proof(new QCheckBox(tr("As a proof: marked “校样”, with rings where seals go"), this))
{
    m_all->setChecked(true);
    m_all->setObjectName(QStringLiteral("all"));
    m_some->setObjectName(QStringLiteral("some"));
    m_seals->setObjectName(QStringLiteral("seals"));
    m_instructions->setObjectName(QStringLiteral("instructions"));
    m_instructions->setChecked(true);
    m_instructions->setToolTip(
        tr("Which page gets which seal, where and by whom; the paging seal; copies and order of the volume"));
    m_proof->setObjectName(QStringLiteral("proof"));
    m_proof->setToolTip(
        tr("For reading and checking inside the unit; a page with this mark cannot be handed in"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::One);
    column->addWidget(m_all);
    column->addWidget(makeRangeRow());
    column->addWidget(m_seals);
    m_sealed = makeSeals();
    column->addWidget(m_sealed);
    column->addWidget(m_note);
    column->addWidget(m_proof);
    auto* group = new QButtonGroup(this); // they have different parents
    for (QRadioButton* button : {m_all, m_some, m_seals}) {
        group->addButton(button);
        connect(button, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn) {
                refresh();
                Q_EMIT changed();
            }
        });
    }
    for (QCheckBox* box : {m_instructions, m_proof}) {
        box->setAccessibleName(box->text());
        box->setAccessibleDescription(box->toolTip());
        connect(box, &QCheckBox::toggled, this, &PrintWhatBox::changed);
    }
    const std::array<QWidget*, 7> order{m_all, m_some, m_range, m_seals, m_list, m_instructions, m_proof};
    for (size_t at = 1; at < order.size(); ++at) {
        setTabOrder(order[at - 1], order[at]);
    }
    refresh();
}

QWidget* PrintWhatBox::makeRangeRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    m_range = new QLineEdit(row);
    m_range->setPlaceholderText(tr("for example 1-3,5,8-"));
    m_range->setAccessibleName(tr("Pages to print, for example 1-3,5,8-"));
    layout->addWidget(m_some);
    layout->addWidget(m_range, 1);
    connect(m_range, &QLineEdit::textEdited, this, [this] {
        m_some->setChecked(true); // who writes pages means them
        refresh();
        Q_EMIT changed();
    });
    return row;
}

QWidget* PrintWhatBox::makeSeals()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(Space::Three, 0, 0, 0);
    layout->setSpacing(Space::One);
    m_list = new QTableView(box);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Seals, signatures and dates"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(SealListModel::Place, QHeaderView::Stretch);
    const int line = fontMetrics().height() + Space::One;
    m_list->verticalHeader()->setDefaultSectionSize(line);
    m_list->setFixedHeight((kListRows + 1) * line + Space::Two);
    layout->addWidget(m_list);
    layout->addWidget(m_instructions);
    return box;
}

void PrintWhatBox::setMaterial(std::shared_ptr<const PrintMaterial> material)
{
    m_material = std::move(material);
    m_model->setSeals(m_material ? m_material->seals : std::vector<SealPlace>(),
                      m_material && m_material->isDraft);
    refresh();
}

void PrintWhatBox::setWhat(What what)
{
    (what == What::All ? m_all : what == What::Range ? m_some : m_seals)->setChecked(true);
}

What PrintWhatBox::what() const
{
    return m_seals->isChecked() ? What::SealPages : m_some->isChecked() ? What::Range : What::All;
}

void PrintWhatBox::setRange(const QString& text)
{
    m_range->setText(text);
    m_some->setChecked(true);
    refresh();
    Q_EMIT changed();
}

bool PrintWhatBox::isProof() const
{
    return m_proof->isChecked() && what() != What::SealPages;
}

QString PrintWhatBox::note() const
{
    return m_note->text();
}

std::optional<PrintChoice> PrintWhatBox::choice() const
{
    if (!m_material) {
        return std::nullopt;
    }
    PrintChoice choice;
    choice.what = what();
    choice.instructions = m_instructions->isChecked();
    if (choice.what == What::Range) {
        auto pages = parsePageRanges(m_range->text(), int(m_material->pages.pages.size()));
        if (!pages) {
            return std::nullopt;
        }
        choice.range = std::move(*pages);
    } else if (choice.what == What::SealPages && sealPages(m_material->pages).empty()) {
        return std::nullopt;
    }
    return choice;
}

QString PrintWhatBox::noteOfChoice() const
{
    if (what() == What::SealPages && sealPages(m_material->pages).empty()) {
        return tr("No page of this application is sealed or signed.");
    }
    if (what() == What::Range && !m_range->text().trimmed().isEmpty()) {
        if (const auto pages = parsePageRanges(m_range->text(), int(m_material->pages.pages.size()));
            !pages) {
            return pages.error().message;
        }
    }
    const auto chosen = choice();
    if (!chosen || what() == What::All || !m_material->setup.duplex) {
        return {};
    }
    const std::vector<int> wanted = what() == What::Range ? chosen->range : sealPages(m_material->pages);
    std::vector<int> along;
    for (const int page : chosenPages(*m_material, *chosen)) {
        if (std::find(wanted.begin(), wanted.end(), page) == wanted.end()) {
            along.push_back(page);
        }
    }
    return along.empty()
               ? QString()
               : tr("Printed along, because they are on the same sheets: pages %1.").arg(numbers(along));
}

void PrintWhatBox::refresh()
{
    const bool isSeals = what() == What::SealPages;
    m_sealed->setVisible(isSeals);
    m_proof->setEnabled(!isSeals);
    QString note;
    bool isWrong = false;
    if (m_material) {
        const int count = int(m_material->pages.pages.size());
        m_all->setText(tr("All %1 pages").arg(count));
        m_seals->setText(tr("Only the %1 pages to be sealed").arg(sealPages(m_material->pages).size()));
        note = noteOfChoice();
        isWrong = !note.isEmpty() && !choice();
    }
    const Theme& theme = Theme::current();
    QPalette colors = m_note->palette();
    colors.setColor(QPalette::WindowText, isWrong ? theme.error : theme.faint);
    m_note->setPalette(colors);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_range->setAccessibleDescription(note);
    for (QRadioButton* button : {m_all, m_some, m_seals}) {
        button->setAccessibleName(button->text());
    }
}

} // namespace shenbao
