/** Whatever reads cleanly means the same as a program, and the same again in Terraform's own language. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cdktf } from "../server/src/languages/cdktf/cdktf";
import { hcl } from "../server/src/languages/hcl/hcl";
import type { Document } from "../server/src/model/document";
import { addressOf } from "../server/src/model/module";
import { notInPrograms } from "./harness/cdktfParity";
import { catalog, serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";
import { foreignTexts, type HclText, ownTexts } from "./languages/hclTexts";
import { printResources } from "./languages/printResources";

/**
 * The parser of HCL takes a name of Terraform's own for a reference, also where it is a provider: in a program it is a text. Blocks with
 * labels or `dynamic` in an argument's place are refused by Terraform, and a program has no words for them.
 */
const otherInPrograms: ReadonlySet<string> = new Set([
  "unknown-attribute/built_in_provider.tf",
  "block-form/repeated.tf",
]);

const all = { start: 0, end: 0 };

describe("read(write(x)) equals x, there and back", () => {
  for (const text of sampled(ownTexts(), 6, 0)) test(text);
});

// Other people's texts take a while: a sample is enough for every day, `scripts/compareLanguages.mjs` takes them all.
describe("for other people's texts too", () => {
  for (const text of foreignTexts().filter((_, at) => at % 20 === 0)) test(text);
});

function test({ name, text }: HclText): void {
  const own = name.replace(/^test\/cases\/rules\/|, fixed$/g, "");
  if (own in notInPrograms || otherInPrograms.has(own)) return;
  const document = hcl.parse(uriOf("main.tf"), text);
  const resources = printResources(document.blocks);
  if (document.problems.length > 0 || resources.length === 0 || !hasNames(document)) return;
  it(name, () => {
    const service = serviceWith({ "main.tf": text });
    const program = service.convert?.(uriOf("main.tf"), all, "program")?.text ?? "";
    const read = cdktf.parse(uriOf("main.ts"), program, catalog);
    assert.deepEqual(withoutAdded(printResources(read.blocks)), resources, program);
    service.open(uriOf("main.ts"), program);
    const back = service.convert?.(uriOf("main.ts"), all, "terraform")?.text ?? "";
    assert.deepEqual(withoutAdded(printResources(hcl.parse(uriOf("back.tf"), back).blocks)), resources, back);

    /** A stack has to configure its providers. */
    function withoutAdded(printed: readonly string[]): string[] {
      const isConfigured = (line: string) => resources.some((one) => one.startsWith(line.slice(0, line.indexOf("{"))));
      return printed.filter((line) => !line.startsWith("provider ") || isConfigured(line));
    }
  });
}

/** Whether every block has an address of its own: else there is no telling which is meant. */
function hasNames({ blocks }: Document): boolean {
  const named = blocks.filter(({ kind }) => ["resource", "data", "variable", "output", "module"].includes(kind));
  return new Set(named.map(addressOf).filter((address) => address !== undefined)).size === named.length;
}
