"""Terminals of all kinds: without colour, without Unicode, narrow, resized, with keys of one's own."""

import pytest

from typed import PROMPT, press, recorded, say, widths

WORLD = "economy small { citizens = 100 }\nscenario today = privatised_data in small\nscenario other = social_asset in small"
LOOKS = ["show", "why hhi", "plot hhi", "worlds", "compare today, other for 1 year runs 2\ntable hhi, price\nplot hhi"]


def looked_at(terminal, **how):
    """What the program writes into a terminal when worlds are looked at in every way."""
    statements = [WORLD, "use today\nstep 1 year", *LOOKS]
    session = terminal(*[part for statement in statements for part in ("-e", statement)], **how)
    record = recorded(session)
    assert session.wait_for_end() == 0
    return record


@pytest.mark.parametrize("columns", [20, 21, 30, 40, 79, 80, 132, 250])
def test_tables_and_charts_fit_the_window(terminal, columns):
    record = looked_at(terminal, size=(24, columns))
    assert columns - 12 <= max(widths(record)) <= columns


@pytest.mark.parametrize("size", [(3, 1), (1, 2), (3, 5), (24, 10), (0, 0)], ids=str)
def test_windows_too_small_for_anything_do_no_harm(terminal, size):
    looked_at(terminal, size=size)


@pytest.mark.parametrize(
    "locale", [{"LANG": "C"}, {"LANG": None}, {"LC_ALL": "C"}, {"LC_CTYPE": "C"}, {"TERM": "dumb"}], ids=str)
def test_pictures_without_unicode(terminal, locale):
    record = looked_at(terminal, **locale).getvalue()
    assert record.isascii() and b"A today" in record and b"+---" in record


def test_pictures_with_unicode(terminal):
    record = looked_at(terminal).getvalue().decode()
    assert "● today" in record and "└" in record and "─" in record


@pytest.mark.parametrize("wish, coloured", [
    ({"NO_COLOR": None}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": "0"}, False),
    ({"NO_COLOR": None, "TERM": "dumb"}, False),
], ids=str)
def test_colour_is_a_wish(terminal, wish, coloured):
    session = terminal(**wish)
    record = recorded(session)
    say(session, "nonsense here")
    say(session, "use privatised_data")
    say(session, "plot hhi")
    text = record.getvalue()
    assert [sign in text for sign in [b"\x1b[31merror", b"\x1b[1;32m", b"\x1b[38;5;"]] == [coloured] * 3


def test_a_dumb_terminal_gets_no_sequence(terminal):
    session = terminal(TERM="dumb")
    record = recorded(session)
    for statement in ["use privatised_data", "step 1 year", "show", "plot hhi", "why hhi", "nonsense here", "help step"]:
        say(session, statement)
    press(session, "regime calm {\r", "…")
    press(session, "}", "… }")
    press(session, "\r", "▸")
    assert "regime" in say(session, "describe calm")
    assert b"\x1b" not in record.getvalue()


@pytest.mark.parametrize("kind", ["xterm", "vt100", "linux", "screen", "nobody_knows_this"])
def test_lines_can_be_edited_on(terminal, kind):
    session = terminal(TERM=kind)
    press(session, "let x = 12\x7f3", "let x = 13")
    press(session, "\r", PROMPT)
    assert "13" in say(session, "describe x")


def test_letters_beyond_ascii_are_typed_where_they_are_not_shown(terminal):
    session = terminal(LANG="C", prompt="polity>")
    say(session, "scenario dữ_liệu = privatised_data", mark=">")
    say(session, "use dữ_liệu", mark=">")
    assert session.lines[-1] == "dữ_liệu, month 0>"


def test_prompt_and_pictures_agree_where_the_locale_is_not_installed(terminal):
    session = terminal(LANG="xx_XX.UTF-8", prompt="polity")
    mark = session.lines[-1][-1]
    say(session, "use privatised_data", mark=mark)
    assert ("●" in say(session, "plot hhi", mark=mark)) == (mark == "▸")


def test_a_line_survives_a_resize_below_a_chart(terminal):
    session = terminal()
    say(session, "use privatised_data")
    say(session, "step 1 year")
    say(session, "plot hhi")
    press(session, "show hh", "▸ show hh")
    session.resize(30, 60)
    press(session, "i", "▸ show hhi")
    session.resize(30, 100)
    press(session, ", price", "▸ show hhi, price")
    press(session, "\r", "▸")
    assert "error" not in session.text and "price " in session.text


@pytest.mark.parametrize("columns", [40, 120])
def test_charts_fit_a_window_that_was_resized(terminal, columns):
    session = terminal()
    say(session, "use privatised_data")
    session.resize(30, columns)
    press(session, "plot hhi", "▸ plot hhi")
    record = recorded(session)
    press(session, "\r", "▸")
    assert "│" in session.text
    assert columns - 12 <= max(widths(record)) <= columns


@pytest.mark.parametrize("place", [".editrc", "keys"])
def test_vi_keys(terminal, tmp_path, place):
    (tmp_path / place).write_text("bind -v\n")
    session = terminal(EDITRC=str(tmp_path / "keys") if place == "keys" else None)
    press(session, "let xy = 1", "▸ let xy = 1")
    press(session, "\x1b0dwilet a\x1b$i0", "▸ let axy = 01")
    press(session, "\r", PROMPT)
    assert "constant: 1 " in say(session, "describe axy")
    press(session, "\x1bkk", "▸ let axy = 01")
    press(session, "j", "▸ describe axy")
    press(session, "\x03", PROMPT)
    say(session, "regime calm {\rdata.social_share = 10%\r}")
    press(session, "\x1b[A", "  }")


@pytest.mark.parametrize("keys", [
    b"bind ^X\n", b"\xff\xfe\n", b"nonsense here\n", b"bind ^T nonsense\n", b"x" * 100_000, b"\x00\n", b"polity:bind -e\n",
], ids=range(7))
def test_odd_keys_files_do_no_harm(terminal, tmp_path, keys):
    (tmp_path / ".editrc").write_bytes(keys)
    session = terminal()
    press(session, "let x = 12\x7f3", "let x = 13")
    press(session, "\r", PROMPT)


def test_an_unfinished_text_in_the_keys_file(terminal, tmp_path):
    (tmp_path / ".editrc").write_text('bind "^X\n')
    for _ in range(6):
        session = terminal(SWIFT_BACKTRACE="enable=no")
        assert "a quotation mark in line 1 has no partner" in session.text


def test_blocks_where_editing_is_switched_off(terminal, tmp_path):
    (tmp_path / ".editrc").write_text("edit off\n")
    session = terminal()
    press(session, "regime calm {\r", "…")
    press(session, "}\r", PROMPT)
    assert "error" not in session.text
