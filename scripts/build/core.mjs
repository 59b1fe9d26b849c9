// Bundles what the servers of Node and of browsers share into dist/core.js, so that the package holds it once, and beside it
// what they load later.
import { buildWithLazy } from "./lazy.mjs";

const entry = "server/src/core.ts";

/** For the bundles that use it: what it exports is taken from the bundle beside them. */
export const shareCore = {
  name: "share-core",
  setup(on) {
    on.onResolve({ filter: /^\.[./]*\/core$/ }, ({ importer }) =>
      /[/]src[/](?:hosts|lsp)[/]/.test(importer) ? { path: "./core.js", external: true } : undefined,
    );
  },
};

/** Gives back esbuild's accounts of what went in. It runs anywhere: whatever is of one place only would fail the build. */
export async function buildCore(options) {
  return buildWithLazy(entry, {
    ...options,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    minify: true,
  });
}
