// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryDialog.h"

#include "core/proposal/Restore.h"
#include "ui/common/FitToScreen.h"
#include "ui/history/ComparisonView.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/VersionDelegate.h"
#include "ui/history/VersionNameDialog.h"
#include "ui/history/VersionText.h"
#include "ui/session/ProjectSession.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

namespace shenbao {
namespace {

constexpr qint64 kPiece = 1024 * 1024; // bytes of history at a time, a few milliseconds
const QSize kFirstSize(120 * Space::One, 84 * Space::One);
const QString kGeometry = QStringLiteral("history/geometry");

/// Names a version also when another edit has made a later one of it.
qint64 placeOf(const Version& version)
{
    return version.isNow ? HistoryDialog::kNow : version.step;
}

} // namespace

HistoryDialog::HistoryDialog(ProjectSession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new HistoryModel(this))
{
    setWindowTitle(tr("History"));
    resizeToScreen(*this, kFirstSize);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(makeVersions());
    splitter->addWidget(makeComparison());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({34 * Space::One, 86 * Space::One});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Space::Two);
    layout->setSpacing(Space::Two);
    layout->addWidget(splitter, 1);
    layout->addLayout(makeButtons());
    m_reader.setInterval(0);
    connect(&m_reader, &QTimer::timeout, this, &HistoryDialog::readOn);
    connect(&session, &ProjectSession::changed, this, [this] {
        setStatus({}); // what was said is about another state
        startReading();
    });
    connect(&session, &ProjectSession::failed, this, [this](const QString& message) { setStatus(message); });
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    m_view->showText(tr("Reading the history…"));
    updateButtons();
    startReading();
    m_list->setFocus();
}

HistoryDialog::~HistoryDialog()
{
    QSettings().setValue(kGeometry, saveGeometry());
}

QWidget* HistoryDialog::makeVersions()
{
    auto* page = new QWidget(this);
    m_list = new QListView(page);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Versions"));
    m_damage = new QLabel(page);
    m_damage->setTextFormat(Qt::PlainText);
    m_damage->setWordWrap(true);
    m_damage->setContentsMargins(Space::Two, 0, Space::One, Space::One);
    m_damage->hide();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_damage);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const Version* version = m_model->version(current);
                if (version && !m_isFilling) {
                    m_chosen = placeOf(*version);
                    setStatus({});
                    fillOthers();
                    compare();
                }
            });
    return page;
}

QWidget* HistoryDialog::makeComparison()
{
    auto* page = new QWidget(this);
    auto* label = new QLabel(tr("Compare with"), page);
    m_others = new QComboBox(page);
    m_others->setAccessibleName(tr("Compare with"));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumContentsLength(20);
    label->setBuddy(m_others);
    m_view = new ComparisonView(page);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Space::Two, Space::One, Space::Two, 0);
    row->setSpacing(Space::One);
    row->addWidget(label);
    row->addWidget(m_others, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    connect(m_others, &QComboBox::activated, this, [this](int index) {
        m_isOtherPicked = true;
        m_other = m_others->itemData(index).toLongLong();
        compare();
    });
    connect(m_view, &ComparisonView::ready, this, &HistoryDialog::updateButtons);
    connect(m_view, &ComparisonView::restoreRequested, this, &HistoryDialog::restore);
    return page;
}

QLayout* HistoryDialog::makeButtons()
{
    const auto button = [this](const QString& text, auto slot) {
        auto* one = new QPushButton(text, this);
        one->setAccessibleName(text);
        one->setAutoDefault(false);
        connect(one, &QPushButton::clicked, this, slot);
        return one;
    };
    m_name = button(tr("Name this version…"), &HistoryDialog::askName);
    m_removeName = button(tr("Remove the name"), &HistoryDialog::removeName);
    m_restore = button(tr("Restore this version"), [this] { restore(); });
    m_restore->setToolTip(tr("All answers become what they were then. This can be undone, and nothing is "
                             "taken out of the history."));
    m_undo = button(tr("Undo"), [this] {
        if (m_session.undoText() == m_restored) {
            m_session.undo();
            setStatus(tr("Undone: everything is as it was before."));
        }
    });
    m_undo->hide();
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto* close = button(tr("Close"), &QDialog::reject);
    const bool mayWrite = !m_session.isReadOnly();
    for (QPushButton* one : {m_name, m_removeName, m_restore}) {
        one->setVisible(mayWrite);
    }
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(Space::Two, 0, Space::Two, 0);
    layout->setSpacing(Space::One);
    layout->addWidget(m_name);
    layout->addWidget(m_removeName);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_restore);
    layout->addWidget(close);
    setStatus({});
    return layout;
}

void HistoryDialog::startReading()
{
    m_session.save(); // failures are told by the session; what is on disk is shown then
    m_reader.start();
}

void HistoryDialog::readOn()
{
    const auto more = m_history.readMore(m_session.file(), kPiece);
    if (more && *more) {
        return;
    }
    m_reader.stop();
    if (!more) {
        m_view->showText(more.error().message);
        return;
    }
    showVersions();
}

void HistoryDialog::showVersions()
{
    m_isFilling = true;
    m_model->setVersions(m_history.versions(), QDate::currentDate());
    QModelIndex index = m_model->indexOf(m_chosen);
    if (!index.isValid()) {
        index = m_model->index(0); // now
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_chosen = placeOf(*m_model->version(index));
    m_isFilling = false;
    const QString damage = damageText(m_history);
    m_damage->setText(damage);
    m_damage->setVisible(!damage.isEmpty());
    fillOthers();
    compare();
}

/// The versions that the chosen one can be compared with. What the user picked stays while it makes sense.
void HistoryDialog::fillOthers()
{
    const Version* mine = chosen();
    m_others->clear();
    if (!mine) {
        return;
    }
    const std::vector<Version>& versions = m_model->versions();
    if (mine->step != versions.back().step) {
        m_others->addItem(tr("the version before it"), kPrevious);
    }
    for (const Version& version : versions) {
        if (version.step != mine->step && version.isReachable) {
            m_others->addItem(versionName(version, QDate::currentDate()), placeOf(version));
        }
    }
    if (m_others->findData(m_other) < 0) {
        m_isOtherPicked = false;
    }
    if (!m_isOtherPicked) {
        m_other = mine->isNow ? kPrevious : kNow;
    }
    m_others->setCurrentIndex(m_others->findData(m_other));
    m_others->setEnabled(m_others->count() > 1);
}

bool HistoryDialog::isBusy() const
{
    return m_reader.isActive() || m_view->isBusy();
}

const Version* HistoryDialog::chosen() const
{
    return m_model->version(m_chosen == kNow ? m_model->index(0) : m_model->indexOf(m_chosen));
}

const Version* HistoryDialog::other() const
{
    const Version* mine = chosen();
    if (!mine || m_other == kNow) {
        return m_model->version(m_model->index(0));
    }
    return m_model->version(m_other == kPrevious ? m_model->index(m_model->indexOf(mine->step).row() + 1)
                                                 : m_model->indexOf(m_other));
}

void HistoryDialog::compare()
{
    const Version* mine = chosen();
    const Version* theirs = other();
    if (!mine || !theirs || mine->step == theirs->step) {
        m_view->showText(
            tr("There is no other version yet. Everything you write is kept here by itself: come "
               "back when you want to know what changed, or need something that you took out."));
        return;
    }
    const auto mineThen = m_history.answersAt(m_session.file(), mine->step);
    const auto theirsThen = m_history.answersAt(m_session.file(), theirs->step);
    if (!mineThen || !theirsThen) {
        m_view->showText((mineThen ? theirsThen : mineThen).error().message);
        return;
    }
    ComparisonOrder order(m_session.file().proposal());
    order.chosen = *mineThen;
    order.other = *theirsThen;
    order.isChosenOlder = mine->step < theirs->step;
    order.mayRestore = !m_session.isReadOnly() && !mine->isNow;
    order.outline = outlineOf(m_session.form());
    order.theme = Theme::current();
    order.font = font();
    const QDate today = QDate::currentDate();
    const QString range = tr("From %1 to %2")
                              .arg(versionName(order.isChosenOlder ? *mine : *theirs, today),
                                   versionName(order.isChosenOlder ? *theirs : *mine, today));
    m_view->compare(std::move(order), range);
    updateButtons();
}

void HistoryDialog::setStatus(const QString& text, bool mayUndo)
{
    m_status->setText(text.isEmpty() && m_session.isReadOnly()
                          ? tr("Opened for reading only: versions can be looked at, not restored or named.")
                          : text);
    m_undo->setVisible(mayUndo);
}

QString HistoryDialog::statusText() const
{
    return m_status->text();
}

void HistoryDialog::updateButtons()
{
    const Version* mine = chosen();
    m_name->setEnabled(mine);
    m_removeName->setEnabled(mine && !mine->name.isEmpty());
    m_name->setText(mine && !mine->name.isEmpty() ? tr("Rename this version…") : tr("Name this version…"));
    m_name->setAccessibleName(m_name->text());
    m_restore->setEnabled(mine && !mine->isNow && !m_view->comparison().restorable.isEmpty());
}

void HistoryDialog::choose(qint64 step)
{
    m_list->setCurrentIndex(m_model->indexOf(step));
}

void HistoryDialog::compareWith(qint64 step)
{
    const int index = m_others->findData(step);
    if (index >= 0) {
        m_others->setCurrentIndex(index);
        Q_EMIT m_others->activated(index);
    }
}

void HistoryDialog::askName()
{
    const Version* mine = chosen();
    if (!mine || m_session.isReadOnly()) {
        return;
    }
    auto* dialog = new VersionNameDialog(momentText(mine->at, QDate::currentDate()), mine->name, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { nameChosen(dialog->name()); });
    dialog->open();
}

void HistoryDialog::nameChosen(const QString& name)
{
    const Version* mine = chosen();
    if (!mine || name.isEmpty()) {
        return;
    }
    const bool isNew = mine->isNow && mine->name.isEmpty();
    if (m_session.nameVersion(mine->step, isNew ? QDateTime::currentDateTimeUtc() : mine->at, name)) {
        setStatus({});
        startReading();
    }
}

void HistoryDialog::removeName()
{
    const Version* mine = chosen();
    if (mine && m_session.removeVersionName(mine->step)) {
        setStatus(tr("The name is gone; the version itself stays in the history."));
        startReading();
    }
}

void HistoryDialog::restore(const QStringList& keys)
{
    const Version* mine = chosen();
    if (!mine || !m_view->comparison().chosen || m_session.isReadOnly()) {
        return;
    }
    const QString name = versionName(*mine, QDate::currentDate());
    const auto edits = editsTowards(m_session.proposal(), *m_view->comparison().chosen, keys);
    if (edits.empty()) {
        setStatus(tr("Nothing to restore: it is already so."));
        return;
    }
    // what is there now stays easy to find
    if (edits.size() > 1 && !m_session.mark(VersionMark::Kind::BeforeRestore)) {
        return;
    }
    const QString what = tr("restore %1").arg(name);
    m_session.sealStep();
    if (!m_session.edit(edits, what)) {
        return;
    }
    m_session.sealStep();
    m_restored = what;
    const QStringList missing =
        missingAttachments(edits, [this](const QString& id) { return m_session.file().attachment(id); });
    QString status =
        keys.size() == 1
            ? tr("“%1” is as it was in %2.").arg(m_session.form().field(keys.front())->label, name)
            : tr("%n answer(s) are as they were in %1.", nullptr, int(edits.size())).arg(name);
    if (!missing.isEmpty()) {
        status += u'\n' + tr("These files are no longer in the project and must be attached again: %1")
                              .arg(missing.join(QStringLiteral("、")));
    }
    setStatus(status, true);
}

} // namespace shenbao
