"""Long runs on the bench: what is said meanwhile, and how they are stopped."""

import fcntl
import pathlib
import re
import signal
import subprocess
import sys
import termios
import time

import pytest

from conftest import PROGRAM, environment
from terminal import PATIENCE
from typed import paste, press, recorded, say

LINE = r"(\d+) of (\d+) (months|runs) \((\d+) %\), (\d+(?:\.\d)?) a second, ((?:\d+ h )?(?:\d+ min ?)?(?:\d+ s)?) left"
TINY = "economy tiny { citizens = 100 }\nscenario quick = social_asset in tiny"


def begin(session, statement):
    """Types a statement and waits until it is carried out: then the terminal echoes."""
    press(session, statement, statement[-16:])
    session.type("\r")
    session.wait_until(lambda session: session.settings[3] & termios.ECHO, "began to run")


def begin_run(session):
    """Pastes an input whose second statement goes on for long, once its first is done."""
    paste(session, "step 1 year\nrun to year 900")
    press(session, "", "run to year 900")
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")


def wait_for_line(session):
    session.wait_until(lambda session: session.lines and re.fullmatch(LINE, session.lines[-1]), "told how far it was")
    return re.fullmatch(LINE, session.lines[-1])


def test_a_long_run_tells_how_far_it_is(terminal):
    session = terminal()
    say(session, "use privatised_data")
    record = recorded(session)
    begin_run(session)
    start = time.monotonic()
    first = wait_for_line(session)
    assert time.monotonic() - start > 1, "short runs need no such line"
    done, total, percent = int(first[1]), int(first[2]), int(first[4])
    assert total == 899 * 12 and first[3] == "months" and percent == done * 100 // total
    assert done / 8 < float(first[5]) < done
    session.wait_until(lambda session: session.lines[-1] != first[0], "went on")
    assert int(wait_for_line(session)[1]) > done
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    assert " left" not in session.text, "the line is taken away"
    assert session.lines[-3].startswith("stopped: privatised_data is at year ") and session.lines[-2] == "interrupted"
    assert b"\x1b[3" not in record.getvalue().split(b"year 1\r\n")[1].split(b"stopped")[0], "and is plain"


@pytest.mark.parametrize("terms", [
    {"TERM": "dumb"},
    {"size": (24, 30)},
], ids=["dumb", "narrow"])
def test_the_line_fits_any_terminal(terminal, terms):
    session = terminal(**terms)
    say(session, "use privatised_data")
    session.type("run to year 900\r")
    session.wait_until(lambda session: " months (" in session.lines[-1], "told how far it was")
    assert len(session.lines[-1]) < session.screen.columns
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    assert " months (" not in session.text


def test_what_is_quick_tells_nothing(terminal):
    session = terminal()
    for statement in TINY.split("\n") + ["use quick"]:
        say(session, statement)
    record = recorded(session)
    say(session, "run to year 20")
    say(session, "plot hhi")
    assert b" left" not in record.getvalue() and b"a second" not in record.getvalue()


def test_a_file_that_runs_long_tells_too(terminal, study):
    session = terminal("run", study(text="use privatised_data\nrun to year 900\n"))
    wait_for_line(session)
    session.type("\x03")
    assert session.wait_for_end() == 130
    assert "stopped: privatised_data is at year" in session.text and " left" not in session.text


def test_a_comparison_tells_its_runs(terminal):
    session = terminal()
    for statement in ["scenario a = social_asset", "scenario b = privatised_data"]:
        say(session, statement)
    begin(session, "compare a, b for 20 years runs 90")
    found = wait_for_line(session)
    assert found[3] == "runs" and found[2] == "180"
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    assert " left" not in session.text


def test_a_pipe_gets_no_line(tmp_path):
    statements = "use privatised_data\nstep 1 year\nrun to year 900\n"
    process = subprocess.Popen(
        ["timeout", "--foreground", "-s", "INT", "3", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=tmp_path, env=environment(tmp_path), text=True)
    out, err = process.communicate(statements, timeout=20)
    assert out == "privatised_data, month 0\nprivatised_data, year 1\n"
    assert re.fullmatch(r"stopped: privatised_data is at .*\ninterrupted\n", err)


def test_an_interrupt_stops_it_soon(terminal):
    session = terminal()
    say(session, "use privatised_data")
    begin_run(session)
    start = time.monotonic()
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    assert time.monotonic() - start < 0.5
    place = re.search(r"stopped: privatised_data is at (year .*)\n", session.text)[1]
    assert session.lines[-1] == f"privatised_data · {place} ▸"
    assert say(session, "show hhi").startswith(f"privatised_data, {place}")


@pytest.mark.parametrize("statement", ["go to year 899", "step 890 years", "run for 890 years"])
def test_all_ways_of_going_on_can_be_stopped(terminal, statement):
    session = terminal()
    say(session, "use privatised_data")
    paste(session, f"step 1 year\n{statement}")
    press(session, "", statement)
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")
    session.type("\x03")
    session.wait_for("stopped: privatised_data is at year")


def test_a_run_goes_on_where_it_was_stopped(terminal):
    session = terminal(size=(40, 80))
    say(session, "use social_asset")
    paste(session, "step 1 year\nrun to year 900")
    press(session, "", "run to year 900")
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    year = int(re.search(r"year (\d+)", session.lines[-1])[1])
    shown = say(session, f"run to year {year + 1}") + say(session, "show hhi, gini_income")
    say(session, "use social_asset")
    assert re.findall(r"^\w+ +(\d\S*)", say(session, f"run to year {year + 1}") + say(session, "show hhi, gini_income"), re.M) == (
        re.findall(r"^\w+ +(\d\S*)", shown, re.M))


def test_an_interrupt_stops_all_of_an_input(terminal):
    session = terminal()
    say(session, "use privatised_data")
    paste(session, "step 1 year\nrun to year 900\nlet later = 1\nshow hhi")
    press(session, "", "show hhi")
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    assert "One run" not in session.text


def test_a_second_interrupt_ends_what_does_not_answer(terminal, tmp_path):
    (tmp_path / "long.polity").write_text("help\n" * 100)
    session = terminal()
    say(session, "pager off")
    press(session, 'load "long.polity"', '"')
    session.type("\r")
    # Nobody reads what is written from here on, so that the statement cannot go on.
    wait_until(lambda: unread(session) > 2_000)
    for _ in range(2):
        assert session.program.isalive()
        session.program.kill(signal.SIGINT)
        wait_until(lambda: not session.program.isalive() or is_delivered(session.program.pid))
    wait_until(lambda: not session.program.isalive())
    assert session.program.exitstatus == 130


def wait_until(condition):
    """Waits without reading from the terminal."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "never came about"
        time.sleep(0.005)


def unread(session):
    """Bytes that the program has written and nobody has read."""
    count = fcntl.ioctl(session.program.child_fd, termios.FIONREAD, bytes(4))
    return int.from_bytes(count, sys.byteorder)


def is_delivered(process):
    """Whether no Ctrl-C waits for the process any more."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return all(not int(found, 16) >> (signal.SIGINT - 1) & 1 for found in re.findall(r"(?:ShdPnd|SigPnd):\s*(\w+)", status))


def test_two_interrupts_far_apart_end_nothing(terminal):
    session = terminal()
    say(session, "use privatised_data")
    for _ in range(2):
        begin_run(session)
        session.type("\x03")
        session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
        say(session, "back 1 month")
        say(session, "undo")
        say(session, "go to month 0")
    assert session.program.isalive()


def test_an_interrupt_at_the_prompt_is_not_counted(terminal):
    session = terminal()
    say(session, "use privatised_data")
    session.type("\x03")
    session.wait_for("^C")
    begin_run(session)
    session.type("\x03")
    session.wait_for("stopped: ")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "went on")
