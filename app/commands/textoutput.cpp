// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/textoutput.h"

#include "base/atomicfile.h"

#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

Result<void> sendText(const CommandContext &context, const QByteArray &text)
{
    if (const auto path = context.arguments().value(u"output"_s))
        return saveAtomically(*path, text);
    if (context.streams().out.write(text) != text.size())
        return failure(ErrorKind::Io, u"The result could not be written to the standard output."_s);
    return {};
}

} // namespace pointsman
