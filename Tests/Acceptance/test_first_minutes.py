"""What somebody does in the first minutes at the prompt, without a manual."""

import re

import pytest

from typed import PROMPT, press, say

LARGE = (60, 100)


def test_from_the_banner_to_an_answer(terminal, tmp_path):
    session = terminal(size=LARGE)
    assert all(word in session.text for word in ["help", "tutorial", "use privatised_data", "step 12 months", "show"])
    assert say(session, "use privatised_data") == "privatised_data, month 0"
    assert say(session, "step 12 months") == "privatised_data, year 1"
    table = say(session, "show")
    assert "hhi" in table and "since month 0" in table and "a single future" in table
    picture = say(session, "plot hhi")
    assert "●" in picture and "└" in picture
    assert "0.8 in privatised_data from year 1 on" in say(session, "set data.interoperability = 80%")
    say(session, "step 1 year")
    why = say(session, "why hhi")
    assert "together" in why and "What was set has made of hhi" in why and "data.interoperability  year 1" in why
    assert say(session, "back 1 year") == "privatised_data, year 1"
    say(session, "fork other")
    say(session, "scenario without = privatised_data")
    table = say(session, "compare without, other for 2 years runs 2")
    assert "other - without" in table and "95 % interval" in table
    say(session, 'save "mine.polity"')
    saved = (tmp_path / "mine.polity").read_text().splitlines()
    assert saved[1] == "use privatised_data" and "fork other" in saved


@pytest.mark.parametrize("before, mistyped, meant", [
    ("", "stpe 12 months", "step"), ("", "descirbe hhi", "describe"), ("", "Help", "help"), ("", "tutorail", "tutorial"),
    ("", "use privatized_data", "privatised_data"), ("", "describe hhii", "hhi"), ("", "output cvs", "csv"),
    ("use social_asset", "show gini", "gini_income"), ("use social_asset", "why HHI", "hhi"),
    ("use social_asset", "set data.interoperabilty = 80%", "data.interoperability"),
    ("use social_asset", "set interoperability = 80%", "data.interoperability"),
    ("use social_asset", "switch social_aset", "social_asset"),
])
def test_did_you_mean(terminal, before, mistyped, meant):
    session = terminal(size=(24, 120))
    if before:
        say(session, before)
    output = say(session, mistyped)
    assert "error[E" in output and f"did you mean `{meant}`?" in output and f"help: write `{meant}`" in output


def test_help(terminal):
    session = terminal(size=LARGE)
    overview = say(session, "help")
    assert all(word in overview for word in ["use SCENARIO", "why MEASURE", "tutorial [on|off]", "Topics:"])
    assert "Simulates a month" in say(session, "help step")
    assert "index" in say(session, "help hhi")
    assert len(say(session, "help E0201")) > 60
    assert "Ends the prompt." in say(session, "help quit")
    assert "error[E0201]" in say(session, "help nonsense_topic")


@pytest.mark.parametrize("topic, known", [("levers", "data.social_share"), ("measures", "hhi"), ("regimes", "social_asset")])
def test_help_lists(polity, topic, known):
    assert known in polity(stdin=f"help {topic}\n").out


def test_describe_and_apropos(terminal):
    session = terminal(size=LARGE)
    page = say(session, "describe hhi")
    assert all(word in page for word in ["Herfindahl", "unit", "index", "range", "source"])
    assert "privacy_concern" in say(session, "apropos privacy")
    assert say(session, "apropos PRIVACY") == say(session, "apropos privacy")
    assert "nothing is about `zzz`" in say(session, "apropos zzz")


def test_the_prompt_tells_world_and_time(terminal):
    session = terminal(size=LARGE)
    expected = [
        ("use privatised_data", "privatised_data · month 0"), ("step", "privatised_data · month 1"),
        ("run to year 2", "privatised_data · year 2"), ("step 5 months", "privatised_data · year 2 month 5"),
        ("fork kế_hoạch", "kế_hoạch · year 2 month 5"), ("go to year 1", "kế_hoạch · year 1"),
        ("switch privatised_data", "privatised_data · year 2 month 5"), ("undo", "kế_hoạch · year 1"),
        ("undo", "kế_hoạch · year 2 month 5"), ("redo", "kế_hoạch · year 1"),
        ("use social_asset", "social_asset · month 0"), ("switch to kế_hoạch", "kế_hoạch · year 1"),
        ("back 1 month", "kế_hoạch · month 11"),
    ]
    for statement, place in expected:
        say(session, statement)
        assert session.lines[-1] == place + " ▸", statement
    table = say(session, "worlds")
    assert [line.split()[:2] for line in table.splitlines()[3:]] == [
        ["privatised_data", "year"], ["*", "kế_hoạch"], ["social_asset", "month"]]


def test_nothing_to_undo(terminal):
    session = terminal()
    assert "nothing to undo" in say(session, "undo")
    say(session, "use social_asset")
    assert "nothing to redo" in say(session, "redo")
    assert say(session, "undo") == "the bench is empty"
    assert session.lines[-1] == PROMPT


def test_undo_takes_back_what_was_set(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    say(session, "set tax.income = 40%")
    assert "tax.income = 0.4" in say(session, "worlds").replace("40%", "0.4")
    say(session, "undo")
    assert "tax.income" not in say(session, "worlds")


@pytest.mark.parametrize("name", ["đ" * 64, "chủ_nghĩa_tư_bản_số_ở_việt_nam_hôm_nay"])
def test_long_names_leave_room_to_type(terminal, name):
    session = terminal()
    say(session, f"scenario {name} = privatised_data")
    assert say(session, f"use {name}").replace("\n", "") == f"{name}, month 0"
    assert session.lines[-1] == f"{name[:23]}… · month 0 ▸"
    say(session, "step")
    assert session.lines[-1] == f"{name[:23]}… · month 1 ▸"


def test_two_empty_lines_give_a_block_up(terminal):
    session = terminal()
    session.type("regime calm {\r\r\r")
    session.wait_for("error[E0107]")
    session.wait_for_last_line(PROMPT)
    say(session, "let fine = 1")


def test_interrupt_drops_a_whole_block(terminal):
    session = terminal()
    press(session, "regime calm {\rdata.", "  data.")
    session.type("\x03")
    session.wait_for("data.^C")
    session.wait_for_last_line(PROMPT)
    assert "error[E0201]" in say(session, "describe calm")


def test_a_chart_of_the_first_moment_shows_no_time_before_it(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    axis = [line.split() for line in say(session, "plot hhi").splitlines() if re.fullmatch(r"[-0-9. ]+", line)]
    assert axis and not axis[-1][0].startswith("-")


def seconds(output):
    """What `timing on` says about a statement."""
    return float(re.search(r"^([0-9.e-]+) s$", output, re.MULTILINE)[1])


def test_going_back_and_forth_takes_no_time(terminal):
    session = terminal(size=LARGE)
    for statement in ["timing on", "use privatised_data"]:
        say(session, statement)
    simulated = seconds(say(session, "step 40 years"))
    for statement in ["back 10 years", "go to year 40", "undo", "redo", "go to year 0 month 6"]:
        assert seconds(say(session, statement)) < simulated / 3, statement


def test_a_fork_takes_no_time(terminal):
    session = terminal(size=LARGE)
    for statement in ["timing on", "use privatised_data"]:
        say(session, statement)
    simulated = seconds(say(session, "step 40 years"))
    assert seconds(say(session, "fork other")) < simulated / 3
