// SPDX-License-Identifier: MIT
// The least that a Qt program with a window and a text box can be: what the client is measured beside.

#include <QApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QWidget window;
    auto *box = new QPlainTextEdit(QStringLiteral("A window and a text box."), &window);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
