"""The history: which statements are kept, for whom, and how they are found again."""

import signal

import pytest

from typed import PROMPT, history, kept, press, say


def test_no_statement_is_kept_twice(terminal, tmp_path):
    session = terminal()
    for statement in ["let a = 1", "let b = 1", "let a = 1", "let a = 1", "  let b = 1"]:
        say(session, statement)
    press(session, "   ", PROMPT)
    press(session, "\r", PROMPT)
    assert kept(tmp_path) == ["let a = 1", "let b = 1"]


def test_what_failed_is_kept_too(terminal, tmp_path):
    session = terminal()
    say(session, "lett a = 1")
    press(session, "\x1b[A", PROMPT + " lett a = 1")
    assert kept(tmp_path) == ["lett a = 1"]


def test_the_oldest_give_way(terminal, tmp_path):
    history(tmp_path).parent.mkdir(parents=True)
    history(tmp_path).write_text("".join(f"let v{number} = 1\n" for number in range(1_000)))
    session = terminal()
    say(session, "let new = 1")
    assert len(kept(tmp_path)) == 1_000
    assert kept(tmp_path)[0] == "let v1 = 1" and kept(tmp_path)[-2:] == ["let v999 = 1", "let new = 1"]


def test_two_sessions_share_it(terminal, tmp_path):
    first, second = terminal(), terminal()
    for number in range(4):
        say(first, f"let a{number} = 1")
        say(second, f"let b{number} = 1")
    assert kept(tmp_path) == [f"let {name}{number} = 1" for number in range(4) for name in "ab"]
    press(first, "\x1b[A", PROMPT + " let a3 = 1")
    third = terminal()
    press(third, "\x1b[A", PROMPT + " let b3 = 1")


def test_two_sessions_at_the_same_moment_lose_nothing(terminal, tmp_path):
    sessions = [terminal(), terminal()]
    for number, session in enumerate(sessions):
        session.type("".join(f"let v{number}_{count} = 1\r" for count in range(10)))
    for number, session in enumerate(sessions):
        session.wait_for(f"v{number}_9")
        session.wait_until(lambda _: f"v{number}_9" in history(tmp_path).read_text(), "kept all")
    assert sorted(kept(tmp_path)) == sorted(f"let v{number}_{count} = 1" for number in range(2) for count in range(10))


def test_a_block_is_recalled_edited_and_run_whole(terminal, tmp_path):
    session = terminal(size=(40, 80))
    say(session, "regime calm {\rdata.social_share = 10%\r}")
    press(session, "\x1b[A", "  }")
    press(session, "\x7f" * 7, "social_share =")
    press(session, "5%\r}", "  }")
    press(session, "\r", PROMPT)
    assert "0.05" in say(session, "describe calm").replace("5%", "0.05")
    assert kept(tmp_path)[:2] == [f"regime calm {{\u2028  data.social_share = {share}\u2028  }}" for share in ["10%", "5%"]]


def test_safe_sessions_leave_no_trace(terminal, tmp_path):
    history(tmp_path).parent.mkdir(parents=True)
    history(tmp_path).write_text("let secret = 1\n")
    session = terminal("--safe")
    session.wait_for(PROMPT)
    session.type("\x1b[A")
    say(session, "let open = 1")
    press(session, "\x1b[A", PROMPT + " let open = 1")
    assert kept(tmp_path) == ["let secret = 1"]
    assert "secret" not in session.text


def test_statements_from_pipes_and_arguments_are_not_kept(polity, tmp_path):
    polity(stdin="let a = 1\n")
    polity("-e", "let a = 1")
    assert not (tmp_path / ".local").exists()


def test_a_statement_that_is_a_book_is_not_kept(terminal, tmp_path):
    session = terminal()
    session.type(b"\x1b[200~# " + b"x" * 70_000 + b"\x1b[201~ y")
    session.wait_until(lambda session: session.lines[-1].endswith("x y"), "showed the paste")
    press(session, "\r", PROMPT)
    say(session, "let fine = 1")
    assert kept(tmp_path) == ["let fine = 1"]


def test_a_kill_leaves_it_whole(terminal, tmp_path):
    session = terminal()
    say(session, "use privatised_data")
    session.type("step 900 years\r")
    session.wait_until(lambda _: "step" in history(tmp_path).read_text(), "kept the statement")
    session.program.kill(signal.SIGKILL)
    assert session.wait_for_end() == -signal.SIGKILL
    assert kept(tmp_path) == ["use privatised_data", "step 900 years"]
    press(terminal(), "\x1b[A", PROMPT + " step 900 years")


def test_down_returns_to_what_was_being_typed(terminal):
    session = terminal()
    say(session, "let a = 1")
    press(session, "le", PROMPT + " le")
    press(session, "\x1b[A", PROMPT + " let a = 1")
    press(session, "\x1b[B", PROMPT + " le")
    press(session, "\x1b[Bd", PROMPT + " led")


def test_it_is_searched(terminal):
    session = terminal()
    for name in ["first", "second", "third"]:
        say(session, f"let {name} = 1")
    session.type("\x12fir")
    session.wait_for("looking back for `fir`: let first = 1")
    session.type("\r")
    session.wait_for_last_line(PROMPT)
    assert session.lines[-2] == PROMPT + " let first = 1"


def test_arrows_and_letters_go_together(terminal):
    session = terminal()
    for name in "abc":
        say(session, f"let {name} = 1")
    press(session, "\x10\x10", PROMPT + " let b = 1")
    press(session, "\x1b[Bx", "x")
    assert session.lines[-1] == PROMPT + " let c = 1x"


def test_control_n_keeps_what_is_being_typed(terminal):
    session = terminal()
    say(session, "let a = 1")
    press(session, "abc", PROMPT + " abc")
    press(session, "\x0ed", "d")
    assert session.lines[-1] == PROMPT + " abcd"
