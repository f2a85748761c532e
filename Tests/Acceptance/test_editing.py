"""Typing at the prompt: what is on the screen, and what reaches the session (as the history file tells)."""

import unicodedata

import pytest

PROMPT = "polity ▸"


def history(tmp_path):
    return (tmp_path / ".local/state/polity/history").read_text(encoding="utf-8").split("\n")[:-1]


def submit(session):
    """Presses Enter once what was typed is on the screen, and waits for the next prompt."""
    session.wait_until(lambda session: session.lines[-1] != PROMPT, "showed what was typed")
    session.type("\r")
    session.wait_for_last_line(PROMPT)


def test_banner_and_prompt(terminal):
    session = terminal()
    assert "help" in session.text and session.lines[-1] == PROMPT
    assert len(session.lines) == 3, "the banner is two lines, also in a window of 80 columns"


def test_letters_are_deleted_whole(terminal, tmp_path):
    session = terminal()
    session.type("dữ liệu\x7f\x7fx")
    session.wait_for_last_line(PROMPT + " dữ lix")
    submit(session)
    assert history(tmp_path) == ["dữ lix"]


def test_decomposed_letters_are_composed(terminal, tmp_path):
    session = terminal()
    session.type(unicodedata.normalize("NFD", "hộ nghèo, thuế"))
    session.wait_for_last_line(PROMPT + " hộ nghèo, thuế")
    session.type("\x7f\x7f")
    submit(session)
    assert history(tmp_path) == ["hộ nghèo, th"]


def test_words_are_edited_in_the_middle(terminal, tmp_path):
    session = terminal()
    session.type("Đà Nẵng\x1b[D\x1b[Dx\x1b[Hy\x1b[Fz")
    session.wait_for_last_line(PROMPT + " yĐà Nẵxngz")
    submit(session)
    assert history(tmp_path) == ["yĐà Nẵxngz"]


def test_block_over_several_lines(terminal, tmp_path):
    session = terminal()
    session.type("regime calm {\rdata.social_share = 10%\r}")
    session.wait_for_last_line("  }")
    submit(session)
    assert history(tmp_path) == ["regime calm {\u2028  data.social_share = 10%\u2028  }"]
    session.type("\x1b[A")
    session.wait_for_last_line("  }")
    assert "error" not in session.text


def test_paste_is_one_statement(terminal, tmp_path):
    session = terminal()
    pasted = unicodedata.normalize("NFD", "regime dữ_liệu {\r\tdata.social_share = 10%\r}")
    session.type("\x1b[200~" + pasted + "\x1b[201~")
    session.wait_for_last_line("}")
    submit(session)
    assert history(tmp_path) == ["regime dữ_liệu {\u2028\tdata.social_share = 10%\u2028}"]
    assert "error" not in session.text


def test_completion(terminal):
    session = terminal()
    session.type("regime calm { data.social_s\t")
    session.wait_for("data.social_share")
    session.type("\x03")
    session.type("regime calm { data.\t")
    session.wait_for("data.interoperability")
    session.wait_for_last_line(PROMPT + " regime calm { data.")


def test_resize_keeps_the_line(terminal, tmp_path):
    session = terminal()
    session.type("abc")
    session.wait_for_last_line(PROMPT + " abc")
    session.resize(20, 50)
    session.type("d")
    session.wait_for_last_line(PROMPT + " abcd")
    submit(session)
    assert history(tmp_path) == ["abcd"]


def test_earlier_session_is_recalled(terminal, tmp_path):
    first = terminal()
    first.type("abc")
    submit(first)
    first.type("\x04")
    assert first.wait_for_end() == 0
    second = terminal()
    second.type("\x1b[A")
    second.wait_for_last_line(PROMPT + " abc")


def test_history_is_private(terminal, tmp_path):
    session = terminal()
    session.type("abc")
    submit(session)
    assert (tmp_path / ".local/state/polity/history").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / ".local/state/polity").stat().st_mode & 0o777 == 0o700


def test_unknown_keys_type_nothing(terminal):
    session = terminal()
    session.type("a\x1b[5~\x1b[6~\x1b[15~\x1b[1;6Rb")
    session.wait_for_last_line(PROMPT + " ab")


@pytest.mark.parametrize(
    "keys",
    [bytes(range(0x80, 0x100)), b"\xff\xfe\xc0\x80\xed\xa0\x80\xf8", b"\x00\x1d\x1dC\x1dP", b"\x1b[\x1bO\x1b"],
    ids=["bytes", "broken", "controls", "escapes"],
)
def test_hostile_keys_do_no_harm(terminal, keys):
    session = terminal()
    session.type(keys + b" seen")
    session.wait_for("seen")
    session.type(b"\x03")
    session.wait_for("^C")
    session.type("fine")
    session.wait_for_last_line(PROMPT + " fine")


def test_hostile_paste_is_shown_escaped(terminal, tmp_path):
    session = terminal()
    session.type(b"\x1b[200~a\x00\x1b[2J\x07b\xff\x1b[201~")
    session.wait_for_last_line(PROMPT + " a\\0\\u{1b}[2J\\u{7}b\ufffd")
    submit(session)
    assert history(tmp_path) == ["a\\0\\u{1b}[2J\\u{7}b\ufffd"]
