/**
 * Every passing program of the project's own is broken in one fact at a time: that is found, and nothing else is. Prints
 * how many breaks were made of each kind, and how many were found.
 */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { applyEdits, type Edit } from "../server/src/text/edit";
import { openCase } from "./harness/openCase";
import { placeOf } from "./harness/places";
import { catalog, uriOf } from "./harness/service";
import { isThorough } from "./harness/thorough";
import type { Break, Breaker } from "./mutation/break";
import { inBoth, inTerraform } from "./mutation/breakers";
import { isPassing, ownPrograms, type Program } from "./mutation/programs";
import { subjectOf } from "./mutation/subjectOf";

/** How often the same fact is broken: in the first programs that have it and pass, and where not everything is tried, every 256th one in each language. */
const most = isThorough ? 2 : 1;

const subjects = ownPrograms().map((program) => ({ program, subject: subjectOf(program) }));

for (const [name, breakers] of [
  ["main.tf", { ...inBoth, ...inTerraform }],
  ["main.ts", inBoth],
] as const) {
  const counts: string[] = [];
  after(() => console.log(`  Found of broken in ${name}: ${counts.join(", ")}`));
  for (const [kind, breaker] of Object.entries(breakers)) {
    test(`${kind} in ${name}`, () => {
      const { broken, wrong } = breakAll(name, breaker);
      counts.push(`${kind} ${broken - wrong.length}/${broken}`);
      assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} of ${broken} breaks`);
      assert.ok(broken > 0, "something can be broken");
    });
  }
}

function breakAll(name: Program["name"], breaker: Breaker): { broken: number; wrong: string[] } {
  const done = new Map<string, number>();
  const wrong: string[] = [];
  let broken = 0;
  for (const { program, subject } of subjects) {
    if (program.name !== name) continue;
    for (const one of breaker(subject)) {
      const count = done.get(one.fact) ?? 0;
      if (count >= most || one.edits.length === 0) continue;
      const isNext = isThorough || done.size === 0 || (done.size + 1) % 256 === (name === "main.tf" ? 0 : 128);
      if (isNext && !isPassing(program)) continue;
      done.set(one.fact, count + 1);
      if (!isNext) continue;
      broken++;
      const { lost, extra } = judge(one, program);
      if (lost.length + extra.length > 0)
        wrong.push(`${program.from}: ${one.fact}\n  not found: ${lost.join(", ")}\n  and found: ${extra.join(", ")}`);
    }
  }
  return { broken, wrong };
}

/** What should have been found in a broken program, and what should not. */
function judge({ edits, expected, absent }: Break, program: Program): { lost: string[]; extra: string[] } {
  const wanted = expected.map(({ rule, place }) => `${rule} at ${place}`);
  const found = findingsIn(program, edits);
  const lost = wanted.filter((one) => !found.includes(one));
  // What is found by the provider's facts brings the hint that no version of it is pinned.
  const extra = without(found, wanted).filter((one) => wanted.length === 0 || !one.startsWith("unpinned-provider "));
  return { lost, extra: absent && extra.length > 0 ? without(extra, findingsIn(program, absent)) : extra };
}

/** Each of `others` takes away one that is the same. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...all];
  for (const one of others) if (left.includes(one)) left.splice(left.indexOf(one), 1);
  return left;
}

function findingsIn({ name, text }: Program, edits: readonly Edit[]): string[] {
  const broken = applyEdits(text, edits);
  const document = languageOf(name)!.parse(uriOf(name), broken, catalog);
  return openCase(name, broken)
    .diagnose(uriOf(name))
    .map(({ rule, span }) => `${rule} at ${placeOf(span, document)}`);
}
