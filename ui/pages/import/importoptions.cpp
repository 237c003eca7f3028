// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importoptions.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/textlabel.h"

#include "models/importwords.h"
#include "models/labels.h"
#include "models/workspacesetup.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

TextLabel *titleOf(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(text, TextRole::MicroLabel, Ink::TextSecondary, parent);
    label->setContentsMargins(0, space::Cell, 0, 0);
    label->setWordWrap(true);
    return label;
}

constexpr int WordsWidth = 158; // of a choice, beside its sign

/// A choice breaks no lines by itself, and there is one width for all languages.
void say(QAbstractButton *choice, const QString &text)
{
    QString lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        const bool fits = choice->fontMetrics().horizontalAdvance(longer) <= scaled(WordsWidth);
        if (!fits && !line.isEmpty())
            lines += line + u'\n';
        line = fits || line.isEmpty() ? longer : word;
    }
    choice->setText(lines + line);
    choice->setAccessibleName(text);
}

/// What is cut off in the box is told whole by its tooltip, and in its list.
void tellWhole(QComboBox &box)
{
    box.setToolTip(box.currentText());
    box.view()->setMinimumWidth(box.view()->sizeHintForColumn(0) + 2 * space::Cell);
}

} // namespace

ImportOptions::ImportOptions(ImportSession &session, const Format &format, QWidget *parent)
    : QWidget(parent), m_session(session), m_format(format)
{
    build();
    connect(&m_session, &ImportSession::changed, this, &ImportOptions::refresh);
    if (const WorkspaceSetup *setup = m_format.setup()) {
        connect(setup, &WorkspaceSetup::listsChanged, this, [this] {
            m_shownConstants.clear(); // what they offer may be called otherwise
            refreshConstants();
        });
    }
    refresh();
}

void ImportOptions::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Cell, 0, space::Cell, 0);
    column->setSpacing(space::Tiny);
    m_matchTitle = titleOf(tr("Recognise rows by"), this);
    column->addWidget(m_matchTitle);
    auto *matches = new QButtonGroup(this);
    for (const ImportMatch match : {ImportMatch::Key, ImportMatch::Name, ImportMatch::WholeRow}) {
        auto *button = new QRadioButton(this);
        matches->addButton(button);
        m_matches.insert(int(match), button);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, match] { m_session.setMatch(match); });
    }
    say(match(ImportMatch::WholeRow), tr("The whole row"));
    match(ImportMatch::WholeRow)->setToolTip(tr("The same row makes one entry, however often it is imported."));
    m_existingTitle = titleOf(tr("If it is there already"), this);
    column->addWidget(m_existingTitle);
    auto *ways = new QButtonGroup(this);
    const auto offer = [&](ExistingRows way, const QString &text, const QString &tip) {
        auto *button = new QRadioButton(this);
        say(button, text);
        button->setToolTip(tip);
        ways->addButton(button);
        m_existing.insert(int(way), button);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, way] { m_session.setExisting(way); });
    };
    offer(ExistingRows::Fill, tr("Fill in what is empty"), tr("What stands there stays."));
    offer(ExistingRows::Update, tr("Replace"), tr("What the file says holds; empty cells change nothing."));
    offer(ExistingRows::Skip, tr("Skip"), tr("Only new rows are imported."));
    m_restores = new QCheckBox(this);
    say(m_restores, tr("Bring back what was deleted"));
    column->addWidget(m_restores);
    connect(m_restores, &QCheckBox::clicked, this, [this](bool on) { m_session.setRestoresDeleted(on); });

    column->addWidget(titleOf(tr("Days are written"), this));
    m_days = new QComboBox(this);
    m_days->setAccessibleName(tr("Days are written"));
    column->addWidget(m_days);
    connect(m_days, &QComboBox::activated, this, [this] {
        const QVariant order = m_days->currentData();
        m_session.setDays(order.isValid() ? std::optional(static_cast<DayOrder>(order.toInt())) : std::nullopt);
    });
    column->addWidget(titleOf(tr("Decimal mark of amounts"), this));
    m_points = new QComboBox(this);
    m_points->setAccessibleName(tr("Decimal mark of amounts"));
    column->addWidget(m_points);
    connect(m_points, &QComboBox::activated, this, [this] { m_session.setPoint(m_points->currentData().toChar()); });
    for (QComboBox *box : {m_days, m_points})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    m_constants = new QWidget(this);
    m_constantRows = new QVBoxLayout(m_constants);
    m_constantRows->setContentsMargins(0, 0, 0, 0);
    m_constantRows->setSpacing(space::Tiny);
    column->addWidget(m_constants);
    column->addStretch();
}

/// What the check has found, when all columns say the same.
QString ImportOptions::foundDays() const
{
    const QMap<QString, DayOrder> days = m_session.isChecked() ? m_session.outcome().days : QMap<QString, DayOrder>();
    const bool isOne = !days.isEmpty() && std::all_of(days.cbegin(), days.cend(), [&days](DayOrder order) {
        return order == days.first();
    });
    return isOne ? tr("Found: %1").arg(dayOrderText(days.first())) : tr("Find out");
}

QString ImportOptions::foundPoint() const
{
    const QMap<QString, QChar> points = m_session.isChecked() ? m_session.outcome().points : QMap<QString, QChar>();
    const bool isOne = !points.isEmpty() && std::all_of(points.cbegin(), points.cend(), [&points](QChar point) {
        return point == points.first();
    });
    return isOne ? tr("Found: %1").arg(pointText(points.first())) : tr("Find out");
}

void ImportOptions::refresh()
{
    const EntityInfo &entity = m_session.entity();
    const ImportMapping &mapping = m_session.mapping();
    const bool isFact = entity.kind == EntityKind::Fact;
    for (QWidget *widget : QList<QWidget *>{m_matchTitle, m_existingTitle, m_restores, existing(ExistingRows::Fill),
                                            existing(ExistingRows::Update), existing(ExistingRows::Skip),
                                            match(ImportMatch::Key), match(ImportMatch::WholeRow)})
        widget->setVisible(!isFact);
    const FieldInfo *key = entity.field(entity.naturalKey);
    say(match(ImportMatch::Key), key != nullptr ? fieldLabel(*key) : tr("A column of the file"));
    match(ImportMatch::Name)->setVisible(canMatchByName(entity));
    if (canMatchByName(entity))
        say(match(ImportMatch::Name), fieldLabel(*entity.title()));
    match(mapping.match)->setChecked(true);
    existing(mapping.existing)->setChecked(true);
    m_restores->setChecked(m_session.restoresDeleted());

    m_days->clear();
    m_days->addItem(foundDays());
    for (const DayOrder order : {DayOrder::DayMonthYear, DayOrder::MonthDayYear, DayOrder::YearMonthDay, DayOrder::Iso})
        m_days->addItem(dayOrderText(order), int(order));
    m_days->setCurrentIndex(mapping.days ? m_days->findData(int(*mapping.days)) : 0);
    m_points->clear();
    m_points->addItem(foundPoint(), QChar());
    for (const QChar point : {QChar(u','), QChar(u'.')})
        m_points->addItem(pointText(point), point);
    m_points->setCurrentIndex(std::max(0, m_points->findData(m_session.point())));
    for (QComboBox *box : {m_days, m_points})
        tellWhole(*box);
    refreshConstants();
}

/// What is offered, and the key that a mapping has though it is offered no more.
void ImportOptions::fillConstant(QComboBox &box, const FieldInfo &field, const QString &key) const
{
    const QString list = QString::fromLatin1(field.list);
    QStringList keys = m_format.listKeys(field);
    if (!keys.contains(key) && m_format.archivedKeys(list).contains(key))
        keys.append(key);
    for (const QString &one : std::as_const(keys))
        box.addItem(m_format.keyLabel(list, one), one);
    box.setCurrentIndex(box.findData(key));
}

void ImportOptions::refreshConstants()
{
    QList<FieldNumber> shown;
    for (const ImportRule &rule : m_session.mapping().rules) {
        if (rule.column.isEmpty())
            shown.append(rule.field);
    }
    if (shown == m_shownConstants)
        return;
    m_shownConstants = shown;
    m_constantBoxes.clear();
    while (QLayoutItem *item = m_constantRows->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    for (const ImportRule &rule : m_session.mapping().rules) {
        const FieldInfo *field = rule.column.isEmpty() ? m_session.entity().field(rule.field) : nullptr;
        if (field == nullptr || field->type != FieldType::Key || m_format.listKeys(*field).isEmpty())
            continue;
        const QString title = tr("%1 of every row").arg(fieldLabel(*field));
        m_constantRows->addWidget(titleOf(title, m_constants));
        auto *box = new QComboBox(m_constants);
        box->setAccessibleName(title);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        fillConstant(*box, *field, rule.constant);
        tellWhole(*box);
        m_constantRows->addWidget(box);
        m_constantBoxes.insert(field->number, box);
        connect(box, &QComboBox::activated, this,
                [this, box, number = field->number] { m_session.setConstant(number, box->currentData().toString()); });
    }
}

} // namespace farol
