/// The smallest extension of VS Code that shows the language and starts its server.
enum VSCodeExtension {
    static var package: JSONValue {
        [
            "name": "polity",
            "displayName": "Polity",
            "description": "Scenarios of the Polity laboratory: colours, errors, help, completion, layout.",
            "version": .text(PolityVersion.text),
            "publisher": "polity",
            "license": "MIT",
            "private": true,
            "engines": ["vscode": "^1.82.0"],
            "categories": ["Programming Languages"],
            "main": "./extension.js",
            "dependencies": ["vscode-languageclient": "^9.0.1"],
            "contributes": [
                "languages": [
                    [
                        "id": "polity", "aliases": ["Polity"], "extensions": [".polity"],
                        "configuration": "./language-configuration.json",
                    ]
                ],
                "grammars": [
                    ["language": "polity", "scopeName": "source.polity", "path": "./polity.tmLanguage.json"]
                ],
                "configuration": [
                    "title": "Polity",
                    "properties": [
                        "polity.path": [
                            "type": "string", "default": "polity", "scope": "machine",
                            "description": "The polity program.",
                        ]
                    ],
                ],
                "configurationDefaults": ["[polity]": ["editor.tabSize": 2, "editor.insertSpaces": true]],
            ],
        ]
    }

    static var configuration: JSONValue {
        [
            "comments": ["lineComment": "#"],
            "brackets": [["{", "}"], ["(", ")"], ["[", "]"]],
            "autoClosingPairs": .array(
                [("{", "}"), ("(", ")"), ("[", "]")].map { ["open": .text($0), "close": .text($1)] }
                    + [["open": "\"", "close": "\"", "notIn": ["string", "comment"]]]),
            "surroundingPairs": [["{", "}"], ["(", ")"], ["[", "]"], ["\"", "\""]],
            // A dotted name is one word.
            "wordPattern": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)*",
            "indentationRules": ["increaseIndentPattern": "\\{[^}]*$", "decreaseIndentPattern": "^\\s*\\}"],
        ]
    }

    static let script = """
        // Written by `polity editors`. Starts `polity lsp`; colours work without it.
        const { workspace } = require("vscode");

        let client;

        exports.activate = () => {
          const { LanguageClient } = require("vscode-languageclient/node");
          const command = workspace.getConfiguration("polity").get("path");
          client = new LanguageClient("polity", "Polity", { command, args: ["lsp"] }, {
            documentSelector: [{ language: "polity" }],
          });
          return client.start();
        };

        exports.deactivate = () => client?.stop();

        """
}
