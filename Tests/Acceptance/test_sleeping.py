"""The program as a job of a shell: put to sleep and woken, and the key that ends programs at once."""

import signal
import termios

import pytest

from conftest import PROGRAM
from typed import PROMPT, press, recorded, say, shell


@pytest.fixture
def sleeper(tmp_path):
    """The program as a job of a shell."""
    with shell(tmp_path) as session:
        session.wait_for_last_line("$")
        press(session, PROGRAM + "\r", PROMPT)
        yield session


def sleep(session):
    session.type("\x1a")
    session.wait_for("Stopped")
    session.wait_for_last_line("$")


def test_a_line_survives_sleep(sleeper):
    press(sleeper, "let ab", "▸ let ab")
    sleep(sleeper)
    press(sleeper, "fg\r", "▸ let ab")
    press(sleeper, "c = 1", "▸ let abc = 1")
    press(sleeper, "\r", PROMPT)
    assert "constant" in say(sleeper, "describe abc")


def test_a_window_may_change_during_sleep(sleeper):
    press(sleeper, "let ab", "▸ let ab")
    sleep(sleeper)
    sleeper.resize(30, 60)
    press(sleeper, "fg\r", "▸ let ab")
    press(sleeper, "c = 1", "▸ let abc = 1")


def test_a_run_survives_sleep(sleeper):
    say(sleeper, "use privatised_data")
    press(sleeper, "step 30 years", "step 30 years")
    sleeper.type("\r")
    sleeper.wait_until(lambda session: session.settings[3] & termios.ECHO, "began to run")
    sleeper.type("\x1a")
    sleeper.wait_for("Stopped")
    sleeper.wait_for_last_line("$")
    press(sleeper, "fg\r", "privatised_data · year 30 ▸")
    press(sleeper, "show hhi", "▸ show hhi")


def test_pastes_are_marked_after_sleep(sleeper):
    assert sleeper.marks_pastes
    press(sleeper, "ab", "▸ ab")
    sleep(sleeper)
    press(sleeper, "fg\r", "▸ ab")
    press(sleeper, "c", "▸ abc")
    assert sleeper.marks_pastes


def test_the_key_for_quitting_is_no_crash(terminal):
    session = terminal(SWIFT_BACKTRACE="interactive=no")
    record = recorded(session)
    session.type("\x1c")
    assert session.wait_for_end() == -signal.SIGQUIT
    assert b"crash" not in record.getvalue()
    assert session.settings[3] & termios.ECHO and not session.marks_pastes
