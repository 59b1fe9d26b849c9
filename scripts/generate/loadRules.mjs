// The rules as the server has them.
import { build } from "esbuild";

const entry = `export { rules } from "./server/src/rules/index";
export { ruleSummaries } from "./server/src/hosts/cli/ruleSummaries";`;

/** The rules in the order of their list, and sentences for these and for what is found without a rule, by id. */
export async function loadRules() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: "." },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  const code = Buffer.from(outputFiles[0].text).toString("base64");
  const { rules, ruleSummaries } = await import(`data:text/javascript;base64,${code}`);
  return { rules, summaries: ruleSummaries() };
}
