// Bundles what runs in a browser into dist/web/: the extension, with all that it would load later elsewhere, and the
// server as a web worker. A file has a twin, *.web.ts, where a browser needs something else.
import { build } from "esbuild";
import { lazyFiles } from "./lazy.mjs";

/** Options of esbuild for bundles that run in a browser. */
export const webOptions = {
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  resolveExtensions: [".web.ts", ".ts", ".js", ".json"],
  external: ["vscode"],
  alias: { "node:path": "path-browserify" },
};

/** What else the suite in a browser needs. */
export const testsOnly = {
  alias: { "node:assert": "assert" },
  define: {
    "process.env.SUITE": JSON.stringify(process.env.SUITE ?? ""),
    "process.env.NODE_DEBUG": "undefined",
    // Whoever fails an assertion there asks how wide the terminal is.
    "process.stderr": "undefined",
    global: "globalThis",
  },
};

/** The server over the core, as a program for `buildCore`. */
export const webServer = {
  ...webOptions,
  entryPoints: { server: "server/src/hosts/browser.ts" },
  outdir: "dist/web",
  minify: true,
};

/** Gives back esbuild's account of what went in. */
export async function buildWebExtension(options) {
  const { metafile } = await build({
    ...options,
    ...webOptions,
    define: { ...options.define, filesLoadedLater: JSON.stringify(lazyFiles) },
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist/web",
    minify: true,
  });
  return metafile;
}
