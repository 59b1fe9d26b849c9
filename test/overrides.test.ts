/**
 * An override file that repeats what is written in a block changes nothing but where it is found: for random arguments of
 * the blocks of all cases.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import type { Block } from "../server/src/model/block";
import type { Finding } from "../server/src/model/finding";
import { found } from "./harness/found";
import { openCase } from "./harness/openCase";
import { textsOfRules } from "./harness/ruleCases";
import { catalog, uriOf } from "./harness/service";
import { isThorough, sampled } from "./harness/thorough";
import { type Random, randomFrom } from "./languages/random";

const main = uriOf("main.tf");
const override = uriOf("override.tf");

test("what an override file repeats is found there, and nothing else changes", () => {
  const random = randomFrom(21);
  let moved = 0;
  for (const { file, text } of sampled(textsOfRules(".tf"), 15, 2)) {
    // An argument that is null is none where blocks are merged, and the words are those for what is not there.
    if (text.includes("azureml-terraform-ignore") || / = null$/m.test(text)) continue;
    const document = languageOf("main.tf")!.parse(main, text, catalog);
    const names = new Set<string>();
    const blocks = document.blocks.filter((block) => isMergeable(block) && isFirst(block, names));
    if (document.problems.length > 0 || blocks.length === 0) continue;
    const before = found("main.tf", text).filter(isOfBlocks).map(print).sort();
    for (let round = 0; round < (isThorough ? 3 : 1); round++) {
      const repeated = blocks.map((block) => repeat(block, text, random)).join("\n");
      const service = openCase("main.tf", text);
      service.open(override, repeated);
      const repeats = service.diagnose(override);
      moved += repeats.length;
      const after = [...service.diagnose(main), ...repeats].filter(isOfBlocks).map(print).sort();
      assert.deepEqual(after, before, `${file}\n${repeated}`);
      for (const { span } of repeats) assert.ok(0 <= span.start && span.end <= repeated.length, file);
      // Whatever is offered can be made in the documents that are there.
      for (const uri of [main, override]) {
        const length = service.text(uri)!.length;
        for (const { edits, elsewhere } of service.fixes(uri, { start: 0, end: length })) {
          for (const { span } of edits) assert.ok(0 <= span.start && span.end <= length, file);
          for (const other of elsewhere) {
            const end = service.text(other.uri)?.length ?? -1;
            for (const { span } of other.edits) assert.ok(0 <= span.start && span.end <= end, file);
          }
        }
      }
    }
  }
  assert.ok(moved > (isThorough ? 100 : 4), `Only ${moved} findings moved.`);
});

function isMergeable({ kind, labels }: Block): boolean {
  return ["resource", "data"].includes(kind) && labels.length === 2;
}

function isFirst({ kind, labels }: Block, names: Set<string>): boolean {
  const name = [kind, ...labels.map(({ text }) => text)].join(".");
  return !names.has(name) && names.add(name) !== undefined;
}

/** A block with some of the arguments and all nested blocks of some types of another one. */
function repeat({ kind, labels, body }: Block, text: string, random: Random): string {
  const names = new Set(body.items.map(({ name }) => name).filter((name) => !/^(depends_on|lifecycle|)$/.test(name)));
  const some = new Set([...names].filter(() => random.below(2) === 0));
  const entries = body.items.filter(({ name }) => some.has(name)).map(({ span }) => text.slice(span.start, span.end));
  return `${kind} ${labels.map((label) => `"${label.text}"`).join(" ")} {\n${entries.join("\n")}\n}\n`;
}

/** What is said of the folder counts its errors. */
function isOfBlocks({ rule }: Finding): boolean {
  return rule !== "unpinned-provider";
}

/** Terraform passes over unknown arguments where blocks are merged. */
function print({ rule, severity, message }: Finding): string {
  return `${rule === "unknown-argument" ? "" : severity} ${rule}: ${message}`;
}
