// Loads and activates the extension in a fresh Node with a stub of VS Code's API, and prints how long it took in
// milliseconds: the extension itself, then what speaks to the language server. `node bench/activate.cjs`
const { resolve } = require("node:path");
const { stubVscode } = require("../test/harness/vscodeStub.cjs");

stubVscode();
const packageJSON = require(resolve("package.json"));
const begin = performance.now();
const { activate } = require(resolve("dist/extension.js"));
const context = {
  subscriptions: [],
  extensionMode: 1,
  globalState: { get: (_, usual) => usual, update: async () => {} },
  extension: { packageJSON },
  extensionUri: require("vscode").Uri,
  asAbsolutePath: (path) => resolve(path),
};
activate(context);
const active = performance.now();
const registered = context.subscriptions.length;
require(resolve("dist/client.js"));
const loaded = performance.now();
if (registered < 10) throw new Error("The extension registered next to nothing: it was not really activated.");
console.log(JSON.stringify({ activation: active - begin, client: loaded - active }));
