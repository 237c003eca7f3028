// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/churnevent.h"
#include "core/task.h"
#include "models/customerfields.h"
#include "tests/gui/recordworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/news/newspanel.h"
#include "ui/pageregistry.h"
#include "ui/pages/customer/customerchooser.h"
#include "ui/pages/customer/customersections.h"
#include "ui/pages/customer/detailssection.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/settings/teamdialog.h"
#include "ui/pages/settings/teamlist.h"
#include "ui/pages/tasks/taskspage.h"
#include "ui/pages/trash/trashpage.h"
#include "ui/palette/commandpalette.h"
#include "ui/sync/pendingdialog.h"
#include "ui/sync/syncpanel.h"
#include "ui/widgets/button.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QDirIterator>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// Each class of the source tree below `folders` and what it is derived from first.
QHash<QString, QString> basesBelow(const QStringList &folders)
{
    static const QRegularExpression declared(u"\\bclass (\\w+)(?: final)? *: *public (\\w+)"_s);
    QHash<QString, QString> bases;
    for (const QString &folder : folders) {
        QDirIterator files(QStringLiteral(FAROL_SOURCE) + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            auto match = declared.globalMatch(text);
            while (match.hasNext()) {
                const QRegularExpressionMatch found = match.next();
                bases.insert(found.captured(1), found.captured(2));
            }
        }
    }
    return bases;
}

bool isModel(const QString &name, const QHash<QString, QString> &bases)
{
    static const QSet<QString> roots{u"QAbstractItemModel"_s,  u"QAbstractTableModel"_s,   u"QAbstractListModel"_s,
                                     u"QAbstractProxyModel"_s, u"QSortFilterProxyModel"_s, u"QIdentityProxyModel"_s,
                                     u"QStandardItemModel"_s};
    QString base = name;
    while (bases.contains(base))
        base = bases.value(base);
    return roots.contains(base);
}

/// The models that can be made: those that nothing else is derived from.
QStringList modelsOf(const QHash<QString, QString> &bases)
{
    const QStringList derivedFrom = bases.values();
    QStringList models;
    for (auto one = bases.cbegin(); one != bases.cend(); ++one) {
        if (isModel(one.key(), bases) && !derivedFrom.contains(one.key()))
            models.append(one.key());
    }
    models.sort();
    return models;
}

} // namespace

// The real window, with every one of its models under Qt's model tester while people, colleagues and the server are at work.
// A model that this test does not meet fails it: whoever adds one shows it here, in meetModels().
class EveryModelTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_world.reset(); }
    void models_areFoundInTheSource();
    void everyModel_isMet();
    void everyModel_keepsItsWord();

private:
    void watch(QAbstractItemModel *model);
    void watchViews(QWidget &window);
    void meetModels();

    QSet<QAbstractItemModel *> m_watched;
    QSet<QString> m_met;
};

void EveryModelTest::initTestCase()
{
    begin();
    seedContact(u"Helena Prado"_s, u"helena@example.org"_s);
    seedNote(u"A note"_s, 10);
    Task task;
    task.customer = m_customer;
    task.title = u"Call"_s;
    task.assignee = m_world->me;
    task.status = u"open"_s;
    seed(tables::Task, task);
    m_world->accounts.known = {{DeviceId(nextTestId()), u"notebook"_s, Instant{1}, Instant{2}, false, true}};
}

void EveryModelTest::models_areFoundInTheSource()
{
    const QHash<QString, QString> some{{u"A"_s, u"QAbstractListModel"_s}, {u"B"_s, u"A"_s}, {u"C"_s, u"QWidget"_s}};
    QCOMPARE(modelsOf(some), QStringList{u"B"_s});
    const QStringList models = modelsOf(basesBelow({u"models"_s, u"ui"_s}));
    QVERIFY2(models.contains(u"CustomersModel"_s), qPrintable(models.join(u' ')));
    QVERIFY(models.contains(u"PaletteModel"_s) && models.size() > 10);
}

void EveryModelTest::watch(QAbstractItemModel *model)
{
    if (model == nullptr || m_watched.contains(model))
        return;
    m_watched.insert(model);
    m_met.insert(QString::fromLatin1(model->metaObject()->className()).section(u"::"_s, -1));
    if (auto *proxy = qobject_cast<QAbstractProxyModel *>(model))
        watch(proxy->sourceModel());
    // What Qt made itself (of a combo box, of a list of check boxes) is its own affair.
    if (QString::fromLatin1(model->metaObject()->className()).startsWith("farol::"_L1))
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
}

void EveryModelTest::watchViews(QWidget &window)
{
    const QList<QAbstractItemView *> views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views)
        watch(view->model());
}

void EveryModelTest::meetModels()
{
    MainWindow &window = *m_world->window;
    for (const PageEntry &entry : allPages())
        window.showPage(entry.id);
    TeamDialog *team = static_cast<SettingsPage *>(window.page(u"settings"_s))->teams()->dialog();
    team->beginNew();
    watchViews(*team);
    team->reject();
    show();
    for (const SectionEntry &entry : allSections())
        page().tabs()->setCurrentId(entry.id);
    CustomerRecord &record = page().record();
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(&record.contacts()), static_cast<QAbstractItemModel *>(&record.links()),
          static_cast<QAbstractItemModel *>(&record.contracts()), static_cast<QAbstractItemModel *>(&record.tickets()),
          static_cast<QAbstractItemModel *>(&record.tasks()), static_cast<QAbstractItemModel *>(&record.churns())})
        watch(model);
    watch(&timeline().model());
    watch(&part<DetailsSection>(u"details"_s).history());
    window.actions().action(u"record.group"_s)->trigger();
    auto *chooser = page().findChild<CustomerChooser *>();
    QVERIFY(chooser != nullptr);
    watchViews(*chooser);
    chooser->reject();
    window.actions().action(u"sync.panel"_s)->trigger();
    window.syncPanel()->showAllButton()->click();
    QTRY_VERIFY(window.syncPanel()->pendingDialog() != nullptr);
    watch(&window.syncPanel()->pendingDialog()->model());
    window.syncPanel()->pendingDialog()->reject();
    window.actions().action(u"go.news"_s)->trigger();
    watch(&window.news()->model());
    window.palette()->begin();
    watch(&window.palette()->lines());
    watchViews(window);
}

void EveryModelTest::everyModel_isMet()
{
    meetModels();
    const QStringList models = modelsOf(basesBelow({u"models"_s, u"ui"_s}));
    QStringList unmet = models;
    unmet.removeIf([this](const QString &model) { return m_met.contains(model); });
    QVERIFY2(unmet.isEmpty(), qPrintable(unmet.join(u", "_s) + u": never under the model tester"_s));
}

// Rows that come, change, lose their place and go, by this person and by others, in all of them at once.
void EveryModelTest::everyModel_keepsItsWord()
{
    MainWindow &window = *m_world->window;
    CommandPalette &palette = *window.palette();
    QTest::keyClicks(palette.field(), u"cliente"_s);
    QTRY_VERIFY(palette.lines().rowCount() > 3);
    palette.field()->setText(u"nobody is called that"_s);
    QTest::keyClick(palette.field(), Qt::Key_Escape);

    CustomersModel &list = m_world->customersPage()->model();
    const int before = list.rowCount();
    const Customer fresh = aCustomer(u"Aaa"_s, u"renewal"_s, m_world->me);
    store().pullCreate({fresh});
    window.actions().action(u"view.refresh"_s)->trigger();
    window.showPage(u"customers"_s);
    QTRY_VERIFY(list.waitingCount() == 1 || list.rowCount() == before + 1);
    window.actions().action(u"view.refresh"_s)->trigger();
    QTRY_COMPARE(list.rowCount(), before + 1);
    store().pullEdit(fresh.id.uuid, customerfields::Name, Value(u"Zzz"_s), m_world->colleague);
    store().pullConflict(m_customer.uuid, customerfields::Stage, Value(u"churned"_s), m_world->colleague,
                         m_world->clock.now());
    window.showPage(u"conflicts"_s);
    store().setOnline(false);
    for (const TableNumber table :
         {tables::Contact, tables::Task, tables::Interaction, tables::Contract, tables::Ticket}) {
        RowEdit edit;
        edit.kind = MutationKind::Create;
        edit.row = {table, nextTestId()};
        edit.values.insert(1, Value(m_customer.uuid));
        const auto made = store().execute({u"add"_s, {edit}});
        QTRY_VERIFY(made.isFinished());
    }
    show();
    window.actions().action(u"sync.panel"_s)->trigger();
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Customer, fresh.id.uuid};
    const auto removed = store().execute({u"delete"_s, {removal}});
    QTRY_VERIFY(removed.isFinished());
    auto *trash = static_cast<TrashPage *>(window.page(u"trash"_s));
    window.showPage(u"trash"_s);
    QTRY_COMPARE(trash->model().rowCount(), 1);
    for (int act = 0; act < 4; ++act) {
        const auto undone = store().undo();
        QTRY_VERIFY(undone.isFinished());
    }
    QTRY_COMPARE(trash->model().rowCount(), 0);
    store().pullDelete({m_customer.uuid});
    QTRY_COMPARE(list.rowCount(), before);
    store().setOnline(true);
    window.showPage(u"customers"_s);
    QTRY_COMPARE(m_world->customersPage()->model().rowCount(), before);
}

} // namespace farol

QTEST_MAIN(farol::EveryModelTest)
#include "tst_everymodel.moc"
