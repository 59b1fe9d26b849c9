/**
 * Advice can be followed in the version in force: whatever release a module pins, no fix writes a name that the release
 * does not have, no message tells to use one, and what a deprecation names in its place is there.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Attribute,
  attributeAt,
  type BodySchema,
  type SchemaKind,
  type TypeSchema,
} from "../server/src/catalog/schema";
import { applyEdits } from "../server/src/text/edit";
import { azurerm } from "./catalog/files";
import { openCase } from "./harness/openCase";
import { ruleCases } from "./harness/ruleCases";
import { uriOf } from "./harness/service";
import { isThorough, sampled } from "./harness/thorough";

/** Releases of which only the structure is known, snapshots, and releases between them: those around which most came and went. */
const versions = [
  "2.99.0",
  "3.60.0",
  "3.117.1",
  "4.0.1",
  "4.10.0",
  "4.30.0",
  "4.45.0",
  "4.59.0",
  "4.70.0",
  "4.81.0",
  "5.2.0",
];

/** Findings that say that a name is not there. */
const about = new Set(["unknown-type", "unknown-argument", "unknown-attribute"]);

const cases = ruleCases(".tf");

for (const [turn, version] of versions.entries()) {
  test(`fixes and messages at azurerm ${version}`, () => {
    const faults: string[] = [];
    let fixes = 0;
    // A sixth of the cases, each at one of the versions.
    for (const { file, name, text: original } of sampled(cases, 12 * versions.length, turn)) {
      const text = `# azurerm ${version}\n${original.replace(/^# azurerm .*\n/, "")}`;
      // What a case itself asks of a version is not pinned anew.
      if (/required_providers|required_version/.test(text)) continue;
      const service = openCase(name, text);
      const before = namesMissing(service.diagnose(uriOf(name)));
      for (const { message } of service.diagnose(uriOf(name)))
        for (const type of advisedTypes(message)) {
          const isThere = kinds.some((kind) => azurerm.names(kind, version).includes(type));
          if (!isThere && !text.includes(type)) faults.push(`${file}: ${message}`);
        }
      for (const { title, edits, elsewhere } of service.fixes(uriOf(name), { start: 0, end: text.length })) {
        if (elsewhere.length > 0) continue;
        fixes++;
        const after = openCase(name, applyEdits(text, edits)).diagnose(uriOf(name));
        const missing = [...namesMissing(after)].filter((message) => !before.has(message));
        if (missing.length > 0) faults.push(`${file}, ${title}: ${missing.join(" ")}`);
      }
    }
    assert.ok(fixes > (isThorough ? 30 : 2), `only ${fixes} fixes were tried`);
    assert.deepEqual(faults, []);
  });
}

const kinds: readonly SchemaKind[] = ["resource", "data", "ephemeral", "action", "list"];

function namesMissing(findings: readonly { rule: string; message: string }[]): ReadonlySet<string> {
  const said = findings.filter(({ rule }) => about.has(rule)).map(({ message }) => message);
  // What it says besides, such as what was meant, depends on what else is there.
  return new Set(said.map((message) => /^.*? has no [a-z ]*\b[\w-]+/.exec(message)?.[0] ?? message));
}

/** The types that a message tells to use; what it says of other releases is no advice. */
function advisedTypes(message: string): readonly string[] {
  if (/ (?:needs|was in|was last in|is in) azurerm /.test(message)) return [];
  return message.match(/azurerm(?:_[a-z0-9]+)+/g) ?? [];
}

/** `resource azurerm_key_vault`, of each type in which a snapshot deprecates something: a release between two deprecates nothing else. */
function deprecating(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const version of azurerm.snapshots)
    for (const [key, type] of typesAt(version))
      if (type.deprecated || anyIn(type.body, ({ deprecated }) => deprecated === true)) found.add(key);
  return found;
}

function* typesAt(version: string, only?: ReadonlySet<string>): Generator<[key: string, type: TypeSchema]> {
  for (const kind of ["resource", "data", "provider"] as const)
    for (const name of azurerm.names(kind, version)) {
      const key = `${kind} ${name}`;
      const type = only && !only.has(key) ? undefined : azurerm.find(kind, name, version);
      if (typeof type === "object") yield [key, type];
    }
}

function anyIn(body: BodySchema, is: (attribute: Attribute) => boolean): boolean {
  for (const [, attribute] of body) if (is(attribute) || (attribute.block && anyIn(attribute.block, is))) return true;
  return false;
}

test("what a deprecation names in its place is there, in every release between the snapshots", () => {
  const releases = azurerm.releases.filter((version) => azurerm.covers(version));
  assert.ok(releases.length > 50);
  const faults: string[] = [];
  let named = 0;
  const known = deprecating();
  assert.ok(known.size > 50, `only ${known.size} types`);
  // That nothing else is deprecated is asked of fewer releases.
  const whole = new Set(sampled(releases, 100, 0));
  for (const version of sampled(releases, 20, 0)) {
    const types = new Set([...azurerm.names("resource", version), ...azurerm.names("data", version)]);
    for (const [key, type] of typesAt(version, whole.has(version) ? undefined : known)) {
      const visit = (body: BodySchema, path: string): void => {
        for (const [name, attribute] of body) {
          if (attribute.deprecated && !known.has(key)) faults.push(`${version} ${key} ${path}${name} is not known`);
          for (const mention of mentionsOf(attribute)) {
            named++;
            const at = body.get(mention) ?? attributeAt(type.body, mention.split("."));
            const isThere = mention === "id" || types.has(mention) || (at && !at.deprecated);
            if (!isThere || mention === name) faults.push(`${version} ${key} ${path}${name}: ${mention}`);
          }
          if (attribute.block) visit(attribute.block, `${path}${name}.`);
        }
      };
      visit(type.body, "");
      for (const mention of type.deprecated ? (type.deprecatedMentions ?? []) : [])
        if (!types.has(mention)) faults.push(`${version} ${key}: ${mention}`);
    }
  }
  assert.ok(named > (isThorough ? 1000 : 300), `only ${named} names`);
  assert.deepEqual(faults, []);
});

function mentionsOf({ deprecated, deprecatedMentions }: Attribute): readonly string[] {
  return deprecated ? (deprecatedMentions ?? []) : [];
}
