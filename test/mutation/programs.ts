import { applyFirstFixes } from "../harness/applyFirstFixes";
import { readFile } from "../harness/cases";
import { openCase } from "../harness/openCase";
import { type CaseText, ruleCases, textsOfCases, textsOfFiles } from "../harness/ruleCases";
import { catalog, uriOf } from "../harness/service";
import { setUps } from "../harness/setUps";
import { isThorough, sampled } from "../harness/thorough";

const newest = catalog.provider("azurerm")!.snapshots[0]!;

/** A text in which nothing should be found. */
export interface Program {
  /** What it is made of. */
  readonly from: string;
  readonly name: "main.tf" | "main.ts";
  readonly text: string;
}

/**
 * Every program of the project's own in which nothing should be found, of which `isPassing` says whether that is so: set-ups first, for they
 * have everything together. Where not everything is tried, only a part of the cases that are programs.
 */
export function ownPrograms(): Program[] {
  const demo = ["versions", "variables", "main", "network", "compute", "outputs"];
  const texts = demo.map((file) => readFile(`demo/${file}.tf`));
  const whole = [
    ...setUps().map(({ prefix, plain }) => terraform(prefix, plain)),
    terraform("demo", applyFirstFixes("main.tf", texts.join("\n"))),
    program("demo/cdktf", applyFirstFixes("main.ts", readFile("demo/cdktf/main.ts"))),
  ];
  const failing = new Set(ruleCases(".tf").flatMap(({ file, expected }) => (expected.length > 0 ? [file] : [])));
  const mayPass = ({ file }: CaseText) => !failing.has(file.replace(/ts$/, "tf"));
  const cases = ["rules", "imports", "contract", "replacement", "upgrade"].flatMap((folder) => [
    ...textsOfCases(folder, ".tf")
      .filter(mayPass)
      .map(({ file, text }) => terraform(file, text)),
    ...sampled(programsOf(folder).filter(mayPass), 4, 1).map(({ file, text }) => program(file, text)),
  ]);
  const own = [...whole, ...cases].filter((one) => !isStyled(one));
  return [...own, ...own.flatMap(converted)];
}

/** Those that follow from Terraform are made of it below: where not everything is tried, they are not made twice. */
function programsOf(folder: string): CaseText[] {
  return folder === "rules" && !isThorough ? textsOfFiles(folder, ".ts") : textsOfCases(folder, ".ts");
}

/** With a version, where nothing else says one: what fails is told of another way where several come into question. */
const terraform = (from: string, text: string): Program => ({ from, name: "main.tf", text: pinnedText("#", text) });
const program = (from: string, text: string): Program => ({ from, name: "main.ts", text: pinnedText("//", text) });

function pinnedText(comment: "#" | "//", text: string): string {
  const says = /^(?:#|\/\/) (?:azurerm|locked) |required_providers|azuread/m.test(text);
  return says ? text : `${comment} azurerm ${newest}\n${text}`;
}

/** What is broken there may leave something that nothing uses. */
const isStyled = ({ text }: Program) => /^(?:#|\/\/) (?:styles|conventions)$/m.test(text);

/** Whether nothing is found in a program. Of a release that is not known as a whole, a wrong value need not be found. */
export function isPassing(one: Program): boolean {
  const before = known.get(one);
  if (before !== undefined) return before;
  const service = openCase(one.name, one.text);
  const uri = uriOf(one.name);
  const is = service.diagnose(uri).length === 0 && service.status(uri)?.known === "exact";
  known.set(one, is);
  return is;
}

const known = new Map<Program, boolean>();

/** The same in the other language, for the same version of the provider. */
function converted({ from, name, text }: Program): Program[] {
  if (name !== "main.tf") return [];
  const service = openCase(name, text);
  const version = service.status(uriOf(name))?.version;
  service.setFolder(uriOf("").slice(0, -1), { parents: [], packages: ["@cdktf/provider-azurerm"] });
  const made = service.convert(uriOf(name), { start: 0, end: text.length }, "program");
  return made?.left === 0 ? [program(`${from} as a program`, `// azurerm ${version}\n${made.text}`)] : [];
}
