#include "CEditline.h"

EditLine *editline_open(const char *program) { return el_init(program, stdin, stdout, stderr); }

void editline_write(const char *text) {
    fputs(text, stdout);
    fflush(stdout);
}

int editline_columns(EditLine *editor) {
    int columns = 0;
    el_get(editor, EL_GETTC, "co", &columns);
    return columns > 0 ? columns : 80;
}

int editline_set_prompt(EditLine *editor, editline_prompt_fn prompt) {
    return el_set(editor, EL_PROMPT_ESC, prompt, '\1');
}

int editline_set_context(EditLine *editor, void *context) { return el_set(editor, EL_CLIENTDATA, context); }

void *editline_context(EditLine *editor) {
    void *context = NULL;
    return el_get(editor, EL_CLIENTDATA, &context) == 0 ? context : NULL;
}

int editline_set_keys(EditLine *editor, const char *mode) { return el_set(editor, EL_EDITOR, mode); }

int editline_prepare(EditLine *editor) { return el_set(editor, EL_PREP_TERM, 1); }

int editline_add_command(EditLine *editor, const char *name, const char *help, editline_command_fn command) {
    return el_set(editor, EL_ADDFN, name, help, command);
}

void editline_bind(EditLine *editor, const char *key, const char *command) {
    el_set(editor, EL_BIND, key, command, (char *)NULL);
    el_set(editor, EL_BIND, "-a", key, command, (char *)NULL);
}

void editline_bind_command(EditLine *editor, const char *key, const char *command) {
    el_set(editor, EL_BIND, "-a", key, command, (char *)NULL);
}

bool editline_edits(EditLine *editor) {
    int edits = 0;
    return el_get(editor, EL_EDITMODE, &edits) == 0 && edits != 0;
}

int editline_set_history(EditLine *editor, History *log, int size) {
    HistEvent event;
    history(log, &event, H_SETSIZE, size);
    history(log, &event, H_SETUNIQUE, 1);
    return el_set(editor, EL_HIST, history, log);
}

int editline_remember(History *log, const char *entry) {
    HistEvent event;
    return history(log, &event, H_ENTER, entry);
}
