#include "app/presentexport.h"

#include "mapdata/background.h"
#include "mapdata/guarded.h"
#include "widgets/controls/choicebox.h"
#include "widgets/film/film.h"
#include "widgets/painter/page.h"
#include "widgets/texts/readable.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrent>

#include <atomic>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PresentExport)
};

constexpr QSize sizes[] = {{1280, 720}, {1920, 1080}, {2560, 1440}, {3840, 2160}, {1080, 1080}};
constexpr double rates[] = {10, 25, 30, 50};

/// Asks, works, tells. What it works on belongs to the work, so that the window may do what it likes meanwhile.
class ExportDialog : public QDialog {
public:
    /// Runs in a thread of its own; says what was made, or what stood in the way.
    using Step = std::function<bool(const FilmProgress &)>;
    using Work = std::function<QString(const QString &file, const Step &step)>;

    ExportDialog(QWidget *parent, const QString &title, const QString &suggested, const QString &patterns)
        : QDialog(parent), m_form(new QFormLayout), m_file(suggested), m_patterns(patterns)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(title);
        resize(460, 320);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(18, 16, 18, 14);
        m_settings = new QWidget(this);
        m_settings->setLayout(m_form);
        m_form->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_settings);
        m_bar = new QProgressBar(this);
        m_bar->setRange(0, 1000);
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(Texts::tr("Progress"));
        m_bar->hide();
        m_tells = new QLabel(this);
        m_tells->setTextFormat(Qt::PlainText);
        m_tells->setWordWrap(true);
        column->addStretch(1);
        column->addWidget(m_bar);
        column->addWidget(m_tells);
        auto *buttons = new QDialogButtonBox(this);
        m_start = buttons->addButton(Texts::tr("Save…"), QDialogButtonBox::ActionRole);
        m_close = buttons->addButton(Texts::tr("Close"), QDialogButtonBox::RejectRole);
        m_start->setDefault(true);
        column->addWidget(buttons);
        connect(m_start, &QPushButton::clicked, this, &ExportDialog::begin);
        connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    }

    ~ExportDialog() override
    {
        m_stopped->store(true);
        m_future.waitForFinished(); // at most for the frame or the page that is being painted
    }

    QFormLayout &form() { return *m_form; }
    /// `make`: called in this thread, gives what to do by the settings as they are.
    void setWork(std::function<Work()> make) { m_make = std::move(make); }
    void setSuffix(const QString &suffix) { m_suffix = suffix; }

    void reject() override
    {
        if (!m_future.isRunning()) {
            QDialog::reject();
            return;
        }
        m_stopped->store(true);
        m_tells->setText(Texts::tr("Stopping …"));
    }

private:
    void begin()
    {
        const QString suggested = m_file + m_suffix;
        const QString file = QFileDialog::getSaveFileName(this, windowTitle(), suggested, m_patterns);
        if (file.isEmpty())
            return;
        m_settings->setEnabled(false);
        m_start->setEnabled(false);
        m_close->setText(Texts::tr("Stop"));
        m_bar->setValue(0);
        m_bar->show();
        m_stopped->store(false);
        m_future = QtConcurrent::run([this, file, stopped = m_stopped, work = m_make()] {
            workBehindMainThread();
            // The destructor waits for this, so that the dialog is there.
            QString told;
            try {
                told = work(file, [&](const FilmProgress &progress) {
                    QMetaObject::invokeMethod(this, [this, progress] { show(progress); }, Qt::QueuedConnection);
                    return !stopped->load();
                });
            } catch (...) {
                told = readable(problemOfException(file));
            }
            QMetaObject::invokeMethod(this, [this, told] { end(told); }, Qt::QueuedConnection);
        });
    }

    using QDialog::show;
    void show(const FilmProgress &progress)
    {
        if (m_stopped->load() || progress.frames <= 0)
            return;
        m_bar->setValue(static_cast<int>(1000 * progress.frame / progress.frames));
        m_tells->setText(Texts::tr("%1 percent, %Ln seconds left", nullptr, qRound(progress.secondsLeft))
                             .arg(locale().toString(100 * progress.frame / progress.frames)));
    }

    void end(const QString &told)
    {
        m_settings->setEnabled(true);
        m_start->setEnabled(true);
        m_close->setText(Texts::tr("Close"));
        m_bar->hide();
        m_tells->setText(told);
    }

    QFormLayout *m_form;
    QWidget *m_settings;
    QProgressBar *m_bar;
    QLabel *m_tells;
    QPushButton *m_start;
    QPushButton *m_close;
    QString m_file, m_patterns, m_suffix;
    std::function<Work()> m_make;
    QFuture<void> m_future;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

QComboBox *addScenes(ExportDialog &dialog, const Story &story, bool arabic)
{
    auto *box = new ChoiceBox({}, &dialog);
    box->addItem(Texts::tr("All"));
    for (const Scene &scene : story.scenes)
        box->addItem(scene.title.in(arabic ? Language::Arabic : Language::English));
    dialog.form().addRow(Texts::tr("&Scenes"), box);
    return box;
}

Story chosen(const Story &story, int row)
{
    Story part = story;
    if (row > 0)
        part.scenes = {story.scenes[static_cast<std::size_t>(row - 1)]};
    return part;
}

QString folder(QStandardPaths::StandardLocation location, const QString &name)
{
    return QDir(QStandardPaths::writableLocation(location)).filePath(name);
}

} // namespace

void exportFilm(QWidget *parent, std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme,
                const std::vector<RasterOnMap> &rasters)
{
    auto *dialog =
        new ExportDialog(parent, Texts::tr("Save as a film"), folder(QStandardPaths::MoviesLocation, u"sijill"_s),
                         Texts::tr("Films (*.mp4 *.webm *.gif)"));
    const QLocale locale = dialog->locale();
    QComboBox *scenes = addScenes(*dialog, story, locale.language() == QLocale::Arabic);
    auto *format = new ChoiceBox({}, dialog);
    format->addItem(Texts::tr("MP4, for nearly everything"), u".mp4"_s);
    format->addItem(Texts::tr("WebM, for web pages"), u".webm"_s);
    format->addItem(Texts::tr("GIF, for a few seconds"), u".gif"_s);
    auto *size = new ChoiceBox({}, dialog);
    for (const QSize &each : sizes)
        size->addItem(Texts::tr("%1 × %2").arg(locale.toString(each.width()), locale.toString(each.height())), each);
    auto *rate = new ChoiceBox({}, dialog);
    for (const double each : rates)
        rate->addItem(locale.toString(each), each);
    rate->setCurrentIndex(1);
    auto *speed = new QDoubleSpinBox(dialog);
    speed->setRange(0.25, 8);
    speed->setSingleStep(0.25);
    speed->setValue(1);
    auto *motion = new QCheckBox(Texts::tr("The camera glides from scene to scene"), dialog);
    motion->setChecked(true);
    dialog->form().addRow(Texts::tr("&Format"), format);
    dialog->form().addRow(Texts::tr("Si&ze"), size);
    dialog->form().addRow(Texts::tr("&Pictures a second"), rate);
    dialog->form().addRow(Texts::tr("Sp&eed"), speed);
    dialog->form().addRow({}, motion);
    const auto showSuffix = [dialog, format, rate] {
        const QString suffix = format->currentData().toString();
        dialog->setSuffix(suffix);
        rate->setCurrentIndex(suffix == ".gif"_L1 ? 0 : std::max(1, rate->currentIndex()));
    };
    QObject::connect(format, &QComboBox::currentIndexChanged, dialog, showSuffix);
    showSuffix();
    dialog->setWork([=]() -> ExportDialog::Work {
        FilmOptions options;
        options.frame = {size->currentData().toSize(), locale, theme, !motion->isChecked(), rasters};
        options.framesPerSecond = rate->currentData().toDouble();
        options.speed = speed->value();
        return [opened, options, locale, part = chosen(story, scenes->currentIndex())](const QString &file,
                                                                                       const ExportDialog::Step &step) {
            const Result<FilmReport> report = writeFilm(file, *opened, part, options, step);
            if (!report)
                return readable(report.problem());
            if (report->cancelled)
                return Texts::tr("Stopped; nothing of the film is kept.");
            return Texts::tr("Saved as %1: %2 seconds.")
                .arg(isolatedPath(file), locale.toString(report->seconds, 'f', 1));
        };
    });
    dialog->open();
}

void exportHandout(QWidget *parent, std::shared_ptr<const OpenedAtlas> opened, const Story &story, const Theme &theme,
                   const std::vector<RasterOnMap> &rasters)
{
    auto *dialog = new ExportDialog(parent, Texts::tr("Save as a hand-out"),
                                    folder(QStandardPaths::DocumentsLocation, u"sijill"_s), Texts::tr("PDF (*.pdf)"));
    dialog->setSuffix(u".pdf"_s);
    const QLocale locale = dialog->locale();
    QComboBox *scenes = addScenes(*dialog, story, locale.language() == QLocale::Arabic);
    auto *paper = new ChoiceBox({}, dialog);
    paper->addItem(Texts::tr("A4, upright"), static_cast<int>(Paper::A4));
    paper->addItem(Texts::tr("A4, lying"), static_cast<int>(Paper::A4Landscape));
    paper->addItem(Texts::tr("A3, upright"), static_cast<int>(Paper::A3));
    paper->addItem(Texts::tr("A3, lying"), static_cast<int>(Paper::A3Landscape));
    paper->addItem(Texts::tr("As on the screen (16:9)"), static_cast<int>(Paper::Wide));
    dialog->form().addRow(Texts::tr("&Page"), paper);
    dialog->setWork([=]() -> ExportDialog::Work {
        const auto kind = static_cast<Paper>(paper->currentData().toInt());
        return [opened, kind, locale, theme, rasters,
                part = chosen(story, scenes->currentIndex())](const QString &file, const ExportDialog::Step &step) {
            bool stopped = false;
            QElapsedTimer timer;
            timer.start();
            const auto pageStep = [&](std::size_t page, std::size_t pages) {
                const double spent = static_cast<double>(timer.elapsed()) / 1000;
                const auto done = static_cast<double>(page), all = static_cast<double>(pages);
                const double left = page > 0 ? spent / done * (all - done) : 0;
                stopped = !step({static_cast<qint64>(page), static_cast<qint64>(pages), left});
                return !stopped;
            };
            if (const auto problem = writeHandout(file, *opened, part, kind, locale, theme, pageStep, rasters))
                return readable(*problem);
            return stopped ? Texts::tr("Stopped; nothing of the hand-out is kept.")
                           : Texts::tr("Saved as %1.").arg(isolatedPath(file));
        };
    });
    dialog->open();
}

} // namespace sijill
