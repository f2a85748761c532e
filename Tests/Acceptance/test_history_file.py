"""Where the history is kept, and what happens where it cannot be kept or what is there is odd."""

import os
import time

import pytest

from conftest import PROGRAM
from typed import PROMPT, history, kept, opened, press, recorded, say


def write(folder, data):
    history(folder).parent.mkdir(parents=True)
    history(folder).write_bytes(data)


def works(session):
    """The session carries out statements and recalls its own."""
    say(session, "let fine = 1")
    assert "constant" in say(session, "describe fine")
    press(session, "\x1b[A", PROMPT + " describe fine")
    press(session, "\x1b[A", PROMPT + " let fine = 1")


@pytest.mark.parametrize("changes, place", [
    ({"XDG_STATE_HOME": "state"}, ".local/state"), ({"XDG_STATE_HOME": ""}, ".local/state"),
    ({"XDG_STATE_HOME": "/proc/none"}, None), ({"XDG_STATE_HOME": "/dev/full"}, None), ({"HOME": None}, None),
    ({"HOME": "home"}, None), ({"HOME": ""}, None),
], ids=str)
def test_where_it_is_kept(terminal, tmp_path, changes, place):
    session = terminal(**changes)
    works(session)
    found = [str(found.relative_to(tmp_path)) for found in tmp_path.rglob("history")]
    assert found == ([f"{place}/polity/history"] if place else [])


def test_an_absolute_folder_is_used(terminal, tmp_path):
    session = terminal(XDG_STATE_HOME=str(tmp_path / "deep/state"))
    works(session)
    assert (tmp_path / "deep/state/polity/history").exists() and not (tmp_path / ".local").exists()


def test_a_folder_in_its_place(terminal, tmp_path):
    history(tmp_path).mkdir(parents=True)
    works(terminal())
    assert os.listdir(history(tmp_path).parent) == ["history"] and os.listdir(history(tmp_path)) == []


def test_a_file_in_the_folders_place(terminal, tmp_path):
    (tmp_path / ".local").write_text("mine")
    works(terminal())
    assert (tmp_path / ".local").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written(terminal, tmp_path):
    write(tmp_path, b"let old = 1\n")
    history(tmp_path).parent.chmod(0o500)
    session = terminal()
    press(session, "\x1b[A", PROMPT + " let old = 1")
    press(session, "\x15", PROMPT)
    works(session)
    assert kept(tmp_path) == ["let old = 1"]


def test_a_link_stays_a_link(terminal, tmp_path):
    write(tmp_path, b"")
    real = tmp_path / "real"
    history(tmp_path).rename(real)
    history(tmp_path).symlink_to(real)
    works(terminal())
    assert history(tmp_path).is_symlink() and real.read_text() == "let fine = 1\ndescribe fine\n"


def test_garbage_is_shown_escaped(terminal, tmp_path):
    write(tmp_path, b"\xff\xfe\x00\x1b[2Jold\n\n\n" + bytes(range(0x80, 0xC0)) + b"\nlet last = 1")
    session = terminal()
    record = recorded(session)
    press(session, "\x1b[A", PROMPT + " let last = 1")
    press(session, "\x1b[A", "\ufffd")
    press(session, "\x1b[A", "\\0\\u{1b}[2Jold")
    assert b"\x1b[2J" not in record.getvalue()
    press(session, "\x03", PROMPT)
    works(session)
    assert kept(tmp_path)[-3:] == ["let last = 1", "let fine = 1", "describe fine"]


def test_a_pipe_in_its_place(tmp_path):
    history(tmp_path).parent.mkdir(parents=True)
    os.mkfifo(history(tmp_path))
    with opened([PROGRAM], tmp_path) as session:
        session.wait_for("For example")
        soon = time.monotonic() + 0.5
        session.wait_until(lambda session: PROMPT in session.text or time.monotonic() > soon, "began")
        if PROMPT not in session.text:
            assert not is_being_opened(history(tmp_path)), "waits for somebody to write"
        session.wait_for(PROMPT)
        works(session)


def is_being_opened(pipe):
    try:
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        return True
    except OSError:
        return False
