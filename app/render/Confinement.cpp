// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Confinement.h"

#include <fcntl.h>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/resource.h>

#include <cerrno>
#include <memory>

namespace shenbao {
namespace {

void limit(int what, rlim_t most)
{
    const rlimit both{most, most};
    setrlimit(__rlimit_resource_t(what), &both);
}

/// System calls of the network, of other programs, and of whoever changes files.
constexpr int kForbidden[] = {SCMP_SYS(socket),
                              SCMP_SYS(socketpair),
                              SCMP_SYS(connect),
                              SCMP_SYS(bind),
                              SCMP_SYS(listen),
                              SCMP_SYS(accept),
                              SCMP_SYS(accept4),
                              SCMP_SYS(execve),
                              SCMP_SYS(execveat),
                              SCMP_SYS(fork),
                              SCMP_SYS(vfork),
                              SCMP_SYS(ptrace),
                              SCMP_SYS(creat),
                              SCMP_SYS(unlink),
                              SCMP_SYS(unlinkat),
                              SCMP_SYS(rename),
                              SCMP_SYS(renameat),
                              SCMP_SYS(renameat2),
                              SCMP_SYS(truncate),
                              SCMP_SYS(mkdir),
                              SCMP_SYS(mkdirat),
                              SCMP_SYS(rmdir),
                              SCMP_SYS(link),
                              SCMP_SYS(linkat),
                              SCMP_SYS(symlink),
                              SCMP_SYS(symlinkat),
                              SCMP_SYS(chmod),
                              SCMP_SYS(fchmodat),
                              SCMP_SYS(mount),
                              SCMP_SYS(io_uring_setup),
                              SCMP_SYS(process_vm_readv),
                              SCMP_SYS(process_vm_writev)};

void filterSystemCalls()
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                   &seccomp_release);
    if (!filter) {
        return;
    }
    for (const int call : kForbidden) {
        seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), call, 0);
    }
    // files are opened for reading alone: plugins and fonts
    for (const int way : {O_WRONLY, O_RDWR}) {
        seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), 1,
                         SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, scmp_datum_t(way)));
        seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
                         SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, scmp_datum_t(way)));
    }
    // its flags are in memory, where a filter cannot look; callers fall back on openat
    seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0);
    seccomp_load(filter.get());
}

} // namespace

void confine(int megabytes)
{
    unshare(CLONE_NEWUSER | CLONE_NEWNET);
    mallopt(M_ARENA_MAX, 1); // each would take 64 MB of addresses for itself
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__ // the sanitizer maps more than any computer has
    limit(RLIMIT_AS, rlim_t(megabytes) << 20);
#else
    (void)megabytes;
#endif
    filterSystemCalls();
}

void limitComputing(int seconds)
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    rlimit both{};
    getrlimit(RLIMIT_CPU, &both);
    // a second begun counts as a whole one
    both.rlim_cur = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    setrlimit(RLIMIT_CPU, &both);
}

} // namespace shenbao
