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
 * Of a case in Terraform the first block in which the rule `id` finds something and what that refers to, and where no fix shows what
 * passes, a block of its kind that does, with what is found in them. All of the case where a part of it does not show the same.
 */
export function smallestText(id, written, file) {
  const { text } = readCase(written, file);
  const [, head, rest] = /^((?:#.*\n)*)([\s\S]*)$/.exec(text);
  const blocks = rest.trim().split(/\n\n(?=[a-z#])/);
  const found = findingsIn(text);
  const first = found.find(({ rule }) => rule === id);
  const failing = blocks.findIndex((block) => first && block.includes(lineAt(text, first.span.start)));
  if (failing < 0) return written;
  const passing = blocks.findIndex((block, index) => index !== failing && kindOf(block) === kindOf(blocks[failing]));
  for (const shown of [[failing], ...(passing < 0 ? [] : [[failing, passing]])]) {
    const part = `${head}${withNeeded(shown, blocks).join("\n\n")}\n`;
    const findings = findingsIn(part);
    const fixed = applyFirstFixes(name, part);
    const isSame =
      findings.some((one) => isLike(one, first)) && findings.every((one) => found.some((other) => isLike(one, other)));
    const showsWhatPasses = fixed !== part || shown.length > 1;
    if (isSame && showsWhatPasses) return printCase(part, findings, fixed, "#");
  }
  return written;
}

function isLike(one, other) {
  return one.rule === other.rule && one.message === other.message;
}

function findingsIn(text) {
  return openCase(name, text).diagnose(uriOf(name));
}

/** The line that an offset stands on. */
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
