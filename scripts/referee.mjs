// `npm run referee -- --material <folder> [--terraform <program>] [--tofu <program>] [--azurerm <binary>] [--terraform-ls <program>] [--tflint <program>] [--suite <words>] [--part 1] [--show 5] [--write]`: of all
// that Terraform and OpenTofu refuse in their own test data, how much we find, on the line that they name, and what we say
// falsely of what they take. `--write` makes docs/design/referee.md of it; docs/design/testing.md says how to get the material.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { acceptanceSuite } from "./referee/acceptance.mjs";
import { suitesIn } from "./referee/cases.mjs";
import { findingsOf } from "./referee/check.mjs";
import { compare } from "./referee/compare.mjs";
import { loadCore } from "./referee/core.mjs";
import { editingSuites } from "./referee/editing/suites.mjs";
import { exceptionOf, exceptions } from "./referee/exceptions.mjs";
import { layoutSuites } from "./referee/layouts.mjs";
import { allRules, compareLints, lintCases } from "./referee/lints.mjs";
import { commitsIn } from "./referee/material.mjs";
import { openMock } from "./referee/mock.mjs";
import { judgeMutants, mutants } from "./referee/mutants.mjs";
import { openOthers } from "./referee/others.mjs";
import {
  answerTable,
  editingTable,
  kindTable,
  lintTable,
  mutantTable,
  otherTable,
  refusalTable,
  writePage,
} from "./referee/report.mjs";
import { scannerSuites } from "./referee/scanners.mjs";
import { openProgram } from "./referee/terraform.mjs";
import { twoAtOnce } from "./referee/twoAtOnce.mjs";
import { valueSuites } from "./referee/values.mjs";

const { values } = parseArgs({
  options: {
    material: { type: "string" },
    terraform: { type: "string" },
    tofu: { type: "string" },
    azurerm: { type: "string" },
    "terraform-ls": { type: "string" },
    tflint: { type: "string" },
    suite: { type: "string", default: "" },
    part: { type: "string", default: "1" },
    show: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
  },
});
if (!values.material) throw new Error("Name the folder of the material: npm run referee -- --material <folder>");
const material = resolve(values.material);
const base = mkdtempSync(join(tmpdir(), "azureml-terraform-referee-"));
const answers = join(material, ".answers");
const scanned = scannerSuites(material, values.azurerm, Number(values.part));
const programs = {
  terraform: openProgram(values.terraform, answers),
  opentofu: openProgram(values.tofu, answers),
  azurerm: values.azurerm && openProgram(values.terraform, answers, { azurerm: values.azurerm }),
  mocked:
    scanned.length > 0 ? openProgram(values.terraform, join(answers, "mocked"), { mock: await openMock() }) : undefined,
};
const others = openOthers({ terraformLs: values["terraform-ls"], tflint: values.tflint }, answers);
/** What others find of the same, by their names. */
const beside = others.map(({ name, version }) => ({ name, version, found: 0, elsewhere: 0, missed: 0, false: 0 }));
/** Differences by what they are. */
const differences = new Map();

try {
  const refusals = [];
  const suites = [...suitesIn(material), ...acceptanceSuite(material, values.azurerm), ...scanned];
  for (const suite of suites)
    if (suite.name.includes(values.suite)) refusals.push(await judgeSuite(suite, programs[suite.program]));
  const core = await loadCore();
  const isAll = values.suite === "";
  const answered = isAll
    ? [...valueSuites(material, core), ...(await layoutSuites(material, core, programs.terraform))]
    : [];
  for (const { name, rows } of answered)
    for (const { outcome, text, expected, ours } of rows)
      if (outcome === "other" || outcome === "unknown")
        differ(
          `${outcome}: ${name}`,
          `${JSON.stringify(text)} is ${JSON.stringify(ours)}, not ${JSON.stringify(expected)}`,
        );
  const editing = "editing".includes(values.suite) ? await editingSuites(material) : [];
  for (const { name, rows } of editing)
    for (const row of rows) if (row.outcome === "other") differ(`other: ${name}`, `${row.name}: ${row.detail}`);
  const lints = isAll ? judgedLints(lintCases(material)) : [];
  const changed =
    isAll && programs.terraform
      ? await judgeMutants(mutants(material), programs.terraform, join(base, "mutants"), differ)
      : undefined;
  for (const one of Object.values(programs)) one?.save();
  printDifferences();
  console.log(
    `\n${refusalTable(refusals)}\n\n${otherTable(beside, refusals)}\n\n${kindTable(refusals)}\n\n${answerTable(answered)}\n\n${editingTable(editing)}\n\n${lintTable(lints)}\n\n${changed ? mutantTable(changed) : ""}`,
  );
  if (values.write)
    writePage("docs/design/referee.md", {
      ...{
        date: new Date().toISOString().slice(0, 10),
        commits: commitsIn(material),
        refusals,
        beside,
        changed,
        answers: answered,
        editing,
        lints,
        exceptions,
        part: Number(values.part),
      },
      programs: [
        { name: "Terraform", version: programs.terraform?.version },
        { name: "OpenTofu", version: programs.opentofu?.version },
      ].filter(({ version }) => version),
    });
  process.exitCode = refusals.some((suite) => suite.false > 0) ? 1 : 0;
} finally {
  rmSync(base, { recursive: true, force: true });
}

async function judgeSuite({ name, program, isAlone = program === "azurerm", cases: all }, judge) {
  // What its suite says nothing of, only the program can tell.
  const cases = judge ? all : all.filter(({ expected }) => expected);
  const verdicts = judge
    ? await twoAtOnce(cases.length, (at) => judge.verdictOf(cases[at].files, join(base, `theirs-${at}`)))
    : [];
  judge?.save();
  const findings = findingsOf(cases, join(base, "ours"), {
    program: program === "opentofu" ? program : "terraform",
    version: judge?.version,
  });
  const theirs = [];
  // They know no provider's checks.
  for (const other of isAlone ? [] : others) theirs.push(await other.findingsOf(cases, join(base, other.name)));
  const suite = {
    name,
    program,
    isAlone,
    cases: cases.length,
    refused: 0,
    found: 0,
    elsewhere: 0,
    missed: 0,
    excepted: 0,
    taken: 0,
    false: 0,
    unjudged: 0,
  };
  suite.refusals = [];
  for (const [index, one] of cases.entries()) {
    const result = compare(one, verdicts[index], findings[index]);
    // What the provider says is about single values.
    if (program === "azurerm") for (const refusal of result.refusals) refusal.kind = "refused by azurerm";
    const before = suite.refusals.length;
    if (result.isTaken) suite.taken++;
    for (const refusal of result.refusals) {
      const { outcome, kind, file, line, detail = "" } = refusal;
      if (outcome !== "found" && exceptionOf(one.name, kind)) {
        suite.excepted++;
        continue;
      }
      suite.refusals.push(refusal);
      suite.refused++;
      suite[outcome]++;
      if (outcome !== "found") differ(`${outcome}: ${kind}`, `${name}: ${one.name}/${file}:${line} ${detail}`);
    }
    for (const key of ["false", "unjudged"])
      for (const { rule, file, line, message } of result[key]) {
        if (exceptionOf(one.name, rule)) suite.excepted++;
        else {
          suite[key]++;
          differ(`${key}: ${rule}`, `${name}: ${one.name}/${file}:${line} ${message}`);
        }
      }
    const counted = new Set(suite.refusals.slice(before).map(placeOf));
    for (const [number, findingsOfCases] of theirs.entries()) {
      const other = compare(one, verdicts[index], findingsOfCases[index]);
      for (const refusal of other.refusals) if (counted.has(placeOf(refusal))) beside[number][refusal.outcome]++;
      beside[number].false += other.false.length;
    }
  }
  return suite;
}

function placeOf({ kind, file, line }) {
  return `${file}:${line}:${kind}`;
}

function judgedLints(cases) {
  return compareLints(cases, findingsOf(cases, join(base, "ours"), { rules: allRules }), differ);
}

function differ(kind, place) {
  differences.set(kind, [...(differences.get(kind) ?? []), place.replace(/\s+/g, " ").slice(0, 400)]);
}

function printDifferences() {
  for (const [kind, places] of [...differences].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`\n${kind}: ${places.length}`);
    for (const place of places.slice(0, Number(values.show))) console.log(`  ${place}`);
  }
}
