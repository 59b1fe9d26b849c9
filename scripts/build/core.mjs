// Bundles what the servers of Node and of browsers share into dist/core.js, so that the package holds it once.
import { build } from "esbuild";

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

/** Gives back esbuild's account of what went in. It runs anywhere: whatever is of one place only would fail the build. */
export async function buildCore(options) {
  const entryPoints = { core: entry };
  const { metafile } = await build({
    ...options,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    entryPoints,
    outdir: "dist",
    minify: true,
  });
  return metafile;
}
