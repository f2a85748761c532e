/// The page's script, in parts. The page is whole without it.
enum PageScript {
    /// One function in strict mode. It makes text of text alone (`textContent`) and asks nothing of anyone.
    static let text =
        "\n\"use strict\";\n(() => {\n"
        + [tools, SortingScript.text, PlotReadingScript.text, PlotScript.text, LegendScript.text, start].joined()
        + "})();\n"

    private static let tools = #"""
        const all = (root, selector) => Array.from(root.querySelectorAll(selector));
        const make = (name, className, text) => {
          const element = document.createElement(name);
          if (className) element.className = className;
          if (text) element.textContent = text;
          return element;
        };
        const drawn = (name, attributes) => {
          const element = document.createElementNS("http://www.w3.org/2000/svg", name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          return element;
        };

        """#

    private static let start = #"""
        const speech = make("p", "quiet");
        speech.setAttribute("role", "status");
        document.querySelector("main").append(speech);
        all(document, ".scroll table").forEach(makeSortable);
        // Of a figure's two drawings one is shown; what is not shown has no measures yet.
        const prepare = () => {
          for (const region of all(document, ".plots")) {
            const svg = region.querySelector("svg:not(.live)");
            if (!svg || getComputedStyle(region).display === "none") continue;
            makeLegend(svg);
            makeReadable(region, svg, text => { speech.textContent = text; });
          }
        };
        prepare();
        matchMedia("screen and (max-width: 37.5rem)").addEventListener("change", prepare);
        let folded = [];
        addEventListener("beforeprint", () => {
          folded = all(document, "details:not([open])");
          for (const details of folded) details.open = true;
        });
        addEventListener("afterprint", () => { for (const details of folded) details.open = false; });

        """#
}
