#pragma once

namespace sijill {

/// Lets Qt Quick draw with the processor where there is no hardware OpenGL: its software adaptation takes 12 to 20 ms a
/// frame where OpenGL emulated on the processor takes 62 to 76. To be called once, after the application object is made
/// and before the first widget with a map. What the user has set by environment (QT_QUICK_BACKEND, QSG_RHI_BACKEND) is
/// left alone.
void chooseGraphics();

} // namespace sijill
