// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/EnclosureEditor.h"

#include "core/input/AttachmentInspector.h"
#include "core/proposal/ValueJson.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace shenbao {
namespace {

constexpr int kRowHeight = 28;
constexpr int kMostRows = 6;

QToolButton* makeButton(const QString& iconName, const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

EnclosureEditor::EnclosureEditor(ProjectSession& session, const Field& field, QWidget* parent)
    : FieldEditor(session, field, parent)
    , m_list(new QListWidget(this))
{
    setAcceptDrops(!session.isReadOnly());
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setControl(m_list);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    auto* add = makeButton(QStringLiteral("attach"), tr("Add files to “%1”").arg(field.label), this);
    auto* up = makeButton(QStringLiteral("up"), tr("Move up"), this);
    auto* down = makeButton(QStringLiteral("down"), tr("Move down"), this);
    auto* remove = makeButton(QStringLiteral("remove"), tr("Take away"), this);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    for (QToolButton* button : {add, up, down, remove}) {
        button->setEnabled(!session.isReadOnly());
        line->addWidget(button);
    }
    column->addLayout(line);
    column->addStretch();
    row()->addLayout(column);
    connect(add, &QToolButton::clicked, this, [this] { browse(); });
    connect(remove, &QToolButton::clicked, this, [this] { removeCurrent(); });
    connect(up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(down, &QToolButton::clicked, this, [this] { move(1); });
    showValue();
}

void EnclosureEditor::showValue()
{
    const Value value = session().proposal().value(key());
    const int column = field().columnIndex(u"文件");
    const int titleColumn = field().columnIndex(u"标题");
    const int current = m_list->currentRow();
    m_list->clear();
    if (const Rows* rows = value.rows()) {
        for (const Row& row : *rows) {
            const QString* reference = column >= 0 ? row[size_t(column)].text() : nullptr;
            const QString* title = titleColumn >= 0 ? row[size_t(titleColumn)].text() : nullptr;
            QString text = title && !title->isEmpty() ? *title
                           : reference                ? attachmentName(*reference)
                                                      : tr("(no file)");
            const auto facts = reference ? session().attachment(attachmentId(*reference)) : std::nullopt;
            if (facts) {
                text += QString(u"    " + tr("%n page(s)", nullptr, facts->pages) + u" · " +
                                QLocale(QLocale::Chinese).formattedDataSize(facts->size));
            }
            auto* item = new QListWidgetItem(icon(facts && facts->type != AttachmentFacts::Type::Pdf
                                                      ? QStringLiteral("picture")
                                                      : QStringLiteral("document")),
                                             text);
            item->setSizeHint(QSize(0, kRowHeight));
            item->setToolTip(text);
            m_list->addItem(item);
        }
    }
    if (m_list->count() == 0) {
        auto* hint = new QListWidgetItem(tr("Drop a PDF or a picture here, or press the paper clip"));
        hint->setFlags(Qt::NoItemFlags);
        hint->setSizeHint(QSize(0, kRowHeight));
        m_list->addItem(hint);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_list->setFixedHeight(std::min(m_list->count(), kMostRows) * kRowHeight + 2 * m_list->frameWidth());
}

void EnclosureEditor::browse()
{
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add files to “%1”").arg(field().label), {},
                                           tr("PDF and pictures (*.pdf *.png *.jpg *.jpeg)")));
}

void EnclosureEditor::addFiles(const QStringList& paths)
{
    const int column = field().columnIndex(u"文件");
    std::vector<ProposalEdit> edits;
    std::vector<NewAttachment> files;
    QStringList problems;
    const Value value = session().proposal().value(key());
    int at = value.rows() ? int(value.rows()->size()) : 0;
    for (const QString& path : paths) {
        auto file = readAttachment(path);
        if (!file) {
            problems << file.error().message;
            continue;
        }
        Row row(field().columns.size());
        row[size_t(column)] = Value(attachmentReference(file->facts));
        edits.emplace_back(InsertRows{key(), at++, Rows{row}});
        files.push_back(std::move(*file));
    }
    if (!edits.empty()) {
        session().attach(edits, files, tr("Add attachments"));
    }
    if (!problems.isEmpty()) {
        QMessageBox::warning(this, tr("Some files were not added"), problems.join(u'\n'));
    }
}

void EnclosureEditor::removeCurrent()
{
    const int at = m_list->currentRow();
    const Value value = session().proposal().value(key());
    if (at >= 0 && value.rows() && size_t(at) < value.rows()->size()) {
        session().edit({RemoveRows{key(), at, 1}}, tr("Take an attachment away"));
    }
}

void EnclosureEditor::move(int by)
{
    const int at = m_list->currentRow();
    const Value value = session().proposal().value(key());
    const int count = value.rows() ? int(value.rows()->size()) : 0;
    if (at < 0 || at >= count || at + by < 0 || at + by >= count) {
        return;
    }
    session().edit({MoveRow{key(), at, at + by}}, tr("Order attachments"));
    m_list->setCurrentRow(at + by);
}

void EnclosureEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void EnclosureEditor::dropEvent(QDropEvent* event)
{
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    event->acceptProposedAction();
    addFiles(paths);
}

} // namespace shenbao
