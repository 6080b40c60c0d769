// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PrinterBox.h"

#include "ui/common/ArrowComboBox.h"
#include "ui/common/Background.h"
#include "ui/common/Theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>

namespace shenbao {
namespace {

constexpr int kMostCopies = 99;
const QString kPrinter = QStringLiteral("print/printer");
const QString kDuplex = QStringLiteral("print/duplex");
const QString kFileChoice = QStringLiteral("file");

/// A printer that does not answer must not keep others from their threads.
QThreadPool& printerPool()
{
    // never destroyed: the end of the program does not wait for a printer either
    static QThreadPool* const pool = [] {
        auto* made = new QThreadPool;
        made->setMaxThreadCount(1);
        return made;
    }();
    return *pool;
}

} // namespace

PrinterBox::PrinterBox(PrinterSource source, QWidget* parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_printers(new ArrowComboBox(this))
    , m_sides(new ArrowComboBox(this))
    , m_note(new QLabel(this))
{
    m_printers->setObjectName(QStringLiteral("printer"));
    m_printers->setAccessibleName(tr("Printer"));
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printers->addItem(icon(QStringLiteral("document")), tr("Print to a PDF file"));
    m_sides->setObjectName(QStringLiteral("sides"));
    m_sides->setAccessibleName(tr("Sides"));
    m_sides->addItems({tr("On one side"), tr("On both sides (turned at the long edge)")});
    m_sides->setCurrentIndex(QSettings().value(kDuplex, false).toBool() ? 1 : 0);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Two);
    grid->setVerticalSpacing(Space::One);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString& text, QWidget* widget, QWidget* buddy) {
        auto* label = new QLabel(text, this);
        label->setBuddy(buddy);
        grid->addWidget(label, row, 0);
        grid->addWidget(widget, row++, 1);
        return label;
    };
    add(tr("Printer"), m_printers, m_printers);
    m_fileRow = makeFileRow();
    m_fileLabel = add(tr("File"), m_fileRow, m_file);
    grid->addWidget(m_note, row++, 1);
    QWidget* copies = makeCopies();
    add(tr("Copies"), copies, m_copies);
    m_isChosen = QSettings().value(kPrinter).toString() == kFileChoice;
    connect(m_printers, &QComboBox::currentIndexChanged, this, &PrinterBox::choosePrinter);
    connect(m_printers, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        choosePrinter();
    });
    setTabOrder(m_printers, m_file);
    setTabOrder(m_file, m_choose);
    setTabOrder(m_choose, m_copies);
    setTabOrder(m_copies, m_sides);
    connect(m_sides, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
    look();
}

QWidget* PrinterBox::makeFileRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    m_file = new QLineEdit(row);
    m_file->setObjectName(QStringLiteral("file"));
    m_file->setAccessibleName(tr("PDF file"));
    m_choose = new QPushButton(tr("Browse…"), row);
    m_choose->setAccessibleName(tr("Choose a file"));
    m_choose->setAutoDefault(false);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &PrinterBox::browse);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    return row;
}

QWidget* PrinterBox::makeCopies()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::One);
    m_copies = new QSpinBox(row);
    m_copies->setObjectName(QStringLiteral("copies"));
    m_copies->setRange(1, kMostCopies);
    m_copies->setButtonSymbols(QAbstractSpinBox::NoButtons); // those beside it are large enough to hit
    m_copies->setAlignment(Qt::AlignCenter);
    m_copies->setAccessibleName(tr("Copies"));
    m_copies->setToolTip(tr("One copy after the other, each in the order of its pages"));
    m_asked = new QLabel(row);
    m_asked->setForegroundRole(QPalette::PlaceholderText);
    const auto addStep = [&](const QString& iconName, const QString& name, int by) {
        auto* button = new QToolButton(row);
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::NoFocus); // by keyboard: the arrow keys in the number
        connect(button, &QToolButton::clicked, m_copies, [this, by] { m_copies->stepBy(by); });
        layout->addWidget(button);
        m_steps.push_back(button);
    };
    addStep(QStringLiteral("remove"), tr("One copy less"), -1);
    layout->addWidget(m_copies);
    addStep(QStringLiteral("add"), tr("One copy more"), 1);
    layout->addWidget(m_sides, 1);
    layout->addWidget(m_asked);
    connect(m_copies, &QSpinBox::valueChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    return row;
}

void PrinterBox::look()
{
    m_isLooking = true;
    refresh();
    inBackground(printerPool(), this, m_source.names,
                 [this](const PrinterNames& printers) { showPrinters(printers); });
}

void PrinterBox::showPrinters(const PrinterNames& printers)
{
    m_isLooking = false;
    m_hasNone = printers.names.isEmpty();
    const QString kept = QSettings().value(kPrinter).toString();
    for (const QString& name : printers.names) {
        m_printers->insertItem(m_printers->count() - 1, icon(QStringLiteral("print")), name, name);
    }
    for (const QString& wanted : {kept, printers.standard, printers.names.value(0)}) {
        if (m_isChosen) {
            break; // the file: it was there to choose all the time
        }
        if (const int at = wanted.isEmpty() ? -1 : m_printers->findData(wanted); at >= 0) {
            m_printers->setCurrentIndex(at);
            break;
        }
    }
    choosePrinter();
    Q_EMIT found();
}

bool PrinterBox::isReady() const
{
    return !m_isLooking || m_isChosen;
}

QString PrinterBox::printer() const
{
    return m_printers->currentData().toString();
}

void PrinterBox::setPrinter(const QString& name)
{
    const int at = name.isEmpty() ? m_printers->count() - 1 : m_printers->findData(name);
    if (at >= 0) {
        m_printers->setCurrentIndex(at);
    }
}

/// Asks what the printer can do; the answer may come when another one is chosen.
void PrinterBox::choosePrinter()
{
    m_factsOf.clear();
    const QString name = printer();
    if (!name.isEmpty()) {
        inBackground(
            printerPool(), this, [facts = m_source.facts, name] { return facts(name); },
            [this, name](const PrinterFacts& facts) {
                if (name == printer()) {
                    m_facts = facts;
                    m_factsOf = name;
                    refresh();
                }
            });
    }
    refresh();
    Q_EMIT changed();
}

QString PrinterBox::file() const
{
    QString path = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (!path.isEmpty() && !path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        path += QStringLiteral(".pdf");
    }
    return path;
}

void PrinterBox::setFile(const QString& path)
{
    m_file->setText(QDir::toNativeSeparators(path));
}

int PrinterBox::copies() const
{
    return printer().isEmpty() ? 1 : m_copies->value();
}

bool PrinterBox::isDuplex() const
{
    return m_sides->currentIndex() == 1;
}

void PrinterBox::setDuplex(bool duplex)
{
    m_sides->setCurrentIndex(duplex ? 1 : 0);
}

void PrinterBox::setCopiesAsked(int copies)
{
    m_asked->setText(copies > 0 ? tr("%1 copies are to be handed in").arg(copies) : QString());
}

QString PrinterBox::note() const
{
    return m_note->text();
}

void PrinterBox::remember() const
{
    QSettings settings;
    settings.setValue(kPrinter, printer().isEmpty() ? kFileChoice : printer());
    settings.setValue(kDuplex, isDuplex());
}

void PrinterBox::browse()
{
    auto* chooser = new QFileDialog(this, tr("PDF file to print to"), QFileInfo(file()).absolutePath(),
                                    tr("PDF files (*.pdf)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setOption(QFileDialog::DontConfirmOverwrite); // said below the name
    chooser->setDefaultSuffix(QStringLiteral("pdf"));
    chooser->selectFile(QFileInfo(file()).fileName());
    connect(chooser, &QFileDialog::fileSelected, this, &PrinterBox::setFile);
    chooser->open();
}

void PrinterBox::refresh()
{
    const QString name = printer();
    const bool isFile = name.isEmpty();
    m_fileRow->setVisible(isFile && isReady());
    m_fileLabel->setVisible(isFile && isReady());
    const bool hasCopies = !isFile || !isReady();
    m_copies->setEnabled(hasCopies);
    m_steps[0]->setEnabled(hasCopies && m_copies->value() > m_copies->minimum());
    m_steps[1]->setEnabled(hasCopies && m_copies->value() < m_copies->maximum());
    const QFileInfo target(file());
    QStringList notes;
    if (m_isLooking) {
        notes << tr("Looking for printers…");
    } else if (m_hasNone) {
        notes << tr(
            "No printer was found. Connect one in the settings of the system, or print to a PDF file.");
    }
    if (isFile && isReady() && target.exists() && !target.isDir() && !file().isEmpty()) {
        notes << tr("This file exists and will be replaced.");
    }
    if (!isFile && m_factsOf == name) {
        if (m_facts.isStopped) {
            notes << tr("This printer is stopped. See whether it is switched on and has paper.");
        }
        if (isDuplex() && !m_facts.canDuplex) {
            notes << tr("This printer cannot print on both sides by itself.");
        }
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    m_printers->setAccessibleDescription(m_note->text());
}

} // namespace shenbao
