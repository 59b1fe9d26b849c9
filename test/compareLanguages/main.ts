/** See scripts/compareLanguages.mjs. */
import { parseArgs } from "node:util";
import { createService } from "../../server/src/createService";
import { languageOf } from "../../server/src/languages/index";
import type { Document } from "../../server/src/model/document";
import { addressOf } from "../../server/src/model/module";
import { catalog, pinned } from "../harness/service";
import { printResources } from "../languages/printResources";
import { type Case, casesIn } from "./casesIn";
import { findingsOf } from "./findingsOf";
import { reasonFor, unexplained } from "./reasonFor";

const { values: options, positionals } = parseArgs({
  options: { show: { type: "string", default: "0" }, limit: { type: "string" }, only: { type: "string" } },
  allowPositionals: true,
});
const version = "4.81.0";
const all = { start: 0, end: 0 };
const started = performance.now();

/** What came of one case. */
interface Outcome {
  readonly one: Case;
  /** What only the Terraform text has, and what only the program has. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Of what is missing, what is there, only not as often. */
  readonly repeated: ReadonlySet<string>;
  readonly isEmpty: boolean;
  /** Undefined where the text does not read cleanly. */
  readonly isSame?: boolean;
}

function outcomeOf(one: Case): Outcome {
  const service = createService(catalog);
  const because = "Pinned.";
  service.setFolder("file:///case", { parents: [], pins: [{ provider: "azurerm", version, because }], packages: [] });
  service.open("file:///case/versions.tf", pinned(version));
  const inTerraform = open("main.tf", one.text);
  const program = service.convert?.("file:///case/main.tf", all, "program")?.text ?? "";
  const inProgram = open("main.ts", program);
  const back = service.convert?.("file:///case/main.ts", all, "terraform")?.text ?? "";
  const isClean = inTerraform.document.problems.length === 0 && hasNames(inTerraform.document);
  const resources = printResources(inTerraform.document.blocks).join("\n");
  const isSame = [inProgram.document, read("back.tf", back)].every(
    ({ blocks }) => printResources(blocks).join("\n") === resources,
  );
  const missing = without(inTerraform.findings, inProgram.findings);
  return {
    one,
    missing,
    repeated: new Set(missing.filter((finding) => inProgram.findings.includes(finding))),
    added: without(inProgram.findings, inTerraform.findings),
    isEmpty: inTerraform.findings.length === 0,
    ...(isClean && { isSame }),
  };

  function open(name: string, text: string): { document: Document; findings: string[] } {
    service.open(`file:///case/${name}`, text);
    const document = read(name, text);
    return { document, findings: findingsOf(document, service.diagnose(`file:///case/${name}`)) };
  }
}

function read(name: string, text: string): Document {
  return languageOf(name)!.parse(`file:///case/${name}`, text, catalog);
}

function hasNames({ blocks }: Document): boolean {
  const named = blocks.filter(({ kind }) => ["resource", "data", "variable", "output", "module"].includes(kind));
  return new Set(named.map(addressOf).filter((address) => address !== undefined)).size === named.length;
}

/** What is left of `all` when each of `others` takes one away. */
function without(findings: readonly string[], others: readonly string[]): string[] {
  const left = [...findings];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

let cases = casesIn(positionals[0] ?? "../shared/oracle/4.81.0");
if (options.only) cases = cases.filter(({ id }) => id.includes(options.only!));
const step = options.limit ? Math.max(1, Math.floor(cases.length / Number(options.limit))) : 1;
const outcomes = cases.filter((_, at) => at % step === 0).map(outcomeOf);
report(outcomes);

function report(found: readonly Outcome[]): void {
  const differing = found.filter(({ missing, added }) => missing.length + added.length > 0);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of differing) {
    const name = `${outcome.one.edit}: ${reasonFor(outcome, outcome.one.edit)}`;
    groups.set(name, [...(groups.get(name) ?? []), outcome]);
  }
  const shown = Number(options.show);
  for (const [name, outcomes] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${String(outcomes.length).padStart(6)}  ${name}`);
    for (const { one, missing, added } of name.endsWith(unexplained) ? outcomes.slice(0, shown) : [])
      console.log(
        `        ${one.id}\n          - ${missing.join("\n          - ")}\n          + ${added.join("\n          + ")}`,
      );
  }
  const totals = new Map<string, number>();
  for (const [name, outcomes] of groups) {
    const reason = name.slice(name.indexOf(": ") + 2);
    totals.set(reason, (totals.get(reason) ?? 0) + outcomes.length);
  }
  console.log("\nAltogether:");
  for (const [reason, count] of [...totals].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(6)}  ${reason}`);
  const withFindings = found.filter(({ isEmpty }) => !isEmpty).length;
  const agreeing = found.length - differing.length;
  console.log(`${agreeing} of ${found.length} texts have the same findings (${withFindings} have any).`);
  const clean = found.filter(({ isSame }) => isSame !== undefined);
  const same = clean.filter(({ isSame }) => isSame);
  console.log(`${same.length} of ${clean.length} that read cleanly mean the same as programs and back again.`);
  for (const { one } of clean.filter(({ isSame }) => !isSame).slice(0, shown)) console.log(`        ${one.id}`);
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
}
