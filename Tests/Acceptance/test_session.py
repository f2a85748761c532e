"""How a session lives and ends: stopping a run, leaving, errors, terminals that cannot edit."""

import signal

PROMPT = "polity ▸"
SCENARIO = "regime open { data.social_share = 0% }\rscenario a = open\r"
ENDLESS = "compare a for 500 years runs 10000\rtable hhi at year 500\r"


def start_endless_run(session):
    session.type(SCENARIO + ENDLESS)
    session.wait_for("table hhi at year 500")


def test_error_keeps_the_session(terminal):
    session = terminal()
    session.type("nonsense here\r")
    session.wait_for("error[E")
    session.type("regime calm { data.social_share = 10% }\r")
    session.wait_for_last_line(PROMPT)


def test_statement_runs(terminal):
    session = terminal()
    session.type(SCENARIO + "compare a for 2 years runs 2 seed 1\rtable hhi at year 1\r")
    session.wait_until(lambda self: self.text.count("hhi") > 1, "showed a table")
    session.wait_for_last_line(PROMPT)
    assert "error" not in session.text


def test_interrupt_drops_the_line(terminal):
    session = terminal()
    session.type("abc\x03")
    session.wait_for("abc^C")
    session.type("def")
    session.wait_for_last_line(PROMPT + " def")


def test_interrupt_stops_a_run_and_keeps_the_session(terminal):
    session = terminal()
    start_endless_run(session)
    session.type("\x03")
    session.wait_for_last_line(PROMPT)
    session.type("compare a for 1 year runs 2\rtable hhi at year 1\r")
    session.wait_until(lambda self: self.text.count("hhi") > 2, "ran a second statement")


def test_control_d_leaves(terminal):
    session = terminal()
    session.type("\x04")
    assert session.wait_for_end() == 0


def test_words_for_leaving(terminal):
    for word in ["quit", "exit"]:
        session = terminal()
        session.type(word + "\r")
        assert session.wait_for_end() == 0


def test_termination_restores_the_terminal(terminal):
    session = terminal()
    session.type("abc")
    session.wait_for_last_line(PROMPT + " abc")
    session.program.kill(signal.SIGTERM)
    assert session.wait_for_end() == -signal.SIGTERM


def test_plain_terminal(terminal):
    session = terminal(TERM="dumb")
    session.type("nonsense here\r")
    session.wait_for("error[E")
    session.type("abc\x03")
    session.wait_for("^C")
    session.type("\x04")
    assert session.wait_for_end() == 0
    assert not session.screen.mode & {2004 << 5}, "no bracketed paste on a terminal that knows no sequences"


def test_other_encodings_get_a_plain_prompt(terminal):
    session = terminal(LANG="C", prompt="polity>")
    session.type("dữ")
    session.wait_for_last_line("polity> dữ")
    assert session.text.replace("dữ", "").isascii()
