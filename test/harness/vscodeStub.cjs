// A stub of VS Code's whole API, for what loads the extension outside of it.
const { readFileSync } = require("node:fs");
const Module = require("node:module");

/**
 * From now on `require("vscode")` gives the stub: whatever is asked of it is a function, a class, an event or an empty
 * list. `told` hears of each call and each property that is set: where ("window.createQuickPick().title"), and with what.
 */
exports.stubVscode = (told = () => {}, answers = {}) => {
  const declared = readFileSync("node_modules/@types/vscode/index.d.ts", "utf8");
  const names = [...declared.matchAll(/^\texport (?:abstract )?(?:const|class|enum|namespace) (\w+)/gm)];
  const vscode = Object.fromEntries([...names.map(([, name]) => [name, stub(name)]), ["version", "1.0.0"]]);
  const load = Module._load;
  Module._load = (request, ...rest) => (request === "vscode" ? vscode : load(request, ...rest));

  function stub(path) {
    return new Proxy(function stub() {}, {
      get: (_, name) => {
        if (name === "then") return undefined;
        if (name === Symbol.toPrimitive) return () => "";
        if (name === Symbol.iterator) return () => [][Symbol.iterator]();
        if (typeof name === "symbol") return undefined;
        return stub(`${path}.${name}`);
      },
      set: (_, name, value) => {
        told(`${path}.${String(name)}`, [value]);
        return true;
      },
      apply: (_, __, args) => {
        told(path, args);
        return path in answers ? answers[path](...args) : stub(`${path}()`);
      },
      construct: (_, args) => {
        told(`new ${path}`, args);
        return `new ${path}` in answers ? answers[`new ${path}`](...args) : stub(`${path}()`);
      },
    });
  }
};
