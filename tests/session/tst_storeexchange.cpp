// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeexchange.h"

#include "core/text/valuetext.h"
#include "models/customerfields.h"
#include "tests/support/fakestore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

// Exports over a store that answers from a queue: the file, its order, its guard against formulas, and how it stops.
class StoreExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void export_writesWhatIsShown();
    void export_saysWhatOtherRowsAreCalled();
    void export_guardsAgainstFormulas();
    void export_goesOverManyPages();
    void export_thatIsCancelled_leavesTheFile();
    void export_thatIsDropped_endsQuietly();
    void export_toAPlaceThatIsNot_fails();
    void spreadsheets_areOfferedOnlyWhereWritten();

private:
    [[nodiscard]] ExportOrder order() const;
    [[nodiscard]] QString file() const { return m_dir.filePath(u"out.csv"_s); }
    [[nodiscard]] QString contents() const;

    QTemporaryDir m_dir;
    std::unique_ptr<FakeStore> m_store;
};

void StoreExchangeTest::init()
{
    m_store = std::make_unique<FakeStore>(UserId(nextTestId()));
    QFile::remove(file());
}

ExportOrder StoreExchangeTest::order() const
{
    ExportOrder order;
    order.query.table = tables::Customer;
    order.query.columns = {customerfields::Name, customerfields::Seats};
    order.query.sort = {{customerfields::Seats, true}};
    order.file = file();
    order.head = [](const FieldInfo &field) { return QString::fromLatin1(field.label); };
    order.text = [](const FieldInfo &, const Value &value) {
        if (const auto *text = value.get<QString>())
            return *text;
        return value.isNull() ? QString() : QString::number(*value.get<std::int64_t>());
    };
    return order;
}

QString StoreExchangeTest::contents() const
{
    QFile read(file());
    const QByteArray bytes = read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    // Read as UTF-8 the mark would be left out, which is what spreadsheets know the encoding by.
    return bytes.startsWith("\xEF\xBB\xBF") ? u"MARK "_s + QString::fromUtf8(bytes.mid(3)) : QString::fromUtf8(bytes);
}

void StoreExchangeTest::export_writesWhatIsShown()
{
    Customer small = aCustomer(u"Água"_s);
    small.seats = 3;
    Customer large = aCustomer(u"Bolos; doces"_s);
    large.seats = 40;
    m_store->seed({small, large, aCustomer(u"Sem licenças"_s)});
    StoreExchange exchange(*m_store);
    const auto job = exchange.begin(order());
    QTRY_VERIFY(job->result().isFinished());
    QCOMPARE(job->result().result().value(), 3);
    QCOMPARE(contents(), u"MARK Name,Seats\r\nBolos; doces,40\r\nÁgua,3\r\nSem licenças,\r\n"_s);
}

void StoreExchangeTest::export_saysWhatOtherRowsAreCalled()
{
    Customer holding = aCustomer(u"Grupo Água"_s);
    holding.seats = 9;
    Customer child = aCustomer(u"Água"_s);
    child.seats = 3;
    child.parent = holding.id;
    Customer orphan = aCustomer(u"Bolos"_s);
    orphan.parent = CustomerId(nextTestId()); // not on this device
    m_store->seed({holding, child, orphan});
    ExportOrder wanted = order();
    wanted.query.columns = {customerfields::Name, customerfields::Parent, customerfields::Seats};
    wanted.text = [](const FieldInfo &field, const Value &value) { return formatValue(field, value); };
    StoreExchange exchange(*m_store);
    const auto job = exchange.begin(wanted);
    QTRY_VERIFY(job->result().isFinished());
    QCOMPARE(job->result().result().value(), 3);
    const QStringList lines = contents().split(u"\r\n"_s);
    QCOMPARE(lines.at(1), u"Grupo Água,,9"_s);
    QCOMPARE(lines.at(2), u"Água,Grupo Água,3"_s); // as the list shows it, and no id
    QCOMPARE(lines.at(3), u"Bolos,,"_s);
}

void StoreExchangeTest::export_guardsAgainstFormulas()
{
    m_store->seed({aCustomer(u"=1+1"_s)});
    StoreExchange exchange(*m_store);
    const auto job = exchange.begin(order());
    QTRY_VERIFY(job->result().isFinished());
    QVERIFY(contents().contains(u"'=1+1"_s));
}

void StoreExchangeTest::export_goesOverManyPages()
{
    QList<Customer> many;
    for (int i = 0; i < 1'731; ++i) {
        many.append(aCustomer(u"Cliente %1"_s.arg(i)));
        many.last().seats = i;
    }
    m_store->seed(many);
    StoreExchange exchange(*m_store);
    ExportOrder wanted = order();
    std::int64_t total = 0;
    std::int64_t last = -1;
    wanted.progress = [&](std::int64_t done, std::int64_t all) {
        QVERIFY(done > last);
        last = done;
        total = all;
    };
    const auto job = exchange.begin(wanted);
    QTRY_VERIFY(job->result().isFinished());
    QCOMPARE(job->result().result().value(), 1'731);
    QCOMPARE(total, 1'731);
    const QStringList lines = contents().split(u"\r\n"_s);
    QCOMPARE(lines.size(), 1'733); // a head, and nothing after the last line's end
    QCOMPARE(lines.at(1), u"Cliente 1730,1730"_s);
    QCOMPARE(lines.at(1'731), u"Cliente 0,0"_s);
}

void StoreExchangeTest::export_thatIsCancelled_leavesTheFile()
{
    QFile before(file());
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("as it was");
    before.close();
    m_store->seed({aCustomer(u"Acme"_s)});
    StoreExchange exchange(*m_store);
    const auto job = exchange.begin(order());
    job->cancel();
    QTRY_VERIFY(job->result().isFinished());
    QCOMPARE(job->result().result().error().code, Error::Code::Cancelled);
    QCOMPARE(contents(), u"as it was"_s);
}

void StoreExchangeTest::export_thatIsDropped_endsQuietly()
{
    m_store->seed({aCustomer(u"Acme"_s)});
    StoreExchange exchange(*m_store);
    auto job = exchange.begin(order());
    const auto result = job->result();
    job.reset();
    QVERIFY(result.isFinished());
    QCOMPARE(result.result().error().code, Error::Code::Cancelled);
    QTRY_VERIFY(!QFile::exists(file()));
}

void StoreExchangeTest::export_toAPlaceThatIsNot_fails()
{
    StoreExchange exchange(*m_store);
    ExportOrder wanted = order();
    wanted.file = m_dir.filePath(u"no/such/folder/out.csv"_s);
    const auto job = exchange.begin(wanted);
    QTRY_VERIFY(job->result().isFinished());
    QCOMPARE(job->result().result().error().code, Error::Code::Internal);
}

void StoreExchangeTest::spreadsheets_areOfferedOnlyWhereWritten()
{
    const StoreExchange exchange(*m_store);
    QVERIFY(exchange.writes(ExportFormat::Csv));
    StoreExchange writer(*m_store);
    ExportOrder wanted = order();
    wanted.format = ExportFormat::Xlsx;
    const auto job = writer.begin(wanted);
    QTRY_VERIFY(job->result().isFinished());
    QCOMPARE(job->result().result().hasValue(), exchange.writes(ExportFormat::Xlsx));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::StoreExchangeTest)
#include "tst_storeexchange.moc"
