// SPDX-License-Identifier: MIT
#include "client/ui/certificatewords.h"

#include "client/ui/metrics.h"
#include "client/ui/theme.h"
#include "common/fingerprint.h"

namespace Chatto {

using namespace Qt::StringLiterals;

CertificateWords::CertificateWords(const QByteArray &certificate, const Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    const QStringList words = fingerprintWords(certificate).split(u' ');
    const qsizetype half = words.size() / 2;
    setTextFormat(Qt::PlainText);
    setText(QString(words.mid(0, half).join(u' ') + u'\n' + words.mid(half).join(u' ')));
    setAccessibleName(tr("Words of the certificate: %1").arg(words.join(u", ")));
    setLayoutDirection(Qt::LeftToRight); // The words are the same in every language.
    setAlignment(Qt::AlignCenter);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContentsMargins(0, Metrics::medium, 0, Metrics::medium);
    connect(&theme, &Theme::changed, this, &CertificateWords::restyle);
    restyle();
}

void CertificateWords::restyle()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Theme::Color::Text));
    setPalette(palette);
    QFont font = m_theme.font(Theme::Font::Title);
    font.setStyleHint(QFont::Monospace);
    font.setFamily(u"monospace"_s);
    setFont(font);
}

}
