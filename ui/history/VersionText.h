// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/History.h"

#include <QDate>

namespace shenbao {

/// What a version is called: 送审稿, 现在, 自动保存 …
QString versionTitle(const Version& version);
/// What else is to be said: 12 处修改 · 已导出.
QString versionDetail(const Version& version);
/// 今天, 昨天, 9月3日 星期四.
QString dayText(QDate day, QDate today);
/// 今天 14:05
QString momentText(const QDateTime& at, QDate today);
/// “送审稿”（今天 14:05）
QString versionName(const Version& version, QDate today);
/// What of a history cannot be shown, and what that means; empty when it is whole.
QString damageText(const History& history);

} // namespace shenbao
