// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/fieldssection.h"

#include "ui/errortext.h"
#include "ui/pages/settings/customfielddialog.h"
#include "ui/pages/settings/placedlist.h"
#include "ui/widgets/button.h"

#include "core/customcatalog.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

FieldsSection::FieldsSection(const PageContext &context, QWidget *parent)
    : SetupSection(
        context, tr("Fields of your own"),
        tr("What your company wants to know about customers besides what every customer has. The values of an "
           "archived field are kept."),
        parent),
      m_rows(context.services.store, context.format)
{
    build();
    m_rows.setMovable(mayWrite());
    connect(m_list, &PlacedList::chosen, this, &FieldsSection::showChoice);
    connect(m_list, &PlacedList::archiveAsked, this, &FieldsSection::archive);
    connect(m_list, &PlacedList::renameAsked, this, [this] {
        if (m_edit->isEnabled())
            begin(m_rows.fieldAt(m_list->currentRow()));
    });
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &FieldsSection::showChoice);
    connect(&m_rows, &PlacedRows::moveAsked, this,
            [this](const Command &command) { run(command, {}, [this] { m_rows.refresh(); }); });
    connect(&m_rows, &CustomFieldRows::failed, this, [this](const Error &error) { complain(errorSentence(error)); });
    showChoice();
}

void FieldsSection::build()
{
    m_list = new PlacedList(m_rows, tr("Fields of your own"), this);
    addWide(m_list);
    m_none = addText(tr("There are none yet."));
    QHBoxLayout *line = addLine();
    m_add = addButton(line, tr("Add field"), [this] { begin({}); });
    m_edit = addButton(line, tr("Edit"), [this] { begin(m_rows.fieldAt(m_list->currentRow())); });
    m_up = addButton(line, tr("Move up"), [this] { m_list->moveCurrent(-1); });
    m_down = addButton(line, tr("Move down"), [this] { m_list->moveCurrent(1); });
    m_archive = addButton(line, tr("Archive"), [this] { archive(); });
    line->addStretch();
    addProblemLine();
}

void FieldsSection::showChoice()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0;
    const QString none = tr("Choose a field first.");
    m_list->setVisible(m_rows.rowCount() > 0);
    m_none->setVisible(m_rows.rowCount() == 0 && m_rows.isReady());
    m_archive->setText(m_rows.isArchived(row) ? tr("Bring back") : tr("Archive"));
    allow(m_add, true);
    allow(m_edit, any, none);
    allow(m_archive, any, none);
    allow(m_up, m_rows.canMove(row, -1), any ? tr("It cannot go farther up.") : none);
    allow(m_down, m_rows.canMove(row, 1), any ? tr("It cannot go farther down.") : none);
}

CustomFieldDialog *FieldsSection::dialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new CustomFieldDialog(context().format, this);
        m_dialog->setRules([this](const QString &label) -> QString { return m_rows.keyFor(label); },
                           [this](const CustomField &draft) -> QString { return faultOf(draft); });
        connect(m_dialog, &CustomFieldDialog::saveAsked, this, &FieldsSection::save);
    }
    return m_dialog;
}

QString FieldsSection::faultOf(const CustomField &draft) const
{
    if (m_rows.isTaken(draft.label, draft.id))
        return tr("There is a field called “%1” already.").arg(draft.label);
    if (draft.kind == "choice"_L1 && customOptions(draft.options).isEmpty())
        return tr("Type what can be chosen, one a line.");
    return {};
}

void FieldsSection::begin(const CustomField &field)
{
    complain({});
    dialog()->begin(field);
}

void FieldsSection::save(const CustomField &before, const CustomField &draft)
{
    const bool isNew = before.id.isNull();
    run(
        isNew ? m_rows.add(draft) : m_rows.edit(before, draft),
        [this, isNew](const ChangeSet &changes) {
            if (isNew && !changes.rows.isEmpty())
                m_list->choose(changes.rows.constFirst().row.id.toString());
        },
        [this, before, draft] { // the toast says why; what was typed is still there
            CustomField again = draft;
            again.id = before.id;
            begin(again);
        });
}

void FieldsSection::archive()
{
    const int row = m_list->currentRow();
    if (m_archive->isEnabled())
        run(m_rows.archive(row, !m_rows.isArchived(row)));
}

} // namespace farol
