// What a program does not need at its start is a bundle of its own, which is read at the first question for it. A file called
// lazy.ts says what that is, and gives it back from a function: in the sources as it is, in what is built by loading the bundle.
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

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
