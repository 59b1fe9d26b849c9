import { onceFor } from "../memo/index";
import {
  addressOf,
  type Block,
  type Document,
  declarationsIn,
  hasType,
  headOf,
  isConfiguration,
  isTestFile,
} from "../model/index";
import { ownAlias } from "./aliases";
import { inputOf, type Mention } from "./mention";
import { mentionsBelow } from "./mentionsBelow";

/**
 * What a block names, in the order of the text; found once for each reading of it, since its spans move with it. Not so
 * in tests, where it rests on other blocks.
 */
export function mentionsIn(block: Block, document: Document): readonly Mention[] {
  if (isTestFile(document.uri)) return [...ownAlias(block, document, true), ...mentionsBelow(block, document)];
  return ownMentions(block, document);
}

const ownMentions = onceFor((block: Block, document: Document): readonly Mention[] => [
  ...declared(block, document),
  ...ownAlias(block, document, false),
  ...mentionsBelow(block, document),
]);

/** What stands outside of blocks: the values that a file gives to variables. */
export function looseMentions({ uri, loose, pieces }: Document): Mention[] {
  return isConfiguration(uri) ? [] : loose.entries.flatMap((entry) => inputOf(entry, pieces));
}

function declared(block: Block, document: Document): Mention[] {
  return [...declarationsIn(block, document.uri)].flatMap(([address, { entry }]): Mention[] => {
    // Aliases are found with all else that names providers.
    if (block.kind === "terraform" || (block.kind === "provider" && address !== addressOf(block))) return [];
    const label = entry?.labels?.[1] ?? block.labels[hasType(block.kind) ? 1 : 0];
    const isLocal = block.kind === "locals";
    const name = isLocal ? entry?.nameSpan : label?.span;
    if (!name) return [];
    const whole = entry ? headOf(entry) : block.head;
    const isLiteral = address.endsWith(`.${document.pieces.slice(name.start, name.end)}`);
    const common = { address, name, whole, start: name, isDeclaration: true, isLiteral, rest: [] };
    return [isLocal && entry ? { ...common, entry } : common];
  });
}
