#include "mapdata/opening/layersover.h"

#include "mapdata/admin/join.h"
#include "mapdata/opening/lendingatlas.h"

#include <algorithm>

namespace sijill {

Result<FilesRead> withLayersOver(FilesRead open, const SharedLayers &layers, ReadOptions options,
                                 const ReadProgress &progress)
{
    LendingAtlas book(options.places.book);
    Hierarchy hierarchy = makeHierarchy(layers);
    const bool isTable = std::ranges::any_of(open.files, [](const OpenedFile &file) { return bool(file.report); });
    if (isTable && book.hasNoneOf(hierarchy.layers)) {
        std::vector<ImportRequest> requests;
        for (OpenedFile &file : open.files)
            requests.push_back(std::move(file.request));
        options.mayAsk = false;
        options.over.insert(options.over.end(), layers.begin(), layers.end());
        return readFiles(std::move(requests), {}, options, progress);
    }
    book.lendSpellings(hierarchy);
    open.opened = joined(std::move(open.opened), hierarchy);
    return open;
}

} // namespace sijill
