"""Published models from the command line and at the prompt."""

import csv
import io
import json
import xml.etree.ElementTree

import pytest


def cells(polity, *arguments):
    outcome = polity("theory", *arguments, "--output", "json")
    assert outcome.returncode == 0, outcome.err
    return json.loads(outcome.out)


def test_lists_the_models(polity):
    outcome = polity("theory")
    assert outcome.returncode == 0
    names = [row["name"] for row in json.loads(polity("theory", "--output", "json").out)]
    assert len(names) == len(set(names)) > 25
    assert all(name in outcome.out for name in names)


def test_prints_cells(polity):
    rows = cells(polity, "jones_tonetti")
    assert all({"row", "column", "value"} <= set(row) for row in rows)
    table = {(row["row"], row["column"]): row["value"] for row in rows}
    # Jones and Tonetti 2020, table 3.
    assert round(table["planner", "x_tilde"], 2) == 0.56
    assert round(table["consumers_own", "c"], 1) == 44.7
    assert round(table["firms_own", "lambda"], 3) == 0.925
    changed = {(row["row"], row["column"]): row["value"] for row in cells(polity, "jones_tonetti", "eta=0.08")}
    assert changed.keys() == table.keys() and changed != table


def test_takes_lists(polity):
    rows = cells(polity, "replicator", "shares=0.5,0.5", "fitness=0,0.1")
    assert rows


def test_other_forms(polity):
    rows = list(csv.DictReader(io.StringIO(polity("theory", "sim", "--output", "csv").out)))
    assert rows and {"row", "column", "value"} <= set(rows[0])
    assert "|" in polity("theory", "sim", "--output", "markdown").out
    assert "Godley" in polity("theory", "sim").out


def test_draws(polity, tmp_path):
    assert "Godley" in polity("theory", "sim", "--plot").out
    outcome = polity("theory", "sim", "--plot-to", "sim.svg")
    assert outcome.returncode == 0, outcome.err
    files = list(tmp_path.glob("sim*.svg"))
    assert files
    for file in files:
        xml.etree.ElementTree.parse(file)


@pytest.mark.parametrize("arguments,code,words", [
    (["jones_tonetti", "eta=0.3"], 1, "η"),
    (["jones_tonetti", "eta=0.24"], 1, "Γ < 2"),
    (["jones_tonetti", "etta=1"], 1, "did you mean `eta`?"),
    (["jones"], 1, "no published model"),
    (["jones_tonetti", "eta"], 2, "NAME=VALUE"),
    (["jones_tonetti", "eta=1\nsave \"x.polity\""], 2, "NAME=VALUE"),
    (["--plot"], 2, "which model"),
])
def test_refuses_with_reasons(polity, arguments, code, words):
    outcome = polity("theory", *arguments)
    assert outcome.returncode == code, outcome.err
    assert words in outcome.err


def test_documentation(polity):
    text = polity("doc", "jones_tonetti").out
    assert "assumes" in text and "eta" in text
    record = json.loads(polity("doc", "jones_tonetti", "--json").out)
    assert {"name", "reference", "assumptions", "reading", "parameters"} <= set(record)


def test_at_the_prompt(polity):
    outcome = polity(stdin="theory jones_tonetti with eta = 0.08\nplot theory sim\ntheory nonsense\n")
    assert "consumers_own" in outcome.out and "Godley" in outcome.out
    assert "no published model" in outcome.err
