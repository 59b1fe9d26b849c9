import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { type ReadCase, readCase } from "./annotations";
import { asProgram } from "./asProgram";
import { caseFiles, readFile } from "./cases";
import { onlyIn, withoutTwin } from "./cdktfParity";
import { root } from "./service";

/** A case of a rule: a file below test/cases/rules/<rule>. */
export interface RuleCase extends ReadCase {
  readonly file: string;
  readonly rule: string;
  readonly name: "main.tf" | "main.ts";
}

/** A case in a language, and what it becomes where it is fixed. */
export type RuleText = Omit<RuleCase, "expected">;

/** A text, and the case that it is of. */
export interface CaseText {
  readonly file: string;
  readonly text: string;
}

/** The cases that are files, in the order of these. */
export function ruleCases(ending: ".tf" | ".ts"): RuleCase[] {
  return caseFiles("rules", ending).map(ruleCase);
}

/** The case in a file; its error names the file. */
export function ruleCase(file: string): RuleCase {
  return { ...readCase(readFile(file), file), file, rule: basename(dirname(file)), name: nameIn(file) };
}

/** Whether a case is what the page of a rule shows of others: tests that try much on each text leave it out. */
function isExample(file: string): boolean {
  return basename(file) === "example.tf" && readdirSync(join(root, dirname(file))).length > 1;
}

/**
 * The cases in Terraform that programs have too, each with the path of its program, which need not be a file. What the page
 * of a rule shows is not tried twice where the rule has other cases.
 */
export function cdktfParity(): { readonly file: string; readonly program: string }[] {
  return caseFiles("rules", ".tf")
    .filter((file) => !isExample(file))
    .filter((file) => onlyIn[basename(dirname(file))]?.language !== ".tf")
    .filter((file) => !(file.slice("test/cases/rules/".length) in withoutTwin))
    .map((file) => ({ file, program: file.replace(/tf$/, "ts") }));
}

/** The program that a case in Terraform becomes, and what its fixed text becomes. */
export function programOf({ file, rule, text, fixed }: RuleText): RuleText {
  const program = asProgram(text);
  return {
    file: file.replace(/tf$/, "ts"),
    rule,
    name: "main.ts",
    text: program,
    fixed: fixed === text ? program : asProgram(fixed),
  };
}

/** All cases in a language: those that are files, and programs that follow from Terraform. Made once, whichever tests ask. */
export function ruleTexts(ending: ".tf" | ".ts"): readonly RuleText[] {
  const before = allTexts.get(ending);
  if (before) return before;
  const all = makeTexts(ending);
  allTexts.set(ending, all);
  return all;
}

const allTexts = new Map<string, readonly RuleText[]>();

function makeTexts(ending: ".tf" | ".ts"): readonly RuleText[] {
  const written = ruleCases(ending);
  if (ending === ".tf") return written;
  const made = cdktfParity().filter(({ program }) => !existsSync(join(root, program)));
  return [...written, ...made.map(({ file }) => programOf(ruleCase(file)))].sort((one, other) =>
    one.file < other.file ? -1 : 1,
  );
}

/** Each text of all cases of rules in a language: what is wrong and what is fixed. */
export function textsOfRules(ending: ".tf" | ".ts"): CaseText[] {
  return ruleTexts(ending)
    .filter(({ file }) => !isExample(file))
    .flatMap(eachText);
}

/** The same of the cases below another folder of test/cases. */
export function textsOfCases(folder: string, ending: ".tf" | ".ts"): CaseText[] {
  return folder === "rules" ? textsOfRules(ending) : textsOfFiles(folder, ending);
}

/** The same of those that are files. */
export function textsOfFiles(folder: string, ending: ".tf" | ".ts"): CaseText[] {
  return caseFiles(folder, ending).flatMap((file) => eachText({ file, ...readCase(readFile(file), file) }));
}

function eachText({ file, text, fixed }: CaseText & Pick<ReadCase, "fixed">): CaseText[] {
  return [...(fixed === text ? [] : [{ file: `${file}, fixed`, text: fixed }]), { file, text }];
}

function nameIn(file: string): RuleCase["name"] {
  return extname(file) === ".ts" ? "main.ts" : "main.tf";
}
