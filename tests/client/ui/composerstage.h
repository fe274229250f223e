// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/preferences.h"
#include "client/ui/composer.h"
#include "client/ui/style.h"
#include "client/ui/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace Chatto {

/// A composer at the bottom of a window, with room above it as in the main window.
class ComposerStage
{
public:
    ComposerStage()
    {
        theme.setScheme(Theme::Scheme::Light);
        QApplication::setStyle(new Style(theme));
        composer = new Composer(theme, preferences, &window);
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addStretch();
        column->addWidget(composer);
        window.resize(600, 500);
    }
    ~ComposerStage()
    {
        delete composer;
        QApplication::setStyle(QStringLiteral("fusion"));
    }

    /// Shows the window, with the keyboard in the composer.
    bool show()
    {
        window.show();
        window.activateWindow();
        composer->setFocus();
        return QTest::qWaitForWindowActive(&window);
    }

    Theme theme;
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("preferences.ini"))};
    QWidget window;
    Composer *composer;
};

}
