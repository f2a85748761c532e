"""The tutorial typed through in a terminal, as a beginner does and as others do."""

import re

import pytest

from typed import press, recorded, say, widths

LARGE = (70, 110)


def step(output):
    """The number of the step that a statement has led to, or none."""
    found = re.findall(r"^Step (\d+) of 10\.", output, re.MULTILINE)
    return int(found[-1]) if found else None


def advice(output):
    """What the last step says to type."""
    return [line.strip() for line in output.split("Step")[-1].splitlines() if line.startswith("    ")]


def walk(session, statements):
    """Types statements, each of which has to lead one step on; the first is `tutorial`."""
    for number, statement in enumerate(statements, 1):
        assert step(say(session, statement)) == number, statement


def test_what_every_step_says_leads_to_the_next(terminal):
    session = terminal(size=LARGE)
    output = say(session, "tutorial")
    for number in range(1, 11):
        assert step(output) == number
        statements = advice(output)
        assert statements, f"step {number} says what to type"
        for statement in statements[:-1]:
            assert step(say(session, statement.replace("runs 10", "runs 2"))) is None
        output = say(session, statements[-1])
    assert "That was the tutorial." in output and step(output) is None
    assert step(say(session, "step 12 months")) is None, "it is over"


def test_other_ways_are_as_good(terminal):
    session = terminal(size=LARGE)
    walk(session, [
        "tutorial", "use social_asset", "step 1 year", "show hhi, price", "help set", "set tax.income += 5 points",
        "run for 3 years", "plot gini_income", "why gini_income", "fork mine",
    ])
    say(session, "compare mine for 1 year runs 1")
    assert "That was the tutorial." in say(session, "table price")


def test_it_waits_while_other_things_are_done(terminal):
    session = terminal(size=LARGE)
    walk(session, ["tutorial"])
    for statement in ["help", "describe price", "worlds", "let x = 1", "apropos hhi"]:
        assert step(say(session, statement)) is None
    assert step(say(session, "use privatised_data")) == 2
    for statement in ["show", "set tax.income = 30%", "undo", "# a remark"]:
        assert step(say(session, statement)) is None
    assert step(say(session, "step")) == 3


def test_errors_lead_nowhere(terminal):
    session = terminal(size=LARGE)
    walk(session, ["tutorial"])
    for statement in ["use nothing_known", "step", "show", "usw privatised_data"]:
        output = say(session, statement)
        assert "error[E" in output and step(output) is None
    assert step(say(session, "use privatised_data")) == 2
    assert step(say(session, "back 5 years")) is None


def test_off_leaves_and_on_begins_again(terminal):
    session = terminal(size=LARGE)
    walk(session, ["tutorial", "use privatised_data", "step 1 year"])
    output = say(session, "tutorial off")
    assert "over" in output and step(output) is None
    assert step(say(session, "show")) is None
    assert "Step 1 of 10." in say(session, "tutorial on")


def test_a_stopped_run_is_not_done(terminal):
    session = terminal(size=LARGE)
    walk(session, ["tutorial", "use privatised_data"])
    press(session, "step 900 years\r", "900 years")
    session.type("\x03")
    session.wait_for("interrupted")
    session.wait_until(lambda session: session.lines[-1].endswith("▸"), "showed a prompt")
    assert "Step 3" not in session.text


def test_it_begins_with_the_first_step_in_a_session_that_has_worlds(terminal):
    session = terminal(size=LARGE)
    say(session, "use privatised_data")
    assert step(say(session, "tutorial")) == 1


def test_words_are_not_broken_at_the_edge(terminal):
    session = terminal()
    record = recorded(session)
    for statement in ["tutorial", "use privatised_data", "step 1 year"]:
        say(session, statement)
    assert "Step 3" in session.text
    assert max(widths(record)) <= 80


@pytest.mark.parametrize("form", ["csv", "json"])
def test_machines_read_nothing_of_it(polity, form):
    outcome = polity("--output", form, stdin="tutorial\nuse privatised_data\n")
    assert outcome.returncode == 0 and "Step 1" in outcome.err
    assert outcome.out == ""
