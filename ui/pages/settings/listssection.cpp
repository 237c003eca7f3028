// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/listssection.h"

#include "ui/pages/settings/placedlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"

#include "models/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace farol {

ListsSection::ListsSection(const PageContext &context, const WorkspaceSetup &setup, QWidget *parent)
    : SetupSection(
        context, tr("Lists"),
        tr("What people choose from, in your words and your order. What is archived is offered no more; rows "
           "that have it keep it."),
        parent),
      m_rows(context.services.store, setup)
{
    build();
    connectAll();
    showList(changeableLists().constFirst());
}

void ListsSection::build()
{
    m_lists = new ChoiceBar(tr("List"), ChoiceBar::Look::Chips, this);
    const QStringList lists = changeableLists();
    for (const QString &list : lists)
        m_lists->addChoice(list, listTitle(list));
    addWide(m_lists);
    m_list = new PlacedList(m_rows, tr("Entries of the list"), this);
    addWide(m_list);
    QHBoxLayout *line = addLine();
    m_up = addButton(line, tr("Move up"), [this] { m_list->moveCurrent(-1); });
    m_down = addButton(line, tr("Move down"), [this] { m_list->moveCurrent(1); });
    m_archive = addButton(line, tr("Archive"), [this] { archive(); });
    line->addStretch();
    m_name = new QLineEdit(this);
    m_name->setMinimumWidth(scaled(240));
    addRow(tr("The chosen entry is called"), m_name);
    auto *fresh = new QWidget(this);
    auto *both = new QHBoxLayout(fresh);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(space::Group);
    m_new = new QLineEdit(fresh);
    m_new->setMinimumWidth(scaled(240));
    m_new->setAccessibleName(tr("New entry"));
    both->addWidget(m_new);
    m_add = addButton(both, tr("Add entry"), [this] { add(); });
    fresh->setAccessibleName(m_new->accessibleName());
    addRow(tr("New entry"), fresh);
    addProblemLine();
}

void ListsSection::connectAll()
{
    connect(m_lists, &ChoiceBar::chosen, this, &ListsSection::showList);
    connect(m_list, &PlacedList::chosen, this, &ListsSection::showChoice);
    connect(m_list, &PlacedList::archiveAsked, this, &ListsSection::archive);
    connect(m_list, &PlacedList::renameAsked, this, [this] {
        m_name->setFocus(Qt::ShortcutFocusReason);
        m_name->selectAll();
    });
    connect(m_name, &QLineEdit::editingFinished, this, &ListsSection::rename);
    connect(m_new, &QLineEdit::returnPressed, this, &ListsSection::add);
    connect(&m_rows, &PlacedRows::moveAsked, this,
            [this](const Command &command) { run(command, {}, [this] { m_rows.refresh(); }); });
}

void ListsSection::showList(const QString &list)
{
    complain({});
    m_shown.clear();
    m_rows.show(list);
    if (!mayWrite())
        m_rows.setMovable(false);
    m_list->choose(m_rows.keyAt(0));
    m_list->updateGeometry();
    const bool takesEntries = listFreedom(list) == ListFreedom::Entries;
    const QString why = tr("The steps of this scale are fixed; their names are yours.");
    allow(m_new, takesEntries, why);
    allow(m_add, takesEntries, why);
}

void ListsSection::showChoice()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0;
    const bool archived = m_rows.isArchived(row);
    const QString none = tr("Choose an entry first.");
    const QString fixed = m_rows.whyNotArchived(row);
    allow(m_up, m_rows.canMove(row, -1), any ? tr("It cannot go farther up.") : none);
    allow(m_down, m_rows.canMove(row, 1), any ? tr("It cannot go farther down.") : none);
    m_archive->setText(archived ? tr("Bring back") : tr("Archive"));
    allow(m_archive, archived || fixed.isEmpty(), fixed);
    allow(m_name, any, none);
    const QString key = m_rows.keyAt(row);
    if (m_shown == key && m_name->isModified())
        return; // what is being typed is not taken away
    m_shown = key;
    m_name->setPlaceholderText(m_rows.isBuiltIn(row) ? keyLabel(m_rows.list(), key) : QString());
    m_name->setText(any ? m_rows.labelAt(row) : QString());
    m_name->setModified(false);
}

void ListsSection::rename()
{
    const int row = m_rows.rowOf(m_shown);
    if (!m_name->isModified() || row < 0)
        return;
    const QString label = m_name->text().simplified();
    if (label.isEmpty() && !m_rows.isBuiltIn(row))
        return complain(tr("Give the entry a name. It was left as it is."));
    if (m_rows.isTaken(label, row))
        return complain(tr("“%1” is in this list already. Choose another name.").arg(label));
    m_name->setModified(false);
    run(m_rows.rename(row, label), {}, [this, label] {
        m_name->setText(label);
        m_name->setModified(true);
    });
    if (label.isEmpty() || m_rows.rename(row, label).edits.isEmpty())
        m_name->setText(m_rows.labelAt(row)); // the built-in name is back, or nothing has changed
}

void ListsSection::add()
{
    const QString label = m_new->text().simplified();
    if (label.isEmpty()) {
        m_new->setFocus(Qt::OtherFocusReason);
        return complain(tr("Type what the new entry is called."));
    }
    if (m_rows.isTaken(label))
        return complain(tr("“%1” is in this list already. Bring it back if it is archived.").arg(label));
    m_new->clear();
    run(
        m_rows.add(label), [this](const ChangeSet &) { m_new->setFocus(Qt::OtherFocusReason); },
        [this, label] {
            if (m_new->text().isEmpty())
                m_new->setText(label);
        });
}

void ListsSection::archive()
{
    const int row = m_list->currentRow();
    if (m_archive->isEnabled())
        run(m_rows.archive(row, !m_rows.isArchived(row)));
}

} // namespace farol
