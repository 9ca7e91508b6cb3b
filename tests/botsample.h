// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "shareddata.h"
#include "sqlitefixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace pointsman {

/// A private copy of the sample databases, opened through the door with the sample mapping.
class BotSample final {
public:
    static bool isAvailable() { return QFileInfo::exists(sharedData(QStringLiteral("bot"))); }
    static QJsonArray readCases() { return reads().value(QStringLiteral("cases")).toArray(); }

    explicit BotSample(std::shared_ptr<AuditLog> audit = {})
    {
        const QStringList names = sourceNames();
        for (const QString &name : names) {
            const QString file = name + QStringLiteral(".db");
            m_ready = QFile::copy(sharedData(QStringLiteral("bot/") + file), path(file))
                && QFile::setPermissions(path(file), QFile::ReadOwner | QFile::WriteOwner)
                && m_ready;
        }
        m_door = std::make_unique<MultiSourceDatabase>(config(), std::move(audit));
    }

    bool isReady() const { return m_ready; }
    QString path(const QString &file) const { return m_dir.filePath(file); }
    const MultiSourceDatabase &door() const { return *m_door; }
    QMap<QString, QByteArray> contentOfFiles() const { return fixture::contentOf(m_dir.path()); }

private:
    static QJsonObject reads() { return sharedCases(QStringLiteral("reads.json")).object(); }
    static QStringList sourceNames()
    {
        return reads().value(QStringLiteral("sources")).toVariant().toStringList();
    }

    Config config() const
    {
        Config config;
        config.routing.sourceNames = sourceNames();
        config.routing.defaultSource = config.routing.sourceNames.value(0);
        for (const QString &name : std::as_const(config.routing.sourceNames)) {
            SourceSpec spec;
            spec.name = name;
            spec.path = path(name + QStringLiteral(".db"));
            spec.readOnly = name != config.routing.defaultSource;
            config.sources += spec;
            config.routing.sources.insert(name, {.readOnly = spec.readOnly});
        }
        const QJsonObject mapping = reads().value(QStringLiteral("mapping")).toObject();
        for (auto chat = mapping.begin(); chat != mapping.end(); ++chat)
            config.routing.chatMapping.insert(chat.key().toLongLong(), chat->toString());
        return config;
    }

    QTemporaryDir m_dir;
    bool m_ready = true;
    std::unique_ptr<MultiSourceDatabase> m_door;
};

} // namespace pointsman
