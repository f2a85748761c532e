"""Windows that change between statements, and the mark of a line that goes on."""

import pytest

from typed import PROMPT, press, recorded, say, widths


def shown(session, statement):
    press(session, statement, statement)
    record = recorded(session)
    press(session, "\r", "▸")
    return widths(record)


@pytest.mark.parametrize("statement", [
    "plot hhi", "levers", "why hhi",
    "describe hhi",
])
def test_answers_follow_the_window(terminal, statement):
    session = terminal(size=(200, 80))
    say(session, "use privatised_data")
    say(session, "step 1 year")
    found = {}
    for columns in [80, 120, 60, 40]:
        session.resize(200, columns)
        found[columns] = max(shown(session, statement))
    assert all(width <= columns for columns, width in found.items())
    if statement in ["plot hhi", "levers"]:
        assert all(width > columns - 12 for columns, width in found.items())


def test_tables_follow_the_window(terminal):
    session = terminal(size=(60, 120))
    say(session, "use privatised_data")
    assert 40 < max(shown(session, "show")) <= 120
    session.resize(60, 48)
    assert max(shown(session, "show")) <= 48


def test_charts_follow_the_windows_height(terminal):
    session = terminal(size=(14, 80))
    say(session, "use privatised_data")
    say(session, "step 1 year")
    heights = []
    for rows in [14, 18, 24]:
        session.resize(rows, 80)
        heights.append(len(shown(session, "plot hhi")))
    assert heights[0] < heights[1] <= heights[2]
    assert all(height <= rows + 3 for height, rows in zip(heights, [14, 18, 24]))


def test_a_resize_while_a_statement_runs(terminal):
    session = terminal(size=(40, 80))
    say(session, "use privatised_data")
    session.type("step 30 years\r")
    session.resize(40, 50)
    session.wait_for_last_line("privatised_data · year 30 ▸")
    assert max(shown(session, "plot hhi")) <= 50


@pytest.mark.parametrize("how, mark", [({}, "… "), ({"LANG": "C"}, "| "), ({"LC_ALL": "C"}, "| ")], ids=["utf8", "lang", "all"])
def test_lines_that_go_on_are_marked_at_a_plain_terminal(terminal, how, mark):
    session = terminal(TERM="dumb", prompt="polity", **how)
    session.type("regime calm {\r")
    session.wait_for_last_line(mark.rstrip())
    session.type("tax.income = 5%\r")
    session.wait_until(lambda session: session.text.count("\n" + mark.rstrip()) == 2, "asked for another line")
    session.type("}\r")
    session.wait_until(lambda session: session.lines[-1].startswith("polity"), "defined it")
    assert session.lines[-4:-1] == [
        session.lines[-1] + " regime calm {", mark + "tax.income = 5%", mark + "}"]


def test_an_interrupt_drops_lines_that_go_on(terminal):
    session = terminal(TERM="dumb")
    session.type("regime calm {\r")
    session.wait_for_last_line("…")
    session.type("\x03")
    session.wait_for_last_line(PROMPT)
    assert "error" in say(session, "describe calm")


def test_the_end_of_input_in_lines_that_go_on(terminal):
    session = terminal(TERM="dumb")
    session.type("regime calm {\r")
    session.wait_for_last_line("…")
    session.type("\x04")
    session.wait_for_last_line(PROMPT)
    assert "error[E" in session.text, "what was not finished is told"
    session.type("\x04")
    assert session.wait_for_end() == 0


@pytest.mark.parametrize("wide", [True, False])
def test_the_prompt_leaves_room(terminal, wide):
    name = "a_scenario_with_a_very_long_name_that_nobody_would_type_twice"
    session = terminal(TERM="xterm" if wide else "dumb")
    say(session, f"scenario {name} = privatised_data")
    say(session, f"use {name}")
    assert session.lines[-1] == "a_scenario_with_a_very_… · month 0 ▸"
