// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/VersionCode.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace shenbao {
namespace {

constexpr QStringView kAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kBits = 5;
constexpr int kCharacters = 8;
const QString kMark = QStringLiteral("shenbao");

/// Feeds what the reader of a document sees, in order. Each piece ends with a byte that no UTF-8 text has.
class ContentFeed
{
public:
    void add(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks) {
            std::visit([this](const auto& one) { add(one); }, block);
        }
    }
    void add(const Paragraph& paragraph)
    {
        tag('P', {int(paragraph.list), paragraph.listLevel, paragraph.listNumber});
        for (const Run& run : paragraph.runs) {
            if (run.type == Run::Type::Text) { // numbers of pages follow from the layout
                tag('T', {int(run.formats)});
                text(run.text);
            }
        }
    }
    void add(const Picture& picture)
    {
        tag('I', {});
        text(picture.attachment);
        text(picture.description);
    }
    void add(const Table& table)
    {
        tag('B', {int(table.columns.size())});
        for (const TableRow& row : table.rows) {
            tag('R', {});
            for (const TableCell& cell : row.cells) {
                tag('C', {cell.span, cell.rows});
                add(cell.blocks);
            }
        }
    }
    void add(const VerticalSpace&) {}
    void add(const PageBreak&) {}
    void add(const SectionStart&) {}
    void add(const Contents&) {} // follows from the headings

    QByteArray take() { return std::exchange(m_data, {}); }

private:
    void tag(char kind, std::initializer_list<int> numbers)
    {
        m_data += kind;
        for (const int number : numbers) {
            m_data += QByteArray::number(number) + ',';
        }
        m_data += '\xFF';
    }
    void text(const QString& text) { m_data += text.toUtf8() + '\xFF'; }

    QByteArray m_data;
};

} // namespace

QString shortCode(const QByteArray& data)
{
    const QByteArray hash = QCryptographicHash::hash(data, QCryptographicHash::Blake2b_160);
    QString code;
    for (int at = 0; at < kCharacters; ++at) {
        int value = 0;
        for (int bit = at * kBits; bit < (at + 1) * kBits; ++bit) {
            value = value * 2 + (uchar(hash[bit / 8]) >> (7 - bit % 8) & 1);
        }
        code += kAlphabet[value];
    }
    return code;
}

VersionCode versionCodeOf(const Document& document, const QString& projectId)
{
    VersionCode result;
    result.project = shortCode(projectId.toUtf8());
    ContentFeed feed;
    QByteArray all;
    const auto closePart = [&] {
        const QByteArray data = feed.take();
        all += data;
        if (!result.parts.empty()) {
            result.parts.back().code = shortCode(data);
        }
    };
    for (const Block& block : document.blocks) {
        if (const auto* start = std::get_if<SectionStart>(&block)) {
            closePart();
            result.parts.push_back({start->part, start->title, {}});
        } else {
            std::visit([&](const auto& one) { feed.add(one); }, block);
        }
    }
    closePart();
    result.document = shortCode(all);
    return result;
}

QString VersionCode::toKeywords() const
{
    QString text = kMark + u' ' + document + QStringLiteral(" project=") + project;
    for (const Part& part : parts) {
        text += u' ' + part.id + u'=' + part.code;
    }
    return text;
}

std::optional<VersionCode> VersionCode::fromKeywords(const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    static const QRegularExpression code(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{8}$"));
    if (words.size() < 3 || words[0] != kMark || !code.match(words[1]).hasMatch()) {
        return std::nullopt;
    }
    VersionCode result;
    result.document = words[1];
    for (const QString& word : words.mid(2)) {
        const qsizetype sign = word.lastIndexOf(u'=');
        if (sign <= 0 || !code.match(word.mid(sign + 1)).hasMatch()) {
            return std::nullopt;
        }
        if (result.project.isEmpty()) {
            result.project = word.mid(sign + 1);
        } else {
            result.parts.push_back({word.left(sign), {}, word.mid(sign + 1)});
        }
    }
    return result;
}

} // namespace shenbao
