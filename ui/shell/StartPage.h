// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/form/FormCatalog.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace shenbao {

/// What is seen first: recent projects, the forms one can apply with, and the few ways in.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const FormCatalog& catalog, QWidget* parent = nullptr);

    /// Reads the recent projects again and shows everything anew.
    void refresh();
    /// Whether there is anything to try; where not, the button says so.
    void setSamplesAvailable(bool available);
    /// The day that days are counted from; today unless it is set.
    void setToday(QDate today);

Q_SIGNALS:
    void newRequested(const shenbao::FormPtr& form);
    void openRequested(const QString& path);
    void browseRequested();
    void sampleRequested(const QString& formId);
    void profileRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeActions(QWidget* parent);
    QPushButton* addButton(QVBoxLayout* layout, const QString& iconName, const QString& text,
                           const QString& name);
    QWidget* makeRecent(QWidget* parent);
    QWidget* makeForms(QWidget* parent);
    void addForms(QPushButton* button, const std::function<void(const FormPtr&)>& choose);
    void removeRecent(const QString& path);
    void refreshLater();

    const FormCatalog& m_catalog;
    std::optional<QDate> m_today;
    std::vector<FormPtr> m_forms;
    QStringList m_problems;
    QWidget* m_content = nullptr;
    QWidget* m_actions = nullptr;
    QScrollArea* m_scroll = nullptr;
    bool m_hasSamples = true;
    bool m_isDark = false;
    bool m_isWaiting = false;
    bool m_showsAll = false;
};

} // namespace shenbao
