/**
 * Releases of which only the structure is known, where a folder of facts is at hand (FACTS=<folder>): the catalog says what is
 * told of each, and what is wrong by it is found, in programs made from what is told.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Provider } from "../../server/src/catalog/catalog";
import { type BodySchema, isSettable } from "../../server/src/catalog/schema";
import { catalog, pinned, serviceWith, uriOf } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { type ReleaseBody, type ReleaseSchema, releaseSchemas } from "./releaseSchemas";
import { type Break, breaks, written } from "./written";

const folder = process.env.FACTS ?? "";
const skip = existsSync(folder) ? false : "FACTS names no folder of facts.";

/** Reading what is told of azurerm takes seconds. */
const skipLarge = skip || isThorough ? skip : "npm run test:thorough compares the structures of azurerm.";

for (const name of ["azurerm", "azuread"]) {
  const isLarge = name === "azurerm";
  test(`every structure of ${name} is told name by name`, { skip: isLarge ? skipLarge : skip }, async () => {
    const provider = catalog.provider(name)!;
    const told = (await releaseSchemas(join(folder, name))).filter(
      ({ version }) => !provider.snapshots.includes(version),
    );
    assert.ok(told.length > 2);
    for (const release of sampled(told, 20, 1)) {
      for (const kind of release.kinds) {
        const names = release.types.filter((type) => type.kind === kind).map((type) => type.name);
        assert.deepEqual(provider.names(kind, release.version), names.sort(), `${kind} ${release.version}`);
      }
      for (const { kind, name: type, attributes } of release.types) {
        const found = provider.find(kind, type, release.version);
        assert.ok(typeof found === "object", `${type} ${release.version}`);
        // What is in the history of the Azure ML types may be dated otherwise.
        if (!found.isExact) compare(attributes, found.body, `${release.version} ${kind} ${type}`, kind === "provider");
      }
    }
  });
}

function compare(told: ReleaseBody, body: BodySchema, where: string, hasNoFlags: boolean): void {
  assert.deepEqual([...body.keys()].sort(), Object.keys(told).sort(), where);
  for (const [name, attribute] of Object.entries(told)) {
    const found = body.get(name)!;
    const at = `${where}.${name}`;
    assert.ok(!found.unsure, at);
    const isTold = !hasNoFlags && (attribute.required || attribute.optional || attribute.computed);
    if (isTold) assert.deepEqual([found.required, isSettable(found)], [attribute.required, isSet(attribute)], at);
    assert.equal(!found.block, !attribute.block, at);
    if (!attribute.block) continue;
    const isOpen = attribute.nestedFlags === "unknown" || found.configMode === "attribute" || !isSet(attribute);
    compare(attribute.block, found.block!, at, hasNoFlags || isOpen);
  }
}

function isSet({ required, optional }: { readonly required?: boolean; readonly optional?: boolean }): boolean {
  return Boolean(required || optional);
}

/** Before, between and after the releases of which all is known. */
const versions = ["2.99.0", "3.60.0", "3.110.0", "4.30.0", "5.0.1", "5.8.0"];

/** What a structure tells is found by these; programs made from it alone need not satisfy the others, such as how often a block is needed. */
const ofStructure: ReadonlySet<string> = new Set([
  ...["unknown-type", "unknown-argument", "missing-argument", "read-only-argument", "block-form"],
  ...["wrong-type", "unknown-attribute"],
]);

test("what is right by the structure of a release is no error, and what is wrong is one", {
  skip: skipLarge,
}, async () => {
  const provider = catalog.provider("azurerm")!;
  const told = await releaseSchemas(join(folder, "azurerm"));
  for (const version of versions) {
    const release = told.find((one) => one.version === version)!;
    const [tried, faults] = tryRelease(release, provider);
    assert.ok(tried > 150, `${version}: ${tried}`);
    assert.deepEqual(faults, [], version);
  }
});

/** How many programs were tried, and what was said of them that is not so. */
function tryRelease({ version, types }: ReleaseSchema, provider: Provider): readonly [number, readonly string[]] {
  const some = types.filter(({ kind }) => kind !== "provider");
  const faults: string[] = [];
  let tried = 0;
  for (const type of some) {
    const isKnown = typeof provider.find(type.kind, type.name, version) === "object";
    if (!isKnown) faults.push(`${type.name} is not known`);
    for (const broken of [undefined, ...breaks]) {
      const text = written(type, broken);
      if (text === undefined) continue;
      tried++;
      const said = errorsIn(text, version);
      const isRight = broken ? isFound(broken, said) : said.length === 0;
      if (!isRight) faults.push(`${broken?.name ?? "as it is"}: ${said.join("; ")}\n${text}`);
    }
  }
  return [tried, faults];
}

function isFound({ rules }: Break, said: readonly string[]): boolean {
  return said.some((one) => rules.some((rule) => one.startsWith(`${rule}: `)));
}

function errorsIn(text: string, version: string): readonly string[] {
  const service = serviceWith({ "versions.tf": pinned(version), "main.tf": text });
  return service
    .diagnose(uriOf("main.tf"))
    .filter(({ severity, rule }) => severity === "error" && ofStructure.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
