import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textsOfRules } from "../harness/ruleCases";
import { wholeTexts } from "../harness/wholeTexts";
import { caseFiles } from "./caseFiles";

/** A text in HCL to try the parser on. */
export interface HclText {
  readonly name: string;
  readonly text: string;
}

/** Our own: every case with both kinds of line endings, the cases of the rules, and the demo. */
export function ownTexts(): HclText[] {
  const texts: HclText[] = [];
  for (const [file, cases] of caseFiles("hcl")) {
    for (const { name, text } of cases) {
      texts.push({ name: `${file}: ${name}`, text });
      texts.push({ name: `${file}: ${name}, with CRLF`, text: text.replaceAll("\n", "\r\n") });
    }
  }
  const cases = textsOfRules(".tf").map(({ file, text }) => ({ name: file, text }));
  return [...texts, ...cases, ...filesIn("demo")];
}

/**
 * Whole texts, and other people's where somebody has them at hand: `CORPUS` names a folder with .tf files, `PROGRAMS` a file with
 * a JSON object `{ id, text }` a line. The tests say the same without them, of fewer texts.
 */
export function foreignTexts(): HclText[] {
  const { PROGRAMS } = process.env;
  const programs = PROGRAMS && existsSync(PROGRAMS) ? readFileSync(PROGRAMS, "utf8").trim().split("\n") : [];
  return [
    ...wholeTexts(/\.tf$/),
    ...programs.map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return { name: id, text };
    }),
  ];
}

function filesIn(folder: string): HclText[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tf"));
  return files.sort().map((file) => ({ name: file, text: readFileSync(join(folder, file), "utf8") }));
}
