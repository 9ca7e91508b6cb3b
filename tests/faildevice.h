// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

/// A device that takes so many bytes and then fails, as a full disk does.
class FailDevice final : public QIODevice {
public:
    explicit FailDevice(qint64 room) : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    const QByteArray &taken() const { return m_taken; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        const qint64 fits = std::min(size, m_room - m_taken.size());
        m_taken.append(bytes, fits);
        if (fits > 0)
            return fits;
        setErrorString(QStringLiteral("No space left on device"));
        return -1;
    }

private:
    const qint64 m_room;
    QByteArray m_taken;
};
