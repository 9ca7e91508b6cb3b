// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// The command line as a process of its own: it ends, by itself and when it is told to.
class TestEndings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWhenThreadsOpenTheirFirstConnectionsAtOnce();

private:
    std::unique_ptr<QProcess> start(const QStringList &words, const QString &preload = {}) const;

    QTemporaryDir m_dir;
    QString m_config;
};

void TestEndings::initTestCase()
{
    QFile config(m_dir.filePath(u"config.toml"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[database]\ndefault = \"one\"\n");
    for (const char *name : {"one", "two", "three"}) {
        const QString path = m_dir.filePath(QString::fromLatin1(name) + u".db"_s);
        QCOMPARE(fixture::runSql(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)"),
            QByteArray());
        config.write(QByteArray("[database.sources.") + name + "]\npath = \"" + path.toUtf8()
            + "\"\nreadonly = true\n");
    }
    m_config = config.fileName();
}

std::unique_ptr<QProcess> TestEndings::start(const QStringList &words, const QString &preload) const
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!preload.isEmpty())
        environment.insert(u"LD_PRELOAD"_s, preload);
    environment.insert(u"XDG_DATA_HOME"_s, m_dir.path());
    environment.insert(u"XDG_STATE_HOME"_s, m_dir.path());
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(POINTSMAN_CLI), words);
    return program;
}

void TestEndings::endsWhenThreadsOpenTheirFirstConnectionsAtOnce()
{
    constexpr int longestMs = 10'000;
    for (int run = 0; run < 3; ++run) {
        const auto program = start({u"--config"_s, m_config, u"query"_s, u"SELECT sum(x) FROM t"_s},
            QStringLiteral(POINTSMAN_RACE_LIBRARY));
        const bool ended = program->waitForFinished(longestMs);
        QCOMPARE(program->readAllStandardOutput().simplified(), QByteArray("sum(x) 9"));
        QVERIFY2(ended, program->readAllStandardError().constData());
        QCOMPARE(program->exitCode(), 0);
    }
}

QTEST_GUILESS_MAIN(TestEndings)
#include "tst_endings.moc"
