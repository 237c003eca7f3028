// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/shots/importscenes.h"

#include "tests/support/importsamples.h"
#include "ui/mainwindow.h"
#include "ui/pages/import/importpage.h"
#include "ui/widgets/button.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int Settled = 700; ///< until a check has been asked for and answered

/// The northern portfolio as its manager kept it in a workbook.
ImportLook northernPortfolio()
{
    ImportLook look;
    look.isWorkbook = true;
    look.sheets = {u"Clientes"_s, u"Contatos"_s};
    look.source.sheet = u"Clientes"_s;
    look.stamp = "1";
    look.records = 1'284;
    const auto add = [&look](const QString &name, const QStringList &cells, qint64 filled) {
        ImportColumn column = importColumn(name, cells);
        column.filled = filled;
        column.hasAllValues = cells.size() < 3;
        if (!column.hasAllValues)
            column.values.clear();
        look.columns.append(column);
    };
    add(u"CNPJ"_s, {u"12.ABC.345/01DE-35"_s, u"04.712.500/0001-07"_s, u"33.000.167/0001-01"_s}, 1'284);
    add(u"Razão Social"_s, {u"Cooperativa AgroCerrado Ltda"_s, u"Editora Sabiá"_s, u"Café Alto da Mogiana"_s}, 1'284);
    add(u"Segm."_s, {u"ENT"_s, u"PEQ"_s}, 1'284);
    add(u"Licenças"_s, {u"180"_s, u"25"_s, u"cento e dez"_s}, 1'277);
    add(u"Cliente desde"_s, {u"30/04/2021"_s, u"12/08/2023"_s, u"01/02/2026"_s}, 1'284);
    add(u"Resp."_s, {u"M. Duarte"_s, u"Rafa Nunes"_s}, 1'284);
    add(u"País"_s, {u"BR"_s}, 1'284);
    add(u"Obs. antigas"_s, {u"liga só de manhã"_s, u"ver contrato antigo"_s, u"prefere WhatsApp"_s}, 412);
    return look;
}

ImportOutcome foretold(const ImportOrder &)
{
    ImportRows rows;
    ImportOutcome outcome;
    outcome.records = 1'284;
    outcome.created = 893;
    outcome.updated = 372;
    outcome.unchanged = 12;
    outcome.rejected = 7;
    outcome.days.insert(u"Cliente desde"_s, DayOrder::DayMonthYear);
    const QStringList names{u"Construtora Serra Azul"_s, u"Café Alto da Mogiana"_s, u"Editora Sabiá"_s,
                            u"Cooperativa AgroCerrado"_s};
    const QStringList cells{u"cento e dez"_s, u"19,9"_s, u"a definir"_s};
    for (int i = 0; i < 1'284; ++i) {
        const bool isFaulty = i % 190 == 24;
        rows.append(i + 2,
                    isFaulty       ? ImportVerdict::Rejected
                    : i % 107 == 0 ? ImportVerdict::Unchanged
                    : i % 7 < 2    ? ImportVerdict::Updated
                                   : ImportVerdict::Created,
                    names.at(i % names.size()));
        if (!isFaulty)
            continue;
        ImportProblem problem;
        problem.line = i + 2;
        problem.column = u"Licenças"_s;
        problem.value = cells.at(outcome.problems.size() % cells.size());
        outcome.problems.append(problem);
    }
    outcome.problemCount = outcome.problems.size();
    outcome.faults.insert(u"Licenças"_s, {outcome.problemCount, outcome.problems.mid(0, 2)});
    outcome.rows = std::make_shared<const ImportRows>(std::move(rows));
    return outcome;
}

ImportPage *open(World &world)
{
    world.importing.file = northernPortfolio();
    world.importing.foretell = foretold;
    world.window->showPage(u"import"_s, u"carteira-norte-2026.xlsx"_s);
    settle(Settled);
    return static_cast<ImportPage *>(world.window->page(u"import"_s));
}

} // namespace

QList<Scene> importScenes()
{
    QList<Scene> scenes;
    scenes.append({u"import-file"_s, 20, [](World &world) { (void)open(world); }});
    scenes.append({u"import-columns"_s, 120,
                   [](World &world) {
                       open(world)->nextButton()->click();
                       settle();
                   },
                   true});
    scenes.append({u"import-check"_s, 20, [](World &world) {
                       ImportPage *page = open(world);
                       page->nextButton()->click();
                       page->nextButton()->click();
                       settle();
                   }});
    scenes.append({u"import-running"_s, 20, [](World &world) {
                       ImportPage *page = open(world);
                       page->nextButton()->click();
                       page->nextButton()->click();
                       world.importing.isHeld = true;
                       page->nextButton()->click();
                       settle();
                   }});
    scenes.append({u"import-done"_s, 20, [](World &world) {
                       ImportPage *page = open(world);
                       page->nextButton()->click();
                       page->nextButton()->click();
                       page->nextButton()->click();
                       settle();
                   }});
    scenes.append({u"import-locked"_s, 20, [](World &world) {
                       world.importing.lookError = importError(ImportFault::Locked);
                       (void)open(world);
                   }});
    return scenes;
}

} // namespace farol
