"""Lists by their name alone; their names stay free for own ones."""

import pytest

from typed import say

LISTS = {"levers": "tax.income", "measures": "gini_income", "regimes": "social_asset", "policies": None, "attributes": "privacy_concern"}


@pytest.mark.parametrize("name", LISTS)
def test_the_name_alone_lists(polity, name):
    outcome = polity(stdin=f"{name}\n")
    assert (outcome.returncode, outcome.err) == (0, "")
    assert outcome.out == polity("-e", f"help {name}").out and len(outcome.out.splitlines()) > 3
    assert LISTS[name] is None or LISTS[name] in outcome.out


@pytest.mark.parametrize("text", ["  levers  ", "levers\t", "\nlevers\n"], ids=repr)
def test_white_space_does_not_matter(polity, text):
    assert polity("-e", text).out == polity("-e", "levers").out != ""


@pytest.mark.parametrize("text", [
    "levers measures", "Levers", "levers,", "levers()",
    "lev ers",
    "lev\ners",
])
def test_what_is_not_a_name_alone_is_an_error(polity, text):
    outcome = polity("-e", text)
    assert outcome.returncode == 1 and "error[E0105]" in outcome.err and outcome.out == ""


def test_a_list_fits_the_window(terminal):
    session = terminal(size=(200, 60))
    assert all(len(line) <= 60 for line in say(session, "levers").splitlines())
    assert "tax.income" in session.text


@pytest.mark.parametrize("name", LISTS)
def test_the_names_stay_free(polity, study, name):
    text = f"let {name} = 10%\nregime r extends social_asset {{ tax.income = {name} }}\nuse r\nshow tax.income\n"
    for outcome in [polity("run", study(text=text)), polity(stdin=text)]:
        assert (outcome.returncode, outcome.err) == (0, "")
        assert "tax.income" in outcome.out
    assert f"{name} is a constant: 0.1" in polity(stdin=text + f"describe {name}\n").out


def test_a_regime_of_that_name(polity, study):
    text = "regime regimes extends social_asset { tax.income = 7% }\nscenario policies = regimes\nuse policies\nshow tax.income\n"
    for outcome in [polity("run", study(text=text)), polity(stdin=text)]:
        assert (outcome.returncode, outcome.err) == (0, "")


def test_in_a_file_a_list_alone_is_no_statement(polity, study):
    assert polity("check", study(text="levers\n")).returncode == 1


def test_lists_are_part_of_a_saved_session(polity, tmp_path):
    outcome = polity(stdin='levers\nuse social_asset\nshow hhi\nsave "s.polity"\n')
    assert outcome.returncode == 0
    again = polity("run", "s.polity")
    assert again.returncode == 0 and "hhi" in again.out


@pytest.mark.parametrize("form", ["csv", "json"])
def test_machines_get_no_list(polity, form):
    outcome = polity("--output", form, "-e", "measures")
    assert outcome.out == "" and "gini_income" in outcome.err
