"""`transcript`: what was typed and what was answered, as a text for people."""

import os
import re

import pytest

from replay import SMALL, inputs, run
from typed import PROMPT, paste, press, say

NAME = "t.txt"


def kept(folder, name=NAME):
    """What follows the transcript's heading."""
    text = (folder / name).read_text(encoding="utf-8")
    heading, rest = text.split("\n\n", 1)
    assert re.fullmatch(r"Transcript of a session of Polity \d+\.\d+\.\d+", heading)
    return rest


def begin(session, name=NAME):
    assert say(session, f'transcript "{name}"') == f"keeping a transcript in {name}; `transcript off` ends it"


def test_prompt_input_and_answer(terminal, tmp_path):
    session = terminal()
    begin(session)
    say(session, "use privatised_data")
    say(session, "step")
    assert kept(tmp_path) == (
        "polity ▸ use privatised_data\nprivatised_data, month 0\n"
        "privatised_data · month 0 ▸ step\nprivatised_data, month 1\n")


def test_lines_that_go_on_are_marked(terminal, tmp_path):
    session = terminal()
    begin(session)
    press(session, "regime calm {\rdata.social_share = 10%\r}", "  }")
    press(session, "\r", PROMPT)
    assert kept(tmp_path) == "polity ▸ regime calm {\n…   data.social_share = 10%\n…   }\n"


def test_pasted_blocks_too(terminal, tmp_path):
    session = terminal()
    begin(session)
    paste(session, "let x = 1\nlet y = 2")
    press(session, "", "let y = 2")
    press(session, "\r", PROMPT)
    assert kept(tmp_path) == "polity ▸ let x = 1\n… let y = 2\n"


@pytest.mark.parametrize("colour", [{"NO_COLOR": None}, {}], ids=["colour", "plain"])
def test_it_keeps_no_sequences(terminal, tmp_path, colour):
    session = terminal(size=(40, 100), **colour)
    begin(session)
    for statement in ["use privatised_data", "step 1 year", "plot hhi", "nonsense here", "show", "help step"]:
        say(session, statement)
    text = kept(tmp_path)
    assert "\x1b" not in text and "\r" not in text
    for part in ["error[E0105]: `nonsense` begins no statement\n --> prompt", "● privatised_data", "Simulates a month", "since month 0"]:
        assert part in text


def test_errors_stand_where_they_came(tmp_path):
    run(tmp_path, stdin='transcript "t.txt"\nuse social_asset\nshow nope\nstep\n')
    text = kept(tmp_path)
    places = [text.index(part) for part in ["▸ use", "month 0\n", "▸ show nope", "error[E0201]", "▸ step", "month 1\n"]]
    assert places == sorted(places)


@pytest.mark.parametrize("pager", ["true", "cat", "head -1"])
def test_what_was_paged_is_kept_whole(terminal, tmp_path, polity, pager):
    session = terminal(PAGER=pager)
    begin(session)
    press(session, "help", "help")
    press(session, "\r", PROMPT)
    assert kept(tmp_path).split() == ["polity", "▸", "help", *polity("-e", "help").out.split()]


def test_off_ends_it(terminal, tmp_path):
    session = terminal()
    begin(session)
    say(session, "let a = 1")
    say(session, "transcript off")
    before = kept(tmp_path)
    say(session, "let b = 1")
    assert kept(tmp_path) == before and "let a = 1" in before and "let b" not in before
    say(session, "transcript off")


@pytest.mark.parametrize("name", [NAME, "u.md"])
def test_another_begins_as_the_first_did(terminal, tmp_path, name):
    session = terminal()
    begin(session)
    say(session, "let a = 1")
    begin(session, name)
    say(session, "let b = 1")
    assert kept(tmp_path, name) == "polity ▸ let b = 1\n"


def test_another_takes_its_place(tmp_path):
    inputs(tmp_path, 'transcript "t.txt"', "let a = 1", 'transcript "u.md"', "let b = 1")
    assert kept(tmp_path) == "polity ▸ let a = 1\n" and kept(tmp_path, "u.md").endswith("polity ▸ let b = 1\n")


def test_an_interrupted_run_is_told(terminal, tmp_path):
    session = terminal()
    begin(session)
    say(session, "use privatised_data")
    paste(session, "step 1 year\nrun to year 900")
    press(session, "", "run to year 900")
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")
    session.type("\x03")
    session.wait_for("interrupted")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "showed a prompt")
    text = kept(tmp_path)
    assert re.search(r"▸ step 1 year\n… run to year 900\nprivatised_data, year 1\nstopped: privatised_data is at .*\ninterrupted\n$", text)


def test_progress_is_no_part_of_it(terminal, tmp_path):
    session = terminal()
    begin(session)
    say(session, "use privatised_data")
    session.type("run to year 900\r")
    session.wait_for("s left")
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "showed a prompt")
    assert "left" not in kept(tmp_path) and "stopped" in kept(tmp_path)


def test_hostile_text_is_shown_escaped(tmp_path):
    outcome = run(tmp_path, stdin='transcript "t.txt"\nnote "a\x1b[31mb\x07"\nnonsense\x1b[2J\n')
    assert outcome.returncode == 1
    assert "\x1b" not in kept(tmp_path) and "\x07" not in kept(tmp_path)
    assert kept(tmp_path).count("\\u{1b}") >= 3


def test_words_for_leaving_leave_it_whole(terminal, tmp_path):
    session = terminal()
    begin(session)
    say(session, "let a = 1")
    session.type("quit\r")
    assert session.wait_for_end() == 0
    assert kept(tmp_path) == "polity ▸ let a = 1\n"


@pytest.mark.parametrize("name", ["x", "x.polity", "x.TXT", ".x.txt", "../x.txt", "x.txt.exe", ".bashrc", ".md", "nope/x.md"])
def test_names_it_may_not_have(tmp_path, name):
    outcome = run(tmp_path, stdin=f'transcript "{name}"\nlet x = 1\n')
    assert outcome.returncode == 1 and outcome.stderr.count("error[E0904]") == 1
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("text", ["mine\n", "", "Transcript of my life\n", "Transcript of a session"], ids=repr)
def test_a_file_of_other_making_is_kept(tmp_path, text):
    (tmp_path / NAME).write_text(text)
    outcome = run(tmp_path, stdin='transcript "t.txt"\nlet x = 1\n')
    assert outcome.returncode == 1 and (tmp_path / NAME).read_text() == text


def test_a_transcript_replaces_a_transcript_alone(tmp_path):
    assert inputs(tmp_path, 'transcript "t.txt"', "let x = 1").returncode == 0
    assert inputs(tmp_path, 'transcript "t.txt"', "let y = 1").returncode == 0
    assert kept(tmp_path) == "polity ▸ let y = 1\n"


def test_links_are_not_followed(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / "victim.txt").write_text("Transcript of a session of Polity 0.1.0\n\n")
    (tmp_path / "inner/t.txt").symlink_to(tmp_path / "victim.txt")
    outcome = run(tmp_path / "inner", stdin='transcript "t.txt"\nlet x = 1\n')
    assert outcome.returncode == 1
    assert (tmp_path / "victim.txt").read_text() == "Transcript of a session of Polity 0.1.0\n\n"


def test_machine_forms_are_kept_too(tmp_path):
    run(tmp_path, stdin=SMALL + 'transcript "t.txt"\noutput csv\nuse today\nshow hhi\n')
    assert "\nscenario,measure,month" in kept(tmp_path)


def test_a_plain_terminal_keeps_the_same(terminal, tmp_path):
    session = terminal(TERM="dumb")
    begin(session)
    press(session, "regime calm {\r", "…")
    press(session, "}\r", PROMPT)
    assert kept(tmp_path) == "polity ▸ regime calm {\n… }\n"


def test_an_unfinished_statement_at_the_end_of_a_pipe(tmp_path):
    run(tmp_path, stdin='transcript "t.txt"\nregime calm {\n')
    assert kept(tmp_path).startswith("polity ▸ regime calm {\n") and "error[" in kept(tmp_path)
