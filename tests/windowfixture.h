// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "sqlitefixture.h"
#include "widgets/theme.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace pointsman {

/// Two small sources with a bot's messages, one read-only, and their configuration in a folder.
class SmallWorkspace final {
public:
    SmallWorkspace()
    {
        using namespace Qt::StringLiterals;
        const char *primary =
            "CREATE TABLE chat_messages(chat_id INTEGER, message_id TEXT, date TIMESTAMP,"
            " message_text TEXT, PRIMARY KEY(chat_id, message_id));"
            "INSERT INTO chat_messages VALUES(-100,'1','2026-01-05 10:00:00','one'),"
            "(-100,'2','2026-01-06 10:00:00',NULL),(5,'1','2026-02-01T10:00:00+00:00','');";
        const char *archive =
            "CREATE TABLE chat_messages(chat_id INTEGER, message_id TEXT, date TIMESTAMP,"
            " message_text TEXT, PRIMARY KEY(chat_id, message_id));"
            "CREATE TABLE notes(id INTEGER PRIMARY KEY, body TEXT);"
            "INSERT INTO chat_messages VALUES(-100,'1','2025-12-30 10:00:00','old');";
        m_ready = fixture::runSql(path(u"primary.db"_s), primary).isEmpty()
            && fixture::runSql(path(u"archive.db"_s), archive).isEmpty();
        QFile config(path(u"config.toml"_s));
        m_ready = m_ready && config.open(QIODevice::WriteOnly)
            && config.write("[database]\ndefault = \"primary\"\n"
                            "[database.providers.primary]\nprovider = \"sqlite3\"\n"
                            "[database.providers.primary.parameters]\ndbPath = \"primary.db\"\n"
                            "[database.providers.archive]\nprovider = \"sqlite3\"\n"
                            "[database.providers.archive.parameters]\ndbPath = \"archive.db\"\n"
                            "readOnly = true\n"
                            "[database.chatMapping]\n-100 = \"archive\"\n")
                > 0;
    }

    bool isReady() const { return m_ready; }
    QString path(const QString &file) const { return m_dir.filePath(file); }
    QString folder() const { return m_dir.path(); }
    OpenTarget target() const
    {
        OpenTarget target;
        target.config = path(QStringLiteral("config.toml"));
        return target;
    }

private:
    QTemporaryDir m_dir;
    bool m_ready = false;
};

/// Keeps a test's settings and data apart from the user's; to be made before any window.
class OwnSettings final {
public:
    OwnSettings()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir.path());
        QCoreApplication::setOrganizationName(QStringLiteral("pointsman-test"));
        QCoreApplication::setApplicationName(QStringLiteral("pointsman-test"));
        initThemeResources();
        applyTheme(ThemeChoice::Light);
    }

private:
    QTemporaryDir m_dir;
};

/// A window with the workspace open and all schemas read.
inline std::unique_ptr<MainWindow> openWindow(const OpenTarget &target)
{
    auto window = std::make_unique<MainWindow>([]() -> Result<QString> {
        return failure(ErrorKind::Io, QStringLiteral("There is no demo here."));
    });
    window->show();
    QSignalSpy opened(&window->session(), &WorkspaceSession::opened);
    window->openWorkspace(target);
    if (!opened.wait())
        return {};
    window->session().loadAllSchemas();
    const bool ready = QTest::qWaitFor([&window] {
        for (const SourceSpec &spec : window->session().database()->config()->sources) {
            if (!window->session().sources().schema(spec.name))
                return false;
        }
        return true;
    });
    return ready ? std::move(window) : nullptr;
}

} // namespace pointsman
