// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/EntryEditor.h"

#include "ui/attachments/AttachmentDesk.h"
#include "ui/attachments/AttachmentDetails.h"
#include "ui/attachments/AttachmentEdits.h"
#include "ui/attachments/AttachmentList.h"
#include "ui/attachments/AttachmentsModel.h"
#include "ui/attachments/DroppedFiles.h"
#include "ui/common/FindingText.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace shenbao {
namespace {

constexpr int kMark = 16;
const QString kFolder = QStringLiteral("attachments/folder");

QString lastFolder()
{
    return QSettings()
        .value(kFolder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void setColor(QLabel& label, const QColor& color)
{
    QPalette palette = label.palette();
    if (palette.color(QPalette::WindowText) != color) {
        palette.setColor(QPalette::WindowText, color);
        label.setPalette(palette);
    }
}

} // namespace

EntryEditor::EntryEditor(AttachmentDesk& desk, const EnclosuresNode::Entry& entry, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(desk.session())
    , m_entry(entry)
    , m_field(*m_session.form().field(entry.key))
    , m_model(new AttachmentsModel(m_session, m_field, entry.label, desk.thumbnails(), this))
    , m_list(new AttachmentList(*m_model, m_session.isReadOnly(), this))
    , m_mark(new QLabel(this))
    , m_stateText(new QLabel(this))
    , m_add(new QPushButton(icon(QStringLiteral("attach")), tr("Add files…"), this))
    , m_hint(new QLabel(tr("Drop PDF files or pictures here"), this))
    , m_noteMark(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(entry.key);
    m_list->setAccessibleName(entry.label);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::One, Space::Half, Space::One, Space::One);
    column->setSpacing(Space::Half);
    column->addWidget(makeHead());
    column->addWidget(m_list);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMinimumHeight(Space::Four);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_hint);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(Space::Half);
    m_noteMark->setFixedSize(kMark, kMark);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    QFont small = m_note->font();
    small.setPointSizeF(Type::Small);
    m_note->setFont(small);
    foot->addWidget(m_noteMark, 0, Qt::AlignTop);
    foot->addWidget(m_note, 1);
    column->addLayout(foot);
    connectList();
    refresh();
}

QWidget* EntryEditor::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::One);
    auto* title = new QLabel(m_entry.label, head);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    title->setBuddy(m_list);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_mark->setFixedSize(kMark, kMark);
    m_add->setAccessibleName(tr("Add files to “%1”").arg(m_entry.label));
    m_add->setAutoDefault(false);
    m_add->setVisible(!m_session.isReadOnly());
    row->addWidget(title, 1);
    row->addWidget(m_mark);
    row->addWidget(m_stateText);
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &EntryEditor::browse);
    return head;
}

void EntryEditor::connectList()
{
    const QString& key = m_field.key;
    connect(m_list, &AttachmentList::viewRequested, this,
            [this](int row) { m_desk.view(m_model->reference(row), m_model->caption(row)); });
    connect(m_list, &AttachmentList::openRequested, this,
            [this](int row) { m_desk.openOutside(m_model->reference(row)); });
    connect(m_list, &AttachmentList::saveRequested, this, &EntryEditor::saveAs);
    connect(m_list, &AttachmentList::detailsRequested, this, &EntryEditor::showDetails);
    connect(m_list, &AttachmentList::removeRequested, this, [this, &key](const std::vector<int>& rows) {
        if (!rows.empty() && m_session.edit(removeEdits(key, rows), tr("Take attachments away")) &&
            m_model->rowCount() > 0) {
            m_list->select(std::min(rows.front(), m_model->rowCount() - 1), 1);
        }
    });
    connect(m_list, &AttachmentList::reorderRequested, this,
            [this, &key](const std::vector<int>& rows, int at) { moveTo(key, at, rows, key, false); });
    connect(m_list, &AttachmentList::pasteRequested, this, &EntryEditor::paste);
    connect(m_list, &AttachmentList::menuAboutToShow, this, &EntryEditor::addMoveMenu);
    connect(&m_desk, &AttachmentDesk::added, this, [this, &key](const QString& where, int at, int count) {
        if (where == key) {
            m_list->select(at, count);
        }
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EntryEditor::refreshState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EntryEditor::refreshState);
}

// ---- what people do ----

void EntryEditor::browse()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Add files to “%1”").arg(m_entry.label), lastFolder(),
        tr("PDF and pictures (*.pdf *.png *.jpg *.jpeg *.PDF *.PNG *.JPG *.JPEG)"));
    if (!paths.isEmpty()) {
        QSettings().setValue(kFolder, QFileInfo(paths.first()).absolutePath());
        m_desk.addFiles(m_field.key, -1, paths);
    }
}

void EntryEditor::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data && takes(*data)) {
        m_desk.addFiles(m_field.key, -1, droppedFiles(*data).paths);
    } else {
        Q_EMIT m_desk.message(tr("The clipboard holds no files. Copy them in the file manager first."));
    }
}

void EntryEditor::saveAs(int row)
{
    const QString reference = m_model->reference(row);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save a copy"), QDir(lastFolder()).filePath(m_desk.fileNameFor(reference)));
    if (!path.isEmpty()) {
        m_desk.saveCopy(reference, path);
    }
}

void EntryEditor::showDetails(int row)
{
    auto* dialog = new AttachmentDetails(m_session, m_field, row, m_entry.label, this);
    dialog->open();
}

void EntryEditor::moveTo(const QString& key, int at, const std::vector<int>& rows, const QString& from,
                         bool copy)
{
    if (rows.empty()) {
        return;
    }
    if (key == from && !copy) {
        const auto edits = reorderEdits(key, rows, at);
        if (!edits.empty() && m_session.edit(edits, tr("Order attachments"))) {
            const auto above = std::count_if(rows.begin(), rows.end(), [at](int row) { return row < at; });
            m_list->select(at - int(above), int(rows.size()));
        }
        return;
    }
    const auto edits = transferEdits(m_session.proposal(), from, rows, key, at, copy);
    if (!edits.empty()) {
        m_session.edit(edits, copy ? tr("Copy attachments") : tr("Move attachments"));
    }
}

void EntryEditor::addMoveMenu(QMenu* menu)
{
    const std::vector<EntryEditor*> others = m_others ? m_others() : std::vector<EntryEditor*>();
    if (others.empty() || m_session.isReadOnly()) {
        return;
    }
    QMenu* targets = menu->addMenu(tr("Move to"));
    for (EntryEditor* other : others) {
        if (other != this) {
            QString label = other->entry().label;
            targets->addAction(label.replace(u'&', QStringLiteral("&&")), this, [this, other] {
                const QString& key = other->field().key;
                moveTo(key, m_session.proposal().count(key), m_list->selectedRows(), m_field.key, false);
            });
        }
    }
}

// ---- dropping ----

bool EntryEditor::takes(const QMimeData& data) const
{
    return !m_session.isReadOnly() &&
           (AttachmentsModel::dragged(data, m_session).has_value() || droppedFiles(data).isAny);
}

int EntryEditor::dropRowAt(QPoint place) const
{
    const QPoint inList = m_list->viewport()->mapFrom(this, place);
    return inList.y() < 0 ? m_model->rowCount()
                          : m_list->dropRowAt(inList); // on the heading: behind the last
}

void EntryEditor::showDrop(QPoint place)
{
    m_list->showDropRow(dropRowAt(place));
    if (!m_isTarget) {
        m_isTarget = true;
        update();
    }
}

void EntryEditor::hideDrop()
{
    m_list->showDropRow(-1);
    if (m_isTarget) {
        m_isTarget = false;
        update();
    }
}

void EntryEditor::take(const QMimeData& data, QPoint place, bool copy)
{
    const int at = dropRowAt(place);
    hideDrop();
    if (const auto dragged = AttachmentsModel::dragged(data, m_session)) {
        moveTo(m_field.key, at, dragged->rows, dragged->key, copy && dragged->key != m_field.key);
        return;
    }
    const DroppedFiles files = droppedFiles(data);
    m_desk.addFiles(m_field.key, at, files.paths);
    if (files.paths.isEmpty()) {
        Q_EMIT m_desk.message(
            tr("Only files of this computer can be added; nothing is fetched from the network. "
               "Save it first, then add the file."));
    }
}

// ---- what is shown ----

void EntryEditor::refresh()
{
    refreshState();
    refreshNote();
}

void EntryEditor::refreshState()
{
    const EnclosureState state = enclosureState(m_session.proposal(), m_entry);
    if (state == m_state && !m_stateText->text().isEmpty()) {
        return;
    }
    m_state = state;
    const Theme& theme = Theme::current();
    const bool isThere = m_state.documents > 0;
    const bool isAdvised = m_state.need == EnclosureState::Need::Advised && !isThere;
    const QColor color = m_state.isMissing() ? theme.error
                         : isAdvised         ? theme.warning
                         : isThere           ? theme.good
                                             : theme.faint;
    const QString mark = m_state.isMissing() ? QStringLiteral("error")
                         : isAdvised         ? QStringLiteral("warning")
                         : isThere           ? QStringLiteral("done")
                                             : QStringLiteral("empty");
    m_mark->setPixmap(icon(mark, color).pixmap(kMark, kMark));
    setColor(*m_stateText, color);
    m_stateText->setText(m_state.text());
    m_list->setVisible(isThere);
    m_list->setAccessibleDescription(m_state.text());
    m_hint->setVisible(!isThere && !m_session.isReadOnly());
    QWidget* first = isThere ? static_cast<QWidget*>(m_list) : m_add;
    if (focusProxy() != first) {
        setFocusProxy(first);
    }
    update();
    Q_EMIT stateChanged();
}

/// Two lines of the printed list that read the same help nobody.
QString EntryEditor::adviceOnNames() const
{
    QStringList captions;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        captions << m_model->caption(row);
    }
    return captions.removeDuplicates() > 0
               ? tr("Several documents have the same name on the form's list. Name them with F2.")
               : QString();
}

void EntryEditor::refreshNote()
{
    const Theme& theme = Theme::current();
    QStringList texts;
    bool isError = false;
    const Findings findings = m_state.documents > 0 ? m_session.findingsOf(m_field.key) : Findings();
    for (const Finding& finding : findings) { // a blank entry says so in its heading
        if (!finding.waived && finding.row < 0 && finding.severity != Severity::Info &&
            !texts.contains(messageOf(finding))) {
            texts << messageOf(finding);
            isError = isError || finding.severity == Severity::Error;
        }
    }
    const bool isFault = !texts.isEmpty();
    if (!isFault) {
        texts << adviceOnNames();
    }
    const QString text = texts.join(u'\n').trimmed();
    const QColor color = isError ? theme.error : isFault ? theme.warning : theme.faint;
    const QString mark = isError   ? QStringLiteral("error")
                         : isFault ? QStringLiteral("warning")
                                   : QStringLiteral("info");
    setColor(*m_note, color);
    if (m_note->text() != text || m_noteMark->isHidden() == !text.isEmpty()) {
        m_note->setText(text);
        m_noteMark->setPixmap(icon(mark, color).pixmap(kMark, kMark));
        m_note->setVisible(!text.isEmpty());
        m_noteMark->setVisible(!text.isEmpty());
    }
}

QString EntryEditor::note() const
{
    return m_note->text();
}

void EntryEditor::showDocument(int row)
{
    m_list->select(row, 1);
    m_list->setFocus(Qt::OtherFocusReason);
}

void EntryEditor::showFinding(const Finding& finding)
{
    setFocus(Qt::OtherFocusReason);
    if (finding.row >= 0) {
        showDocument(finding.row);
    }
}

void EntryEditor::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_isTarget ? QBrush(theme.accentSoft) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(m_isTarget ? theme.accent : theme.line, 1,
                        m_state.documents > 0 || m_session.isReadOnly() ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::Half, Space::Half);
}

} // namespace shenbao
