// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/layers.h"

namespace pointsman {

/// A key, its new value, and a comment to put behind it when the entry is new and its neighbours
/// have comments too.
struct TomlSetting {
    QString key;
    TomlNode value; ///< no table
    QString comment;
};

/// One change to one table of a document. A table path may go through a [[list]] as "[0]".
struct TomlChange {
    enum class Kind { Set, Remove, Rename };

    Kind kind = Kind::Set;
    QStringList table;
    QList<TomlSetting> settings; ///< Set
    QStringList keys; ///< Remove: values or whole tables
    QString from; ///< Rename: a key and all tables below it
    QString to;
};

[[nodiscard]] TomlNode tomlText(const QString &text);
[[nodiscard]] TomlNode tomlNumber(double number);
[[nodiscard]] TomlNode tomlFlag(bool flag);

/// The values that the document must hold after the change, worked out on the tree alone.
void applyToTree(TomlNode &root, const TomlChange &change);

/// The same values, in any order; a table without entries counts as none.
[[nodiscard]] bool sameValues(const TomlNode &left, const TomlNode &right);

/// The node at a table path of a change; null when there is none.
[[nodiscard]] const TomlNode *nodeAt(const TomlNode &root, const QStringList &table);

/// The document with changes made in its text: only the bytes of the keys that are meant differ, in
/// the style of their neighbours. Fails (Config) when the text would not say what is meant.
[[nodiscard]] Result<ConfigDocument> changedDocument(
    ConfigDocument document, const QList<TomlChange> &changes);

} // namespace pointsman
