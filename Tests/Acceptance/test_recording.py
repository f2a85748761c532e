"""`record` and `save`: scripts of a session that give its numbers again, whatever was typed."""

import json
import os
import re
import signal
import termios

import pytest

from replay import HEADER, SMALL, inputs, replayed, run, session
from typed import paste, press, say

RULE = "each month citizens { set trust_state = 0 }"


SESSIONS = {
    "names that are given twice": [
        "let x = 10%", "regime r { data.social_share = x }", "use r", "step 2 months", "show hhi",
        "let x = 50%", "regime r { data.social_share = x }", "use r", "step", "show hhi, data.social_share"],
    "a measure that is given thrice": [
        "use today", "measure m = hhi * 2", "step", "show m", "measure m = hhi * 3", "show m", "measure n = m + 1", "show n",
        "measure m = 1", "show n, m"],
    "a preset's name": [
        "use social_asset", "step", "show hhi", "regime social_asset { tax.income = 70% }", "use social_asset", "step",
        "show hhi, tax.income"],
    "a comparison without a length": [
        "compare today, other for 1 year runs 2", "table hhi at year 1", "compare today, other runs 2", "table price",
        "table hhi at year 1", "compare other"],
    "comparisons alone": ["use today", "show price", "compare today for 1 year runs 2", "table hhi", "show hhi"],
    "charts": ["compare today for 1 year runs 2", "plot hhi", "use today", "step 1 year", "plot hhi, price"],
    "undo and redo": [
        "use today", "step 1 year", "set tax.income = 30%", "step 3 months", "undo", "undo", "redo", "show hhi, tax.income",
        "redo", "step", "show hhi", "undo", "undo", "undo", "step", "show hhi, tax.income"],
    "forks of forks": [
        "use today", "step 2 months", "fork a", "set tax.income = 30%", "fork b", "set tax.income += 5 points", "step",
        "fork c", "back 2 months", "set data.social_share = 50%", "step 3 months", "show hhi, tax.income", "switch a",
        "show hhi, tax.income", "switch to b", "step", "show hhi, tax.income", "compare a, b, c, today for 1 year runs 2",
        "table hhi", "plot hhi", "worlds"],
    "a fork's name again": [
        "use today", "fork a", "step", "show hhi", "undo", "undo", "fork a", "step 2 months", "show hhi",
        "compare a, today for 1 year runs 2"],
    "another seed": ["use today seed 7", "step 1 year", "show hhi", "use other", "step", "show hhi", "use today seed 8", "step", "show hhi"],
    "going about in time": [
        "use today", "run to year 1", "show hhi", "back 3 months", "show hhi", "go to month 2", "set tax.income = 40%",
        "run for 3 months", "show hhi", "why hhi"],
    "several statements at once": [
        "use today\nstep 2 months\nshow hhi", "fork a\nset tax.income = 30%\nstep\nshow hhi, tax.income",
        "compare a, today for 1 year runs 2\ntable hhi\nlet x = 3\n\n# a remark\nshow price"],
    "settings": ["timing off", "pager off", "use today", "output markdown", "show hhi", "output table", "show hhi", "pager on"],
    "csv": ["use today", "output csv", "show hhi", "step", "show hhi, price", "compare today for 1 year runs 2", "table price"],
    "no number at all": ["let x = 1", 'title "t"', 'note "n"', "help step", "describe x", "apropos dividend", "measures"],
    "lines of Windows": ["use today\r\nstep\r\nshow hhi\r\n", "show price"],
    "letters beyond ASCII": ["scenario hiện_tại = privatised_data in small", "use hiện_tại", "step", "show hhi"],
    "remarks at the end": ["use today # now", "step # a month", "show hhi #"],
    "files of charts": ["use today", "step", 'plot hhi to "x.svg"', 'plot hhi, price to "x.csv"', "show hhi"],
}


@pytest.mark.parametrize("what", SESSIONS)
def test_a_script_gives_every_number_again(tmp_path, what):
    shown = session(tmp_path, SMALL, *SESSIONS[what])
    assert shown and replayed(tmp_path) == shown


def rows(text):
    """The rows of all arrays of a text."""
    found, rest = [], text.strip()
    while rest:
        array, end = json.JSONDecoder().raw_decode(rest)
        found += array
        rest = rest[end:].strip()
    return found


def test_json_gives_every_number_again(tmp_path):
    shown = session(
        tmp_path, SMALL, "output json", "use today", "show hhi", "step", "show hhi, price",
        "compare today, other for 1 year runs 2", "table hhi at month 6", "compare other")
    again = json.loads(replayed(tmp_path))
    assert len(again) > 10 and again == rows(shown)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_charts_numbers_are_given_again(tmp_path, form):
    shown = session(tmp_path, SMALL, f"output {form}", "compare today for 1 year runs 2", "plot hhi")
    months = {"csv": r",hhi,0,", "json": r'"month":0'}[form]
    assert len(re.findall(months, shown)) == 1
    assert len(re.findall(months, replayed(tmp_path))) == 1


def test_a_rule_for_agents_changes_nothing_that_was_before_it(tmp_path):
    shown = session(tmp_path, SMALL, "use today", "step 3 months", "show trust.state", RULE, "step")
    assert replayed(tmp_path) == shown


@pytest.mark.parametrize("later", ["scenario a = social_asset in small", "let a = 3", "measure a = hhi"])
def test_a_forks_name_can_get_another_meaning(tmp_path, later):
    shown = session(tmp_path, SMALL, "use today", "fork a", "step", "show hhi", "undo", "undo", later, "step", "show hhi")
    assert replayed(tmp_path) == shown


def test_what_failed_is_left_out(tmp_path):
    outcome = run(tmp_path, stdin=SMALL + (
        'record "r.polity"\nuse today\nnonsense\nstep\nset tax.income = nope\nuse nope\nlet x = 1 1\nshow hhi\nback 9 years\n'
        'table hhi\nload "nope.polity"\ninclude "nope.polity"\nsave "../x.polity"\nredo\nfork today\n'))
    assert outcome.returncode == 1 and outcome.stderr.count("error[") == 11
    assert (tmp_path / "r.polity").read_text() == HEADER + SMALL + "use today\nstep\nshow hhi\n"
    assert replayed(tmp_path) == outcome.stdout


@pytest.mark.parametrize("own", [
    'save "a.polity"', 'record "a.polity"', 'transcript "a.txt"', "tutorial", "tutorial off", "record off", 'load "base.polity"',
])
def test_what_stands_beside_a_statement_of_the_session_is_kept(tmp_path, own):
    (tmp_path / "base.polity").write_text("let base = 1\n")
    outcome = inputs(tmp_path, SMALL, f"use today\nstep\n{own}\nstep", "show hhi", 'save "s.polity"')
    assert outcome.returncode == 0, outcome.stderr
    script = (tmp_path / "s.polity").read_text()
    assert "use today\nstep\n" in script and script.count("step\n") == 2
    assert "month 2" in replayed(tmp_path, "s.polity")


@pytest.mark.parametrize("own", [
    'save "nowhere/x.polity"', 'load "nope.polity"', 'transcript "nowhere/x.txt"', 'record "nowhere/x.polity"'])
def test_what_stands_before_a_statement_that_failed_is_kept(tmp_path, own):
    (tmp_path / "block.polity").write_text(f"use today\nstep\n{own}\n")
    outcome = run(tmp_path, stdin=SMALL + 'record "r.polity"\nload "block.polity"\nshow hhi\n')
    assert "today, month 1" in outcome.stdout
    assert replayed(tmp_path).splitlines()[-4:] == outcome.stdout.splitlines()[-4:]


def test_a_loaded_file_becomes_part_of_it(tmp_path):
    (tmp_path / "base.polity").write_text(SMALL + "use today\nstep 2 months\nshow hhi\n")
    shown = session(tmp_path, 'load "base.polity"', "step", "show hhi", 'load "base.polity"', "step", "show price")
    (tmp_path / "base.polity").unlink()
    assert "load" not in (tmp_path / "r.polity").read_text()
    assert replayed(tmp_path) == shown


def test_an_included_file_is_named(tmp_path):
    (tmp_path / "base.polity").write_text(SMALL)
    shown = session(tmp_path, 'include "base.polity"', "use today", "step", "show hhi", 'include "base.polity"', "show hhi")
    assert replayed(tmp_path) == shown


def test_a_saved_session_can_be_loaded_and_saved_again(tmp_path):
    first = session(tmp_path, SMALL, "let x = 1", "use today", "step", "show hhi", "let x = 2", "compare today runs 2")
    script = (tmp_path / "s.polity").read_text().removeprefix(HEADER)
    second = session(tmp_path, 'load "s.polity"', "show hhi")
    assert second.startswith(first)
    assert script in (tmp_path / "s.polity").read_text()
    assert replayed(tmp_path) == second


def test_it_begins_with_the_whole_session(tmp_path):
    inputs(tmp_path, SMALL, "use today", "step", 'record "r.polity"', "show hhi")
    assert (tmp_path / "r.polity").read_text() == HEADER + SMALL + "use today\nstep\nshow hhi\n"


def test_it_ends_when_it_is_told(tmp_path):
    inputs(tmp_path, SMALL, 'record "r.polity"', "use today", "record off", "step", "record off")
    assert (tmp_path / "r.polity").read_text() == HEADER + SMALL + "use today\n"


def test_another_takes_its_place(tmp_path):
    inputs(tmp_path, "let x = 1", 'record "a.polity"', "let y = 1", 'record "b.polity"', "let z = 1")
    assert [(tmp_path / name).read_text() for name in ["a.polity", "b.polity"]] == [
        HEADER + "let x = 1\nlet y = 1\n", HEADER + "let x = 1\nlet y = 1\nlet z = 1\n"]


def test_it_goes_on_where_its_own_file_is_saved_over(tmp_path):
    inputs(tmp_path, 'record "r.polity"', "let x = 1", 'save "r.polity"', "let y = 1")
    assert (tmp_path / "r.polity").read_text() == HEADER + "let x = 1\nlet y = 1\n"


def test_nothing_is_lost_by_a_kill(terminal, tmp_path):
    session = terminal()
    say(session, 'record "r.polity"')
    for statement in ["economy small { citizens = 100 }", "scenario today = social_asset in small", "use today", "step", "show hhi"]:
        say(session, statement)
    shown = session.text
    session.program.kill(signal.SIGKILL)
    assert session.wait_for_end() == -signal.SIGKILL
    value = re.search(r"hhi +(\S+)", shown)[1]
    assert re.search(r"hhi +(\S+)", replayed(tmp_path))[1] == value


def begin(session, keys):
    session.type(keys)
    session.wait_until(lambda session: session.settings[3] & termios.ECHO, "began to run")


@pytest.mark.parametrize("before", ["", "fork far\n", "set tax.income = 30%\n", "let x = 1\n"], ids=["alone", "fork", "set", "let"])
def test_a_stopped_run_is_recorded_as_far_as_it_came(terminal, tmp_path, before):
    session = terminal(size=(60, 100))
    for statement in ['record "r.polity"', "use social_asset"]:
        say(session, statement)
    paste(session, before + "step 1 year\nrun to year 900")
    session.wait_for("run to year 900")
    begin(session, "\r")
    session.wait_until(lambda session: session.lines[-1].endswith(", year 1"), "simulated a year")
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "stopped")
    stopped = re.search(r"stopped: (\w+) is at (year .*)", session.text)
    shown = say(session, "show hhi, tax.income")
    assert shown.startswith(f"{stopped[1]}, {stopped[2]}")
    say(session, "undo")
    assert session.lines[-1].endswith("year 1 ▸")
    shown += "\n" + say(session, "show hhi, tax.income")
    again = replayed(tmp_path)
    numbers = [re.findall(r"^(?:hhi|tax\.income) +(\d\S*)", text, re.MULTILINE) for text in [shown, again]]
    assert len(numbers[0]) == 4 and numbers[0] == numbers[1]


def test_pasted_blocks_are_recorded_whole(terminal, tmp_path):
    session = terminal(size=(40, 80))
    say(session, 'record "r.polity"')
    for block in [SMALL.rstrip(), "use today\nstep 2 months\nshow hhi", "fork b\nset tax.income = 30%\nstep\nshow hhi, tax.income"]:
        paste(session, block)
        press(session, "", block.splitlines()[-1])
        press(session, "\r", "▸")
    again = replayed(tmp_path)
    assert again.count("hhi ") == 2 and "b, month 3" in again


ENDINGS = ["x", "x.txt", "x.polity.txt", "x.POLITY", "x.polity ", "", ".polity"]


@pytest.mark.parametrize("verb", ["save", "record"])
@pytest.mark.parametrize("name", ENDINGS)
def test_scripts_end_in_polity(tmp_path, verb, name):
    outcome = run(tmp_path, stdin=f'{verb} "{name}"\nlet x = 1\n')
    assert outcome.returncode == 1 and outcome.stderr.count("error[E0904]") == 1
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("verb", ["save", "record"])
@pytest.mark.parametrize("name", [
    ".x.polity", ".git/x.polity", "sub/.x.polity", "../x.polity", "sub/../../x.polity", "./../x.polity", "nope/x.polity",
    "link.polity", "away/x.polity", "gone.polity", "sub.polity", "pipe.polity",
])
def test_nothing_is_written_at(tmp_path, verb, name):
    inner = tmp_path / "inner"
    for folder in [inner / "sub", inner / ".git", inner / "sub.polity", tmp_path / "outside"]:
        folder.mkdir(parents=True)
    (tmp_path / "victim.polity").write_text(HEADER)
    (inner / "link.polity").symlink_to(tmp_path / "victim.polity")
    (inner / "gone.polity").symlink_to(tmp_path / "gone.polity")
    (inner / "away").symlink_to(tmp_path / "outside")
    os.mkfifo(inner / "pipe.polity")
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    outcome = run(inner, stdin=f'let secret = 1\n{verb} "{name}"\nlet x = 1\n')
    assert outcome.returncode == 1 and outcome.stderr.count("error[E0904]") == 1
    assert sorted(str(path) for path in tmp_path.rglob("*")) == before
    assert (tmp_path / "victim.polity").read_text() == HEADER


@pytest.mark.parametrize("verb", ["save", "record"])
@pytest.mark.parametrize("text", ["let mine = 1\n", "", "#", "# A session\n", "# A session of somebody else\n", "\x00"], ids=repr)
def test_a_file_of_other_making_is_kept(tmp_path, verb, text):
    (tmp_path / "x.polity").write_text(text)
    outcome = run(tmp_path, stdin=f'{verb} "x.polity"\nlet x = 1\n')
    assert outcome.returncode == 1 and "not made by this statement" in outcome.stderr
    assert (tmp_path / "x.polity").read_text() == text


@pytest.mark.parametrize("verb", ["save", "record"])
def test_a_file_of_the_same_making_is_replaced(tmp_path, verb):
    (tmp_path / "sub").mkdir()
    for number in range(2):
        assert inputs(tmp_path, f"let x{number} = 1", f'{verb} "sub/x.polity"').returncode == 0
    assert (tmp_path / "sub/x.polity").read_text() == HEADER + "let x1 = 1\n"


def test_the_mode_of_a_replaced_file_stays(tmp_path):
    inputs(tmp_path, 'save "x.polity"')
    (tmp_path / "x.polity").chmod(0o600)
    inputs(tmp_path, "let x = 1", 'save "x.polity"')
    assert (tmp_path / "x.polity").stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["x.polity"]


def spoil(folder, how):
    """Makes the file below the folder one that cannot be written to any more."""
    path = next((folder / "sub").iterdir())
    path.unlink()
    match how:
        case "file gone": pass
        case "folder gone": (folder / "sub").rmdir()
        case "folder": path.mkdir()
        case "link": path.symlink_to(folder / "victim")
        case "pipe": os.mkfifo(path)


@pytest.mark.parametrize("how", ["file gone", "folder gone", "folder", "link", "pipe"])
@pytest.mark.parametrize("start", ['record "sub/r.polity"', 'transcript "sub/t.txt"'], ids=["record", "transcript"])
def test_a_file_that_cannot_grow_is_said_once(terminal, tmp_path, start, how):
    (tmp_path / "sub").mkdir()
    (tmp_path / "victim").write_text("mine")
    session = terminal()
    say(session, start)
    say(session, "let a = 1")
    spoil(tmp_path, how)
    assert "grows no more: " in say(session, "let b = 1")
    assert say(session, "let c = 1") == ""
    assert session.text.count("grows no more") == 1 and "error" not in session.text
    assert (tmp_path / "victim").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_file_that_became_read_only_is_said_once(terminal, tmp_path):
    session = terminal()
    say(session, 'record "r.polity"')
    (tmp_path / "r.polity").chmod(0o400)
    assert "grows no more: " in say(session, "let b = 1")
    assert say(session, "let c = 1") == ""


@pytest.mark.parametrize("place", ["nope/r.polity", "x"])
def test_a_record_that_cannot_begin_leaves_the_old_one(tmp_path, place):
    run(tmp_path, stdin=f'record "r.polity"\nlet x = 1\nrecord "{place}"\nlet y = 1\n')
    assert (tmp_path / "r.polity").read_text() == HEADER + "let x = 1\nlet y = 1\n"


def test_statements_after_a_load_come_after_it(tmp_path):
    (tmp_path / "base.polity").write_text("use social_asset\nstep\n")
    outcome = inputs(tmp_path, "use privatised_data", 'load "base.polity"\nshow hhi')
    assert "social_asset, month 1\nmeasure" in outcome.stdout
    outcome = inputs(tmp_path, 'load "base.polity"\nshow hhi')
    assert outcome.returncode == 0, outcome.stderr


def test_the_tutorial_keeps_nothing_from_being_saved(tmp_path):
    assert inputs(tmp_path, 'tutorial\nsave "x.polity"').returncode == 0
    assert (tmp_path / "x.polity").exists()
