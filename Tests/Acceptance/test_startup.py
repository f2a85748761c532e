"""The startup file: statements that are done before the first prompt, and only there."""

import os

import pytest

from conftest import PROGRAM, environment
from replay import HEADER, SMALL, replayed
from terminal import Terminal
from typed import PROMPT, kept, opened, press, say

FILE = "polity/startup.polity"


@pytest.fixture
def startup(tmp_path):
    """Writes the file, and gives what the environment says of its place."""

    def write(text, folder="settings"):
        path = tmp_path / folder / FILE
        path.parent.mkdir(parents=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return {"XDG_CONFIG_HOME": str(tmp_path / folder)}

    return write


def test_it_is_done_before_the_first_prompt(terminal, startup):
    session = terminal(prompt="today · month 2 ▸", **startup(SMALL + "use today\nstep 2 months\n"))
    assert session.lines[:2] == [
        "Polity, a laboratory for the political economy of data. Try help or tutorial.",
        "For example: use privatised_data, then step 12 months, then show."]
    assert session.lines[-3:] == ["today, month 0", "today, month 2", "today · month 2 ▸"]


@pytest.mark.parametrize("where", [None, "", "relative", "./config"])
def test_it_is_looked_for_at_home_otherwise(terminal, startup, where):
    startup("let x = 7\n", ".config")
    session = terminal(XDG_CONFIG_HOME=where)
    assert "constant: 7" in say(session, "describe x")


def test_only_one_is_read(terminal, startup):
    startup("let x = 7\nlet y = 7\n", ".config")
    session = terminal(**startup("let x = 8\n"))
    assert "constant: 8" in say(session, "describe x")
    assert "error" in say(session, "describe y")


@pytest.mark.parametrize("option", ["--safe", "--no-startup"])
def test_options_leave_it_out(terminal, startup, option):
    session = terminal(option, **startup("let x = 7\nnonsense\n"))
    session.wait_for(PROMPT)
    assert "error" not in session.text and "error[E0201]" in say(session, "describe x")


@pytest.mark.parametrize("how", ["-e", "pipe", "run", "repl"])
def test_results_never_depend_on_it(polity, study, startup, how):
    place = startup("let x = 7\noutput csv\nnonsense\n")
    text = "use social_asset\nshow hhi\n"
    arguments = {"-e": ["-e", text], "pipe": [], "run": ["run", study(text=text)], "repl": ["repl"]}[how]
    with_it = polity(*arguments, stdin=text, **place)
    without = polity(*arguments, stdin=text)
    assert (with_it.returncode, with_it.out, with_it.err) == (0, without.out, "")
    assert "social_asset, month 0" in without.out


def test_results_into_a_file_do_not_depend_on_it(tmp_path, startup):
    """A terminal for keys alone is no prompt."""
    place = startup("let x = 7\nnonsense\n")
    with opened(["sh", "-c", f'"{PROGRAM}" > out 2> err'], tmp_path, **place) as session:
        session.type("describe x\r\x04")
        session.wait_for_end()
    assert "nonsense" not in (tmp_path / "err").read_text() and "constant: 7" not in (tmp_path / "out").read_text()


def test_its_errors_have_its_path_and_the_session_begins(terminal, startup, tmp_path):
    session = terminal(size=(40, 200), **startup("let x = 7\nlet y = nope\n"))
    assert f"--> {tmp_path}/settings/{FILE}:2:9" in session.text and session.lines[-1] == PROMPT
    assert "constant: 1" in say(session, "let z = 1") + say(session, "describe z")


def test_an_error_while_it_runs_keeps_what_was_done(terminal, startup, tmp_path):
    session = terminal(prompt="today · month 2 ▸", size=(40, 200), **startup(
        SMALL + 'use today\nstep 2 months\nplot hhi to "no/x.svg"\nstep\n'))
    assert f"{FILE}:6:1" in session.text


@pytest.mark.parametrize("text", [
    b"", b"\n\n", b"# only a remark\n", b"\xff\xfe\x00", b"let x = \xff\n", b"nonsense\n" * 50, b"regime r {\n", b"\x00" * 1000,
    b"let x = 1\r\nlet y = 2\r\n", b"\xef\xbb\xbflet x = 1\n", b"let a\x1b[2J = 1\n", b"x" * 200_000,
], ids=lambda text: repr(text[:12]))
def test_whatever_it_holds_the_session_begins(terminal, startup, text):
    session = terminal(**startup(text))
    assert "constant: 5" in say(session, "let five = 5") + say(session, "describe five")
    assert "Fatal" not in session.text


def test_lines_of_windows_and_a_mark_of_byte_order(terminal, startup):
    session = terminal(**startup(b"\xef\xbb\xbflet x = 1\r\nlet y = 2\r\n"))
    assert "error" not in session.text and "constant: 2" in say(session, "describe y")


@pytest.mark.parametrize("what", ["folder", "pipe", "unreadable", "dangling", "device"])
def test_what_is_no_file_does_no_harm(terminal, tmp_path, what):
    path = tmp_path / "settings" / FILE
    path.parent.mkdir(parents=True)
    match what:
        case "folder": path.mkdir()
        case "pipe": os.mkfifo(path)
        case "unreadable": (path.write_text("let x = 1\n"), path.chmod(0))
        case "dangling": path.symlink_to(tmp_path / "gone")
        case "device": path.symlink_to("/dev/zero")
    session = terminal(XDG_CONFIG_HOME=str(tmp_path / "settings"))
    assert session.lines[-1] == PROMPT


def test_its_definitions_are_part_of_what_is_saved(terminal, startup, tmp_path):
    session = terminal(**startup(SMALL + "let rate = 30%\n"))
    for statement in ["use today", "set tax.income = rate", "step", "show hhi, tax.income", 'save "s.polity"', 'record "r.polity"']:
        say(session, statement)
    text = (tmp_path / "s.polity").read_text()
    assert text.startswith(HEADER + SMALL + "let rate = 30%\nuse today\n") and text == (tmp_path / "r.polity").read_text()
    assert "tax.income  0.3 " in replayed(tmp_path)


def test_a_definition_of_it_can_be_given_anew(terminal, startup, tmp_path):
    session = terminal(**startup("let rate = 30%\n"))
    for statement in ["use social_asset", "let rate = 50%", "set tax.income = rate", "show tax.income", 'save "s.polity"']:
        say(session, statement)
    assert "tax.income    0.5 " in replayed(tmp_path, "s.polity")


def test_its_settings_count(terminal, startup, tmp_path):
    session = terminal(PAGER="cat > paged", **startup("pager off\noutput csv\n"))
    press(session, "measures", "measures")
    press(session, "\r", "▸")
    assert not (tmp_path / "paged").exists()
    say(session, "use social_asset")
    assert "scenario,measure,month" in say(session, "show hhi")


def test_it_can_begin_a_record_or_a_transcript(terminal, startup, tmp_path):
    session = terminal(**startup('let x = 1\nrecord "r.polity"\ntranscript "t.txt"\n'))
    say(session, "let y = 2")
    assert "let y = 2" in (tmp_path / "t.txt").read_text()
    assert (tmp_path / "r.polity").read_text() == HEADER + "let x = 1\nlet y = 2\n"


def test_its_statements_are_no_history(terminal, startup, tmp_path):
    session = terminal(**startup("let x = 7\n"))
    say(session, "let y = 1")
    assert kept(tmp_path) == ["let y = 1"]
    press(session, "\x1b[A\x1b[A", PROMPT + " let y = 1")


def test_long_answers_of_it_are_paged(terminal, startup, tmp_path):
    terminal(PAGER="tee paged", **startup("help\n"))
    assert "Statements" in (tmp_path / "paged").read_text()


def test_it_can_be_interrupted(terminal, startup, tmp_path):
    place = startup("use privatised_data\nstep 1 year\nrun to year 900\n")
    session = Terminal([PROGRAM], environment(tmp_path, **place), tmp_path, (24, 80))
    try:
        session.wait_for("privatised_data, year 1")
        session.type("\x03")
        session.wait_for("stopped: privatised_data is at year")
        session.wait_until(lambda session: session.lines[-1].endswith("▸"), "showed a prompt")
    finally:
        session.close()


def test_leaving_words_in_it(terminal, startup):
    """`quit` is a word of the prompt, not of a file."""
    session = terminal(**startup("let x = 1\nquit\n"))
    assert session.lines[-1] == PROMPT
