// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/PrintStack.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QTableView;

namespace shenbao {

class SealListModel;

/// Which pages: all, some, or those that are sealed, with the list of seals; instructions and proof.
class PrintWhatBox final : public QWidget
{
    Q_OBJECT

public:
    explicit PrintWhatBox(QWidget* parent = nullptr);

    /// The pages that there are to choose from.
    void setMaterial(std::shared_ptr<const PrintMaterial> material);
    /// Nothing while the pages are not known, or the range names none.
    std::optional<PrintChoice> choice() const;
    void setWhat(PrintChoice::What what);
    PrintChoice::What what() const;
    void setRange(const QString& text);
    bool isProof() const;
    /// What is wrong with the range or worth knowing of the choice; may be empty.
    QString note() const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeRangeRow();
    QWidget* makeSeals();
    void refresh();
    QString noteOfChoice() const;

    std::shared_ptr<const PrintMaterial> m_material;
    QRadioButton* m_all;
    QRadioButton* m_some;
    QRadioButton* m_seals;
    QLineEdit* m_range = nullptr;
    QLabel* m_note;
    SealListModel* m_model;
    QWidget* m_sealed = nullptr; ///< the list and what goes with it
    QTableView* m_list = nullptr;
    QCheckBox* m_instructions;
    QCheckBox* m_proof;
};

} // namespace shenbao
