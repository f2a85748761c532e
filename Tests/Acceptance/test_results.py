"""Results for other programs: statements as arguments and from pipes, forms of output, exit codes."""

import csv
import io
import json
import signal
import subprocess

import pytest

from conftest import PROGRAM, environment

PLACES = (
    "economy north { citizens = 100 }\neconomy south { citizens = 80 }\n"
    "scenario one = privatised_data in north\nscenario both = privatised_data in north, social_asset in south\n")
HEADER = "scenario,measure,month,estimate,low,high,runs\n"
LOOK = ["use social_asset", "step 1 year", "show hhi, price", "back 1 month", "show hhi"]


def arguments(*statements):
    return [part for statement in statements for part in ("-e", statement)]


def table(text):
    rows = list(csv.reader(io.StringIO(text)))
    assert {len(row) for row in rows} == {len(rows[0])}, "every row has the header's columns"
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def test_arguments_are_one_session(polity):
    outcome = polity("--output", "csv", *arguments(*LOOK))
    assert (outcome.returncode, outcome.err) == (0, "")
    assert [(row["measure"], row["month"]) for row in table(outcome.out)] == [("hhi", "12"), ("price", "12"), ("hhi", "11")]


def test_arguments_and_pipe_give_the_same(polity):
    for form in ["table", "markdown", "csv", "json"]:
        one = polity("--output", form, *arguments(*LOOK))
        assert one.stdout == polity("--output", form, stdin="\n".join(LOOK)).stdout == polity(
            "--output", form, "-e", "\n".join(LOOK)).stdout or form == "json"


def test_json_is_an_array_a_statement(polity):
    outcome = polity("--output", "json", *arguments(*LOOK))
    found, rest = [], outcome.out.strip()
    while rest:
        rows, end = json.JSONDecoder().raw_decode(rest)
        found.append([(row["measure"], row["month"]) for row in rows])
        rest = rest[end:].strip()
    assert found == [[("hhi", 12), ("price", 12)], [("hhi", 11)]]


def test_forms_tell_the_same_numbers(polity):
    rows = table(polity("--output", "csv", *arguments(*LOOK[:3])).out)
    objects = json.loads(polity("--output", "json", *arguments(*LOOK[:3])).out)
    assert [float(row["estimate"]) for row in rows] == [row["estimate"] for row in objects]
    page = polity("--output", "markdown", *arguments(*LOOK[:3])).out
    cells = [line.strip("| ").split(" | ") for line in page.splitlines() if line.startswith("| ")]
    assert [float(row[1].replace("\u202f", "")) for row in cells[1:]] == pytest.approx(
        [row["estimate"] for row in objects], rel=1e-3, abs=1e-12)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_nothing_but_results_is_written_out(polity, form):
    outcome = polity("--output", form, stdin=(
        'title "t"\nsource "s"\nnote "n"\nhelp step\ndescribe hhi\napropos hhi\nuse social_asset\nset tax.income = 30%\n'
        "step\nworlds\nfork b\nundo\ntiming on\nlet x = 1\nsave \"mine.polity\"\nload \"mine.polity\"\n"))
    assert outcome.returncode == 0
    assert outcome.out == "" and "Simulates a month" in outcome.err and "Worlds on the bench" in outcome.err


def test_output_can_change_on_the_way(polity):
    outcome = polity(stdin="use social_asset\noutput csv\nshow hhi\noutput table\nshow hhi\noutput csv\nshow hhi\n")
    assert outcome.returncode == 0
    assert outcome.out.count("scenario,measure,month,estimate") == 1 and outcome.out.count("social_asset,hhi,0,") == 2


def test_the_place_of_an_error_is_the_statements_own(polity):
    outcome = polity(*arguments("let x = 1", "let y = 1\nlet z = nope", "let w = 1"))
    assert outcome.returncode == 1 and "prompt:3:9" in outcome.err
    outcome = polity(stdin="use social_asset\r\n\r\nshow nope\r\nstep\r\nwhy nope\r\n")
    assert outcome.returncode == 1
    assert [line.strip() for line in outcome.err.splitlines() if "-->" in line] == ["--> prompt:3:6", "--> prompt:5:5"]
    assert "nope" not in outcome.out


def test_after_an_error_arguments_end_and_a_pipe_goes_on(polity):
    statements = ["use social_asset", "show nope", "show hhi"]
    assert "hhi" not in polity(*arguments(*statements)).out
    assert "hhi" in polity(stdin="\n".join(statements)).out


def test_leaving_keeps_the_status(polity):
    assert polity(stdin="nonsense here\nquit\n").returncode == 1
    assert polity(stdin="let x = 1\nexit\nnonsense here\n").returncode == 0


def test_a_mark_of_byte_order_is_no_error(polity, tmp_path):
    assert polity(stdin=b"\xef\xbb\xbflet x = 1\r\n").returncode == 0
    (tmp_path / "windows.polity").write_bytes(b"\xef\xbb\xbflet x = 1\r\n")
    assert "constant: 1" in polity(*arguments('load "windows.polity"', "describe x")).out


@pytest.mark.parametrize("wrong", [
    ["-e"], ["-e", "let x = 1", "--output", "xml"], ["-e", "let x = 1", "file"], ["--limit", "runs"], ["--limit", "nope=1"],
    ["--limit", "runs=many"], ["--safe=yes"],
], ids=" ".join)
def test_wrong_usage(polity, wrong):
    outcome = polity(*wrong)
    assert outcome.returncode == 2 and outcome.err and outcome.out == ""


@pytest.mark.parametrize("how", ["arguments", "pipe"])
def test_an_interrupt_ends_with_130(tmp_path, how):
    statements = ["use privatised_data", "step 900 years", "show hhi"]
    process = subprocess.Popen(
        [PROGRAM, *(arguments(*statements) if how == "arguments" else [])], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=tmp_path, env=environment(tmp_path), text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    if how == "pipe":
        process.stdin.write("\n".join(statements) + "\n")
        process.stdin.flush()
    assert process.stdout.readline() == "privatised_data, month 0\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130 and out == "" and "error" not in err


@pytest.mark.parametrize("how", ["arguments", "pipe"])
def test_results_that_cannot_be_written_are_an_error(tmp_path, how):
    with open("/dev/full", "w") as full:
        outcome = subprocess.run(
            [PROGRAM, *(arguments(*LOOK) if how == "arguments" else [])], input="\n".join(LOOK), stdout=full,
            stderr=subprocess.PIPE, cwd=tmp_path, env=environment(tmp_path), text=True, timeout=20)
    assert outcome.returncode == 1
    assert outcome.stderr == "error: cannot write the results: No space left on device\n"


def test_rows_of_worlds_name_their_jurisdictions(polity):
    outcome = polity("--output", "csv", stdin=PLACES + "use both\nshow hhi\n")
    assert [row.get("jurisdiction") for row in table(outcome.out)] == ["north", "south"]


def test_rows_fit_the_header_when_jurisdictions_come_later(polity):
    outcome = polity("--output", "csv", stdin=PLACES + (
        "compare one for 1 year runs 1\ntable hhi\ncompare both for 1 year runs 1\ntable hhi\n"))
    assert outcome.returncode == 0
    blocks = outcome.out.split("scenario,")[1:]
    for block in blocks:
        table("scenario," + block)
