/** Whatever Azure answers, an import does not throw, and what it writes is Terraform without errors that plans to no change. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Companions } from "../../server/src/azure/import/generate/draft";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { root } from "../harness/service";
import { type Random, randomFrom } from "../languages/random";
import { importInto } from "./importInto";

const base = join(root, "test/cases/imports");
const seeds: readonly unknown[] = readdirSync(base, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json") && !file.endsWith("options.json"))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(base, file), "utf8")));

const texts = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Terraform's.
  ...['"', "${x}", "%{ if x }", "\n", "\r\n", "\u202e\u2066", "\\", "\u0000", "", " ", "*/", "# x", "<<EOT", "'"],
  ...[
    "Identity",
    "identity",
    "None",
    "true",
    "0",
    "__proto__",
    "constructor",
    "toString",
    "é",
    "名前",
    "\ud800",
    "a".repeat(5000),
    "null",
  ],
  ...[
    "/subscriptions/x",
    "/subscriptions/a/resourceGroups/b/providers/c/d/e",
    "/subscriptions/a/resourceGroups/b/providers/constructor/valueOf/e",
    "//",
    "../..",
    "West Europe",
  ],
];
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  [],
  {},
  [null],
  { a: { b: "c" } },
  [[]],
  [1, "x"],
];

for (const version of ["4.81.0", "5.2.0", "4.0.1", "3.117.1", "4.50.0", "5.3.0", "2.99.0", "9.0.0"]) {
  test(`any answers on ${version}`, { timeout: 120_000 }, () => {
    const random = randomFrom(version.length + Number.parseInt(version, 10));
    let written = 0;
    for (let round = 0; round < 150; round++) {
      const answers = Array.from({ length: 1 + random.below(3) }, () => mutate(random.pick(seeds), random));
      written += tryImport(answers, version, random) ? 1 : 0;
    }
    // Otherwise it would prove nothing.
    assert.ok(written > 50, `${written} imports wrote something`);
  });
}

function tryImport(responses: readonly unknown[], version: string, random: Random): boolean {
  const companions = random.pick<Companions>(["ids", "data", "resources"]);
  const request = { responses, companions, providerVersion: version, preventDestroy: random.below(2) === 0 };
  const { text, made, service, uri } = importInto(request);
  const about = () => `${text}\n${JSON.stringify(responses)}`;
  assert.deepEqual(hcl.read("main.tf", text).problems, [], about());
  const errors = service.diagnose(uri).filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
    about(),
  );
  assert.deepEqual(made.planSummary.changes, [], about());
  const again = service.importAnswers(uri, request);
  assert.deepEqual(again.edits, [], about());
  return made.imported.length > 0;
}

/** Takes out, puts in, or replaces a few things anywhere. */
function mutate(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  for (let changes = random.below(6); changes > 0; changes--) change(copy, random);
  return copy;
}

function change(value: unknown, random: Random): void {
  if (typeof value !== "object" || value === null) return;
  const names = Object.keys(value);
  const name = names.length > 0 ? random.pick(names) : "x";
  const inside: unknown = Reflect.get(value, name);
  if (typeof inside === "object" && inside !== null && random.below(5) > 0) {
    change(inside, random);
    return;
  }
  const odd: unknown = structuredClone(random.below(2) === 0 ? random.pick(texts) : random.pick(values));
  switch (random.below(4)) {
    case 0:
      Reflect.deleteProperty(value, name);
      break;
    case 1:
      put(value, random.pick(texts), odd);
      break;
    case 2:
      if (typeof inside === "string")
        put(value, name, random.below(2) ? inside.toLowerCase() : inside + random.pick(texts));
      break;
    default:
      put(value, name, odd);
  }
}

/** As a JSON reader does, for which `__proto__` is a name like any other. */
function put(object: object, name: string, value: unknown): void {
  if (Array.isArray(object) && !/^\d+$/.test(name)) return;
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
