// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QColor tintColor(Tint tint, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    const ThemeColors colors = themeColors(palette);
    switch (tint) {
    case Tint::Text:
        return palette.color(QPalette::WindowText);
    case Tint::Muted:
        return colors.muted;
    case Tint::Accent:
        return colors.accent;
    case Tint::OnAccent:
        return colors.onAccent;
    case Tint::Good:
        return colors.good;
    case Tint::Warning:
        return colors.warning;
    case Tint::Bad:
        return colors.bad;
    }
    return palette.color(QPalette::WindowText);
}

/// Draws one SVG as a stencil filled with the tint.
class StencilEngine final : public QIconEngine {
public:
    StencilEngine(QString file, Tint tint) : m_file(std::move(file)), m_tint(tint) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor color = tintColor(m_tint, mode);
        const QString key = u"stencil:%1:%2x%3:%4"_s.arg(m_file)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.rgba(), 0, 16);
        QPixmap drawn;
        if (QPixmapCache::find(key, &drawn))
            return drawn;
        drawn = draw(size, color);
        QPixmapCache::insert(key, drawn);
        return drawn;
    }
    QIconEngine *clone() const override { return new StencilEngine(m_file, m_tint); }

private:
    QPixmap draw(const QSize &size, const QColor &color) const
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        const int side = std::min(size.width(), size.height());
        QSvgRenderer(m_file).render(&painter,
            QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(drawn.rect(), color);
        return drawn;
    }

    QString m_file;
    Tint m_tint;
};

} // namespace

QIcon themedIcon(const QString &name, Tint tint)
{
    return QIcon(new StencilEngine(u":/icons/%1.svg"_s.arg(name), tint));
}

QIcon applicationIcon()
{
    return QIcon(u":/icons/pointsman.svg"_s);
}

} // namespace pointsman
