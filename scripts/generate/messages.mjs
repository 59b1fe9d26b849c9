// The client's messages as they stand in its code: what translators begin with.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";

/** The text of l10n/bundle.l10n.json. */
export async function messages() {
  const home = "client/src";
  const files = readdirSync(home, { recursive: true }).filter((file) => file.endsWith(".ts"));
  const texts = files.sort().map((file) => asVscode(readFileSync(join(home, file), "utf8")));
  // All as one, with one import, since all that is there is searched for each; without those that have no message.
  const said = texts.filter((text) => text.includes("l10n.t(")).join("\n");
  const contents = `import { l10n } from "vscode";\n${said.replace(/^import [^;]*;$/gm, "")}`;
  const found = await getL10nJson([{ extension: ".ts", contents }]);
  const sorted = Object.keys(found)
    .sort()
    .map((key) => [key, found[key]]);
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/** The Azure layer knows no `vscode`, so it calls the same function by another name. */
function asVscode(text) {
  return /import \{[^}]*\bt\b[^}]*\} from "[./]*\/translate"/.test(text)
    ? text.replace(/(?<![\w.])t\(/g, "l10n.t(")
    : text;
}
