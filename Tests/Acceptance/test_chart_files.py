"""`plot … to "FILE"`: pictures and numbers of charts for other programs."""

import csv
import json
import os
import xml.etree.ElementTree as tree

import pytest

from replay import SMALL, run

WORLDS = SMALL + "use today\nstep 6 months\nfork second\nstep 6 months\n"
COMPARED = SMALL + "compare today, other for 1 year runs 3\n"
SOURCES = {"worlds": (WORLDS, ["today", "second"]), "comparison": (COMPARED, ["today", "other"])}


def plotted(folder, source, statement):
    outcome = run(folder, stdin=SOURCES[source][0] + statement + "\n")
    assert outcome.returncode == 0, outcome.stderr
    return outcome


@pytest.mark.parametrize("source", SOURCES)
def test_a_picture(tmp_path, source):
    outcome = plotted(tmp_path, source, 'plot hhi to "x.svg"')
    assert "saved x.svg" in outcome.stderr and "└" not in outcome.stdout
    root = tree.parse(tmp_path / "x.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    words = " ".join(root.itertext())
    assert all(name in words for name in ["hhi", "year", *SOURCES[source][1]])


@pytest.mark.parametrize("source", SOURCES)
def test_the_numbers(tmp_path, source):
    plotted(tmp_path, source, 'plot hhi to "x.csv"')
    with open(tmp_path / "x.csv", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["series", "year", "hhi, index", "low", "high"]
    months = {"worlds": [7, 13], "comparison": [13, 13]}[source]
    assert [sum(row[0] == name for row in rows[1:]) for name in SOURCES[source][1]] == months
    for row in rows[1:]:
        assert 0 <= float(row[1]) <= 1 and 0 <= float(row[2]) <= 1
        if source == "comparison":
            assert float(row[3]) <= float(row[2]) <= float(row[4])
        else:
            assert row[3:] == ["", ""]


@pytest.mark.parametrize("source", SOURCES)
def test_a_specification(tmp_path, source):
    plotted(tmp_path, source, 'plot hhi to "x.json"')
    chart = json.loads((tmp_path / "x.json").read_text())
    assert chart["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert all(name in json.dumps(chart) for name in SOURCES[source][1])


@pytest.mark.parametrize("source", SOURCES)
def test_several_measures_have_a_file_each(tmp_path, source):
    outcome = plotted(tmp_path, source, 'plot hhi, price, exposure.state to "x.svg"')
    names = ["x-hhi.svg", "x-price.svg", "x-exposure.state.svg"]
    assert sorted(os.listdir(tmp_path)) == sorted(names)
    assert [line for line in outcome.stderr.splitlines() if line.startswith("saved")] == [f"saved {name}" for name in names]
    for name in names:
        tree.parse(tmp_path / name)


def test_the_numbers_are_those_that_are_shown(tmp_path):
    outcome = run(tmp_path, stdin=COMPARED + 'plot hhi to "x.csv"\noutput csv\ntable hhi at year 1\n')
    shown = outcome.stdout.splitlines()[-3].split(",")
    with open(tmp_path / "x.csv", newline="") as file:
        last = [row for row in csv.DictReader(file) if row["series"] == "today"][-1]
    assert shown[:2] == ["today", "hhi"]
    assert [last["hhi, index"], last["low"], last["high"]] == shown[3:6]


def test_forms_in_capitals(tmp_path):
    plotted(tmp_path, "worlds", 'plot hhi to "X.SVG"')
    tree.parse(tmp_path / "X.SVG")


@pytest.mark.parametrize("name", ["x", "x.png", "x.svg.txt", "x.polity", "", "x.svg ", ".svg", "sub/.csv", "svg"])
def test_other_endings(tmp_path, name):
    (tmp_path / "sub").mkdir()
    outcome = run(tmp_path, stdin=WORLDS + f'plot hhi to "{name}"\n')
    assert outcome.returncode == 1 and "E0904" in outcome.stderr and "`.svg`, `.csv`, `.json`" in outcome.stderr
    assert os.listdir(tmp_path) == ["sub"]


@pytest.mark.parametrize("name", [".x.svg", "../x.svg", "sub/../../x.csv", "away/x.csv", "link.svg", "nope/x.json", ".hidden/x.csv", "dir.svg"])
def test_nothing_is_written_elsewhere(tmp_path, name):
    inner = tmp_path / "inner"
    for folder in [inner / "sub", inner / ".hidden", inner / "dir.svg", tmp_path / "outside"]:
        folder.mkdir(parents=True)
    (tmp_path / "victim.svg").write_text("<!-- A chart by Polity -->\n")
    (inner / "link.svg").symlink_to(tmp_path / "victim.svg")
    (inner / "away").symlink_to(tmp_path / "outside")
    before = sorted(map(str, tmp_path.rglob("*")))
    outcome = run(inner, stdin=WORLDS + f'plot hhi to "{name}"\n')
    assert outcome.returncode == 1 and "E0904" in outcome.stderr
    assert sorted(map(str, tmp_path.rglob("*"))) == before
    assert (tmp_path / "victim.svg").read_text() == "<!-- A chart by Polity -->\n"


FOREIGN = {
    "x.svg": ["<svg/>", '<?xml version="1.0"?>\n<svg/>', "", "<!-- A chart by hand -->\n"],
    "x.csv": ["series,y\n", "a,b\n1,2\n", "", "series,x,y,low\n"],
    "x.json": ["[]", "", "null"],
}


@pytest.mark.parametrize("name, text", [(name, text) for name, texts in FOREIGN.items() for text in texts])
def test_a_file_of_other_making_is_kept(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    outcome = run(tmp_path, stdin=WORLDS + f'plot hhi to "{name}"\n')
    assert outcome.returncode == 1 and "not made by this statement" in outcome.stderr
    assert (tmp_path / name).read_text() == text


@pytest.mark.parametrize("text", ["{}", '{"mine": 1}\n', '{\n  "name": "package"\n}\n', '{\n  "$schema": "https://json.schemastore.org/x"\n}\n'])
def test_an_object_of_other_making_is_kept(tmp_path, text):
    (tmp_path / "package.json").write_text(text)
    outcome = run(tmp_path, stdin=WORLDS + 'plot hhi to "package.json"\n')
    assert (tmp_path / "package.json").read_text() == text
    assert outcome.returncode == 1 and "not made by this statement" in outcome.stderr


@pytest.mark.parametrize("name", FOREIGN)
def test_a_chart_replaces_a_chart(tmp_path, name):
    for measure in ["price", "hhi"]:
        plotted(tmp_path, "worlds", f'plot {measure} to "{name}"')
    assert "hhi" in (tmp_path / name).read_text() or name == "x.csv"
    assert os.listdir(tmp_path) == [name]


def test_a_chart_that_cannot_be_written_ends_a_file(tmp_path):
    (tmp_path / "s.polity").write_text(WORLDS + 'plot hhi to "no/x.svg"\nshow hhi\n')
    outcome = run(tmp_path, "run", "s.polity")
    assert outcome.returncode == 1 and "s.polity:8:1" in outcome.stderr and "measure" not in outcome.stdout


@pytest.mark.parametrize("form", ["csv", "json"])
def test_results_for_machines_hold_no_rows_of_it(tmp_path, form):
    outcome = run(tmp_path, "--output", form, stdin=WORLDS + 'plot hhi to "x.svg"\n')
    assert (outcome.returncode, outcome.stdout) == (0, "")
    assert (tmp_path / "x.svg").exists()


def test_names_are_quoted_and_escaped(tmp_path):
    text = "economy small { citizens = 100 }\nscenario dữ_liệu = privatised_data in small\nmeasure nợ = hhi\nuse dữ_liệu\n"
    outcome = run(tmp_path, stdin=text + 'plot nợ, hhi to "biểu đồ.svg"\nplot nợ to "a.csv"\n')
    assert outcome.returncode == 0, outcome.stderr
    assert {"biểu đồ-nợ.svg", "biểu đồ-hhi.svg"} <= set(os.listdir(tmp_path))
    assert "dữ_liệu" in (tmp_path / "a.csv").read_text()
    tree.parse(tmp_path / "biểu đồ-nợ.svg")


def test_safe_sessions_write_charts_below_their_folder_alone(tmp_path):
    outcome = run(tmp_path, "--safe", stdin=WORLDS + 'plot hhi to "x.svg"\nplot hhi to "../x.svg"\n')
    assert outcome.returncode == 1 and os.listdir(tmp_path) == ["x.svg"]


def test_the_same_bytes_every_time(tmp_path):
    texts = []
    for _ in range(2):
        plotted(tmp_path, "comparison", 'plot hhi, price to "x.svg"')
        texts.append([(tmp_path / name).read_bytes() for name in ["x-hhi.svg", "x-price.svg"]])
    assert texts[0] == texts[1]
