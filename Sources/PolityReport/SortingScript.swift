/// Tables are sorted by a press on a heading: upwards, downwards, as they were.
enum SortingScript {
    static let text = #"""
        // A cell as a number: "1 234", "12.5%", "1.2e-7", "[0.1, 0.3]" by its lower bound; NaN for all else.
        const spaces = /[\s\u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
        const numberIn = text => {
          const plain = text.trim().replace(/^[\[(]\s*/, "").replace(/\u2212/g, "-").replace(spaces, "");
          const found = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(?![\p{L}\d])/iu.exec(plain);
          if (found) return Number(found[0]);
          const bound = /^([+-]?)inf(?!\p{L})/iu.exec(plain);
          return bound ? (bound[1] === "-" ? -Infinity : Infinity) : NaN;
        };
        const collator = new Intl.Collator("en", { numeric: true });
        // Cells without a value come last, upwards and downwards; equal cells keep their order.
        const comparison = (keys, isNumeric, sign) => (one, other) => {
          const a = keys.get(one), b = keys.get(other);
          const isEmpty = key => isNumeric ? Number.isNaN(key) : key === "";
          if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
          return sign * (isNumeric ? Number(a > b) - Number(a < b) : collator.compare(a, b));
        };
        const makeSortable = table => {
          const body = table.tBodies[0];
          if (!table.tHead || !body || body.rows.length < 2) return;
          const original = Array.from(body.rows);
          const headings = all(table.tHead, "th");
          for (const heading of headings) {
            const button = make("button");
            button.type = "button";
            button.append(...heading.childNodes);
            heading.append(button);
            button.addEventListener("click", () => {
              const state = heading.getAttribute("aria-sort");
              const next = { ascending: "descending", descending: null }[state ?? ""];
              const order = next === undefined ? "ascending" : next;
              for (const other of headings) other.removeAttribute("aria-sort");
              if (order === null) {
                body.append(...original);
                return;
              }
              heading.setAttribute("aria-sort", order);
              const texts = original.map(row => {
                const cell = row.cells[heading.cellIndex];
                return cell.classList.contains("nothing") ? "" : cell.textContent.trim();
              });
              const numbers = texts.map(numberIn);
              const isNumeric = heading.className === "number"
                || texts.every((text, index) => text === "" || !Number.isNaN(numbers[index]));
              const keys = new Map(original.map((row, index) => [row, isNumeric ? numbers[index] : texts[index]]));
              body.append(...original.toSorted(comparison(keys, isNumeric, order === "ascending" ? 1 : -1)));
            });
          }
        };

        """#
}
