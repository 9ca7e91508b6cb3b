// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/pastedialog.h"

#include "routing/chatid.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace pointsman {

using namespace Qt::StringLiterals;

PastedIds pastedIds(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;\"'\\[\\]]+"_s);
    PastedIds pasted;
    QSet<QString> seen;
    for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
        const std::optional<ChatId> id = parseChatId(word);
        if (!id) {
            pasted.rejected.append(word);
        } else if (!seen.contains(id->text())) {
            seen.insert(id->text());
            pasted.ids.append(id->text());
        }
    }
    return pasted;
}

PasteDialog::PasteDialog(const QStringList &sources, const QString &text, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(this)), m_target(new QComboBox(this)),
      m_found(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Route a list of chats"));
    m_text->setPlaceholderText(tr("Chat ids, separated by spaces, commas or lines"));
    m_text->setAccessibleName(tr("Chat ids"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->setProperty("role", u"muted"_s);
    for (const QString &source : sources)
        m_target->addItem(source, source);
    m_target->addItem(tr("unmap: let them fall to the default"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Route"));
    auto layout = new QFormLayout(this);
    layout->addRow(m_text);
    layout->addRow(m_found);
    layout->addRow(tr("Route to"), m_target);
    layout->addRow(m_buttons);
    resize(420, 320);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        const QVariant source = m_target->currentData();
        Q_EMIT routed(pastedIds(m_text->toPlainText()).ids,
            source.isValid() ? std::optional(source.toString()) : std::nullopt);
        accept();
    });
    m_text->setPlainText(text);
    check();
}

void PasteDialog::check()
{
    const PastedIds pasted = pastedIds(m_text->toPlainText());
    QString found = tr("%Ln chat(s)", nullptr, int(pasted.ids.size()));
    if (!pasted.rejected.isEmpty()) {
        found += tr("; no chat ids: %1").arg(pasted.rejected.mid(0, 8).join(u", "_s));
    }
    m_found->setText(found);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!pasted.ids.isEmpty());
}

} // namespace pointsman
