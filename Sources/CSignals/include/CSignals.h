#ifndef POLITY_CSIGNALS_H
#define POLITY_CSIGNALS_H

#include <stdbool.h>
#include <sys/types.h>

// What the operating system told the program, kept as flags for the program to read when it is ready.
//
// This is C because a signal handler may touch only lock-free atomics and call only async-signal-safe functions;
// Swift does not promise that of its own code. The flags may be read and taken on any thread. It is a target of its
// own, apart from the line editor, because a run without libedit must stop at Ctrl-C as well.

/// Makes Ctrl-C a request that a run answers in its own time. A second Ctrl-C within two seconds of one that came during a
/// run ends the program: at once with status 130 if a run is still going on, else as soon as its terminal is in order. Does nothing where SIGINT is ignored (nohup).
void signals_watch_interrupt(void);

/// Watches, for an interactive session, the window's size, the return from the background, hang-up and
/// termination as well.
void signals_watch_session(void);

/// The same for a program that a scheduler ends: however often it is asked to, it ends in its own time.
void signals_watch_end(void);

/// Tells that a run begins (true) or has ended (false).
void signals_set_running(bool running);
/// Something was typed since: the next Ctrl-C is no second one.
void signals_forget_interrupt(void);

/// Whether a stop was asked for and not yet taken.
bool signals_interrupted(void);
/// The same, and takes the request back.
bool signals_take_interrupt(void);
/// The signal that asks the program to end (SIGTERM, SIGHUP, SIGQUIT, a second SIGINT), or 0.
int signals_terminated(void);
/// Whether the window changed its size since the last call.
bool signals_take_resize(void);
/// Whether the program came back from the background since the last call.
bool signals_take_resume(void);

/// Ends the process by the signal that asked for it, now that everything is in order. Returns if none did.
void signals_die_if_terminated(void);

/// Waits until `descriptor` can be read (1), a signal came (0), or the wait failed (-1).
/// A signal that comes just before the wait begins is not missed: handlers also write to a pipe.
int signals_wait(int descriptor);
/// Opens the terminal behind `descriptor` anew, for reads that do not wait; -1 where there is none. Ctrl-C makes a terminal
/// forget what was typed, also between the end of a wait and the read of what it announced, which would then wait for the
/// next key with the request unanswered. The given descriptor shares its flags with the shell that started the program.
int signals_open_again(int descriptor);

/// Starts `sh -c command` with `input` as its standard input, and with the signals that this program ignores as they are
/// by default. Gives the process, or -1.
pid_t signals_spawn_shell(const char *command, int input);

/// Starts a program that is found on the path, with an empty standard input, its output and its errors to descriptors, and signals
/// as above. Gives 0 and the process, or the error's number.
int signals_spawn(char *const words[], int output, int errors, pid_t *child);

#endif
