// The result as a page, and as lines for whoever looks at the differences.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lintExceptions } from "./lints.mjs";

/** A table in Markdown; of each column its heading and what it shows of a row. */
function table(columns, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const aligned = columns.map(([, , align]) => (align === "left" ? "---" : "--:"));
  return [
    line(columns.map(([heading]) => heading)),
    line(aligned),
    ...rows.map((row) => line(columns.map(([, of]) => of(row)))),
  ].join("\n");
}

/** No 100 % where one is missing. */
const share = (part, whole) =>
  whole === 0 ? "–" : `${Math.min((100 * part) / whole, part < whole ? 99.9 : 100).toFixed(1)} %`;

/** Suites whose cases are judged by what is refused in them. */
export function refusalTable(suites) {
  const sum = (key) => suites.reduce((all, suite) => all + suite[key], 0);
  const keys = ["cases", "refused", "found", "elsewhere", "missed", "excepted", "taken", "false", "unjudged"];
  const total = { name: "**all**", ...Object.fromEntries(keys.map((key) => [key, sum(key)])) };
  const columns = [
    ["suite", ({ name }) => name, "left"],
    ["cases", ({ cases }) => cases],
    ["refused", ({ refused }) => refused],
    ["found", ({ found }) => found],
    ["wrong place", ({ elsewhere }) => elsewhere],
    ["missed", ({ missed }) => missed],
    ["found of refused", ({ found, refused }) => share(found, refused)],
    ["excepted", ({ excepted }) => excepted],
    ["taken", ({ taken }) => taken],
    ["false", (row) => row.false],
    ["unjudged", ({ unjudged }) => unjudged],
  ];
  return table(columns, [...suites, total]);
}

/** What others find of the same refusals. */
export function otherTable(others, all) {
  if (others.length === 0) return "";
  const suites = all.filter(({ isAlone }) => !isAlone);
  const sum = (key) => suites.reduce((all, suite) => all + suite[key], 0);
  const ours = {
    name: "this project",
    version: "",
    ...Object.fromEntries(["found", "elsewhere", "missed", "false"].map((key) => [key, sum(key)])),
  };
  const refused = ({ found, elsewhere, missed }) => found + elsewhere + missed;
  const columns = [
    ["program", ({ name, version }) => `${name} ${version}`.trim(), "left"],
    ["refused", refused],
    ["found", ({ found }) => found],
    ["wrong place", ({ elsewhere }) => elsewhere],
    ["missed", ({ missed }) => missed],
    ["found of refused", (row) => share(row.found, refused(row))],
    ["false", (row) => row.false],
  ];
  return table(columns, [ours, ...others]);
}

/** The same by what the program calls a refusal, the most frequent ones first. */
export function kindTable(suites) {
  const kinds = new Map();
  for (const { kind, outcome } of suites.flatMap(({ refusals }) => refusals)) {
    if (!kinds.has(kind)) kinds.set(kind, { kind, refused: 0, found: 0, elsewhere: 0, missed: 0 });
    kinds.get(kind).refused++;
    kinds.get(kind)[outcome]++;
  }
  const columns = [
    ["kind", ({ kind }) => kind.replaceAll("|", "\\|"), "left"],
    ["refused", ({ refused }) => refused],
    ["found", ({ found }) => found],
    ["wrong place", ({ elsewhere }) => elsewhere],
    ["missed", ({ missed }) => missed],
  ];
  return table(
    columns,
    [...kinds.values()].sort((a, b) => b.refused - a.refused || (a.kind < b.kind ? -1 : 1)),
  );
}

/** Suites whose cases have one right answer each. */
export function answerTable(suites) {
  const count = ({ rows }, outcome) => rows.filter((row) => row.outcome === outcome).length;
  const columns = [
    ["suite", ({ name }) => name, "left"],
    ["cases", ({ rows }) => rows.length],
    ["same", (suite) => count(suite, "same")],
    ["other", (suite) => count(suite, "other")],
    ["unknown", (suite) => count(suite, "unknown")],
    ["not to be known", (suite) => count(suite, "impure")],
  ];
  return table(columns, suites);
}

/** Suites of what an editor asks. */
export function editingTable(suites) {
  const count = ({ rows }, ...outcomes) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const columns = [
    ["suite", ({ name }) => name, "left"],
    ["cases", ({ rows }) => rows.length],
    ["laid out", (suite) => suite.rows.length - count(suite, "unsaid")],
    ["same", (suite) => count(suite, "same")],
    ["other", (suite) => count(suite, "other")],
    ["different on purpose", (suite) => count(suite, "meant")],
    ["same and more", ({ rows }) => rows.filter(({ outcome, more }) => outcome === "same" && more > 0).length],
  ];
  return table(columns, suites);
}

/** Why cases are not laid out, or are answered otherwise, the most frequent reasons first. */
function reasonsOf(suites, outcome) {
  const counts = new Map();
  for (const { detail } of suites.flatMap(({ rows }) => rows.filter((row) => row.outcome === outcome)))
    counts.set(detail, (counts.get(detail) ?? 0) + 1);
  const inOrder = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return inOrder.map(([reason, number]) => `- ${number}: ${reason}`).join("\n");
}

function editingText(editing) {
  if (editing.length === 0) return "";
  return `## What an editor asks

These cases come from the tests of HashiCorp's language server and of its library. A case of the library makes up a schema. It is *laid out* as
a provider's type or a module's variables, if Terraform can express it, with declarations of what the case refers to. *Same* counts the cases in which we
have everything that they expect: every completion, and the text that it writes is valid; a hover at the same place; definitions that lead to the same place; a colour with the same meaning, ours or from VS Code's grammar; the blocks of the
outline; each error and warning on its line, and no other error. *More* is what we have in addition. The wording does not count. This project was
made with these tests at hand.

${editingTable(editing)}

Not laid out, because the case has:

${reasonsOf(editing, "unsaid")}

Different on purpose, because the test expects:

${reasonsOf(editing, "meant")}

`;
}

/** Texts that are changed at random. */
export function mutantTable(counts) {
  const columns = [
    ["texts", ({ texts }) => texts],
    ["refused by the parser", ({ refused }) => refused],
    ["also by us", ({ alsoOurs }) => alsoOurs],
    ["taken by the parser", ({ taken }) => taken],
    ["refused by us alone", ({ onlyOurs }) => onlyOurs],
  ];
  return table(columns, [counts]);
}

/** Rules of another linter: lines that it names, and those on which one of our rules about the same finds something. */
export function lintTable(rules) {
  const columns = [
    ["rule of TFLint", ({ name }) => name, "left"],
    ["ours about the same", ({ ours }) => ours.map((rule) => `\`${rule}\``).join(", ") || "none", "left"],
    ["cases", ({ cases }) => cases],
    ["lines", ({ lines }) => lines],
    ["found", ({ ours, found }) => (ours.length > 0 ? found : "–")],
    ["on another line", ({ ours, elsewhere }) => (ours.length > 0 ? elsewhere : "–")],
    ["exceptions", ({ ours, excepted }) => (ours.length > 0 ? excepted : "–")],
  ];
  return table(columns, rules);
}

function changedText(changed) {
  if (!changed) return "";
  return `## Files with something changed

In each text of the material, something is removed, added or repeated at random, the same in every run. The table says whether the parser accepts the text, and whether we find a
syntax error or a duplicate argument in it, or any error on a line that the parser names. No text ended the check or made it hang.

${mutantTable(changed)}

`;
}

/** A part of the page as it was, for what was not judged this time. */
function keptPart(before, heading) {
  return new RegExp(`^## ${heading}\\n[^]*?(?=^## )`, "m").exec(before)?.[0] ?? "";
}

function besideText(beside, refusals, before) {
  if (beside.length === 0) return keptPart(before, "Beside others");
  return `## Beside others

HashiCorp's language server and TFLint, with its built-in rules for the language, check the same files, without a program that
they could ask. The server gets each file as from an editor, and counts as finished when it is silent for six seconds. TFLint checks the folder. Warnings do not count.
Neither of them tries to find everything that Terraform refuses, and this project was made with these files at hand.

${otherTable(beside, refusals)}

`;
}

/** Writes the page. What no program was there for stays as it was. */
export function writePage(
  file,
  { date, commits, programs, refusals: all, beside, changed, answers, editing, lints, exceptions, part },
) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const isThere = (one) => programs.some(({ name }) => name.toLowerCase() === one);
  const refusals = all.filter(({ program }) => program !== "opentofu" || isThere(program) || programs.length === 0);
  const known = commits.map(({ repository, commit }) => `| ${repository} | ${commit.slice(0, 12)} |`);
  const judges = programs.map(({ name, version }) => `${name} ${version}`).join(" and ");
  const text = `# Referee

This page compares what Terraform and OpenTofu refuse in their own test data with what we find, on the line that they name. \`npm run referee\` made it on
${date}. The test data belongs to other people and is not part of this project. [Testing](testing.md#the-referee) says how to get it and how to make this page again.

| material | commit |
|---|---|
${known.join("\n")}

${judges ? `Judged by ${judges}.` : "Judged by what the suites themselves expect."} The programs have no providers, except for the suites of azurerm and of scanners (Checkov, Trivy, Infracost). From the scanners, ${part > 1 ? `one case of ${part} is` : "all cases are"} judged
with a provider that accepts everything that files set in its types. What a program reports only because a provider is missing does not count.

## Refusals

- *Refused* counts the errors that the program names in all cases of a suite.
- *Found* counts those for which we have an error on a line that it marks, and *wrong place* those for which we have one elsewhere in the file.
- *Taken* counts the cases that the program accepts completely, and *false* our errors in these.
- *Unjudged* counts our errors in cases where the program found none, but could not check everything, because a provider was missing.
- *Excepted* counts those in the list at the end.

${refusalTable(refusals)}

${refusals.length < all.length ? keptPart(before, "Judged earlier") : ""}${besideText(beside, refusals, before)}## By kind

${kindTable(refusals)}

## Values and layout

*Unknown* is what our evaluator does not decide. *Not to be known* is what depends on files, time, chance, the
release of Go (\`base64gzip\`), or on values and functions that a test gives beside the expression.

${answerTable(answers)}

${changedText(changed)}${editingText(editing)}## Rules of TFLint for the language

- *Lines* counts the lines on which one of their cases has a finding.
- *Found* counts those on which our rule about the same has a finding, of any severity.
- *On another line* counts those for which our rule has a finding elsewhere in the case. For example, if a key is there twice, we name the one that is dropped, and they name the other.

All rules are on, also those of style, which are off until a team turns them on.

${lintTable(lints)}

The exceptions:

${lintExceptions.map(({ case: name, reason }) => `- cases \`${name.source}\`: ${reason}`).join("\n")}

## Exceptions

${exceptions.map(({ kind, case: name, reason }) => `- ${[name && `cases \`${name.source}\``, kind && `\`${kind.source}\``].filter(Boolean).join(", ")}: ${reason}`).join("\n")}
`;
  writeFileSync(file, text);
}
