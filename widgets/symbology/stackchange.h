#pragma once

#include "widgets/symbology/layerstack.h"

#include <optional>

namespace sijill {

/// What makes one stack of layers another, by their ids: it can be done to a stack that has other layers as well, or
/// whose atlas was read again.
struct StackChange {
    struct Restyled {
        QString id;
        LayerStyle before, after;
        bool wasBeside = false, isBeside = false; ///< LayerEntry::beside
    };
    std::vector<LayerEntry> gone, come;
    QStringList orderBefore, orderAfter; ///< ids, the lowest first
    std::vector<Restyled> restyled;

    bool isEmpty() const;
    /// Layers that both have lie in another order.
    bool isMove() const;
    StackChange inverse() const;
};

/// Layers count as the same by their ids; what else is known of them is no change.
StackChange changeBetween(const LayerStack &before, const LayerStack &after);
LayerStack applied(LayerStack stack, const StackChange &change);
/// Both as one where each changes the style of the same one layer and nothing else. Else nothing.
std::optional<StackChange> merged(const StackChange &first, const StackChange &second);

} // namespace sijill
