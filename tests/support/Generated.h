// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormTemplate.h"
#include "tests/support/Fixtures.h"

#include <QJsonObject>

#include <random>

namespace shenbao::test {

/// What a generated application is about; everything else in it has a usual length.
enum class Extreme : quint8 {
    None,        ///< each answer of a random, usual length
    Least,       ///< one character in every answer
    Tenfold,     ///< ten times the usual length
    BudgetLines, ///< 200 rows in every list that has a sum
    Months,      ///< 60 rows in every list that has a time
    WideTable,   ///< a table of 40 columns in every third narrative
    Images,      ///< 300 pictures
    HundredPages ///< one narrative of 100 pages
};
QString nameOf(Extreme extreme);
const std::vector<Extreme>& allExtremes();

/// Answers for every field of any form, the same for the same seed. Pictures are written into `folder`, to which the
/// values refer.
class ApplicationGenerator final
{
public:
    ApplicationGenerator(const FormTemplate& form, quint32 seed, Extreme extreme, QString folder);

    QJsonObject values();

private:
    int upTo(int limit) { return int(m_random() % quint32(limit)); }
    int length(int usual);
    QString words(int characters);
    QString sentences(int characters);
    QString scalar(FieldKind kind, const Unit& unit, const QStringList& options, int usual);
    QString narrative(const Field& field);
    QString table(int columns, int rows);
    QString picture();
    QJsonValue answer(const Field& field);
    QJsonValue rows(const Field& field);

    const FormTemplate& m_form;
    std::mt19937 m_random;
    Extreme m_extreme;
    QString m_folder;
    int m_narratives = 0;
    int m_pictures = 0;
};

/// A project with generated answers inside `folder`, made by the program as a user would.
QString generatedProject(const TempFolder& folder, const QString& form, quint32 seed, Extreme extreme);

} // namespace shenbao::test
