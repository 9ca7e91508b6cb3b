// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/shortcutsdialog.h"

#include "frame/pagefacts.h"
#include "frame/shortcuts.h"
#include "widgets/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int nameRole = Qt::UserRole;

static QString roomText(const QString &room)
{
    const PageFacts *facts = factsNamed(room);
    return facts ? pageTitle(*facts) : ShortcutsDialog::tr("Everywhere");
}

static QString keysText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

ShortcutsDialog::ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent), m_shortcuts(shortcuts), m_model(new QStandardItemModel(0, 3, this)),
      m_found(new QSortFilterProxyModel(this)), m_view(new QTreeView(this)),
      m_keys(new QKeySequenceEdit(this)), m_conflict(new QLabel(this)),
      m_assign(new QPushButton(tr("&Assign"), this)), m_reset(new QPushButton(tr("&Reset"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(600, 560);
    build();
    fill();
    connect(&m_shortcuts, &Shortcuts::changed, this, &ShortcutsDialog::fill);
}

void ShortcutsDialog::build()
{
    auto search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find a command or its keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    search->addAction(themedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("Where"), tr("Keys")});
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_found);
    m_view->setRootIsDecorated(false);
    m_view->setAccessibleName(tr("Commands"));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setStretchLastSection(false);
    m_keys->setAccessibleName(tr("New keys"));
    m_conflict->setTextFormat(Qt::PlainText);
    m_conflict->setWordWrap(true);
    m_conflict->setProperty("role", u"muted"_s);

    auto change = new QHBoxLayout;
    auto label = new QLabel(tr("&New keys"), this);
    label->setBuddy(m_keys);
    change->addWidget(label);
    change->addWidget(m_keys, 1);
    change->addWidget(m_assign);
    change->addWidget(m_reset);
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *all = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    auto layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(m_view, 1);
    layout->addLayout(change);
    layout->addWidget(m_conflict);
    layout->addWidget(buttons);
    connect(search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ShortcutsDialog::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::showConflict);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(currentName()); });
    connect(all, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ShortcutsDialog::fill()
{
    const QString current = currentName();
    m_model->removeRows(0, m_model->rowCount());
    for (const Command &command : m_shortcuts.commands()) {
        auto text = new QStandardItem(command.text);
        text->setData(command.name, nameRole);
        auto keys = new QStandardItem(keysText(command.keys));
        QFont font = keys->font();
        font.setBold(command.keys != command.standard); // the user's own
        keys->setFont(font);
        m_model->appendRow({text, new QStandardItem(roomText(command.room)), keys});
        if (command.name == current)
            m_view->setCurrentIndex(m_found->mapFromSource(text->index()));
    }
    m_view->resizeColumnToContents(1);
    showCurrent();
}

QString ShortcutsDialog::currentName() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? current.siblingAtColumn(0).data(nameRole).toString() : QString();
}

void ShortcutsDialog::showCurrent()
{
    const Command *command = m_shortcuts.command(currentName());
    m_keys->setEnabled(command);
    m_keys->setKeySequence(command ? command->keys.value(0) : QKeySequence());
    m_reset->setEnabled(command && command->keys != command->standard);
    showConflict();
}

void ShortcutsDialog::showConflict()
{
    const Command *command = m_shortcuts.command(currentName());
    const QKeySequence keys = m_keys->keySequence();
    const Command *other = command ? m_shortcuts.conflict(*command, keys) : nullptr;
    m_assign->setEnabled(command && keys != command->keys.value(0));
    m_assign->setText(other ? tr("&Take over") : tr("&Assign"));
    if (other)
        m_conflict->setText(tr("%1 runs \"%2\" now, which would be left without keys.")
                                .arg(keys.toString(QKeySequence::NativeText), other->text));
    else if (command)
        m_conflict->setText(keys.isEmpty() ? tr("No keys run this command.") : QString());
    else
        m_conflict->setText(
            tr("Choose a command. Those of a page are listed once such a page was open."));
}

void ShortcutsDialog::assign()
{
    const Command *command = m_shortcuts.command(currentName());
    if (!command)
        return;
    const QString name = command->name;
    const QKeySequence keys = m_keys->keySequence();
    while (const Command *other = m_shortcuts.conflict(*m_shortcuts.command(name), keys))
        m_shortcuts.assign(other->name, {});
    m_shortcuts.assign(name, keys);
}

} // namespace pointsman
