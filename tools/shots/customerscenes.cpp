// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/customerscenes.h"

#include "models/customerfields.h"
#include "models/dayheading.h"
#include "tools/sampledata/sampleworld.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/composertext.h"
#include "ui/pages/customer/contactdialog.h"
#include "ui/pages/customer/contactssection.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/mergedialog.h"
#include "ui/pages/customer/rowdialog.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/tabstrip.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Shown = 3; // a large customer with a name people can read

CustomerPage *customerPage(World &world)
{
    return static_cast<CustomerPage *>(world.window->page(u"customer"_s));
}

/// All that hangs on the shown customer; the others stay bare, so that a picture is quickly made.
void furnish(World &world)
{
    SampleWorldOptions options;
    options.base.today = localDay(world.clock.now());
    options.base.owners = world.people;
    options.workspace = WorkspaceId(nextTestId());
    options.usageShare = 1;
    const QList<RowEdit> rows = sampleEdits(sampleWorld(options, {world.customers.at(Shown)}));
    for (const RowEdit &row : rows)
        world.store.seedRow(row.row, row.values);
}

void show(World &world, const QString &section, int customer = Shown)
{
    ListQuery list;
    list.table = tables::Customer;
    list.sort = {{customerfields::Name, false}};
    world.window->showPage(u"customer"_s, QVariantMap{{u"customer"_s, world.customers.at(customer).id.uuid.toBytes()},
                                                      {u"list"_s, QVariant::fromValue(list)}});
    customerPage(world)->tabs()->setCurrentId(section);
    settle();
    customerPage(world)->focusContent();
}

Scene scene(const QString &name, const QString &section, const std::function<void(World &)> &then = {},
            bool everyCombination = false)
{
    return {u"customer-"_s + name, 24,
            [section, then](World &world) {
                furnish(world);
                show(world, section);
                if (then)
                    then(world);
            },
            everyCombination};
}

void writeCall(World &world)
{
    customerPage(world)->runAction(u"record.call"_s);
    Composer &composer = *customerPage(world)->sectionAs<TimelineSection>(u"timeline"_s)->composer();
    composer.findChild<QPushButton *>(u"listen"_s)->setChecked(true);
    composer.findChild<QLineEdit *>(u"subject"_s)->setText(u"Coletores das docas 3 e 4"_s);
    composer.text()->setPlainText(
        u"Os coletores novos não abrem o App de campo sem rede. @Rafael libera a versão 5.2 até quinta."_s);
    composer.findChild<NotesEdit *>(u"said"_s)->setPlainText(u"“O pessoal voltou para o papel desde quinta.”"_s);
    composer.findChild<NotesEdit *>(u"restated"_s)->setPlainText(u"37 conferentes estão sem o App nas docas."_s);
    settle();
}

} // namespace

QList<Scene> customerScenes()
{
    const auto contacts = [](World &world) { return customerPage(world)->sectionAs<ContactsSection>(u"contacts"_s); };
    return {
        scene(u"timeline"_s, u"timeline"_s, {}, true),
        scene(u"composer"_s, u"timeline"_s, writeCall),
        scene(u"contacts"_s, u"contacts"_s),
        scene(u"map"_s, u"contacts"_s, [contacts](World &world) { contacts(world)->showMap(true); }),
        scene(u"contact-new"_s, u"contacts"_s,
              [contacts](World &world) {
                  const QString known = customerPage(world)->record().contacts().index(0, 0).data().toString();
                  ContactDialog *dialog = contacts(world)->dialog();
                  dialog->add();
                  qobject_cast<QLineEdit *>(dialog->editor(2))->setText(known);
                  settle();
              }),
        scene(u"merge"_s, u"contacts"_s,
              [contacts](World &world) { contacts(world)->mergeDialog()->begin(ContactId()); }),
        scene(u"contracts"_s, u"contracts"_s),
        scene(u"contract-new"_s, u"contracts"_s, [](World &world) { customerPage(world)->runAction(u"record.add"_s); }),
        scene(u"usage"_s, u"usage"_s),
        scene(u"tickets"_s, u"tickets"_s),
        scene(u"tasks"_s, u"tasks"_s),
        scene(u"details"_s, u"details"_s),
        {u"customer-empty"_s, 24, [](World &world) { show(world, u"timeline"_s); }},
    };
}

} // namespace farol
