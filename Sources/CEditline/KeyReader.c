#define _GNU_SOURCE
#include "CEditline.h"

#include <CSignals.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

// The reader of keys. Its state is static: there is one terminal.

/// What leads in a decoded key. Nothing a user types is bound to it.
enum { lead_in = 0x1D };
/// How long a lone ESC may be the beginning of a longer key.
enum { escape_milliseconds = 40 };
/// What stands for bytes that are no UTF-8.
enum { replacement = 0xFFFD };

/// Whether the line is what stands on the screen.
static bool redraws = true;

static bool outdated;

void editline_set_redraws(bool now) { redraws = now; }

bool editline_take_outdated(void) {
    bool was = outdated;
    outdated = false;
    return was;
}

static uint32_t pending_mark;
static wchar_t queue[32];
static int queued, taken;

uint32_t editline_pending_mark(void) { return pending_mark; }

/// Where keys are read: libedit's input, opened anew where that can be done.
static int input(EditLine *editor) {
    static int known = -1, opened = -1;
    FILE *file = NULL;
    el_get(editor, EL_GETFP, 0, &file);
    int given = file ? fileno(file) : STDIN_FILENO;
    if (known != given) opened = signals_open_again(known = given);
    return opened >= 0 ? opened : given;
}

static bool ready(int descriptor, int milliseconds) {
    struct pollfd polled = {.fd = descriptor, .events = POLLIN};
    return poll(&polled, 1, milliseconds) > 0;
}

/// Draws the line anew. A wrapped line cannot be found again once the terminal reflowed it: take a fresh row.
static void redraw(EditLine *editor) {
    const LineInfoW *line = el_wline(editor);
    el_resize(editor);
    fputs((line->lastchar - line->buffer) + 24 > editline_columns(editor) ? "\r\n" : "\r\033[J", stdout);
    el_set(editor, EL_REFRESH);
}

/// Whether somebody wants the line given up. A run takes the request to stop, but not the one to end the program.
static bool unwanted(void) { return signals_interrupted() || signals_terminated() != 0; }

/// Waits for input; false with EINTR once a stop was asked for.
static bool await(EditLine *editor, int descriptor) {
    for (;;) {
        if (unwanted()) {
            errno = EINTR;
            return false;
        }
        bool resumed = signals_take_resume();
        if (resumed) {
            el_set(editor, EL_PREP_TERM, 0);
            el_set(editor, EL_PREP_TERM, 1);
            editline_write("\033[?2004h");     // the shell has switched it off meanwhile
        }
        if (signals_take_resize() || resumed) {
            if (!redraws) {
                el_resize(editor);
                outdated = true;
                errno = EAGAIN;
                return false;
            }
            redraw(editor);
        }
        int outcome = signals_wait(descriptor);
        if (outcome < 0) return false;
        // A key typed right after Ctrl-C may end the wait first: it belongs to the next line.
        if (outcome > 0 && !unwanted()) return true;
    }
}

/// How many bytes follow this first byte of a sequence, or -1 if it begins none.
static int continuation_bytes(unsigned char first) {
    if (first < 0x80) return 0;
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if ((first & 0xF0) == 0xE0) return 2;
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
}

/// A scalar value, or the replacement character for overlong forms, surrogates and what lies beyond Unicode.
static uint32_t checked(uint32_t scalar, int continuation) {
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    bool surrogate = scalar >= 0xD800 && scalar <= 0xDFFF;
    return scalar < least[continuation] || surrogate || scalar > 0x10FFFF ? replacement : scalar;
}

/// A byte that ended a broken sequence and begins the next scalar, or -1.
static int kept_byte = -1;

/// 1 and a byte, 0 at the end of input, -1 with errno.
static int read_byte(EditLine *editor, unsigned char *out) {
    if (kept_byte >= 0) {
        *out = (unsigned char)kept_byte;
        kept_byte = -1;
        return 1;
    }
    int descriptor = input(editor);
    for (;;) {
        if (!await(editor, descriptor)) return -1;
        ssize_t count = read(descriptor, out, 1);
        if (count > 0) signals_forget_interrupt();
        if (count >= 0) return (int)count;
        if (errno != EINTR && errno != EAGAIN) return -1;
    }
}

int editline_read_scalar(EditLine *editor, uint32_t *scalar) {
    unsigned char byte;
    int outcome = read_byte(editor, &byte);
    if (outcome != 1) return outcome;
    int following = continuation_bytes(byte);
    *scalar = following < 0 ? replacement : following == 0 ? byte : byte & (0x3F >> following);
    for (int i = 0; i < following; i++) {
        outcome = read_byte(editor, &byte);
        if (outcome != 1) return outcome;
        if ((byte & 0xC0) != 0x80) {
            kept_byte = byte;
            *scalar = replacement;
            return 1;
        }
        *scalar = *scalar << 6 | (byte & 0x3F);
    }
    if (following > 0) *scalar = checked(*scalar, following);
    return 1;
}

static char letter_for(const char *sequence) {
    static const struct { const char *sequence; char letter; } keys[] = {
        {"[A", 'U'}, {"[B", 'D'}, {"[C", 'R'}, {"[D", 'L'}, {"OA", 'U'}, {"OB", 'D'}, {"OC", 'R'}, {"OD", 'L'},
        {"[H", 'H'}, {"[F", 'E'}, {"OH", 'H'}, {"OF", 'E'}, {"[1~", 'H'}, {"[4~", 'E'}, {"[7~", 'H'}, {"[8~", 'E'},
        {"[3~", 'X'}, {"[1;5C", 'f'}, {"[1;5D", 'b'}, {"[1;3C", 'f'}, {"[1;3D", 'b'}, {"[200~", 'P'},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i].sequence, sequence) == 0) return keys[i].letter;
    return 0;
}

/// Reads the rest of a key that began with ESC and queues what libedit is to see; gives the first of it.
static uint32_t decode_escape(EditLine *editor) {
    char sequence[16];
    int length = 0;
    while (length < 15) {
        uint32_t next;
        if (editline_read_scalar(editor, &next) != 1) break;
        sequence[length++] = next < 0x80 ? (char)next : '?';
        bool introducer = length == 1 && (next == '[' || next == 'O');
        bool last = length > 1 && next >= 0x40 && next <= 0x7E;
        if ((!introducer && length == 1) || last || !ready(input(editor), escape_milliseconds)) break;
    }
    sequence[length] = 0;
    char letter = letter_for(sequence);
    if (letter) {
        queue[queued++] = letter;
        return lead_in;
    }
    if (length > 1) return 0x1F;                // an unknown key: bound to nothing, so that it types nothing
    if (length == 1) queue[queued++] = (unsigned char)sequence[0];
    return 0x1B;
}

static int read_key(EditLine *editor, wchar_t *out) {
    if (taken < queued) {
        *out = queue[taken++];
        return 1;
    }
    queued = taken = 0;
    uint32_t scalar;
    do {
        int outcome = editline_read_scalar(editor, &scalar);
        if (outcome != 1) return outcome;
    } while (scalar == lead_in);
    if (scalar >= 0x300 && scalar <= 0x36F) {
        pending_mark = scalar;
        queue[queued++] = 'C';
        scalar = lead_in;
    } else if (scalar == 0x1B && ready(input(editor), escape_milliseconds)) {
        scalar = decode_escape(editor);
    }
    *out = (wchar_t)scalar;
    return 1;
}

int editline_read_key(EditLine *editor, uint32_t *key) {
    wchar_t next;
    int outcome = read_key(editor, &next);
    if (outcome == 1) *key = (uint32_t)next;
    return outcome;
}

int editline_install_reader(EditLine *editor) {
    queued = taken = 0;
    kept_byte = -1;
    return el_wset(editor, EL_GETCFN, read_key);        // the wide door: before 2016 the narrow one expected bytes
}
