// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/viewkeeper.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "core/clock.h"
#include "core/random.h"
#include "core/store.h"
#include "models/filterwords.h"
#include "models/namelookup.h"

#include <QDateTime>
#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

SavedViews::Owner ownerOf(const Services &services)
{
    SavedViews::Owner owner;
    owner.me = services.store.me();
    if (services.myTeams) {
        for (const TeamName &team : services.myTeams())
            owner.audiences.append(ScopeId(team.id.uuid));
    }
    if (!services.workspace.isNull())
        owner.audiences.append(ScopeId(services.workspace.uuid));
    return owner;
}

} // namespace

ViewKeeper::ViewKeeper(const PageContext &context, const EntityInfo &entity, ViewTabs &tabs, QWidget *page)
    : QObject(page),
      m_context(context),
      m_entity(entity),
      m_tabs(tabs),
      m_page(page),
      m_views(context.services.store, entity, ownerOf(context.services), context.services.clock,
              context.services.random)
{
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, &ViewKeeper::beginDay);
    connect(&m_views, &SavedViews::changed, this, &ViewKeeper::takeViews);
    connect(&m_views, &SavedViews::failed, &context.acts, &Acts::tellFailure);
    connect(&context.services.store, &Store::statusChanged, this,
            [this] { m_views.setAudiences(ownerOf(m_context.services).audiences); });
    connect(&m_tabs, &QTabBar::currentChanged, this, &ViewKeeper::showTab);
    m_tabs.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_tabs, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const int index = m_tabs.tabAt(at); index >= 0)
            m_tabs.setCurrentIndex(index);
        openMenu(m_tabs.mapToGlobal(at));
    });
    beginDay();
    takeViews();
    m_shown = m_views.views().first();
}

FilterContext ViewKeeper::contextNow() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.services.clock.now().ms);
    return filterContext(m_context.services.names, now.date(), m_context.format);
}

void ViewKeeper::beginDay()
{
    const FilterContext context = contextNow();
    const bool another = m_views.context().today.isValid() && m_views.context().today != context.today;
    m_views.setContext(context);
    const qint64 now = m_context.services.clock.now().ms;
    const qint64 next = context.today.addDays(1).startOfDay().toMSecsSinceEpoch();
    m_midnight.start(static_cast<int>(std::clamp<qint64>(next - now + 1'000, 1'000, 86'400'000)));
    if (!another)
        return;
    if (const Result<Filter> filter = resolvedFilter(m_shown.filter, m_entity, context)) {
        m_shown.filter = *filter;
        Q_EMIT filterChanged();
    }
}

void ViewKeeper::takeViews()
{
    QList<ViewTabs::View> tabs;
    for (const ListView &view : m_views.views())
        tabs.append({view.id, view.name, view.isSaved() && !m_views.isPrivate(view)});
    m_tabs.setViews(tabs);
    if (!m_wanted.isEmpty() && m_views.view(m_wanted) != nullptr)
        m_tabs.setCurrentId(std::exchange(m_wanted, {}));
    // What somebody else saved meanwhile is shown, unless this person is changing the same view.
    const ListView *now = m_views.view(m_shown.id);
    if (now != nullptr && !m_drafts.contains(m_shown.id) && !now->looksLike(m_shown, m_entity)) {
        m_shown = *now;
        Q_EMIT viewShown();
    } else if (now != nullptr) {
        m_shown.name = now->name;
        m_shown.place = now->place;
    }
    keepDraft();
    Q_EMIT viewsChanged();
}

void ViewKeeper::showTab()
{
    const QString id = m_tabs.currentId();
    const ListView *view = m_views.view(id);
    if (view == nullptr)
        return;
    m_shown = m_drafts.value(id, *view);
    if (!view->readable)
        tellUnreadable(*view);
    Q_EMIT viewShown();
    Q_EMIT stateChanged();
}

void ViewKeeper::tellUnreadable(const ListView &view)
{
    if (!view.unknownField.isEmpty())
        m_context.notices.warn(
            tr("The filter of “%1” asks for “%2”, a field that the workspace does not have. Nothing is "
               "shown; the view itself is kept as it is.")
                .arg(view.name, view.unknownField));
    else
        m_context.notices.warn(tr("The filter of “%1” cannot be read by this version of Farol. Nothing is shown; the "
                                  "view itself is kept as it is.")
                                   .arg(view.name));
}

void ViewKeeper::readAnew()
{
    const auto lacks = [this](FieldNumber number) { return m_entity.column(number) == nullptr; };
    const auto letGo = [&lacks](ListView &view) {
        view.columns.removeIf(lacks);
        view.sort.removeIf([&lacks](const SortKey &key) { return lacks(key.field); });
    };
    for (ListView &draft : m_drafts)
        letGo(draft);
    letGo(m_shown);
    const bool wasReadable = m_shown.readable && checkFilter(m_shown.filter, m_entity);
    const bool isGone = m_shown.readable && !wasReadable;
    m_views.readAnew();
    // The filter alone is lost with the field; columns and order that a person chose stay.
    for (ListView &draft : m_drafts) {
        const ListView *view = m_views.view(draft.id);
        if (view != nullptr && !checkFilter(draft.filter, m_entity))
            draft.filter = view->filter;
    }
    if (isGone) {
        m_shown.filter = kept().filter;
        m_shown.readable = kept().readable;
        keepDraft();
        Q_EMIT viewShown();
        if (m_shown.readable)
            m_context.notices.warn(tr("The filter asked for a field that the workspace does not have any more; it is "
                                      "the view's own again."));
        else
            tellUnreadable(m_shown);
    }
}

ListView ViewKeeper::kept() const
{
    const ListView *view = m_views.view(m_shown.id);
    return view == nullptr ? m_shown : *view;
}

bool ViewKeeper::isDirty() const
{
    return !kept().looksLike(m_shown, m_entity);
}

bool ViewKeeper::isFilterChanged() const
{
    ListView same = kept();
    same.sort = m_shown.sort;
    same.columns = m_shown.columns;
    return !same.looksLike(m_shown, m_entity);
}

void ViewKeeper::keepDraft()
{
    const bool dirty = isDirty();
    if (dirty)
        m_drafts.insert(m_shown.id, m_shown);
    else
        m_drafts.remove(m_shown.id);
    m_tabs.setDirty(m_shown.id, dirty);
    Q_EMIT stateChanged();
}

void ViewKeeper::setFilter(const Filter &filter)
{
    m_shown.filter = filter;
    keepDraft();
    Q_EMIT filterChanged();
}

void ViewKeeper::setSort(const QList<SortKey> &sort)
{
    m_shown.sort = sort;
    keepDraft();
}

void ViewKeeper::setColumns(const QList<FieldNumber> &columns)
{
    m_shown.columns = columns;
    keepDraft();
}

void ViewKeeper::select(const QString &id)
{
    if (m_views.view(id) != nullptr)
        m_tabs.setCurrentId(id);
    else if (!m_views.isLoaded())
        m_wanted = id;
}

QStringList ViewKeeper::actionIds()
{
    return {u"view.save"_s,  u"view.saveAs"_s, u"view.revert"_s,  u"view.rename"_s,    u"view.duplicate"_s,
            u"view.share"_s, u"view.toLeft"_s, u"view.toRight"_s, u"view.deleteView"_s};
}

bool ViewKeeper::isActionEnabled(const QString &id) const
{
    if (id == "view.saveAs"_L1 || id == "view.duplicate"_L1)
        return true;
    if (id == "view.revert"_L1)
        return isDirty();
    if (!m_shown.isSaved())
        return false;
    if (id == "view.save"_L1)
        return isDirty() && kept().readable;
    if (id == "view.share"_L1)
        return audiences().size() > 1;
    if (id == "view.toLeft"_L1 || id == "view.toRight"_L1)
        return !m_views.shift(m_shown, id == "view.toLeft"_L1 ? -1 : 1).edits.isEmpty();
    return true;
}

void ViewKeeper::runAction(const QString &id)
{
    if (!isActionEnabled(id))
        return;
    if (id == "view.save"_L1)
        save();
    else if (id == "view.saveAs"_L1)
        saveAs();
    else if (id == "view.rename"_L1)
        rename();
    else if (id == "view.share"_L1)
        chooseAudience();
    else if (id == "view.deleteView"_L1)
        remove();
    else if (id == "view.duplicate"_L1)
        create(m_shown, ScopeId(m_context.services.store.me().uuid), tr("View duplicated"));
    else if (id == "view.toLeft"_L1 || id == "view.toRight"_L1)
        run(m_views.shift(m_shown, id == "view.toLeft"_L1 ? -1 : 1), {});
    else if (id == "view.revert"_L1) {
        m_shown = kept();
        keepDraft();
        Q_EMIT viewShown();
    }
}

void ViewKeeper::openMenu(const QPoint &globalAt)
{
    delete m_menu;
    m_menu = new QMenu(m_page);
    for (const QString &id : actionIds())
        m_menu->addAction(m_context.actions.action(id));
    m_menu->popup(globalAt);
}

QList<ViewAudience> ViewKeeper::audiences() const
{
    QList<ViewAudience> all{{ScopeId(m_context.services.store.me().uuid), tr("Only me")}};
    if (m_context.services.myTeams) {
        for (const TeamName &team : m_context.services.myTeams())
            all.append({ScopeId(team.id.uuid), tr("Team %1").arg(team.name)});
    }
    if (!m_context.services.workspace.isNull())
        all.append({ScopeId(m_context.services.workspace.uuid), tr("Everybody")});
    return all;
}

void ViewKeeper::run(const Command &command, const QString &said)
{
    if (command.edits.isEmpty())
        return;
    m_context.acts.run(command, Acts::Tell::Quietly, [this, said](const ChangeSet &done) {
        if (!said.isEmpty())
            m_context.acts.tellDone(said, done);
    });
}

void ViewKeeper::ask(const QString &title, const QString &name, const QList<ViewAudience> &audiences,
                     const std::function<void(const ViewDialog &)> &then)
{
    delete m_dialog;
    m_dialog = new ViewDialog(title, name, audiences, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [dialog = m_dialog.data(), then] { then(*dialog); });
    m_dialog->open();
}

void ViewKeeper::save()
{
    const Result<Command> command = m_views.update(m_shown);
    if (!command) {
        m_context.acts.tellFailure(command.error());
        return;
    }
    run(*command, tr("View “%1” saved").arg(m_shown.name));
}

void ViewKeeper::saveAs()
{
    ask(tr("Save as a new view"), m_shown.isSaved() ? m_shown.name : QString(), audiences(),
        [this](const ViewDialog &dialog) {
            ListView view = m_shown;
            view.name = dialog.name();
            // The one it was made from goes back to what it was: its changes are the new view now.
            m_drafts.remove(m_shown.id);
            m_tabs.setDirty(m_shown.id, false);
            create(view, dialog.audience(), tr("View “%1” saved").arg(view.name));
        });
}

void ViewKeeper::create(const ListView &view, ScopeId audience, const QString &said)
{
    const auto made = m_views.create(view, audience);
    if (!made) {
        m_context.acts.tellFailure(made.error());
        return;
    }
    m_wanted = made->first;
    run(made->second, said);
}

void ViewKeeper::rename()
{
    ask(tr("Rename the view"), m_shown.name, {}, [this](const ViewDialog &dialog) {
        if (dialog.name() != m_shown.name)
            run(m_views.rename(m_shown, dialog.name()), tr("View renamed"));
    });
}

void ViewKeeper::chooseAudience()
{
    delete m_menu;
    m_menu = new QMenu(m_page);
    for (const ViewAudience &audience : audiences()) {
        QAction *choice = m_menu->addAction(audience.name);
        choice->setCheckable(true);
        choice->setChecked(audience.scope == m_shown.audience);
        choice->setEnabled(audience.scope != m_shown.audience);
        connect(choice, &QAction::triggered, this,
                [this, audience] { moveTo(audience.scope, tr("Now seen by: %1").arg(audience.name)); });
    }
    const QRect tab = m_tabs.tabRect(m_tabs.currentIndex());
    m_menu->popup(m_tabs.mapToGlobal(tab.bottomLeft() + QPoint(0, space::Tiny)));
}

void ViewKeeper::moveTo(ScopeId audience, const QString &said)
{
    const auto moved = m_views.moveTo(kept(), audience);
    if (!moved) {
        m_context.acts.tellFailure(moved.error());
        return;
    }
    if (const auto draft = m_drafts.constFind(m_shown.id); draft != m_drafts.cend()) {
        ListView changed = *draft;
        changed.id = moved->first;
        changed.row = SavedViewId(Uuid::fromString(moved->first).value());
        changed.audience = audience;
        m_drafts.insert(changed.id, changed);
        m_drafts.remove(m_shown.id);
    }
    m_wanted = moved->first;
    run(moved->second, said);
}

void ViewKeeper::remove()
{
    m_drafts.remove(m_shown.id);
    run(m_views.remove(m_shown), tr("View “%1” deleted").arg(m_shown.name));
}

} // namespace farol
