// The part of a case that shows a rule: for its page, which is read by people who want to see what is meant.
import { project } from "./project.mjs";

const { applyFirstFixes, foundIn, printCase, readCase } = project;

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
  const parts = found.flatMap((one) => {
    const failing = blocks.findIndex((block) => block.includes(lineAt(text, one.span.start)));
    if (one.rule !== id || failing < 0) return [];
    const least = leastWith(failing, blocks);
    return {
      lines: linesIn(partOf(least, head, blocks)),
      make: () => shortest(one, failing, least, head, blocks, found),
    };
  });
  return bestOf(parts, (one) => distraction(one, { id, severity })) ?? written;
}

/**
 * Of parts what the first of those makes for which the number is least. `lines` of a part, from which on its number is, says of which
 * nothing need be made; those make nothing that do not come into question.
 */
export function bestOf(parts, numberOf) {
  const inOrder = parts.map((part, index) => ({ ...part, index })).sort((one, other) => one.lines - other.lines);
  let found;
  for (const { lines, make, index } of inOrder) {
    if (found && (lines > found.number || (lines === found.number && index > found.index))) continue;
    const made = make();
    if (made === undefined) continue;
    const number = numberOf(made);
    if (!found || number < found.number || (number === found.number && index < found.index))
      found = { made, number, index };
  }
  return found?.made;
}

/** How much in a text with marks leads away from a rule: findings of others, no finding with its usual severity, lines. */
export function distraction(written, { id, severity }) {
  const marks = [...written.matchAll(/\^ (error|warning|information|hint) ([\w-]+): /g)];
  const others = marks.filter(([, , rule]) => rule !== id).length;
  const isUsual = marks.some(([, of, rule]) => rule === id && of === severity);
  return others * 1000 + (isUsual ? 0 : 60) + linesIn(written);
}

/** The first of those for which the number is least. */
export function best(all, numberOf) {
  return all.map((one) => [one, numberOf(one)]).sort(([, one], [, other]) => one - other)[0]?.[0];
}

function linesIn(text) {
  return text.split("\n").length;
}

/** The numbers of the block in which something is found, and of one without which nothing would be. */
function leastWith(failing, blocks) {
  const [, provider] = /^(?:#.*\n)*provider "([\w-]+)"/.exec(blocks[failing]) ?? [];
  // Terraform passes over a provider block that nothing uses.
  const using = blocks.findIndex((block) => new RegExp(`^(?:resource|data) "${provider}_`, "m").test(block));
  return using < 0 ? [failing] : [failing, using];
}

/** Some blocks, by their numbers, with what they refer to, as a text. */
function partOf(shown, head, blocks) {
  return `${head}${withNeeded(shown, blocks).join("\n\n")}\n`;
}

/** The least that shows one finding, with its marks; nothing where a part does not show the same. */
function shortest(one, failing, least, head, blocks, found) {
  const passing = blocks.findIndex((block, index) => index !== failing && kindOf(block) === kindOf(blocks[failing]));
  for (const shown of [least, ...(passing < 0 ? [] : [[...least, passing]])]) {
    const part = partOf(shown, head, blocks);
    const findings = findingsIn(part);
    const isSame =
      findings.some((other) => isLike(other, one)) &&
      findings.every((other) => found.some((any) => isLike(other, any)));
    if (!isSame) continue;
    const fixed = applyFirstFixes(name, part);
    const showsWhatPasses = fixed !== part || shown !== least;
    if (showsWhatPasses) return printCase(part, findings, fixed, "#");
  }
}

function isLike(one, other) {
  return one.rule === other.rule && one.message === other.message;
}

function findingsIn(text) {
  return foundIn(name, text);
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
