// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input/ValuesReader.h"

#include "core/base/FileInput.h"
#include "core/base/Tr.h"
#include "core/input/AttachmentInspector.h"
#include "core/proposal/ValueJson.h"
#include "core/text/CleanText.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace shenbao {
namespace {

constexpr qint64 kMaxBytes = 256 * 1024 * 1024;
constexpr qsizetype kMostMessages = 20;

int removedCharacters(const QJsonValue& json)
{
    if (json.isString()) {
        return cleanText(json.toString()).removed;
    }
    int count = 0;
    if (json.isArray()) {
        const QJsonArray array = json.toArray();
        for (const QJsonValue& one : array) {
            count += removedCharacters(one);
        }
    } else if (json.isObject()) {
        const QJsonObject object = json.toObject();
        for (const QJsonValue& one : object) {
            count += removedCharacters(one);
        }
    }
    return count;
}

class Reader
{
public:
    Reader(const QString& folder, const FormTemplate& form, const AttachmentLookup& existing)
        : m_folder(folder)
        , m_form(form)
        , m_existing(existing)
    {}

    Result<ProposedValues> read(const QJsonObject& values, const QString& name)
    {
        for (auto entry = values.begin(); entry != values.end(); ++entry) {
            const Field* field = m_form.field(entry.key());
            if (!field) {
                report(name, entry.key(), {}, Tr::tr("The form %1 has no such key.").arg(m_form.id));
                continue;
            }
            if (field->isFigure) {
                m_result.notices << Tr::tr(
                                        "%1 (%2) is computed by the program; the value given was left out.")
                                        .arg(entry.key(), field->label);
                continue;
            }
            auto value = valueFromJson(*field, entry.value());
            if (value) {
                value = withFiles(*field, *value);
            }
            if (!value) {
                report(name, entry.key(), field->label, value.error().message);
                continue;
            }
            if (const int removed = removedCharacters(entry.value())) {
                m_result.notices << Tr::tr(
                                        "%1 (%2): %3 characters were left out that no document may contain.")
                                        .arg(entry.key(), field->label)
                                        .arg(removed);
            }
            m_result.edits.emplace_back(SetValue{entry.key(), std::move(*value)});
        }
        if (!m_messages.isEmpty()) {
            if (m_count > kMostMessages) {
                m_messages << Tr::tr("… and %1 more").arg(m_count - kMostMessages);
            }
            return fail(ErrorCode::Input, m_messages.join(u'\n'));
        }
        return std::move(m_result);
    }

private:
    void report(const QString& file, const QString& key, const QString& label, const QString& message)
    {
        if (++m_count <= kMostMessages) {
            const QString place = label.isEmpty() ? key : Tr::tr("%1 (%2)").arg(key, label);
            m_messages << Tr::tr("%1: %2: %3").arg(file, place, message);
        }
    }

    /// The reference under which a file named in the values is kept.
    Result<QString> take(const QString& path)
    {
        if (const QString id = attachmentId(path); !id.isEmpty()) {
            if (!m_existing || !m_existing(id)) {
                return fail(ErrorCode::Input, Tr::tr("The project has no attachment “%1”.").arg(path));
            }
            return path;
        }
        if (path.contains(QLatin1String("://"))) {
            return fail(
                ErrorCode::Input,
                Tr::tr("%1: nothing is fetched from the network; save the file and name it here.").arg(path));
        }
        const QString full = QDir::isAbsolutePath(path) ? path : QDir(m_folder).filePath(path);
        if (const auto known = m_taken.constFind(full); known != m_taken.constEnd()) {
            return *known;
        }
        auto file = readAttachment(full);
        if (!file) {
            return fail(file.error());
        }
        const QString reference = attachmentReference(file->facts);
        m_taken.insert(full, reference);
        m_result.files.push_back(std::move(*file));
        return reference;
    }

    Result<Value> withFiles(const Field& field, const Value& value)
    {
        if (field.kind == FieldKind::Enclosure && value.rows()) {
            const size_t column = size_t(field.columnIndex(u"文件"));
            Rows rows = *value.rows();
            for (Row& row : rows) {
                auto reference = take(*row[column].text());
                if (!reference) {
                    return fail(reference.error());
                }
                row[column] = Value(*reference);
            }
            return Value(std::move(rows));
        }
        if (const RichText* text = value.richText()) {
            const bool hasPicture =
                std::any_of(text->blocks.begin(), text->blocks.end(), [](const TextBlock& block) {
                    return std::holds_alternative<TextPicture>(block);
                });
            if (!hasPicture) {
                return value;
            }
            RichText changed = *text;
            for (TextBlock& block : changed.blocks) {
                if (auto* picture = std::get_if<TextPicture>(&block)) {
                    auto reference = takePicture(picture->source);
                    if (!reference) {
                        return fail(reference.error());
                    }
                    picture->source = *reference;
                }
            }
            return Value(std::move(changed));
        }
        return value;
    }

    Result<QString> takePicture(const QString& path)
    {
        auto reference = take(path);
        const QString id = reference ? attachmentId(*reference) : QString();
        std::optional<AttachmentFacts> facts = m_existing ? m_existing(id) : std::nullopt;
        for (const NewAttachment& file : m_result.files) {
            if (attachmentId(attachmentReference(file.facts)) == id) {
                facts = file.facts;
            }
        }
        if (facts && facts->width == 0) {
            return fail(ErrorCode::Input,
                        Tr::tr("%1 is no picture; a text can hold PNG and JPEG pictures.").arg(path));
        }
        return reference;
    }

    QString m_folder;
    const FormTemplate& m_form;
    const AttachmentLookup& m_existing;
    ProposedValues m_result;
    QHash<QString, QString> m_taken; ///< path -> reference
    QStringList m_messages;
    int m_count = 0;
};

} // namespace

Result<ProposedValues> readValues(const QJsonObject& values, const QString& name, const QString& folder,
                                  const FormTemplate& form, const AttachmentLookup& existing)
{
    return Reader(folder, form, existing).read(values, name);
}

Result<ProposedValues> readValuesFile(const QString& path, const FormTemplate& form,
                                      const AttachmentLookup& existing)
{
    const auto bytes = readWholeFile(path, kMaxBytes, FileKind::Any);
    if (!bytes) {
        return fail(bytes.error());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray read = bytes->left(error.offset);
        const qsizetype line = read.count('\n') + 1;
        const qsizetype column = QString::fromUtf8(read.mid(read.lastIndexOf('\n') + 1)).size() + 1;
        return fail(ErrorCode::Input, Tr::tr("%1:%2:%3: this is not valid JSON: %4")
                                          .arg(path)
                                          .arg(line)
                                          .arg(column)
                                          .arg(jsonReason(error)));
    }
    if (const QString twice = duplicateJsonName(*bytes); !twice.isEmpty()) {
        return fail(ErrorCode::Input,
                    Tr::tr("%1: “%2” is given twice; keep the one that is meant.").arg(path, twice));
    }
    if (!document.isObject()) {
        return fail(ErrorCode::Input,
                    Tr::tr("%1: a values file is one JSON object: {\"key\": value, …}").arg(path));
    }
    return readValues(document.object(), path, QFileInfo(path).absolutePath(), form, existing);
}

} // namespace shenbao
