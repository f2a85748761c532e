#define _GNU_SOURCE
#include "CEditline.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

EditLine *cle_open(const char *program) { return el_init(program, stdin, stdout, stderr); }
void cle_write(const char *text) { fputs(text, stdout); fflush(stdout); }

int cle_set_prompt(EditLine *el, cle_prompt_fn fn, char escape) { return el_set(el, EL_PROMPT_ESC, fn, (int)escape); }
int cle_set_context(EditLine *el, void *context) { return el_set(el, EL_CLIENTDATA, context); }
void *cle_context(EditLine *el) { void *p = NULL; return el_get(el, EL_CLIENTDATA, &p) == 0 ? p : NULL; }
int cle_set_history(EditLine *el, History *h) { return el_set(el, EL_HIST, history, h); }
int cle_set_editor(EditLine *el, const char *mode) { return el_set(el, EL_EDITOR, mode); }
int cle_add_command(EditLine *el, const char *name, const char *help, cle_command_fn fn) { return el_set(el, EL_ADDFN, name, help, fn); }
int cle_bind(EditLine *el, const char *key, const char *command) { return el_set(el, EL_BIND, key, command, (char *)NULL); }
int cle_bind_alternate(EditLine *el, const char *key, const char *command) { return el_set(el, EL_BIND, "-a", key, command, (char *)NULL); }
int cle_columns(EditLine *el) { int n = 80; el_get(el, EL_GETTC, "co", &n); return n; }

int cle_history_set_size(History *h, int n) { HistEvent ev; return history(h, &ev, H_SETSIZE, n); }
int cle_history_set_unique(History *h, bool unique) { HistEvent ev; return history(h, &ev, H_SETUNIQUE, unique ? 1 : 0); }
int cle_history_enter(History *h, const char *line) { HistEvent ev; return history(h, &ev, H_ENTER, line); }

// MARK: signals

static volatile sig_atomic_t interrupted, resized, resumed;

static void on_signal(int number) {
    if (number == SIGINT) interrupted = 1;
    else if (number == SIGWINCH) resized = 1;
    else resumed = 1;
}

void cle_install_signal_flags(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;      // no SA_RESTART: a blocked poll must wake up
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGWINCH, &action, NULL);
    sigaction(SIGCONT, &action, NULL);
}

bool cle_interrupted(void) { return interrupted != 0; }
bool cle_take_interrupt(void) { bool was = interrupted != 0; interrupted = 0; return was; }

// MARK: reader

static cle_wait_fn wait_hook;
static uint32_t pending_mark;
static wchar_t queue[32];
static int queued, taken;

uint32_t cle_pending_mark(void) { return pending_mark; }

static int input(EditLine *el) { FILE *f = NULL; el_get(el, EL_GETFP, 0, &f); return f ? fileno(f) : STDIN_FILENO; }
static bool ready(int fd, int milliseconds) { struct pollfd p = { .fd = fd, .events = POLLIN }; return poll(&p, 1, milliseconds) > 0; }

/// Draws the line anew. A wrapped line cannot be found again once the terminal reflowed it: take a fresh row.
static void redraw(EditLine *el) {
    const LineInfoW *line = el_wline(el);
    el_resize(el);
    fputs((line->lastchar - line->buffer) + 24 > cle_columns(el) ? "\r\n" : "\r\033[J", stdout);
    el_set(el, EL_REFRESH);
}

/// Waits for input; false with EINTR once SIGINT came.
static bool await(EditLine *el, int fd) {
    if (ready(fd, 0)) return true;
    if (wait_hook) wait_hook(el, true);
    for (;;) {
        if (interrupted) { if (wait_hook) wait_hook(el, false); errno = EINTR; return false; }
        if (resumed) { el_set(el, EL_PREP_TERM, 0); el_set(el, EL_PREP_TERM, 1); }
        if (resumed || resized) { resumed = resized = 0; redraw(el); if (wait_hook) wait_hook(el, true); }
        struct pollfd p = { .fd = fd, .events = POLLIN };
        int n = poll(&p, 1, -1);
        if (n > 0) { if (wait_hook) wait_hook(el, false); return true; }
        if (n < 0 && errno != EINTR) return false;
    }
}

/// 1 and a scalar, 0 at the end of input, -1 with errno.
static int read_scalar(EditLine *el, uint32_t *out) {
    int fd = input(el);
    unsigned char b;
    uint32_t c = 0;
    int more = 0;
    for (;;) {
        if (!await(el, fd)) return -1;
        ssize_t n = read(fd, &b, 1);
        if (n == 0) return 0;
        if (n < 0) { if (errno == EINTR || errno == EAGAIN) continue; return -1; }
        if (more > 0 && (b & 0xC0) == 0x80) {
            c = c << 6 | (b & 0x3F);
            if (--more == 0) { *out = c; return 1; }
        } else if (b < 0x80) { *out = b; return 1; }     // also ends a broken sequence
        else if (b >= 0xF0) { c = b & 0x07; more = 3; }
        else if (b >= 0xE0) { c = b & 0x0F; more = 2; }
        else if (b >= 0xC0) { c = b & 0x1F; more = 1; }  // a stray continuation byte is dropped
    }
}

int cle_read_scalar(EditLine *el, uint32_t *scalar) { return read_scalar(el, scalar); }

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

static int read_key(EditLine *el, wchar_t *out) {
    if (taken < queued) { *out = queue[taken++]; return 1; }
    uint32_t c;
    int n = read_scalar(el, &c);
    if (n != 1) return n;
    queued = taken = 0;
    if (c >= 0x300 && c <= 0x36F) {                      // combining mark
        pending_mark = c;
        queue[queued++] = 'C';
        c = 0x1D;
    } else if (c == 0x1B && ready(input(el), 40)) {
        char sequence[16];
        int length = 0;
        while (length < 15) {
            uint32_t next;
            if (read_scalar(el, &next) != 1) break;
            sequence[length++] = (char)next;
            bool introducer = length == 1 && (next == '[' || next == 'O');
            bool last = length > 1 && next >= 0x40 && next <= 0x7E;
            if ((!introducer && length == 1) || last || !ready(input(el), 40)) break;
        }
        sequence[length] = 0;
        char letter = letter_for(sequence);
        if (letter) { queue[queued++] = letter; c = 0x1D; }
        else for (int i = 0; i < length; i++) queue[queued++] = (unsigned char)sequence[i];
    }
    *out = (wchar_t)c;
    return 1;
}

int cle_install_reader(EditLine *el, cle_wait_fn wait) {
    wait_hook = wait;
    return el_wset(el, EL_GETCFN, read_key);    // the wide door: before 2016 the narrow one expected bytes
}

// MARK: locale

bool cle_use_utf8_locale(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "en_US.UTF-8");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
