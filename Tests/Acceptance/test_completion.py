"""Tab: what is offered where, and what the offers mean."""

import re

import pytest

from typed import PROMPT, press, recorded, say

NAMES = """\
economy small { citizens = 100 }
scenario today = privatised_data in small
regime calm extends social_asset { tax.income = 5% }
let rate = 10%
measure burden = hhi * 2
use today
fork other
step
"""
LARGE = (100, 110)


@pytest.fixture
def ready(terminal, tmp_path):
    """A session with names of its own and a world."""

    def start(size=LARGE):
        folder = tmp_path.parent / (tmp_path.name + "_settings")
        (folder / "polity").mkdir(parents=True)
        (folder / "polity/startup.polity").write_text(NAMES)
        return terminal(size=size, prompt="other · month 1 ▸", XDG_CONFIG_HOME=str(folder))

    return start


def offers(session, head):
    """The names and notes that Tab lists after a text, which stays as it is."""
    press(session, head, head.rstrip()[-30:])
    session.type("\t")
    session.wait_until(lambda session: session.lines[-2].startswith("  "), "listed")
    session.wait_until(lambda session: "▸" in session.lines[-1], "showed the line again")
    start = max(place for place, line in enumerate(session.lines[:-1]) if "▸" in line)
    listed = [re.fullmatch(r"  (\S+)(?: +(.*))?", line).groups() for line in session.lines[start + 1:-1] if " more" not in line[-5:]]
    press(session, "\x15", "▸")
    return dict(listed)


def completed(session, head, line):
    """Tab turns the text into the line."""
    press(session, head, head.rstrip()[-30:])
    session.type("\t")
    session.wait_until(lambda session: session.lines[-1].endswith("▸ " + line.rstrip()), f"became {line!r}")
    press(session, "\x15", "▸")


def unmoved(session, head):
    """Tab does nothing."""
    press(session, head, head.rstrip()[-30:])
    session.type("\t;")
    session.wait_until(lambda session: session.lines[-1].endswith(head + ";"), "went on")
    press(session, "\x15", "▸")


def test_levers_after_set(ready):
    found = offers(ready(), "set tax.")
    assert {"tax.income", "tax.profit"} <= set(found) and all(name.startswith("tax.") for name in found)
    assert all(note for note in found.values())


def test_no_measures_after_set(ready):
    session = ready()
    for head in ["set gini", "set hh", "set burd", "set rat"]:
        unmoved(session, head)


def test_named_values_of_a_lever(ready):
    session = ready()
    found = offers(session, "set commons.steward = ")
    assert len(found) >= 2 and all("commons.steward" in note for note in found.values())
    name = sorted(found)[0]
    assert "error" not in say(session, f"set commons.steward = {name}")


def test_values_of_other_levers(ready):
    found = offers(ready(), "set tax.income = ")
    assert "rate" in found and "min" in found and "hhi" not in found


def test_scenarios_and_regimes_after_use(ready):
    session = ready()
    found = offers(session, "use ")
    assert {"today", "calm", "social_asset", "privatised_data", "other"} <= set(found)
    assert not {"small", "rate", "burden", "hhi"} & set(found)
    completed(session, "use privatised_d", "use privatised_data")
    completed(session, "use today s", "use today seed")


def test_measures_and_levers_after_show(ready):
    session = ready()
    completed(session, "show burd", "show burden")
    completed(session, "show commons.stew", "show commons.steward")
    completed(session, "show hhi, gini_inc", "show hhi, gini_income")
    unmoved(session, "show tod")
    assert {"tax.income"} <= set(offers(session, "show hhi, tax."))


def test_worlds_after_switch(ready):
    session = ready()
    assert offers(session, "switch ") == {"today": "a world, month 0", "other": "a world, month 1"}
    completed(session, "switch to o", "switch to other")
    unmoved(session, "switch priv")


@pytest.mark.parametrize("head, line", [
    ("run t", "run to"), ("run f", "run for"), ("go ", "go to"), ("go t", "go to"), ("run to y", "run to year"),
    ("go to m", "go to month"), ("run for 3 y", "run for 3 years"), ("step 3 m", "step 3 months"), ("back 2 y", "back 2 years"),
    ("output j", "output json"), ("output m", "output markdown"), ("timing of", "timing off"), ("pager of", "pager off"),
    ("record o", "record off"), ("transcript o", "transcript off"), ("why gini_inc", "why gini_income"), ("transc", "transcript"),
    
    ("compare tod", "compare today"), ("describe gini_inc", "describe gini_income"),
    ("help attribu", "help attribute"), ("plot hhi t", "plot hhi to"),
])
def test_words_by_their_place(ready, head, line):
    completed(ready(), head, line)


def test_after_a_measure_of_a_table(ready):
    completed(ready(), "table hhi a", "table hhi at")


def test_forms_of_results(ready):
    assert set(offers(ready(), "output ")) == {"table", "markdown", "csv", "json"}


def test_statements_have_notes(ready):
    found = offers(ready(), "s")
    assert {"scenario", "set", "show", "step", "switch", "save"} <= set(found) and all(found.values())


def files(folder):
    for path in ["sub/deep", ".hidden", "other_folder"]:
        (folder / path).mkdir(parents=True)
    for path in ["alpha.polity", "alpine.polity", "beta.polity", ".secret.polity", "notes.txt", "sub/inner.polity", "sub/.x.polity", "two words.polity"]:
        (folder / path).write_text("let x = 1\n")
    outside = folder.parent / (folder.name + "_outside")
    outside.mkdir()
    (outside / "stranger.polity").write_text("let x = 1\n")
    (folder / "away").symlink_to(outside)
    (folder / "linked.polity").symlink_to(outside / "stranger.polity")


@pytest.mark.parametrize("verb", ["load", "save", "include", "record"])
def test_scripts_and_folders_of_the_working_folder(ready, tmp_path, verb):
    files(tmp_path)
    session = ready()
    press(session, f'{verb} "', '"')
    session.type("\t")
    session.wait_for("sub/")
    session.wait_until(lambda session: session.lines[-1].endswith(f'{verb} "'), "showed the line again")
    listed = [line.strip() for line in session.lines if line.startswith("  ")]
    assert [re.split(r"  +", line) for line in listed] == [
        ["alpha.polity", "a file"], ["alpine.polity", "a file"], ["beta.polity", "a file"], ["other_folder/", "a folder"],
        ["sub/", "a folder"], ["two words.polity", "a file"]]


@pytest.mark.parametrize("head, line", [
    ('load "be', 'load "beta.polity"'), ('load "al', 'load "alp'), ('load "su', 'load "sub/'), ('load "sub/i', 'load "sub/inner.polity"'),
    ('load "two', 'load "two words.polity"'), ('save "sub/d', 'save "sub/deep/'), ('include "bet', 'include "beta.polity"'),
])
def test_names_of_files_are_completed(ready, tmp_path, head, line):
    files(tmp_path)
    completed(ready(), head, line)


@pytest.mark.parametrize("head", [
    'load ".', 'load ".hid', 'load "sub/.', 'load "../', 'load "/', 'load "/etc/', 'load "away/', 'load "awa', 'load "lin', 'load "nope/',
    'load "notes', 'title "al', 'note "', 'load "alpha.polity" "al', 'load "~/',
])
def test_nothing_else_is_named(ready, tmp_path, head):
    files(tmp_path)
    unmoved(ready(), head)


def test_a_completed_file_loads(ready, tmp_path):
    files(tmp_path)
    session = ready()
    press(session, 'load "bet', 'load "bet')
    press(session, "\t", 'load "beta.polity"')
    press(session, "\r", "▸")
    assert "constant: 1" in say(session, "describe x")


def test_hostile_names_of_files_are_not_offered(ready, tmp_path):
    names = ["a\x1b[31mred.polity", "a\x1b]0;title\x07.polity", "b\nline.polity", 'c"c.polity', "fine.polity", "well.polity"]
    for name in names:
        (tmp_path / name).write_text("")
    session = ready()
    press(session, 'load "', '"')
    record = recorded(session)
    session.type("\t")
    session.wait_for("a file")
    session.wait_until(lambda session: session.lines[-1].endswith('load "'), "showed the line again")
    assert "fine.polity" in session.text and "red" not in session.text and "line.polity" not in session.text
    assert b"\x1b[31m" not in record.getvalue() and b"\x1b]0;" not in record.getvalue() and b"\x07" not in record.getvalue()


def test_long_lists_say_how_much_is_left(terminal):
    session = terminal(size=LARGE)
    press(session, "describe ", "describe")
    session.type("\t")
    session.wait_for(" more")
    assert re.search(r"  and \d+ more", session.text)


@pytest.mark.parametrize("columns", [20, 40])
def test_lists_fit_the_window(terminal, columns):
    session = terminal(size=(60, columns))
    press(session, "output ", "output")
    session.type("\t")
    session.wait_for("markdown")
    session.wait_until(lambda session: session.lines[-1].endswith("output"), "showed the line again")
    assert [line.split()[0] for line in session.lines if line.startswith("  ")] == ["table", "markdown", "csv", "json"]


def test_at_a_plain_terminal_tab_is_a_letter(terminal):
    session = terminal(TERM="dumb")
    session.type("let\tx = 1\r")
    session.wait_for_last_line(PROMPT)
    assert "error" not in session.text
