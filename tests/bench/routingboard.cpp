// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The board of the routing page with generated mappings. Arguments: the numbers of chats.
#include "editing/configdraft.h"
#include "routing/boardview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int sourceCount = 20;

QByteArray configText(int chats)
{
    QByteArray text = "[bot]\ntoken = \"x\"\n[database]\ndefault = \"source0\"\n";
    for (int i = 0; i < sourceCount; ++i) {
        const QByteArray name = "source" + QByteArray::number(i);
        text += "[database.providers." + name
            + "]\nprovider = \"sqlite3\"\nparameters = { dbPath = \"" + name + ".db\" }\n";
    }
    text += "[database.chatMapping]\n";
    for (int i = 0; i < chats; ++i) {
        text += QByteArray::number(-1000000000000 - i) + " = \"source"
            + QByteArray::number(i % sourceCount) + "\"  # Chat number " + QByteArray::number(i)
            + '\n';
    }
    return text;
}

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

Result<Workspace> workspaceOf(int chats, const QString &folder)
{
    const QString path = folder + u"/config.toml"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(configText(chats)) < 0)
        return failure(ErrorKind::Io, u"the configuration cannot be written"_s);
    file.close();
    WorkspaceRequest request;
    request.configFile = path;
    request.environment = {};
    return loadWorkspace(request);
}

void measure(int chats, QTextStream &out)
{
    QTemporaryDir folder;
    QElapsedTimer clock;
    clock.start();
    const Result<Workspace> workspace = workspaceOf(chats, folder.path());
    if (!workspace) {
        out << workspace.error().message << '\n';
        return;
    }
    const double read = milliseconds(clock);

    ConfigDraft draft;
    draft.open(std::make_shared<const Workspace>(*workspace));
    const QHash<QString, SourceCoverage> coverage;
    clock.restart();
    RoutingBoard board;
    BoardView view(board, nullptr);
    view.resize(1280, 700);
    board.setWorkspace(draft.state().current, draft.routing(), coverage);
    view.setSources(workspace->config, {});
    view.show();
    view.grab();
    const double firstPaint = milliseconds(clock);

    QObject::connect(
        &draft, &ConfigDraft::routingChanged, &board, [&] { board.setRouting(draft.routing()); });
    clock.restart();
    draft.routeChats({{-1000000000000, {}}}, u"source7"_s, {});
    view.grab();
    const double drop = milliseconds(clock);
    while (draft.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double text = milliseconds(clock);

    clock.restart();
    board.setSearch({u"number 4242"_s, {}});
    view.grab();
    out << u"%1 %2 %3 %4 %5 %6\n"_s.arg(chats, 9)
               .arg(read, 10, 'f', 0)
               .arg(firstPaint, 12, 'f', 0)
               .arg(drop, 9, 'f', 1)
               .arg(text, 12, 'f', 0)
               .arg(milliseconds(clock), 10, 'f', 1);
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QTextStream out(stdout);
    out << "    chats  read (ms)  first paint  drop (ms)  diff there  search\n";
    QStringList sizes = QApplication::arguments().mid(1);
    if (sizes.isEmpty())
        sizes = {u"1000"_s, u"10000"_s, u"100000"_s};
    for (const QString &size : sizes)
        measure(size.toInt(), out);
    return 0;
}
