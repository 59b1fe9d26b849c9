// Suggests the names of a resource of azurerm, set or not, values in quotes, and whole blocks where a line begins so.
const { CompletionItemKind, Range, SnippetString, ...vscode } = require("vscode");
const { placeAt } = require("../place");
const { namesIn, otherTypes, types } = require("../schema");

const triggers = [" ", ".", "/", "@", "{", '"'];

exports.activate = ({ subscriptions }) => {
  if (!vscode.workspace.getConfiguration("azureTerraform").get("languageServer.external")) return;
  const selector = { scheme: "file", language: "terraform" };
  subscriptions.push(
    vscode.languages.registerCompletionItemProvider(selector, { provideCompletionItems }, ...triggers),
  );
};

function provideCompletionItems(document, position, _token, { triggerCharacter }) {
  // VS Code asks only those for a typed character that named it; the command that tests ask with asks all.
  if (triggerCharacter && !triggers.includes(triggerCharacter)) return [];
  const { keyword, isTop, body, label, argument, line } = placeAt(document, position);
  if (label !== undefined) return [];
  if (isTop) return line.startsWith("a") ? wholeBlocks(line.length, position) : [];
  if (keyword !== "resource" || !body) return [];
  if (argument !== undefined) return valuesOf(body, argument, document, position);
  return namesIn(body).map((name, index) => ({
    label: name,
    kind: CompletionItemKind.Property,
    sortText: String(index).padStart(4, "0"),
    insertText: new SnippetString(`${name} = $0`),
  }));
}

function wholeBlocks(typed, position) {
  const range = new Range(position.translate(0, -typed), position);
  const named = otherTypes.map((type) => [type, { required: [] }]);
  return [...Object.entries(types), ...named].flatMap(([type, { required }]) => {
    const block = (keyword) => `${keyword} "${type}" "\${1:example}" {\n${required.map((name) => `  ${name} = ""\n`)}}`;
    return [
      { label: type, kind: CompletionItemKind.Snippet, range, insertText: new SnippetString(block("resource")) },
      {
        label: `${type} (data source)`,
        kind: CompletionItemKind.Snippet,
        range,
        insertText: new SnippetString(block("data")),
      },
    ];
  });
}

/** They replace the whole expression, quotes included. */
function valuesOf({ values = {} }, argument, document, position) {
  const { text } = document.lineAt(position);
  const start = text.indexOf("=") + 2;
  const range = new Range(position.line, start, position.line, text.length);
  return (values[argument] ?? []).map((value) => ({
    label: `"${value}"`,
    kind: CompletionItemKind.Value,
    range,
    insertText: `"${value}"`,
  }));
}
