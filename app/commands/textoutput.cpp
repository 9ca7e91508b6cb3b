// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/textoutput.h"

#include "base/displaywidth.h"
#include "base/text.h"
#include "exchange/outputfile.h"

#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

Result<void> sendText(const CommandContext &context, const QByteArray &text)
{
    if (const auto path = context.outputFile()) {
        if (isSpecialFile(*path))
            context.noteSpecialFile(*path);
        return saveOutput(*path, text, context.outputGuard());
    }
    const QByteArray shown =
        context.streams().outIsTerminal ? terminalLines(decodeUtf8(text)).toUtf8() : text;
    if (context.streams().out.write(shown) != shown.size())
        return failure(ErrorKind::Io, u"The result could not be written to the standard output."_s);
    return {};
}

} // namespace pointsman
