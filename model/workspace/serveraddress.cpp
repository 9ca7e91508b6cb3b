// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serveraddress.h"

#include "base/words.h"

#include <libpq-fe.h>

#include <QByteArray>

#include <algorithm>
#include <memory>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString shownHost(const QString &host, const QString &port)
{
    const bool isIpv6 = host.contains(u':') && !host.startsWith(u'/');
    const QString shown = isIpv6 ? u'[' + host + u']' : host;
    return port.isEmpty() ? shown : shown + u':' + port;
}

/// A part of a URI with its %XX undone; none where it is no UTF-8 or holds a stray %.
std::optional<QString> decoded(QStringView part)
{
    const QByteArray bytes = part.toUtf8();
    for (qsizetype at = bytes.indexOf('%'); at >= 0; at = bytes.indexOf('%', at + 1)) {
        const QByteArray digits = bytes.mid(at + 1, 2);
        bool isNumber = false;
        digits.toUInt(&isNumber, 16);
        if (digits.size() != 2 || !isNumber)
            return std::nullopt;
    }
    const QByteArray plain = QByteArray::fromPercentEncoding(bytes);
    const QString text = QString::fromUtf8(plain);
    return text.toUtf8() == plain ? std::optional(text) : std::nullopt;
}

/// Takes "a:1,[::1]:2,c" apart.
bool readHosts(QStringView text, ServerAddress *address)
{
    for (const QStringView one : text.split(u',')) {
        const qsizetype bracket = one.startsWith(u'[') ? one.indexOf(u']') : -1;
        if (one.startsWith(u'[') && bracket < 0)
            return false;
        const qsizetype colon = one.indexOf(u':', std::max<qsizetype>(bracket, 0));
        const QStringView name = bracket > 0 ? one.sliced(1, bracket - 1)
            : colon >= 0                     ? one.first(colon)
                                             : one;
        const auto host = decoded(name);
        if (!host)
            return false;
        address->hosts.append(*host);
        address->ports.append(colon >= 0 ? one.sliced(colon + 1).toString() : QString());
    }
    return true;
}

bool readLogin(QStringView text, ServerAddress *address)
{
    const qsizetype colon = text.indexOf(u':');
    const auto user = decoded(colon >= 0 ? text.first(colon) : text);
    const auto password = decoded(colon >= 0 ? text.sliced(colon + 1) : QStringView());
    if (!user || !password)
        return false;
    address->user = *user;
    address->password = *password;
    return true;
}

bool readOptions(QStringView text, ServerAddress *address)
{
    for (const QStringView option : text.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = option.indexOf(u'=');
        const auto name = decoded(equals >= 0 ? option.first(equals) : option);
        const auto value = decoded(equals >= 0 ? option.sliced(equals + 1) : QStringView());
        if (!name || !value)
            return false;
        address->options.insert(*name, *value);
    }
    return true;
}

/// A password with an @, / or ? that was not encoded would be read as host, port or database, and
/// so be shown.
bool isAmbiguous(const QString &text)
{
    const qsizetype scheme = text.indexOf(u"://");
    if (scheme < 0)
        return false;
    const QStringView rest = QStringView(text).sliced(scheme + 3);
    const qsizetype at = rest.indexOf(u'@');
    const auto comesBefore = [&rest, at](QChar character) {
        const qsizetype place = rest.indexOf(character);
        return place >= 0 && place < at;
    };
    return at != rest.lastIndexOf(u'@') || comesBefore(u'/') || comesBefore(u'?');
}

tl::unexpected<QString> ambiguous()
{
    return tl::unexpected(
        Words::tr("in its connection_string @, / and ? of a user or password must be written as "
                  "%40, %2F and %3F"));
}

struct OptionsDeleter {
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};

void take(const PQconninfoOption &option, ServerAddress *address)
{
    const QString key = QString::fromLatin1(option.keyword);
    const QString value = QString::fromUtf8(option.val);
    if (key == u"host")
        address->hosts = value.split(u',');
    else if (key == u"port")
        address->ports = value.split(u',');
    else if (key == u"dbname")
        address->database = value;
    else if (key == u"user")
        address->user = value;
    else if (key == u"password")
        address->password = value;
    else if (key == u"service")
        address->service = value;
    else
        address->options.insert(key, value);
}

} // namespace

QString ServerAddress::display() const
{
    QStringList shown;
    for (qsizetype at = 0; at < hosts.size(); ++at)
        shown.append(shownHost(hosts[at], ports.value(ports.size() == 1 ? 0 : at)));
    QString text = shown.join(u',');
    if (!database.isEmpty())
        text += text.isEmpty() ? database : u'/' + database;
    return text.isEmpty() && !service.isEmpty() ? u"service "_s + service : text;
}

tl::expected<ServerAddress, QString> postgresAddress(const QString &text)
{
    if (isAmbiguous(text))
        return ambiguous();
    char *told = nullptr;
    const std::unique_ptr<PQconninfoOption, OptionsDeleter> options(
        PQconninfoParse(text.toUtf8().constData(), &told));
    PQfreemem(told); // it repeats what was written, and with it the password
    if (!options)
        return tl::unexpected(Words::tr("its connection_string is no address of PostgreSQL"));
    ServerAddress address;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            take(*option, &address);
    }
    return address;
}

tl::expected<ServerAddress, QString> mySqlAddress(const QString &text)
{
    const auto unreadable = [] {
        return tl::unexpected(Words::tr("its connection_string is no address of MySQL or MariaDB"));
    };
    const qsizetype schemeEnd = text.indexOf(u"://");
    const QString scheme = text.left(std::max<qsizetype>(schemeEnd, 0)).toLower();
    // Drivers of other languages stand behind a plus: mysql+aiomysql.
    const QString engine = scheme.section(u'+', 0, 0);
    if (schemeEnd < 0 || (engine != u"mysql" && engine != u"mariadb"))
        return unreadable();
    if (isAmbiguous(text))
        return ambiguous();
    QStringView rest = QStringView(text).sliced(schemeEnd + 3);
    ServerAddress address;
    if (const qsizetype mark = rest.indexOf(u'?'); mark >= 0) {
        if (!readOptions(rest.sliced(mark + 1), &address))
            return unreadable();
        rest = rest.first(mark);
    }
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        if (!readLogin(rest.first(at), &address))
            return unreadable();
        rest = rest.sliced(at + 1);
    }
    const qsizetype slash = rest.indexOf(u'/');
    const auto database = decoded(slash >= 0 ? rest.sliced(slash + 1) : QStringView());
    if (!database || !readHosts(slash >= 0 ? rest.first(slash) : rest, &address))
        return unreadable();
    address.database = *database;
    return address;
}

} // namespace pointsman
