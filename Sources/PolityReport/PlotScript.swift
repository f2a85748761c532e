/// Values are read off a plot where the pointer is, or step by step with the arrow keys.
enum PlotScript {
    static let text = #"""
        const makeReadable = (region, svg, say) => {
          const plots = all(svg, "g.plot[data-x][data-y]").map(readPlot).filter(read => read.stops.length > 0);
          if (plots.length === 0) return;
          const steps = plots.flatMap(read => read.stops.map(stop => ({ read, stop })));
          const box = make("div", "readout");
          box.hidden = true;
          box.setAttribute("aria-hidden", "true");
          region.append(box);
          const cursor = drawn("path", { class: "cursor", fill: "none" });
          let current = -1;
          const hide = () => {
            box.hidden = true;
            cursor.remove();
            current = -1;
          };
          const show = index => {
            const { read, stop } = steps[index];
            const lines = read.lines(stop);
            current = index;
            box.replaceChildren(make("b", "", stop.title), ...lines.map(([name, value]) => {
              const line = make("div");
              line.append(...name ? [make("span", "", name)] : [], make("span", "", value));
              return line;
            }));
            cursor.setAttribute("d", stop.mark);
            read.plot.append(cursor);
            box.hidden = false;
            const frame = region.getBoundingClientRect(), mark = cursor.getBoundingClientRect();
            const isLevel = mark.width > mark.height * 4;
            const start = (isLevel ? (mark.left + mark.right) / 2 : mark.right) - frame.left + 10;
            const other = mark.left - frame.left - 10 - box.offsetWidth;
            const left = start + box.offsetWidth <= region.clientWidth || other < 0 ? start : other;
            box.style.left = Math.max(0, Math.min(left, region.clientWidth - box.offsetWidth)) + region.scrollLeft + "px";
            const top = mark.top - frame.top + (isLevel ? 10 : 4);
            box.style.top = Math.max(0, Math.min(top, region.clientHeight - box.offsetHeight)) + "px";
            // "year 12.5: data trust 0.43 share; decree 0.51 share"
            return [stop.title, lines.map(line => line.filter(Boolean).join(" ")).join("; ")].filter(Boolean).join(": ");
          };
          const follow = event => {
            for (const read of plots) {
              const matrix = read.plot.getScreenCTM();
              if (!matrix) continue;
              const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
              const isIn = ["x", "y"].every(key =>
                point[key] >= read.axes[key].least - 12 && point[key] <= read.axes[key].most + 12);
              if (!isIn) continue;
              const stop = read.stops.reduce((best, one) =>
                read.distance(one, point) < read.distance(best, point) ? one : best);
              show(steps.findIndex(step => step.stop === stop));
              return;
            }
            hide();
          };
          region.addEventListener("pointermove", follow);
          region.addEventListener("pointerdown", follow);
          region.addEventListener("pointerleave", hide);
          region.addEventListener("blur", hide);
          region.addEventListener("keydown", event => {
            if (event.target !== region || event.altKey || event.ctrlKey || event.metaKey) return;
            if (event.key === "Escape") return hide();
            const next = {
              ArrowRight: current + 1, ArrowDown: current + 1, ArrowLeft: current - 1, ArrowUp: current - 1,
              Home: 0, End: steps.length - 1,
            }[event.key];
            if (next === undefined) return;
            event.preventDefault();
            if (next < steps.length) say(show(Math.max(0, next)));
          });
        };

        """#
}
