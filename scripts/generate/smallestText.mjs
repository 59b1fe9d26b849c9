// The part of a case that shows a rule: for its page, which is read by people who want to see what is meant.
import { importBundled } from "../importBundled.mjs";

const source = `export { printCase, readCase } from "./test/harness/annotations";
export { applyFirstFixes } from "./test/harness/applyFirstFixes";
export { openCase } from "./test/harness/openCase";
export { uriOf } from "./test/harness/service";`;
const { applyFirstFixes, openCase, printCase, readCase, uriOf } = await importBundled(source, ".", "node");

/** As every case in Terraform is called. */
const name = "main.tf";

/**
 * Of a case in Terraform a block in which the rule `id` finds something and what that refers to, and where no fix shows what passes, a
 * block of its kind that does, with what is found in them: the one that shows it best. All of the case where a part of it does not show the same.
 */
export function smallestText({ id, severity }, written, file) {
  const { text } = readCase(written, file);
  const [, head, rest] = /^((?:#.*\n)*)([\s\S]*)$/.exec(text);
  const blocks = rest.trim().split(/\n\n(?=[a-z#])/);
  const found = findingsIn(text);
  const shown = found.filter(({ rule }) => rule === id).map((one) => shortest(one, text, head, blocks, found));
  const some = shown.filter((one) => one !== undefined);
  return best(some, (one) => distraction(one, { id, severity })) ?? written;
}

/** How much in a text with marks leads away from a rule: findings of others, no finding with its usual severity, lines. */
export function distraction(written, { id, severity }) {
  const marks = [...written.matchAll(/\^ (error|warning|information|hint) ([\w-]+): /g)];
  const others = marks.filter(([, , rule]) => rule !== id).length;
  const isUsual = marks.some(([, of, rule]) => rule === id && of === severity);
  return others * 1000 + (isUsual ? 0 : 60) + written.split("\n").length;
}

/** The first of those for which the number is least. */
export function best(all, numberOf) {
  return all.map((one) => [one, numberOf(one)]).sort(([, one], [, other]) => one - other)[0]?.[0];
}

/** The least that shows one finding, with its marks; nothing where a part does not show the same. */
function shortest(one, text, head, blocks, found) {
  const failing = blocks.findIndex((block) => block.includes(lineAt(text, one.span.start)));
  if (failing < 0) return;
  const passing = blocks.findIndex((block, index) => index !== failing && kindOf(block) === kindOf(blocks[failing]));
  const [, provider] = /^(?:#.*\n)*provider "([\w-]+)"/.exec(blocks[failing]) ?? [];
  // Terraform passes over a provider block that nothing uses.
  const using = blocks.findIndex((block) => new RegExp(`^(?:resource|data) "${provider}_`, "m").test(block));
  const least = using < 0 ? [failing] : [failing, using];
  for (const shown of [least, ...(passing < 0 ? [] : [[...least, passing]])]) {
    const part = `${head}${withNeeded(shown, blocks).join("\n\n")}\n`;
    const findings = findingsIn(part);
    const fixed = applyFirstFixes(name, part);
    const isSame =
      findings.some((other) => isLike(other, one)) &&
      findings.every((other) => found.some((any) => isLike(other, any)));
    const showsWhatPasses = fixed !== part || shown !== least;
    if (isSame && showsWhatPasses) return printCase(part, findings, fixed, "#");
  }
}

function isLike(one, other) {
  return one.rule === other.rule && one.message === other.message;
}

function findingsIn(text) {
  return openCase(name, text).diagnose(uriOf(name));
}

/** The line that an offset is on. */
function lineAt(text, offset) {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? undefined : end);
}

/** Some blocks, by their numbers, with all that they refer to, in the order of the text. */
function withNeeded(shown, blocks) {
  const needed = new Set(shown);
  for (const index of needed)
    for (const [other, block] of blocks.entries()) {
      const address = addressOf(block);
      const isUsed =
        address === undefined
          ? isSetUp(block)
          : new RegExp(`(?<![\\w.-])${address.replaceAll(".", "\\.")}(?![\\w-])`).test(blocks[index]);
      if (isUsed) needed.add(other);
    }
  return blocks.filter((_, index) => needed.has(index));
}

/** Providers and settings count for all blocks, and so do locals, of which there are few. */
function isSetUp(block) {
  return /^(?:provider|terraform|locals)\b/m.test(block);
}

/** What references call a block. */
function addressOf(block) {
  const [, kind, first, second] = /^(resource|data|variable|module) "([\w-]+)"(?: "([\w-]+)")?/m.exec(block) ?? [];
  if (kind === "resource") return `${first}.${second}`;
  if (kind === "data") return `data.${first}.${second}`;
  return kind && `${kind === "variable" ? "var" : kind}.${first}`;
}

/** `resource "azurerm_key_vault"`, `variable`. */
function kindOf(block) {
  return /^[a-z]+(?: "[\w-]+"(?= "))?/m.exec(block)?.[0];
}
