// Bundles what the servers of Node and of browsers share into dist/core.js, and over it the programs, and what they load later. No file
// of the core is in them again: they take it from the core, by names that it exports for that.
import { join, relative } from "node:path";
import { build } from "esbuild";
import { lazyBundles, loadLazy } from "./lazy.mjs";
import { splitRuleTexts } from "./ruleTexts.mjs";

const entry = "server/src/core.ts";

/** Where imports lead that the build answers by itself, in the core and over it. */
const common = [loadLazy, splitRuleTexts];

/**
 * Builds the core, what is loaded later, and programs over the core.
 * @param options of all bundles.
 * @param programs further options of esbuild for each: what they enter by, and where they are built to, beside the core or in a folder there.
 * @returns esbuild's accounts of what went in.
 */
export async function buildCore(options, programs) {
  // It runs anywhere: whatever is of one place only would fail the build.
  const anywhere = {
    ...options,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    minify: true,
  };
  const later = lazyBundles.map(({ entry, name }) => ({ ...anywhere, entryPoints: { [name]: entry }, outdir: "dist" }));
  const bundles = [...later, ...programs.map((program) => ({ ...options, ...program }))];
  const { names, shared } = await sharedNames(anywhere, bundles);
  const made = await buildExporting(names, anywhere);
  const exported = await exportsOf(shared, anywhere);
  const parts = bundles.map((bundle) =>
    build({ ...bundle, plugins: [fromCore(exported, exportedAs(names)), ...common, ...(bundle.plugins ?? [])] }),
  );
  return [made, ...(await Promise.all(parts))].map(({ metafile }) => metafile);
}

/** The files of the core, and what of them others use. */
async function sharedNames(options, bundles) {
  let names = new Map();
  let shared = new Set();
  for (;;) {
    const { metafile } = await buildExporting(names, { ...options, write: false, sourcemap: false });
    const files = inputsOf(metafile);
    // With what it exports the core may hold more files, which the others then take from it too.
    if (files.length === shared.size && files.every((file) => shared.has(file))) return { names, shared };
    shared = new Set(files);
    names = new Map();
    for (const each of await Promise.all(bundles.map((bundle) => namesUsed(bundle, shared))))
      for (const [file, found] of each) names.set(file, new Set([...(names.get(file) ?? []), ...found]));
  }
}

function buildExporting(names, options) {
  const more = [...exportedAs(names)].map(
    ([file, found]) => `export { ${found.map(([name, as]) => `${name} as ${as}`).join(", ")} } from "./${file}";`,
  );
  const contents = [`export * from "./${entry}";`, ...more].join("\n");
  const stdin = { contents, resolveDir: ".", sourcefile: "core.ts", loader: "ts" };
  return build({ ...options, stdin, outfile: "dist/core.js", plugins: common });
}

/** Under which name the core exports what others take from each file. */
function exportedAs(names) {
  let count = 0;
  return new Map([...names].map(([file, found]) => [file, [...found].map((name) => [name, `$${count++}`])]));
}

/** Of which files something is in a bundle. */
function inputsOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

/** What of the files in `shared` a bundle uses. */
async function namesUsed(bundle, shared) {
  const leadTo = (path) => ({ path, external: true, sideEffects: false });
  const { outputFiles } = await build({
    ...bundle,
    format: "esm",
    minify: false,
    write: false,
    sourcemap: false,
    plugins: [resolving(shared, leadTo), ...common, ...(bundle.plugins ?? [])],
  });
  const names = new Map();
  for (const { text } of outputFiles) {
    const [, whole] =
      [...text.matchAll(/^import \* as \w+ from "([^"]+)";$/gm)].find(([, file]) => shared.has(file)) ?? [];
    if (whole !== undefined)
      throw new Error(`${whole} is imported as a whole: name what is used of it, the core exports that.`);
    for (const [, list, file] of text.matchAll(/^import \{([^}]*)\} from "([^"]+)";$/gm))
      for (const one of shared.has(file) ? list.split(",") : []) {
        const [name] = one.trim().split(" as ");
        names.set(file, (names.get(file) ?? new Set()).add(name));
      }
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

/** What a relative path may be that has no ending, as the compiler resolves it. */
const endings = [".ts", "/index.ts"];

/** Says where imports of some files lead. They are found by their names: esbuild is asked tens of thousands of times otherwise. */
function resolving(files, leadTo) {
  return {
    name: "resolving",
    setup(on) {
      on.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind, namespace }) => {
        if (namespace !== "file" || kind !== "import-statement") return undefined;
        const start = relative(".", join(resolveDir, path)).replaceAll("\\", "/");
        const file = endings.map((ending) => start + ending).find((one) => files.has(one));
        return file && leadTo(file);
      });
    },
  };
}
