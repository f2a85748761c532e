"""Finding earlier statements: Up after a beginning, and Ctrl-R for a text."""

import pytest

from typed import PROMPT, history, kept, press, recorded, say

UP, DOWN, FIND, ESCAPE = "\x1b[A", "\x1b[B", "\x12", "\x1b"
BLOCK = "regime calm {\u2028  data.social_share = 10%\u2028}"
STATEMENTS = [
    "let first = 1", "measure twice = hhi * 2", "let second = 2", "note \"dữ liệu\"", BLOCK, "let third = 3", "describe twice",
]


@pytest.fixture
def session(terminal, tmp_path):
    """A session with a history, in windows of any size."""

    def start(size=(24, 80), statements=STATEMENTS):
        history(tmp_path).parent.mkdir(parents=True)
        history(tmp_path).write_text("".join(line + "\n" for line in statements), encoding="utf-8")
        return terminal(size=size)

    return start


def looking(session, text, found):
    """Waits until the row of the search says what is looked for and what was found."""
    session.wait_for_last_line(f"looking back for `{text}`: {found}".rstrip())


def test_up_visits_what_begins_as_typed(session):
    session = session()
    press(session, "let", PROMPT + " let")
    for statement in ["let third = 3", "let second = 2", "let first = 1"]:
        press(session, UP, f"{PROMPT} {statement}")
    session.type(UP + "x")
    session.wait_for_last_line(PROMPT + " let first = 1x")


def test_down_comes_back_to_the_beginning(session):
    session = session()
    press(session, "let", PROMPT + " let")
    press(session, UP + UP, "let second = 2")
    press(session, DOWN, "let third = 3")
    press(session, DOWN, PROMPT + " let")
    press(session, " fourth = 4", PROMPT + " let fourth = 4")


def test_a_beginning_that_nothing_has(session):
    session = session()
    press(session, "zzz", PROMPT + " zzz")
    press(session, UP + UP + DOWN + "y", PROMPT + " zzzy")


def test_a_line_that_was_changed_is_a_new_beginning(session):
    session = session()
    press(session, "let" + UP, "let third = 3")
    press(session, "\x7f" * len("third = 3") + "s", PROMPT + " let s")
    press(session, UP, PROMPT + " let second = 2")
    press(session, DOWN, PROMPT + " let s")


def test_a_beginning_with_marks_of_its_own(session):
    session = session()
    press(session, 'note "du\u031b\u0303', PROMPT + ' note "dữ')
    press(session, UP, PROMPT + ' note "dữ liệu"')


def test_a_beginning_of_a_block(session):
    session = session()
    press(session, "reg", PROMPT + " reg")
    session.type(UP)
    session.wait_until(lambda session: session.lines[-3:] == [PROMPT + " regime calm {", "  data.social_share = 10%", "}"], "recalled")
    session.type("\r")
    session.wait_until(lambda session: session.lines[-1] == PROMPT, "defined it")


def test_the_cursor_need_not_stand_at_the_end(session):
    session = session()
    press(session, "let" + "\x1b[D", PROMPT + " let")
    press(session, UP, PROMPT + " let third = 3")
    press(session, "0", PROMPT + " let third = 30")


def test_searching_row(session):
    session = session()
    session.type(FIND)
    looking(session, "", "")
    session.type("l")
    looking(session, "l", "let third = 3")
    session.type("et s")
    looking(session, "let s", "let second = 2")


def test_again_finds_older_ones(session):
    session = session()
    session.type(FIND + "let")
    for statement in ["let third = 3", "let second = 2", "let first = 1"]:
        looking(session, "let", statement)
        session.type(FIND)
    session.wait_for_last_line("nothing older has `let`: let first = 1")
    session.type(FIND)
    session.type("\x1b[C")
    session.wait_for_last_line(PROMPT + " let first = 1")


def test_letters_match_their_capitals(session):
    session = session(statements=["let Ratio = 1", "let other = 2", 'note "ĐIỆN"'])
    session.type(FIND + "rAT")
    looking(session, "rAT", "let Ratio = 1")
    session.type("\x07" + FIND + "điện")
    looking(session, "điện", 'note "ĐIỆN"')


@pytest.mark.parametrize("typed", ["dữ", "du\u031b\u0303", "dữ liệu", "du\u031b\u0303 lie\u0323\u0302u"], ids=ascii)
def test_vietnamese_letters(session, typed):
    session = session()
    session.type(FIND + typed)
    looking(session, "dữ liệu" if " " in typed else "dữ", 'note "dữ liệu"')
    session.type("\r")
    session.wait_until(lambda session: session.text.count("dữ liệu") == 2 and session.lines[-1] == PROMPT, "carried it out")


def test_decomposed_entries_are_found(session):
    session = session(statements=['note "du\u031b\u0303"', "let a = 1"])
    session.type(FIND + "dữ")
    session.wait_until(lambda session: "looking back for `dữ`: note" in session.text, "found it")


def test_backspace_finds_the_newest_again(session):
    session = session()
    session.type(FIND + "let f")
    looking(session, "let f", "let first = 1")
    session.type("\x7f\x7f")
    looking(session, "let", "let third = 3")
    session.type("\x7f" * 5)
    looking(session, "", "")


def test_backspace_takes_a_letter_with_its_marks(session):
    session = session()
    session.type(FIND + "dữ")
    looking(session, "dữ", 'note "dữ liệu"')
    session.type("\x7f")
    looking(session, "d", "describe twice")


def test_backspace_recovers_from_nothing_found(session):
    session = session()
    session.type(FIND + "secx")
    session.wait_for_last_line("nothing older has `secx`: let second = 2")
    session.type("\x7f")
    looking(session, "sec", "let second = 2")


def test_enter_runs_what_was_found(session, tmp_path):
    session = session()
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type("\r")
    session.wait_for_last_line(PROMPT)
    assert session.lines[-2] == PROMPT + " let second = 2" and kept(tmp_path)[-1] == "let second = 2"
    assert "constant: 2" in say(session, "describe second")


def test_enter_with_nothing_found_leaves_the_line(session, tmp_path):
    session = session()
    press(session, "let abc = 1", "let abc = 1")
    session.type(FIND + "qqq")
    session.wait_for("nothing older has `qqq`:")
    session.type("\r")
    session.wait_for_last_line(PROMPT + " let abc = 1")
    assert kept(tmp_path) == STATEMENTS


@pytest.mark.parametrize("key", ["\x1b[C", "\x1b[D", "\x01", "\x05", "\t", "\x1b[H"], ids=repr)
def test_other_keys_take_it_for_editing(session, key):
    session = session()
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type(key)
    session.wait_for_last_line(PROMPT + " let second = 2")
    press(session, "\x05" + "0", PROMPT + " let second = 20")


def test_escape_takes_it_for_editing(session):
    session = session()
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type(ESCAPE)
    session.wait_for_last_line(PROMPT + " let second = 2")
    press(session, "0", PROMPT + " let second = 20")


def test_control_g_leaves_the_line_as_it_was(session):
    session = session()
    press(session, "abc" + "\x1b[D", PROMPT + " abc")
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type("\x07")
    session.wait_for_last_line(PROMPT + " abc")
    press(session, "X", PROMPT + " abXc")


def test_control_c_drops_the_line(session, tmp_path):
    """As at the prompt: what was typed stays on the screen, and a fresh line begins."""
    session = session()
    press(session, "abc", PROMPT + " abc")
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type("\x03")
    session.wait_until(lambda session: session.lines[-1].startswith(PROMPT), "showed a prompt")
    press(session, "let x = 1", "let x = 1")
    press(session, "\r", PROMPT)
    assert "let second" not in session.text and kept(tmp_path)[-1] in ["let x = 1", "abclet x = 1"]


def test_the_end_of_input_within_it(session):
    session = session()
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type("\x04")
    session.wait_until(lambda session: session.lines[-1].startswith(PROMPT), "left the search")
    assert session.program.isalive()


@pytest.mark.parametrize("columns", [20, 30, 45])
def test_in_a_narrow_window(session, columns):
    session = session(size=(24, columns))
    session.type(FIND + "twice")
    session.wait_until(lambda session: session.lines[-1].startswith("looking back for"), "looked")
    before = len(session.lines)
    session.type(FIND)
    session.wait_until(lambda session: session.lines[-1].startswith("looking back for"), "looked")
    assert len(session.lines) == before and len(session.lines[-1]) < columns
    session.type("\x1b[C")
    session.wait_until(lambda session: "measure twice" in "".join(session.lines), "took it")
    session.wait_until(lambda session: "measuretwice=hhi*2" in "".join(session.lines[-3:]).replace(" ", ""), "took it whole")
    assert "looking" not in session.text


@pytest.mark.parametrize("finish", ["\r", "\x1b[C\r"], ids=["run", "edit"])
def test_blocks_are_found_and_run_whole(session, tmp_path, finish):
    session = session()
    session.type(FIND + "social")
    looking(session, "social", "regime calm {   data.social_share = 10% }")
    session.type(finish)
    session.wait_until(lambda session: kept(tmp_path)[-1] == BLOCK and session.lines[-1] == PROMPT, "defined it")
    assert "error" not in session.text and "calm" in say(session, "describe calm")


def test_from_within_a_block(session):
    session = session()
    press(session, "regime other {\r", "regime other {")
    session.type("tax")
    session.wait_until(lambda session: session.lines[-1].strip() == "tax", "typed")
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    session.type("\x07")
    session.wait_until(lambda session: "looking" not in session.text and session.lines[-1].strip() == "tax", "came back")
    assert session.lines[-2] == PROMPT + " regime other {"


def test_hostile_queries_are_shown_escaped(session):
    session = session()
    session.type(FIND + "\u202e\u200b")
    session.wait_for("\\u{202e}")


def test_an_empty_history(session):
    session = session(statements=[])
    session.type(FIND + "a")
    session.wait_for_last_line("nothing older has `a`:")
    session.type(FIND + UP + DOWN)
    press(session, "let x = 1", PROMPT + " let x = 1")


def test_a_resize_within_it(session):
    session = session()
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    record = recorded(session)
    session.resize(30, 60)
    session.wait_until(lambda _: record.getvalue(), "drew anew")
    assert session.lines[-1] == "looking back for `sec`: let second = 2"


def test_a_search_goes_on_after_a_resize(session):
    session = session()
    session.type(FIND + "sec")
    looking(session, "sec", "let second = 2")
    record = recorded(session)
    session.resize(30, 60)
    session.wait_until(lambda _: record.getvalue(), "drew anew")
    session.type("o")
    looking(session, "seco", "let second = 2")
    session.type("\r")
    session.wait_for_last_line(PROMPT)
    assert "constant: 2" in say(session, "describe second")
