// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/holidayssection.h"

#include "ui/pages/customer/listparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datefield.h"

#include "models/dayheading.h"

#include "core/clock.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {
constexpr int RowsShown = 6;
constexpr int FirstYear = 1900;
constexpr int LastYear = 2999;
} // namespace

HolidaysSection::HolidaysSection(const PageContext &context, const WorkspaceSetup &setup, QWidget *parent)
    : SetupSection(context, tr("Holidays"),
                   tr("Days on which the workspace does not work. They are pointed out where days are chosen and where "
                      "something is due."),
                   parent),
      m_setup(setup),
      m_rows(setup, context.format)
{
    build();
    buildForm();
    addProblemLine();
    connect(m_year, &QSpinBox::valueChanged, this, &HolidaysSection::showYear);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HolidaysSection::showChoice);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &HolidaysSection::showChoice);
    connect(&m_rows, &QAbstractItemModel::dataChanged, this, &HolidaysSection::showChoice);
    connect(&m_setup, &WorkspaceSetup::holidaysChanged, this, &HolidaysSection::showChoice);
    m_year->setValue(localDay(context.services.clock.now()).year());
    showYear(m_year->value());
}

void HolidaysSection::build()
{
    m_year = new QSpinBox(this);
    m_year->setRange(FirstYear, LastYear);
    addRow(tr("Year"), m_year);
    RecordDelegate::Look look;
    look.margin = space::Cell;
    m_list = makeRecordList(m_rows, tr("Holidays of the year"), look, this);
    m_list->setObjectName(u"holidays"_s);
    m_list->setContextMenuPolicy(Qt::NoContextMenu);
    m_list->setFixedHeight(RowsShown * heights().twoLineRow);
    onDeleteKey(m_list, this, [this] { remove(); });
    addWide(m_list);
    m_none = addText(tr("No holiday in this year yet."));
    QHBoxLayout *line = addLine();
    m_often = addButton(line, tr("Every year"), [this] { toggleYearly(); });
    m_remove = addButton(line, tr("Delete"), [this] { remove(); });
    line->addStretch();
    m_national = addButton(line, {}, [this] { addNational(); });
}

void HolidaysSection::buildForm()
{
    auto *form = new QWidget(this);
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    m_day = new DateField(context().format, form);
    m_day->setAccessibleName(tr("Day of the holiday"));
    m_day->setFixedWidth(scaled(124));
    m_name = new QLineEdit(form);
    m_name->setAccessibleName(tr("Name of the holiday"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMinimumWidth(scaled(150));
    m_yearly = new QCheckBox(tr("Every year"), form);
    row->addWidget(m_day);
    row->addWidget(m_name, 1);
    row->addWidget(m_yearly);
    m_add = addButton(row, tr("Add holiday"), [this] { add(); });
    connect(m_name, &QLineEdit::returnPressed, this, &HolidaysSection::add);
    form->setAccessibleName(tr("New holiday"));
    addWide(form);
    for (QWidget *control : std::initializer_list<QWidget *>{m_day, m_name, m_yearly, m_add})
        allow(control, true);
}

void HolidaysSection::showYear(int year)
{
    complain({});
    m_rows.show(year);
    m_national->setText(tr("Add Brazil's national holidays of %1").arg(year));
    showChoice();
}

bool HolidaysSection::isYearly(int row) const
{
    const QList<Holiday> days = m_setup.holidays().inYear(m_rows.year());
    const HolidayId id = m_rows.idAt(row);
    return std::any_of(days.cbegin(), days.cend(),
                       [id](const Holiday &holiday) { return holiday.id == id && holiday.isYearly; });
}

void HolidaysSection::showChoice()
{
    const int row = m_list->currentIndex().row();
    const QString none = tr("Choose a holiday first.");
    m_list->setVisible(m_rows.rowCount() > 0);
    m_none->setVisible(m_rows.rowCount() == 0);
    m_often->setText(isYearly(row) ? tr("This year alone") : tr("Every year"));
    allow(m_often, row >= 0, none);
    allow(m_remove, row >= 0, none);
    allow(m_national, !m_rows.addNational().edits.isEmpty(), tr("They are all there."));
}

void HolidaysSection::add()
{
    const auto day = m_day->date();
    const QString name = m_name->text().simplified();
    if (!day || !day->isValid()) {
        m_day->setFocus(Qt::OtherFocusReason);
        return complain(
            tr("Which day is it? Write one like %1.").arg(context().format.longDay({m_rows.year(), 12, 24})));
    }
    if (name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return complain(tr("What is the holiday called?"));
    }
    const QString typed = m_day->text();
    const bool yearly = m_yearly->isChecked();
    m_day->setDate({});
    m_name->clear();
    m_yearly->setChecked(false);
    run(
        m_rows.add(*day, name, yearly),
        [this, year = day->year()](const ChangeSet &) {
            m_year->setValue(year);
            m_day->setFocus(Qt::OtherFocusReason);
        },
        [this, typed, name, yearly] { // the toast says why; what was typed is still there
            m_day->setText(typed);
            m_name->setText(name);
            m_yearly->setChecked(yearly);
        });
}

void HolidaysSection::addNational()
{
    run(m_rows.addNational());
}

void HolidaysSection::remove()
{
    if (m_remove->isEnabled())
        run(m_rows.remove(m_list->currentIndex().row()));
}

void HolidaysSection::toggleYearly()
{
    const int row = m_list->currentIndex().row();
    run(m_rows.setYearly(row, !isYearly(row)));
}

} // namespace farol
