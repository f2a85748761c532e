"""Sessions shown on pages are real: each is typed again, and gives every line again.

With POLITY_UPDATE_DOCS=1 the pages are written anew from what is typed in them.
"""

import os
import pathlib
import re

import pytest

from conftest import ROOT

PAGES = ["README.md", "docs/repl.md"]
BLOCK = re.compile(r"(<!-- session -->\n```text\n)(.*?)(```\n)", re.S)
PROMPT = re.compile(r"^(?:polity|\S+ · [^▸]*) ▸ (.*)$")


def statements(block):
    """What is typed in a session: after a prompt, and after the sign of a line that goes on."""
    typed = []
    for line in block.splitlines():
        if match := PROMPT.match(line):
            typed.append(match[1])
        elif line.startswith("… ") and typed:
            typed.append(line[2:])
    return typed


def replayed(terminal, folder, block):
    """Types a session in a window of 100 columns."""
    session = terminal(size=(200, 100))
    for statement in ['transcript "page.txt"', *statements(block)]:
        session.type(statement + "\r")
        session.wait_until(lambda session: session.lines and session.lines[-1].endswith("▸"), "was done")
        session.screen.reset()
    session.type("\x04")
    session.wait_for_end()
    return (folder / "page.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]


@pytest.mark.parametrize("page", PAGES)
def test_sessions_on_pages_are_real(terminal, tmp_path, page):
    path = ROOT / page
    text = path.read_text(encoding="utf-8")
    blocks = BLOCK.findall(text)
    assert blocks, "there is a session"
    new = BLOCK.sub(lambda match: match[1] + replayed(terminal, tmp_path, match[2]) + match[3], text)
    if os.environ.get("POLITY_UPDATE_DOCS"):
        path.write_text(new, encoding="utf-8")
    assert new == text
