// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ChoiceEditor.h"
#include "ui/form/LineFieldEditor.h"
#include "ui/form/RecordEditor.h"

namespace shenbao {

FieldEditor* makeFieldEditor(ProjectSession& session, const Field& field, QWidget* parent)
{
    switch (field.kind) {
    case FieldKind::Choice:
        return new ChoiceEditor(session, field, parent);
    case FieldKind::Tick:
        return new TickEditor(session, field, field.label, parent);
    case FieldKind::Rows:
        return new RecordEditor(session, field, parent);
    default:
        return new LineFieldEditor(session, field, parent);
    }
}

} // namespace shenbao
