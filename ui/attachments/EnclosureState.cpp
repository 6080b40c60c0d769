// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/EnclosureState.h"

#include <QCoreApplication>
#include <QLocale>

namespace shenbao {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EnclosureState)
};

EnclosureState::Need needOf(const Proposal& proposal, const EnclosuresNode::Entry& entry)
{
    using Need = EnclosureState::Need;
    if (!entry.part.isEmpty()) {
        return Need::ByProgram;
    }
    if (!entry.needWhen.isAlways()) {
        return !proposal.holds(entry.needWhen)   ? Need::NotNow
               : entry.need == Required::Advised ? Need::Advised
                                                 : Need::Required;
    }
    return entry.need == Required::Yes       ? Need::Required
           : entry.need == Required::Advised ? Need::Advised
                                             : Need::Optional;
}

} // namespace

QString EnclosureState::text() const
{
    if (need == Need::ByProgram) {
        return Text::tr("Printed with the form");
    }
    if (documents > 0) {
        return missingYears.isEmpty() || need != Need::Required
                   ? Text::tr("%n document(s) provided", nullptr, documents)
                   : Text::tr("%1 still missing").arg(missingYears.join(QStringLiteral("、")));
    }
    switch (need) {
    case Need::Required:
        return missingYears.isEmpty()
                   ? Text::tr("Required, still missing")
                   : Text::tr("Required for %1, still missing").arg(missingYears.join(QStringLiteral("、")));
    case Need::Advised:
        return Text::tr("Advised");
    case Need::NotNow:
        return Text::tr("Not needed as things stand");
    default:
        return Text::tr("Optional");
    }
}

EnclosureState enclosureState(const Proposal& proposal, const EnclosuresNode::Entry& entry)
{
    EnclosureState state;
    state.need = needOf(proposal, entry);
    const Field* field = proposal.form().field(entry.key);
    if (!field) {
        return state;
    }
    const Value value = proposal.value(entry.key);
    state.documents = value.rows() ? int(value.rows()->size()) : 0;
    state.missingYears = field->years;
    const int column = field->columnIndex(u"年度");
    if (value.rows() && column >= 0) {
        for (const Row& row : *value.rows()) {
            if (const Decimal* year = row[size_t(column)].number()) {
                state.missingYears.removeAll(year->toString());
            }
        }
    }
    return state;
}

EnclosureTotal enclosureTotal(const Proposal& proposal, const EnclosuresNode& node,
                              const AttachmentLookup& attachments)
{
    EnclosureTotal total;
    for (const EnclosuresNode::Category& category : node.categories) {
        for (const EnclosuresNode::Entry& entry : category.entries) {
            const Field* field = proposal.form().field(entry.key);
            const Value value = proposal.value(entry.key);
            if (!field || !value.rows()) {
                continue;
            }
            const auto column = size_t(field->columnIndex(u"文件"));
            int number = -1;
            for (const Row& row : *value.rows()) {
                ++number;
                const QString* reference = row[column].text();
                const auto facts = reference ? attachments(attachmentId(*reference)) : std::nullopt;
                if (!facts) {
                    continue;
                }
                ++total.documents;
                total.pages += std::max(1, facts->pages);
                total.bytes += facts->size;
                if (facts->size > total.largestBytes) {
                    total.largestBytes = facts->size;
                    total.largestKey = entry.key;
                    total.largestRow = number;
                    total.largestName = attachmentName(*reference);
                }
            }
        }
    }
    return total;
}

QString sizeText(qint64 bytes)
{
    QString text = QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
    return text.replace(QStringLiteral("kB"), QStringLiteral("KB"))
        .replace(QStringLiteral(".0 "), QStringLiteral(" "));
}

} // namespace shenbao
