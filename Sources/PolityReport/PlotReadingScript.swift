/// What a plot shows is read from its drawing: the pixels of its marks, and the ends of its axes in `data-x` and `data-y`.
enum PlotReadingScript {
    static let text = #"""
        const listOf = text => (text || "").trim().split(/[\s,]+/).map(Number);
        const pairsOf = text => {
          const numbers = listOf(text), pairs = [];
          for (let i = 0; i + 1 < numbers.length; i += 2) pairs.push({ x: numbers[i], y: numbers[i + 1] });
          return pairs;
        };
        // "hhi, index": what an axis shows, and its unit; a title without a comma is the unit of values too.
        const partsOf = title => /^(.*?)(?:, +(.*))?$/s.exec((title || "").trim()).slice(1);
        const unitOf = title => partsOf(title)[1] || partsOf(title)[0];
        // An axis: pixels to its values and back, and pixels to words.
        const makeAxis = (text, names, title) => {
          const [low, high, start, end] = listOf(text);
          const labels = names ? names.split(/[\u001f\u241f]/) : null;
          const decimals = Math.max(0, Math.min(12, Math.ceil(-Math.log10(Math.abs(high - low) / 2000))));
          const at = pixel => low + (pixel - start) / (end - start) * (high - low);
          const pixel = value => start + (value - low) / (high - low) * (end - start);
          const [name, unit] = partsOf(title);
          const words = place => {
            const value = at(place);
            if (labels) return labels[Math.round(value)] ?? "";
            const size = Math.abs(value);
            if (size >= 1e6) return value.toExponential(3);
            const [whole, part] = value.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "").split(".");
            const signed = whole === "-0" && !part ? "0" : whole;
            const grouped = size < 1e4 ? signed : signed.replace(/\B(?=(\d{3})+$)/g, "\u202f");
            return part ? grouped + "." + part : grouped;
          };
          // A place with the axis' name before it, and its unit behind: "year 12.5".
          const full = place => [name, words(place), labels ? "" : unit].filter(Boolean).join(" ");
          return { pixel, words, full, labels, unit: unitOf(title), nearest: place => pixel(Math.round(at(place))),
            least: Math.min(start, end), most: Math.max(start, end) };
        };
        // The middle of a marker; a triangle's is below the middle of its box.
        const middle = points => {
          const xs = points.map(point => point.x), ys = points.map(point => point.y);
          const top = Math.min(...ys), bottom = Math.max(...ys);
          const share = points.length === 3 ? 1.25 / 2.05 : 0.5;
          return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top + (bottom - top) * share };
        };
        const numbersOf = (element, ...keys) => keys.map(key => Number(element.getAttribute(key)));
        // What a series has at each place along an axis, in pixels: values, ends of bars, bounds of a band.
        const readSeries = (groups, along, across, axis) => {
          const places = new Map();
          const placeOf = point => {
            const at = axis.labels ? axis.nearest(point[along]) : point[along];
            const key = at.toFixed(1);
            if (!places.has(key)) places.set(key, { at, values: [], bars: [], bounds: [] });
            return places.get(key);
          };
          const value = point => {
            const values = placeOf(point).values;
            if (values.every(other => Math.abs(other - point[across]) > 1)) values.push(point[across]);
          };
          for (const group of groups) {
            for (const line of all(group, "polyline")) pairsOf(line.getAttribute("points")).forEach(value);
            for (const circle of all(group, "circle")) {
              const [x, y] = numbersOf(circle, "cx", "cy");
              value({ x, y });
            }
            for (const bar of all(group, "rect")) {
              const [x, y, width, height] = numbersOf(bar, "x", "y", "width", "height");
              const ends = across === "y" ? [y + height, y] : [x, x + width];
              placeOf({ x: x + width / 2, y: y + height / 2 }).bars.push(ends);
            }
            for (const shape of all(group, "polygon")) {
              const points = pairsOf(shape.getAttribute("points"));
              if (shape.hasAttribute("fill-opacity")) {
                // The field below a line says nothing that the line does not say.
                if (shape.getAttribute("stroke") === "none") continue;
                for (const point of points) placeOf(point).bounds.push(point[across]);
              } else if (!shape.hasAttribute("stroke-linejoin")) value(middle(points));
            }
          }
          return Array.from(places.values()).filter(place => place.values.length + place.bars.length > 0)
            .sort((one, other) => one.at - other.at);
        };
        // A place in words. A bar that begins at zero is its other end; one that does not is both ends.
        const wordsOf = (place, axis) => {
          const zero = axis.pixel(0);
          const bars = place.bars.map(([first, second]) => {
            if (Math.abs(first - zero) < 0.75) return axis.words(second);
            if (Math.abs(second - zero) < 0.75) return axis.words(first);
            return axis.words(first) + " to " + axis.words(second);
          });
          if (bars.length > 0) return bars.join(", ");
          const values = place.values.map(value => axis.words(value));
          if (values.length > 4) {
            const sorted = place.values.toSorted((a, b) => (a - b) * (axis.pixel(1) > axis.pixel(0) ? 1 : -1));
            return values.length + " values, " + axis.words(sorted[0]) + " to " + axis.words(sorted[sorted.length - 1]);
          }
          if (values.length > 1 || place.bounds.length < 2) return values.join(", ");
          const ends = [Math.min(...place.bounds), Math.max(...place.bounds)];
          if (axis.pixel(1) < axis.pixel(0)) ends.reverse();
          return values[0] + " [" + ends.map(end => axis.words(end)).join(", ") + "]";
        };
        // A plot: the stops that a reader can go through, with a path to mark each, a title and lines of words.
        const readPlot = plot => {
          const axes = {
            x: makeAxis(plot.dataset.x, plot.dataset.xNames, plot.dataset.xTitle),
            y: makeAxis(plot.dataset.y, plot.dataset.yNames, plot.dataset.yTitle),
          };
          const cells = all(plot, "g.series > rect:has(> title)").map(cell => {
            const [x, y, width, height] = numbersOf(cell, "x", "y", "width", "height");
            const middle = { x: x + width / 2, y: y + height / 2 };
            // "40%, none: 0.22", where a label may stand before the places.
            const text = cell.querySelector("title").textContent, end = text.lastIndexOf(": ");
            const places = axes.x.words(middle.x) + ", " + axes.y.words(middle.y);
            const label = text.slice(0, end).endsWith(places) ? text.slice(0, end - places.length) : "";
            const title = label + axes.x.full(middle.x) + ", " + axes.y.full(middle.y);
            const value = [text.slice(end + 2), unitOf(plot.dataset.valueTitle)].filter(Boolean).join(" ");
            return { ...middle, mark: `M${x} ${y}h${width}v${height}h${-width}z`, title, value };
          });
          if (cells.length > 0) {
            const distance = (stop, point) => (stop.x - point.x) ** 2 + (stop.y - point.y) ** 2;
            return { plot, axes, stops: cells, distance, lines: stop => [["", stop.value]] };
          }
          const [along, across] = axes.y.labels && !axes.x.labels ? ["y", "x"] : ["x", "y"];
          const groups = new Map();
          for (const group of all(plot, "g.series")) {
            const index = group.dataset.series;
            groups.set(index, [...(groups.get(index) ?? []), group]);
          }
          const series = Array.from(groups.values(), own => ({
            name: own[0].dataset.name || (groups.size > 1 ? "series " + (Number(own[0].dataset.series) + 1) : ""), group: own[0],
            places: readSeries(own, along, across, axes[along]),
          })).filter(one => one.places.length > 0);
          const stops = [];
          const { least, most } = axes[across];
          for (const at of series.flatMap(one => one.places.map(place => place.at)).sort((one, other) => one - other)) {
            if (stops.length > 0 && at - stops[stops.length - 1].at <= 1) continue;
            const mark = along === "x" ? `M${at} ${least}V${most}` : `M${least} ${at}H${most}`;
            stops.push({ at, mark, title: axes[along].full(at) });
          }
          const reach = stops.length > 1
            ? Math.max(1, (stops[stops.length - 1].at - stops[0].at) / (stops.length - 1) / 2) : Infinity;
          const lines = stop => series.filter(one => !one.group.classList.contains("off")).flatMap(one => {
            const place = one.places.reduce((best, other) =>
              Math.abs(other.at - stop.at) < Math.abs(best.at - stop.at) ? other : best);
            if (Math.abs(place.at - stop.at) > reach) return [];
            const words = wordsOf(place, axes[across]);
            return [[one.name, axes[across].labels || !axes[across].unit ? words : words + " " + axes[across].unit]];
          });
          return { plot, axes, stops, distance: (stop, point) => Math.abs(stop.at - point[along]), lines };
        };

        """#
}
