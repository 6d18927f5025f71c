#include "app/chartsaving.h"

#include "widgets/desk/chartpage.h"
#include "widgets/texts/readable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

std::optional<QString> askAndSaveChart(QWidget *parent, const ChartPage &page, QString &folder)
{
    const QString file = QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("ChartSaving", "Save the table or chart"),
        QDir(folder).filePath(u"sijill-chart.png"_s),
        QCoreApplication::translate("ChartSaving", "Pictures and numbers (*.png *.svg *.pdf *.csv)"));
    if (file.isEmpty())
        return std::nullopt;
    folder = QFileInfo(file).absolutePath();
    const std::optional<Problem> problem = page.write(file);
    return problem ? readable(*problem)
                   : QCoreApplication::translate("ChartSaving", "Saved as %1.").arg(isolatedPath(file));
}

} // namespace sijill
