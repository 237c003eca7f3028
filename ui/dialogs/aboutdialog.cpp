// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/actions/actionregistry.h"
#include "ui/licences.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// A key as it stands on a button, in a layout.
class KeyLabel final : public QWidget
{
public:
    KeyLabel(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
    {
        setFixedSize(keyCapWidth(key), scaled(20));
        setAccessibleName(key);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintKeyCap(&painter, rect(), m_key, ink(Ink::TextSecondary), ink(Ink::LineStrong));
    }

private:
    QString m_key;
};

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(content->accessibleName());
    scroll->setWidget(content);
    scroll->setMinimumWidth(content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

QHBoxLayout *closeRow(QDialog *dialog)
{
    auto *close = new Button(QCoreApplication::translate("Dialog", "Close"), ButtonVariant::Primary, dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    return row;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Farol"));
    auto *sign = new QLabel(this);
    sign->setPixmap(logoIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel(u"Farol"_s, TextRole::Title, Ink::Text, this));
    const QString version = QCoreApplication::applicationVersion();
    words->addWidget(new TextLabel(version.isEmpty() ? tr("Development version") : tr("Version %1").arg(version),
                                   TextRole::Small, Ink::TextSecondary, this));
    words->addWidget(new TextLabel(tr("Customer success, also without a network."), TextRole::Body, Ink::Text, this));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::Between);
    head->addWidget(sign, 0, Qt::AlignTop);
    head->addLayout(words, 1);

    auto *parts = new QWidget;
    parts->setAccessibleName(tr("Parts and licences"));
    auto *grid = new QGridLayout(parts);
    grid->setContentsMargins(0, 0, space::Cell, 0);
    grid->setHorizontalSpacing(space::Margin);
    grid->setVerticalSpacing(space::Tiny);
    int row = 0;
    for (const PartLicence &part : partLicences()) {
        grid->addWidget(new TextLabel(part.part, TextRole::Body, Ink::Text, parts), row, 0);
        auto *licence = new TextLabel(part.licence, TextRole::Body, Ink::TextSecondary, parts);
        licence->setWordWrap(true);
        grid->addWidget(licence, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Margin, space::Margin, space::Wide);
    column->setSpacing(space::Between);
    column->addLayout(head);
    column->addWidget(new TextLabel(tr("Made of these parts:"), TextRole::Name, Ink::Text, this));
    column->addWidget(scrolled(parts, this), 1);
    column->addLayout(closeRow(this));
    resize(scaled(480), scaled(420));
}

KeysDialog::KeysDialog(const ActionRegistry &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QWidget;
    list->setAccessibleName(windowTitle());
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, space::Cell, 0);
    grid->setVerticalSpacing(space::Tiny);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const MenuPlace place : ActionRegistry::menus()) {
        auto *title =
            new TextLabel(ActionRegistry::menuTitle(place).remove(u'&'), TextRole::MicroLabel, Ink::TextTertiary, list);
        title->setContentsMargins(0, row == 0 ? 0 : space::Cell, 0, 0);
        grid->addWidget(title, row++, 0);
        for (const ActionSpec &spec : actions.specs()) {
            const QString key = actions.keyText(spec.id);
            if (spec.menu != place || key.isEmpty())
                continue;
            grid->addWidget(
                new TextLabel(actions.action(spec.id)->text().remove(u'&'), TextRole::Body, Ink::Text, list), row, 0);
            grid->addWidget(new KeyLabel(key, list), row++, 1, Qt::AlignRight);
        }
    }
    grid->setRowStretch(row, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Between, space::Wide);
    column->setSpacing(space::Between);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    column->addWidget(scrolled(list, this), 1);
    column->addLayout(closeRow(this));
    resize(scaled(440), scaled(560));
}

} // namespace farol
