/** Whose answer a message is: what a provider says is at paths that may be those of neighbours, or of what is around. */
import { isGroupMessage } from "./groupMessages";
import { isCountMessage } from "./messages";
import type { AttributePath, Diagnostic } from "./provider";
import { ancestry, nodeAt, type SchemaNode, setAround } from "./schemaNode";

/** A provider's reply to a value: accepted, or refused with a message. */
export type Reply = { readonly isAccepted: true } | { readonly isAccepted: false; readonly message: string };

/** Of a thousand wrong elements each has a message, and the first say it all. */
const maxMessages = 8;

/** What became of each node's value; nothing for one of whose answer it is not sure that it is its own. `others` is what is said besides, how often. */
export function repliesIn(
  diagnostics: readonly Diagnostic[],
  root: SchemaNode,
  nodes: readonly SchemaNode[],
  others: ReadonlyMap<string, number>,
): ReadonlyMap<SchemaNode, Reply> {
  const hidden = new Set<SchemaNode>();
  const messages = new Map<SchemaNode, string[]>();
  const left = new Map(others);
  for (const diagnostic of diagnostics) {
    const { severity, path } = diagnostic;
    if (severity !== "error") continue;
    const message = messageOf(diagnostic);
    const named = namedIn(message, root);
    const subject = named ?? (path.length > 0 ? nodeTowards(root, path) : nodes.length === 1 ? nodes[0] : undefined);
    const beside =
      subject && isUnsurePath(path) && !named
        ? nodes.filter((node) => ancestry(node).includes(blockAround(subject)!))
        : [];
    const at = beside.length === 1 ? beside[0] : subject;
    const ofOthers = !named && (at?.form === "set" || isUnsurePath(path)) ? (left.get(message) ?? 0) : 0;
    if (ofOthers > 0) left.set(message, ofOthers - 1);
    if (!at || ofOthers > 0) continue;
    if (beside.length > 1) for (const node of beside) hidden.add(node);
    // What a set says without a path may be about any of what is asked in it.
    const isAnybodys = !named && at.form === "set" && nodes.filter((node) => ancestry(node).includes(at)).length > 1;
    if (isGroupMessage(message) || isAnybodys || isOfBoth(message, at, nodes)) hidden.add(at);
    else if (isCountMessage(message) && at.element && !nodes.includes(at)) hidden.add(at);
    else if ((messages.get(at)?.length ?? 0) < maxMessages) messages.set(at, [...(messages.get(at) ?? []), message]);
  }
  return new Map(
    nodes.flatMap((node): [SchemaNode, Reply][] => {
      if (ancestry(node).some((above) => hidden.has(above))) return [];
      const message = messageAbout(node, messages);
      return [[node, message === undefined ? { isAccepted: true } : { isAccepted: false, message }]];
    }),
  );
}

/** Whether what is said of a node names another one that is asked about beside it: then its value may be refused because of that one's. */
function isOfBoth(message: string, at: SchemaNode, nodes: readonly SchemaNode[]): boolean {
  return nodes.some((node) => node !== at && node.parent === at.parent && names(message, node));
}

export function messageOf({ summary, detail }: Diagnostic): string {
  return detail && detail !== summary ? `${summary}: ${detail}` : summary;
}

/**
 * The node whose path a message has in it, such as `rule.0.conditions.0.operator`. It is told rather by that than by the path beside the
 * message: the SDK gives the same memory to paths of neighbours, so that from the third block on one of them may mean another.
 * Source: validateObject in helper/schema/schema.go of hashicorp/terraform-plugin-sdk/v2.
 */
function namedIn(message: string, root: SchemaNode): SchemaNode | undefined {
  for (const [word] of message.slice(0, 2000).matchAll(/[a-z]\w{0,200}(?:\.\w{1,200}){1,40}/g)) {
    const node = nodeAt(
      root,
      word.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    );
    if (node) return node;
  }
  return undefined;
}

/** What a path leads to, or what it does as far as it leads anywhere: the last step of one that is not sure may not fit the others. */
function nodeTowards(root: SchemaNode, path: AttributePath): SchemaNode | undefined {
  const node = nodeAt(root, path);
  return node || !isUnsurePath(path) ? node : nodeTowards(root, path.slice(0, -1));
}

/** Whether what is said of a node may be at the path of another one. */
export function isUnsure(node: SchemaNode): boolean {
  return isInSet(node) || isUnsurePath(ancestry(node).map(({ name }) => name));
}

/** What a node is in: the same for all that a path to it may mean, which is each element of a list. */
function blockAround({ form, parent }: SchemaNode): SchemaNode | undefined {
  return form === "element" && parent ? blockAround(parent) : parent;
}

/** Whether a path of the SDK's may be that of a neighbour. */
export function isUnsurePath(path: AttributePath): boolean {
  return path.filter((step) => typeof step === "string").length > 3;
}

/**
 * What is said at the node, or of it at a set around it: elements of sets have no path of their own, and what is beside the node in
 * one may be refused as well.
 */
function messageAbout(node: SchemaNode, messages: ReadonlyMap<SchemaNode, readonly string[]>): string | undefined {
  // How many elements the whole may have says nothing of one of them, even if that is a list.
  const ofWhole =
    node.form === "element" ? (messages.get(node.parent!) ?? []).filter((one) => !isCountMessage(one)) : [];
  const own = [...(messages.get(node) ?? []), ...ofWhole];
  const others = (node.parent?.children ?? []).filter((child) => child !== node);
  const around = isInSet(node)
    ? ancestry(node)
        .slice(1)
        .flatMap((above) => messages.get(above) ?? [])
    : [];
  const about = around.filter((message) => names(message, node) || !others.some((other) => names(message, other)));
  return own.length + about.length > 0 ? [...own, ...about].join("\n") : undefined;
}

/** Whether a message has the name of a node as a word of its own, and not as any word of a sentence: the name of a thing is no argument. */
function names(message: string, { name }: SchemaNode): boolean {
  if (name === "") return false;
  if (name.includes("_")) return message.split(/[^\w]+/).includes(name);
  for (const { 0: word, index } of message.slice(0, 2000).matchAll(/\w+/g)) {
    const before = message.slice(Math.max(0, index - 10), index);
    const after = message.slice(index + word.length, index + word.length + 6);
    if (word === name && (/(?:^|["'`.]|expected )$/.test(before) || /^ must\b/.test(after))) return true;
  }
  return false;
}

function isInSet(node: SchemaNode): boolean {
  return setAround(node) !== undefined;
}
