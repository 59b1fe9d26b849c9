// The rules as the server has them.
import { build } from "esbuild";

/** In the order of their list. */
export async function loadRules() {
  const { outputFiles } = await build({
    entryPoints: ["server/src/rules/index.ts"],
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  const code = Buffer.from(outputFiles[0].text).toString("base64");
  const { rules } = await import(`data:text/javascript;base64,${code}`);
  return rules;
}
