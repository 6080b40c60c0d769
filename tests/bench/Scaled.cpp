// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Scaled.h"

#include "core/proposal/ValueJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace shenbao::bench {

const FormCatalog& forms()
{
    static const FormCatalog catalog({QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms")});
    return catalog;
}

QJsonObject scaledValues(int factor)
{
    QFile file(QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples/wuhan.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the Wuhan sample is missing");
    }
    const FormPtr form = *forms().form(QStringLiteral("wh-hqds"));
    const QJsonObject source = QJsonDocument::fromJson(file.readAll()).object();
    static const QRegularExpression picture(QStringLiteral("^!\\[.*$"), QRegularExpression::MultilineOption);
    QJsonObject scaled;
    for (auto entry = source.begin(); entry != source.end(); ++entry) {
        const Field& field = *form->field(entry.key());
        if (field.kind == FieldKind::Narrative) {
            const QString text = entry.value().toString().remove(picture);
            scaled.insert(entry.key(), QStringList(factor, text).join(u'\n'));
        } else if (field.kind == FieldKind::Rows) {
            QJsonArray rows;
            const QJsonArray once = entry.value().toArray();
            for (int i = 0; i < factor; ++i) {
                for (const QJsonValue& row : once) {
                    rows.append(row);
                }
            }
            scaled.insert(entry.key(), rows);
        } else if (field.kind != FieldKind::Enclosure) {
            scaled.insert(entry.key(), entry.value());
        }
    }
    return scaled;
}

Proposal scaledProposal(int factor)
{
    const FormPtr form = *forms().form(QStringLiteral("wh-hqds"));
    Proposal proposal(form);
    const QJsonObject values = scaledValues(factor);
    for (auto entry = values.begin(); entry != values.end(); ++entry) {
        auto value = valueFromJson(*form->field(entry.key()), entry.value());
        if (!value || !proposal.apply(SetValue{entry.key(), *value})) {
            qFatal("the Wuhan sample cannot be read");
        }
    }
    return proposal;
}

QString scaledText(int factor)
{
    const Proposal proposal = scaledProposal(factor);
    QString text;
    for (const auto& [key, value] : proposal.answers()) {
        if (value.richText()) {
            text += plainText(*value.richText()) + u'\n';
        }
    }
    return text;
}

} // namespace shenbao::bench
