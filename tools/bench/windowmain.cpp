// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// farol-bench-window start|work|import PROFILE [options]: the real window over a prepared profile, in a process of its own,
// whose passphrase is in FAROL_PASSPHRASE. Prints what it found out as JSON; ./dev bench reads it.

#include "app/desktop.h"
#include "core/filesizesignal.h"
#include "models/itemroles.h"
#include "tools/bench/memory.h"
#include "tools/bench/windowscript.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/resources.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::bench;

namespace {

constexpr int SettleMs = 1'500;
constexpr int PatienceMs = 60'000;

bool showsCustomers(QWidget *widget)
{
    const auto *table = qobject_cast<const CustomersTable *>(widget->parentWidget());
    return table != nullptr && widget == table->viewport() && table->model()->rowCount() > 0
           && table->model()->index(0, 0).data(LoadedRole).toBool();
}

CustomersPage *customersPage()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *each : windows) {
        if (auto *window = qobject_cast<MainWindow *>(each))
            return static_cast<CustomersPage *>(window->page(u"customers"_s));
    }
    return nullptr;
}

void noteMemory(QJsonObject &findings)
{
    const Memory memory = memoryNow();
    findings.insert(u"resident"_s, double(memory.resident));
    findings.insert(u"own"_s, double(memory.own));
    findings.insert(u"peak"_s, double(memory.peak));
}

/// The very program, until its list is painted and complete.
Result<QJsonObject> start(const QString &profile)
{
    QJsonObject findings;
    PaintWatch watch(showsCustomers);
    QTimer settled;
    settled.setSingleShot(true);
    settled.setInterval(SettleMs);
    QObject::connect(&settled, &QTimer::timeout, &settled, [&findings] {
        noteMemory(findings);
        QApplication::quit();
    });
    const auto complete = [&findings, &settled] {
        findings.insert(u"complete"_s, secondsSinceBirth());
        settled.start();
    };
    QObject::connect(&watch, &PaintWatch::painted, &watch, [&] {
        findings.insert(u"painted"_s, secondsSinceBirth());
        findings.insert(u"effort"_s, double(std::clock()) / CLOCKS_PER_SEC);
        CustomersModel &model = customersPage()->model();
        if (model.isComplete())
            complete();
        else
            QObject::connect(&model, &RowListModel::completed, &watch, complete);
    });
    // A program that asks something waits for ever; nobody answers here.
    QTimer::singleShot(PatienceMs, &settled, [] { QApplication::exit(1); });
    const int code = runDesktop({false, profile});
    if (code != 0 || !findings.contains(u"resident"_s))
        return fail(Error::Code::Internal, u"the program ended with %1 before it was measured"_s.arg(code));
    return findings;
}

Result<QJsonObject> work(const QString &profile, const QCommandLineParser &parser)
{
    QList<Uuid> busiest;
    const QStringList texts = parser.value(u"busiest"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        FAROL_ASSIGN(const Uuid id, Uuid::fromString(text));
        busiest.append(id);
    }
    const int count = parser.value(u"count"_s).toInt();
    FAROL_ASSIGN(const auto script, WindowScript::open(profile));
    FAROL_TRY(script->showEverybody());
    const QStringList acts = parser.value(u"acts"_s).split(u',');
    if (acts.contains(u"scroll"_s))
        FAROL_TRY(script->scroll(2 * count));
    if (acts.contains(u"sort"_s))
        FAROL_TRY(script->sort(std::max(1, count / 20)));
    if (acts.contains(u"search"_s))
        FAROL_TRY(script->searchByKey(count));
    if (acts.contains(u"pages"_s))
        FAROL_TRY(script->openCustomers(busiest, count));
    return script->findings();
}

Result<QJsonObject> import(const QString &profile, int rows)
{
    FAROL_ASSIGN(const auto script, WindowScript::open(profile));
    FAROL_TRY(script->showEverybody());
    FAROL_TRY(script->importCustomers(rows));
    return script->findings();
}

} // namespace

int main(int argc, char **argv)
{
    ignoreFileSizeSignal();
    QCoreApplication::setApplicationName(u"farol-bench-window"_s);
    QApplication application(argc, argv);
    initUiResources();
    QCommandLineParser parser;
    parser.addOptions({{u"count"_s, u"How often each thing is done."_s, u"N"_s, u"200"_s},
                       {u"acts"_s, u"What is done, in this order."_s, u"ACT,..."_s, u"scroll,sort,search,pages"_s},
                       {u"rows"_s, u"Of the file that is imported."_s, u"N"_s, u"100000"_s},
                       {u"busiest"_s, u"Customers with much on their pages."_s, u"ID,..."_s}});
    parser.addPositionalArgument(u"MODE"_s, u"start, work or import"_s);
    parser.addPositionalArgument(u"PROFILE"_s, u"The folder."_s);
    parser.process(application);
    const QString mode = parser.positionalArguments().value(0);
    const QString profile = parser.positionalArguments().value(1);
    const auto findings = mode == "start"_L1    ? start(profile)
                          : mode == "import"_L1 ? import(profile, parser.value(u"rows"_s).toInt())
                                                : work(profile, parser);
    if (!findings) {
        QTextStream(stderr) << errorName(findings.error().code) << ": " << findings.error().detail << '\n';
        return 1;
    }
    QTextStream(stdout) << QJsonDocument(*findings).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
