// The page of a rule in docs/rules: what it finds and why, the smallest text that shows it, where the fact was read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { orderFactsOf } from "./orderFacts.mjs";
import { planRefusalsOf } from "./planRefusals.mjs";
import { project } from "./project.mjs";
import { best, bestOf, distraction, smallestText } from "./smallestText.mjs";
import { versionsOf } from "./versionsOf.mjs";

const { readCase, withReleases } = project;
const folder = "test/cases/rules";
const pairs = "test/cases/replacement";
const noted = "Each finding is noted below the line that it is about. Lines without a note pass.";

const certainties = {
  terraform: "Certain: Terraform, or the provider's validation, refuses it.",
  warned: "Certain: Terraform itself refuses it or warns of it.",
  azure: "As certain as the source below: the provider or Azure refuses it, but only during a plan or an apply.",
  consequence:
    "A consequence: nothing refuses it, but according to the source below it does something that is hardly intended.",
  opinion:
    "An opinion: it works, and there may be good reasons for it. [`opinions`](README.md#configuration) turns off all rules that are opinions.",
  style:
    "A matter of style: it means the same to Terraform. Off in files of a team's settings and on the command line until [`styles`](README.md#configuration) turns all rules of style on, or the rule is named; a hint in VS Code.",
  convention:
    "A convention that some teams have: it means the same to Terraform. Off until [`conventions`](README.md#configuration) turns all of them on, or the rule is named.",
};

/** The text of docs/rules/<id>.md; `subject` is what the rule is about, as `loadRules` says. */
export function rulePage(rule, subject) {
  const { id, summary, why, source } = rule;
  return `${[
    `# ${id}`,
    summary,
    certainties[rule.certainty ?? (rule.severity === "error" ? "terraform" : "warned")],
    `Severity: ${severitiesOf(rule)}, unless [configured](README.md#configuration) otherwise.`,
    ...(why ? ["## Why", why] : []),
    "## Example",
    ...exampleOf(rule),
    ...orderFactsOf(id),
    ...planRefusalsOf(id),
    ...(source ? ["## Source", sourceOf(source)] : []),
    "## Versions",
    versionsOf(rule, subject),
    "[All rules](README.md)",
  ].join("\n\n")}\n`;
}

/** The severity of a rule, and others that its cases have at some places. */
function severitiesOf({ id, severity }) {
  const found = casesOf(id).flatMap(({ written }) =>
    [...written.matchAll(new RegExp(`\\^ (error|warning|information|hint) ${id}: `, "g"))].map(([, one]) => one),
  );
  const others = [...new Set(found)].filter((one) => one !== severity);
  return others.length > 0 ? `${severity}, at some places ${others.join(" or ")}` : severity;
}

/** The files of a rule that have a finding of it. */
function casesOf(id) {
  if (!existsSync(`${folder}/${id}`)) return [];
  return readdirSync(`${folder}/${id}`)
    .map((name) => ({ name, written: readFileSync(`${folder}/${id}/${name}`, "utf8") }))
    .filter(({ written }) => written.includes(` ${id}: `));
}

/** What shows the rule best in one of its cases, those meant for the page before others, and what its fixes make of it. */
function exampleOf(rule) {
  const { id } = rule;
  if (!existsSync(`${folder}/${id}`)) return editOf(id);
  const cases = casesOf(id);
  const single = cases
    .filter(({ name }) => !name.endsWith(".txt"))
    .map(({ name, written }) => ({
      lines: cost(name),
      make() {
        const file = `${folder}/${id}/${name}`;
        const shown = name.endsWith(".tf") ? smallestText(rule, written, file) : written;
        return { shown, file, distraction: distraction(shown, rule) + cost(name) };
      },
    }));
  if (single.length === 0) return severalFiles(rule, cases);
  const { shown, file } = bestOf(single, (one) => one.distraction);
  return [noted, ...withFix(shown, file)];
}

/** What is meant for the page comes first, then Terraform. */
function cost(name) {
  return name.startsWith("example.") ? 0 : name.endsWith(".tf") ? 40 : 80;
}

/** Of the cases of several files the one that shows the rule best. */
function severalFiles(rule, cases) {
  const all = cases
    .flatMap(({ written }) => written.split(/^=== .*\n/m))
    .filter((one) => one.includes(` ${rule.id}: `));
  const first = best(all, (one) => distraction(one, rule));
  const files = first.split(/^--- /m).slice(1);
  return [
    noted,
    ...files.flatMap((part) => {
      const end = part.indexOf("\n");
      return [`In \`${part.slice(0, end)}\`:`, code(part.slice(end + 1), "terraform")];
    }),
  ];
}

/** The same for a rule about edits: a text in the last commit, and what became of it. */
function editOf(id) {
  const edit = [`${pairs}/${id}-example`, `${pairs}/${id}`].find((one) => existsSync(one));
  const before = code(readFileSync(`${edit}/before.tf`, "utf8"), "terraform");
  const after = `${edit}/after.tf`;
  return ["In the last commit:", before, `Now. ${noted}`, ...withFix(readFileSync(after, "utf8"), after)];
}

/** A case with its findings, and what the fixes make of it. */
function withFix(written, file) {
  const { text, fixed } = readCase(written, file);
  const language = languageOf(file);
  const noted = written.replace(/^(?:#|\/\/)[~+-](?: .*)?\n/gm, "");
  if (fixed === text) return [code(noted, language)];
  const after = changed(text, fixed);
  return after === ""
    ? [code(noted, language), "With the fix applied, this is left:", code(fixed, language)]
    : [code(noted, language), "With the fix applied:", code(after, language)];
}

/** The blocks of a fixed text that are not in the original; all of it where it is a program. */
function changed(text, fixed) {
  const blocksOf = (all) => all.trim().split(/\n\n(?=[a-z#])/);
  const same = new Set(blocksOf(text));
  return blocksOf(fixed)
    .filter((block) => !same.has(block))
    .join("\n\n");
}

function languageOf(name) {
  return name.endsWith(".ts") ? "typescript" : "terraform";
}

/** A block of code, without what only the test of a case reads: the release in force, and whether rules of style are on. */
function code(text, language) {
  return `\`\`\`${language}\n${withReleases(text)
    .replace(/^(?:#|\/\/) azurerm \S+\n/, "")
    .replace(/^(?:#|\/\/) (?:styles|conventions)\n/m, "")
    .replace(/^# names \S+ \S+\n/gm, "")
    .trim()}\n\`\`\``;
}

function sourceOf(source) {
  const text = source
    .replace(/https:\/\/[^\s,;]+/g, (address) => `<${address}>`)
    .replace(/\binternal\/[\w/.*-]+(?=( of )?)/g, (path, names) =>
      names ? `\`${path}\`` : `\`${path}\` of hashicorp/terraform-provider-azurerm`,
    );
  // Names of projects keep their spelling.
  return `${/^(?!azurerm)[a-z]+['’ ]/.test(text) ? text[0].toUpperCase() + text.slice(1) : text}.`;
}
