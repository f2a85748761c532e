"""Worlds when a run is stopped, fails or is taken back: the session goes on from what is there."""

import re
import signal
import subprocess
import termios

import pytest

from conftest import PROGRAM, environment
from typed import paste, press, say

LARGE = (60, 100)
BROKEN = """\
economy dated { starts = 2026-01-01
citizens = 100 }
policy spend { from 2026-06-01 legal { set budget.health = 90% } }
scenario broke = privatised_data with spend in dated
"""


def stop(session):
    session.type("\x03")
    session.wait_for("interrupted")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "showed a prompt")


def begin(session, keys):
    """Sends the last keys of a statement and waits until it is carried out: then the terminal echoes."""
    session.type(keys)
    session.wait_until(lambda session: session.settings[3] & termios.ECHO, "began to run")


def start_run(session, before=""):
    """Pastes an input that goes on for so long that it will be stopped, once a year has been simulated."""
    paste(session, before + "step 1 year\nstep 900 years")
    session.wait_for("step 900 years")
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")


def test_a_stopped_world_stays_where_it_has_come_to(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    start_run(session)
    stop(session)
    place = re.fullmatch(r"privatised_data · (year .*) ▸", session.lines[-1])[1]
    assert place != "year 901" and "error" not in session.text
    assert say(session, "show hhi").startswith(f"privatised_data, {place}")
    say(session, "step")
    say(session, "undo")
    assert session.lines[-1] == f"privatised_data · {place} ▸"


@pytest.mark.parametrize("question", ["why hhi", "plot hhi"])
def test_a_stopped_question_changes_nothing(terminal, question):
    session = terminal(size=LARGE)
    say(session, "economy small { citizens = 100 }")
    say(session, "scenario today = privatised_data in small")
    say(session, "use today")
    say(session, "step 100 years")
    press(session, question, question)
    begin(session, "\r")
    stop(session)
    assert session.lines[-1] == "today · year 100 ▸"


def test_a_stopped_run_is_saved_as_far_as_it_came(terminal, tmp_path):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    start_run(session)
    stop(session)
    shown = say(session, "show hhi")
    say(session, 'save "mine.polity"')
    again = subprocess.run(
        [PROGRAM, "run", "mine.polity"], capture_output=True, text=True, cwd=tmp_path, env=environment(tmp_path),
        timeout=20)
    assert shown.splitlines()[0] in again.stdout


def test_the_names_of_a_stopped_input_stand_for_its_worlds(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    start_run(session, "fork other\n")
    stop(session)
    assert "error[E0203]" in say(session, "fork other"), "there is a world of that name"


def test_undo_gives_a_forks_name_back(polity):
    outcome = polity(stdin="use privatised_data\nfork other\nundo\nfork other\n")
    assert (outcome.returncode, outcome.err) == (0, "")


def test_a_failed_step_leaves_the_world_where_it_can_be(terminal, study):
    session = terminal(size=LARGE)
    say(session, f'load "{study(text=BROKEN)}"')
    say(session, "use broke")
    assert "error[E0902]: month 5" in say(session, "step 1 year")
    assert "error" not in say(session, "show hhi")
    assert session.lines[-1] in ["broke · month 0 ▸", "broke · month 5 ▸"]


def test_a_second_interrupt_soon_after_ends_the_program(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    press(session, "step 900 years", "900 years")
    begin(session, "\r")
    stop(session)
    session.type("\x03")
    assert session.wait_for_end() in [-signal.SIGINT, 130]
    assert session.settings[3] & termios.ECHO and not session.marks_pastes


def test_a_key_in_between_makes_it_a_first_one(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    press(session, "step 900 years", "900 years")
    begin(session, "\r")
    stop(session)
    press(session, "abc", "abc")
    session.type("\x03")
    session.wait_for("abc^C")
    press(session, "let a = 1", "let a = 1")


def test_lines_may_be_dropped_one_after_another(terminal):
    session = terminal()
    for word in ["abc", "def", "ghi"]:
        press(session, word, word)
        session.type("\x03")
        session.wait_for(word + "^C")
    press(session, "let a = 1", "let a = 1")


def test_a_chart_after_a_stopped_comparison_shows_the_worlds(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    say(session, "step 1 year")
    press(session, "compare privatised_data, social_asset for 500 years runs 100", "runs 100")
    begin(session, "\r")
    stop(session)
    assert "privatised_data" in say(session, "plot hhi") and "E0501" not in session.text


def test_a_session_that_includes_files_is_saved_beside_them(polity, tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "base.polity").write_text("regime mine { data.social_share = 10% }\n")
    (tmp_path / "sub/more.polity").write_text("regime other { data.social_share = 20% }\n")
    (tmp_path / "sub/all.polity").write_text('include "more.polity"\nuse other\nstep\nshow hhi\n')
    outcome = polity(stdin=(
        'include "base.polity"\nuse mine\nstep\nshow hhi\nload "sub/all.polity"\nsave "sub/s.polity"\nsave "s.polity"\n'))
    assert outcome.returncode == 1 and outcome.err.count("E0904") == 1 and not (tmp_path / "sub/s.polity").exists()
    again = polity("run", "s.polity")
    assert again.returncode == 0 and again.out == outcome.out, again.err
