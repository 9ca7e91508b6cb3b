// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sourcereader.h"

#include "base/words.h"

#include <QDir>

#include <algorithm>
#include <cmath>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// Those that the client libraries know by the same names.
constexpr QStringView serverOptions[] = {u"sslmode", u"sslrootcert", u"sslcert", u"sslkey",
    u"ssl_ca", u"passfile", u"target_session_attrs"};
constexpr QStringView serverKeys[] = {u"connection_string", u"host", u"port", u"user", u"password",
    u"database", u"service", u"sslmode", u"sslrootcert", u"sslcert", u"sslkey", u"ssl_ca",
    u"passfile", u"target_session_attrs"};

const TomlNode *firstSetting(const WrittenSource &source, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        if (const TomlNode *node = sourceSetting(source, key))
            return node;
    }
    return nullptr;
}

QString textSetting(const WrittenSource &source, std::initializer_list<QStringView> keys)
{
    const TomlNode *node = firstSetting(source, keys);
    if (!node || node->isTable() || node->type == TomlNode::Type::Array)
        return {};
    return displayText(*node);
}

/// A number, or a text that is one: values from variables are always text.
std::optional<double> numberSetting(
    const WrittenSource &source, std::initializer_list<QStringView> keys)
{
    const TomlNode *node = firstSetting(source, keys);
    if (!node || node->type == TomlNode::Type::Boolean)
        return std::nullopt;
    bool isNumber = false;
    const double number = displayText(*node).toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool flagSetting(
    const WrittenSource &source, std::initializer_list<QStringView> keys, bool byDefault = false)
{
    const TomlNode *node = firstSetting(source, keys);
    return node ? isTruthy(*node) : byDefault;
}

Driver driverOf(const QString &name)
{
    static const QHash<QString, Driver> drivers{{u"sqlite"_s, Driver::Sqlite},
        {u"sqlite3"_s, Driver::Sqlite}, {u"postgresql"_s, Driver::Postgres},
        {u"postgres"_s, Driver::Postgres}, {u"mysql"_s, Driver::MySql},
        {u"mariadb"_s, Driver::MySql}};
    return drivers.value(name.toLower(), Driver::Other);
}

/// The texts of a setting that may be one, several with commas between, or a list.
QStringList listSetting(const WrittenSource &source, QStringView key)
{
    const TomlNode *node = firstSetting(source, {key});
    if (!node || node->type != TomlNode::Type::Array)
        return textSetting(source, {key}).split(u',', Qt::SkipEmptyParts);
    QStringList texts;
    for (const TomlNode &item : node->items)
        texts.append(displayText(item));
    return texts;
}

/// The first variable that is not set, with the key whose value names it.
QString unsetInServer(const WrittenSource &source)
{
    for (const QStringView key : serverKeys) {
        const QString text = listSetting(source, key).join(u',');
        if (const QStringList unset = unsetVariables(text); !unset.isEmpty())
            return Words::tr("the variable %1 in its %2 is not set").arg(unset.constFirst(), key);
    }
    return {};
}

/// What stands beside a connection string wins over it.
void readServerKeys(const WrittenSource &source, ServerAddress *address)
{
    const auto prefer = [&source](QString *value, QStringView key) {
        if (const QString text = textSetting(source, {key}); !text.isEmpty())
            *value = text;
    };
    prefer(&address->user, u"user");
    prefer(&address->password, u"password");
    prefer(&address->database, u"database");
    prefer(&address->service, u"service");
    for (const QStringView key : serverOptions) {
        if (const QString text = textSetting(source, {key}); !text.isEmpty())
            address->options.insert(key.toString(), text);
    }
    if (const QStringList hosts = listSetting(source, u"host"); !hosts.isEmpty()) {
        address->hosts = hosts;
        address->ports.clear();
    }
    if (const QStringList ports = listSetting(source, u"port"); !ports.isEmpty())
        address->ports = ports;
}

QString portProblem(const ServerAddress &address)
{
    for (const QString &port : address.ports) {
        bool isNumber = false;
        const int number = port.toInt(&isNumber);
        if (!port.isEmpty() && (!isNumber || number < 1 || number > 65535))
            return Words::tr("its port is no number from 1 to 65535");
    }
    const qsizetype ports = address.ports.size();
    return ports > 1 && ports != address.hosts.size()
        ? Words::tr("it has %1 hosts and %2 ports").arg(address.hosts.size()).arg(ports)
        : QString();
}

/// Sets the address, or tells why there is none.
QString readServer(SourceSpec &spec, const WrittenSource &source)
{
    if (spec.driver == Driver::Other)
        return Words::tr("this tool has no driver for \"%1\"").arg(spec.driverName);
    if (const QString unset = unsetInServer(source); !unset.isEmpty())
        return unset;
    if (const QString text = textSetting(source, {u"connection_string"}); !text.isEmpty()) {
        auto address = spec.driver == Driver::Postgres ? postgresAddress(text) : mySqlAddress(text);
        if (!address)
            return address.error();
        spec.server = *std::move(address);
    }
    readServerKeys(source, &spec.server);
    if (const QString problem = portProblem(spec.server); !problem.isEmpty())
        return problem;
    const bool isNamed = !spec.server.database.isEmpty() || !spec.server.service.isEmpty();
    return isNamed ? QString() : Words::tr("it names no database");
}

/// Sets the path, or tells why there is none.
QString readPath(SourceSpec &spec, const WrittenSource &source, const QString &dataFolder)
{
    const TomlNode *node = firstSetting(source, {u"dbPath", u"path"});
    const bool isLegacyDefault = !node && source.dialect == ConfigDialect::Legacy;
    if (!node && !isLegacyDefault)
        return Words::tr("it has no path");
    if (node && !node->isString())
        return Words::tr("its path is %1, not a text").arg(displayText(*node));
    const QString path = node ? node->text : u"bot_data.db"_s;
    if (path.trimmed().isEmpty())
        return Words::tr("its path is empty");
    if (path.contains(QChar::Null))
        return Words::tr("its path contains a NUL character");
    if (const QStringList unset = unsetVariables(path); !unset.isEmpty())
        return Words::tr("the variable %1 in its path is not set").arg(unset.constFirst());
    if (path == u":memory:")
        return Words::tr("its database lives only in the bot's memory");
    spec.path = QDir::cleanPath(QDir(dataFolder).absoluteFilePath(path));
    return {};
}

bool isServer(const WrittenSource &source, Driver driver)
{
    if (driver == Driver::Sqlite)
        return false;
    return source.dialect == ConfigDialect::Today || !hasPath(source)
        || firstSetting(source, {u"host", u"database", u"connection_string"});
}

QString parameterProblem(const TomlNode &parameters, const QStringList &required)
{
    for (const QString &key : required) {
        if (!parameters.find(key))
            return Words::tr("its parameters lack %1").arg(key);
    }
    return {};
}

} // namespace

const TomlNode *sourceSetting(const WrittenSource &source, QStringView key)
{
    if (source.dialect == ConfigDialect::Today) {
        const TomlNode *parameters = source.node.find(u"parameters");
        if (const TomlNode *found = parameters ? parameters->find(key) : nullptr)
            return found;
        return source.node.find(key);
    }
    if (const TomlNode *found = source.node.find(key))
        return found;
    for (const QStringView group : {QStringView(u"options"), QStringView(u"parameters")}) {
        const TomlNode *table = source.node.find(group);
        if (const TomlNode *found = table ? table->find(key) : nullptr)
            return found;
    }
    return nullptr;
}

bool hasPath(const WrittenSource &source)
{
    return source.dialect == ConfigDialect::Legacy
        || firstSetting(source, {u"dbPath", u"path"}) != nullptr;
}

SourceSpec readSource(const WrittenSource &source, const QString &dataFolder)
{
    SourceSpec spec;
    spec.name = source.name;
    const bool isToday = source.dialect == ConfigDialect::Today;
    const QString written = textSetting(source, {isToday ? u"provider" : u"type"});
    if (!written.isEmpty())
        spec.driverName = written;
    spec.driver = driverOf(spec.driverName);
    if (!isServer(source, spec.driver))
        spec.driver = Driver::Sqlite;

    // Where the bot looks for it: another spelling does not make a source read-only for the bot.
    spec.readOnly = flagSetting(source, {isToday ? u"readOnly" : u"readonly"});
    spec.immutable = flagSetting(source, {u"immutable"});
    spec.useWal = flagSetting(source, {u"useWal"});
    spec.keepConnection = flagSetting(source, {u"keepConnection"}, !isToday);
    spec.accessLog = flagSetting(source, {u"access_log", u"accessLog"});
    if (const auto seconds = numberSetting(source, {u"timeout"})) {
        spec.busyTimeout =
            std::chrono::milliseconds(qint64(std::clamp(*seconds, 0.0, 3600.0) * 1000));
    }
    if (const auto count =
            numberSetting(source, {u"maxConnections", u"max_connections", u"pool-size"}))
        spec.maxConnections = int(std::clamp(*count, 1.0, 64.0));

    QString problem;
    if (!source.node.isTable()) {
        problem = Words::tr("it is %1, not a table").arg(displayText(source.node));
    } else if (spec.driver == Driver::Sqlite) {
        problem = readPath(spec, source, dataFolder);
    } else {
        problem = readServer(spec, source);
    }
    if (!problem.isEmpty()) {
        spec.problem = Error{ErrorKind::Connect,
            Words::tr("Source \"%1\" cannot be opened: %2").arg(spec.name, problem), spec.name, {}};
    }
    return spec;
}

QString constructorProblem(const WrittenSource &source)
{
    static const QStringList known{u"dbPath"_s, u"readOnly"_s, u"useWal"_s, u"timeout"_s,
        u"enableForeignKeys"_s, u"keepConnection"_s, u"vectorExtensionPath"_s};
    if (!source.node.isTable())
        return Words::tr("it is %1, not a table").arg(displayText(source.node));
    if (source.dialect != ConfigDialect::Today)
        return hasPath(source) ? QString() : Words::tr("it has no path");
    const TomlNode *provider = source.node.find(u"provider");
    if (!provider)
        return Words::tr("it has no provider");
    const TomlNode *parameters = source.node.find(u"parameters");
    if (!parameters || !parameters->isTable())
        return Words::tr("it has no parameters");
    if (provider->text == u"sqlink")
        return parameterProblem(*parameters, {u"url"_s, u"user"_s, u"password"_s, u"database"_s});
    if (provider->text != u"sqlite3")
        return Words::tr("it has no provider called %1").arg(displayText(*provider));
    for (const TomlEntry &entry : parameters->entries) {
        if (!known.contains(entry.key))
            return Words::tr("sqlite3 takes no parameter %1").arg(entry.key);
    }
    return parameterProblem(*parameters, {u"dbPath"_s});
}

} // namespace pointsman
