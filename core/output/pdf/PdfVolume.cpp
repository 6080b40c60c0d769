// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/PdfVolume.h"

#include "core/base/Tr.h"
#include "core/output/pdf/PdfWriter.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <list>

namespace shenbao {
namespace {

constexpr double kPictureMargin = 20; // mm around a picture on its page

/// One A4 page with the picture as large as fits, upright.
Result<QByteArray> picturePage(const VolumeDocument& document)
{
    Pages pages;
    const double room = pages.geometry.width - 2 * kPictureMargin;
    const double high = pages.geometry.height - 2 * kPictureMargin;
    const double width = std::max(1, document.facts.width);
    const double height = std::max(1, document.facts.height);
    const double scale = std::min(room / width, high / height) * kPointsPerMm;
    const QRectF rect((pages.geometry.width * kPointsPerMm - width * scale) / 2,
                      kPictureMargin * kPointsPerMm, width * scale, height * scale);
    Page page;
    page.items.emplace_back(ImageItem{QStringLiteral("picture"), rect});
    pages.pages.push_back(std::move(page));
    const auto source = [&](const QString&) -> Result<QByteArray> { return document.data; };
    OutputInfo info;
    info.title = document.facts.name;
    return writePdf(pages, info, source);
}

constexpr double kA4Width = 210 * kPointsPerMm;
constexpr double kA4Height = 297 * kPointsPerMm;
constexpr double kA4Tolerance = 2 * kPointsPerMm;

bool isTurned(QPDFPageObjectHelper& page)
{
    QPDFObjectHandle rotation = page.getAttribute("/Rotate", false);
    return rotation.isInteger() && rotation.getIntValueAsInt() % 360 != 0;
}

/// Width and height as the page is seen, its rotation applied.
std::pair<double, double> shownSize(QPDFPageObjectHelper& page)
{
    const QPDFObjectHandle::Rectangle box = page.getTrimBox().getArrayAsRectangle();
    QPDFObjectHandle rotation = page.getAttribute("/Rotate", false);
    const bool isAcross = rotation.isInteger() && rotation.getIntValueAsInt() % 180 != 0;
    const double width = box.urx - box.llx;
    const double height = box.ury - box.lly;
    return isAcross ? std::pair(height, width) : std::pair(width, height);
}

/// An A4 page that shows another, scaled as it must be and in the middle.
QPDFPageObjectHelper onA4(QPDF& volume, QPDFPageObjectHelper page)
{
    const auto [width, height] = shownSize(page);
    const bool isWide = width > height;
    const QPDFObjectHandle::Rectangle sheet(0, 0, isWide ? kA4Height : kA4Width,
                                            isWide ? kA4Width : kA4Height);
    QPDFObjectHandle form = volume.copyForeignObject(page.getFormXObjectForPage());
    QPDFObjectHandle fresh =
        volume.makeIndirectObject(QPDFObjectHandle::parse("<</Type/Page/Resources<</XObject<<>>>>>>"));
    fresh.replaceKey("/MediaBox", QPDFObjectHandle::newArray(sheet));
    fresh.getKey("/Resources").getKey("/XObject").replaceKey("/Page", form);
    QPDFPageObjectHelper helper(fresh);
    const std::string content = helper.placeFormXObject(form, "/Page", sheet, true, true, true);
    fresh.replaceKey("/Contents", QPDFObjectHandle::newStream(&volume, content));
    return helper;
}

bool isA4(double width, double height)
{
    const double shortSide = std::min(width, height);
    return std::abs(shortSide - kA4Width) < kA4Tolerance &&
           std::abs(width + height - shortSide - kA4Height) < kA4Tolerance;
}

class Binding
{
public:
    Binding(const QByteArray& form, const QByteArray& numbers, int firstNumber, const QByteArray& dividers)
        : m_firstNumber(size_t(firstNumber))
    {
        m_volume.processMemoryFile("form", form.constData(), size_t(form.size()));
        if (!numbers.isEmpty()) {
            m_numbers.processMemoryFile("numbers", numbers.constData(), size_t(numbers.size()));
            m_sheets = QPDFPageDocumentHelper(m_numbers).getAllPages();
        }
        if (!dividers.isEmpty()) {
            m_dividers.processMemoryFile("dividers", dividers.constData(), size_t(dividers.size()));
            m_dividerPages = QPDFPageDocumentHelper(m_dividers).getAllPages();
        }
    }

    /// The sheet in front of the documents of a category, which are bookmarked below it.
    void beginCategory(const QString& title)
    {
        if (m_divided >= m_dividerPages.size()) {
            return;
        }
        const QPDFPageObjectHelper sheet = addPage(m_dividerPages[m_divided++]);
        m_category = addBookmark(title, sheet.getObjectHandle(), root());
    }

    /// `data` must live until the volume is written.
    void append(const QString& title, const QByteArray& data)
    {
        m_sources.emplace_back();
        QPDF& source = m_sources.back();
        source.setSuppressWarnings(true);
        source.setAttemptRecovery(false);
        source.processMemoryFile("attachment", data.constData(), size_t(data.size()));
        bool isFirst = true;
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(source).getAllPages()) {
            const auto [width, height] = shownSize(page);
            const QPDFPageObjectHelper added =
                addPage(isA4(width, height) && !isTurned(page) ? page : onA4(m_volume, page));
            if (isFirst) {
                addBookmark(title, added.getObjectHandle(), m_category.isInitialized() ? m_category : root());
            }
            isFirst = false;
        }
    }

    QByteArray write()
    {
        QPDFWriter writer(m_volume);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
    }

private:
    /// Whether the sheet taken last has its number at the right; they alternate.
    bool isOddSheet() const { return (m_firstNumber + m_numbered) % 2 == 0; }

    void drawNumber(QPDFPageObjectHelper& page)
    {
        if (m_numbered >= m_sheets.size()) {
            return;
        }
        QPDFObjectHandle number = m_volume.copyForeignObject(m_sheets[m_numbered++].getFormXObjectForPage());
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.isDictionary()) {
            resources = QPDFObjectHandle::newDictionary();
            page.getObjectHandle().replaceKey("/Resources", resources);
        }
        resources.mergeResources(QPDFObjectHandle::parse("<</XObject<<>>>>"));
        int suffix = 1;
        const std::string name = resources.getUniqueResourceName("/ShenbaoNumber", suffix);
        resources.getKey("/XObject").replaceKey(name, number);
        // on a page that lies across, as large as on the others: at its foot, odd numbers right, even ones left
        QPDFObjectHandle::Rectangle place = page.getTrimBox().getArrayAsRectangle();
        if (place.urx - place.llx > place.ury - place.lly) {
            const bool isRight = isOddSheet();
            place.ury = place.lly + kA4Height;
            (isRight ? place.llx : place.urx) = isRight ? place.urx - kA4Width : place.llx + kA4Width;
        }
        const std::string content = page.placeFormXObject(number, name, place, true, true, true);
        // what the page does to the graphics state must not reach the number
        page.addPageContents(QPDFObjectHandle::newStream(&m_volume, "q\n"), true);
        page.addPageContents(QPDFObjectHandle::newStream(&m_volume, "\nQ\n" + content), false);
    }

    /// Puts a page behind the others, with its number.
    QPDFPageObjectHelper addPage(QPDFPageObjectHelper page)
    {
        QPDFPageDocumentHelper pages(m_volume);
        pages.addPage(page, false);
        QPDFPageObjectHelper added = pages.getAllPages().back();
        drawNumber(added);
        return added;
    }

    QPDFObjectHandle root()
    {
        QPDFObjectHandle catalog = m_volume.getRoot();
        QPDFObjectHandle outlines = catalog.getKey("/Outlines");
        if (!outlines.isDictionary()) {
            outlines = m_volume.makeIndirectObject(QPDFObjectHandle::parse("<</Type/Outlines/Count 0>>"));
            catalog.replaceKey("/Outlines", outlines);
            catalog.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
        }
        return outlines;
    }

    QPDFObjectHandle addBookmark(const QString& title, QPDFObjectHandle page, QPDFObjectHandle parent)
    {
        QPDFObjectHandle item = m_volume.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
        item.replaceKey("/Parent", parent);
        QPDFObjectHandle target = QPDFObjectHandle::newArray();
        target.appendItem(page);
        target.appendItem(QPDFObjectHandle::newName("/Fit"));
        item.replaceKey("/Dest", target);
        QPDFObjectHandle last = parent.getKey("/Last");
        if (last.isDictionary()) {
            item.replaceKey("/Prev", last);
            last.replaceKey("/Next", item);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        // a negative count belongs to an entry that is shown closed
        const bool isRoot = parent.getKey("/Type").isName();
        QPDFObjectHandle before = parent.getKey("/Count");
        const long long count = before.isInteger() ? before.getIntValue() : 0;
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(isRoot ? count + 1 : count - 1));
        return item;
    }

    QPDF m_volume;
    QPDF m_numbers;
    QPDF m_dividers;
    std::vector<QPDFPageObjectHelper> m_dividerPages;
    size_t m_divided = 0;
    QPDFObjectHandle m_category; ///< bookmark of the open category
    std::vector<QPDFPageObjectHelper> m_sheets;
    size_t m_numbered = 0;
    size_t m_firstNumber = 1;  ///< printed on the first sheet
    std::list<QPDF> m_sources; // must live until the volume is written
};

} // namespace

std::optional<std::vector<int>> pagesToAdjust(const QByteArray& pdf)
{
    try {
        QPDF source;
        source.setSuppressWarnings(true);
        source.setAttemptRecovery(false);
        source.processMemoryFile("attachment", pdf.constData(), size_t(pdf.size()));
        std::vector<int> odd;
        int number = 0;
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(source).getAllPages()) {
            ++number;
            const auto [width, height] = shownSize(page);
            if (!isA4(width, height) || width > height) {
                odd.push_back(number);
            }
        }
        return number > 0 ? std::optional(odd) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

Result<QByteArray> bindPdfVolume(const QByteArray& form, const std::vector<VolumeDocument>& documents,
                                 const QByteArray& numbers, int firstNumber, const QByteArray& dividers)
{
    QString current;
    try {
        std::list<QByteArray> pictures;
        Binding binding(form, numbers, firstNumber, dividers);
        QString category;
        for (const VolumeDocument& document : documents) {
            if (document.category != category) {
                category = document.category;
                binding.beginCategory(category);
            }
            current = document.facts.name;
            const QString title = document.title.isEmpty() ? document.facts.name : document.title;
            if (document.facts.type == AttachmentFacts::Type::Pdf) {
                binding.append(title, document.data);
                continue;
            }
            auto picture = picturePage(document);
            if (!picture) {
                return fail(picture.error().at(current));
            }
            pictures.push_back(std::move(*picture));
            binding.append(title, pictures.back());
        }
        return binding.write();
    } catch (const std::exception& problem) {
        return fail(ErrorCode::Input,
                    Tr::tr("The attachment “%1” cannot be bound into the volume.").arg(current),
                    QString::fromUtf8(problem.what()));
    }
}

} // namespace shenbao
