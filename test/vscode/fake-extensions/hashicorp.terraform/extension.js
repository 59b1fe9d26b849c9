// Suggests whatever begins with what is typed, of names, types, keywords and references; reports names and syntax.
const { CompletionItemKind, Diagnostic, DocumentSymbol, Range, SymbolKind, ...vscode } = require("vscode");
const { placeAt } = require("../place");
const { namesIn, otherTypes, types } = require("../schema");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const selector = { scheme: "file", language: "terraform" };
const own = ["count", "depends_on", "for_each", "lifecycle", "provider", "provisioner", "connection", "dynamic"];
const keywords = [
  ...["action", "check", "data", "ephemeral", "import", "list", "locals", "module", "moved", "output", "provider"],
  ...["removed", "resource", "terraform", "variable"],
];
const linesOf = (file) =>
  readFileSync(join(__dirname, "../../../../server/data", file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const ofOpenTofu = linesOf("functionHelp.jsonl").flatMap(({ name, since }) => (since && !since.terraform ? name : []));
const functions = linesOf("functions.jsonl").flatMap(({ name }) => (ofOpenTofu.includes(name) ? [] : (name ?? [])));
const legend = new vscode.SemanticTokensLegend(["hcl-blockType"]);
const triggers = [".", "["];

exports.activate = ({ subscriptions }) => {
  const settings = vscode.workspace.getConfiguration("terraform");
  if (!settings.get("languageServer.enable")) return;
  const found = vscode.languages.createDiagnosticCollection("HashiCorpTerraform");
  const validate = (document) => {
    if (document.languageId === "terraform") found.set(document.uri, problemsOf(document));
  };
  vscode.workspace.textDocuments.forEach(validate);
  subscriptions.push(
    found,
    vscode.workspace.onDidOpenTextDocument(validate),
    vscode.workspace.onDidChangeTextDocument(({ document }) => validate(document)),
    vscode.languages.registerCompletionItemProvider(selector, { provideCompletionItems }, ...triggers),
    vscode.languages.registerDocumentSymbolProvider(selector, { provideDocumentSymbols: symbolsOf }),
    vscode.languages.registerDocumentSemanticTokensProvider(selector, { provideDocumentSemanticTokens }, legend),
    vscode.languages.registerDocumentFormattingEditProvider(selector, { provideDocumentFormattingEdits }),
  );
};

function provideCompletionItems(document, position, _token, { triggerCharacter }) {
  // VS Code asks only those for a typed character that named it; the command that tests ask with asks all.
  if (triggerCharacter && !triggers.includes(triggerCharacter)) return [];
  const { isTop, isInner, body, set, label, argument, typed, line } = placeAt(document, position);
  if (label !== undefined)
    return listed([...Object.keys(types), ...otherTypes], label, position, CompletionItemKind.Class);
  if (argument !== undefined) {
    if (typed.startsWith('"')) return [];
    const values = body?.booleans?.includes(argument) ? ["false", "true"] : [];
    return listed(
      [...values, ...addressesIn(document, position), ...functions],
      typed,
      position,
      CompletionItemKind.Variable,
    );
  }
  if (isTop) return listed(/^\w*$/.test(line) ? keywords : [], typed, position, CompletionItemKind.Struct);
  const names = [...(body ? namesIn(body) : []), ...(isInner ? [] : own), ...(isInner || !body ? [] : ["timeouts"])];
  return listed(
    names.filter((name) => !set.has(name)),
    typed,
    position,
    CompletionItemKind.Property,
  );
}

function listed(labels, typed, position, kind) {
  const range = new Range(position.translate(0, -typed.length), position);
  return labels
    .filter((label) => label.startsWith(typed))
    .map((label) => ({ label, kind, range, insertText: label, detail: "optional" }));
}

/** Attributes of the other resources in the file, and what Terraform itself has. */
function addressesIn(document, position) {
  const blocks = [...document.getText().matchAll(/^(resource|data|variable) "(\w+)"(?: "(\w+)")? \{(?:\n[^}]|\})/gm)];
  const others = blocks.flatMap(([head, keyword, type, name], index) => {
    const start = blocks[index].index;
    const end = document.getText().indexOf("\n}", start);
    const at = document.offsetAt(position);
    if (keyword === "variable") return [`var.${type}`];
    if (!head.endsWith("}") && start < at && at <= end + 1) return [];
    const prefix = keyword === "data" ? "data." : "";
    const { required = [], optional = [], booleans = [] } = types[type] ?? {};
    return [...required, ...optional, ...booleans].map((attribute) => `${prefix}${type}.${name}.${attribute}`);
  });
  return [...others, "path.module", "path.root", "terraform.workspace"];
}

function problemsOf(document) {
  const validates = vscode.workspace.getConfiguration("terraform").get("validation.enableEnhancedValidation");
  if (!validates) return [];
  const problems = [];
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    const name = /^ {2}(\w+) *=/.exec(text)?.[1];
    const { body } = placeAt(document, new vscode.Position(line, 0));
    if (!name || !body || [...namesIn(body), ...own].includes(name)) continue;
    problems.push(new Diagnostic(new Range(line, 2, line, 2 + name.length), `Unexpected attribute: "${name}".`));
  }
  return problems;
}

function provideDocumentFormattingEdits() {
  return [vscode.TextEdit.insert(new vscode.Position(0, 0), "# By HashiCorp's fake.\n")];
}

/** The keyword of each resource, and nothing else. */
function provideDocumentSemanticTokens(document) {
  const tokens = new vscode.SemanticTokensBuilder(legend);
  for (const { index } of document.getText().matchAll(/^resource\b/gm)) {
    const at = document.positionAt(index);
    tokens.push(new Range(at, at.translate(0, "resource".length)), "hcl-blockType");
  }
  return tokens.build();
}

function symbolsOf(document) {
  return [...document.getText().matchAll(/^(?:resource|data) "\w+" "(\w+)"/gm)].map(({ 0: head, 1: name, index }) => {
    const at = document.positionAt(index);
    const range = new Range(at, at.translate(0, head.length));
    return new DocumentSymbol(name, "", SymbolKind.Struct, range, range);
  });
}
