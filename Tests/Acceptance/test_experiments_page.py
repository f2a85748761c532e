"""The examples of docs/experiments.md are real: every block of the language gives the output that stands below it.

With POLITY_UPDATE_DOCS=1 the outputs on the page are written anew.
"""

import os
import re
import subprocess

import pytest

from conftest import PROGRAM, ROOT, environment

PAGE = ROOT / "docs" / "experiments.md"
BLOCK = re.compile(r"```polity\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.S)
STATEMENTS = set(
    "table bands effects sweep sensitivity explain parity swap dominance search choose discover calibrate claim flip rank"
    .split()
)
REFUTED = 3


def run(script, folder, *arguments):
    return subprocess.run(
        [PROGRAM, *arguments], input=script, capture_output=True, encoding="utf-8", timeout=120, cwd=folder,
        env=environment(folder),
    )


def output(script, folder):
    found = run(script, folder, "run", "-")
    assert found.stderr == "", script
    # A claim that is refuted is a result, and the only reason to end otherwise than well.
    verdict = re.search(r"^\d+ supported, [1-9]\d* refuted|^Refuted in this model", found.stdout, re.M)
    assert found.returncode == (REFUTED if verdict else 0), script
    return found.stdout.lstrip("\n")


@pytest.fixture(scope="module")
def page():
    return PAGE.read_text(encoding="utf-8")


def test_every_example_gives_what_stands_below_it(page, tmp_path):
    new = BLOCK.sub(lambda match: f"```polity\n{match[1]}```\n\n```text\n{output(match[1], tmp_path)}```\n", page)
    if os.environ.get("POLITY_UPDATE_DOCS"):
        PAGE.write_text(new, encoding="utf-8")
    for (script, written), (_, given) in zip(BLOCK.findall(page), BLOCK.findall(new), strict=True):
        assert given == written, script
    assert new == page


def test_examples_are_laid_out_as_fmt_does(page, tmp_path):
    for script, _ in BLOCK.findall(page):
        assert run(script, tmp_path, "fmt", "-").stdout == script


def test_every_statement_of_the_lab_has_an_example(page):
    begun = {line.split()[0] for script, _ in BLOCK.findall(page) for line in script.splitlines() if line.strip()}
    assert begun >= STATEMENTS
