// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "core/random.h"
#include "models/customerfields.h"
#include "models/filterwords.h"
#include "models/namelookup.h"
#include "models/savedviews.h"
#include "tests/support/fakestore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

class StillClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1'750'000'300'000}; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

const EntityInfo &customers()
{
    return *farolSchema().entity(tables::Customer);
}

} // namespace

// Filters in words, and the saved views of a list over a store.
class ListViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void operators_allSuitTheirField();
    void chips_areLeavesOfTheTree();
    void conditions_areSaidInWords();
    void faults_nameTheirPlace();
    void relativeDays_roundTrip();
    void views_ofTheProgramComeFirst();
    void view_isSavedAndReadBack();
    void view_keepsItsWords();
    void views_ofOthersStayHidden();
    void update_andRename_areUndone();
    void share_isOneActAndIsUndone();
    void shift_reordersAndStopsAtTheEnds();
    void unreadableView_letsNothingThrough();

private:
    [[nodiscard]] Filter parsed(const QString &text) const;
    ListView saved(const QString &name, const QString &filter, ScopeId audience);
    [[nodiscard]] QStringList savedNames() const;
    void run(const Command &command);

    StillClock m_clock;
    SystemRandom m_random;
    UserId m_me{nextTestId()};
    UserId m_other{nextTestId()};
    TeamId m_team{nextTestId()};
    WorkspaceId m_workspace{nextTestId()};
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<SavedViews> m_views;
};

void ListViewsTest::init()
{
    m_names = std::make_unique<FixedNames>(
        m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina Duarte"_s}, {m_other, u"Rafael Nunes"_s}});
    m_store = std::make_unique<FakeStore>(m_me);
    const SavedViews::Owner owner{m_me, {ScopeId(m_team.uuid), ScopeId(m_workspace.uuid)}};
    m_views = std::make_unique<SavedViews>(*m_store, customers(), owner, m_clock, m_random);
    m_views->setContext(filterContext(*m_names, QDate(2026, 3, 17), Format(QLocale::c())));
    QTRY_VERIFY(m_views->isLoaded());
}

void ListViewsTest::cleanup()
{
    m_views.reset();
    m_store.reset();
}

Filter ListViewsTest::parsed(const QString &text) const
{
    const Result<Filter> filter = parseFilter(text, customers(), m_views->context());
    return filter ? *filter : leafOf(0, FilterOp::HasConflict, {});
}

QStringList ListViewsTest::savedNames() const
{
    QStringList names;
    for (const ListView &view : m_views->views()) {
        if (view.isSaved())
            names.append(view.name);
    }
    return names;
}

void ListViewsTest::run(const Command &command)
{
    QSignalSpy changed(m_views.get(), &SavedViews::changed);
    const auto done = m_store->execute(command);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result().hasValue());
    QTRY_VERIFY(!changed.isEmpty());
}

ListView ListViewsTest::saved(const QString &name, const QString &filter, ScopeId audience)
{
    ListView view;
    view.name = name;
    view.filter = parsed(filter);
    view.sort = {{customerfields::Seats, true}};
    view.columns = {customerfields::Name, customerfields::Notes, customerfields::Country};
    const auto made = m_views->create(view, audience);
    run(made->second);
    const ListView *found = m_views->view(made->first);
    return found == nullptr ? ListView() : *found;
}

void ListViewsTest::operators_allSuitTheirField()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : filterableColumns(entity)) {
            QVERIFY(!operatorsFor(field).isEmpty());
            for (const FilterOp op : operatorsFor(field)) {
                QVERIFY2(allows(field.type, op), field.name);
                QVERIFY2(!operatorLabel(field, op).isEmpty(), field.name);
            }
        }
    }
}

void ListViewsTest::chips_areLeavesOfTheTree()
{
    const Filter tree = parsed(u"seats > 3 and stage in (adoption, renewal)"_s);
    QCOMPARE(keysIn(tree, customerfields::Stage), (QStringList{u"adoption"_s, u"renewal"_s}));
    QCOMPARE(keysIn(tree, customerfields::Segment), QStringList());
    QCOMPARE(withKeys(tree, customerfields::Stage, {}), parsed(u"seats > 3"_s));
    QCOMPARE(withKeys(tree, customerfields::Segment, {u"smb"_s}),
             parsed(u"seats > 3 and stage in (adoption, renewal) and segment in (smb)"_s));
    QCOMPARE(otherConditions(tree, {customerfields::Stage}), QList<Filter>{parsed(u"seats > 3"_s)});
    QCOMPARE(without(tree, parsed(u"seats > 3"_s)), parsed(u"stage in (adoption, renewal)"_s));
    // Below "any" nothing belongs to a chip.
    const Filter either = parsed(u"seats > 3 or stage = renewal"_s);
    QCOMPARE(keysIn(either, customerfields::Stage), QStringList());
    QCOMPARE(withKeys(either, customerfields::Stage, {u"churned"_s}),
             parsed(u"(seats > 3 or stage = renewal) and stage in (churned)"_s));
    QCOMPARE(withKeys({}, customerfields::Stage, {u"churned"_s}), parsed(u"stage in (churned)"_s));
}

void ListViewsTest::conditions_areSaidInWords()
{
    const Format format(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto said = [&](const QString &text) { return conditionText(parsed(text), customers(), format, *m_names); };
    QCOMPARE(said(u"seats >= 10"_s), u"Seats is at least 10"_s);
    QCOMPARE(said(u"stage in (adoption, renewal)"_s), u"Stage is any of Adoption, Renewal"_s);
    QCOMPARE(said(u"owner = me"_s), u"Owner is me"_s);
    QCOMPARE(said(u"customer_since < today - 30d"_s), u"Customer since is before 30 day(s) ago"_s);
    QCOMPARE(said(u"notes is null"_s), u"Notes is empty"_s);
    QCOMPARE(said(u"tags has vip"_s), u"Tags has vip"_s);
    QCOMPARE(said(u"seats > 1 or seats is null"_s), u"2 condition(s)"_s);
}

void ListViewsTest::faults_nameTheirPlace()
{
    QString sentence;
    const Result<Filter> wrong = parseFilter(u"seats = 1 and", customers(), m_views->context());
    QVERIFY(!wrong);
    QCOMPARE(explainFilterError(wrong.error(), sentence), qsizetype(14));
    QCOMPARE(sentence, u"At character 14: expected the name of a field"_s);
    const Result<Filter> odd = parseFilter(u"wibble = 1", customers(), m_views->context());
    QCOMPARE(explainFilterError(odd.error(), sentence), qsizetype(1));
    QVERIFY(sentence.startsWith(u"At character 1: "_s));
}

void ListViewsTest::relativeDays_roundTrip()
{
    for (const int count : {-400, -1, 0, 1, 90}) {
        for (const QChar unit : {u'd', u'w', u'm', u'y'}) {
            const RelativeDay day{count, unit};
            const auto back = RelativeDay::fromWord(day.word());
            QVERIFY(back.has_value());
            QCOMPARE(back->count, count);
            QCOMPARE(back->from(QDate(2026, 3, 17)), day.from(QDate(2026, 3, 17)));
        }
    }
    QVERIFY(!RelativeDay::fromWord(u"2026-03-17"_s));
    QVERIFY(!RelativeDay::fromWord(QString()));
}

void ListViewsTest::views_ofTheProgramComeFirst()
{
    QStringList ids;
    for (const ListView &view : m_views->views())
        ids.append(view.id);
    QCOMPARE(ids, (QStringList{u"mine"_s, u"all"_s, u"renewal"_s, u"churned"_s}));
    for (const ListView &view : m_views->views())
        QVERIFY2(printFilter(view.filter, customers()).hasValue(), qPrintable(view.id));
    saved(u"Grandes"_s, u"seats > 50"_s, ScopeId(m_me.uuid));
    QCOMPARE(m_views->views().last().name, u"Grandes"_s);
}

void ListViewsTest::view_isSavedAndReadBack()
{
    const ListView view = saved(u"Grandes"_s, u"seats > 50 and not stage = churned"_s, ScopeId(m_me.uuid));
    QVERIFY(view.isSaved());
    QVERIFY(view.readable);
    QVERIFY(m_views->isPrivate(view));
    QCOMPARE(view.filter, parsed(u"seats > 50 and not stage = churned"_s));
    QCOMPARE(view.sort, (QList<SortKey>{{customerfields::Seats, true}}));
    QCOMPARE(view.columns, (QList<FieldNumber>{customerfields::Name, customerfields::Notes, customerfields::Country}));
    QCOMPARE(view.author, m_me);
}

void ListViewsTest::view_keepsItsWords()
{
    const ListView view = saved(u"Novos"_s, u"owner = me and customer_since > today - 30d"_s, ScopeId(m_team.uuid));
    QVERIFY(!m_views->isPrivate(view));
    // A month later, and for a colleague, it asks for something else.
    FixedNames others(m_other);
    m_views->setContext(filterContext(others, QDate(2026, 4, 17), Format(QLocale::c())));
    const auto later = [&] { return m_views->view(view.id)->filter; };
    QTRY_COMPARE(printFilter(later(), customers()).value(),
                 u"owner = %1 and customer_since > 2026-03-18"_s.arg(m_other.uuid.toString()));
    QCOMPARE(printFilter(later(), customers(), FilterText::AsWritten).value(),
             u"owner = me and customer_since > today - 30d"_s);
}

void ListViewsTest::views_ofOthersStayHidden()
{
    saved(u"Minha"_s, u"seats > 1"_s, ScopeId(m_me.uuid));
    saved(u"Do time"_s, u"seats > 1"_s, ScopeId(m_team.uuid));
    saved(u"De todos"_s, u"seats > 1"_s, ScopeId(m_workspace.uuid));
    saved(u"De outra pessoa"_s, u"seats > 1"_s, ScopeId(m_other.uuid));
    QCOMPARE(savedNames(), (QStringList{u"Minha"_s, u"Do time"_s, u"De todos"_s}));
    m_views->setAudiences({});
    QTRY_COMPARE(savedNames(), QStringList{u"Minha"_s});
}

void ListViewsTest::update_andRename_areUndone()
{
    ListView view = saved(u"Grandes"_s, u"seats > 50"_s, ScopeId(m_me.uuid));
    view.filter = parsed(u"seats > 70"_s);
    view.sort = {{customerfields::Name, false}};
    run(m_views->update(view).value());
    QTRY_VERIFY(m_views->view(view.id)->looksLike(view, customers()));
    run(m_views->rename(view, u"Maiores"_s));
    QTRY_COMPARE(savedNames(), QStringList{u"Maiores"_s});
    QVERIFY(m_store->undo().isValid());
    QTRY_COMPARE(savedNames(), QStringList{u"Grandes"_s});
    QVERIFY(m_store->undo().isValid());
    QTRY_COMPARE(m_views->view(view.id)->filter, parsed(u"seats > 50"_s));
}

void ListViewsTest::share_isOneActAndIsUndone()
{
    const ListView view = saved(u"Grandes"_s, u"seats > 50"_s, ScopeId(m_me.uuid));
    const auto moved = m_views->moveTo(view, ScopeId(m_team.uuid));
    QVERIFY(moved.hasValue());
    QCOMPARE(moved->second.edits.size(), 2);
    run(moved->second);
    QTRY_COMPARE(savedNames(), QStringList{u"Grandes"_s});
    const ListView *shared = m_views->view(moved->first);
    QVERIFY(shared != nullptr);
    QCOMPARE(shared->audience, ScopeId(m_team.uuid));
    QVERIFY(shared->looksLike(view, customers()));
    QVERIFY(m_views->view(view.id) == nullptr);
    QVERIFY(m_store->undo().isValid());
    QTRY_VERIFY(m_views->view(view.id) != nullptr);
    QCOMPARE(savedNames(), QStringList{u"Grandes"_s});
    QVERIFY(m_views->isPrivate(*m_views->view(view.id)));
}

void ListViewsTest::shift_reordersAndStopsAtTheEnds()
{
    const ListView a = saved(u"A"_s, u"seats > 1"_s, ScopeId(m_me.uuid));
    saved(u"B"_s, u"seats > 2"_s, ScopeId(m_me.uuid));
    saved(u"C"_s, u"seats > 3"_s, ScopeId(m_team.uuid));
    QVERIFY(m_views->shift(a, -1).edits.isEmpty());
    run(m_views->shift(a, 1));
    QTRY_COMPARE(savedNames(), (QStringList{u"B"_s, u"A"_s, u"C"_s}));
    run(m_views->shift(*m_views->view(a.id), 1));
    QTRY_COMPARE(savedNames(), (QStringList{u"B"_s, u"C"_s, u"A"_s}));
    QVERIFY(m_views->shift(*m_views->view(a.id), 1).edits.isEmpty());
}

void ListViewsTest::unreadableView_letsNothingThrough()
{
    SavedView row;
    row.id = SavedViewId(nextTestId());
    row.audience = ScopeId(m_me.uuid);
    row.name = u"Do futuro"_s;
    row.entity = u"customer"_s;
    row.filter = u"mood = happy"_s;
    const ListView view = viewFromSaved(row, customers(), m_views->context());
    QVERIFY(!view.readable);
    QCOMPARE(printFilter(view.filter, customers()).value(), u"nothing"_s);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ListViewsTest)
#include "tst_listviews.moc"
