// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proposal/TextSearch.h"

#include "core/proposal/Attachment.h"
#include "core/proposal/ValueText.h"
#include "core/text/CleanText.h"

namespace shenbao {
namespace {

constexpr qsizetype kBefore = 10; // units of an excerpt in front of the match
constexpr qsizetype kAfter = 40;
constexpr QChar kCut = u'…';
constexpr QChar kNameGap = u'、';

QString onOneLine(QString text)
{
    for (QChar& one : text) {
        if (one == u'\n' || one == u'\t' || one == QChar::LineSeparator) {
            one = u' ';
        }
    }
    return text;
}

void addExcerpt(TextHit& hit, const QString& text, const TextRange& range)
{
    qsizetype from = std::max<qsizetype>(0, range.start - kBefore);
    if (from > 0 && text[from].isLowSurrogate()) {
        --from;
    }
    const QString after = shortened(text.mid(range.end, kAfter + 2), kAfter);
    const bool isEnd = range.end + after.size() >= text.size();
    hit.before =
        onOneLine(QString((from > 0 ? QString(kCut) : QString()) + text.mid(from, range.start - from)));
    hit.match = onOneLine(text.mid(range.start, range.end - range.start));
    hit.after = onOneLine(QString(after + (isEnd ? QString() : QString(kCut))));
}

bool isReplaced(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::UnitName || kind == FieldKind::Person;
}

/// What a number, a date or a period looks like, where it is printed and where it is typed.
QStringList looksOf(FieldKind kind, const Unit& unit, int decimals, const Value& value)
{
    QStringList looks{printScalar(kind, unit, decimals, value, true)};
    if (const Decimal* number = value.number(); number && kind != FieldKind::Quantity) {
        const QString plain = printNumber(kind, unit, decimals, *number, false);
        looks << number->toFixed(int(plain.section(u'.', 1).size()), true);
    }
    looks << typedText(kind, unit, value);
    return looks;
}

/// Looks through one answer.
class Searcher
{
public:
    Searcher(const Proposal& proposal, const TextMatcher& wanted, size_t most, const VisitHit& visit)
        : m_proposal(proposal)
        , m_wanted(wanted)
        , m_room(most)
        , m_visit(visit)
    {}

    void search(const Field& field)
    {
        if (field.isFigure || field.kind == FieldKind::Tick || !m_proposal.holds(field.usedWhen)) {
            return;
        }
        const Value shown = m_proposal.value(field.key);
        const bool isOwn = !m_proposal.own(field.key).isBlank();
        const bool follows = !isOwn && (!field.bound.isEmpty() || field.computed.as != Computed::As::None);
        TextHit at;
        at.key = field.key;
        at.canReplace = isReplaced(field) && !follows;
        if (const RichText* text = shown.richText()) {
            searchNarrative(*text, at);
        } else if (const Rows* rows = shown.rows()) {
            at.canReplace = !field.fixed && !follows;
            searchRows(field, *rows, at);
        } else if (const QStringList* list = shown.list()) {
            field.kind == FieldKind::Choice ? searchChoice(field, *list, at) : searchNames(*list, at);
        } else {
            searchScalar(field.kind, field.unit, field.decimals, shown, at);
        }
    }

private:
    void add(const TextHit& hit, const QString& shown, const TextRange& range)
    {
        if (m_room > 0) {
            --m_room;
            m_visit(hit, shown, range);
        }
    }

    /// Places in a text that begins at `start` of its answer; `shown` begins at `shownFrom`.
    void addAll(const std::vector<TextRange>& ranges, int start, const QString& shown, int shownFrom,
                const TextHit& at)
    {
        TextHit hit = at;
        for (const TextRange& range : ranges) {
            hit.start = start + range.start;
            hit.end = start + range.end;
            add(hit, shown, {hit.start - shownFrom, hit.end - shownFrom});
        }
    }

    /// A text that is found as a whole; true when it is.
    bool searchWhole(const QString& text, TextHit at)
    {
        const auto ranges = m_wanted.matches(text, 1);
        if (ranges.empty()) {
            return false;
        }
        at.canReplace = false;
        add(at, text, ranges.front());
        return true;
    }

    void searchNarrative(const RichText& text, const TextHit& at)
    {
        int start = 0;
        const auto searchSpans = [&](const TextSpans& spans) {
            const QString shown = plainText(spans);
            addAll(matchesIn(spans, m_wanted, m_room), start, shown, start, at);
            start += int(shown.size()) + 1;
        };
        for (const TextBlock& block : text.blocks) {
            if (const auto* paragraph = std::get_if<TextParagraph>(&block)) {
                searchSpans(paragraph->spans);
            } else if (const auto* picture = std::get_if<TextPicture>(&block)) {
                searchSpans({{picture->caption, {}}});
            } else {
                for (const auto& row : std::get<TextTable>(block).rows) {
                    for (const TextSpans& cell : row) {
                        searchSpans(cell);
                    }
                }
            }
        }
    }

    void searchNames(const QStringList& names, const TextHit& at)
    {
        const QString joined = names.join(kNameGap); // as the line shows them
        int start = 0;
        for (const QString& name : names) {
            addAll(m_wanted.matches(name, m_room), start, joined, 0, at);
            start += int(name.size()) + 1;
        }
    }

    void searchChoice(const Field& field, const QStringList& chosen, const TextHit& at)
    {
        for (const QString& value : chosen) {
            const auto option = std::find_if(field.options.begin(), field.options.end(),
                                             [&](const Option& one) { return one.value == value; });
            searchWhole(option == field.options.end() ? value : option->text, at);
        }
    }

    void searchScalar(FieldKind kind, const Unit& unit, int decimals, const Value& value, const TextHit& at)
    {
        if (const QString* text = value.text()) {
            addAll(m_wanted.matches(*text, m_room), 0, *text, 0, at);
            return;
        }
        if (value.isBlank() || value.tick()) {
            return;
        }
        for (const QString& look : looksOf(kind, unit, decimals, value)) {
            if (searchWhole(look, at)) {
                return;
            }
        }
    }

    void searchRows(const Field& field, const Rows& rows, const TextHit& list)
    {
        for (size_t row = 0; row < rows.size() && m_room > 0; ++row) {
            for (size_t number = 0; number < field.columns.size(); ++number) {
                const Column& column = field.columns[number];
                const Value value = m_proposal.cell(field, rows[row], int(number));
                if (column.isNumber || value.isBlank()) {
                    continue;
                }
                TextHit at = list;
                at.row = int(row);
                at.column = int(number);
                at.canReplace = list.canReplace && isReplaced(column);
                const QString* text = value.text();
                if (text && !attachmentId(*text).isEmpty()) {
                    searchWhole(attachmentName(*text), at);
                } else {
                    searchScalar(column.kind, column.unit, column.decimals, value, at);
                }
            }
        }
    }

    const Proposal& m_proposal;
    const TextMatcher& m_wanted;
    size_t m_room; ///< hits that may still come
    const VisitHit& m_visit;
};

} // namespace

bool isReplaced(const Field& field)
{
    const bool isText =
        field.kind == FieldKind::Narrative || field.kind == FieldKind::Names || isReplaced(field.kind);
    return isText && !field.fixed;
}

bool isReplaced(const Column& column)
{
    return isReplaced(column.kind) && column.options.isEmpty();
}

std::vector<TextRange> matchesIn(const TextSpans& spans, const TextMatcher& wanted, size_t most)
{
    std::vector<TextRange> found;
    QString run; // what stands between two figures
    int start = 0;
    const auto endRun = [&](qsizetype gap) {
        for (const TextRange& range : wanted.matches(run, most - found.size())) {
            found.push_back({start + range.start, start + range.end});
        }
        start += int(run.size() + gap);
        run.clear();
    };
    for (const TextSpan& span : spans) {
        if (span.figure.isEmpty()) {
            run += span.text;
        } else {
            endRun(span.text.size());
        }
    }
    endRun(0);
    return found;
}

QStringList searchedKeys(const FormTemplate& form)
{
    QStringList keys;
    for (const Field& field : form.fields) {
        if (!field.isFigure) {
            keys << field.key;
        }
    }
    return keys;
}

void forEachHit(const Proposal& proposal, const Field& field, const TextMatcher& wanted, size_t most,
                const VisitHit& visit)
{
    if (!wanted.isEmpty()) {
        Searcher(proposal, wanted, most, visit).search(field);
    }
}

TextHits findText(const Proposal& proposal, const QStringList& keys, const TextMatcher& wanted, size_t most)
{
    TextHits found;
    for (const QString& key : keys) {
        const Field* field = proposal.form().field(key);
        if (!field || found.isCut) {
            continue;
        }
        // one more than asked for tells that there are more
        forEachHit(proposal, *field, wanted, most + 1 - found.hits.size(),
                   [&](const TextHit& hit, const QString& text, const TextRange& range) {
                       found.hits.push_back(hit);
                       addExcerpt(found.hits.back(), text, range);
                   });
        found.isCut = found.hits.size() > most;
    }
    if (found.isCut) {
        found.hits.resize(most);
    }
    return found;
}

} // namespace shenbao
