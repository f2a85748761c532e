"""The commands: exit codes and forms of output that other programs rely on."""

import csv
import io
import json
import re

import pytest

from conftest import ROOT, STUDY


def test_version(polity):
    outcome = polity("--version")
    assert outcome.returncode == 0
    assert re.fullmatch(r"(polity )?\d+\.\d+\.\d+\S*\n", outcome.out)


def test_file_names_are_shown_escaped(polity, study):
    assert "\x1b" not in polity("check", study("a\x1b[31m.polity")).out
    assert "\x1b" not in polity("check", "gone\x1b[31m.polity").err
    assert "\x1b" not in polity("run", "gone\x1b[31m.polity").err


def test_too_many_citizens_are_found_without_running(polity, study):
    outcome = polity("check", study(text="economy e { citizens = 1_000_000_000 }\n"))
    assert outcome.returncode == 1 and "E0403" in outcome.err


def test_run_prints_a_table(polity, study):
    outcome = polity("run", study())
    assert (outcome.returncode, outcome.err) == (0, "")
    assert "hhi" in outcome.out and "\x1b" not in outcome.out


def rows_of(outcome):
    assert (outcome.returncode, outcome.err) == (0, "")
    return json.loads(outcome.out)


def test_run_as_json(polity, study):
    rows = rows_of(polity("run", study(), "--output", "json"))
    assert all(set(row) == {"scenario", "measure", "month", "estimate", "low", "high", "runs"} for row in rows)
    values = {(row["scenario"], row["measure"], row["month"]): row for row in rows}
    assert {key[0] for key in values} == {"a", "b", "b - a"}
    assert {key[1:] for key in values} == {("hhi", 12), ("hhi", 24), ("price", 12), ("price", 24)}
    assert len(values) == len(rows) == 12
    for row in rows:
        assert row["runs"] == 2
        assert row["low"] is None or row["low"] <= row["estimate"] <= row["high"]
    for measure, month in [("hhi", 12), ("price", 24)]:
        a, b, difference = (values[name, measure, month]["estimate"] for name in ("a", "b", "b - a"))
        assert difference == pytest.approx(b - a, abs=1e-12)


def test_run_as_csv_tells_the_same(polity, study):
    rows = rows_of(polity("run", study(), "--output", "json"))
    outcome = polity("run", study(), "--output", "csv")
    assert (outcome.returncode, outcome.err) == (0, "")
    table = list(csv.DictReader(io.StringIO(outcome.out)))
    assert [row["scenario"] for row in table] == [row["scenario"] for row in rows]
    assert [float(row["estimate"]) for row in table] == [row["estimate"] for row in rows]


def test_threads_do_not_change_a_byte(polity, study):
    outputs = {polity("run", study(), "--threads", n, "--output", "json").stdout for n in ("1", "2", "3")}
    assert len(outputs) == 1 and outputs != {b""}


def test_run_with_errors(polity, study):
    outcome = polity("run", study("bad.polity", "regime x {\n  nonsense = 1\n}\n"))
    assert outcome.returncode == 1 and outcome.out == ""
    assert "error[E" in outcome.err and "bad.polity:2:3" in outcome.err


def test_run_without_a_file(polity):
    outcome = polity("run", "absent.polity")
    assert outcome.returncode == 1 and "absent.polity" in outcome.err and outcome.out == ""


@pytest.mark.parametrize(
    "arguments",
    [["run"], ["fly"], ["run", "x.polity", "--threads", "many"], ["run", "x.polity", "--output", "xml"], ["--no"]],
    ids=" ".join,
)
def test_wrong_usage(polity, arguments):
    outcome = polity(*arguments)
    assert outcome.returncode == 2 and outcome.err and outcome.out == ""


def test_check(polity, study):
    assert polity("check", study()).returncode == 0
    outcome = polity("check", study("bad.polity", "regime x { nonsense = 1 }\nmeasure y = zzz\n"))
    assert outcome.returncode == 1
    assert outcome.err.count("error[E") == 2, "all errors of a file are shown in one go"


def test_check_as_json(polity, study):
    text = "regime x {\n  data.social_shar = 1\n}\n"
    outcome = polity("check", study("bad.polity", text), "--json")
    assert outcome.returncode == 1
    found = json.loads(outcome.out)
    assert len(found) == 1
    assert re.fullmatch(r"E\d{4}", found[0]["code"])
    assert found[0]["severity"] == "error" and found[0]["message"]
    assert (found[0]["line"], found[0]["column"]) == (2, 3)
    assert found[0]["fix"] is None or set(found[0]["fix"]) == {"range", "text"}
    fine = polity("check", study(), "--json")
    assert fine.returncode == 0 and json.loads(fine.out) == []


@pytest.mark.parametrize("catalogue, known", [("levers", "data.social_share"), ("measures", "hhi")])
def test_catalogues(polity, catalogue, known):
    outcome = polity("doc", catalogue, "--output", "json")
    assert outcome.returncode == 0
    entries = json.loads(outcome.out)
    names = [entry["name"] for entry in entries]
    assert known in names and len(names) == len(set(names))
    assert all(entry["summary"] and "source" in entry and "unit" in entry for entry in entries)
    assert known in polity("doc", catalogue).out


@pytest.mark.parametrize("library", ["regimes", "variants", "policies", "mechanisms"])
def test_preset_library(polity, library):
    outcome = polity("doc", library, "--json")
    assert outcome.returncode == 0
    entries = json.loads(outcome.out)
    names = [entry["name"] for entry in entries]
    assert names and len(names) == len(set(names)) and all(entry["summary"] for entry in entries)
    listed = polity("doc", library).out
    assert all(name in listed for name in names)
    page = polity("doc", names[0])
    assert page.returncode == 0 and page.out.startswith(names[0])
    assert json.loads(polity("doc", names[0], "--json").out)["name"] == names[0]


def test_presets_are_known_everywhere(polity, study):
    text = (
        "economy e { starts = 2026-01-01\n citizens = 100 }\n"
        "scenario a = privatised_data in e\nscenario b = privatised_data with eu_gdpr, weak in e\n"
        "compare a, b for 1 year runs 1\ntable hhi\n"
    )
    assert {row["scenario"] for row in rows_of(polity("run", study(text=text), "--output", "json"))} == {"a", "b", "b - a"}


def test_a_hidden_preset_is_a_warning(polity, study):
    name = study(text="regime social_asset { data.social_share = 1% }\n")
    outcome = polity("check", name)
    assert outcome.returncode == 0 and "warning[W0201]" in outcome.err
    found = json.loads(polity("check", name, "--json").out)
    assert [(item["code"], item["severity"]) for item in found] == [("W0201", "warning")]


def test_rows_of_several_jurisdictions(polity, study):
    text = (
        "economy north { citizens = 100 }\neconomy south { citizens = 80 }\n"
        "scenario both = privatised_data in north, social_asset in south\n"
        "compare both for 1 year runs 1\ntable hhi\n"
    )
    rows = rows_of(polity("run", study(text=text), "--output", "json"))
    assert [row["jurisdiction"] for row in rows] == ["north", "south"]


def test_a_failure_while_running_keeps_earlier_results(polity, study):
    text = STUDY + (
        "economy dated { starts = 2026-01-01\n citizens = 100 }\n"
        "policy spend { from 2026-06-01 legal { set budget.health = 90% } }\n"
        "scenario broke = open with spend in dated\ncompare broke for 1 year runs 1\ntable hhi\n"
    )
    outcome = polity("run", study(text=text), "--output", "json")
    assert outcome.returncode == 1 and "E0902" in outcome.err
    assert "scenario broke, run 0, month 6" in outcome.err
    assert {row["scenario"] for row in json.loads(outcome.out)} == {"a", "b", "b - a"}


def test_script_in_another_alphabet(polity, study):
    text = STUDY.replace("open", "tư_nhân").replace("shared", "xã_hội")
    assert polity("run", study("dữ liệu.polity", text)).returncode == 0


def test_same_input_same_bytes(polity, study):
    first, second = (polity("run", study(), "--output", "json").stdout for _ in range(2))
    assert first == second and str(ROOT).encode() not in first
