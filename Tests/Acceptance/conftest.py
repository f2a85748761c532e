"""What the tests of whole programs share: the program under test, run plainly or in a pseudo-terminal."""

import os
import pathlib
import signal
import subprocess

import pytest

from terminal import Terminal

# Jobs that a shell starts in the background ignore these signals, and so would the programs under test.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGQUIT, signal.SIG_DFL)
signal.signal(signal.SIGHUP, signal.SIG_DFL)

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("POLITY", str(ROOT / ".build/release/polity"))

# Two regimes in a small economy and a question about them: a whole study in few words.
STUDY = """\
regime open { data.social_share = 0% }
regime shared extends open { data.social_share = 60% }
economy small { citizens = 200 }
scenario a = open in small
scenario b = shared in small
compare a, b for 2 years runs 2 seed 1
table hhi, price at year 1, year 2
"""


def environment(home, **changes):
    """An environment that owes nothing to the machine the tests run on."""
    settings = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    # Nothing waits for a key but where a test is about it.
    settings |= {"NO_COLOR": "1", "PAGER": "cat"} | changes
    return {name: value for name, value in settings.items() if value is not None}


@pytest.fixture
def polity(tmp_path):
    """Runs the program to its end in an empty folder: `polity("check", "x.polity", stdin="…")`."""

    def run(*arguments, stdin="", **changes):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        outcome = subprocess.run(
            [PROGRAM, *arguments], input=data, capture_output=True, timeout=20,
            cwd=tmp_path, env=environment(tmp_path, **changes),
        )
        outcome.out = outcome.stdout.decode("utf-8", "replace")
        outcome.err = outcome.stderr.decode("utf-8", "replace")
        return outcome

    return run


@pytest.fixture
def terminal(tmp_path):
    """Runs the program in a pseudo-terminal, without arguments to its first prompt: `terminal(TERM="dumb")`."""
    opened = []

    def start(*arguments, prompt="polity ▸", size=(24, 80), **changes):
        session = Terminal([PROGRAM, *arguments], environment(tmp_path, **changes), tmp_path, size)
        opened.append(session)
        if not arguments:
            session.wait_for(prompt)
        return session

    yield start
    for session in opened:
        session.close()


@pytest.fixture
def study(tmp_path):
    """Writes a script and gives its name: `study("bad.polity", "regime x {")`."""

    def write(name="study.polity", text=STUDY):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return write
