// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfields.h"
#include "models/customersmodel.h"
#include "tests/gui/recordworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/recordheader.h"
#include "ui/pages/customer/recordpanel.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/tasks/taskdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QComboBox>
#include <QImage>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// What pages do with the width of a screen, from the smallest window to the widest one.
class ScreensTest final : public RecordWorld
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_world.reset(); }

    void columns_goBeforeTheyAreCut_data();
    void columns_goBeforeTheyAreCut();
    void panel_fitsTheWindow();
    void panel_keepsItsPartsTogether();
    void panel_staysAsWideAsItWasDragged();
    void figure_getsTheRoomItsWordsNeed();
    void table_beginsWhereThePageDoes();
    void term_withoutAnEndIsNotCutOff();
    void row_isNoLongerThanALine();
    void lines_ofWordsAreHighEnough();
    void choice_thatIsTooLongIsElided();
    void keys_areNamedAsOnTheKeyboard();
};

void ScreensTest::columns_goBeforeTheyAreCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1024, 1200, 1440, 1920, 2560})
        QTest::newRow(qPrintable(QString::number(width))) << width;
}

void ScreensTest::columns_goBeforeTheyAreCut()
{
    QFETCH(int, width);
    const CustomersTable &table = *m_world->customersPage()->table();
    m_world->window->resize(scaled(width), scaled(900));
    QTRY_COMPARE(table.horizontalScrollBar()->maximum(), 0); // nothing stands beyond the edge
    const CustomersModel &model = m_world->customersPage()->model();
    const auto shown = [&](FieldNumber field) { return !table.isColumnHidden(model.columnOf(field)); };
    QVERIFY(shown(customerfields::Name) && shown(customerfields::Stage));
    if (width <= 1024 || width >= 2560)
        QCOMPARE(shown(customerfields::Tags), width >= 2560);
    const QFontMetrics heads(textFont(TextRole::Micro));
    for (int column = 1; column < model.columnCount(); ++column) {
        if (table.isColumnHidden(column))
            continue;
        const QString head = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(table.columnWidth(column) >= heads.horizontalAdvance(head) + 2 * scaled(8), qPrintable(head));
    }
}

void ScreensTest::panel_fitsTheWindow()
{
    show();
    const auto *panel = page().findChild<RecordPanel *>();
    QVERIFY(panel != nullptr);
    for (const int width : {1440, 2560, 1200}) {
        m_world->window->resize(scaled(width), scaled(900));
        QTRY_COMPARE(panel->width(), sidePanelWidth(scaled(width)));
    }
    QVERIFY(sidePanelWidth(2560) > sidePanelWidth(1440));
    QVERIFY(sidePanelWidth(1440) > sidePanelWidth(1200));
}

void ScreensTest::panel_keepsItsPartsTogether()
{
    seedContact(u"Ana"_s);
    show();
    m_world->window->resize(scaled(2560), scaled(1440));
    const auto *people = page().findChild<QListView *>(u"panel.contacts"_s);
    QVERIFY(people != nullptr);
    QTRY_VERIFY(people->isVisible());
    QTRY_VERIFY(people->y() <= scaled(60)); // right below its title, however tall the screen
}

void ScreensTest::panel_staysAsWideAsItWasDragged()
{
    show();
    m_world->window->resize(scaled(1440), scaled(900));
    QVERIFY(!page().saveState().contains(u"splitter"_s));
    auto *splitter = page().findChild<QSplitter *>();
    QVERIFY(splitter != nullptr);
    splitter->setSizes({1, scaled(300)});
    Q_EMIT splitter->splitterMoved(0, 1); // as the handle does
    m_world->window->resize(scaled(1900), scaled(900));
    const auto *panel = page().findChild<RecordPanel *>();
    QTRY_COMPARE(panel->width(), scaled(300));
    QVERIFY(page().saveState().contains(u"splitter"_s));
}

void ScreensTest::figure_getsTheRoomItsWordsNeed()
{
    FigureTile tile(u"Renews"_s, nullptr);
    tile.setFigure(u"0"_s, {});
    const int little = tile.sizeHint().width();
    tile.setFigure(u"in 86 days"_s, u"11/06/26 · notice until 12/05/26"_s);
    QVERIFY(tile.sizeHint().width() > little);
    QVERIFY(tile.sizeHint().width() > tabularWidth(textFont(TextRole::Micro), u"11/06/26 · notice until 12/05/26"_s));
    tile.setFigure(u"in 86 days"_s, QString(400, u'x'));
    QVERIFY(tile.sizeHint().width() <= scaled(260)); // the others want to be seen, too
}

void ScreensTest::table_beginsWhereThePageDoes()
{
    Contract contract;
    contract.customer = m_customer;
    contract.product = u"Atlas"_s;
    seed(tables::Contract, contract);
    show();
    const QTableView &table = *part<ContractsSection>(u"contracts"_s).table();
    QTRY_VERIFY(table.isVisible());
    const auto &section = *page().sectionAs<ContractsSection>(u"contracts"_s);
    QTRY_COMPARE(table.mapTo(&section, QPoint()).x() + space::Group, space::Margin); // cells have the rest
    m_world->window->resize(scaled(2560), scaled(1440));
    QTRY_VERIFY(table.width() > scaled(1240)); // a table fills a wide screen
    QTRY_COMPARE(table.horizontalScrollBar()->maximum(), 0);
}

void ScreensTest::term_withoutAnEndIsNotCutOff()
{
    const Format format{QLocale(QLocale::English)};
    Contract contract;
    QCOMPARE(termText(contract, format), QString());
    contract.starts = QDate(2026, 2, 1);
    QCOMPARE(termText(contract, format), u"since "_s + format.day(contract.starts));
    contract.ends = QDate(2027, 1, 31);
    QCOMPARE(termText(contract, format), format.day(contract.starts) + u" to "_s + format.day(contract.ends));
    contract.starts = {};
    QCOMPARE(termText(contract, format), u"until "_s + format.day(contract.ends));
}

void ScreensTest::row_isNoLongerThanALine()
{
    // The circle stands at the same place, whichever side a line begins at.
    const QRect wide(0, 0, 2 * widestLine(), 60);
    const QModelIndex none;
    QCOMPARE(TaskDelegate::circle(wide, Qt::LeftToRight, none).left(), space::Margin);
    QCOMPARE(TaskDelegate::circle(wide, Qt::RightToLeft, none).right(), wide.right() - space::Margin);
    QImage image(wide.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = wide;
    option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    TaskDelegate().paint(&painter, option, none);
    painter.end();
    const QRgb white = QColor(Qt::white).rgb();
    QVERIFY(image.pixel(widestLine() - space::Between, wide.height() / 2) != white);
    QCOMPARE(image.pixel(widestLine() + 1, wide.height() / 2), white);
}

void ScreensTest::lines_ofWordsAreHighEnough()
{
    QListWidget list;
    list.addItem(u"Stage"_s);
    list.ensurePolished();
    QVERIFY(list.sizeHintForRow(0) >= heights().control);
}

void ScreensTest::choice_thatIsTooLongIsElided()
{
    const auto picture = [](const QString &words) {
        QComboBox box;
        box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box.addItem(words);
        box.resize(scaled(160), heights().control);
        return box.grab().toImage();
    };
    const QString words = u"Found: day, month, year and more of it"_s;
    const QImage cut = picture(words);
    QVERIFY(cut != picture(u"…"_s));
    bool endsInDots = false;
    for (qsizetype length = 1; length < words.size() && !endsInDots; ++length)
        endsInDots = cut == picture(words.left(length) + u"…"_s);
    QVERIFY(endsInDots);
}

void ScreensTest::keys_areNamedAsOnTheKeyboard()
{
    QCOMPARE(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), keyText(QKeySequence(Qt::CTRL | Qt::Key_Enter)));
    QCOMPARE(keyText(QKeySequence(Qt::Key_F2)), u"F2"_s);
    QCOMPARE(keyText(QKeySequence()), QString());
}

} // namespace farol

QTEST_MAIN(farol::ScreensTest)
#include "tst_screens.moc"
