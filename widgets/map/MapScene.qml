pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Sijill.Widgets

// Lays out the camera and what is painted over it, and forwards gestures. Behaviour is in MapController.
Item {
    id: root

    required property MapController controller

    function report() {
        controller.cameraMoved(map.center, map.zoomLevel, width, height)
    }

    onWidthChanged: report()
    onHeightChanged: report()

    Map {
        id: map

        anchors.fill: parent
        copyrightsVisible: false
        maximumZoomLevel: root.controller.maximumZoom
        minimumZoomLevel: root.controller.minimumZoom
        plugin: Plugin {
            name: "itemsoverlay"
        }

        onCenterChanged: root.report()
        onZoomLevelChanged: root.report()
    }

    Connections {
        function onCameraAsked(center, zoom) {
            map.zoomLevel = zoom
            map.center = center
        }

        target: root.controller
    }

    MapCanvas {
        anchors.fill: parent
        controller: root.controller
    }

    HoverHandler {
        id: hover

        onHoveredChanged: if (!hovered) root.controller.pointerLeft()
        onPointChanged: if (hovered) root.controller.pointerMoved(point.position)
    }

    TapHandler {
        gesturePolicy: TapHandler.DragThreshold

        onDoubleTapped: eventPoint => root.controller.doubleTapped(eventPoint.position)
        onSingleTapped: eventPoint => root.controller.tapped(eventPoint.position)
    }

    // Shift and drag: a box to go closer to.
    DragHandler {
        id: boxDrag

        acceptedModifiers: Qt.ShiftModifier
        target: null

        onActiveChanged: {
            if (!active && box.visible)
                root.controller.zoomToBox(Qt.rect(box.x, box.y, box.width, box.height))
            box.visible = active
        }
        onCentroidChanged: {
            if (!active)
                return
            const from = centroid.pressPosition
            const to = centroid.position
            box.x = Math.min(from.x, to.x)
            box.y = Math.min(from.y, to.y)
            box.width = Math.abs(to.x - from.x)
            box.height = Math.abs(to.y - from.y)
        }
    }

    Rectangle {
        id: box

        border.color: root.controller.boxColour
        border.width: 2
        color: Qt.alpha(root.controller.boxColour, 0.12)
        visible: false
        z: 1
    }

    DragHandler {
        id: drag

        property geoCoordinate grabbed
        property point last
        property bool ofPin: false

        acceptedButtons: Qt.LeftButton | Qt.MiddleButton
        acceptedModifiers: Qt.NoModifier
        target: null

        onActiveChanged: {
            if (!active) {
                if (ofPin)
                    root.controller.pinDropped(last)
                return
            }
            ofPin = root.controller.grabsPin(centroid.pressPosition)
            if (!ofPin) {
                root.controller.gestureBegan()
                grabbed = map.toCoordinate(centroid.pressPosition, false)
            }
        }
        onCentroidChanged: {
            if (!active)
                return
            last = centroid.position
            if (ofPin)
                root.controller.pinDragged(last)
            else
                map.alignCoordinateToPoint(grabbed, last)
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad

        // A notch of a wheel is 120; half a level each feels like turning a page.
        onWheel: event => root.controller.zoomBy(event.angleDelta.y / 240, Qt.point(event.x, event.y))
    }

    PinchHandler {
        property geoCoordinate grabbed

        grabPermissions: PointerHandler.TakeOverForbidden
        target: null

        onActiveChanged: {
            if (active) {
                root.controller.gestureBegan()
                grabbed = map.toCoordinate(centroid.position, false)
            }
        }
        onScaleChanged: delta => {
            map.zoomLevel += Math.log2(delta)
            map.alignCoordinateToPoint(grabbed, centroid.position)
        }
    }
}
