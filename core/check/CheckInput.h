// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/TextCache.h"
#include "core/proposal/Attachment.h"
#include "core/proposal/Proposal.h"

#include <QDate>

namespace shenbao {

/// What checks read that is no answer. The application fills it from layout, output, its own settings; what is left empty
/// is not checked.
struct CheckFacts
{
    /// Characters that a font of the form lacks (C-044).
    struct FontGap
    {
        QString font;
        QString characters;
        bool operator==(const FontGap&) const = default;
    };
    /// A picture at the size in which it is printed (C-047).
    struct Picture
    {
        QString key;
        double dpi = 0;
        bool operator==(const Picture&) const = default;
    };
    /// A project of the district's collection (WH-070).
    struct Collected
    {
        QString code;
        QString name;
        bool operator==(const Collected&) const = default;
    };

    /// Something measured of pages, files or attachments (4.4; core/publish/PrintFacts), for rules of the kind “print”.
    struct Print
    {
        QString name;
        std::vector<std::pair<QString, QString>> values; ///< for the message
        QString key;                                     ///< of the answer it is about; may be empty
        bool operator==(const Print&) const = default;
    };

    QString company; ///< unit name of the company profile
    QString legalPerson;
    int openComments = 0;
    std::vector<FontGap> fontGaps;
    std::vector<Picture> pictures;
    QString mailSubject;
    std::vector<Collected> collection;
    std::vector<Print> print;
    int errors = -1; ///< that remain before printing; -1: nobody is about to print
    int warnings = 0;
    QStringList changedParts; ///< titles of printed parts whose official text this project changed

    bool operator==(const CheckFacts&) const = default;
};

/// What the rules look at.
struct CheckInput
{
    const Proposal& proposal;
    QDate today; ///< “today” of time limits
    const CheckFacts& facts;
    const AttachmentLookup& attachments; ///< may be empty
    TextCache& texts;
};

/// Keys that rules read which are no fields.
inline const QString kFactsKey = QStringLiteral("@facts"); ///< CheckFacts
inline const QString kTodayKey = QStringLiteral("@today");

} // namespace shenbao
