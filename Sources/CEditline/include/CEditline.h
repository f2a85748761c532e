#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <histedit.h>

// Non-variadic doors to libedit's variadic entry points.
// Everything else (el_gets, el_line, el_insertstr, el_deletestr …) Swift imports directly.

typedef char *(*cle_prompt_fn)(EditLine *);
typedef unsigned char (*cle_command_fn)(EditLine *, int);
/// Called around the wait for a key: `waiting` true just before the editor blocks, false once a key came.
typedef void (*cle_wait_fn)(EditLine *, bool waiting);

/// el_init on the process's standard streams. (Swift 6 refuses the C globals stdin/stdout: shared mutable state.)
EditLine *cle_open(const char *program);
/// Writes text to standard output and flushes it.
void  cle_write(const char *text);

int   cle_set_prompt(EditLine *el, cle_prompt_fn fn, char escape);
int   cle_set_context(EditLine *el, void *context);
void *cle_context(EditLine *el);
int   cle_set_history(EditLine *el, History *h);
int   cle_set_editor(EditLine *el, const char *mode);
int   cle_add_command(EditLine *el, const char *name, const char *help, cle_command_fn fn);
int   cle_bind(EditLine *el, const char *key, const char *command);
/// The same in the vi command map.
int   cle_bind_alternate(EditLine *el, const char *key, const char *command);
int   cle_columns(EditLine *el);

int   cle_history_set_size(History *h, int n);
int   cle_history_set_unique(History *h, bool unique);
int   cle_history_enter(History *h, const char *line);

/// Replaces libedit's key reader by one that decodes UTF-8 and terminal keys itself (see the keys below),
/// keeps the line across SIGWINCH and SIGCONT, and fails with EINTR on SIGINT.
///
/// A decoded key reaches libedit as ^] and one letter, so no binding begins with ESC
/// and a lone ESC still works in vi mode:
///   U D L R arrows · H E home/end · X delete · f b word right/left · P paste begins · C combining mark
int   cle_install_reader(EditLine *el, cle_wait_fn wait);
/// One scalar from the terminal, undecoded: for reading a paste to its end.
int   cle_read_scalar(EditLine *el, uint32_t *scalar);
/// The combining mark announced by ^]C.
uint32_t cle_pending_mark(void);

/// Installs handlers for SIGINT, SIGWINCH and SIGCONT that only set flags.
void  cle_install_signal_flags(void);
bool  cle_interrupted(void);
bool  cle_take_interrupt(void);

/// Sets LC_CTYPE from the environment, or else to a UTF-8 locale. True when the result is UTF-8.
/// Call before cle_open: libedit fixes its key map from the locale there.
bool  cle_use_utf8_locale(void);

#endif
