// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/NarrativeComposer.h"

#include "core/document/NarrativeTable.h"
#include "core/text/CharacterClass.h"

namespace shenbao {
namespace {

constexpr int kDeepestHeading = 4;
constexpr double kAssumedDpi = 144; // for pictures that do not say: half of a 288 dpi print

class Composer
{
public:
    Composer(const NarrativePlace& place, const AttachmentLookup& attachments)
        : m_place(place)
        , m_attachments(attachments)
    {}

    std::vector<Block> compose(const RichText& text)
    {
        for (const TextBlock& block : text.blocks) {
            std::visit([this](const auto& one) { add(one); }, block);
        }
        if (!m_place.lead.isEmpty() && !m_leadPrinted) {
            m_blocks.insert(m_blocks.begin(), leadParagraph());
        }
        return std::move(m_blocks);
    }

private:
    bool inCell() const { return m_place.headingLevel == 0; }
    QString bodyStyle() const { return inCell() ? QStringLiteral("cell-text") : QStringLiteral("body"); }

    Run leadRun() const
    {
        Run run;
        run.text = m_place.lead;
        run.formats = TextFormat::Bold;
        return run;
    }

    Paragraph leadParagraph() const
    {
        Paragraph paragraph;
        paragraph.style = bodyStyle();
        paragraph.key = m_place.key;
        paragraph.runs.push_back(leadRun());
        return paragraph;
    }

    void add(const TextParagraph& source)
    {
        Paragraph paragraph;
        paragraph.key = m_place.key;
        paragraph.runs = runsOf(source.spans);
        paragraph.style = bodyStyle();
        switch (source.kind) {
        case TextParagraph::Kind::Heading:
            paragraph.style =
                inCell() ? QStringLiteral("cell-heading")
                         : QStringLiteral("heading-%1")
                               .arg(std::min(kDeepestHeading, m_place.headingLevel + source.level - 1));
            break;
        case TextParagraph::Kind::Bullet:
            paragraph.list = Paragraph::List::Bullet;
            break;
        case TextParagraph::Kind::Numbered:
            paragraph.list = Paragraph::List::Numbered;
            break;
        case TextParagraph::Kind::Body:
            break;
        }
        if (paragraph.list != Paragraph::List::None) {
            paragraph.listLevel = source.level;
            paragraph.listNumber = source.number;
        }
        if (!m_place.lead.isEmpty() && m_blocks.empty() && source.kind == TextParagraph::Kind::Body) {
            paragraph.runs.insert(paragraph.runs.begin(), leadRun());
            m_leadPrinted = true;
        }
        m_blocks.emplace_back(std::move(paragraph));
    }

    void add(const TextTable& source)
    {
        for (Table& table : composeTables(source, m_place.width)) {
            if (!m_blocks.empty()) {
                addGap(isHeading(m_blocks.back()) ? QStringLiteral("gap-kept") : QStringLiteral("gap"));
            }
            table.id = table.key = m_place.key;
            m_blocks.emplace_back(std::move(table));
            addGap(QStringLiteral("gap"));
        }
    }

    /// A heading on a page: in a cell LibreOffice splits rows otherwise when something is kept with a table.
    static bool isHeading(const Block& block)
    {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph && paragraph->style.startsWith(u"heading-");
    }

    /// Air around a table; it also keeps two tables apart, and ends a cell as Word wants it.
    void addGap(const QString& style)
    {
        Paragraph gap;
        gap.style = style;
        gap.key = m_place.key;
        m_blocks.emplace_back(std::move(gap));
    }

    void add(const TextPicture& source)
    {
        const QString id = attachmentId(source.source);
        const auto facts = m_attachments ? m_attachments(id) : std::nullopt;
        if (facts && facts->width > 0 && facts->height > 0) {
            const double dpi = facts->dpi >= 30 && facts->dpi <= 2400 ? facts->dpi : kAssumedDpi;
            Picture picture;
            picture.attachment = id;
            picture.key = m_place.key;
            picture.description = source.caption;
            picture.width = facts->width / dpi * 25.4;
            picture.height = facts->height / dpi * 25.4;
            const double shrink =
                std::min({1.0, m_place.width / picture.width, m_place.maxHeight / picture.height});
            picture.width *= shrink;
            picture.height *= shrink;
            m_blocks.emplace_back(std::move(picture));
        }
        if (!source.caption.isEmpty()) {
            Paragraph caption;
            caption.style = QStringLiteral("caption");
            caption.key = m_place.key;
            Run run;
            run.text = source.caption;
            caption.runs.push_back(std::move(run));
            m_blocks.emplace_back(std::move(caption));
        }
    }

    const NarrativePlace& m_place;
    const AttachmentLookup& m_attachments;
    std::vector<Block> m_blocks;
    bool m_leadPrinted = false;
};

} // namespace

std::vector<Block> composeNarrative(const RichText& text, const NarrativePlace& place,
                                    const AttachmentLookup& attachments)
{
    return Composer(place, attachments).compose(text);
}

int halfWidths(const QString& text)
{
    int width = 0;
    forEachCodePoint(text,
                     [&](char32_t character, qsizetype, int) { width += isChineseType(character) ? 2 : 1; });
    return width;
}

bool fitsOneLine(const QString& text, double size, double width)
{
    return halfWidths(text) * size / 2 / kPointsPerMm <= width;
}

} // namespace shenbao
