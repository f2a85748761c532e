"""Pages of reports as people meet them: in a browser, by keyboard, on a phone, in the dark, on paper, without scripts."""

import base64
import hashlib
import os
import pathlib
import re
import subprocess

import pytest

from browser import chromium, opened, violations
from conftest import PROGRAM, STUDY, environment

# Pictures of every kind, a claim, and the page of all of it.
QUESTIONS = """\
plot hhi, price
plot panels of hhi, gini_income
plot bars of hhi, gini_income at year 1
plot boxes of hhi at year 1
plot scatter of hhi, price at year 1
plot phase of hhi, price
plot flows of money
plot radar of hhi, price, gini_income
claim "Sharing lowers concentration" {
  mean(hhi at year 2 in b) < mean(hhi at year 2 in a)
}
report "report.html"
"""

FOCUSABLE = "a[href], button, summary, [tabindex='0']"

# Texts of pictures on the page's paper; those on cells of heat maps have inks of their own.
TEXT = 'svg text:not([fill="#fefefe"], [fill="#010101"])'


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """The page that a study writes; another one where POLITY_REPORT_PAGE names it."""
    if "POLITY_REPORT_PAGE" in os.environ:
        return pathlib.Path(os.environ["POLITY_REPORT_PAGE"]).resolve()
    home = tmp_path_factory.mktemp("report")
    (home / "study.polity").write_text(STUDY + QUESTIONS, encoding="utf-8")
    outcome = subprocess.run(
        [PROGRAM, "run", "study.polity"], capture_output=True, timeout=60, cwd=home, env=environment(home))
    assert outcome.returncode == 0, outcome.stderr.decode()
    return home / "report.html"


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def page(browser, report):
    with opened(browser, report) as page:
        yield page


def element(text, name):
    return re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)[1]


def unfold(page):
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


def test_the_policy_allows_the_style_and_the_script_of_the_page_alone(report):
    text = report.read_bytes().decode()
    policy = re.search('http-equiv="Content-Security-Policy" content="(.*?)"', text)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy
    for name in ("style", "script"):
        assert text.count(f"<{name}") == 1
        digest = base64.b64encode(hashlib.sha256(element(text, name).encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy, f"write {digest} into PagePolicy.swift"


def test_the_page_is_one_file_that_asks_for_nothing_and_says_nothing(page, report):
    unfold(page)
    page.mouse.wheel(0, 20000)
    assert page.requests == [report.as_uri()]
    assert page.messages == []


@pytest.mark.parametrize("width, theme", [(1280, "light"), (1280, "dark"), (360, "light")])
def test_axe_has_no_objections(browser, report, width, theme):
    with opened(browser, report, width=width, theme=theme) as page:
        assert violations(page) == []
        unfold(page)
        assert violations(page) == []


def test_axe_has_no_objections_without_scripts(browser, report, tmp_path):
    # The rules are a script themselves, so that it is the page's own that is taken away.
    path = tmp_path / "plain.html"
    path.write_text(re.sub("<script>.*</script>", "", report.read_text(encoding="utf-8"), flags=re.DOTALL), encoding="utf-8")
    with opened(browser, path) as page:
        assert violations(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1100])
def test_the_page_never_scrolls_sideways(browser, report, width):
    with opened(browser, report, width=width) as page:
        unfold(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def with_content(report, path, markup):
    """The page with something else in it."""
    text = re.sub("(<main.*?>).*</main>", lambda found: found[1] + markup + "</main>", report.read_text(encoding="utf-8"),
                  flags=re.DOTALL)
    path.write_text(text, encoding="utf-8")
    return path


def wide_table(columns):
    heads = "".join(f'<th scope="col" class="number">column_<wbr>{index}</th>' for index in range(columns))
    cells = "".join(f'<td class="number">{index}.2345</td>' for index in range(columns))
    return f"""<section aria-label="Test"><p>{"Words. " * 60}</p><figure class="table wide"><div class="scroll" tabindex="0"
        role="region" aria-label="T"><table><thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table></div>
        </figure></section>"""


@pytest.mark.parametrize("columns, width, scrolls", [(10, 1280, False), (15, 1920, False), (40, 1280, True), (10, 360, True)])
def test_tables_have_the_width_of_the_window_before_they_scroll(browser, report, tmp_path, columns, width, scrolls):
    path = with_content(report, tmp_path / "wide.html", wide_table(columns))
    with opened(browser, path, width=width) as page:
        region = page.locator(".scroll")
        own, inner, right = region.evaluate("one => [one.clientWidth, one.scrollWidth, one.getBoundingClientRect().right]")
        assert (inner > own) == scrolls
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if not scrolls:
            return
        # Nothing but the page's margin is left beside it, and the keyboard moves it.
        assert width - right <= 40
        region.focus()
        page.keyboard.press("ArrowRight")
        # The page's policy forbids what Playwright waits with.
        for _ in range(100):
            if region.evaluate("one => one.scrollLeft") > 0:
                break
            page.wait_for_timeout(20)
        assert region.evaluate("one => one.scrollLeft") > 0
    with opened(browser, path, width=1920) as page:
        assert page.locator("section p").evaluate("one => one.getBoundingClientRect().width") <= 700


@pytest.mark.parametrize("width", [320, 360, 414, 560])
def test_pictures_fit_on_telephones_and_their_words_can_be_read(browser, report, width):
    with opened(browser, report, width=width) as page:
        unfold(page)
        pictures = page.locator(".twofold svg:visible")
        assert pictures.count() == page.locator(".twofold").count() > 0
        for picture in pictures.all():
            right, least = picture.evaluate("""svg => {
                const sizes = Array.from(svg.querySelectorAll("text"), one =>
                    parseFloat(getComputedStyle(one).fontSize) * svg.getScreenCTM().a);
                return [svg.getBoundingClientRect().right, Math.min(...sizes)];
            }""")
            assert right <= width and least >= 8.4
        # They are alive too.
        assert page.locator(".twofold .narrow svg.live").count() == pictures.count()


def test_windows_that_become_narrow_have_living_pictures(browser, report):
    with opened(browser, report) as page:
        assert page.locator(".narrow svg.live").count() == 0
        page.set_viewport_size({"width": 360, "height": 800})
        page.locator(".narrow svg.live").first.wait_for()
        region = page.locator(".plots.narrow:has(g.plot g.series)").first
        region.focus()
        page.keyboard.press("ArrowRight")
        assert region.locator(".readout").is_visible()


def test_tables_end_where_paper_ends(browser, report):
    """Paper of the sizes A4 upright and across, less its margins, in pixels of a 96th of an inch."""
    for width, chosen in [(665, "table"), (1009, ":is(.wide, .wider, .widest) table")]:
        with opened(browser, report, width=width) as page:
            page.emulate_media(media="print")
            cut = page.eval_on_selector_all(chosen, """(all, isUpright) => all.filter(one => one.checkVisibility()
                && !(isUpright && one.closest(".wide, .wider, .widest"))
                && one.getBoundingClientRect().right > innerWidth + 0.5).map(one => one.caption.textContent)""", width == 665)
            assert cut == []


def test_headings_are_in_order_without_jumps(page):
    levels = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "all => all.map(one => Number(one.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in zip(levels, levels[1:]))


def test_contents_lead_to_every_section(page):
    links = page.eval_on_selector_all("nav a", "all => all.map(one => one.getAttribute('href'))")
    assert links == page.eval_on_selector_all("main > section", "all => all.map(one => '#' + one.id)")
    page.click("nav a >> nth=-1")
    assert page.evaluate("location.hash") == links[-1]
    assert page.locator(links[-1]).locator("h2").is_visible()


def test_every_picture_has_a_name_and_a_description(page):
    described = page.eval_on_selector_all("svg", """all => all.map(svg => ["title", "desc"].map(name => {
        const words = svg.querySelector(":scope > " + name);
        return words.textContent.trim().length > 0 && svg.getAttribute("aria-labelledby").split(" ").includes(words.id);
    }))""")
    assert len(described) > 0
    assert all(name for name, _ in described) and all(description for _, description in described)


def test_names_of_elements_are_unique_and_references_resolve(page):
    broken = page.evaluate("""() => {
        const ids = Array.from(document.querySelectorAll("[id]"), one => one.id);
        const named = Array.from(document.querySelectorAll("[aria-labelledby]"))
            .flatMap(one => one.getAttribute("aria-labelledby").split(" "));
        return [ids.filter((id, index) => ids.indexOf(id) !== index), named.filter(id => !ids.includes(id))];
    }""")
    assert broken == [[], []]


def test_without_scripts_all_is_there(browser, report):
    with opened(browser, report, scripts=False) as page:
        hidden = page.eval_on_selector_all(
            "h1, h2, h3, p, li, dt, dd, td, th, figcaption, summary, svg, svg text, pre, footer p",
            """all => all.filter(one => one.textContent.trim() && !one.checkVisibility()
                && !one.closest(".narrow, .sheet")
                && !(one.closest("details:not([open])") && one.tagName !== "SUMMARY")).map(one => one.outerHTML)""")
        assert hidden == [] and page.locator("svg").first.is_visible()
        for summary in page.locator("summary").all():
            if summary.is_visible():
                summary.click()
                assert summary.evaluate("one => one.parentElement.open")
        assert page.locator("button, [role=button]").count() == 0


def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(page):
    expected = page.evaluate(f"""() => Array.from(document.querySelectorAll("{FOCUSABLE}"))
        .filter(one => one.checkVisibility()).map(one => one.outerHTML)""")
    assert any("skip" in one for one in expected) and any("aria-pressed" in one for one in expected)
    reached = []
    for _ in expected:
        page.keyboard.press("Tab")
        page.wait_for_timeout(10)
        html, outline, width, box = page.evaluate("""() => {
            const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
            return [one.outerHTML, style.outlineStyle, parseFloat(style.outlineWidth),
                box.width > 0 && box.bottom > 0 && box.top < innerHeight];
        }""")
        assert outline != "none" and width >= 2 and box, html[:200]
        reached.append(html)
    # A readout comes and goes within a plot's region; the first tag tells elements apart.
    first = [re.match("<[^>]*>", one)[0] for one in reached]
    assert first == [re.match("<[^>]*>", one)[0] for one in expected]


def test_the_skip_link_leads_past_the_contents(page):
    page.keyboard.press("Tab")
    assert page.locator(".skip").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_paper_shows_folded_parts_and_no_contents(page):
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible() and not page.locator(".skip").is_visible()
    folded = page.locator("details:not([open]) > :not(summary, .widest > .scroll)")
    assert folded.count() > 0
    for one in folded.all():
        assert one.evaluate("one => one.getBoundingClientRect().height") > 0
        assert one.evaluate("one => one.checkVisibility({ contentVisibilityAuto: true })")
    colours = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]")
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_paper_is_white_in_the_dark_too(browser, report):
    with opened(browser, report, theme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
        fills = page.eval_on_selector_all(TEXT, "all => all.map(one => getComputedStyle(one).fill)")
        assert fills and set(fills) <= {"rgb(34, 34, 34)", "rgb(85, 85, 85)", "rgb(0, 0, 0)"}


def luminance(colour):
    channels = [int(value) / 255 for value in re.findall(r"\d+", colour)[:3]]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pictures_can_be_read_in_both_themes(browser, report, theme):
    """Contrast after WCAG 2.1: 4.5 for text, 3 for lines. Texts on coloured cells have the cell behind them."""
    with opened(browser, report, theme=theme) as page:
        paper = luminance(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        inks = page.evaluate("""text => [[text, "fill", 4.5], ["svg polyline", "stroke", 3]].flatMap(
            ([selector, key, least]) => Array.from(document.querySelectorAll(selector),
                one => [getComputedStyle(one)[key], least, one.outerHTML.slice(0, 200)]))""", TEXT)
        for ink, least, html in inks:
            high, low = max(luminance(ink), paper), min(luminance(ink), paper)
            assert (high + 0.05) / (low + 0.05) >= least, html


TABLE = """<section aria-label="Test"><div class="scroll" tabindex="0" role="region" aria-label="T">
<table aria-label="T"><thead><tr><th scope="col" class="short">name</th><th scope="col" class="number">value</th></tr></thead>
<tbody>{rows}</tbody></table></div></section>"""


def sorted_by(browser, report, tmp_path, cells, column, presses):
    """The first cells of a table's rows after so many presses on a heading."""
    rows = "".join(f'<tr><th scope="row" class="short">{name}</th><td class="number">{cell}</td></tr>' for name, cell in cells)
    text = re.sub(r"(<main.*?>).*</main>", lambda found: found[1] + TABLE.format(rows=rows) + "</main>",
                  report.read_text(encoding="utf-8"), flags=re.DOTALL)
    path = tmp_path / "sorted.html"
    path.write_text(text, encoding="utf-8")
    with opened(browser, path) as page:
        for _ in range(presses):
            page.locator("th button").nth(column).click()
        assert page.messages == []
        states = page.eval_on_selector_all("thead th", "all => all.map(one => one.getAttribute('aria-sort'))")
        return page.eval_on_selector_all("tbody th", "all => all.map(one => one.textContent).join('')"), states[column]


NUMBERS = [
    ("a", "1\u202f204.5"), ("b", "-3"), ("c", "none"), ("d", "[-301.2, 2\u202f710]"), ("e", "1.2e-7"), ("f", "11.5%"),
    ("g", "-3"), ("h", "0.31 [0.28, 0.34]"), ("i", "inf"), ("j", "2.2e8"), ("k", "3.25%"), ("l", "\u22124"),
    ("m", "nan"), ("n", "12\u202f480"),
]


@pytest.mark.parametrize("presses, order, state", [
    (0, "abcdefghijklmn", None), (1, "dlbgehkfanjicm", "ascending"), (2, "ijnafkhebgldcm", "descending"),
    (3, "abcdefghijklmn", None), (4, "dlbgehkfanjicm", "ascending"),
])
def test_numbers_sort_by_value(browser, report, tmp_path, presses, order, state):
    assert sorted_by(browser, report, tmp_path, NUMBERS, 1, presses) == (order, state)


def test_words_sort_as_words_with_their_numbers(browser, report, tmp_path):
    cells = [("item 10", ""), ("item 9", ""), ("Ăn", ""), ("ba", "")]
    order, _ = sorted_by(browser, report, tmp_path, cells, 0, 1)
    assert order == "Ănbaitem 9item 10"


def test_tables_of_the_page_sort_by_key(page):
    heading = page.locator("figure.table thead th:has(button)").first
    body = heading.locator("xpath=ancestor::table/tbody")
    before = body.inner_text()
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "descending"
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") is None
    assert body.inner_text() == before


def test_entries_of_a_legend_hide_their_series(page):
    picture = page.locator("svg:has(g.legend)").first
    entry = picture.locator("g.legend").nth(1)
    index = entry.get_attribute("data-series")
    series = picture.locator(f"g.series[data-series='{index}']")
    assert series.count() > 0 and entry.get_attribute("aria-pressed") == "true"
    for press in (entry.click, lambda: entry.press("Enter"), lambda: entry.press("Space")):
        was = entry.get_attribute("aria-pressed") == "true"
        press()
        assert entry.get_attribute("aria-pressed") == ("false" if was else "true")
        displays = series.evaluate_all("all => all.map(one => getComputedStyle(one).display)")
        assert all((one == "none") == was for one in displays)
    assert picture.locator("g.series:not(.off)").count() > 0
    assert violations(page) == []


def plot_of(page):
    """The first region with a plot, its box in pixels, and the names of its series."""
    region = page.locator(".plots:has(g.plot g.series)").first
    region.scroll_into_view_if_needed()
    plot = region.locator("g.plot").first
    names = plot.locator("g.series").evaluate_all("all => [...new Set(all.map(one => one.dataset.name))]")
    return region, plot, names


def test_the_pointer_reads_values_off_a_plot(page):
    region, plot, names = plot_of(page)
    x, y = (plot.evaluate(f"""plot => {{
        const [low, high, start, end] = plot.dataset.{key}.split(" ").map(Number);
        const point = new DOMPoint((plot.dataset.x.split(" ")[2] * 1 + plot.dataset.x.split(" ")[3] * 1) / 2,
            (plot.dataset.y.split(" ")[2] * 1 + plot.dataset.y.split(" ")[3] * 1) / 2).matrixTransform(plot.getScreenCTM());
        return point.{key};
    }}""") for key in "xy")
    page.mouse.move(x, y)
    box = region.locator(".readout")
    assert box.is_visible()
    shown = box.locator("div > span:first-child").all_inner_texts()
    assert shown and set(shown) <= set(names)
    assert all(re.match(r"[-\d]", value) for value in box.locator("div > span:last-child").all_inner_texts())
    frame, inside = region.bounding_box(), box.bounding_box()
    assert frame["x"] <= inside["x"] and inside["x"] + inside["width"] <= frame["x"] + frame["width"] + 1
    page.mouse.move(5, 5)
    assert not box.is_visible()


def test_arrow_keys_read_values_off_a_plot_and_say_them(page):
    region, _, names = plot_of(page)
    region.focus()
    box = region.locator(".readout")
    assert not box.is_visible()
    page.keyboard.press("ArrowRight")
    first = box.inner_text()
    assert box.is_visible() and any(name in first for name in names)
    said = page.locator("[role=status]").inner_text()
    assert all(word in said for word in box.locator("span").all_inner_texts())
    page.keyboard.press("End")
    last = box.inner_text()
    assert last != first
    page.keyboard.press("ArrowRight")
    assert box.inner_text() == last
    page.keyboard.press("Home")
    assert box.inner_text() == first
    page.keyboard.press("Escape")
    assert not box.is_visible()


def test_values_are_read_with_the_names_and_units_of_their_axes(browser, report, tmp_path):
    """Of a plot with time and a unit: "year 12.5: a 0.43 index; b 0.51 index"."""
    path = tmp_path / "titled.html"
    text = report.read_text(encoding="utf-8")
    found = re.search('data-x-title="year" data-y-title="([^"]*)"(?! data-[xy]-names)', text)
    text = text.replace(found[0], 'data-x-title="year" data-y-title="measure, share, of all"', 1)
    path.write_text(text, encoding="utf-8")
    with opened(browser, path) as page:
        region = page.locator(".plots:visible:has([data-y-title='measure, share, of all'])").first
        region.focus()
        page.keyboard.press("ArrowRight")
        said = page.locator("[role=status]").inner_text()
        assert re.match(r"year [-\d.\u202f]+: (.*; )*.+ share, of all$", said), said
        names = region.locator("g.series").evaluate_all("all => [...new Set(all.map(one => one.dataset.name))]")
        assert all(name in said for name in names) and said.count(" share, of all") == len(names)
        assert region.locator(".readout b").inner_text() == said.split(":")[0]


HEAT = """<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100" role="img" aria-label="M">
<g class="plot" data-x="0 1 25 75" data-y="0 1 25 75" data-x-title="social share" data-y-title="portability"
data-value-title="hhi, index" data-x-names="0%\u241f20%" data-y-names="none\u241ffull">
<g class="series" data-series="0" data-name="hhi"><rect x="50" y="0" width="50" height="50"><title>20%, none: 0.37</title>
</rect></g></g></svg>"""


def test_cells_are_read_with_the_names_of_both_axes_and_the_unit(browser, report, tmp_path):
    markup = f'<section aria-label="T"><div class="scroll plots broad" tabindex="0" role="region" aria-label="M">{HEAT}</div></section>'
    with opened(browser, with_content(report, tmp_path / "heat.html", markup)) as page:
        page.locator(".plots").focus()
        page.keyboard.press("ArrowRight")
        assert page.locator("[role=status]").inner_text() == "social share 20%, portability none: 0.37 index"


def test_motion_is_not_forced_on_anyone(page):
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(behaviour) == "auto"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(behaviour) == "smooth"
