#pragma once

namespace sijill {

/// From now on the calling thread leaves the processor to the main thread where there is too little for both, so that a
/// window answers while much is done behind it. Threads that it starts do the same; a second call changes nothing.
/// @pre not called in the main thread
void workBehindMainThread();

} // namespace sijill
