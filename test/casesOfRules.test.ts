/**
 * The cases of each rule show, in each language that it finds something in, what fails, what passes, what the fix makes of
 * it, and that it says nothing about what only Terraform knows.
 */
import assert from "node:assert/strict";
import { extname } from "node:path";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { type Block, typeOf } from "../server/src/model/block";
import type { Document } from "../server/src/model/document";
import { addressOf } from "../server/src/model/module";
import { referenceOriginsIn } from "../server/src/references/referenceOrigins";
import { azapiArgumentRules } from "../server/src/rules/azapi/arguments/index";
import { azapiRules } from "../server/src/rules/azapi/index";
import type { Rule } from "../server/src/rules/rule";
import { rules } from "../server/src/rules/rules";
import { terraformRules } from "../server/src/rules/terraform/index";
import { readFile } from "./harness/cases";
import { onlyIn, withoutTwin } from "./harness/cdktfParity";
import { found } from "./harness/found";
import { type RuleText, ruleTexts } from "./harness/ruleCases";
import { catalog, uriOf } from "./harness/service";
import { withoutFix, withoutFixInPrograms } from "./harness/withoutFix";

/** What the cases of a rule show in one language. */
interface Shown {
  /** What something is found in: the types of resources, the keywords of other blocks. */
  readonly fails: Set<string>;
  /** What nothing is found in. */
  readonly passes: Set<string>;
  /** What nothing is found in although it says something that only Terraform knows. */
  readonly unknown: Set<string>;
  isFixed: boolean;
  /** Whether something in a case in which nothing is found is known to Terraform alone. */
  isOpen: boolean;
}

const shown = new Map<string, Shown>();
/** Rules that have reported an error in a case. */
const refusing = new Set<string>();
for (const one of [...ruleTexts(".tf"), ...ruleTexts(".ts")]) lookAt(one);

function shownOf(key: string): Shown {
  const about = shown.get(key) ?? {
    fails: new Set(),
    passes: new Set(),
    unknown: new Set(),
    isFixed: false,
    isOpen: false,
  };
  shown.set(key, about);
  return about;
}

/** What a case shows of the rule whose folder it is in. */
function lookAt({ rule: id, name, text, fixed }: RuleText): void {
  const about = shownOf(id + extname(name));
  const all = found(name, text);
  for (const { rule, severity } of all) if (severity === "error") refusing.add(rule);
  const findings = all.filter((finding) => finding.rule === id);
  const document = languageOf(name)!.parse(uriOf(name), text, catalog);
  const open = unknownIn(document);
  // In programs statements behind a construct are about it too.
  const wrong = new Set(
    findings.map(({ span }) => document.blocks.findLast((block) => block.span.start <= span.start)),
  );
  for (const block of document.blocks) {
    const type = typeOf(block) ?? block.kind;
    if (wrong.has(block)) about.fails.add(type);
    else if (!open.declarations.has(block)) {
      about.passes.add(type);
      if (referenceOriginsIn(block, document).some(({ address }) => open.addresses.has(address)))
        about.unknown.add(type);
    }
  }
  about.isOpen ||= findings.length === 0 && open.addresses.size > 0;
  // What another rule changes there shows nothing of this one.
  about.isFixed ||= fixed !== text && findings.some(({ fixes = [] }) => fixes.length > 0);
}

/** Variables without a default, locals that are made of them, and the blocks that declare them. */
function unknownIn(document: Document): { addresses: Set<string>; declarations: Set<Block> } {
  const addresses = new Set<string>();
  const declarations = new Set<Block>();
  for (const block of document.blocks) {
    if (block.kind !== "variable" || block.body.items.some((item) => item.name === "default")) continue;
    addresses.add(addressOf(block) ?? "");
    declarations.add(block);
  }
  for (const block of document.blocks) {
    if (block.kind !== "locals") continue;
    const origins = referenceOriginsIn(block, document);
    if (!origins.some(({ address, isDeclaration }) => !isDeclaration && addresses.has(address))) continue;
    for (const { address, isDeclaration } of origins) if (isDeclaration) addresses.add(address);
  }
  return { addresses, declarations };
}

/** Whether the cases have a part: something that passes is only shown by what could fail. */
function shows(id: string, ending: string, part: Part): boolean {
  const about = shown.get(id + ending);
  if (!about) return false;
  if (part === "fixed") return about.isFixed;
  if (part === "fails") return about.fails.size > 0;
  if (part === "unknown" && id in besides) return about.isOpen && shows(id, ending, "passes");
  return id in unlike ? about[part].size > 0 : [...about.fails].some((type) => about[part].has(type));
}

/** Rules of which nothing passes that is of the same kind as what fails, and why. */
const unlike: Readonly<Record<string, string>> = {
  "unknown-type": "a type that is not known is so wherever it stands",
  "unknown-block-type": "a keyword that is not known is so wherever it stands",
};

/** Rules that are about what is beside a block, where something is not known there. */
const besides: Readonly<Record<string, string>> = {
  "identity-roles": "who has which role stands in role assignments",
  "vault-access": "who may do what stands in policies",
  "refused-lock": "which version is locked stands in the lock file",
  "untyped-variable": "a variable refers to nothing",
  "snake-case": "names are known",
  "comment-form": "comments are known",
  "shallow-clone": "the source of a module is a text",
  "remote-workspace": "the name of a workspace is asked for by its own word",
  "undeclared-provider": "which alias a configuration has stands in its provider block",
};

type Part = "fails" | "passes" | "fixed" | "unknown";

/** Rules about edits have pairs in test/cases/replacement. */
const inPairs = new Set(["replaces-resource", "one-way-change"]);

/** Rules about what other files say have nothing but cases of several files: test/severalFiles.test.ts. */
const inSeveralFiles = new Set([
  "block-file",
  "missing-description",
  "unsupported-override",
  "passed-providers",
  "empty-provider",
  "providers-of-run",
  "test-block",
  "undeclared-variable",
  "block-in-values",
  "failed-validation",
  "dropped-attribute",
]);

/** What excuses a rule from a case: in programs, that only the absence of something makes a finding. */
function isExcused(part: Part, id: string, ending: string): boolean {
  const hasFix = !(id in withoutFix) && !(ending === ".ts" && id in withoutFixInPrograms);
  if (inPairs.has(id) || inSeveralFiles.has(id) || (part === "fixed" && !hasFix)) return true;
  const isAbout = ending === ".ts" && Object.keys(withoutTwin).some((file) => file.startsWith(`${id}/`));
  return isAbout && !shows(id, ending, "fails") && (part === "fails" || part === "fixed");
}

/** What to do about a part that no case shows. */
const mends: Readonly<Record<Part, string>> = {
  fails: "Add a case in which the rule finds something.",
  passes: "Add a block to a case, of a type that something is found in, in which the rule finds nothing.",
  fixed: "Give what the rule reports a fix, or say in test/harness/withoutFix.ts why it has none.",
  unknown:
    "Add a block to a case, of a type that something is found in, with a variable without default where the rule looks.",
};

for (const part of ["fails", "passes", "fixed", "unknown"] as const) {
  test(`each rule has a case that shows it: ${part}`, () => {
    const lacking = rules.flatMap(({ id }) => {
      const endings = [".tf", ".ts"].filter((ending) => (onlyIn[id]?.language ?? ending) === ending);
      return endings
        .filter((ending) => !isExcused(part, id, ending) && !shows(id, ending, part))
        .map((ending) => `${id} ${ending === ".ts" ? "as a program" : "as Terraform"}`);
    });
    assert.deepEqual(lacking, [], `${mends[part]} Missing for: ${lacking.join(", ")}.`);
  });
}

test("the page of each rule says for which versions it holds", () => {
  const usual = (rule: Rule) =>
    terraformRules.includes(rule)
      ? /^In every module, whichever providers it has/
      : azapiRules.includes(rule) || azapiArgumentRules.includes(rule)
        ? /^In every version of azapi\./
        : // Some beside these are about Terraform's own language too.
          /^In every (?:version of azurerm |module, whichever providers it has)/;
  for (const rule of rules) {
    const { id, versions } = rule;
    const page = readFile(`docs/rules/${id}.md`);
    const [, about = ""] = /\n## Versions\n\n(.+)\n/.exec(page) ?? [];
    assert.match(about, versions ? /^Only in azurerm / : usual(rule), id);
    for (const border of Object.values(versions ?? {})) assert.ok(about.includes(border), `${id}: ${border}`);
  }
});

/** What cannot be shown without findings of others: one lists these as hints, one is about an argument that its releases have deprecated. */
const alsoShown: Readonly<Record<string, readonly string[]>> = {
  "unpinned-provider": ["missing-argument", "unknown-argument"],
  "registration-twice": ["deprecated"],
};

test("the page of each rule shows what that rule finds, in a severity that it states, and what no other rule does", () => {
  for (const { id } of rules) {
    const page = readFile(`docs/rules/${id}.md`);
    const [, stated = ""] = /\nSeverity: (.+)\n/.exec(page) ?? [];
    const ids = new Set(rules.map((rule) => rule.id));
    const shownThere = [...page.matchAll(/\b(error|warning|information|hint) ([a-z]+(?:-[a-z]+)*): /g)].filter(
      ([, , rule]) => ids.has(rule!),
    );
    assert.ok(
      shownThere.some(([, , rule]) => rule === id),
      `${id}: its page shows nothing that it finds.`,
    );
    for (const [, severity, rule] of shownThere)
      if (rule === id) assert.ok(stated.includes(severity!), `${id}: ${severity}, and its page says ${stated}`);
      else assert.ok(alsoShown[id]?.includes(rule!), `${id}: its page shows ${rule}.`);
  }
});

test("a rule whose severity is less reports errors only where it says that it may", () => {
  const unsaid = rules.filter(
    ({ id, severity, mayBeError }) => severity !== "error" && !mayBeError && refusing.has(id),
  );
  assert.deepEqual(
    unsaid.map(({ id }) => id),
    [],
    "Other releases are not asked for errors of these rules: set mayBeError.",
  );
  const needless = rules.filter(
    ({ id, severity, mayBeError }) => mayBeError && (severity === "error" || !refusing.has(id)),
  );
  assert.deepEqual(
    needless.map(({ id }) => id),
    [],
  );
});
