"""A browser for tests of pages: the system's Chromium, steered by Playwright, with axe-core for accessibility."""

import contextlib
import shutil

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# Everything WCAG 2.2 asks for at levels A and AA that a program can find, and what axe-core advises beyond.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextlib.contextmanager
def chromium():
    """A browser that never looks for another one than the system's."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program, "Chromium is missing; Debian's package is `chromium`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextlib.contextmanager
def opened(browser, path, width=1280, height=900, theme="light", scripts=True):
    """A page from a file; `page.messages` and `page.requests` tell what it said and asked for."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=theme, java_script_enabled=scripts,
        reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.messages, page.requests = [], []
    page.on("console", lambda message: page.messages.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: page.messages.append(f"error: {error}"))
    page.on("request", lambda request: page.requests.append(request.url))
    page.goto(path.as_uri())
    yield page
    context.close()


def violations(page):
    """What axe-core objects to: a line for each rule, with the elements."""
    options = {"runOnly": {"type": "tag", "values": RULES}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {[node['html'][:200] for node in one['nodes']]}" for one in found]
