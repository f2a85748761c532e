"""Files with `session` lines: parts that are done one after the other."""

import json

import pytest

from replay import SMALL

TWICE = SMALL + "let x = 10%\nuse today\nstep\nshow hhi\nsession\nlet x = 20%\nset tax.income = x\nshow tax.income\n"


def places(text):
    return [line.split("--> ")[1] for line in text.splitlines() if "--> " in line]


def test_a_name_can_have_a_meaning_in_every_part(polity, study):
    assert polity("check", study(text=TWICE)).returncode == 0
    outcome = polity("run", study(text=TWICE))
    assert outcome.returncode == 0
    assert "tax.income = 0.2 in today" in outcome.out
    assert polity("run", study(text=TWICE.replace("session\n", ""))).returncode == 1


def test_worlds_names_and_comparisons_go_on(polity, study):
    outcome = polity("run", study(text=SMALL + (
        "use today\nfork a\nsession\nset tax.income = 30%\nstep\nsession\nundo\nundo\nundo\nsession\nshow hhi\n"
        "compare today, other for 1 year runs 2\nsession\ntable hhi\nsession\ncompare other\nsession\ntable price at month 3\n")))
    assert outcome.returncode == 0, outcome.err
    assert "today, month 0\nmeasure" in outcome.out
    assert [line.split()[1:3] for line in outcome.out.splitlines() if line.startswith(("hhi ", "price "))][1] == ["year", "1"]


def test_errors_of_all_parts_are_shown_in_one_go(polity, study):
    text = "use social_asset\nshow nope\nsession\nlet x = gone\n\nsession\nstep nonsense\nlet y = +\n"
    for command in ["check", "run"]:
        outcome = polity(command, study(text=text))
        assert outcome.returncode == 1 and outcome.out == ""
        assert places(outcome.err) == [f"study.polity:{place}" for place in ["2:6", "4:9", "7:6", "8:9"]]


def test_an_error_in_a_later_part_stops_all_before_anything_is_done(polity, study, tmp_path):
    outcome = polity("run", study(text=SMALL + 'use today\nplot hhi to "x.svg"\nsession\nshow nope\n'))
    assert outcome.returncode == 1 and outcome.out == "" and not (tmp_path / "x.svg").exists()


def test_a_fault_ends_with_what_was_done(polity, study):
    outcome = polity("run", study(text=SMALL + 'use today\nshow hhi\nsession\nplot hhi to "no/x.svg"\nsession\nshow price\n'))
    assert outcome.returncode == 1
    assert "hhi " in outcome.out and "price" not in outcome.out
    assert places(outcome.err) == ["study.polity:7:1"]


def test_json_is_one_array(polity, study):
    outcome = polity("run", study(text="output json\n" + SMALL + (
        "use today\nshow hhi\nsession\nstep\nshow hhi\nsession\ncompare today for 1 year runs 2\ntable hhi\nsession\nlet x = 1\n")))
    assert outcome.returncode == 0
    assert [row["month"] for row in json.loads(outcome.out)] == [0, 1, 12]
    again = polity("run", "--output", "json", study(text=TWICE))
    assert [row["measure"] for row in json.loads(again.out)] == ["hhi", "tax.income"]


def test_json_without_rows_is_an_empty_array(polity, study):
    assert json.loads(polity("run", "--output", "json", study(text="let x = 1\nsession\nlet x = 2\n")).out) == []


def test_csv_has_one_header(polity, study):
    outcome = polity("run", "--output", "csv", study(text=TWICE + "session\ncompare today for 1 year runs 2\ntable hhi\n"))
    assert outcome.returncode == 0
    assert outcome.out.count("scenario,measure,month") == 1 and len(outcome.out.splitlines()) == 4


@pytest.mark.parametrize("text", [
    "session\n", "session\nsession\n", "session\nlet x = 1\n", "let x = 1\nsession", "let x = 1\nsession\n\n# end\n", "session # a\n",
    "let x = 1\r\nsession\r\nlet x = 2\r\n",
], ids=repr)
def test_parts_may_be_empty(polity, study, text):
    for command in ["check", "run"]:
        outcome = polity(command, study(text=text))
        assert (outcome.returncode, outcome.err) == (0, "")


@pytest.mark.parametrize("text", ["session now\n", "regime r { session }\n", "let session = 1 session\n"])
def test_it_stands_alone(polity, study, text):
    assert polity("check", study(text=text)).returncode == 1


def test_the_format_keeps_it(polity, study, tmp_path):
    name = study(text="let x=1\nsession\nlet x=2\n")
    assert polity("fmt", name).returncode == 0
    assert [line for line in (tmp_path / name).read_text().splitlines() if line] == ["let x = 1", "session", "let x = 2"]


def test_it_can_be_typed(polity):
    outcome = polity(stdin="let x = 1\nsession\nlet x = 2\nsession\ndescribe x\n")
    assert outcome.returncode == 0 and "constant: 2" in outcome.out


def test_it_can_be_pasted(polity):
    outcome = polity("-e", "let x = 10%\nsession\nlet x = 20%\nuse social_asset\nset tax.income = x\nshow tax.income")
    assert outcome.returncode == 0 and "tax.income = 0.2 " in outcome.out


def test_an_included_file_cannot_have_it(polity, study, tmp_path):
    study("part.polity", "let x = 1\nsession\nlet x = 2\n")
    outcome = polity("check", study(text='include "part.polity"\n'))
    assert outcome.returncode == 1 and "part.polity:" in outcome.err


def test_lines_of_an_included_files_errors(polity, study):
    study("part.polity", "let x = 1\nlet y = nope\n")
    outcome = polity("check", study(text='let z = 1\nsession\ninclude "part.polity"\nsession\nlet w = gone\n'))
    assert outcome.returncode == 1
    assert places(outcome.err) == ["part.polity:2:9", "study.polity:3:9", "study.polity:5:9"]


def test_limits_count_all_parts(polity, study):
    """Many parts are no way around the limits on a script."""
    whole = polity("check", study(text="use social_asset\n" + "step\n" * 200_000))
    parts = polity("check", study(text="use social_asset\n" + "step\nsession\n" * 200_000))
    assert (whole.returncode, parts.returncode) == (1, 1)
    assert [outcome.err.splitlines()[0].split("]")[0] for outcome in [whole, parts]] == ["error[E0109"] * 2
