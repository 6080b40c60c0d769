// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageSource.h"

#include <QBuffer>
#include <QImageReader>
#include <QPdfDocument>

namespace shenbao {
namespace {

constexpr qsizetype kSignatureWithin = 1024; // bytes: readers of PDF look so far
constexpr double kPointsPerPixel = 0.75;     // at 96 dpi
constexpr double kMostPoints = 1e6;          // of a side of a page; nobody prints 350 m

/// Qt leaves what the page does not cover transparent; paper is white.
QImage onWhite(const QImage& picture)
{
    QImage paper = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < paper.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(paper.scanLine(y));
        for (int x = 0; x < paper.width(); ++x) {
            const int rest = 255 - qAlpha(line[x]);
            line[x] = qRgb(qRed(line[x]) + rest, qGreen(line[x]) + rest, qBlue(line[x]) + rest);
        }
    }
    paper.reinterpretAsFormat(QImage::Format_RGB32);
    return paper;
}

class PdfSource final : public PageSource
{
public:
    explicit PdfSource(const QByteArray& document)
    {
        m_bytes.setData(document);
        m_bytes.open(QIODevice::ReadOnly);
        m_pdf.load(&m_bytes);
    }

    render::Trouble trouble() const
    {
        switch (m_pdf.error()) {
        case QPdfDocument::Error::None:
            break;
        case QPdfDocument::Error::IncorrectPassword:
        case QPdfDocument::Error::UnsupportedSecurityScheme:
            return render::Trouble::Password;
        default:
            return render::Trouble::Unreadable;
        }
        if (m_pdf.status() != QPdfDocument::Status::Ready || m_pdf.pageCount() < 1) {
            return render::Trouble::Unreadable;
        }
        return m_pdf.pageCount() > render::kMostPages ? render::Trouble::TooLarge : render::Trouble::None;
    }

    QList<QSizeF> pages() const override
    {
        QList<QSizeF> sizes;
        for (int page = 0; page < m_pdf.pageCount(); ++page) {
            const QSizeF size = m_pdf.pagePointSize(page);
            const auto side = [](double points) { return points > 0 ? std::min(points, kMostPoints) : 1.0; };
            sizes << QSizeF(side(size.width()), side(size.height()));
        }
        return sizes;
    }

    QImage draw(int page, QSize size) override
    {
        QPdfDocumentRenderOptions options;
        options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations); // stamps and signatures
        const QImage picture = m_pdf.render(page, size, options);
        return picture.isNull() ? picture : onWhite(picture);
    }

private:
    QBuffer m_bytes;
    QPdfDocument m_pdf;
};

class PictureSource final : public PageSource
{
public:
    PictureSource(const QByteArray& document, const char* format) : m_document(document), m_format(format)
    {
        m_size = reader()->size();
    }

    bool isValid() const { return m_size.isValid() && !m_size.isEmpty(); }
    QList<QSizeF> pages() const override { return {QSizeF(m_size) * kPointsPerPixel}; }

    QImage draw(int, QSize size) override
    {
        const auto open = reader();
        open->setScaledSize(size); // a JPEG is decoded no larger than needed
        const QImage picture = open->read();
        return picture.isNull() ? picture : onWhite(picture);
    }

private:
    struct Open : QImageReader
    {
        QBuffer bytes;
    };

    std::unique_ptr<Open> reader() const
    {
        auto open = std::make_unique<Open>();
        open->bytes.setData(m_document);
        open->bytes.open(QIODevice::ReadOnly);
        open->setDevice(&open->bytes);
        open->setFormat(m_format); // no other decoder is ever asked
        open->setAutoDetectImageFormat(false);
        return open;
    }

    QByteArray m_document;
    QByteArray m_format;
    QSize m_size;
};

} // namespace

std::unique_ptr<PageSource> openPageSource(const QByteArray& document, render::Trouble& trouble)
{
    trouble = render::Trouble::Unreadable;
    if (document.left(kSignatureWithin).contains("%PDF-")) {
        auto pdf = std::make_unique<PdfSource>(document);
        trouble = pdf->trouble();
        return trouble == render::Trouble::None ? std::move(pdf) : nullptr;
    }
    const char* format = document.startsWith("\x89PNG\r\n\x1a\n") ? "png"
                         : document.startsWith("\xFF\xD8\xFF")    ? "jpeg"
                                                                  : nullptr;
    if (!format) {
        return nullptr;
    }
    auto picture = std::make_unique<PictureSource>(document, format);
    if (!picture->isValid()) {
        return nullptr;
    }
    trouble = render::Trouble::None;
    return picture;
}

} // namespace shenbao
