// Loads and activates the extension in a fresh Node with a stub of VS Code's API, and prints how long it took in
// milliseconds: the extension itself, then what speaks to the language server. `node bench/activate.cjs`
const Module = require("node:module");
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");

/** Whatever is asked of it, it is that: a function, a class, an event, an empty list. */
const stub = new Proxy(function stub() {}, {
  get: (_, name) => {
    if (name === "then") return undefined;
    if (name === Symbol.toPrimitive) return () => "";
    if (name === Symbol.iterator) return () => [][Symbol.iterator]();
    return stub;
  },
  set: () => true,
  apply: () => stub,
  construct: () => stub,
});

const declared = readFileSync("node_modules/@types/vscode/index.d.ts", "utf8");
const names = [...declared.matchAll(/^\texport (?:abstract )?(?:const|class|enum|namespace) (\w+)/gm)];
const vscode = Object.fromEntries(names.map(([, name]) => [name, stub]));
const load = Module._load;
Module._load = (request, ...rest) => (request === "vscode" ? vscode : load(request, ...rest));

const begin = performance.now();
const { activate } = require(resolve("dist/extension.js"));
const context = { subscriptions: [], extensionMode: 1, extension: { packageJSON: {} }, extensionUri: stub };
activate(context);
const active = performance.now();
const registered = context.subscriptions.length;
require(resolve("dist/client.js"));
const loaded = performance.now();
if (registered < 10) throw new Error("The extension registered next to nothing: it was not really activated.");
console.log(JSON.stringify({ activation: active - begin, client: loaded - active }));
