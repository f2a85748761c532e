/// The page's templates (Mustache). A value in three braces is markup of ours; all others are escaped.
enum PageTemplates {
    /// Templates by name, in no order that matters. Names of blocks are those that ``BlockFields`` gives them.
    static let all: [(name: String, text: String)] = [
        ("page", page), ("block", block), ("heading", heading), ("paragraph", paragraph), ("list", list),
        ("definitions", definitions), ("citations", citations), ("table", table), ("grid", grid), ("rows", rows),
        ("nothing", nothing),
        ("figure", figure),
        ("verdict", verdict), ("code", code), ("folded", folded),
    ]

    private static let page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{{policy}}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{{title}}</title>
        <link rel="icon" href="data:,">
        <style>{{{style}}}</style>
        </head>
        <body>
        <a class="skip" href="#page_text">Skip to the text</a>
        <div class="page">
        <header>
        <h1>{{title}}</h1>
        {{#subtitle}}
        <p class="subtitle">{{.}}</p>
        {{/subtitle}}
        </header>
        {{#hasContents}}
        <nav aria-labelledby="page_contents">
        <h2 id="page_contents">Contents</h2>
        <ol>
        {{#sections}}
        <li><a href="#{{id}}">{{title}}</a></li>
        {{/sections}}
        </ol>
        </nav>
        {{/hasContents}}
        <main id="page_text" tabindex="-1">
        {{#sections}}
        <section id="{{id}}" aria-labelledby="{{id}}_title">
        <h2 id="{{id}}_title">{{title}}</h2>
        {{>block}}
        </section>
        {{/sections}}
        </main>
        <footer>
        {{#colophon}}
        <p>{{.}}</p>
        {{/colophon}}
        </footer>
        </div>
        <script>{{{script}}}</script>
        </body>
        </html>

        """

    private static let block = """
        {{#blocks}}
        {{>*template}}
        {{/blocks}}

        """

    private static let heading = "<h3>{{text}}</h3>\n"

    private static let paragraph = "<p>{{text}}</p>\n"

    private static let list = """
        <ul>
        {{#items}}
        <li>{{.}}</li>
        {{/items}}
        </ul>

        """

    private static let definitions = """
        <dl>
        {{#items}}
        <dt>{{term}}</dt>
        <dd>{{text}}</dd>
        {{/items}}
        </dl>

        """

    private static let citations = """
        <ol class="citations">
        {{#items}}
        <li>{{text}}{{#link}} <a href="{{.}}" rel="noreferrer">{{.}}</a>{{/link}}{{#plain}} {{.}}{{/plain}}</li>
        {{/items}}
        </ol>

        """

    private static let table = """
        <figure class="table{{breadth}}" id="{{id}}">
        <figcaption id="{{id}}_caption"><b>{{label}}.</b>{{#caption}} {{.}}{{/caption}}</figcaption>
        {{>grid}}
        </figure>

        """

    /// A table without its caption: also the numbers of a figure.
    private static let grid = """
        <div class="scroll" tabindex="0" role="region" aria-label="{{name}}">
        {{>rows}}
        </div>
        {{#sheets}}
        <div class="sheet">
        {{>rows}}
        </div>
        {{/sheets}}
        {{#notes}}
        <p class="note">{{.}}</p>
        {{/notes}}

        """

    private static let rows = """
        <table>
        <caption class="quiet">{{name}}</caption>
        {{#hasColumns}}
        <thead>
        <tr>{{#columns}}{{#heading}}<th scope="col" class="{{kind}}">{{first}}{{#rest}}<wbr>{{.}}{{/rest}}</th>{{/heading}}\
        {{^heading}}<td></td>{{/heading}}{{/columns}}</tr>
        </thead>
        {{/hasColumns}}
        <tbody>
        {{#rows}}
        <tr>{{#head}}<th scope="row" class="{{kind}}">{{text}}</th>{{/head}}{{#cells}}{{#isEmpty}}{{>nothing}}{{/isEmpty}}\
        {{^isEmpty}}<td class="{{kind}}">{{text}}{{#range}}<span class="range">{{.}}</span>{{/range}}\
        {{#pad}}<span class="pad" data-pad="{{.}}"></span>{{/pad}}</td>{{/isEmpty}}\
        {{/cells}}</tr>
        {{/rows}}
        {{^rows}}
        <tr><td class="empty" colspan="{{columnCount}}">no rows</td></tr>
        {{/rows}}
        </tbody>
        </table>

        """

    /// An empty cell: a dash to look at, a word to listen to.
    private static let nothing = """
        <td class="{{kind}} nothing"><span role="img" aria-label="none">—</span></td>
        """

    private static let figure = """
        <div class="exhibit">
        <figure class="picture{{#narrow}} twofold{{/narrow}}" id="{{id}}">
        <div class="scroll plots broad" tabindex="0" role="region" aria-label="{{name}}">
        {{{svg}}}</div>
        {{#narrow}}
        <div class="plots narrow" tabindex="0" role="region" aria-label="{{name}}" hidden="">
        {{{.}}}</div>
        {{/narrow}}
        <figcaption id="{{id}}_caption"><b>{{label}}.</b>{{#caption}} {{.}}{{/caption}}\
        {{#source}} <span class="source">{{.}}</span>{{/source}}</figcaption>
        </figure>
        {{#numbers}}
        <details class="numbers{{breadth}}">
        <summary>{{summary}}</summary>
        {{#title}}
        <p class="note">{{.}}</p>
        {{/title}}
        {{>grid}}
        </details>
        {{/numbers}}
        </div>

        """

    private static let verdict = """
        <div class="verdict {{outcome}}">
        <p class="outcome"><span aria-hidden="true">{{sign}}</span> {{word}}</p>
        {{#sentence}}
        <p class="sentence">{{.}}</p>
        {{/sentence}}
        {{#hasDetails}}
        <ul>
        {{#details}}
        <li>{{.}}</li>
        {{/details}}
        </ul>
        {{/hasDetails}}
        </div>

        """

    private static let code = """
        <pre tabindex="0" role="region" aria-label="{{name}}"><code>{{lines}}</code></pre>

        """

    private static let folded = """
        <details class="part">
        <summary>{{title}}</summary>
        <div class="inside">
        {{>block}}
        </div>
        </details>

        """
}
