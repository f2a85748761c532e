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
