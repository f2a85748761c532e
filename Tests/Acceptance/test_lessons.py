"""The lessons run as they say, and the tutorial's page is real: each command gives what stands below it.

With POLITY_UPDATE_DOCS=1 the outputs in docs/tutorial.md are written anew from the commands there.
"""

import json
import os
import re
import shlex
import shutil
import subprocess

import pytest

from conftest import PROGRAM, ROOT, environment

LESSONS = sorted((ROOT / "Scenarios" / "lessons").glob("*.polity"))
TUTORIAL = ROOT / "docs" / "tutorial.md"
PAGES = [TUTORIAL, ROOT / "docs" / "workshop.md", ROOT / "docs" / "limits.md"]
VERDICTS = {"supported", "refuted", "undecided"}
REFUTED = 3

# What the tutorial has its reader save, and what it has its reader type.
FILE = re.compile(r"<!-- file: (\S+) -->\n```polity\n(.*?)```\n", re.S)
CONSOLE = re.compile(r"```console\n(.*?)```\n", re.S)


def run(*arguments, cwd, script=""):
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], input=script, capture_output=True, encoding="utf-8", timeout=120, cwd=cwd,
        env=environment(cwd),
    )


def head(path):
    """The comment that a lesson begins with, as one line of text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    size = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    return " ".join(line.lstrip("# ") for line in lines[:size])


def test_there_are_lessons_in_order():
    assert len(LESSONS) >= 8
    assert [path.name[:2] for path in LESSONS] == [f"{number:02}" for number in range(1, len(LESSONS) + 1)]


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_says_what_one_learns_and_asks(path):
    text = path.read_text(encoding="utf-8")
    assert head(path).startswith(f"Lesson {int(path.name[:2])}.")
    assert "You learn: " in head(path)
    questions = re.findall(r'^note +"Question (\d): [^"]*\?[^"]*"$', text, re.M)
    assert questions == [str(number) for number in range(1, len(questions) + 1)]
    assert 3 <= len(questions) <= 5
    assert 2 <= len(re.findall(r'^claim "', text, re.M)) <= 4
    assert re.search(r"^(table|explain|sensitivity) ", text, re.M) and re.search(r"^plot ", text, re.M)


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_is_laid_out_and_free_of_warnings(path, tmp_path):
    assert run("fmt", "--check", path, cwd=tmp_path).returncode == 0
    checked = run("check", path, cwd=tmp_path)
    assert checked.returncode == 0 and checked.stderr == "" and "no errors" in checked.stdout


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_ends_as_it_says(path, tmp_path):
    said = int(re.search(r"Exit code (\d)\b", head(path))[1])
    found = run("run", path, "--output", "json", cwd=tmp_path)
    assert found.stderr == ""
    # A claim of several lines has a row for each of them, and the last one for all.
    verdicts = {row["claim"]: row["verdict"] for row in json.loads(found.stdout) if row.get("analysis") == "claim"}
    assert found.returncode == said
    assert len(verdicts) >= 2 and set(verdicts.values()) <= VERDICTS
    assert (said == REFUTED) == ("refuted" in verdicts.values())


def test_no_lesson_names_a_winner():
    words = " ".join(path.read_text(encoding="utf-8") for path in LESSONS)
    assert not re.search(r"\b(wins|winner|best model|better model)\b", words)
    assert re.search(r"\bprivatised_data\b", words) and re.search(r"\bsocial_asset\b", words)


@pytest.fixture(scope="module")
def page():
    return TUTORIAL.read_text(encoding="utf-8")


def typed(block):
    """The commands of a block: what follows a `$`."""
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def replayed(block, folder, status):
    """A block with the outputs that its commands have, in the order typed; the last exit code is kept for `$?`."""
    lines = []
    for command in typed(block):
        found = subprocess.run(
            ["bash", "-c", f"(exit {status[0]})\n{command}"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, encoding="utf-8", timeout=120, cwd=folder,
            env=environment(folder) | {"PATH": f"{folder}/bin:{os.environ['PATH']}"},
        )
        status[0] = found.returncode
        lines += [f"$ {command}", *found.stdout.strip("\n").splitlines()]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def test_every_command_of_the_tutorial_gives_what_stands_below_it(page, tmp_path):
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "polity"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(os.path.abspath(PROGRAM))} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    shutil.copytree(ROOT / "Scenarios" / "lessons", tmp_path / "Scenarios" / "lessons")
    status, parts, place = [0], [], 0
    # Files and commands in the order of the page, since commands read what was saved above them.
    for match in re.finditer(rf"(?:{FILE.pattern})|(?:{CONSOLE.pattern})", page, re.S):
        if match[1]:
            (tmp_path / match[1]).write_text(match[2], encoding="utf-8")
            continue
        parts += [page[place:match.start()], f"```console\n{replayed(match[3], tmp_path, status)}```\n"]
        place = match.end()
    new = "".join(parts) + page[place:]
    if os.environ.get("POLITY_UPDATE_DOCS"):
        TUTORIAL.write_text(new, encoding="utf-8")
    for written, given in zip(CONSOLE.findall(page), CONSOLE.findall(new), strict=True):
        assert given == written
    assert new == page


def test_the_tutorial_ends_with_a_report(page):
    commands = [command for block in CONSOLE.findall(page) for command in typed(block)]
    assert len(commands) >= 10
    assert any(re.match(r"polity run \S+ --report \S+\.html", command) for command in commands[-3:])


def test_files_of_the_tutorial_are_laid_out_as_fmt_does(page, tmp_path):
    files = [(name, text) for name, text in FILE.findall(page) if not name.startswith("mistake")]
    assert files
    for name, text in files:
        assert run("fmt", "-", cwd=tmp_path, script=text).stdout == text, name


def anchors(path):
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_links_of_the_pages_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", path.read_text(encoding="utf-8"))
    assert links
    for file, anchor in links:
        target = path.parent / file if file else path
        assert target.exists(), file
        assert not anchor or anchor in anchors(target), f"{file}#{anchor}"


def test_the_workshop_names_every_lesson():
    text = (ROOT / "docs" / "workshop.md").read_text(encoding="utf-8")
    for path in LESSONS:
        assert path.name in text, path.name


def test_what_is_typed_in_the_workshop_works(tmp_path):
    text = (ROOT / "docs" / "workshop.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```polity\n(.*?)```\n", text, re.S)
    assert len(blocks) >= 5
    # One session, as in the room. A claim that is refuted would end it with 3, which is no error either.
    found = run("--safe", cwd=tmp_path, script="".join(blocks))
    assert found.stderr == "" and found.returncode in (0, REFUTED)
    assert "a single future, not a mean" in found.stdout and "What was set has made of hhi" in found.stdout
    assert "shared - private" in found.stdout and "verdict" in found.stdout


@pytest.fixture(scope="module")
def limits():
    return (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")


def test_limits_name_what_exists(limits):
    """Names on the page are in the catalogues, or are presets or statements."""
    model = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z][a-z_]*(?:\.[a-z_]+)*)`", limits))
    assert len(named) >= 30
    presets = {path.stem for path in (ROOT / "Scenarios").glob("*/*.polity")}
    for name in named:
        assert f"`{name}`" in model or name in presets | {"state", "bands", "explain", "dominance"}, name


def test_limits_count_assumptions_as_they_are(limits):
    model = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    counts = []
    for section in ("Parameters", "Levers"):
        table = model.split(f"\n## {section}\n")[1].split("\n## ")[0]
        rows = [line for line in table.splitlines() if line.startswith("| `")]
        counts += [len(rows), sum("assumption" in row for row in rows)]
    said = re.search(r"Of (\d+) parameters (\d+) say .*? and of (\d+) levers (\d+)", limits, re.S)
    assert [int(number) for number in said.groups()] == counts
