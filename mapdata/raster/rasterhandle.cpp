#include "mapdata/raster/rasterhandle.h"

#include <cpl_string.h>
#include <gdal_utils.h>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>

namespace sijill {

namespace {

/// Beyond so many source pixels for one picture of a map without overviews, only those needed are looked at.
constexpr double mostAveraged = 16e6;

int CPL_STDCALL goesOn(double, const char *, void *stop)
{
    return !static_cast<const std::stop_token *>(stop)->stop_requested();
}

/// Whole numbers where it is but for rounding: then a tile is copied and not resampled. In pixels.
double snapped(double value)
{
    constexpr double tolerance = 0.02;
    const double whole = std::round(value);
    return std::abs(value - whole) < tolerance ? whole : value;
}

} // namespace

/// Values of a picture before they are colours: one plane a band, bytes or floats, and one of how opaque each is.
struct RasterHandle::Samples {
    std::vector<std::vector<float>> values; ///< or
    std::vector<std::vector<quint8>> bytes;
    std::vector<quint8> alpha;
    bool anything = false;

    Samples(QSize pixels, const RasterRecipe &recipe)
    {
        const auto count = static_cast<std::size_t>(pixels.width()) * static_cast<std::size_t>(pixels.height());
        (recipe.isByte ? bytes.resize(recipe.colourBands.size()) : values.resize(recipe.colourBands.size()));
        for (auto &plane : bytes)
            plane.resize(count);
        for (auto &plane : values)
            plane.resize(count);
        alpha.resize(count);
    }
    void *plane(std::size_t band)
    {
        return bytes.empty() ? static_cast<void *>(values[band].data()) : static_cast<void *>(bytes[band].data());
    }
    double at(std::size_t band, std::size_t i) const
    {
        return bytes.empty() ? static_cast<double>(values[band][i]) : static_cast<double>(bytes[band][i]);
    }
};

namespace {

/// What becomes of one value.
class Colourist {
public:
    explicit Colourist(const RasterRecipe &recipe) : m_recipe(recipe) {}

    template <class Samples>
    std::array<quint8, 4> colour(const Samples &samples, std::size_t i) const
    {
        if (samples.alpha[i] == 0)
            return {};
        std::array<quint8, 3> rgb{};
        bool isNothing = true;
        for (std::size_t band = 0; band < m_recipe.colourBands.size(); ++band) {
            const double value = samples.at(band, i);
            const auto &nodata = m_recipe.nodata[band];
            isNothing = isNothing && (std::isnan(value) || (nodata && same(value, *nodata)));
            if (!m_recipe.palette.empty())
                return isNothing ? std::array<quint8, 4>{} : fromPalette(value, samples.alpha[i]);
            rgb[band] = toByte(band, value);
        }
        if (isNothing)
            return {};
        if (m_recipe.colourBands.size() == 1)
            rgb[1] = rgb[2] = rgb[0];
        return {rgb[0], rgb[1], rgb[2], samples.alpha[i]};
    }

private:
    static bool same(double value, double nodata)
    {
        return value == nodata || static_cast<float>(value) == static_cast<float>(nodata);
    }
    quint8 toByte(std::size_t band, double value) const
    {
        if (std::isnan(value))
            return 0;
        if (!m_recipe.stretch.empty()) {
            const auto &[low, high] = m_recipe.stretch[band];
            value = (value - low) / (high - low) * 255.0;
        }
        return static_cast<quint8>(std::clamp(value + 0.5, 0.0, 255.0));
    }
    std::array<quint8, 4> fromPalette(double value, quint8 alpha) const
    {
        if (!(value >= 0) || value >= static_cast<double>(m_recipe.palette.size()))
            return {};
        std::array<quint8, 4> entry = m_recipe.palette[static_cast<std::size_t>(value)];
        entry[3] = static_cast<quint8>(entry[3] * alpha / 255);
        return entry;
    }

    const RasterRecipe &m_recipe;
};

/// Multiplied by alpha; each pixel of the picture is the mean of `fold` x `fold` of the samples.
template <class Samples>
void compose(const Samples &samples, const RasterRecipe &recipe, int fold, RasterImage &image)
{
    const Colourist colourist(recipe);
    const int width = image.size.width(), height = image.size.height();
    image.rgba.resize(qsizetype(4) * width * height);
    auto *out = reinterpret_cast<quint8 *>(image.rgba.data());
    int least = 255, most = 0;
    const int count = fold * fold;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x, out += 4) {
            int sum[4] = {};
            for (int part = 0; part < count; ++part) {
                const int column = x * fold + part % fold, row = y * fold + part / fold;
                const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(width * fold) +
                                static_cast<std::size_t>(column);
                const auto c = colourist.colour(samples, at);
                for (std::size_t k = 0; k < 3; ++k)
                    sum[k] += c[k] * c[3];
                sum[3] += c[3];
            }
            for (int k = 0; k < 3; ++k)
                out[k] = static_cast<quint8>((sum[k] + 127 * count) / (255 * count));
            out[3] = static_cast<quint8>((sum[3] + count / 2) / count);
            least = std::min<int>(least, out[3]);
            most = std::max<int>(most, out[3]);
        }
    }
    image.opaque = least == 255;
    if (most == 0)
        image.rgba.clear();
}

} // namespace

RasterHandle::RasterHandle(GDALDatasetUniquePtr dataset, const RasterRecipe &recipe)
    : m_dataset(std::move(dataset)), m_recipe(recipe)
{
}

bool RasterHandle::read(const QRectF &world, QSize pixels, const std::stop_token &stop, RasterImage &image)
{
    image = {.size = pixels, .rgba = {}};
    // Entries of a palette cannot be averaged, their colours can.
    const int fold = m_recipe.palette.empty() || pixels.width() * pixels.height() > 1'200'000 ? 1 : 2;
    const QSize finer = pixels * fold;
    Samples samples(finer, m_recipe);
    const bool done =
        m_recipe.mercator ? readDirect(world, finer, stop, samples) : readWarped(world, finer, stop, samples);
    if (done && samples.anything)
        compose(samples, m_recipe, fold, image);
    return done;
}

bool RasterHandle::readDirect(const QRectF &world, QSize pixels, const std::stop_token &stop, Samples &samples)
{
    const QRectF &all = *m_recipe.mercator;
    const int width = m_dataset->GetRasterXSize(), height = m_dataset->GetRasterYSize();
    // Along one axis: which pixels of the picture lie on the map, and where on it they begin and end.
    struct Run {
        int first, count;
        double from, to;
    };
    const auto run = [](double begin, double length, int count, double mapBegin, double mapLength, int mapCount) {
        const double step = length / count;
        const int first = std::clamp(static_cast<int>(std::ceil((mapBegin - begin) / step - 0.5 - 1e-6)), 0, count);
        const int last =
            std::clamp(static_cast<int>(std::ceil((mapBegin + mapLength - begin) / step - 0.5 - 1e-6)), 0, count);
        const double scale = mapCount / mapLength;
        return Run{first, last - first,
                   std::clamp(snapped((begin + first * step - mapBegin) * scale), 0.0, double(mapCount)),
                   std::clamp(snapped((begin + last * step - mapBegin) * scale), 0.0, double(mapCount))};
    };
    const Run x = run(world.left(), world.width(), pixels.width(), all.left(), all.width(), width);
    const Run y = run(world.top(), world.height(), pixels.height(), all.top(), all.height(), height);
    if (x.count <= 0 || y.count <= 0 || x.to <= x.from || y.to <= y.from)
        return true;
    samples.anything = true;

    const int left = std::min(static_cast<int>(x.from), width - 1),
              top = std::min(static_cast<int>(y.from), height - 1);
    const int wide = std::clamp(static_cast<int>(std::ceil(x.to)) - left, 1, width - left);
    const int high = std::clamp(static_cast<int>(std::ceil(y.to)) - top, 1, height - top);
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.bFloatingPointWindowValidity = TRUE;
    extra.dfXOff = x.from;
    extra.dfYOff = y.from;
    extra.dfXSize = x.to - x.from;
    extra.dfYSize = y.to - y.from;
    const bool isHuge = m_recipe.overviews == 0 && extra.dfXSize * extra.dfYSize > mostAveraged;
    extra.eResampleAlg = m_recipe.palette.empty() && !isHuge ? GRIORA_Bilinear : GRIORA_NearestNeighbour;
    extra.pfnProgress = goesOn;
    extra.pProgressData = const_cast<std::stop_token *>(&stop);

    const GDALDataType type = m_recipe.isByte ? GDT_Byte : GDT_Float32;
    const GSpacing bytes = m_recipe.isByte ? 1 : 4;
    const auto corner = static_cast<std::size_t>(y.first) * static_cast<std::size_t>(pixels.width()) +
                        static_cast<std::size_t>(x.first);
    const auto readBand = [&](GDALRasterBand *band, void *plane, GDALDataType as, GSpacing size) {
        GDALRasterIOExtraArg copy = extra; // the reader writes into it
        auto *target = static_cast<quint8 *>(plane) + corner * static_cast<std::size_t>(size);
        return band->RasterIO(GF_Read, left, top, wide, high, target, x.count, y.count, as, size, size * pixels.width(),
                              &copy) == CE_None;
    };
    for (std::size_t i = 0; i < m_recipe.colourBands.size(); ++i) {
        if (!readBand(m_dataset->GetRasterBand(m_recipe.colourBands[i]), samples.plane(i), type, bytes))
            return false;
    }
    if (m_recipe.alphaBand > 0)
        return readBand(m_dataset->GetRasterBand(m_recipe.alphaBand), samples.alpha.data(), GDT_Byte, 1);
    if (m_recipe.hasMask)
        return readBand(m_dataset->GetRasterBand(1)->GetMaskBand(), samples.alpha.data(), GDT_Byte, 1);
    for (int row = y.first; row < y.first + y.count; ++row)
        std::fill_n(samples.alpha.begin() + qsizetype(row) * pixels.width() + x.first, x.count, quint8(255));
    return true;
}

GDALDataset *RasterHandle::warpable()
{
    if (m_selected)
        return m_selected.get();
    CPLStringList words;
    words.AddString("-of");
    words.AddString("VRT");
    const auto addBand = [&words](int band) {
        words.AddString("-b");
        words.AddString(std::to_string(band).c_str());
    };
    for (const int band : m_recipe.colourBands)
        addBand(band);
    if (m_recipe.alphaBand > 0)
        addBand(m_recipe.alphaBand);
    const int bands = static_cast<int>(m_recipe.colourBands.size()) + (m_recipe.alphaBand > 0 ? 1 : 0);
    if (bands == m_dataset->GetRasterCount())
        return m_dataset.get();
    GDALTranslateOptions *options = GDALTranslateOptionsNew(words.List(), nullptr);
    m_selected.reset(
        GDALDataset::FromHandle(GDALTranslate("", GDALDataset::ToHandle(m_dataset.get()), options, nullptr)));
    GDALTranslateOptionsFree(options);
    return m_selected ? m_selected.get() : m_dataset.get();
}

bool RasterHandle::readWarped(const QRectF &world, QSize pixels, const std::stop_token &stop, Samples &samples)
{
    GDALDriver *memory = GetGDALDriverManager()->GetDriverByName("MEM");
    const int colours = static_cast<int>(m_recipe.colourBands.size());
    const GDALDataType type = m_recipe.isByte ? GDT_Byte : GDT_Float32;
    const GDALDatasetUniquePtr target(memory->Create("", pixels.width(), pixels.height(), colours + 1, type, nullptr));
    if (!target)
        return false;
    const double metres = 2 * mercatorHalf;
    double transform[6] = {world.left() * metres - mercatorHalf,
                           world.width() * metres / pixels.width(),
                           0,
                           mercatorHalf - world.top() * metres,
                           0,
                           -world.height() * metres / pixels.height()};
    target->SetGeoTransform(transform);
    OGRSpatialReference mercator;
    mercator.importFromEPSG(3857);
    target->SetSpatialRef(&mercator);
    target->GetRasterBand(colours + 1)->SetColorInterpretation(GCI_AlphaBand);

    CPLStringList words;
    const auto add = [&words](std::initializer_list<const char *> list) {
        for (const char *word : list)
            words.AddString(word);
    };
    add({"-r", m_recipe.palette.empty() ? "bilinear" : "near", "-ovr", "AUTO", "-wm", "32", "-wo",
         "UNIFIED_SRC_NODATA=YES", "-wo", "NUM_THREADS=1", "-wo", "SAMPLE_GRID=YES"});
    if (!m_recipe.crs.empty())
        add({"-s_srs", m_recipe.crs.c_str()});
    GDALWarpAppOptions *options = GDALWarpAppOptionsNew(words.List(), nullptr);
    GDALWarpAppOptionsSetProgress(options, goesOn, const_cast<std::stop_token *>(&stop));
    GDALDatasetH source = GDALDataset::ToHandle(warpable());
    int failed = 0;
    const GDALDatasetH warped = GDALWarp(nullptr, GDALDataset::ToHandle(target.get()), 1, &source, options, &failed);
    GDALWarpAppOptionsFree(options);
    if (!warped || failed || stop.stop_requested())
        return false;

    const auto copy = [&](int band, void *plane, GDALDataType as) {
        return target->GetRasterBand(band)->RasterIO(GF_Read, 0, 0, pixels.width(), pixels.height(), plane,
                                                     pixels.width(), pixels.height(), as, 0, 0, nullptr) == CE_None;
    };
    samples.anything = true;
    bool copied = copy(colours + 1, samples.alpha.data(), GDT_Byte);
    for (int i = 0; i < colours && copied; ++i)
        copied = copy(i + 1, samples.plane(static_cast<std::size_t>(i)), type);
    return copied;
}

struct RasterHandles::State {
    std::mutex mutex;
    std::condition_variable_any freed;
    std::vector<std::unique_ptr<RasterHandle>> idle;
    int out = 0; ///< handles that somebody has
};

RasterHandles::RasterHandles(Opener opener, RasterRecipe recipe, GDALDatasetUniquePtr first)
    : m_opener(std::move(opener)), m_recipe(std::move(recipe)), m_state(std::make_unique<State>())
{
    m_state->idle.push_back(std::make_unique<RasterHandle>(std::move(first), m_recipe));
}

RasterHandles::~RasterHandles() = default;

std::unique_ptr<RasterHandle> RasterHandles::take(const std::stop_token &stop)
{
    constexpr int most = 4;
    std::unique_lock lock(m_state->mutex);
    if (!m_state->freed.wait(lock, stop, [this] { return m_state->out < most; }))
        return nullptr;
    ++m_state->out;
    if (!m_state->idle.empty()) {
        auto handle = std::move(m_state->idle.back());
        m_state->idle.pop_back();
        return handle;
    }
    lock.unlock();
    GDALDatasetUniquePtr dataset = m_opener();
    if (dataset)
        return std::make_unique<RasterHandle>(std::move(dataset), m_recipe);
    lock.lock();
    --m_state->out;
    m_state->freed.notify_one();
    return nullptr;
}

void RasterHandles::giveBack(std::unique_ptr<RasterHandle> handle)
{
    const std::scoped_lock lock(m_state->mutex);
    --m_state->out;
    m_state->idle.push_back(std::move(handle));
    m_state->freed.notify_one();
}

} // namespace sijill
