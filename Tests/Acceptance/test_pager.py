"""Answers that are longer than the window, a page at a time: which pager, when, and what becomes of the session."""

import os

import pytest

from typed import PROMPT, press, recorded, say

TINY = "economy small { citizens = 100 }\rscenario today = privatised_data in small"
# Keeps what it is given, and shows it.
KEEPING = "tee -a paged"


def paged(folder):
    """What the pager has been given so far."""
    return (folder / "paged").read_text(encoding="utf-8") if (folder / "paged").exists() else ""


def program(folder, name, text):
    """A program of that name in a folder of its own, which the search path begins with."""
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "bin" / name).write_text("#!/bin/sh\n" + text)
    (folder / "bin" / name).chmod(0o755)
    return f"{folder}/bin:{os.environ['PATH']}"


def ask(session, statement):
    """Types a statement whose answer is long, and gives all that is written up to the next prompt."""
    press(session, statement, statement)
    record = recorded(session)
    press(session, "\r", "▸")
    return record.getvalue().decode("utf-8", "replace")


@pytest.mark.parametrize("statement", ["help", "measures", "levers", "apropos data"])
def test_long_answers_go_through_the_pager(terminal, tmp_path, statement):
    session = terminal(PAGER=KEEPING)
    written = ask(session, statement)
    lines = paged(tmp_path).splitlines()
    assert len(lines) >= 24
    assert [line for line in lines if line + "\r\n" not in written] == [], "the pager's own output is seen"
    assert session.lines[-1] == PROMPT


@pytest.mark.parametrize("statement", ["describe hhi", "nonsense here", "let x = 1", "help step"])
def test_short_answers_do_not(terminal, tmp_path, statement):
    session = terminal(PAGER=KEEPING)
    say(session, statement)
    assert not (tmp_path / "paged").exists()


def test_the_whole_answer_is_paged_once(terminal, polity, tmp_path):
    ask(terminal(PAGER=KEEPING), "help")
    assert paged(tmp_path).split() == polity("-e", "help").out.split(), "but for the ends of lines"


def test_what_is_long_depends_on_the_window(terminal, tmp_path):
    session = terminal(PAGER=KEEPING)
    ask(session, "help")
    assert paged(tmp_path).count("Statements\n") == 1
    session.resize(300, 80)
    ask(session, "help")
    assert paged(tmp_path).count("Statements\n") == 1


def test_lines_that_the_window_breaks_count_as_several(terminal, tmp_path):
    session = terminal(PAGER=KEEPING, size=(12, 20))
    press(session, 'note "' + "wide " * 60 + '"', '"')
    press(session, "\r", "▸")
    assert paged(tmp_path).count("wide") == 60


def test_it_can_be_switched_off_and_on(terminal, tmp_path):
    session = terminal(PAGER=KEEPING)
    say(session, "pager off")
    assert "hhi" in ask(session, "measures")
    assert paged(tmp_path) == ""
    say(session, "pager on")
    ask(session, "measures")
    assert paged(tmp_path).count("Measures\n") == 1
    say(session, "pager off")
    say(session, "pager")
    ask(session, "measures")
    assert paged(tmp_path).count("Measures\n") == 2, "alone it means on"


def test_dumb_terminals_have_none(terminal, tmp_path):
    session = terminal(TERM="dumb", PAGER=KEEPING)
    assert "gini_income" in ask(session, "measures")
    assert paged(tmp_path) == ""


@pytest.mark.parametrize("how", [("-e", "help"), ("help",), ("doc", "measures")], ids=" ".join)
def test_only_the_prompt_has_one(terminal, tmp_path, how):
    session = terminal(*how, PAGER=KEEPING)
    assert session.wait_for_end() == 0
    assert paged(tmp_path) == ""


def test_pipes_have_none(polity, tmp_path):
    outcome = polity(stdin="help\nmeasures\npager on\nhelp\n", PAGER=KEEPING)
    assert outcome.returncode == 0 and outcome.out.count("Statements\n") == 2
    assert paged(tmp_path) == ""


@pytest.mark.parametrize("pager", ["true", "false", "head -1", "exit 3", "kill -9 $$", "exec 0<&-; sleep 0.1"])
def test_a_pager_that_leaves_at_once_ends_nothing(terminal, pager):
    session = terminal(PAGER=pager)
    text = ask(session, "help")
    assert "step [DURATION]" not in text, "who leaves the pager has seen enough"
    press(session, "let x = 1", PROMPT + " let x = 1")
    press(session, "\r", PROMPT)
    assert "constant: 1" in say(session, "describe x")


@pytest.mark.parametrize("pager", ["no_such_pager_here", "./paged", "/"])
def test_without_the_pager_the_answer_is_printed(terminal, tmp_path, pager):
    (tmp_path / "paged").write_text("no program")
    session = terminal(PAGER=pager)
    text = ask(session, "measures")
    assert "gini_income" in text and "Measures" in text
    assert session.lines[-1] == PROMPT


def test_without_any_pager_the_answer_is_printed(terminal, tmp_path):
    (tmp_path / "empty").mkdir()
    session = terminal(PAGER=None, PATH=str(tmp_path / "empty"))
    text = ask(session, "measures")
    assert "gini_income" in text and "not found" not in text


WAITING = 'cat > paged; echo waits; read key < /dev/tty; echo left > left'


def test_a_reader_takes_time(terminal, tmp_path):
    session = terminal(PAGER=WAITING)
    session.type("help\r")
    session.wait_for("waits")
    assert not session.lines[-1].startswith(PROMPT) and len(paged(tmp_path).splitlines()) > 24
    session.type("\r")
    session.wait_for_last_line(PROMPT)
    assert (tmp_path / "left").exists()


@pytest.mark.parametrize("times", [1, 2])
def test_an_interrupt_within_it_keeps_the_session(terminal, times):
    session = terminal(PAGER="trap 'echo heard' INT; cat > paged; echo waits; read a < /dev/tty; read b < /dev/tty; true")
    session.type("help\r")
    session.wait_for("waits")
    for time in range(times):
        session.type("\x03")
        session.wait_until(lambda session: session.text.count("^C") == time + 1, "drew it")
    session.type("\r\r")
    session.wait_until(lambda session: session.lines[-1].startswith("polity ▸"), "showed a prompt")
    assert "constant: 1" in say(session, "let x = 1") + say(session, "describe x")


def test_an_interrupt_that_ends_the_pager_keeps_the_session(terminal):
    session = terminal(PAGER="cat > paged; echo waits; read key < /dev/tty")
    say(session, "use privatised_data")
    session.type("help\r")
    session.wait_for("waits")
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "showed a prompt")
    say(session, "step")
    assert session.lines[-1] == "privatised_data · month 1 ▸" and "interrupted" not in session.text


def test_safe_sessions_have_no_pager_of_their_users(terminal, tmp_path):
    path = program(tmp_path, "less", 'cat > paged; echo "$LESSSECURE|$LESSOPEN|$LESSHISTFILE|$LESS|$*" > how')
    session = terminal("--safe", PAGER="touch taken; cat", LESS="+!touch\\ taken", LESSOPEN="|touch taken", PATH=path)
    session.wait_for(PROMPT)
    ask(session, "measures")
    assert "gini_income" in paged(tmp_path) and not (tmp_path / "taken").exists()
    secure, opening, past, wishes, arguments = (tmp_path / "how").read_text().split("|", 4)
    assert (secure, opening, past, wishes) == ("1", "", "-", "") and "-FRX" in arguments


def test_less_is_used_without_a_wish(terminal, tmp_path):
    path = program(tmp_path, "less", 'cat > paged; echo "$*" > how')
    session = terminal(PAGER="", PATH=path)
    ask(session, "measures")
    assert "gini_income" in paged(tmp_path) and "-FRX" in (tmp_path / "how").read_text()


def test_the_settings_of_less_are_its_users(terminal, tmp_path):
    path = program(tmp_path, "less", 'cat > paged; echo "$LESS|$*" > how')
    session = terminal(PAGER=None, LESS="-N", PATH=path)
    ask(session, "measures")
    assert (tmp_path / "how").read_text() == "-N|\n"


def test_colours_reach_the_pager(terminal, tmp_path):
    session = terminal(NO_COLOR=None, PAGER="cat > paged", size=(10, 80))
    say(session, "use privatised_data")
    say(session, "step 1 year")
    say(session, "plot hhi, price, gini_income")
    assert "\x1b[38;5;" in paged(tmp_path)


@pytest.mark.parametrize("size", [(24, 80), (24, 100), (40, 80), (30, 132)], ids=str)
def test_a_chart_fits_the_window(terminal, tmp_path, size):
    session = terminal(PAGER=KEEPING, size=size)
    for statement in [*TINY.split("\r"), "use today", "step 1 year", "fork other", "step"]:
        say(session, statement)
    ask(session, "plot hhi")
    assert paged(tmp_path) == ""
    assert "● today" in session.text and session.lines[-1].endswith("▸")
    ask(session, "plot hhi, price")
    assert paged(tmp_path).count("● today") == 2


def test_a_comparisons_chart_fits_the_window(terminal, tmp_path):
    session = terminal(PAGER=KEEPING)
    for statement in TINY.split("\r"):
        say(session, statement)
    say(session, "scenario other = social_asset in small")
    say(session, "compare today, other for 1 year runs 2")
    ask(session, "plot hhi")
    assert paged(tmp_path) == "" and "└" in session.text


def test_errors_come_out_before_what_is_held(terminal, tmp_path):
    """Results and errors keep their order, whatever is paged."""
    session = terminal(PAGER=KEEPING, size=(50, 80))
    (tmp_path / "two.polity").write_text('use privatised_data\nstep\nshow hhi\nload "nope.polity"\n')
    text = ask(session, 'load "two.polity"')
    assert text.index("month 1") < text.index("error[E0903]")


def test_the_pager_gets_the_terminal_in_order(terminal, tmp_path):
    """Keys reach the pager one by one only if it asks; until then lines are edited and echoed by the terminal."""
    session = terminal(PAGER="cat > paged; stty -a < /dev/tty > modes")
    ask(session, "help")
    modes = (tmp_path / "modes").read_text().split()
    assert {"icanon", "echo", "isig"} <= set(token.strip(";") for token in modes)
