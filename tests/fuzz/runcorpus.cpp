// SPDX-License-Identifier: MIT
// Stands in for libFuzzer: runs every file of a folder, and every beginning of it, through the target.
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QTextStream>

namespace {

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), static_cast<size_t>(input.size()));
}

}

int main(int argc, char **argv)
{
    const QDir corpus(QString::fromLocal8Bit(argc == 2 ? argv[1] : ""));
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    QTextStream out(stdout);
    for (const QString &name : names) {
        out << name << Qt::endl; // The last one named is the one that crashed.
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray input = file.readAll();
        for (qsizetype size = 0; size <= input.size(); ++size)
            run(input.first(size));
    }
    return names.isEmpty() ? 1 : 0;
}
