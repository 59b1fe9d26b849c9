// `npm run corpus -- <folder of repositories> [--rule <id> …] [--severity error] [--show 5]`: runs `check` over each repository
// in a folder and prints what it finds, by rule, with samples spread over the repositories. For whoever wants to know what
// a change of the rules does to other people's code: each kind of error that this prints should be true.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: {
    rule: { type: "string", multiple: true },
    severity: { type: "string", multiple: true },
    show: { type: "string", default: "5" },
  },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) throw new Error("Name a folder with one repository a folder: npm run corpus -- <folder>");

/** SARIF's levels as the rest of the project calls them. */
const severities = { error: "error", warning: "warning", note: "information" };
const began = performance.now();
const repositories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const failed = [];
/** By severity and rule, what was found. */
const kinds = new Map();
const withErrors = new Set();

for (const { name } of repositories) for (const finding of findingsIn(name)) count(finding);
print();

function findingsIn(repository) {
  const path = join(resolve(folder), repository);
  const args = ["dist/cli.js", "check", "--format", "sarif", path];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
  try {
    const { results } = JSON.parse(stdout).runs[0];
    if (status === 2) failed.push(`${repository}: ${stderr.trim()}`);
    return results.map(({ level, ruleId, message, locations }) => ({
      severity: severities[level] ?? level,
      rule: ruleId,
      repository,
      place: placeIn(locations[0].physicalLocation),
      message: message.text,
    }));
  } catch {
    failed.push(`${repository}: ended with ${status} and no report. ${stderr.trim().slice(0, 500)}`);
    return [];
  }

  function placeIn({ artifactLocation: { uri }, region }) {
    const at = decodeURI(uri).split(`${repository}/`).slice(1).join(`${repository}/`);
    return `${at}:${region?.startLine ?? 1}`;
  }
}

function count(finding) {
  if (finding.severity === "error") withErrors.add(finding.repository);
  if (values.rule && !values.rule.includes(finding.rule)) return;
  if (values.severity && !values.severity.includes(finding.severity)) return;
  const key = `${finding.severity} ${finding.rule}`;
  if (!kinds.has(key)) kinds.set(key, []);
  kinds.get(key).push(finding);
}

function print() {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${repositories.length} repositories in ${seconds} s; ${withErrors.size} with errors.`);
  for (const line of failed) console.log(`  failed: ${line}`);
  const order = Object.values(severities);
  const sorted = [...kinds].sort(
    ([, [a, ...as]], [, [b, ...bs]]) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) || bs.length - as.length || (a.rule < b.rule ? -1 : 1),
  );
  for (const [kind, findings] of sorted) {
    const of = new Set(findings.map(({ repository }) => repository)).size;
    console.log(`\n${kind}: ${findings.length} in ${of} ${of === 1 ? "repository" : "repositories"}`);
    for (const { repository, place, message } of samples(findings))
      console.log(`  ${repository}/${place}\n    ${message}`);
  }
}

/** A few, from as many repositories as possible. */
function samples(findings) {
  const byRepository = new Map();
  for (const finding of findings)
    byRepository.set(finding.repository, [...(byRepository.get(finding.repository) ?? []), finding]);
  const rest = [...byRepository.values()];
  const taken = [];
  for (let round = 0; taken.length < Number(values.show) && rest.some((list) => list.length > round); round++)
    taken.push(...rest.flatMap((list) => list.slice(round, round + 1)));
  return taken.slice(0, Number(values.show));
}
