// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/narrative/HtmlReader.h"

#include <QObject>

#include <functional>

namespace shenbao {

/// Makes blocks of a narrative of what was pasted, on another thread. Going away cancels it.
class PasteJob final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<HtmlContent(const std::stop_token& stop)>; ///< must not touch the window

    PasteJob(Work work, QObject* parent);
    ~PasteJob() override;

Q_SIGNALS:
    void done(const shenbao::HtmlContent& content);

private:
    std::stop_source m_stop;
};

} // namespace shenbao
