import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { caseFiles } from "./caseFiles";

/** A text in HCL to try the reader on. */
export interface HclText {
  readonly name: string;
  readonly text: string;
}

/** Our own: every case with both kinds of line endings, and the demo. */
export function ownTexts(): HclText[] {
  const texts: HclText[] = [];
  for (const [file, cases] of caseFiles("hcl")) {
    for (const { name, text } of cases) {
      texts.push({ name: `${file}: ${name}`, text });
      texts.push({ name: `${file}: ${name}, with CRLF`, text: text.replaceAll("\n", "\r\n") });
    }
  }
  return [...texts, ...filesIn("demo")];
}

/** Other people's files and the documentation's examples, if they lie beside the project. */
export function foreignTexts(): HclText[] {
  const files = filesIn("../shared/corpus");
  const programs = "../shared/oracle/4.81.0/programs.jsonl";
  if (files.length === 0) console.log("no foreign files: ../shared/corpus is not there");
  if (!existsSync(programs)) console.log(`no foreign programs: ${programs} is not there`);
  else {
    for (const line of readFileSync(programs, "utf8").trim().split("\n")) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      files.push({ name: id, text });
    }
  }
  return files;
}

function filesIn(folder: string): HclText[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tf"));
  return files.sort().map((file) => ({ name: file, text: readFileSync(join(folder, file), "utf8") }));
}
