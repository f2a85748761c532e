"""`polity fmt` and `polity editors`: what is written, what is left alone, and exit codes."""

import json
import os
import stat
import subprocess

import pytest

from conftest import PROGRAM, ROOT, environment

UGLY = "regime open{data.social_share=0 %}   # as it is\n\n\n\nlet  x=1\nlet longer =-2"
NEAT = "regime open { data.social_share = 0% }  # as it is\n\nlet x      = 1\nlet longer = -2\n"


def test_rewrites_in_place_and_names_the_file(polity, study, tmp_path):
    name = study("a.polity", UGLY)
    os.chmod(tmp_path / name, 0o640)
    outcome = polity("fmt", name)
    assert (outcome.returncode, outcome.out, outcome.err) == (0, "a.polity\n", "")
    assert (tmp_path / name).read_text() == NEAT
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == [name], "nothing is left beside it"


def test_leaves_a_neat_file_alone(polity, study, tmp_path):
    name = study("a.polity", NEAT)
    before = (tmp_path / name).stat()
    outcome = polity("fmt", name)
    assert (outcome.returncode, outcome.out, outcome.err) == (0, "", "")
    after = (tmp_path / name).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_check_changes_nothing(polity, study, tmp_path):
    ugly, neat = study("ugly.polity", UGLY), study("neat.polity", NEAT)
    outcome = polity("fmt", "--check", neat, ugly)
    assert (outcome.returncode, outcome.out, outcome.err) == (1, "ugly.polity\n", "")
    assert (tmp_path / ugly).read_text() == UGLY
    assert polity("fmt", "--check", neat).returncode == 0


def test_standard_output_and_input(polity, study, tmp_path):
    name = study("a.polity", UGLY)
    assert polity("fmt", "--stdout", name).out == NEAT
    assert (tmp_path / name).read_text() == UGLY
    outcome = polity("fmt", "-", stdin=UGLY)
    assert (outcome.returncode, outcome.out) == (0, NEAT)
    assert polity("fmt", "--check", "-", stdin=UGLY).returncode == 1


def test_a_faulty_file_is_refused_and_the_others_are_not(polity, study, tmp_path):
    bad, ugly = study("bad.polity", "let  x = \u201c1\u201d\n"), study("ugly.polity", UGLY)
    outcome = polity("fmt", bad, "gone.polity", ugly)
    assert outcome.returncode == 1 and outcome.out == "ugly.polity\n"
    assert "error[E0101]" in outcome.err and "bad.polity:1:10" in outcome.err and "gone.polity" in outcome.err
    assert (tmp_path / bad).read_text() == "let  x = \u201c1\u201d\n"
    assert (tmp_path / ugly).read_text() == NEAT
    assert polity("fmt", "-", stdin="title \"open").out == ""


def test_what_does_not_check_is_laid_out(polity):
    outcome = polity("fmt", "-", stdin="regime x{nonsense=1}\n")
    assert (outcome.returncode, outcome.out) == (0, "regime x { nonsense = 1 }\n")


def test_a_link_stays_a_link(polity, study, tmp_path):
    name = study("a.polity", UGLY)
    os.symlink(name, tmp_path / "link.polity")
    assert polity("fmt", "link.polity").returncode == 0
    assert os.path.islink(tmp_path / "link.polity") and (tmp_path / name).read_text() == NEAT


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written(polity, study, tmp_path):
    name = study("a.polity", UGLY)
    os.chmod(tmp_path / name, 0o400)
    outcome = polity("fmt", name)
    assert outcome.returncode == 1 and "cannot write a.polity" in outcome.err
    assert (tmp_path / name).read_text() == UGLY


@pytest.mark.parametrize("bytes_", [b"\xff\xfe", b"let x = 1 \x00\n", b"x" * 5_000_000], ids=["utf8", "nul", "size"])
def test_hostile_files(polity, tmp_path, bytes_):
    (tmp_path / "a.polity").write_bytes(bytes_)
    outcome = polity("fmt", "a.polity")
    assert outcome.returncode == 1 and "error[E" in outcome.err and "\x00" not in outcome.err
    assert (tmp_path / "a.polity").read_bytes() == bytes_
    (tmp_path / "folder").mkdir()
    assert polity("fmt", "folder").returncode == 1


def test_line_ends_marks_tabs_and_long_lines(polity, tmp_path):
    (tmp_path / "a.polity").write_bytes(b"\xef\xbb\xbflet x\t=\t1\r\nlet y = 2 # \xe4\xbd\xa0\r\n#" + b"x" * 1_000_000)
    assert polity("fmt", "a.polity").returncode == 0
    assert (tmp_path / "a.polity").read_bytes() == b"let x = 1\nlet y = 2  # \xe4\xbd\xa0\n#" + b"x" * 1_000_000 + b"\n"


@pytest.mark.parametrize("arguments", [[], ["--check", "--stdout", "a.polity"], ["--what", "a.polity"]], ids=" ".join)
def test_wrong_usage(polity, arguments):
    assert polity("fmt", *arguments).returncode == 2


def test_shipped_scenarios_are_laid_out(tmp_path):
    files = [str(path) for path in sorted((ROOT / "Scenarios").glob("*/*.polity"))]
    outcome = subprocess.run(
        [PROGRAM, "fmt", "--check", *files], capture_output=True, timeout=20, env=environment(tmp_path))
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, b"", b"")


def test_editor_files(polity, tmp_path):
    outcome = polity("editors", "made/here")
    assert (outcome.returncode, outcome.err) == (0, "")
    shipped = ROOT / "docs/editors"
    names = sorted(str(path.relative_to(shipped)) for path in shipped.rglob("*") if path.is_file())
    assert sorted(outcome.out.split()) == ["made/here/" + name for name in names]
    for name in names:
        assert (tmp_path / "made/here" / name).read_bytes() == (shipped / name).read_bytes(), "polity editors docs/editors"
        if name.endswith(".json"):
            json.loads((shipped / name).read_text())
    (tmp_path / "file").write_text("")
    outcome = polity("editors", "file/here")
    assert outcome.returncode == 1 and "cannot write" in outcome.err
