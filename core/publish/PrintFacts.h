// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/CheckInput.h"
#include "core/document/Document.h"
#include "core/layout/Pages.h"
#include "core/store/ProjectFile.h"

namespace shenbao {

/// What there is to be said of the pages before they are printed and sealed (specification 4.4), for rules of the kind “print”:
///
///   seal-split            {spot}: its zone stands on two pages
///   seal-room             {spot} {w} {h} {d} {n}: mm of the zone, diameter of the seal, mm to spare; −1 when it covers other text
///   font-replaced         {font} {sub}
///   contents              {n}: entries whose number is not that of their page
///   blank-page            {p}: side, counted from 1
///   sheets                {n} {w} {k}: of paper; mm of one seal on each; stamps advised
///   margins               {a} {b}: mm at the binding and at the outer edge
///   file-name             {c} {k} {n}: forbidden characters, how many, length of the name
///   clipped               {t} {r}: table and row, from 1, that is cut, or stands on two pages though it may not
///   attachment-unreadable {f}
///   attachment-page       {f} {p}: pages that are not A4 or lie across, as ranges
///   attachments           {n}: MB of all of them
///   draft                 {n}: errors left
std::vector<CheckFacts::Print> collectPrintFacts(const ProjectFile& project, const Document& document,
                                                 const Pages& pages);

/// The name of the fact about the size of the attachments.
QString attachmentsFact();
/// Bytes of attachments that mail takes, as the form's check of that fact has it; nothing when there is none.
std::optional<qint64> mailLimit(const FormTemplate& form);

} // namespace shenbao
