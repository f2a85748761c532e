/// Values are read off a plot where the pointer is, or step by step with the arrow keys.
enum PlotScript {
    static let text = #"""
        const listOf = text => (text || "").trim().split(/[\s,]+/).map(Number);
        const pairsOf = text => {
          const numbers = listOf(text);
          return numbers.reduce((pairs, x, i) => i % 2 ? pairs : [...pairs, { x, y: numbers[i + 1] }], []);
        };
        // An axis: pixels to its values, and values to words.
        const makeAxis = (text, names) => {
          const [low, high, start, end] = listOf(text);
          const labels = names ? names.split("\u001f") : null;
          const decimals = Math.max(0, Math.min(12, Math.ceil(-Math.log10(Math.abs(high - low) / 2000))));
          const at = pixel => low + (pixel - start) / (end - start) * (high - low);
          const words = value => {
            if (labels) return labels[Math.round(value)] ?? "";
            const size = Math.abs(value);
            if (size >= 1e6) return value.toExponential(3);
            const [whole, part] = value.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "").split(".");
            const sign = /^-0$/.test(whole) && !part ? "0" : whole;
            const grouped = size < 1e4 ? sign : sign.replace(/\B(?=(\d{3})+$)/g, "\u202f");
            return part ? grouped + "." + part : grouped;
          };
          return { at, words, labels, least: Math.min(start, end), most: Math.max(start, end) };
        };
        // The middle of a marker; a triangle's is below the middle of its box.
        const middle = points => {
          const xs = points.map(point => point.x), ys = points.map(point => point.y);
          const top = Math.min(...ys), bottom = Math.max(...ys);
          const share = points.length === 3 ? 1.25 / 2.05 : 0.5;
          return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top + (bottom - top) * share };
        };
        // What a series has at each place along an axis: pixels of values, and bounds of bands.
        const readSeries = (groups, along, across, zero) => {
          const places = new Map();
          const put = (point, values) => {
            const key = point[along].toFixed(1);
            const place = places.get(key) ?? { at: point[along], value: null, bounds: [] };
            if (values.bound !== undefined) place.bounds.push(values.bound);
            else if (place.value === null) place.value = values.value;
            places.set(key, place);
          };
          const value = point => put(point, { value: point[across] });
          for (const group of groups) {
            for (const line of all(group, "polyline")) pairsOf(line.getAttribute("points")).forEach(value);
            for (const circle of all(group, "circle")) {
              value({ x: Number(circle.getAttribute("cx")), y: Number(circle.getAttribute("cy")) });
            }
            for (const bar of all(group, "rect")) {
              const [x, y, width, height] = ["x", "y", "width", "height"].map(key => Number(bar.getAttribute(key)));
              const [low, high] = across === "y" ? [y, y + height] : [x, x + width];
              const end = Math.abs(low - zero) < Math.abs(high - zero) ? high : low;
              put({ x: x + width / 2, y: y + height / 2 }, { value: end });
            }
            for (const shape of all(group, "polygon")) {
              const points = pairsOf(shape.getAttribute("points"));
              if (!shape.hasAttribute("fill-opacity")) value(middle(points));
              else points.forEach(point => put(point, { bound: point[across] }));
            }
          }
          return Array.from(places.values()).sort((one, other) => one.at - other.at);
        };
        const readPlot = plot => {
          const x = makeAxis(plot.dataset.x, plot.dataset.xNames), y = makeAxis(plot.dataset.y, plot.dataset.yNames);
          const [along, across] = y.labels && !x.labels ? ["y", "x"] : ["x", "y"];
          const axes = { x, y };
          const zero = pixelOfZero(across === "y" ? plot.dataset.y : plot.dataset.x);
          const groups = new Map();
          for (const group of all(plot, "g.series")) {
            const index = group.dataset.series;
            groups.set(index, [...(groups.get(index) ?? []), group]);
          }
          const series = Array.from(groups.values(), own => ({
            name: own[0].dataset.name || "series " + (Number(own[0].dataset.series) + 1), groups: own,
            places: readSeries(own, along, across, zero).filter(place => place.value !== null),
          })).filter(one => one.places.length > 0);
          const stops = [];
          for (const at of series.flatMap(one => one.places.map(place => place.at)).sort((one, other) => one - other)) {
            if (stops.length === 0 || at - stops[stops.length - 1] > 1) stops.push(at);
          }
          return { plot, along, across, axes, series, stops };
        };
        const pixelOfZero = text => {
          const [low, high, start, end] = listOf(text);
          return start + (0 - low) / (high - low) * (end - start);
        };
        const nearest = (places, at) => places.reduce((best, place) =>
          Math.abs(place.at - at) < Math.abs(best.at - at) ? place : best);
        // The lines of the box: each series that is shown and has a value near enough.
        const valuesAt = (read, at) => {
          const { axes, along, across, stops, series } = read;
          const span = axes[along].most - axes[along].least;
          const reach = stops.length > 1 ? Math.max(1, span / (stops.length - 1) / 2) : span;
          return series.filter(one => !one.groups[0].classList.contains("off")).flatMap(one => {
            const place = nearest(one.places, at);
            if (Math.abs(place.at - at) > reach) return [];
            const words = pixel => axes[across].words(axes[across].at(pixel));
            const bounds = place.bounds.map(pixel => axes[across].at(pixel)).sort((a, b) => a - b);
            const band = bounds.length > 1
              ? " [" + axes[across].words(bounds[0]) + ", " + axes[across].words(bounds[bounds.length - 1]) + "]" : "";
            return [{ name: one.name, text: words(place.value) + band }];
          });
        };
        const makeReadable = (region, svg, say) => {
          const plots = all(svg, "g.plot[data-x][data-y]").map(readPlot).filter(read => read.stops.length > 0);
          if (plots.length === 0) return;
          const box = make("div", "readout");
          box.hidden = true;
          box.setAttribute("aria-hidden", "true");
          region.append(box);
          const cursor = drawn("line", { class: "cursor" });
          let current = null;
          const hide = () => {
            box.hidden = true;
            cursor.remove();
            current = null;
          };
          const show = (read, index) => {
            const at = read.stops[index];
            const { axes, along, across } = read;
            const values = valuesAt(read, at);
            current = { read, index };
            const title = axes[along].words(axes[along].at(at));
            box.replaceChildren(make("b", "", title), ...values.map(value => {
              const line = make("div");
              line.append(make("span", "", value.name), make("span", "", value.text));
              return line;
            }));
            const ends = { [along + 1]: at, [along + 2]: at };
            ends[across + 1] = axes[across].least;
            ends[across + 2] = axes[across].most;
            for (const [key, value] of Object.entries(ends)) cursor.setAttribute(key, value);
            read.plot.append(cursor);
            box.hidden = false;
            const frame = region.getBoundingClientRect(), line = cursor.getBoundingClientRect();
            const left = line.right - frame.left + 10;
            const fits = left + box.offsetWidth <= region.clientWidth;
            const other = line.left - frame.left - 10 - box.offsetWidth;
            const inside = Math.max(0, Math.min(fits ? left : other, region.clientWidth - box.offsetWidth));
            box.style.left = inside + region.scrollLeft + "px";
            box.style.top = Math.max(0, line.top - frame.top + (along === "y" ? 8 : 4)) + "px";
            return [title, ...values.map(value => value.name + " " + value.text)].join("; ");
          };
          const follow = event => {
            for (const read of plots) {
              const matrix = read.plot.getScreenCTM();
              if (!matrix) continue;
              const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
              const isIn = ["x", "y"].every(key =>
                point[key] >= read.axes[key].least - 12 && point[key] <= read.axes[key].most + 12);
              if (!isIn) continue;
              const at = nearest(read.stops.map((stop, index) => ({ at: stop, index })), point[read.along]);
              show(read, at.index);
              return;
            }
            hide();
          };
          region.addEventListener("pointermove", follow);
          region.addEventListener("pointerdown", follow);
          region.addEventListener("pointerleave", hide);
          region.addEventListener("blur", hide);
          const steps = plots.flatMap(read => read.stops.map((stop, index) => ({ read, index })));
          region.addEventListener("keydown", event => {
            if (event.target !== region || event.altKey || event.ctrlKey || event.metaKey) return;
            if (event.key === "Escape") return hide();
            const now = current ? steps.findIndex(one => one.read === current.read && one.index === current.index) : -1;
            const next = {
              ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: steps.length - 1,
            }[event.key];
            if (next === undefined || next >= steps.length) return;
            event.preventDefault();
            const step = steps[Math.max(0, next)];
            say(show(step.read, step.index));
          });
        };

        """#
}
