import { weakMemo } from "../memo/index";
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
import { inputOf, type ReferenceOrigin } from "./referenceOrigin";
import { referenceOriginsBelow } from "./referenceOriginsBelow";

/**
 * What a block names, in the order of the text; found once for each reading of it, since its spans move with it. Not so
 * in tests, where it rests on other blocks.
 */
export function referenceOriginsIn(block: Block, document: Document): readonly ReferenceOrigin[] {
  if (isTestFile(document.uri)) return [...ownAlias(block, document, true), ...referenceOriginsBelow(block, document)];
  return ownReferenceOrigins(block, document);
}

const ownReferenceOrigins = weakMemo((block: Block, document: Document): readonly ReferenceOrigin[] => [
  ...declared(block, document),
  ...ownAlias(block, document, false),
  ...referenceOriginsBelow(block, document),
]);

/** What is outside of blocks: the values that a file gives to variables. */
export function looseReferenceOrigins({ uri, loose, pieces }: Document): ReferenceOrigin[] {
  return isConfiguration(uri) ? [] : loose.items.flatMap((item) => inputOf(item, pieces));
}

function declared(block: Block, document: Document): ReferenceOrigin[] {
  return [...declarationsIn(block, document.uri)].flatMap(([address, { item }]): ReferenceOrigin[] => {
    // Aliases are found with all else that names providers.
    if (block.kind === "terraform" || (block.kind === "provider" && address !== addressOf(block))) return [];
    const label = item?.labels?.[1] ?? block.labels[hasType(block.kind) ? 1 : 0];
    const isLocal = block.kind === "locals";
    const name = isLocal ? item?.nameSpan : label?.span;
    if (!name) return [];
    const whole = item ? headOf(item) : block.head;
    const isLiteral = address.endsWith(`.${document.pieces.slice(name.start, name.end)}`);
    const common = { address, name, whole, start: name, isDeclaration: true, isLiteral, rest: [] };
    return [isLocal && item ? { ...common, item } : common];
  });
}
