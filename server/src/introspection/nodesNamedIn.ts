import { isConfigurable, nodeNamed, nodesBelow, type SchemaNode } from "./schemaNode";

/** No sentence of a provider is about more. */
const most = 8;

/**
 * The arguments and blocks that a provider's words name, the surest first: those named by their paths or in quotes, then names that are no
 * words of a sentence, then those that may be.
 */
export function nodesNamedIn(root: SchemaNode, words: string): readonly SchemaNode[] {
  const byName = new Map<string, SchemaNode[]>();
  for (const node of nodesBelow(root)) {
    if (node.form === "element" || !isConfigurable(node)) continue;
    byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
  }
  const ranks: [SchemaNode[], SchemaNode[], SchemaNode[]] = [[], [], []];
  for (const { 0: word, index } of words.slice(0, 4000).matchAll(/[A-Za-z_]\w{0,100}(?:\.\w{1,100}){0,20}/g)) {
    const named = word.includes(".") ? nodeNamed(root, word) : undefined;
    const nodes = named?.parent ? [named] : (byName.get(word) ?? byName.get(inOurCase(word)) ?? []);
    const isQuoted = /[`'"]/.test(words[index - 1] ?? "");
    ranks[named || isQuoted ? 0 : word.includes("_") ? 1 : 2].push(...nodes);
  }
  return [...new Set(ranks.flat())].slice(0, most);
}

/** `min_capacity` of `minCapacity`: some messages have the names of Azure's own properties. */
function inOurCase(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
