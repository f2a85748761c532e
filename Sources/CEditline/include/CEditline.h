#ifndef POLITY_CEDITLINE_H
#define POLITY_CEDITLINE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <histedit.h>

// Doors to libedit for Swift: its settings are variadic functions, which Swift cannot call.
// What is not variadic (el_gets, el_line, el_insertstr, el_deletestr …) Swift imports directly.

typedef char *(*editline_prompt_fn)(EditLine *);
typedef unsigned char (*editline_command_fn)(EditLine *, int);

/// Opens an editor on the process's standard streams (Swift 6 refuses the C globals stdin and stdout).
/// Set a UTF-8 locale before: libedit fixes its key map from the locale here, and drops what it cannot print.
EditLine *editline_open(const char *program);
/// Writes text to standard output and flushes it.
void editline_write(const char *text);
/// Width of the terminal in columns.
int editline_columns(EditLine *editor);

/// Sets who gives the prompt. Colour sequences stand between two `\1`.
int editline_set_prompt(EditLine *editor, editline_prompt_fn prompt);
/// Sets the object that callbacks find their owner by.
int editline_set_context(EditLine *editor, void *context);
void *editline_context(EditLine *editor);
/// Sets the key map, `emacs` or `vi`.
int editline_set_keys(EditLine *editor, const char *mode);
/// Lets keys come one by one, before the prompt is drawn: libedit does so only when it waits for the first key, and a
/// Ctrl-D that comes in between would be lost. el_gets undoes it at its end.
int editline_prepare(EditLine *editor);

/// Adds a command that keys can be bound to.
int editline_add_command(EditLine *editor, const char *name, const char *help, editline_command_fn command);
/// Binds a key in both key maps, the one for insertion and vi's one for commands.
void editline_bind(EditLine *editor, const char *key, const char *command);

/// Binds a key in vi's key map for commands alone.
void editline_bind_command(EditLine *editor, const char *key, const char *command);
/// Whether lines are edited: settings of the person's own can switch it off.
bool editline_edits(EditLine *editor);

/// Connects a history of at most `size` entries without repetition to the editor.
int editline_set_history(EditLine *editor, History *log, int size);
int editline_remember(History *log, const char *entry);

/// Replaces libedit's reader of keys by one of our own (KeyReader.c), because the stock one loses the line when
/// the window is resized, waits for ever after ESC in vi mode and lays combining marks under the next letter.
///
/// A key that the terminal sends as an escape sequence reaches libedit as ^] and one letter, so that no binding
/// begins with ESC: `U D L R` arrows, `H E` home and end, `X` delete, `f b` word right and left,
/// `P` beginning of a paste, `C` combining mark. Ctrl-C makes el_gets fail with EINTR.
int editline_install_reader(EditLine *editor);
/// Reads one scalar of Unicode from the terminal, undecoded: 1, 0 at the end of input, -1 with errno.
int editline_read_scalar(EditLine *editor, uint32_t *scalar);
/// Whether the line is drawn anew when the window has changed: not while something else stands in its place.
/// Reading a key then fails, and whoever reads it has to draw.
void editline_set_redraws(bool now);
/// Whether reading a key has failed because what stands on the screen has to be drawn anew.
bool editline_take_outdated(void);
/// Reads one key as libedit would see it, decoded as above: 1, 0 at the end of input, -1 with errno.
int editline_read_key(EditLine *editor, uint32_t *key);
/// The combining mark that ^]C announced.
uint32_t editline_pending_mark(void);

#endif
