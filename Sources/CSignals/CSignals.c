#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/// How soon after the first a second Ctrl-C ends the program.
enum { impatience_milliseconds = 2000 };

// Handlers run on any thread, also in the middle of a read by another: atomics, and only such as need no lock.
static atomic_int patient;
static atomic_int interrupted, resized, resumed, terminated, running;
static atomic_llong last_interrupt;
static atomic_int wake[2] = {-1, -1};
_Static_assert(ATOMIC_INT_LOCK_FREE == 2 && ATOMIC_LLONG_LOCK_FREE == 2, "a signal handler must not wait for a lock");

static int64_t milliseconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void on_interrupt(void) {
    // What counts is a first one that stopped a run: who drops line after line wants to stay.
    int64_t now = milliseconds_now(), last = atomic_exchange(&last_interrupt, running ? now : 0);
    bool again = last != 0 && now - last <= impatience_milliseconds;
    if (again && running) _exit(130);
    if (again) terminated = SIGINT;
    interrupted = 1;
}

static void on_signal(int number) {
    int saved = errno;
    switch (number) {
    case SIGINT: on_interrupt(); break;
    case SIGWINCH: resized = 1; break;
    case SIGCONT: resumed = 1; break;
    default:
        // Asked twice: do not wait for a run to answer. Schedulers ask a job's processes one by one and together.
        if (atomic_exchange(&terminated, number) && !patient) _exit(128 + number);
        interrupted = 1;
    }
    if (wake[1] >= 0) (void)!write(wake[1], "", 1);
    errno = saved;
}

/// A copy of the descriptor above the standard streams, which a caller may have closed; closes the given one.
static int lifted(int descriptor) {
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    close(descriptor);
    if (copy < 0 || fcntl(copy, F_SETFL, O_NONBLOCK) == 0) return copy;
    close(copy);
    return -1;
}

/// A pipe that handlers write to, so that a wait notices signals whichever thread they were delivered to. Without one
/// (no descriptors are left) a signal still ends a wait that it was delivered to.
static void open_wake_pipe(void) {
    int ends[2];
    if (wake[0] >= 0 || pipe(ends) != 0) return;
    int reading = lifted(ends[0]), writing = lifted(ends[1]);
    if (reading < 0 || writing < 0) {
        if (reading >= 0) close(reading);
        if (writing >= 0) close(writing);
        return;
    }
    wake[0] = reading;
    wake[1] = writing;
}

static void watch(int number) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN) return;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;               // reads and writes of others go on; waits wake by the pipe
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

void signals_watch_interrupt(void) {
    open_wake_pipe();
    watch(SIGINT);
}

void signals_watch_session(void) {
    signals_watch_interrupt();
    watch(SIGWINCH);
    watch(SIGCONT);
    watch(SIGTERM);
    watch(SIGHUP);
    watch(SIGQUIT);
}

void signals_watch_end(void) {
    patient = 1;
    signals_watch_session();
}

void signals_set_running(bool now) {
    // One that came just before is this run's.
    if (now) last_interrupt = interrupted ? milliseconds_now() : 0;
    running = now;
}

void signals_forget_interrupt(void) { last_interrupt = 0; }

bool signals_interrupted(void) { return interrupted != 0; }

static bool take(atomic_int *flag) { return atomic_exchange(flag, 0) != 0; }

bool signals_take_interrupt(void) { return take(&interrupted); }
bool signals_take_resize(void) { return take(&resized); }
bool signals_take_resume(void) { return take(&resumed); }
int signals_terminated(void) { return terminated; }

void signals_die_if_terminated(void) {
    int number = terminated;
    if (!number) return;
    signal(number, SIG_DFL);
    raise(number);
}

int signals_wait(int descriptor) {
    struct pollfd polled[2] = {{.fd = descriptor, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
    int count = poll(polled, wake[0] >= 0 ? 2 : 1, -1);
    if (count < 0) return errno == EINTR ? 0 : -1;
    if (wake[0] >= 0 && polled[1].revents) {
        char drained[64];
        while (read(wake[0], drained, sizeof drained) > 0) {}
        return 0;
    }
    return 1;
}

int signals_open_again(int descriptor) {
    char name[256];
    if (!isatty(descriptor) || ttyname_r(descriptor, name, sizeof name) != 0) return -1;
    return open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}
