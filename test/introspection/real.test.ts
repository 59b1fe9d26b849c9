/**
 * Real providers, where AZURERM, AZUREAD, AZAPI or RANDOM names a binary: some of their types are learned, and what is learned does not contradict
 * what is built in of the same release.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { Attribute, BodySchema } from "../../server/src/catalog/schema";
import { learnBinary } from "../../server/src/hosts/provider/learnBinary";
import type { Learned, LearnOptions } from "../../server/src/introspection/learn";
import { catalog } from "../harness/service";
import { until } from "../harness/until";

for (const variable of ["AZURERM", "AZUREAD", "AZAPI", "RANDOM"]) {
  const binary = resolve(process.env[variable] || "nowhere");
  const skip = existsSync(binary) ? false : `${variable} names no binary of a provider, so none is asked.`;
  const name = variable.toLowerCase();

  test(`${name} tells of its types what is built in of its release`, { skip }, async () => {
    const { types, functions, asked, lost } = await learnSome(binary);
    assert.ok(types.length > 2, "it has no types");
    assert.ok(lost <= asked / 50, `${lost} of ${asked} questions had no answer`);
    for (const type of types) assert.ok(type.kind === "provider" || type.name.startsWith(`${name}_`), type.name);
    for (const [called, { parameters }] of functions) assert.ok(called && parameters, called);
    await until(() => running() === 0, "all its processes have ended");

    const [version = ""] = /\d+\.\d+\.\d+/.exec(basename(binary)) ?? [];
    const provider = catalog.provider(name);
    const told = { facts: 0, others: [] as string[] };
    for (const { kind, name: type, body } of types) {
      const known = provider?.find(kind, type, version);
      if (kind !== "provider" && typeof known === "object" && known.isExact) compare(body, known.body, type, told);
    }
    assert.ok(told.others.length <= told.facts / 100, `of ${told.facts} facts:\n${told.others.join("\n")}`);
  });

  test(`${name} ends when learning it is cancelled`, { skip }, async () => {
    const cancel = new AbortController();
    const onProgress = () => cancel.abort(new Error("not wanted any more"));
    await assert.rejects(learnSome(binary, { signal: cancel.signal, onProgress }), /^Error: not wanted any more$/);
    await until(() => running() === 0, "all its processes have ended");
  });
}

/** Some types from all over the list: a whole provider takes minutes. */
function learnSome(binary: string, options: LearnOptions = {}): Promise<Learned> {
  // Of azurerm one of sixty, of azuread one of five, of small ones all.
  const each = basename(binary).includes("azurerm") ? 61 : basename(binary).includes("azuread") ? 5 : 1;
  const isOne = (name: string) =>
    [...name].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 1009, 7) % each === 0;
  return learnBinary(binary, { only: (_kind, name) => isOne(name), ...options });
}

/** How many processes of ours run. */
function running(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === "ProcessWrap").length;
}

const compared = ["type", "required", "values", "ranges", "id", "default", "maxItems"] as const;

/** Counts what both say, and notes what they say differently. */
function compare(learned: BodySchema, known: BodySchema, at: string, told: { facts: number; others: string[] }): void {
  for (const [name, one] of learned) {
    const other = known.get(name);
    if (!other) told.others.push(`${at}.${name} is not built in`);
    else compareOne(one, other, `${at}.${name}`, told);
  }
}

function compareOne(one: Attribute, other: Attribute, at: string, told: { facts: number; others: string[] }): void {
  for (const fact of compared) {
    const [found, wanted] = [plain(one[fact]), plain(other[fact])];
    if (found === undefined || wanted === undefined) continue;
    told.facts++;
    if (!isDeepStrictEqual(found, wanted))
      told.others.push(`${at} ${fact}: ${JSON.stringify(wanted)} is built in, ${JSON.stringify(found)} is learned`);
  }
  if (one.block && other.block) compare(one.block, other.block, at, told);
  if (one.elem && other.elem) compareOne(one.elem, other.elem, `${at}[]`, told);
}

/** Whole numbers and others are one type to the protocol, and the order of values means nothing. */
function plain(fact: unknown): unknown {
  if (fact === "int" || fact === "float") return "number";
  return Array.isArray(fact) ? fact.map((one) => JSON.stringify(one)).sort() : fact;
}
