/* A disk that takes its time: every flush waits so many milliseconds more (FLUSH_MS), as on the
   small boxes of communes. Preloaded by `bin/bench cases --flush-ms N` into both sides. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static void wait_for_disk(void) {
    const char *text = getenv("FLUSH_MS");
    long ms = text ? atol(text) : 0;
    struct timespec rest = {ms / 1000, ms % 1000 * 1000000};
    nanosleep(&rest, 0);
}

int fsync(int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_for_disk();
    return real(file);
}

int fdatasync(int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_for_disk();
    return real(file);
}
