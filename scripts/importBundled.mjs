// Modules of the server, which is TypeScript, for scripts.
import { build } from "esbuild";

/** The exports of `source`, a module in TypeScript whose imports are relative to the folder `from`; with `node` as the platform, of a host. */
export async function importBundled(source, from = ".", platform = "neutral") {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: from },
    bundle: true,
    format: "esm",
    platform,
    mainFields: ["module", "main"],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
