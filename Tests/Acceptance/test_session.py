"""How a session lives and ends: stopping a run, leaving, errors, terminals that cannot edit."""

import pathlib
import re
import signal
import subprocess
import termios
import time

import pytest

from conftest import PROGRAM, environment

LOCAL_MODES = 3  # place of echo and its like among a terminal's settings
PROMPT = "polity ▸"
SCENARIO = "regime open { data.social_share = 0% }\rscenario a = open\r"
LONG = "compare a for 500 years runs 50\r"  # as long as a prompt may record all measures


def echoes(session):
    """Whether the terminal shows keys by itself, as it does while a statement runs, and not while a line is edited."""
    return session.settings[LOCAL_MODES] & termios.ECHO


def start_long_run(session):
    for statement in SCENARIO.split("\r")[:-1]:
        session.type(statement + "\r")
        session.wait_for(statement)
        session.wait_for_last_line(PROMPT)
    session.type(LONG)
    session.wait_for("runs 50")
    session.wait_until(echoes, "began to run")


def test_error_keeps_the_session(terminal):
    session = terminal()
    session.type("nonsense here\r")
    session.wait_for("error[E")
    session.type("regime calm { data.social_share = 10% }\r")
    session.wait_for_last_line(PROMPT)


def test_statement_runs(terminal):
    session = terminal()
    session.type(SCENARIO + "compare a for 2 years runs 2 seed 1\rtable hhi at year 1\r")
    session.wait_for("Means over 2 runs")
    session.wait_for_last_line(PROMPT)
    assert "error" not in session.text


def test_interrupt_drops_the_line(terminal):
    session = terminal()
    session.type("abc")
    session.wait_for_last_line(PROMPT + " abc")
    session.type("\x03")
    session.wait_for("abc^C")
    session.type("def")
    session.wait_for_last_line(PROMPT + " def")


def test_interrupt_stops_a_run_and_keeps_the_session(terminal):
    session = terminal()
    start_long_run(session)
    session.type("\x03")
    session.wait_for("interrupted")
    session.wait_for_last_line(PROMPT)
    assert "error" not in session.text
    session.type("compare a for 1 year runs 2\rtable hhi at year 1\r")
    session.wait_for("Means over 2 runs")
    session.wait_for_last_line(PROMPT)


def test_control_d_leaves(terminal):
    session = terminal()
    session.type("\x04")
    assert session.wait_for_end() == 0


def test_words_for_leaving(terminal):
    for word in ["quit", "exit"]:
        session = terminal()
        session.type(word + "\r")
        assert session.wait_for_end() == 0


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, "\x04", "quit\r"])
def test_the_terminal_is_left_as_it_was(terminal, ending):
    session = terminal()
    assert session.marks_pastes and not echoes(session)
    if isinstance(ending, str):
        session.type(ending)
        assert session.wait_for_end() == 0
    else:
        session.type("abc")
        session.wait_for_last_line(PROMPT + " abc")
        session.program.kill(ending)
        assert session.wait_for_end() == -ending
    assert echoes(session) and session.settings[LOCAL_MODES] & termios.ICANON
    assert not session.marks_pastes


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_a_run_ends_with_the_session(terminal, tmp_path, ending):
    session = terminal()
    start_long_run(session)
    session.program.kill(ending)
    assert session.wait_for_end() == -ending
    assert echoes(session) and session.settings[LOCAL_MODES] & termios.ICANON
    assert not session.marks_pastes
    history = (tmp_path / ".local/state/polity/history").read_text(encoding="utf-8")
    assert history.split("\n") == [*SCENARIO.split("\r")[:-1], LONG.rstrip(), ""]


def test_interrupt_ends_a_file_that_runs(terminal, study):
    session = terminal("run", study(text=(SCENARIO + LONG).replace("\r", "\n")))
    session.wait_until(lambda session: catches_interrupt(session.program.pid), "watched Ctrl-C")
    session.type("\x03")
    assert session.wait_for_end() == 130
    assert "interrupted" in session.text


def catches_interrupt(pid):
    """Whether the process has a handler for Ctrl-C by now."""
    caught = re.search(r"SigCgt:\s*(\w+)", pathlib.Path(f"/proc/{pid}/status").read_text())
    return int(caught[1], 16) >> (signal.SIGINT - 1) & 1


def test_plain_terminal(terminal):
    session = terminal(TERM="dumb")
    session.type("nonsense here\r")
    session.wait_for("error[E")
    session.type("abc\x03")
    session.wait_for("^C")
    session.type("\x04")
    assert session.wait_for_end() == 0
    assert not session.marks_pastes, "a terminal that knows no sequences gets none"


def test_other_encodings_get_a_plain_prompt(terminal):
    session = terminal(LANG="C", prompt="polity>")
    session.type("dữ")
    session.wait_for_last_line("polity> dữ")
    assert session.text.replace("dữ", "").isascii()


@pytest.mark.parametrize("closed", ["<&-", "<&- >&-", "<&- >&- 2>&-"])
def test_closed_streams_end_the_session(tmp_path, closed):
    outcome = subprocess.run(
        ["sh", "-c", f'"$0" {closed}', PROGRAM], capture_output=True, timeout=20, cwd=tmp_path,
        env=environment(tmp_path))
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, b"", b"")


def test_a_long_block_from_a_pipe_is_read_at_once(polity):
    remarks = "# a remark of usual length, as people write them\n" * 20_000
    block = "regime calm {\n" + remarks + "data.social_share = 10%\n}\n"
    start = time.monotonic()
    outcome = polity(stdin=block + "nonsense here\n")
    assert time.monotonic() - start < 2
    assert outcome.returncode == 1
    assert ":20004:" in outcome.err and outcome.err.count("error[E") == 1
