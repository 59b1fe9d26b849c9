// Modules of the server, which is TypeScript, for scripts.
import { build } from "esbuild";

/** The exports of `source`, a module in TypeScript whose imports are relative to the folder `from`. */
export async function importBundled(source, from = ".") {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: from },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
