// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namelookup.h"
#include "ui/actions/actionregistry.h"
#include "ui/pageregistry.h"
#include "ui/resources.h"
#include "ui/theme/appearance.h"
#include "ui/theme/farolstyle.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QApplication>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace farol {

// Contrasts and sizes that the theme promises, computed instead of believed.
class ThemeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void contrast_isEnough_data();
    void contrast_isEnough();
    void whatCannotBeUsed_looksSo();
    void avatars_canBeRead();
    void darkPalettes_areRecognised();
    void appearance_dressesTheApplication();
    void density_changesHeightsOnly();
    void icons_takeTheInkOfTheTheme();
    void icons_areSharpAtTwice();
    void everyIconAskedFor_isBuiltIn();
    void tabularDigits_areEquallyWide();
};

void ThemeTest::initTestCase()
{
    initUiResources();
}

void ThemeTest::contrast_isEnough_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("ground");
    QTest::addColumn<double>("least");
    using I = Ink;
    const QList<std::pair<I, QList<I>>> texts = {
        {I::Text,
         {I::Content, I::Window, I::Sunken, I::Sidebar, I::Hover, I::Selection, I::NavCurrent, I::SelectionStrong,
          I::Raised, I::Track}},
        {I::TextSecondary,
         {I::Content, I::Window, I::Sunken, I::Sidebar, I::Hover, I::Selection, I::NavCurrent, I::SelectionStrong,
          I::Raised}},
        {I::TextTertiary, {I::Content, I::Window, I::Sunken, I::Sidebar, I::Hover, I::Selection, I::Raised}},
        {I::AccentText, {I::Content, I::Selection, I::Sidebar}},
        {I::OnAccent, {I::Accent, I::AccentHover}},
        {I::OnToast, {I::Toast}},
        {I::GoodText, {I::Content, I::GoodTint, I::Selection}},
        {I::WarnText, {I::Content, I::WarnTint, I::Selection, I::Sunken}},
        {I::RiskText, {I::Content, I::RiskTint, I::Selection, I::Raised}},
        {I::NoneText, {I::Content, I::NoneTint, I::Selection}},
    };
    const QList<std::pair<I, QList<I>>> shapes = {
        {I::Control, {I::Content}},   {I::GoodShape, {I::Content, I::Sidebar}},
        {I::WarnShape, {I::Content}}, {I::RiskShape, {I::Content}},
        {I::NoneShape, {I::Content}}, {I::Accent, {I::Content, I::Sidebar}},
        {I::Series1, {I::Content}},   {I::Series2, {I::Content}},
        {I::Series3, {I::Content}},   {I::Series4, {I::Content}},
        {I::Series5, {I::Content}},
    };
    const auto add = [](const char *kind, int theme, const QList<std::pair<I, QList<I>>> &pairs, double least) {
        for (const auto &[front, grounds] : pairs) {
            for (const I ground : grounds)
                QTest::addRow("%s theme %d: %d on %d", kind, theme, int(front), int(ground))
                    << theme << int(front) << int(ground) << least;
        }
    };
    for (int theme = 0; theme < 2; ++theme) {
        add("text", theme, texts, 4.5);
        add("shape", theme, shapes, 3.0);
    }
    // High contrast is WCAG AAA: 7:1 for text, and for what has to be found as much as others have for text.
    add("text", 2, texts, 7.0);
    add("shape", 2, shapes, 4.5);
    add("line", 2, {{I::Line, {I::Content}}, {I::LineStrong, {I::Content, I::Raised}}}, 4.5);
    add("tertiary", 2, {{I::TextTertiary, {I::NavCurrent, I::SelectionStrong, I::Track}}}, 7.0);
    add("palette", 2, {{I::AccentText, {I::SelectionStrong, I::Raised}}, {I::Text, {I::Mark}}}, 7.0);
}

void ThemeTest::contrast_isEnough()
{
    QFETCH(int, theme);
    QFETCH(int, front);
    QFETCH(int, ground);
    QFETCH(double, least);
    const Theme &worn = theme == 0 ? Theme::light() : theme == 1 ? Theme::dark() : Theme::highContrast();
    const double ratio = contrast(worn.color(static_cast<Ink>(front)), worn.color(static_cast<Ink>(ground)));
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void ThemeTest::whatCannotBeUsed_looksSo()
{
    for (const Theme *theme : {&Theme::light(), &Theme::dark(), &Theme::highContrast()}) {
        const QColor usable = theme->color(Ink::Text);
        QVERIFY(contrast(theme->color(Ink::TextDisabled), theme->color(Ink::Content)) >= 4.5); // it can still be read
        QVERIFY(contrast(theme->color(Ink::TextDisabled), usable) >= 2.0);
        QCOMPARE(theme->palette().color(QPalette::Disabled, QPalette::Text), theme->color(Ink::TextDisabled));
        QCOMPARE(buttonInk(*theme, ButtonVariant::Secondary, false, false, false).text,
                 theme->color(Ink::TextDisabled));
    }
}

void ThemeTest::avatars_canBeRead()
{
    for (const Theme *theme : {&Theme::light(), &Theme::dark(), &Theme::highContrast()}) {
        const double least = theme == &Theme::highContrast() ? 7.0 : 4.5;
        for (int tint = 0; tint < 6; ++tint) {
            const AvatarInk colors = avatarInk(*theme, tint);
            QVERIFY(contrast(colors.text, colors.fill) >= least);
        }
    }
}

void ThemeTest::darkPalettes_areRecognised()
{
    QVERIFY(Appearance::isDarkPalette(Theme::dark().palette()));
    QVERIFY(!Appearance::isDarkPalette(Theme::light().palette()));
    QVERIFY(Theme::dark().isDark());
    QVERIFY(!Theme::light().isDark());
}

void ThemeTest::appearance_dressesTheApplication()
{
    QTemporaryDir home;
    QSettings settings(home.filePath(u"farol.ini"_s), QSettings::IniFormat);
    {
        Appearance appearance(settings);
        QVERIFY(FarolStyle::current() != nullptr);
        appearance.setScheme(Appearance::Scheme::Dark);
        QCOMPARE(&currentTheme(), &Theme::dark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::dark().color(Ink::Content));
    }
    Appearance again(settings);
    QCOMPARE(again.scheme(), Appearance::Scheme::Dark);
    again.setScheme(Appearance::Scheme::HighContrast);
    QCOMPARE(&currentTheme(), &Theme::highContrast());
    QVERIFY(!again.isDark());
    again.setScheme(Appearance::Scheme::Light);
    QCOMPARE(&currentTheme(), &Theme::light());
}

void ThemeTest::density_changesHeightsOnly()
{
    const int text = textFont(TextRole::Body).pixelSize();
    QVERIFY(heights(Density::Compact).tableRow < heights(Density::Comfortable).tableRow);
    QCOMPARE(textFont(TextRole::Body).pixelSize(), text);
    QVERIFY(heights(Density::Compact).smallControl >= 22);
}

void ThemeTest::icons_takeTheInkOfTheTheme()
{
    const auto strongest = [](const QPixmap &pixmap) {
        const QImage image = pixmap.toImage();
        QColor best;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (!best.isValid() || pixel.alpha() > best.alpha())
                    best = pixel;
            }
        }
        return best;
    };
    const QColor red(200, 20, 30);
    const QColor drawn = strongest(iconPixmap(u"plus"_s, 16, red, 1.0));
    QVERIFY(drawn.alpha() > 100);
    QVERIFY(qAbs(drawn.red() - red.red()) < 12 && qAbs(drawn.blue() - red.blue()) < 12);
}

void ThemeTest::icons_areSharpAtTwice()
{
    const QPixmap pixmap = iconPixmap(u"plus"_s, 16, Qt::black, 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QVERIFY(!themeIcon(u"plus"_s).pixmap(QSize(16, 16), 2.0).isNull());
}

void ThemeTest::everyIconAskedFor_isBuiltIn()
{
    QTemporaryDir home;
    QSettings settings(home.filePath(u"farol.ini"_s), QSettings::IniFormat);
    QWidget window;
    ActionRegistry actions(&window, settings);
    addAllActions(actions);
    for (const ActionSpec &spec : actions.specs())
        QVERIFY2(spec.icon.isEmpty() || hasIcon(spec.icon), qPrintable(spec.icon));
    for (const PageEntry &page : allPages())
        QVERIFY2(hasIcon(page.icon), qPrintable(page.icon));
    QVERIFY(!logoIcon().pixmap(20, 20).isNull());
}

void ThemeTest::tabularDigits_areEquallyWide()
{
    const QFont font = textFont(TextRole::Body);
    QCOMPARE(tabularWidth(font, u"1111"_s), tabularWidth(font, u"8888"_s));
    QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    paintTabular(&painter, QRect(0, 0, 60, 20), Qt::AlignRight | Qt::AlignVCenter, u"12,5"_s);
    painter.end();
    bool ink = false;
    for (int x = 30; x < 60; ++x)
        ink = ink || image.pixelColor(x, 10).lightness() < 200;
    QVERIFY(ink);
}

} // namespace farol

QTEST_MAIN(farol::ThemeTest)
#include "tst_theme.moc"
