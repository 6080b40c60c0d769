// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Fixtures.h"

#include "core/form/FormReader.h"
#include "core/proposal/ValueJson.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace shenbao::test {

QString dataPath(const QString& name)
{
    return QStringLiteral(SHENBAO_SOURCE_DIR "/tests/data/") + name;
}

QString samplePath(const QString& name)
{
    return QStringLiteral(SHENBAO_SOURCE_DIR "/resources/samples/") + name;
}

QByteArray readBytes(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

const FormCatalog& forms()
{
    static const FormCatalog catalog({QStringLiteral(SHENBAO_SOURCE_DIR "/resources/forms")});
    return catalog;
}

FormPtr form(const QString& id)
{
    const auto result = forms().form(id);
    EXPECT_TRUE(result) << result.error().message.toStdString();
    return result ? *result : nullptr;
}

Result<FormPtr> smallForm(const QByteArray& content)
{
    return readForm(
        "<form xmlns=\"urn:shenbao:form:1\" id=\"small\" edition=\"2026\" revision=\"1\" title=\"小表\">\n" +
            content + "\n</form>",
        QStringLiteral("small.xml"));
}

void set(Proposal& proposal, const QString& key, const QJsonValue& json)
{
    const Field* field = proposal.form().field(key);
    ASSERT_NE(field, nullptr) << key.toStdString();
    auto value = valueFromJson(*field, json);
    SHENBAO_ASSERT_OK(value);
    SHENBAO_ASSERT_OK(proposal.apply(SetValue{key, *value}));
}

Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForStarted(10'000)) {
        ran.errors = process.errorString().toUtf8();
        return ran;
    }
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(280'000);
    ran.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.output = process.readAllStandardOutput();
    ran.errors = process.readAllStandardError();
    return ran;
}

Ran runCli(const QStringList& arguments, const QByteArray& input)
{
    return runProgram(QStringLiteral(SHENBAO_CLI), arguments, input);
}

QString sharedTool(const QString& name)
{
    const QString path = QStringLiteral(SHENBAO_SOURCE_DIR "/../shared/tools/") + name;
    return QFileInfo::exists(path) ? path : QString();
}

QString sampleProject(const TempFolder& folder, const QString& sample)
{
    const QString path = folder.path(sample + QStringLiteral(".shenbao"));
    const QString id = sample.startsWith(u"shanghai") ? QStringLiteral("sh-hqds") : QStringLiteral("wh-hqds");
    const Ran ran = runCli({QStringLiteral("new"), id, path, QStringLiteral("--values"),
                            samplePath(sample + QStringLiteral(".json"))});
    EXPECT_EQ(ran.exitCode, 0) << ran.errors.toStdString();
    return path;
}

} // namespace shenbao::test
