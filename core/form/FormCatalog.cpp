// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/form/FormCatalog.h"

#include "core/base/FileInput.h"
#include "core/base/Tr.h"
#include "core/form/FormReader.h"
#include "core/form/XmlTree.h"

#include <QDir>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace shenbao {
namespace {

constexpr qint64 kMaxFormBytes = 16 * 1024 * 1024;

} // namespace

FormCatalog::FormCatalog(const QStringList& folders)
{
    for (const QString& folder : folders) {
        const QDir dir(folder);
        if (auto common = readWholeFile(dir.filePath(QStringLiteral("checks-common.xml")), kMaxFormBytes);
            common && m_commonChecks.isEmpty()) {
            m_commonChecks = *common;
        }
        const QStringList names = dir.entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            addFile(dir.filePath(name));
        }
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& one, const Entry& other) {
        return one.id != other.id ? one.id < other.id : one.edition > other.edition;
    });
}

void FormCatalog::addFile(const QString& path)
{
    const auto bytes = readWholeFile(path, kMaxFormBytes);
    if (!bytes) {
        m_problems.push_back(bytes.error());
        return;
    }
    if (auto sized = checkXmlSize(*bytes); !sized) {
        m_problems.push_back(sized.error().at(path));
        return;
    }
    QXmlStreamReader reader(*bytes); // reads no further than the root
    while (!reader.atEnd() && !reader.isStartElement() && !reader.isDTD()) {
        reader.readNext();
    }
    if (!reader.isStartElement()) {
        // reading it as a form says where and why
        const auto why = readXmlTree(*bytes);
        m_problems.push_back(why ? Error{ErrorCode::Input, Tr::tr("%1 is no form.").arg(path), {}}
                                 : why.error().at(path));
        return;
    }
    if (reader.name() != u"form") {
        return; // the common checks, and whatever else lies there
    }
    const QXmlStreamAttributes attributes = reader.attributes();
    const Entry entry{attributes.value(QLatin1String("id")).toString(),
                      attributes.value(QLatin1String("edition")).toInt(), path,
                      attributes.value(QLatin1String("revision")).toInt()};
    const auto same = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& one) {
        return one.id == entry.id && one.edition == entry.edition;
    });
    if (same == m_entries.end()) {
        m_entries.push_back(entry);
    } else if (entry.revision >= same->revision) {
        *same = entry;
    } else {
        m_notices.push_back(Tr::tr("%1 is not used: it has revision %2 of the form, %3 has revision %4.")
                                .arg(path)
                                .arg(entry.revision)
                                .arg(same->path)
                                .arg(same->revision));
    }
}

Result<FormPtr> FormCatalog::form(const QString& id, int edition) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& one) {
        return one.id == id && (edition == 0 || one.edition == edition);
    });
    if (found == m_entries.end()) {
        QStringList known;
        for (const Entry& entry : m_entries) {
            known << entry.id;
        }
        known.removeDuplicates();
        return fail(ErrorCode::Input,
                    Tr::tr("There is no form “%1”. Known forms: %2").arg(id, known.join(u", ")));
    }
    FormPtr& form = m_read[found->path];
    if (!form) {
        const auto bytes = readWholeFile(found->path, kMaxFormBytes);
        if (!bytes) {
            return fail(bytes.error());
        }
        auto parsed = read(*bytes, found->path);
        if (!parsed) {
            return parsed;
        }
        form = *parsed;
    }
    return form;
}

Result<FormPtr> FormCatalog::read(const QByteArray& xml, const QString& name) const
{
    const auto known = std::find_if(m_parsed.begin(), m_parsed.end(),
                                    [&](const FormPtr& form) { return form->source == xml; });
    if (known != m_parsed.end()) {
        return *known;
    }
    auto form = readForm(xml, name, m_commonChecks);
    if (form) {
        m_parsed.push_back(*form);
    }
    return form;
}

namespace {

/// Limits, thresholds and what must be filled belong to the checks, not to the printed text.
void takeRequirements(const Field& newer, const FormTemplate& stored, Field& field)
{
    const auto known = [&](const Condition& condition) {
        const QStringList keys = condition.keys();
        return std::all_of(keys.begin(), keys.end(),
                           [&](const QString& key) { return stored.field(key) != nullptr; });
    };
    if (newer.kind != field.kind || !(newer.unit == field.unit) || !known(newer.thresholdWhen) ||
        !known(newer.requiredWhen)) {
        return;
    }
    field.limit = newer.limit;
    field.min = newer.min;
    field.max = newer.max;
    field.thresholdWhen = newer.thresholdWhen;
    field.required = newer.required;
    field.requiredWhen = newer.requiredWhen;
    field.hasRequiredWhen = newer.hasRequiredWhen;
}

/// The XML of a part without what is not printed.
QString printedSource(const QByteArray& xml, const QString& part)
{
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression guidance(QStringLiteral("<(help|guide|example)\\b[^>]*>.*?</\\1>"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString source = QString::fromUtf8(xml);
    const QRegularExpression begin(
        QStringLiteral("<part\\b[^>]*\\bid=\"%1\"").arg(QRegularExpression::escape(part)));
    const auto match = begin.match(source);
    const qsizetype end =
        match.hasMatch() ? source.indexOf(QLatin1String("</part>"), match.capturedStart()) : -1;
    if (end < 0) {
        return {};
    }
    const qsizetype begins = source.indexOf(u'>', match.capturedStart()); // how a part begins is not its text
    QString text = source.mid(begins, end - begins);
    return text.remove(comment).remove(guidance).simplified();
}

} // namespace

QStringList changedParts(const FormTemplate& stored, const FormTemplate& installed)
{
    if (stored.id != installed.id || stored.edition != installed.edition ||
        stored.revision != installed.revision || stored.source == installed.source) {
        return {};
    }
    const bool hasAll = std::all_of(stored.fields.begin(), stored.fields.end(), [&](const Field& field) {
        return installed.field(field.key) != nullptr;
    });
    QStringList titles;
    for (const Part& part : installed.parts) {
        if (hasAll && printedSource(stored.source, part.id) != printedSource(installed.source, part.id)) {
            titles << part.title;
        }
    }
    return titles;
}

FormPtr withNewerGuidance(const FormPtr& stored, const FormPtr& installed)
{
    if (!installed || installed->id != stored->id || installed->edition != stored->edition ||
        installed->revision < stored->revision || installed->source == stored->source) {
        return stored;
    }
    auto merged = std::make_shared<FormTemplate>(*stored);
    merged->revision = installed->revision;
    merged->words = installed->words;
    merged->figureWords = installed->figureWords;
    merged->about = installed->about;
    for (Field& field : merged->fields) {
        if (const Field* newer = installed->field(field.key)) {
            field.help = newer->help;
            field.guides = newer->guides;
            field.examples = newer->examples;
            takeRequirements(*newer, *stored, field);
        }
    }
    merged->checks.clear();
    for (const CheckRule& rule : installed->checks) {
        merged->checks.push_back(rule);
        merged->checks.back().isNewer = true;
    }
    return merged;
}

} // namespace shenbao
