// SPDX-License-Identifier: MIT
#include "client/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What the translators have written, and which of it is spoken.
class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void translatesEveryText_data() { languages(); }
    void translatesEveryText();
    void keepsWhatIsFilledIn_data() { languages(); }
    void keepsWhatIsFilledIn();
    void keepsKeysAndEndings_data() { languages(); }
    void keepsKeysAndEndings();
    void translatesWhatTheSourcesSay_data() { languages(); }
    void translatesWhatTheSourcesSay();
    void speaksTheFirstLanguageWanted_data();
    void speaksTheFirstLanguageWanted();
    void speaksWhatTheSystemSpeaks_data();
    void speaksWhatTheSystemSpeaks();
    void countsAsTheLanguageDoes_data();
    void countsAsTheLanguageDoes();
    void letsQtSpeakTheSameLanguage();
    void cleanup();

private:
    struct Text
    {
        QString source;
        bool counts = false; ///< Depends on a number.
        bool finished = true;
        QStringList forms; ///< One, or one for each form of a plural.
    };
    using Texts = QMap<QString, Text>; ///< By context and source.

    static void languages();
    static QString path(const QString &language);
    static Texts read(const QString &path);
    static Texts wanted(bool pluralsAlone);
    static QString ending(const QString &text);
};

void TranslationsTest::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TranslationsTest::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms"); // of a plural
    const auto add
        = [](const char *language, int forms) { QTest::newRow(language) << QString::fromLatin1(language) << forms; };
    add("en", 2);
    add("de", 2);
    add("fr", 2);
    add("es", 2);
    add("pt", 2);
    add("pl", 3);
    add("ru", 3);
    add("zh_CN", 1);
    add("ja", 1);
    add("ar", 6);
}

QString TranslationsTest::path(const QString &language)
{
    return QStringLiteral(CHATTO_SOURCE_DIR "/resources/translations/chatto_") + language + u".ts"_s;
}

TranslationsTest::Texts TranslationsTest::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    QXmlStreamReader xml(&file);
    Texts texts;
    QString context;
    Text text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "message"_L1) {
            texts.insert(context + u'|' + text.source, text);
            text = {};
        }
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            text.counts = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (xml.name() == "source"_L1) {
            text.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            text.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!text.counts)
                text.forms = {xml.readElementText()};
        } else if (xml.name() == "numerusform"_L1) {
            text.forms.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return texts;
}

/// What is to be translated, read off the sources.
TranslationsTest::Texts TranslationsTest::wanted(bool pluralsAlone)
{
    const QTemporaryDir folder;
    const QString found = folder.filePath(u"found.ts"_s);
    const QString root = QStringLiteral(CHATTO_SOURCE_DIR);
    QStringList arguments{
        u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, root, root + u"/client"_s, u"-ts"_s, found};
    if (pluralsAlone)
        arguments.prepend(u"-pluralonly"_s);
    if (QProcess::execute(QStringLiteral(CHATTO_LUPDATE), arguments) != 0)
        qFatal("lupdate has failed");
    return read(found);
}

void TranslationsTest::translatesEveryText()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    const Texts texts = read(path(language));
    QVERIFY(!texts.isEmpty());
    QStringList missing;
    for (const Text &text : texts) {
        if (!text.finished || text.forms.size() != (text.counts ? forms : 1) || text.forms.contains(QString()))
            missing.append(text.source);
    }
    QCOMPARE(missing, QStringList());
}

/// Names and numbers have their place in every form.
void TranslationsTest::keepsWhatIsFilledIn()
{
    QFETCH(QString, language);
    const auto places = [](const QString &text, bool withNumber) {
        static const QRegularExpression place(u"%(L?n|L?\\d+)"_s);
        QStringList found;
        for (const auto &match : place.globalMatch(text)) {
            if (withNumber || !match.captured().endsWith(u'n'))
                found.append(match.captured());
        }
        found.sort();
        return found;
    };
    for (const Text &text : read(path(language))) {
        for (int form = 0; form < text.forms.size(); ++form) {
            // Arabic has words of its own for none, one and two of something.
            const bool isWord = language == "ar"_L1 && text.counts && form < 3 && !text.forms[form].contains(u"%Ln"_s);
            QVERIFY2(places(text.forms[form], true) == places(text.source, !isWord), qPrintable(text.forms[form]));
        }
    }
}

/// "…", ":", "?" and "." as the last letter, whichever way a language writes them.
QString TranslationsTest::ending(const QString &text)
{
    static const QMap<QChar, QChar> same{
        {u'。', u'.'}, {u'？', u'?'}, {u'؟', u'?'}, {u'：', u':'}, {u'！', u'!'}, {u'۔', u'.'}};
    const QChar last = text.isEmpty() ? QChar() : text.back();
    const QChar plain = same.value(last, last);
    return u"…:?."_s.contains(plain) ? QString(plain) : QString();
}

void TranslationsTest::keepsKeysAndEndings()
{
    QFETCH(QString, language);
    static const QRegularExpression key(u"&(?=\\w)"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (const Text &text : read(path(language))) {
        for (const QString &form : text.forms) {
            const QByteArray what = (text.source + u" -> " + form).toUtf8();
            QVERIFY2(form.count(key) == text.source.count(key), what.constData());
            QVERIFY2(ending(form) == ending(text.source) || form.startsWith(u'¡'), what.constData());
            QVERIFY2(form.trimmed() == form || text.source.trimmed() != text.source, what.constData());
            QVERIFY2(form.count(u'\n') == text.source.count(u'\n'), what.constData());
        }
    }
}

void TranslationsTest::translatesWhatTheSourcesSay()
{
    QFETCH(QString, language);
    static const Texts all = wanted(false);
    static const Texts plurals = wanted(true);
    QVERIFY(plurals.size() < all.size());
    // What differs is brought into the files by `./dev translate`.
    const QStringList there = read(path(language)).keys();
    const QStringList expected = (language == "en"_L1 ? plurals : all).keys();
    const auto without = [](QStringList texts, const QStringList &others) {
        texts.removeIf([&others](const QString &text) { return others.contains(text); });
        return texts.join(u'\n');
    };
    QCOMPARE(without(expected, there), QString());
    QCOMPARE(without(there, expected), QString());
}

void TranslationsTest::speaksTheFirstLanguageWanted_data()
{
    QTest::addColumn<QLocale>("wanted");
    QTest::addColumn<QString>("language");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"de"_s << Qt::LeftToRight;
    QTest::newRow("German of Switzerland") << QLocale(u"de_CH"_s) << u"de"_s << Qt::LeftToRight;
    QTest::newRow("Portuguese of Portugal") << QLocale(u"pt_PT"_s) << u"pt"_s << Qt::LeftToRight;
    QTest::newRow("Portuguese of Brazil") << QLocale(u"pt_BR"_s) << u"pt"_s << Qt::LeftToRight;
    QTest::newRow("Chinese") << QLocale(u"zh_CN"_s) << u"zh"_s << Qt::LeftToRight;
    QTest::newRow("Arabic of Egypt") << QLocale(u"ar_EG"_s) << u"ar"_s << Qt::RightToLeft;
    QTest::newRow("English") << QLocale(u"en_GB"_s) << u"en"_s << Qt::LeftToRight;
    QTest::newRow("no translation") << QLocale(u"he_IL"_s) << u"en"_s << Qt::LeftToRight;
    QTest::newRow("no language") << QLocale::c() << u"en"_s << Qt::LeftToRight;
}

void TranslationsTest::speaksTheFirstLanguageWanted()
{
    QFETCH(QLocale, wanted);
    const Translation translation(wanted);
    QTEST(translation.language().name().section(u'_', 0, 0), "language");
    QTEST(QGuiApplication::layoutDirection(), "direction");
}

void TranslationsTest::speaksWhatTheSystemSpeaks_data()
{
    QTest::addColumn<QString>("languages");
    QTest::addColumn<QString>("help");
    const auto inGerman = u"Im Infobereich starten"_s;
    const auto inEnglish = u"Start in the tray"_s;
    QTest::newRow("German") << u"de"_s << inGerman;
    QTest::newRow("one that there is no translation for, then German") << u"it:de:fr"_s << inGerman;
    QTest::newRow("English before German") << u"en_GB:de"_s << inEnglish;
    QTest::newRow("none that there is a translation for") << u"it"_s << inEnglish;
}

void TranslationsTest::speaksWhatTheSystemSpeaks()
{
    QFETCH(QString, languages);
    QFETCH(QString, help);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LC_ALL"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, languages);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CHATTO_PROGRAM), {u"--help"_s});
    QVERIFY(program.waitForFinished());
    QVERIFY(QString::fromUtf8(program.readAll()).contains(help));
}

void TranslationsTest::countsAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("sameAs"); // in the form of the word
    QTest::addColumn<int>("unlike");
    QTest::newRow("English, one") << u"en"_s << 1 << 1 << 2;
    QTest::newRow("English, none") << u"en"_s << 0 << 2 << 1;
    QTest::newRow("French, none") << u"fr"_s << 0 << 1 << 2;
    QTest::newRow("Russian, 21") << u"ru"_s << 21 << 1 << 5;
    QTest::newRow("Russian, 22") << u"ru"_s << 22 << 3 << 5;
    QTest::newRow("Russian, 11") << u"ru"_s << 11 << 5 << 1;
    QTest::newRow("Polish, 22") << u"pl"_s << 22 << 3 << 21;
    QTest::newRow("Arabic, 103") << u"ar"_s << 103 << 3 << 11;
}

void TranslationsTest::countsAsTheLanguageDoes()
{
    QFETCH(QString, language);
    const Translation translation{QLocale(language)};
    const auto people = [](int count) {
        const QString text = QCoreApplication::translate("Chatto::RoomHeader", "%Ln people", nullptr, count);
        return QString(text).replace(QLocale().toString(count), u"n"_s);
    };
    QFETCH(int, count);
    QFETCH(int, sameAs);
    QFETCH(int, unlike);
    QCOMPARE(people(count), people(sameAs));
    QVERIFY(people(count) != people(unlike));
}

void TranslationsTest::letsQtSpeakTheSameLanguage()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s))
        QSKIP("Qt's translations are not installed");
    const auto close = [] { return QCoreApplication::translate("QPlatformTheme", "Close"); };
    {
        const Translation german(QLocale(u"de_DE"_s));
        QCOMPARE(close(), u"Schließen"_s);
    }
    const Translation none(QLocale(u"it_IT"_s));
    QCOMPARE(close(), u"Close"_s);
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
