"""Scenario discovery against Bryant and Lempert's cases, as ema_workbench 2.5.3 analyses them.

The 882 cases come from the wheel of ema_workbench on PyPI (BSD-3-style licence), which is loaded for the test and not kept.
The paper: B. P. Bryant and R. J. Lempert, "Thinking inside the box", Technological Forecasting and Social Change 77, 2010,
34-49. The numbers are those of `prim.Prim(x, y, threshold=0.8, peel_alpha=...)` with `find_box()`.
"""

import csv
import hashlib
import io
import json
import subprocess
import sys
import zipfile

import pytest

INPUTS = [
    "Cellulosic cost", "Total biomass", "Feedstock distribution", "Cellulosic yield", "Oil elasticity",
    "Demand elasticity", "Electricity coproduction", "oil supply shift", "Biomass backstop price",
]
OUTCOME = "Greater than 90%"


@pytest.fixture(scope="session")
def bryant_and_lempert(tmp_path_factory):
    """The file of the cases, as the wheel holds it."""
    folder = tmp_path_factory.mktemp("ema_workbench")
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-cache-dir", "--only-binary", ":all:",
         "-d", str(folder), "ema_workbench==2.5.3"],
        check=True, timeout=300,
    )
    (wheel,) = folder.glob("ema_workbench-2.5.3-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read("ema_workbench/examples/data/bryant et al 2010 data.csv")
    assert hashlib.sha256(data).hexdigest().startswith("dc4daa45")
    path = folder / "cases.csv"
    path.write_bytes(data)
    return str(path)


@pytest.fixture
def discover(polity, bryant_and_lempert):
    """Runs `polity discover` on the cases and gives its rows."""

    def run(*options):
        outcome = polity(
            "discover", bryant_and_lempert, "--outcome", OUTCOME, "--inputs", ",".join(INPUTS), "--output", "json",
            *options)
        assert outcome.returncode == 0, outcome.err
        rows = json.loads(outcome.out)
        steps = [row for row in rows if row["analysis"] == "discovery_trajectory"]
        return steps, [row for row in rows if row["analysis"] == "discovery_box"]

    return run


def fingerprint(steps):
    counts = [[step["cases"], step["of_interest"], step["restricted"]] for step in steps]
    return hashlib.sha256(json.dumps(counts).encode()).hexdigest()[:16]


@pytest.mark.parametrize("alpha, count, expected, last", [
    ("0.1", 28, "2abc5a32931bf770", (45, 45, 6)),
    ("0.05", 52, "5672627454669e45", (49, 47, 7)),
])
def test_every_step_is_that_of_ema_workbench(discover, alpha, count, expected, last):
    steps, _ = discover("--alpha", alpha)
    assert [step["step"] for step in steps] == list(range(count))
    assert (steps[0]["cases"], steps[0]["of_interest"], steps[0]["restricted"]) == (882, 89, 0)
    assert (steps[-1]["cases"], steps[-1]["of_interest"], steps[-1]["restricted"]) == last
    assert fingerprint(steps) == expected
    for step in steps:
        assert step["mass"] == pytest.approx(step["cases"] / 882, abs=1e-12)
        assert step["coverage"] == pytest.approx(step["of_interest"] / 89, abs=1e-12)
        assert step["density"] == pytest.approx(step["of_interest"] / step["cases"], abs=1e-12)


def test_the_papers_box(discover):
    steps, limits = discover("--step", "21")
    (box,) = [step for step in steps if step["chosen"]]
    assert (box["step"], box["cases"], box["of_interest"], box["restricted"]) == (21, 87, 67, 4)
    assert box["mass"] == pytest.approx(0.098639, abs=5e-7)
    assert box["coverage"] == pytest.approx(0.752809, abs=5e-7)
    assert box["density"] == pytest.approx(0.770115, abs=5e-7)
    expected = {
        "Cellulosic cost": (72.65, None, 0.157413), "Total biomass": (None, 755.8, 4.717e-06),
        "Demand elasticity": (-0.422, None, 1.185e-16), "Biomass backstop price": (150.05, None, 3.515e-11),
    }
    assert [limit["input"] for limit in limits] == list(expected)
    for limit in limits:
        low, high, quasi_p = expected[limit["input"]]
        assert limit["step"] == 21
        assert (limit["low"] is None, limit["high"] is None) == (low is None, high is None)
        assert limit["low"] == (low if low is None else pytest.approx(low, abs=5e-5))
        assert limit["high"] == (high if high is None else pytest.approx(high, abs=5e-5))
        assert limit["quasi_p"] == pytest.approx(quasi_p, rel=2e-4)


def test_without_a_step_the_nearest_to_full_coverage_and_density_is_shown(discover):
    steps, limits = discover()
    distances = [(1 - step["coverage"]) ** 2 + (1 - step["density"]) ** 2 for step in steps]
    (box,) = [step for step in steps if step["chosen"]]
    assert distances[box["step"]] == min(distances[1:])
    assert {limit["step"] for limit in limits} == {box["step"]} and len(limits) == box["restricted"]


def test_the_cases_that_limits_hold_are_those_that_are_counted(discover, bryant_and_lempert):
    with open(bryant_and_lempert, encoding="utf-8") as file:
        cases = list(csv.DictReader(file))
    for number in (1, 10, 22, 27):
        steps, limits = discover("--step", str(number))
        members = [
            case for case in cases
            if all((limit["low"] is None or float(case[limit["input"]]) >= limit["low"])
                   and (limit["high"] is None or float(case[limit["input"]]) <= limit["high"]) for limit in limits)
        ]
        assert len(members) == steps[number]["cases"]
        assert sum(case[OUTCOME] == "1" for case in members) == steps[number]["of_interest"]


def test_what_is_of_interest_can_be_said_in_four_ways(discover):
    plain = discover()
    assert discover("--above", "0.5") == plain
    assert discover("--is", "1") == plain
    assert discover("--is", "1.0") == plain
    steps, _ = discover("--below", "0.5")
    assert steps[0]["of_interest"] == 882 - 89


def test_the_table_for_people_shows_steps_and_limits(polity, bryant_and_lempert):
    outcome = polity(
        "discover", bryant_and_lempert, "--outcome", OUTCOME, "--inputs", ",".join(INPUTS), "--step", "21")
    assert outcome.returncode == 0 and outcome.err == ""
    assert "882 cases of which 89 are of interest, 9 inputs, alpha 0.1." in outcome.out
    (row,) = [line for line in outcome.out.splitlines() if line.split()[:3] == ["21", "87", "67"]]
    assert row.split()[-1] == "yes"
    (limit,) = [line for line in outcome.out.splitlines() if line.strip().startswith("Demand elasticity")]
    assert "-0.422" in limit.replace("\u2212", "-") and "1.185e-16" in limit.replace("\u2212", "-")


# What follows needs no data of others.

CASES = "x,y,label,won\n" + "".join(
    f"{x},{x % 3},{'high' if x > 7 else 'low'},{int(x > 7)}\n" for x in range(1, 11))


def test_cases_come_from_standard_input(polity):
    outcome = polity("discover", "-", "--outcome", "label", "--is", "high", "--inputs", "x,y", "--output", "csv",
                     stdin=CASES)
    assert outcome.returncode == 0, outcome.err
    trajectory, box = outcome.out.split("\n\n")
    rows = list(csv.DictReader(io.StringIO(trajectory)))
    assert [row["cases"] for row in rows] == ["10", "9", "8", "7", "6", "5", "4", "3"]
    assert rows[-1]["chosen"] == "true" and float(rows[-1]["density"]) == 1
    (limit,) = csv.DictReader(io.StringIO(box))
    assert (limit["step"], limit["input"], limit["low"], limit["high"]) == ("7", "x", "7.5", "")
    assert float(limit["quasi_p"]) == pytest.approx(0.027, abs=1e-12)


def test_columns_of_text_are_no_inputs(polity):
    outcome = polity("discover", "-", "--outcome", "won", stdin=CASES)
    assert outcome.returncode == 0 and "label" in outcome.out and "2 inputs" in outcome.out


def test_nothing_to_find_is_said(polity):
    for value, said in [("0", "No case is of interest."), ("1", "Every case is of interest.")]:
        cases = "x,won\n" + "".join(f"{x},{value}\n" for x in range(10))
        outcome = polity("discover", "-", "--outcome", "won", stdin=cases)
        assert outcome.returncode == 0 and said in outcome.out
    outcome = polity("discover", "-", "--outcome", "won", "--inputs", "x", stdin="x,won\n")
    assert outcome.returncode == 0 and "There is no case." in outcome.out


@pytest.mark.parametrize("cases, options, said", [
    ("x,won\n1,1\n2\n", (), "-:3:1: this line has 1 fields"),
    ("x,won\n1,1\n2,\"0\n", (), "-:3:3: the field that begins here"),
    ("x,won\n1,maybe\n", (), "-:2:3: the outcome \"maybe\""),
    ("x,won\na,1\n", ("--inputs", "x"), "-:2:1: \"a\" is no number"),
    ("x,won\n1,1\n", ("--inputs", "z"), "there is no column \"z\""),
    ("x,won\n1,1\n", ("--step", "1"), "there is no step 1"),
    ("", (), "no columns"),
    (b"x,won\n\xff,1\n", (), "not UTF-8"),
    ("x,won\n1,\x1b[31m\n", (), "\\u{1b}[31m"),
])
def test_errors_say_where(polity, cases, options, said):
    outcome = polity("discover", "-", "--outcome", "won", *options, stdin=cases)
    assert outcome.returncode == 1 and outcome.out == ""
    assert outcome.err.startswith("error: ") and said in outcome.err and "\x1b" not in outcome.err


@pytest.mark.parametrize("options", [
    ("--alpha", "0"), ("--alpha", "0.5"), ("--alpha", "nan"), ("--step", "-1"), ("--above", "1", "--below", "2"),
    ("--above", "1", "--is", "2"), ("--above", "inf"), ("--below", "x"), ("--output", "xml"),
])
def test_wrong_usage(polity, options):
    outcome = polity("discover", "-", "--outcome", "won", *options, stdin=CASES)
    assert outcome.returncode == 2 and outcome.out == "" and outcome.err != ""


def test_bounds_may_be_negative(polity):
    cases = "x,gain\n" + "".join(f"{x},{x - 8}\n" for x in range(1, 11))
    outcome = polity("discover", "-", "--outcome", "gain", "--above", "-1", "--output", "json", stdin=cases)
    assert outcome.returncode == 0, outcome.err
    assert json.loads(outcome.out)[0]["of_interest"] == 3


def test_a_missing_file(polity):
    outcome = polity("discover", "nothing.csv", "--outcome", "won")
    assert outcome.returncode == 1 and "nothing.csv: cannot read it: No such file" in outcome.err
