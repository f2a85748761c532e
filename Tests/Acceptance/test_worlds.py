"""Worlds on the bench, through the real program."""

import subprocess

import pytest

from conftest import PROGRAM, environment

WORLD = "economy small { citizens = 200 }\nscenario today = privatised_data in small\n"


def polity(*arguments, text=None, folder="/tmp"):
    return subprocess.run(
        [PROGRAM, *arguments], input=text, capture_output=True, text=True, cwd=folder, env=environment(folder),
        timeout=60)


def test_a_saved_session_gives_every_number_again(tmp_path):
    session = WORLD + (
        "use today seed 5\nstep 1 year\nset data.interoperability += 30 points\nrun to year 3\nshow hhi, output\n"
        "back 1 year\nfork other\nset tax.income = 30%\nrun to year 4\nshow hhi, output\nundo\nshow hhi\n"
        "compare today, other for 4 years runs 3\ntable hhi\nwhy hhi\n")
    first = polity("repl", text=session + 'save "mine.polity"\n', folder=tmp_path)
    assert first.returncode == 0, first.stderr
    again = polity("run", "mine.polity", folder=tmp_path)
    assert again.returncode == 0, again.stderr
    assert again.stdout == first.stdout


def test_a_script_can_be_loaded(tmp_path):
    (tmp_path / "base.polity").write_text(WORLD)
    result = polity("repl", text='load "base.polity"\nuse today\nstep 1 year\nshow hhi\n', folder=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "today, year 1" in result.stdout


@pytest.mark.parametrize("path", ["../out.polity", "/tmp/out.polity", "~/out.polity", "a/../../out.polity", ""])
def test_nothing_is_written_elsewhere(tmp_path, path):
    inner = tmp_path / "inner"
    inner.mkdir()
    result = polity("repl", text=f'save "{path}"\n', folder=inner)
    assert result.returncode == 1
    assert "E0904" in result.stderr
    assert not (tmp_path / "out.polity").exists()


def test_a_link_does_not_lead_out(tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "link").symlink_to(tmp_path)
    (tmp_path / "x.polity").write_text("let x = 1\n")
    result = polity("repl", text='save "link/out.polity"\nload "link/x.polity"\n', folder=inner)
    assert result.returncode == 1
    assert not (tmp_path / "out.polity").exists()
    assert result.stderr.count("leads out") == 2


def test_statements_can_be_arguments():
    result = polity("-e", "use social_asset", "-e", "step 1 year", "-e", "show hhi", "--output", "csv")
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "scenario,measure,month,estimate,low,high,runs"
    assert lines[1].startswith("social_asset,hhi,12,")
    assert len(lines) == 2


def test_an_argument_that_fails_ends_the_program():
    result = polity("-e", "use nope", "-e", "help")
    assert result.returncode == 1
    assert "E0201" in result.stderr
    assert result.stdout == ""


def test_safe_mode_lowers_the_limits():
    statement = "scenario a = privatised_data\ncompare a for 1 year runs 5000\n"
    assert polity("check", "-", text=statement).returncode == 0
    result = polity("--safe", "-e", statement)
    assert result.returncode == 1
    assert "E0403" in result.stderr and "--limit runs=" in result.stderr


def test_markdown_is_markdown():
    result = polity("--output", "markdown", "-e", "use social_asset", "-e", "show hhi")
    assert "| measure | value | change | unit |" in result.stdout
