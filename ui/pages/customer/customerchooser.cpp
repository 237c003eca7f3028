// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/customerchooser.h"

#include "ui/widgets/button.h"
#include "ui/widgets/growingdialog.h"
#include "ui/widgets/textlabel.h"

#include "models/itemroles.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostFound = 200; // who wants another one types a letter more

} // namespace

CustomerChooser::CustomerChooser(const PageContext &context, QWidget *parent)
    : QDialog(parent), m_model(context.services.store, MostFound)
{
    setWindowModality(Qt::WindowModal);
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Name of the customer"));
    m_field->setAccessibleName(tr("Name of the customer"));
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Customers"));
    m_list->setModel(&m_model);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(scaled(260));
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_choose = new Button({}, ButtonVariant::Primary, this);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_choose);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    all->setSpacing(space::Cell);
    all->addWidget(m_title);
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    all->addWidget(m_problem);
    all->addLayout(buttons);
    setMinimumWidth(scaled(440));
    growWithContents(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(60ms);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model.find(m_field->text()); });
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_chooseWaits = false;
        m_typing.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &CustomerChooser::chooseTyped);
    connect(m_list, &QListView::activated, this, &CustomerChooser::choose);
    connect(m_choose, &QPushButton::clicked, this, &CustomerChooser::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_model, &CustomerSearch::found, this, [this] {
        m_list->setCurrentIndex(m_model.index(0, 0));
        if (!m_typing.isActive() && std::exchange(m_chooseWaits, false))
            choose();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, m_problem, &QWidget::hide);
}

QString CustomerChooser::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void CustomerChooser::begin(const QString &title, const QString &choose, const Check &check)
{
    m_check = check;
    ++m_asked;
    m_chooseWaits = false;
    m_problem->hide();
    setWindowTitle(title);
    m_title->setText(title);
    m_choose->setText(choose);
    m_field->clear();
    m_model.find({});
    show();
    raise();
    activateWindow();
    m_field->setFocus(Qt::OtherFocusReason);
}

/// A fast writer presses Enter before the answer is there: what the list shows then is another customer.
void CustomerChooser::chooseTyped()
{
    m_chooseWaits = m_typing.isActive() || m_model.isWaiting();
    if (!m_chooseWaits)
        choose();
}

void CustomerChooser::choose()
{
    const QModelIndex current = m_list->currentIndex();
    const Result<Uuid> id = Uuid::fromBytes(current.data(IdRole).toByteArray());
    if (!current.isValid() || !id)
        return;
    const QString name = current.data().toString();
    if (!m_check) {
        take(id->toBytes(), name);
        return;
    }
    const QPointer<CustomerChooser> self = this;
    m_check(*id, name, [self, id = *id, name, asked = ++m_asked](const QString &problem) {
        if (self == nullptr || asked != self->m_asked || !self->isVisible())
            return;
        if (problem.isEmpty()) {
            self->take(id.toBytes(), name);
            return;
        }
        self->m_problem->setText(problem);
        self->m_problem->show();
        self->m_field->setFocus(Qt::OtherFocusReason);
    });
}

void CustomerChooser::take(const QByteArray &id, const QString &name)
{
    Q_EMIT chosen(id, name);
    accept();
}

bool CustomerChooser::eventFilter(QObject *watched, QEvent *event)
{
    // Arrows in the field move in the list: the hands stay where they type.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace farol
