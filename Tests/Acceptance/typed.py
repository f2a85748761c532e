"""Whole statements typed at the prompt, and other ways to open a terminal."""

import contextlib
import io
import re

from conftest import environment
from terminal import Terminal

PROMPT = "polity ▸"


def press(session, keys, shown):
    """Sends keys and waits until the last line ends with what they should show."""
    session.type(keys)
    session.wait_until(lambda session: session.lines[-1:] and session.lines[-1].endswith(shown), f"ended with {shown!r}")


def say(session, statement, mark="▸"):
    """Types a statement, carries it out, and gives what stands between it and the next prompt."""
    end = statement.rsplit("\r", 1)[-1][-16:]
    press(session, statement, end)
    press(session, "\r", mark)
    lines = session.lines[:-1]
    prompt = max((place for place, line in enumerate(lines) if mark + " " in line), default=0)
    typed = [place for place, line in enumerate(lines) if place >= prompt and line.endswith(end)]
    return "\n".join(lines[typed[0] + 1:] if typed else lines)


def paste(session, text):
    """Pastes text as terminals do that mark what is pasted."""
    session.type("\x1b[200~" + text.replace("\n", "\r") + "\x1b[201~")


def widths(record):
    """The widths of the lines that the program has written, without what steers the terminal."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", record.getvalue().decode())
    return [len(line) for line in re.split(r"[\r\n]+", text)]


def opened(command, folder, size=(24, 80), **changes):
    """A terminal in which any command runs, closed at the end of a `with` block."""
    return contextlib.closing(Terminal(command, environment(folder, **changes), folder, size))


def shell(folder, **changes):
    """A terminal with a shell that has jobs; its prompt is `$`."""
    return opened(["bash", "--norc", "--noprofile", "-i"], folder, PS1="$ ", **changes)


def recorded(session):
    """Where every byte goes that the program writes from now on."""
    session.program.logfile_read = io.BytesIO()
    return session.program.logfile_read


def history(folder):
    """Where the history of a home folder is."""
    return folder / ".local/state/polity/history"


def kept(folder):
    """The statements that are kept; a line within one ends with U+2028."""
    return history(folder).read_text(encoding="utf-8").split("\n")[:-1]
