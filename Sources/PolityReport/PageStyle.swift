/// The page's style sheet, in parts.
enum PageStyle {
    /// All rules, in the order in which they win.
    static let text = "\n" + [colours, page, blocks, tables, PageInks.text, figures, print].joined()

    private static let colours = """
        :root {
          color-scheme: light dark;
          --paper: #fffefb; --wash: #f6f3ec; --ink: #222222; --faint: #555555; --rule: #d8d3c8; --link: #1d4f86;
          --good: #0d6239; --bad: #a12a1c; --open: #6d5300; --focus: #1459c7; --shade: #0000001c;
          --serif: ui-serif, "Palatino Linotype", Palatino, "Noto Serif", Cambria, "Liberation Serif", "Times New Roman", serif;
          --sans: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
          --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #191a1c; --wash: #232528; --ink: #e6e3dc; --faint: #b4b0a8; --rule: #45474b; --link: #8fc1f5;
            --good: #6fce9b; --bad: #ff9a86; --open: #e3c268; --focus: #8fc1f5; --shade: #00000099;
          }
        }

        """

    private static let page = """
        *, *::before, *::after { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); font: 106.25%/1.6 var(--serif); text-size-adjust: 100%; }
        body { margin: 0; overflow-wrap: break-word; }
        .page { padding: 2.5rem 1.25rem 4rem; }
        .skip { position: absolute; left: 1rem; top: -6rem; z-index: 3; padding: .5rem 1rem; background: var(--paper); }
        .skip:focus { top: .75rem; }
        a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
        a:hover { text-decoration-thickness: .12em; }
        :focus-visible { outline: .19rem solid var(--focus); outline-offset: .15rem; }
        main:focus-visible { outline: none; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
        h1 { font-size: 2rem; margin: 0 0 .5rem; letter-spacing: -.01em; }
        h2 { font-size: 1.4rem; margin: 0 0 .75rem; }
        h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
        header { margin-bottom: 2rem; }
        .subtitle { margin: 0; color: var(--faint); }
        section { padding-top: 2rem; scroll-margin-top: 0; }
        section + section { margin-top: 1.25rem; }
        nav { font: .9rem/1.45 var(--sans); padding: .9rem 1.1rem 1rem; background: var(--wash); }
        nav h2 { font: 600 .9rem var(--sans); margin: 0 0 .4rem; }
        nav ol { margin: 0; padding: 0; list-style: none; }
        nav li { margin: .1rem 0; }
        nav a { display: block; padding: .25rem 0; color: inherit; text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        footer { max-width: 49rem; margin-top: 3.5rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--faint);
          font: .85rem/1.5 var(--sans); }
        footer:empty { display: none; }
        @media (min-width: 64rem) {
          .page { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 3rem;
            grid-template-rows: auto 1fr auto; padding-left: clamp(1.25rem, (100vw - 80rem) / 2, 24rem); }
          header, main, footer { grid-column: 2; }
          header { grid-row: 1; margin-bottom: .5rem; }
          main { grid-row: 2; }
          footer { grid-row: 3; }
          nav { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 2.5rem;
            max-height: calc(100vh - 5rem); overflow-y: auto; background: none; padding: .4rem 0 .4rem;
            border-right: 1px solid var(--rule); padding-right: 1.25rem; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

        """

    private static let blocks = """
        p, ul, ol, dl, h2, h3 { max-width: 40rem; }
        p { margin: 0 0 1rem; text-wrap: pretty; }
        ul, ol { margin: 0 0 1rem; padding-left: 1.4rem; }
        main li { margin-bottom: .3rem; }
        dl { margin: 0 0 1.25rem; display: grid; grid-template-columns: fit-content(14rem) minmax(0, 1fr); gap: .3rem 1.5rem; }
        dt { color: var(--faint); }
        dd { margin: 0; }
        @media (max-width: 36rem) {
          dl { display: block; }
          dd { margin-bottom: .6rem; }
        }
        .citations { font-size: .94rem; }
        .verdict { max-width: 40rem; margin: 1.25rem 0; padding: .8rem 1.2rem .9rem; background: var(--wash);
          border-left: .45rem solid var(--mark); }
        .verdict.supported { --mark: var(--good); }
        .verdict.refuted { --mark: var(--bad); border-left-style: double; border-left-width: .6rem; }
        .verdict.undecided { --mark: var(--open); border-left-style: dashed; }
        .verdict p { margin: 0; }
        .outcome { font: 600 .85rem/1.5 var(--sans); color: var(--mark); }
        .outcome span { display: inline-block; min-width: 1em; }
        .verdict .sentence { font-size: 1.06rem; margin-top: .15rem; }
        .verdict ul { margin: .5rem 0 0; padding: 0; list-style: none; color: var(--faint); font: .88rem/1.5 var(--sans);
          font-variant-numeric: tabular-nums; }
        .verdict li { margin: 0; }
        pre { max-width: 60rem; margin: 0 0 1.25rem; padding: .8rem 1rem; background: var(--wash); overflow-x: auto; tab-size: 4;
          font: .84rem/1.5 var(--mono); }
        pre code { font: inherit; }
        details { margin: 0 0 1.25rem; }
        summary { cursor: pointer; font: .92rem/1.5 var(--sans); padding: .25rem 0; color: var(--link); width: fit-content;
          max-width: 100%; }
        .inside { border-left: 1px solid var(--rule); padding: .5rem 0 .1rem 1.1rem; }
        .quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

        """

    private static let tables = """
        figure { margin: 1.75rem 0; position: relative; }
        figcaption { font: .9rem/1.5 var(--sans); max-width: 44rem; }
        figcaption b { font-weight: 600; }
        .table figcaption { margin-bottom: .5rem; }
        .scroll { overflow-x: auto; position: relative; background: linear-gradient(90deg, var(--paper) 1.2rem, #0000) local,
            linear-gradient(270deg, var(--paper) 1.2rem, #0000) 100% 0 local,
            linear-gradient(90deg, var(--shade), #0000), linear-gradient(270deg, var(--shade), #0000) 100% 0;
          background-size: 3rem 100%, 3rem 100%, .8rem 100%, .8rem 100%; background-repeat: no-repeat; }
        table { border-collapse: collapse; font: .86rem/1.45 var(--sans); font-variant-numeric: tabular-nums lining-nums;
          border-top: .12rem solid var(--ink); border-bottom: .12rem solid var(--ink); min-width: min(100%, 24rem); }
        thead { border-bottom: .06rem solid var(--ink); }
        th, td { padding: .32rem .6rem; text-align: left; vertical-align: top; font-weight: 400; }
        tbody tr + tr > * { border-top: 1px solid var(--rule); }
        thead th { font-weight: 600; vertical-align: bottom; }
        tr > :first-child { padding-left: .2rem; }
        tr > :last-child { padding-right: .2rem; }
        .number { text-align: right; }
        td.number, td.short, tbody .short { white-space: nowrap; }
        .long { max-width: 30rem; min-width: 11rem; overflow-wrap: anywhere; }
        :is(.wide, .wider, .widest) td.number { white-space: normal; }
        :is(.wide, .wider, .widest) :is(th, td) { padding-inline: .45rem; }
        .range { white-space: nowrap; }
        .sheet { display: none; }
        .pad::after { content: attr(data-pad); visibility: hidden; }
        .empty, .nothing { color: var(--faint); }
        .note { font: .82rem/1.5 var(--sans); color: var(--faint); margin: .45rem 0 0; max-width: 44rem; }
        th button { all: unset; cursor: pointer; font: inherit; padding: .12rem 0; }
        th button:focus-visible { outline: .19rem solid var(--focus); outline-offset: .15rem; }
        th button:hover { text-decoration: underline; text-underline-offset: .15em; }
        th button::after, th.number button::before { font-weight: 400; opacity: 0; }
        th:not(.number) button::after { content: "\\a0↕" / ""; }
        th:not(.number)[aria-sort=ascending] button::after { content: "\\a0↑" / ""; }
        th:not(.number)[aria-sort=descending] button::after { content: "\\a0↓" / ""; }
        th.number button::before { content: "↕\\a0" / ""; }
        th.number[aria-sort=ascending] button::before { content: "↑\\a0" / ""; }
        th.number[aria-sort=descending] button::before { content: "↓\\a0" / ""; }
        th button:is(:hover, :focus-visible)::after, th button:is(:hover, :focus-visible)::before { opacity: 1; }
        th[aria-sort] button::after, th[aria-sort] button::before { opacity: 1; }
        @media (hover: none) { th button::after, th.number button::before { opacity: 1; } }

        """

    private static let figures = """
        .picture svg { display: block; width: 100%; max-width: 100%; height: auto; }
        .broad { max-width: 50rem; }
        .broad svg { min-width: 32rem; max-width: none; }
        .narrow { max-width: 30rem; position: relative; }
        @media screen and (max-width: 37.5rem) {
          .twofold .broad { display: none; }
          .twofold .narrow { display: block; }
        }
        .picture figcaption { margin-top: .4rem; }
        .source { display: block; color: var(--faint); }
        .exhibit { margin: 1.75rem 0; }
        .exhibit figure { margin: 0; }
        .numbers { margin: .3rem 0 0; }
        .numbers .scroll { margin-top: .4rem; }
        .picture svg > rect[fill="#ffffff"] { fill: none; }
        svg.live { pointer-events: none; user-select: none; }
        svg.live .legend { pointer-events: all; cursor: pointer; }
        svg .legend:hover text { text-decoration: underline; }
        svg .legend[aria-pressed=false] { opacity: .55; }
        svg .legend[aria-pressed=false] text { text-decoration: line-through; }
        svg .series.off { display: none; }
        svg .legend:focus-visible { outline: 2.5px solid var(--focus); outline-offset: 1px; }
        .cursor { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 2 2; }
        .readout { position: absolute; z-index: 2; pointer-events: none; padding: .4rem .65rem; max-width: min(34rem, 100%);
          background: var(--paper); border: 1px solid var(--faint); font: .8rem/1.45 var(--sans);
          font-variant-numeric: tabular-nums; box-shadow: 0 2px 8px #0003; }
        .readout b { font-weight: 600; }
        .readout div { display: flex; gap: 1rem; justify-content: space-between; }
        .readout span:last-child:not(:first-child) { text-align: right; }
        @media (min-width: 37.5rem) { .readout span:last-child { white-space: nowrap; } }

        """

    private static let print = """
        @page { margin: 18mm 17mm 20mm; }
        @page level { size: landscape; margin: 16mm 15mm; }
        @media print {
          :root { --paper: #ffffff; --wash: #ffffff; --ink: #000000; --faint: #333333; --rule: #999999; --link: #000000;
            --good: #000000; --bad: #000000; --open: #000000; }
          html { font-size: 10.5pt; line-height: 1.45; }
          .page { display: block; max-width: none; padding: 0; }
          nav, .skip, .readout, .cursor { display: none; }
          a { text-decoration: none; }
          h2, h3, summary, .table figcaption { break-after: avoid; }
          .picture, .verdict, tr, dt, dd { break-inside: avoid; }
          thead { display: table-header-group; }
          p, li { orphans: 3; widows: 3; }
          .scroll, pre { overflow: visible; background: none; }
          pre { white-space: pre-wrap; border: 1px solid var(--rule); }
          .broad { max-width: none; }
          .picture svg { min-width: 0; max-width: 100%; }
          table { font-size: 8.5pt; max-width: 100%; }
          th, td { padding: .2rem .45rem; }
          .long { min-width: 6rem; }
          td.number, td.short, tbody .short { white-space: normal; }
          :is(.wide, .wider, .sheet) :is(td, th) { padding: .2rem .3rem; }
          :is(.wide, .wider) > .scroll > table, .sheet table { font-size: 8pt; }
          .wider > .scroll > table { font-size: 6.5pt; }
          .wide, .wider, .widest { page: level; }
          .widest > .scroll { display: none; }
          .sheet { display: block; }
          .widest, .sheet + .sheet { break-before: page; }
          .sheet + .sheet caption { position: static; width: auto; height: auto; clip-path: none; padding-bottom: .3rem;
            text-align: left; }
          .verdict { border-top: 1px solid var(--rule); border-right: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
          details::details-content { content-visibility: visible; display: block; block-size: auto; height: auto; }
          summary { list-style: none; color: var(--ink); }
          summary::-webkit-details-marker { display: none; }
          th button { display: contents; }
          th button::after, th.number button::before { content: none !important; }
          svg .legend[aria-pressed=false] { opacity: 1; }
        }

        """
}
