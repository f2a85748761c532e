/// Entries of a legend become buttons that hide and show their series.
enum LegendScript {
    static let text = #"""
        const makeLegend = svg => {
          const entries = all(svg, "g.legend[data-series]");
          svg.classList.add("live");
          if (entries.length < 2) return;
          // A picture has no buttons in it; now it is a group, of which only they and its words are read.
          svg.setAttribute("role", "group");
          const hide = node => {
            for (const child of Array.from(node.children)) {
              if (child.matches("title, desc, g.legend[data-series]")) continue;
              if (child.querySelector("g.legend[data-series]")) hide(child);
              else child.setAttribute("aria-hidden", "true");
            }
          };
          hide(svg);
          for (const entry of entries) {
            const series = entry.dataset.series;
            const words = entry.querySelector("title") ?? entry;
            const name = words.textContent.trim() || "series " + (Number(series) + 1);
            const box = entry.getBBox();
            entry.prepend(drawn("rect", {
              x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, fill: "none",
              "pointer-events": "all",
            }));
            entry.setAttribute("role", "button");
            entry.setAttribute("tabindex", "0");
            entry.setAttribute("aria-label", name);
            entry.setAttribute("aria-pressed", "true");
            const toggle = () => {
              const isShown = entry.getAttribute("aria-pressed") !== "true";
              for (const other of entries) {
                if (other.dataset.series === series) other.setAttribute("aria-pressed", String(isShown));
              }
              for (const group of all(svg, "g.series")) {
                if (group.dataset.series === series) group.classList.toggle("off", !isShown);
              }
            };
            entry.addEventListener("click", toggle);
            entry.addEventListener("keydown", event => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              toggle();
            });
          }
        };

        """#
}
