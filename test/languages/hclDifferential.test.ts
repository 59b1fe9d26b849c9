// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
import assert from "node:assert/strict";
import { it } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { isThorough, sampled } from "../harness/thorough";
import { foreignTexts, type HclText, ownTexts } from "./hclTexts";
import { randomEdit } from "./mutate";
import { randomFrom } from "./random";

const random = randomFrom(3);
const own = ownTexts();
const foreign = foreignTexts().filter(({ text }) => text.length < 3000);

it("finds a problem exactly where hcl2json rejects the text", { timeout: patience(120_000) }, async () => {
  await compare([...sampled(own, 3, 0), ...sample(foreign, 150)]);
});

it("finds a problem exactly where hcl2json rejects what is left after random edits", {
  timeout: patience(120_000),
}, async () => {
  const texts = [...sample(own, isThorough ? 1200 : 400), ...sample(foreign, isThorough ? 800 : 200)];
  await compare(texts.map(({ name, text }) => ({ name, text: edited(text) })));
});

it("finds a problem exactly where hcl2json rejects a carriage return that no line feed follows", async () => {
  const texts = ["x\ry", "x\r\n", "x\r\r", "\rx", "$\rx", "${\r1}", "%{ if x }\r%{ endif }"].flatMap((line) => [
    `a = <<EOT\n${line}\nEOT\n`,
    `a = [<<EOT\r\n${line}\r\nEOT\r\n]\r\n`,
    `a = "${line}"\n`,
  ]);
  await compare(texts.map((text) => ({ name: "a carriage return", text })));
});

async function compare(texts: readonly HclText[]): Promise<void> {
  // It starts a Go program when it is loaded.
  const { parse } = await import("@cdktf/hcl2json");
  const disagreements: string[] = [];
  for (const { name, text } of texts) {
    const rejection = await parse("any.tf", text).then(() => "", String);
    if (isExcluded(text, rejection)) continue;
    // As variables, where arguments may be at top level, as they may in HCL.
    const { problems } = hcl.parse("any.tfvars", text);
    if ((rejection !== "") === problems.length > 0) continue;
    disagreements.push(`${name}\n${text}\n  hcl2json: ${rejection || "accepted"}\n  ours: ${JSON.stringify(problems)}`);
  }
  assert.equal(disagreements.length, 0, disagreements.join("\n\n"));
}

/** Where the two are meant to differ. */
function isExcluded(text: string, rejection: string): boolean {
  // Not a matter of syntax: a rule of ours says it.
  const titles = [...rejection.matchAll(/\ba(?:ny)?\.tf:\d+,\d+-[\d,]+: ([^;]+);/g)].map(([, title]) => title);
  if (titles.length > 0 && titles.every((title) => title === "Attribute redefined")) return true;
  // It evaluates what it can, and so refuses `-false`, of which the syntax is right.
  if (titles.length > 0 && titles.every((title) => title === "Invalid operand")) return true;
  // It can read the number, but not write it as JSON.
  if (rejection.includes("cannot serialize")) return true;
  // JSON has one form for all blocks of a name; HCL lets some have labels and others none.
  if (rejection.includes("cannot have blocks with and without labels")) return true;
  // A top-level block in the first column ends what is open, also where braces or a heredoc could hold it.
  const indented = text.replace(/^(?=[a-z])/gm, " ");
  return rejection === "" && hcl.parse("any.tfvars", indented).problems.length === 0;
}

function edited(text: string): string {
  let result = text;
  for (let edits = random.below(3); edits >= 0; edits--) result = applyEdits(result, [randomEdit(result, random)]);
  return result;
}

function sample(texts: readonly HclText[], count: number): HclText[] {
  return texts.length === 0 ? [] : Array.from({ length: count }, () => random.pick(texts));
}
