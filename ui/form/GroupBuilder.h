// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/PartBuilder.h"

class QGridLayout;

namespace shenbao {

/// What is asked for but not printed: the pages of settings and of declarations, and the figures that a printed table is
/// computed from.
class GroupBuilder final
{
    Q_DECLARE_TR_FUNCTIONS(GroupBuilder)

public:
    explicit GroupBuilder(PartBuilder& page) : m_page(page) {}

    /// A page of its own.
    void addPage();
    /// Under a printed part.
    void addExtras();

private:
    void addEligibility();
    void addSubmission();
    void addFact(QGridLayout& facts, const QString& name, const QString& text);
    void addField(const Field& field);

    PartBuilder& m_page;
};

} // namespace shenbao
