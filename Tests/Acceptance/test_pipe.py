"""Statements from a pipe: no prompt, errors to the other stream with their lines, an exit code."""

import subprocess

import pytest

from conftest import PROGRAM, STUDY, environment


def test_statements_from_a_pipe(polity):
    outcome = polity(stdin=STUDY)
    assert (outcome.returncode, outcome.err) == (0, "")
    assert "hhi" in outcome.out
    assert "▸" not in outcome.out and "\x1b" not in outcome.out


def test_empty_input(polity):
    outcome = polity(stdin="")
    assert (outcome.returncode, outcome.out, outcome.err) == (0, "", "")


def test_error_goes_on_and_counts(polity):
    outcome = polity(stdin="nonsense here\n" + STUDY)
    assert outcome.returncode == 1
    assert "error[E" in outcome.err and "hhi" in outcome.out
    assert "\x1b" not in outcome.err


def test_error_names_the_line_of_the_input(polity):
    outcome = polity(stdin="\n\n# a remark\nregime x {\n  nonsense = 1\n}\n")
    assert outcome.returncode == 1
    assert ":5:" in outcome.err


def test_unfinished_statement_is_an_error(polity):
    outcome = polity(stdin="regime x {")
    assert outcome.returncode == 1 and "error[E" in outcome.err


def test_quit_ends_the_input(polity):
    outcome = polity(stdin="quit\nnonsense here\n")
    assert (outcome.returncode, outcome.err) == (0, "")


def test_hostile_bytes(polity):
    outcome = polity(stdin=b"\x00\xff\x1b[2J\x9b1m \xe2\x80\xae\n" + b"(" * 100_000 + b"\n" + b"x" * 1_000_000 + b"\n")
    assert outcome.returncode == 1 and "error[E" in outcome.err
    assert not set(outcome.err) & set("\x00\x1b\x9b\u202e"), "control characters are shown escaped"
    assert len(outcome.err) < 100_000


def test_many_lines(polity):
    outcome = polity(stdin="# a remark\n" * 5_000 + "regime calm { data.social_share = 10% }\n")
    assert (outcome.returncode, outcome.err) == (0, "")


@pytest.mark.parametrize("arguments", [("run", "-"), ("doc", "levers"), ("help",), ("--help",), ()])
def test_reader_that_leaves_is_no_error(tmp_path, arguments):
    process = subprocess.Popen(
        [PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=tmp_path, env=environment(tmp_path),
    )
    process.stdout.close()
    if arguments in (("run", "-"), ()):
        process.stdin.write(STUDY.encode())
    process.stdin.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=20) == 0
