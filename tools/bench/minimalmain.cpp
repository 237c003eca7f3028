// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// farol-bench-minimal FILE: the least that a Qt Widgets program can do to show the first customers of an encrypted file,
// whose raw key is in FAROL_BENCH_KEY. Nothing of ours is in it but what measures. Prints when it has painted.

#include "tools/bench/memory.h"
#include "tools/bench/paintwatch.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

#include <sqlite3.h>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace farol::bench;

namespace {

constexpr int SettleMs = 1'500;

sqlite3 *openFile(const QString &path)
{
    sqlite3 *db = nullptr;
    const QByteArray key = "raw:" + QByteArray::fromHex(qgetenv("FAROL_BENCH_KEY"));
    if (sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_exec(db, "PRAGMA cipher = 'aegis'", nullptr, nullptr, nullptr) != SQLITE_OK
        || sqlite3_key_v2(db, "main", key.constData(), int(key.size())) != SQLITE_OK)
        qFatal("SQLite: %s", sqlite3_errmsg(db));
    return db;
}

/// The columns that the customers' page shows at first.
void fill(QStandardItemModel &model, sqlite3 *db)
{
    sqlite3_stmt *statement = nullptr;
    const char *sql = "SELECT name, stage, segment, hex(owner), seats, customer_since, tags, industry, country, "
                      "external_key FROM customer WHERE deleted = 0 ORDER BY name_key, id LIMIT 100";
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("SQLite: %s", sqlite3_errmsg(db));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QList<QStandardItem *> row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row.append(new QStandardItem(
                QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)))));
        model.appendRow(row);
    }
    sqlite3_finalize(statement);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QTableView table(&window);
    window.setCentralWidget(&table);
    window.resize(1440, 900);
    sqlite3 *db = openFile(QApplication::arguments().value(1));
    QStandardItemModel model;
    fill(model, db);
    table.setModel(&model);
    PaintWatch watch([&table](QWidget *widget) { return widget == table.viewport(); });
    QJsonObject measured;
    QObject::connect(&watch, &PaintWatch::painted, &application, [&] {
        measured.insert(u"painted"_s, secondsSinceBirth());
        measured.insert(u"effort"_s, double(std::clock()) / CLOCKS_PER_SEC);
        QTimer::singleShot(SettleMs, &application, &QApplication::quit);
    });
    window.show();
    QApplication::exec();
    measured.insert(u"resident"_s, double(memoryNow().resident));
    QTextStream(stdout) << QJsonDocument(measured).toJson(QJsonDocument::Compact) << '\n';
    sqlite3_close(db);
    return 0;
}
