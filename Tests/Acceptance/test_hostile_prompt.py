"""Hostile input at the prompt: nothing that a file or a paste holds steers the terminal, and nothing ends the session."""

import os
import subprocess
import sys
import time

import pytest

from conftest import PROGRAM, environment
from typed import PROMPT, opened, paste, press, recorded, say

# Clears the screen, sets its title, begins a C1 sequence, turns the direction of writing, ends the line, rings.
SIGNS = "\x1b[2J\x1b]0;own\x07\x9b31m\u202e\u2028\x08"
STEERING = ["\x1b[2J", "\x1b]0", "\x07", "\x9b", "\u202e", "\u2028", "\x08"]
SCRIPT = f"""\
title "t{SIGNS}"
source "s{SIGNS}"
note "n{SIGNS}"
economy e {{ citizens = 50 }}
regime r {{
  caution "c{SIGNS}"
  source "s{SIGNS}"
  note "n{SIGNS}"
}}
policy p {{
  jurisdiction "j{SIGNS}"
  caution "c{SIGNS}"
  at month 3 {{ announce "a{SIGNS} {{hhi}}" }}
}}
scenario s = r with p in e
compare s for 1 year runs 1
table hhi
plot hhi
describe r
describe p
use s
step 1 year
show hhi
why hhi
"""


def steering(text):
    return [sign for sign in STEERING if sign in text]


def limited(file_bytes):
    """The program, unable to write longer files: as on a full disk."""
    script = (
        "import os, resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_DFL)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({file_bytes}, {file_bytes}))\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "os.execv(sys.argv[1], sys.argv[1:])\n")
    return [sys.executable, "-c", script, PROGRAM]


def test_a_loaded_script_does_not_steer_the_terminal(terminal, study):
    name = study(text=SCRIPT)
    session = terminal(size=(60, 100))
    record = recorded(session)
    say(session, f'load "{name}"')
    assert session.lines[-1] == "s · year 1 ▸"
    assert steering(record.getvalue().decode()) == []
    assert "\\u{1b}[2J" in record.getvalue().decode()


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "json"])
def test_nor_does_it_steer_readers_of_a_pipe(polity, form):
    outcome = polity("--output", form, stdin=SCRIPT)
    assert outcome.returncode == 0
    assert steering(outcome.out + outcome.err) == []
    if form in ["table", "markdown"]:
        assert outcome.out.startswith("t\\u{1b}[2J") and "Note: n\\u{1b}[2J" in outcome.out


@pytest.mark.parametrize("statement", [
    'load "a\x1b[2J.polity"', 'save "no\x1b[2J/a.polity"', 'include "a\x1b[2J.polity"', "describe \x1b[2J", "help a\x9bb",
    "use \u202ea", "output \x07", "let a\x1b[2J = 1", 'claim "\x1b[2J" {', "regime r { \x1b[2J = 1 }", "set \x08 = 1",
    "let \u0301a = 1", "use privatised_data seed \x1b[2J",
])
def test_errors_show_signs_escaped(polity, statement):
    outcome = polity(stdin=statement + "\n")
    assert outcome.returncode == 1 and "error[E" in outcome.err
    assert steering(outcome.out + outcome.err) == []


def test_names_cannot_hold_what_steers(polity):
    for sign in "\x1b\x9b\x07\0\u202e\u2066\u2028\u200e\ufeff":
        outcome = polity(stdin=f"scenario a{sign}b = privatised_data\nuse a{sign}b\n")
        assert outcome.returncode == 1, f"{sign!r} in a name"


def test_a_pasted_note_shows_what_it_holds(terminal):
    # What steers terminals is pasted as the letters that show it, and a text knows no such escape.
    session = terminal()
    record = recorded(session)
    paste(session, 'note "a\x1b]0;own\x07b"')
    session.wait_until(lambda session: session.lines[-1].endswith('b"'), "showed the paste")
    press(session, "\r", PROMPT)
    assert steering(record.getvalue().decode()) == [] and "error[E0111]" in session.text


@pytest.mark.parametrize("text, reason", [
    (b"let x = 1\nlet y = \xff\xfe\n", "UTF-8"), (b"let x = 1\0\n", "E0101"), (b"x" * 1_000_000, "E0109"),
    (b"\n" * 5_000_000, "E0109"), (b"(" * 60_000, "error[E"), (b'load "bad.polity"\n', "more than 16 deep"),
    (b"\x7fELF\x02\x01\x01" + bytes(range(256)), "UTF-8"),
], ids=["bytes", "nul", "line", "long", "nested", "itself", "binary"])
def test_bad_files_are_errors(terminal, tmp_path, text, reason):
    (tmp_path / "bad.polity").write_bytes(text)
    session = terminal(size=(24, 120))
    record = recorded(session)
    assert reason in say(session, 'load "bad.polity"')
    assert reason in say(session, 'include "bad.polity"') or reason == "more than 16 deep"
    assert len(record.getvalue()) < 20_000
    say(session, "let fine = 1")
    assert "error" not in say(session, "describe fine")


@pytest.mark.parametrize("length", [60_000, 150_000])
def test_a_long_paste_is_refused_or_read(terminal, length):
    session = terminal()
    session.type(b"\x1b[200~" + b"(x" * (length // 2) + b"\x1b[201~ y")
    session.wait_until(lambda session: session.lines[-1].endswith("x y"), "showed the end of the paste")
    session.type("\r")
    session.wait_for("error[E0")
    session.wait_for_last_line(PROMPT)
    say(session, "let fine = 1")


def test_a_paste_beyond_all_measure_leaves_the_line_empty(terminal):
    session = terminal()
    session.type(b"\x1b[200~" + b"x" * 250_000 + b"\x1b[201~abc")
    session.wait_for_last_line(PROMPT + " abc")


def test_a_line_of_a_megabyte_from_a_pipe(polity):
    start = time.monotonic()
    outcome = polity(stdin=b'note "' + b"x" * 1_000_000 + b'"\nlet fine = 1\ndescribe fine\n')
    assert time.monotonic() - start < 5
    assert outcome.returncode == 1 and "E0109" in outcome.err and "constant" in outcome.out
    assert len(outcome.err) < 2_000


@pytest.mark.parametrize("statement", ["{}", "use {}", "describe {}", "help {}", "apropos {}"])
def test_a_name_of_five_thousand_letters_is_not_shown_whole(polity, statement):
    outcome = polity(stdin=statement.format("x" * 5_000) + "\n")
    assert len(outcome.out + outcome.err) < 2_000


def test_an_unfinished_paste_can_be_left(terminal):
    session = terminal()
    session.type("\x1b[200~abc")
    session.type("\x03")
    session.wait_for("^C")
    press(session, "fine", PROMPT + " fine")


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_an_interrupt_amid_keys_is_never_lost(terminal, term):
    """A terminal forgets at Ctrl-C what was typed, also what the program was just told that it can read."""
    session = terminal(TERM=term)
    for round in range(60):
        session.screen.reset()
        session.type("\x1b[200~abc" if round % 2 else "abc")
        later = time.perf_counter() + round * 3e-6
        while time.perf_counter() < later:
            pass
        session.type("\x03")
        session.wait_for("^C")
        session.wait_for_last_line(PROMPT)


@pytest.mark.parametrize("statement", ["let x = 1", "step 900 years"])
def test_a_terminal_that_vanishes_ends_the_program(terminal, tmp_path, statement):
    session = terminal()
    say(session, "use privatised_data")
    press(session, statement, statement)
    session.type("\r")
    history = tmp_path / ".local/state/polity/history"
    session.wait_until(lambda _: statement in history.read_text(), "kept the statement")
    session.program.ptyproc.fileobj.close()
    deadline = time.monotonic() + 10
    while session.program.isalive():
        assert time.monotonic() < deadline, "never ended"
        time.sleep(0.01)
    assert history.read_text().splitlines() == ["use privatised_data", statement]
    assert os.listdir(history.parent) == ["history"], "no draft is left"


def test_a_full_disk_does_not_end_the_session(tmp_path):
    with opened(limited(0), tmp_path) as session:
        session.wait_for(PROMPT)
        say(session, "let fine = 1")
        assert "constant" in say(session, "describe fine")
        assert "error[E0904]" in say(session, 'save "mine.polity"')
    assert not (tmp_path / "mine.polity").exists()


def test_a_link_in_a_files_place_does_not_lead_out(tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "mine.txt").write_text("mine")
    (inner / "link.polity").symlink_to(tmp_path / "mine.txt")
    outcome = subprocess.run(
        [PROGRAM], input='let x = 1\nsave "link.polity"\n', capture_output=True, text=True, cwd=inner,
        env=environment(tmp_path), timeout=20)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert outcome.returncode == 1 and "E0904" in outcome.stderr
