"""`polity lsp` as an editor meets it: one session from the first message to the last, and what goes wrong."""

import json

import pytest

from conftest import PROGRAM, environment
from language_client import Client

URI = "file:///nowhere/study.polity"
DOCUMENT = {"uri": URI}

FAULTY = """\
title "Tỷ lệ dữ liệu 😀"
let tỷ_lệ = 20%  # một hằng số
regime chung {
  data.social_shar = tỷ_lệ
}
let 数 = "😀😀" + lạ
scenario s = chung
policy p { legal { set  } }
table hhi, data_hhi
"""


@pytest.fixture
def server(tmp_path):
    opened = []

    def start(**capabilities):
        client = Client([PROGRAM, "lsp"], environment(tmp_path), tmp_path)
        opened.append(client)
        answer = client.request("initialize", processId=None, rootUri=None, capabilities=capabilities)
        client.capabilities = answer["capabilities"]
        client.notify("initialized")
        return client

    yield start
    for client in opened:
        client.close()


def open_document(client, text, version=1):
    client.notify("textDocument/didOpen", textDocument=DOCUMENT | {"languageId": "polity", "version": version, "text": text})
    return client.diagnostics(version)


def change(client, version, *changes):
    client.notify("textDocument/didChange", textDocument=DOCUMENT | {"version": version}, contentChanges=list(changes))
    return client.diagnostics(version)


def at(text, part, after=0):
    """The place of a part of a text, in UTF-16 units."""
    start = text.index(part, after)
    line = text.count("\n", 0, start)
    column = text[text.rfind("\n", 0, start) + 1 : start]
    return {"line": line, "character": len(column.encode("utf-16-le")) // 2}


def range_of(text, part):
    start = at(text, part)
    return {"start": start, "end": {"line": start["line"], "character": start["character"] + len(part.encode("utf-16-le")) // 2}}


def key(place):
    return json.dumps(place, sort_keys=True)


def test_a_session(server):
    client = server()
    assert client.capabilities["positionEncoding"] == "utf-16"

    found = open_document(client, FAULTY)
    by_range = {key(item["range"]): item for item in found}
    unknown = by_range[key(range_of(FAULTY, "data.social_shar"))]
    assert unknown["code"] == "E0201" and unknown["severity"] == 1 and unknown["source"] == "polity"
    assert "did you mean" in unknown["message"]
    assert by_range[key(range_of(FAULTY, "lạ"))]["code"] == "E0201", "after signs of two units"

    actions = client.request(
        "textDocument/codeAction", textDocument=DOCUMENT, range=unknown["range"], context={"diagnostics": [unknown]})
    assert [action["kind"] for action in actions] == ["quickfix"]
    [edit] = actions[0]["edit"]["changes"][URI]
    assert edit["newText"] == "data.social_share"

    # The fix as an incremental change, then the other faults, and all is well.
    left = change(client, 2, {"range": edit["range"], "text": edit["newText"]})
    assert "E0201" in {item["code"] for item in left} and len(left) < len(found)
    second = FAULTY.replace("social_shar ", "social_share ")
    name, rule = range_of(second, "\"😀😀\" + lạ"), range_of(second, "policy p { legal { set  } }")
    assert change(client, 3, {"range": rule, "text": "compare s runs 数"}, {"range": name, "text": "3"}) == []
    text = second.replace("\"😀😀\" + lạ", "3").replace("policy p { legal { set  } }", "compare s runs 数")

    def ask(method, part, offset=0):
        place = at(text, part)
        place["character"] += offset
        return client.request("textDocument/" + method, textDocument=DOCUMENT, position=place)

    hover = ask("hover", "hhi", 1)
    assert "hhi is a measure" in hover["contents"]["value"] and hover["range"] == range_of(text, "hhi")
    assert "data.social_share is a lever" in ask("hover", "data.social_share", 3)["contents"]["value"]
    assert "chung is a regime" in ask("hover", "chung\ncompare")["contents"]["value"]
    assert ask("hover", "# một", 3) is None

    assert ask("definition", "chung\ncompare", 2) == {"uri": URI, "range": range_of(text, "chung")}
    assert ask("definition", "tỷ_lệ\n}") == {"uri": URI, "range": range_of(text, "tỷ_lệ")}
    assert ask("definition", "hhi") is None

    symbols = client.request("textDocument/documentSymbol", textDocument=DOCUMENT)
    assert [symbol["name"] for symbol in symbols] == ["tỷ_lệ", "chung", "数", "s"]

    assert client.request("textDocument/formatting", textDocument=DOCUMENT, options={"tabSize": 8}) == [], "laid out already"

    assert client.request("shutdown") is None
    client.notify("exit")
    assert client.process.wait(timeout=20) == 0


def labels(answer):
    return [item["label"] for item in answer["items"]]


def test_completion(server):
    client = server()
    text = "policy p {\n  legal {\n    set \n  }\n}\nregime ữ {\n  data.soc\n}\ncompare "
    open_document(client, text)

    def complete(line, character):
        return client.request(
            "textDocument/completion", textDocument=DOCUMENT, position={"line": line, "character": character})

    after_set = labels(complete(2, 8))
    assert "tax.income" in after_set and "hhi" not in after_set
    inside = complete(6, 10)
    assert labels(inside) == ["data.social_share"]
    assert inside["items"][0]["textEdit"] == {
        "range": {"start": {"line": 6, "character": 2}, "end": {"line": 6, "character": 10}}, "newText": "data.social_share"}
    assert "caution" in labels(complete(6, 0)) and "enforcement" in labels(complete(4, 0))


def test_formatting(server):
    client = server()
    text = "let dữ=1\r\nregime  r{data.social_share=20 %}   # ư\n"
    open_document(client, text)
    edits = client.request("textDocument/formatting", textDocument=DOCUMENT, options={})
    assert edits == [
        {
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 2, "character": 0}},
            "newText": "let dữ = 1\nregime r { data.social_share = 20% }  # ư\n",
        }
    ]
    assert change(client, 2, {"text": "let x = 1\n"}) == []
    assert client.request("textDocument/formatting", textDocument=DOCUMENT, options={}) == []
    change(client, 3, {"text": "let x = \"open\n"})
    assert client.request("textDocument/formatting", textDocument=DOCUMENT, options={}) is None


def test_columns_in_bytes(server):
    client = server(general={"positionEncodings": ["utf-8", "utf-16"]})
    assert client.capabilities["positionEncoding"] == "utf-8"
    [found] = open_document(client, "let ữ = 😀\n")
    assert (found["range"]["start"]["character"], found["range"]["end"]["character"]) == (10, 14)


def test_closing_clears(server):
    client = server()
    assert open_document(client, "let x = y\n")
    client.notify("textDocument/didClose", textDocument=DOCUMENT)
    assert client.diagnostics(None) == []
    assert client.error("textDocument/hover", {"textDocument": DOCUMENT, "position": {"line": 0, "character": 0}}) == -32602


def test_what_cannot_be_answered(server):
    client = server()
    assert client.error("workspace/what") == -32601
    assert client.error("textDocument/hover", {}) == -32602
    client.notify("$/cancelRequest", id=1)
    client.notify("textDocument/what", textDocument=DOCUMENT)
    body = b'{"jsonrpc": "2.0", '
    client.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert client.wait_for(lambda message: message.get("id", 0) is None)["error"]["code"] == -32700
    body = b'{"jsonrpc": "2.0", "method": "\xff"}'
    client.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert client.wait_for(lambda message: message.get("id", 0) is None)["error"]["code"] == -32700
    client.write(b"Content-Length: %d\r\n\r\n" % 50_000_000 + b"x" * 50_000_000)
    assert client.wait_for(lambda message: message.get("id", 0) is None)["error"]["code"] == -32600
    assert open_document(client, "let x = 1\n") == [], "and goes on"
    assert client.end() == 1, "the client is gone without a word"


def test_exit_without_shutdown(server):
    client = server()
    client.notify("exit")
    assert client.process.wait(timeout=20) == 1


def test_a_request_before_the_first(tmp_path):
    client = Client([PROGRAM, "lsp"], environment(tmp_path), tmp_path)
    assert client.error("shutdown") == -32002
    client.close()


@pytest.mark.parametrize("data", [b"nonsense\r\n\r\n", b"Content-Length: x\r\n\r\n{}", b"x" * 10_000], ids=["a", "b", "c"])
def test_bad_framing_ends_it(tmp_path, data):
    client = Client([PROGRAM, "lsp"], environment(tmp_path), tmp_path)
    client.write(data)
    assert client.process.wait(timeout=20) == 1
    client.close()


def test_hostile_documents(server, tmp_path):
    client = server()
    version = 1
    open_document(client, "")
    for text in [
        "\x00\ud7ff\u202e\r\r\n\ufeff" * 1_000, "(" * 100_000, "{" * 100_000, "x" * 1_000_000, "\"" * 10_001,
        "regime r extends r {\n" * 5_000, "let x = " + "-" * 100_000, "# " + "😀" * 300_000, "\ufefflet x = y",
    ]:
        version += 1
        change(client, version, {"text": text})
        for method in ["hover", "completion", "definition"]:
            client.request(
                "textDocument/" + method, textDocument=DOCUMENT, position={"line": 2**31 - 1, "character": 2**31 - 1})
        for method in ["documentSymbol", "formatting"]:
            client.request("textDocument/" + method, textDocument=DOCUMENT, options={})
    assert list(tmp_path.iterdir()) == [], "no file is written"
    client.request("shutdown")
    assert client.end() == 0
