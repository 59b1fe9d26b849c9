/**
 * Finds out what values a provider accepts, many arguments in each question. What is asked about one argument is a generator that yields
 * the next value and is told what became of it, so that it can follow up an answer; this puts those of many arguments together.
 */

import { anyValue, configuration } from "./configuration";
import type { CtyValue } from "./cty";
import type { ConfigKind, Diagnostic, ProviderConnection } from "./provider";
import type { ProviderCall } from "./providerClient";
import { isUnsure, messageOf, type Reply, repliesIn } from "./replies";
import { ancestry, type SchemaNode } from "./schemaNode";

/** Asks about one argument by yielding values for it, and in the end writes down what it found. */
export type Introspection = Generator<CtyValue, void, Reply>;

/** A type that is being learned. */
export interface IntrospectedType {
  readonly kind: ConfigKind;
  readonly type: string;
  readonly root: SchemaNode;
  /** What cannot be given together with a node, by the provider's own word. */
  excluded(node: SchemaNode): readonly SchemaNode[];
  /** What has to be given together with it. */
  companions(node: SchemaNode): readonly SchemaNode[];
}

/** One question at most for each value of an introspection; none that is known asks a fifth of that. */
const maxRounds = 500;

/** Introspects each node, alone where another hides an answer. One whose argument the provider gives none about ends without it. */
export async function runIntrospections(
  call: ProviderCall,
  subject: IntrospectedType,
  nodes: readonly SchemaNode[],
  introspectionOf: (node: SchemaNode) => Introspection,
): Promise<void> {
  for (const together of wavesOf(nodes, subject)) {
    const unheard = await holdTogether(call, subject, together, introspectionOf);
    if (together.length > 1) for (const node of unheard) await holdTogether(call, subject, [node], introspectionOf);
  }
}

/** Nodes that can be given together; gives back those that were not heard to the end. */
async function holdTogether(
  call: ProviderCall,
  subject: IntrospectedType,
  nodes: readonly SchemaNode[],
  introspectionOf: (node: SchemaNode) => Introspection,
): Promise<readonly SchemaNode[]> {
  const introspections = new Map(nodes.map((node) => [node, introspectionOf(node)]));
  const values = new Map<SchemaNode, CtyValue>();
  const step = (node: SchemaNode, { done, value }: IteratorResult<CtyValue, void>) => {
    if (done) values.delete(node);
    else values.set(node, value);
  };
  for (const [node, introspection] of introspections) step(node, introspection.next());
  const others = await saidOfOthers(call, subject, nodes);
  const unheard: SchemaNode[] = [];
  for (let round = 0; values.size > 0 && round < maxRounds; round++) {
    const replies = await repliesTo(call, subject, values, others);
    for (const node of [...values.keys()]) {
      const reply = replies.get(node);
      if (reply?.isAccepted && (node.accepted === undefined || !isPlain(node.accepted))) note(node, values.get(node)!);
      if (reply) step(node, introspections.get(node)!.next(reply));
      else {
        values.delete(node);
        unheard.push(node);
      }
    }
  }
  return unheard;
}

/** The first plain value means what the provider accepts, or else the first of all. Lists are asked only how long they may be. */
function note(node: SchemaNode, value: CtyValue): void {
  if (Array.isArray(value)) return;
  if (node.accepted === undefined || isPlain(value)) node.accepted = value;
}

/** Whether people would write it: to a provider, nothing, 0 and an empty text are what is absent. */
function isPlain(value: CtyValue): boolean {
  if (typeof value === "string") return /^[\w/][\w ./:@+-]*$/.test(value);
  return typeof value !== "number" || value > 0;
}

/**
 * How often what is said without a value for the nodes, of what is beside them in sets, whose elements have no path, and deep in blocks,
 * where a path may be that of a neighbour. Nothing where no node is in such a place.
 */
async function saidOfOthers(
  call: ProviderCall,
  subject: IntrospectedType,
  nodes: readonly SchemaNode[],
): Promise<ReadonlyMap<string, number>> {
  const unsure = nodes.filter(isUnsure);
  const counts = new Map<string, number>();
  if (unsure.length === 0) return counts;
  const absent = unsure.map((node) => [ancestry(node).find(({ form }) => form !== "element")!, null] as const);
  for (const diagnostic of (await call(questionWith(subject, unsure, new Map(absent)))) ?? []) {
    const message = messageOf(diagnostic);
    if (diagnostic.severity === "error") counts.set(message, (counts.get(message) ?? 0) + 1);
  }
  return counts;
}

/** What became of each value; nothing for one whose answer another hid, or that the provider did not survive. */
async function repliesTo(
  call: ProviderCall,
  subject: IntrospectedType,
  values: ReadonlyMap<SchemaNode, CtyValue>,
  others: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<SchemaNode, Reply>> {
  const nodes = [...values.keys()];
  const diagnostics = await call(questionWith(subject, nodes, values));
  if (diagnostics) return repliesIn(diagnostics, subject.root, nodes, others);
  const all = [...values];
  if (all.length === 1) return new Map();
  const middle = all.length >> 1;
  const halves = [all.slice(0, middle), all.slice(middle)].map((half) =>
    repliesTo(call, subject, new Map(half), others),
  );
  return new Map((await Promise.all(halves)).flatMap((half) => [...half]));
}

/**
 * Asks about a configuration with these values. Nodes that are blocks are there, and so is everything that must be
 * given together with any of the nodes.
 */
export function questionWith(
  { kind, type, root, companions: companionsOf }: IntrospectedType,
  nodes: readonly SchemaNode[],
  values: ReadonlyMap<SchemaNode, CtyValue>,
): (provider: ProviderConnection) => Promise<readonly Diagnostic[]> {
  const asked = new Set(nodes.flatMap(ancestry));
  const companions = [...asked].flatMap(companionsOf).filter((node) => !asked.has(node));
  const given = new Map([
    ...companions.filter(({ children }) => !children).map((node) => [node, anyValue(node)] as const),
    ...values,
  ]);
  const blocks = nodes.filter(({ children }) => children);
  const config = configuration(root, given, new Set([...companions, ...blocks]));
  return (provider) => provider.validate(kind, type, config);
}

/** Groups of nodes that can be set together, because none excludes another. */
export function wavesOf(
  nodes: readonly SchemaNode[],
  { excluded }: IntrospectedType,
): readonly (readonly SchemaNode[])[] {
  const waves: { nodes: SchemaNode[]; taken: Set<SchemaNode>; barred: Set<SchemaNode> }[] = [];
  for (const node of nodes) {
    const above = ancestry(node);
    const bars = above.flatMap(excluded);
    const wave = waves.find(
      ({ taken, barred }) => !above.some((one) => barred.has(one)) && !bars.some((one) => taken.has(one)),
    ) ?? { nodes: [], taken: new Set(), barred: new Set() };
    if (wave.nodes.length === 0) waves.push(wave);
    wave.nodes.push(node);
    for (const one of above) wave.taken.add(one);
    for (const one of bars) wave.barred.add(one);
  }
  return waves.map((wave) => wave.nodes);
}
