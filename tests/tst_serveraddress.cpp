// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of servers in every form that bots' configurations hold, and that no password of them
// is ever shown.
#include "why.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestServerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keysStandAboveTheString();

private:
    Result<Workspace> opened(const QByteArray &type, const QByteArray &settings);

    QTemporaryDir m_dir;
};

Result<Workspace> TestServerAddress::opened(const QByteArray &type, const QByteArray &settings)
{
    QFile file(m_dir.filePath(u"config.toml"_s));
    const QByteArray text = "[database]\ndefault = 'a'\n[database.sources.a]\ntype = '" + type
        + "'\n" + settings + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return failure(ErrorKind::Io, file.errorString());
    file.close();
    WorkspaceRequest request;
    request.configFile = file.fileName();
    request.workingDirectory = m_dir.path();
    return loadWorkspace(request);
}

void TestServerAddress::reads_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("options");
    const auto row = [](const char *name, const char *type, const QString &text,
                         const QString &display, const QString &user, const QString &password,
                         const QString &options = {}) {
        QTest::addRow("%s", name) << QByteArray(type) << text << display << user << password
                                  << options;
    };
    row("libpq's key=value form", "postgresql", u"host=h dbname=b password=TOPSECRET user=u"_s,
        u"h/b"_s, u"u"_s, u"TOPSECRET"_s);
    row("a quoted value with blanks and quotes", "postgres",
        u"host=h dbname=b password='TOP \\'SECRET'"_s, u"h/b"_s, {}, u"TOP 'SECRET"_s);
    row("a URI", "postgresql", u"postgresql://u:TOPSECRET@h:5433/b?sslmode=verify-full"_s,
        u"h:5433/b"_s, u"u"_s, u"TOPSECRET"_s, u"sslmode=verify-full"_s);
    row("a URI with an encoded password", "postgresql", u"postgres://u:p%40ss%3Aw%2Frd@h/b"_s,
        u"h/b"_s, u"u"_s, u"p@ss:w/rd"_s);
    row("a list of hosts", "postgresql", u"postgresql://u@one:1,two:2/b"_s, u"one:1,two:2/b"_s,
        u"u"_s, {});
    row("a list of hosts with one port", "postgresql", u"host=one,two port=7 dbname=b"_s,
        u"one:7,two:7/b"_s, {}, {});
    row("a socket", "postgresql", u"host=/run/postgresql dbname=b"_s, u"/run/postgresql/b"_s, {},
        {});
    row("an IPv6 address", "postgresql", u"postgresql://[::1]:5433/b"_s, u"[::1]:5433/b"_s, {}, {});
    row("a service", "postgresql", u"service=archive password=TOPSECRET"_s, u"service archive"_s,
        {}, u"TOPSECRET"_s);
    row("a pass file", "postgresql", u"host=h dbname=b passfile=/p"_s, u"h/b"_s, {}, {},
        u"passfile=/p"_s);
    row("MySQL", "mysql", u"mysql://u:TOPSECRET@h:3307/b?ssl_ca=/ca"_s, u"h:3307/b"_s, u"u"_s,
        u"TOPSECRET"_s, u"ssl_ca=/ca"_s);
    row("MySQL through a driver's name", "mariadb", u"mysql+aiomysql://u:p%40@h/b"_s, u"h/b"_s,
        u"u"_s, u"p@"_s);
    row("MySQL on several hosts", "mysql", u"mysql://one,two:2/b"_s, u"one,two:2/b"_s, {}, {});
}

void TestServerAddress::reads()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, text);
    const auto workspace =
        opened(type, "connection_string = \"" + text.toUtf8().replace('\\', "\\\\") + '"');
    QVERIFY2(workspace, why(workspace).constData());
    const SourceSpec spec = workspace->config.sources.constFirst();
    QVERIFY2(!spec.problem, qPrintable(spec.problem ? spec.problem->message : QString()));
    QTEST(spec.server.display(), "display");
    QTEST(spec.server.user, "user");
    QTEST(spec.server.password, "password");
    QStringList options;
    for (auto option = spec.server.options.cbegin(); option != spec.server.options.cend(); ++option)
        options.append(option.key() + u'=' + option.value());
    QTEST(options.join(u','), "options");
}

void TestServerAddress::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *type, const char *settings,
                         const QString &problem) {
        QTest::addRow("%s", name) << QByteArray(type) << QByteArray(settings)
                                  << u"Source \"a\" cannot be opened: "_s + problem;
    };
    const QString encoded = u"in its connection_string @, / and ? of a user or password must be "
                            "written as %40, %2F and %3F"_s;
    row("an @ in a password", "postgresql", "connection_string = 'postgresql://u:TOP@SECRET@h/b'",
        encoded);
    row("a slash in a password", "postgresql",
        "connection_string = 'postgresql://u:TOP/SECRET@h/b'", encoded);
    row("a question mark in a password", "mysql", "connection_string = 'mysql://u:TOP?SECRET@h/b'",
        encoded);
    row("an @ in a password of MySQL", "mysql", "connection_string = 'mysql://u:TOP@SECRET@h/b'",
        encoded);
    row("no form of libpq's", "postgresql", "connection_string = 'host=h password TOPSECRET'",
        u"its connection_string is no address of PostgreSQL"_s);
    row("an unknown word of libpq's", "postgresql", "connection_string = 'pasword=TOPSECRET'",
        u"its connection_string is no address of PostgreSQL"_s);
    row("another engine's", "mysql", "connection_string = 'postgresql://u:TOPSECRET@h/b'",
        u"its connection_string is no address of MySQL or MariaDB"_s);
    row("a bad % in it", "mysql", "connection_string = 'mysql://u:TOPSECRET%zz@h/b'",
        u"its connection_string is no address of MySQL or MariaDB"_s);
    row("a variable in the port", "postgresql", "host='h'\ndatabase='b'\nport='${NO_PORT}'",
        u"the variable NO_PORT in its port is not set"_s);
    row("a variable in the string", "postgresql",
        "connection_string = 'postgresql://u:${NO_PASSWORD}@h/b'",
        u"the variable NO_PASSWORD in its connection_string is not set"_s);
    row("a port that is none", "postgresql", "host='h'\ndatabase='b'\nport=70000",
        u"its port is no number from 1 to 65535"_s);
    row("more ports than hosts", "postgresql", "host='h'\ndatabase='b'\nport='1,2'",
        u"it has 1 hosts and 2 ports"_s);
    row("no database", "postgresql", "host='h'", u"it names no database"_s);
}

void TestServerAddress::tellsWhatIsWrong()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, settings);
    const auto workspace = opened(type, settings);
    QVERIFY2(workspace, why(workspace).constData());
    const SourceSpec spec = workspace->config.sources.constFirst();
    QVERIFY(spec.problem);
    QTEST(spec.problem->message, "problem");
    for (const QString &word : {u"TOP"_s, u"SECRET"_s}) {
        QVERIFY(!spec.problem->message.contains(word));
        QVERIFY(!spec.problem->detail.contains(word));
        QVERIFY(!spec.server.display().contains(word));
    }
}

void TestServerAddress::keysStandAboveTheString()
{
    const auto workspace = opened("postgresql",
        "connection_string = 'postgresql://u:x@h:1/b?sslmode=prefer'\nhost = ['one', 'two']\n"
        "port = [5, 6]\npassword = 'TOPSECRET'\nsslmode = 'require'");
    QVERIFY2(workspace, why(workspace).constData());
    const SourceSpec spec = workspace->config.sources.constFirst();
    QCOMPARE(spec.server.display(), u"one:5,two:6/b"_s);
    QCOMPARE(spec.server.password, u"TOPSECRET"_s);
    QCOMPARE(spec.server.options.value(u"sslmode"_s), u"require"_s);
}

QTEST_APPLESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
