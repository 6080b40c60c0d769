// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace shenbao::test {

/// A PDF of these objects, numbered from 1; the first is the catalogue.
QByteArray pdfOf(const QByteArrayList& objects);
QByteArray pdfStream(const QByteArray& data, const QByteArray& entries = {});
/// One page with this content.
QByteArray pdfPage(const QByteArray& mediaBox, const QByteArray& content = "0 0 100 100 re f");

/// A page that draws a form which draws ten, each of which draws ten, and so on: small, and never done.
QByteArray pdfThatNeverEnds();
/// A tree of pages that contains itself.
QByteArray pdfOfPagesInALoop();
/// Its first picture claims to have 10 gigabytes of pixels.
QByteArray pdfWithGiantPicture();
/// So many pages.
QByteArray pdfOfPages(int count);
/// A PNG whose head claims so many pixels.
QByteArray pngOfSize(quint32 width, quint32 height);

} // namespace shenbao::test
