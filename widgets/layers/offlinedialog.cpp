#include "widgets/layers/offlinedialog.h"

#include "widgets/controls/choicebox.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int watchEvery = 100; // milliseconds
constexpr int barSteps = 1000;

} // namespace

OfflineDialog::OfflineDialog(OfflineQuestion question, QWidget *parent)
    : QDialog(parent), m_question(std::move(question))
{
    setWindowTitle(tr("Save this area for offline use"));
    build();
    m_watch.setInterval(watchEvery);
    connect(&m_watch, &QTimer::timeout, this, &OfflineDialog::showProgress);
    connect(m_maps, &QComboBox::currentIndexChanged, this, &OfflineDialog::showMap);
    for (QSpinBox *box : {m_first, m_last})
        connect(box, &QSpinBox::valueChanged, this, &OfflineDialog::estimateIfNear);
    connect(m_estimate, &QPushButton::clicked, this, &OfflineDialog::estimate);
    connect(m_file, &QLineEdit::textChanged, this, &OfflineDialog::showButtons);
    connect(m_browse, &QPushButton::clicked, this, &OfflineDialog::chooseFile);
    connect(m_save, &QPushButton::clicked, this, &OfflineDialog::save);
    connect(m_stopButton, &QPushButton::clicked, this, &OfflineDialog::stop);
    showMap();
}

OfflineDialog::~OfflineDialog()
{
    m_stopEstimate.request_stop();
    m_stopSaving.request_stop();
}

void OfflineDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(
        plainLabel(tr("What the map shows now is saved as a file that is a base map without any network."),
                   TextStyle::Quiet, this));
    auto *rows = new QFormLayout;
    m_maps = new ChoiceBox(tr("Base map"), this);
    for (const OfflineQuestion::Map &map : m_question.maps)
        m_maps->addItem(map.name);
    rows->addRow(tr("&Base map"), m_maps);
    auto *zooms = new QHBoxLayout;
    zooms->addWidget(m_first = new QSpinBox(this));
    zooms->addWidget(plainLabel(tr("to", "between two zooms"), TextStyle::Body, this));
    zooms->addWidget(m_last = new QSpinBox(this));
    zooms->addStretch(1);
    zooms->addWidget(m_estimate = new QPushButton(tr("&How much is that?"), this));
    m_first->setAccessibleName(tr("First zoom"));
    m_last->setAccessibleName(tr("Last zoom"));
    rows->addRow(tr("Zooms"), zooms);
    auto *file = new QHBoxLayout;
    file->addWidget(m_file = new QLineEdit(this), 1);
    file->addWidget(m_browse = new QPushButton(tr("&Choose…"), this));
    m_file->setText(QDir(m_question.folder).filePath(u"area.mbtiles"_s));
    m_file->setLayoutDirection(Qt::LeftToRight);
    rows->addRow(tr("File"), file);
    column->addLayout(rows);
    column->addWidget(m_estimateText = plainLabel({}, TextStyle::Body, this));
    column->addWidget(m_bar = new QProgressBar(this));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    column->addWidget(m_result = plainLabel({}, TextStyle::Body, this));
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_stopButton = buttons->addButton(tr("S&top"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    column->addWidget(buttons);
    resize(520, sizeHint().height());
}

const OfflineQuestion::Map *OfflineDialog::map() const
{
    const int at = m_maps->currentIndex();
    return at < 0 ? nullptr : &m_question.maps[static_cast<std::size_t>(at)];
}

OfflineArea OfflineDialog::area() const
{
    return {m_question.area, m_first->value(), m_last->value()};
}

QString OfflineDialog::estimateText() const
{
    return m_estimateText->text();
}

QString OfflineDialog::resultText() const
{
    return m_result->text();
}

void OfflineDialog::showMap()
{
    if (const OfflineQuestion::Map *chosen = map()) {
        const int least = chosen->minZoom(), most = chosen->maxZoom();
        // Tiles of 512 pixels are counted one zoom lower.
        const double seenZoom = chosen->archive ? m_question.zoom - 1 : m_question.zoom;
        // From what is seen to two steps closer, where the map has that.
        constexpr int closer = 2;
        const int seen = std::clamp(static_cast<int>(std::floor(seenZoom)), least, most);
        for (QSpinBox *box : {m_first, m_last}) {
            const QSignalBlocker quiet(box);
            box->setRange(least, most);
            box->setValue(box == m_first ? seen : std::min(seen + closer, most));
        }
        // They are few, and without them there is nothing to see from afar.
        if (chosen->archive)
            m_first->setValue(least);
        m_first->setToolTip(chosen->archive ? tr("All coarser zooms come along.") : QString());
    }
    estimateIfNear();
}

void OfflineDialog::showButtons()
{
    const OfflineQuestion::Map *chosen = map();
    const bool isFree = chosen && !isSaving();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_maps, m_first, m_last, m_file, m_browse})
        widget->setEnabled(isFree);
    m_first->setEnabled(isFree && !chosen->archive);
    m_estimate->setEnabled(isFree && !m_estimating.isBusy());
    m_save->setEnabled(isFree && chosen->maySave() && !m_file->text().trimmed().isEmpty());
    m_stopButton->setEnabled(isSaving());
    m_bar->setVisible(isSaving());
}

/// A file is looked at unasked, a server is not. What the terms forbid is known without either.
void OfflineDialog::estimateIfNear()
{
    m_stopEstimate.request_stop();
    m_estimating.forget();
    m_estimateText->clear();
    const OfflineQuestion::Map *chosen = map();
    if (chosen && (!chosen->isOnline() || !chosen->maySave()))
        estimate();
    showButtons();
}

void OfflineDialog::estimate()
{
    const OfflineQuestion::Map *chosen = map();
    if (!chosen)
        return;
    m_stopEstimate.request_stop();
    m_stopEstimate = {};
    m_estimating.run(
        [chosen = *chosen, area = area(), stop = m_stopEstimate.get_token()](const Newest::Wanted &) {
            return chosen.source ? estimateOffline(*chosen.source, area, stop)
                                 : estimateCut(*chosen.archive, area, stop);
        },
        [this](const Result<OfflineEstimate> &estimate) {
            // At most five million tiles.
            m_estimateText->setText(estimate ? tr("%Ln tile(s), some %1", nullptr, static_cast<int>(estimate->tiles))
                                                   .arg(locale().formattedDataSize(estimate->bytes))
                                             : readable(estimate.problem()));
            showButtons();
        });
    showButtons();
}

void OfflineDialog::chooseFile()
{
    // A file that is there is gone on with, and never written over.
    const QString file = QFileDialog::getSaveFileName(
        this, windowTitle(), m_file->text(),
        map() && map()->archive ? tr("Tile packages (*.mbtiles *.pmtiles)") : tr("Tile packages (*.mbtiles)"), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty())
        m_file->setText(file);
}

void OfflineDialog::save()
{
    const OfflineQuestion::Map *chosen = map();
    if (!chosen || isSaving())
        return;
    QString file = m_file->text().trimmed();
    const bool isPacked = chosen->archive && file.endsWith(".pmtiles"_L1, Qt::CaseInsensitive);
    if (!isPacked && !file.endsWith(".mbtiles"_L1, Qt::CaseInsensitive))
        m_file->setText(file += u".mbtiles"_s);
    m_stopEstimate.request_stop();
    m_estimating.forget();
    m_stopSaving = {};
    m_counts = std::make_shared<Counts>();
    m_result->clear();
    m_bar->setValue(0);
    m_watch.start(); // first: what is refused at once is answered at once
    m_saving.run(
        [chosen = *chosen, area = area(), file, counts = m_counts,
         stop = m_stopSaving.get_token()](const Newest::Wanted &) {
            const auto tell = [counts](const OfflineProgress &progress) {
                counts->total = progress.total;
                counts->done = progress.done;
                counts->bytes = progress.bytes;
            };
            return chosen.source ? saveOffline(*chosen.source, area, file, tell, stop)
                                 : cutTiles(*chosen.archive, area, file, tell, stop);
        },
        [this, file](const Result<OfflineSaved> &result) { take(result, file); });
    showButtons();
}

void OfflineDialog::showProgress()
{
    const qint64 total = m_counts->total;
    if (total == 0)
        return;
    m_bar->setValue(static_cast<int>(m_counts->done * barSteps / total));
    m_result->setText(tr("%1 of %2 tiles, %3")
                          .arg(locale().toString(m_counts->done), locale().toString(total),
                               locale().formattedDataSize(m_counts->bytes)));
}

void OfflineDialog::take(const Result<OfflineSaved> &result, const QString &file)
{
    m_watch.stop();
    showButtons();
    const bool wasStopped = m_stopSaving.stop_requested();
    if (!result) {
        m_result->setText(wasStopped ? tr("Stopped.") : readable(result.problem()));
        return;
    }
    const QString counts = tr("%1 tiles written, %2 there before, %3 blank, %4 could not be read.")
                               .arg(locale().toString(result->written), locale().toString(result->kept),
                                    locale().toString(result->blank), locale().toString(result->failed));
    if (!result->finished) {
        m_result->setText(tr("Not finished: %1 Save it to the same file again to go on.").arg(counts));
        return;
    }
    m_result->setText(tr("Saved: %1").arg(counts));
    emit saved(file);
}

void OfflineDialog::stop()
{
    m_stopSaving.request_stop();
}

void OfflineDialog::leaveOnlineMaps()
{
    const OfflineQuestion::Map *chosen = map();
    if (chosen && chosen->isOnline()) {
        m_stopEstimate.request_stop();
        stop();
    }
    const QSignalBlocker quiet(m_maps);
    for (int i = m_maps->count() - 1; i >= 0; --i) {
        const auto at = m_question.maps.begin() + i;
        if (!at->isOnline())
            continue;
        m_question.maps.erase(at);
        m_maps->removeItem(i);
    }
    if (!isSaving())
        showMap();
    showButtons();
}

} // namespace sijill
