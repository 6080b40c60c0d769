// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shenbao {

/// Takes from this process, for good, what drawing a page does not need: more memory than so much, the network, other
/// programs, writing, removing and renaming files. To be called once, before a thread is started. What the kernel refuses
/// is left out: the limits of memory and time alone keep the desktop program safe.
void confine(int megabytes);

/// From now on the process may use so many seconds of computing, then it is ended.
void limitComputing(int seconds);

} // namespace shenbao
