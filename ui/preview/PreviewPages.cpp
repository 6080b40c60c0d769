// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPages.h"

#include "core/document/DocumentComposer.h"
#include "core/layout/Paginator.h"
#include "core/proposal/Enclosures.h"
#include "core/publish/ProjectChecks.h"
#include "ui/common/Background.h"

#include <cmath>
#include <tuple>

namespace shenbao {
namespace {

constexpr int kQuiet = 150;    // ms without a change
constexpr int kLongest = 1000; // ms that a change waits while others follow
constexpr int kUnseen = 3000;  // ms without a change while nobody looks
constexpr double kNear = 24;   // pt from a place that still means it

double distance(const QRectF& rect, QPointF point)
{
    const double x = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double y = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(x, y);
}

/// The page on which what begins at `first` ends: over page breaks, but not where it is printed once more.
int lastPage(const std::vector<KeyPlace>& places, const KeyPlace& first)
{
    int page = first.page;
    for (const KeyPlace& place : places) {
        if (place.key == first.key && place.page == page + 1) {
            page = place.page;
        }
    }
    return page;
}

} // namespace

PreviewPages::PreviewPages(ProjectSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_pictures([&session](const QString& id) { return session.file().attachmentData(id); })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PreviewPages::begin);
    connect(&m_pictures, &PictureCache::arrived, this, &PreviewPages::picturesChanged);
    connect(&session, &ProjectSession::changed, this, [this] {
        m_isWaiting = true;
        schedule();
    });
    m_timer.start(0);
}

PageImages PreviewPages::screenImages()
{
    return [this](const QString& id) { return m_pictures.forScreen(id); };
}

PageImages PreviewPages::paperImages() const
{
    return [this](const QString& id) { return m_pictures.forPaper(id); };
}

void PreviewPages::schedule()
{
    if (!m_isActive) {
        m_timer.start(kUnseen);
        return;
    }
    if (!m_since.isValid()) {
        m_since.start();
    }
    m_timer.start(int(std::clamp<qint64>(kLongest - m_since.elapsed(), 0, kQuiet)));
}

void PreviewPages::setActive(bool active)
{
    if (active == m_isActive) {
        return;
    }
    m_isActive = active;
    m_since.invalidate();
    if (m_isWaiting) {
        m_timer.start(active ? 0 : kUnseen);
    }
}

void PreviewPages::setDraft(bool draft)
{
    changeOption(m_isDraft, draft);
}

void PreviewPages::setDuplex(bool duplex)
{
    changeOption(m_isDuplex, duplex);
}

void PreviewPages::changeOption(bool& option, bool value)
{
    if (option != value) {
        option = value;
        ++m_number; // pages of the other kind would flash up
        m_isWaiting = true;
        schedule();
    }
}

PreviewPages::Order PreviewPages::order() const
{
    const Proposal& proposal = m_session.proposal();
    const auto facts = [this](const QString& id) { return m_session.attachment(id); };
    return {m_workshop, proposal, lookupFor(proposal, facts), m_isDraft, m_isDuplex};
}

PreviewPages::Layout PreviewPages::layOut(const Order& order)
{
    const std::scoped_lock lock(order.workshop->mutex);
    // one that lacked a character remembers it when the text no longer has it
    if (!order.workshop->fonts || !order.workshop->fonts->gaps().empty()) {
        order.workshop->fonts = std::make_unique<FontResolver>();
    }
    // no page prints the time of the last edit
    const Document document =
        composeDocument(order.proposal, order.attachments, {{}, order.draft, order.duplex});
    auto fresh = std::make_shared<Pages>(paginate(document, *order.workshop->fonts));
    fresh->tightened.clear(); // speaks of paragraphs of the document
    CheckFacts facts = factsOfPages(order.proposal, order.attachments, *fresh, *order.workshop->fonts);
    return {std::move(fresh), std::move(facts)};
}

void PreviewPages::begin()
{
    if (!m_isWaiting || m_isRunning) {
        return; // one after the other: the next begins when this one is done
    }
    m_since.invalidate();
    m_isWaiting = false;
    m_isRunning = true;
    inBackground(
        *QThreadPool::globalInstance(), this, [order = order()] { return layOut(order); },
        [this, number = ++m_number](Layout layout) {
            m_isRunning = false;
            if (number == m_number) {
                take(std::move(layout));
            }
            if (m_isWaiting) {
                schedule();
            }
        });
}

void PreviewPages::updateNow()
{
    m_timer.stop();
    m_since.invalidate();
    if (!isWaiting()) {
        return;
    }
    m_isWaiting = false;
    ++m_number; // what is running comes too late
    take(layOut(order()));
}

void PreviewPages::take(Layout layout)
{
    auto fresh = std::exchange(m_pages, std::move(layout.pages));
    m_outlines.keepOnly(m_pages->faces);
    Q_EMIT pagesChanged();
    m_session.setPageFacts(layout.facts);
    // thousands of lines are given back there, not here
    QThreadPool::globalInstance()->start([old = std::move(fresh)]() mutable { old.reset(); });
}

std::vector<KeyPlace> PreviewPages::placesOf(const QString& key) const
{
    std::vector<KeyPlace> places;
    std::copy_if(m_pages->keys.begin(), m_pages->keys.end(), std::back_inserter(places),
                 [&](const KeyPlace& place) { return place.key == key; });
    std::stable_sort(places.begin(), places.end(),
                     [](const KeyPlace& one, const KeyPlace& other) { return one.page < other.page; });
    return places;
}

const KeyPlace* PreviewPages::firstPlace(const QString& key) const
{
    const KeyPlace* first = nullptr;
    for (const KeyPlace& place : m_pages->keys) {
        if (place.key == key && (!first || place.page < first->page)) {
            first = &place;
        }
    }
    return first;
}

int PreviewPages::pageOfKey(const QString& key) const
{
    if (const KeyPlace* place = firstPlace(key)) {
        return place->page;
    }
    // a blank answer leaves no trace on the page: it stands between its neighbours of the same part
    const std::vector<Field>& fields = m_session.form().fields;
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.key == key; });
    if (field == fields.end() || field->part.isEmpty()) {
        return -1;
    }
    for (auto before = field; before != fields.begin() && (--before)->part == field->part;) {
        if (const KeyPlace* place = firstPlace(before->key)) {
            return lastPage(m_pages->keys, *place);
        }
    }
    for (auto after = field; after != fields.end() && after->part == field->part; ++after) {
        if (const KeyPlace* place = firstPlace(after->key)) {
            return place->page;
        }
    }
    const QString anchor = QStringLiteral("part-") + field->part;
    const auto part = m_pages->anchors.find(anchor);
    return part == m_pages->anchors.end() ? -1 : part->second;
}

QString PreviewPages::keyAt(int page, QPointF point) const
{
    // on the answer itself; else in its cell; else close to it
    const auto rank = [&](const KeyPlace& place) {
        const double away = distance(place.rect, point);
        const int how = away <= 0 ? 0 : place.cell.contains(point) ? 1 : away < kNear ? 2 : 3;
        return std::tuple(how, away, place.rect.width() * place.rect.height());
    };
    const KeyPlace* best = nullptr;
    for (const KeyPlace& place : m_pages->keys) {
        if (place.page == page && std::get<0>(rank(place)) < 3 && (!best || rank(place) < rank(*best))) {
            best = &place;
        }
    }
    return best ? best->key : QString();
}

} // namespace shenbao
