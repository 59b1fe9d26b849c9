// What a program does not need at its start is a bundle of its own, which is read at the first question for it. A file called
// lazy.ts says what that is, and gives it back from a function: in the sources as it is, in what is built by loading the bundle.
// Both hold no file twice: what the core has is taken from there, by names that it exports for that.
import { readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { splitRuleTexts } from "./ruleTexts.mjs";

/** Files that name what is loaded later. */
const files = [
  "server/src/catalog/terraform/lazy.ts",
  "server/src/evaluation/lazy.ts",
  "server/src/features/completion/types/lazy.ts",
  "server/src/features/lazy.ts",
  "server/src/features/replacement/lazy.ts",
  "server/src/features/timeline/lazy.ts",
  "server/src/languages/cdktf/lazy.ts",
  "server/src/rules/lazy.ts",
  "server/src/text/lazy.ts",
  "server/src/wording/patterns/lazy.ts",
];

const form = /^import \* as parts from "(?<from>[^"]+)";$[\s\S]*^export const lazy = \(\): typeof parts => parts;$/m;

/** Those bundles: what each is made of, and its name. */
export const lazyBundles = files.map((file) => {
  const { from } = form.exec(readFileSync(file, "utf8"))?.groups ?? {};
  if (from === undefined) throw new Error(`${file} does not say what is loaded later.`);
  return { file, entry: from.startsWith(".") ? join(file, "..", `${from}.ts`) : from, name: basename(from) };
});

/** Their files in dist/. */
export const lazyFiles = lazyBundles.map(({ name }) => `${name}.js`);

/** For the core: has it load them. */
export const loadLazy = {
  name: "load-lazy",
  setup(on) {
    on.onLoad({ filter: /[\\/]lazy\.ts$/ }, ({ path }) => {
      const bundle = lazyBundles.find(({ file }) => resolve(file) === path);
      return bundle && { contents: `export const lazy = () => require("./${bundle.name}.js");` };
    });
    on.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path, kind }) =>
      kind === "require-call" ? { path, external: true } : undefined,
    );
  },
};

/**
 * Builds the core and these bundles. `core` is the file that says what it exports.
 * @returns esbuild's accounts of what went in.
 */
export async function buildWithLazy(core, options) {
  let names = new Map();
  let shared = new Set();
  for (;;) {
    const { metafile } = await buildCore(core, names, { ...options, write: false, sourcemap: false });
    shared = new Set(inputsOf(metafile));
    const wanted = new Map();
    for (const { entry } of lazyBundles)
      for (const [file, found] of await namesUsed(entry, shared, options))
        wanted.set(file, new Set([...(wanted.get(file) ?? []), ...found]));
    // With what it exports the core may hold more files, which the bundles then take from it too.
    if (textOf(wanted) === textOf(names)) break;
    names = wanted;
  }
  const made = await buildCore(core, names, options);
  const plugins = [fromCore(await exportsOf(shared, options), exportedAs(names)), loadLazy, splitRuleTexts];
  const parts = lazyBundles.map(({ entry, name }) =>
    build({ ...options, entryPoints: { [name]: entry }, outdir: "dist", plugins }),
  );
  return [made, ...(await Promise.all(parts))].map(({ metafile }) => metafile);
}

function buildCore(core, names, options) {
  const more = [...exportedAs(names)].map(
    ([file, found]) => `export { ${found.map(([name, as]) => `${name} as ${as}`).join(", ")} } from "./${file}";`,
  );
  const contents = [`export * from "./${core}";`, ...more].join("\n");
  const stdin = { contents, resolveDir: ".", sourcefile: "core.ts", loader: "ts" };
  return build({ ...options, stdin, outfile: "dist/core.js", plugins: [loadLazy, splitRuleTexts] });
}

/** Under which name the core exports what others take from each file. */
function exportedAs(names) {
  let count = 0;
  return new Map([...names].map(([file, found]) => [file, [...found].map((name) => [name, `$${count++}`])]));
}

function textOf(names) {
  return JSON.stringify([...names].map(([file, found]) => [file, [...found]]));
}

/** Of which files something is in a bundle. */
function inputsOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

/** What of the files in `shared` a bundle uses. */
async function namesUsed(entry, shared, options) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    outdir: "dist",
    format: "esm",
    minify: false,
    write: false,
    sourcemap: false,
    plugins: [resolving(shared, (path) => ({ path, external: true, sideEffects: false })), loadLazy, splitRuleTexts],
  });
  const names = new Map();
  for (const [, list, file] of outputFiles[0].text.matchAll(/^import \{([^}]*)\} from "([^"]+)";$/gm))
    for (const one of list.split(",")) {
      const [name] = one.trim().split(" as ");
      names.set(file, (names.get(file) ?? new Set()).add(name));
    }
  return names;
}

/** What each of some files exports. */
async function exportsOf(files, options) {
  const each = { ...options, bundle: false, format: "esm", write: false, outdir: "dist", outbase: "." };
  const sources = [...files].filter((file) => file.endsWith(".ts") && file.includes("/"));
  const { metafile } = await build({ ...each, entryPoints: sources });
  return new Map(Object.values(metafile.outputs).map((output) => [output.entryPoint, output.exports]));
}

/**
 * Takes what is in the core from there. A bundle imports more than it uses, which the core need not export: that is left out
 * again, and is nothing until then.
 */
function fromCore(exported, names) {
  const files = resolving(new Set(exported.keys()), (path) => ({ path, namespace: "core", sideEffects: false }));
  return {
    name: "from-core",
    setup(on) {
      files.setup(on);
      on.onLoad({ filter: /./, namespace: "core" }, ({ path }) => {
        const shared = new Map(names.get(path));
        const lines = exported
          .get(path)
          .map((name) =>
            shared.has(name)
              ? `export { ${shared.get(name)} as ${name} } from "./core.js";`
              : `export const ${name} = undefined;`,
          );
        return { contents: lines.join("\n") };
      });
      on.onResolve({ filter: /./, namespace: "core" }, ({ path }) => ({ path, external: true }));
    },
  };
}

/** Says where imports of some files lead. */
function resolving(files, leadTo) {
  return {
    name: "resolving",
    setup(on) {
      on.onResolve({ filter: /^\./ }, async ({ path, resolveDir, kind, pluginData, namespace }) => {
        if (pluginData === "asked" || namespace !== "file" || kind === "entry-point") return undefined;
        const found = await on.resolve(path, { resolveDir, kind, pluginData: "asked" });
        const file = relative(".", found.path).replaceAll("\\", "/");
        return files.has(file) ? leadTo(file) : undefined;
      });
    },
  };
}
