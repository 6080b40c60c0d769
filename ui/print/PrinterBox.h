// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/Printers.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace shenbao {

/// Where to, how many, on one side or both. Printers are looked for beside the window; a file is always there to choose.
class PrinterBox final : public QWidget
{
    Q_OBJECT

public:
    explicit PrinterBox(PrinterSource source, QWidget* parent = nullptr);

    /// Empty: into a PDF file.
    QString printer() const;
    void setPrinter(const QString& name);
    QString file() const;
    void setFile(const QString& path);
    int copies() const;
    bool isDuplex() const;
    void setDuplex(bool duplex);
    /// 0: nobody says.
    void setCopiesAsked(int copies);
    /// Whether it is clear where to: not while printers are looked for, unless somebody chose.
    bool isReady() const;
    /// What there is to know of the printer or the file; may be empty.
    QString note() const;
    /// Keeps the choices for the next time.
    void remember() const;

Q_SIGNALS:
    void changed();
    /// The printers are known.
    void found();

private:
    QWidget* makeFileRow();
    QWidget* makeCopies();
    void look();
    void showPrinters(const PrinterNames& printers);
    void choosePrinter();
    void browse();
    void refresh();

    PrinterSource m_source;
    QComboBox* m_printers;
    QLabel* m_fileLabel = nullptr;
    QWidget* m_fileRow = nullptr;
    QLineEdit* m_file = nullptr;
    QPushButton* m_choose = nullptr;
    QSpinBox* m_copies = nullptr;
    std::vector<QToolButton*> m_steps; ///< one copy less, one more
    QLabel* m_asked = nullptr;
    QComboBox* m_sides;
    QLabel* m_note;
    PrinterFacts m_facts; ///< of the chosen printer
    QString m_factsOf;    ///< empty: not known yet
    bool m_isLooking = false;
    bool m_isChosen = false; ///< by the user, now or the last time
    bool m_hasNone = false;  ///< there is no printer
};

} // namespace shenbao
