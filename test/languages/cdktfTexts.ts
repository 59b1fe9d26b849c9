import { makeResources } from "../../bench/inputs/makeResources";
import { programText } from "../../bench/inputs/programText";
import { parseProgram } from "../../server/src/languages/cdktf/parse/parseProgram";
import type { Document } from "../../server/src/model/document";
import { catalog } from "../harness/service";
import { wholeTexts } from "../harness/wholeTexts";
import { caseFiles } from "./caseFiles";

/** The programs of all cases. */
export const caseTexts: readonly string[] = [...caseFiles("cdktf").values()].flatMap((cases) =>
  cases.map(({ text }) => text),
);

/** A made program of some hundred lines, `team` by `team`. */
export function madeProgram(team: number): string {
  return programText(makeResources(250, "lines", team));
}

/** A program as read. */
export function read(text: string): Document {
  return parseProgram("any.ts", text, catalog);
}

/** Whole programs, and other people's where `CORPUS` names a folder with some. */
export function foreignPrograms(): string[] {
  return wholeTexts(/\.ts$/).map(({ text }) => text);
}
