// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/PasteBar.h"

#include "ui/common/Theme.h"
#include "ui/narrative/NarrativeEdit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace shenbao {
namespace {

constexpr int kMoment = 250; // ms
constexpr int kBarWidth = 12 * Space::One;
constexpr int kBarHeight = Space::Half;

} // namespace

PasteBar::PasteBar(NarrativeEdit& edit, QWidget* parent) : QFrame(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::Two, Space::Half, Space::Two, Space::Half);
    row->setSpacing(Space::Two);
    auto* text = new QLabel(tr("Reading what was pasted…"), this);
    auto* bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(kBarWidth, kBarHeight);
    bar->setAccessibleName(text->text());
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(tr("Cancel pasting"));
    cancel->setToolTip(tr("%1 (%2)").arg(tr("Cancel pasting"), QStringLiteral("Esc")));
    cancel->setAutoDefault(false);
    row->addWidget(text);
    row->addWidget(bar);
    row->addStretch();
    row->addWidget(cancel);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kMoment);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(&edit, &NarrativeEdit::pastingChanged, this, [this](bool isPasting) {
        if (isPasting) {
            m_patience.start();
        } else {
            m_patience.stop();
            hide();
        }
    });
    connect(cancel, &QPushButton::clicked, &edit, [&edit] {
        edit.cancelPaste();
        edit.setFocus();
    });
}

} // namespace shenbao
