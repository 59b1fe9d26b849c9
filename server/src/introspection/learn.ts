/** Learns what a provider knows of its types from its own answers. */
import { type Attribute, type BodySchema, type SchemaKind, type TypeSchema, withNamesOnly } from "../catalog/index";
import { isName } from "../text/index";
import { configuringStart } from "./configuringStart";
import { learnDeprecations } from "./deprecations";
import { learnGroups } from "./groups";
import { type IdShapes, idShapes } from "./introspectIds";
import { type ImportFacts, learnImport } from "./learnImport";
import { learnValues } from "./learnValues";
import { learnFromPlans } from "./planning";
import type { BlockSchema, FunctionSchema, ProviderSchema } from "./provider";
import { type ProviderCall, type ProviderClient, providerClientOf, type Startable } from "./providerClient";
import { bodySchemaOf, schemaTree, timeoutsIn } from "./schemaNode";

/** All that a release of a provider says of itself. */
export interface Learned {
  readonly types: readonly TypeSchema[];
  readonly functions: ReadonlyMap<string, FunctionSchema>;
  /** How many questions were asked, and how many the provider did not survive. */
  readonly asked: number;
  readonly lost: number;
}

/** How learning is followed and steered. */
export interface LearnOptions {
  /** Only types whose names it takes; all without it. */
  readonly only?: (kind: SchemaKind, name: string) => boolean;
  /** How many processes of the provider are asked at once; two by default. */
  readonly processes?: number;
  /** Is told after each type how many of all are done. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
  /** Waited for before each question: whoever learns beside somebody's work lets that go first. */
  readonly turn?: () => Promise<void>;
}

/**
 * Asks the provider that `start` starts about everything, in the first way to start it in which it can be configured.
 * Rejects with `ProviderGone` if it does not start or has no schema, and with the signal's reason if it is aborted.
 */
export async function learn(start: Startable | readonly Startable[], options: LearnOptions = {}): Promise<Learned> {
  try {
    return await learnAll([start].flat(), options);
  } catch (error) {
    // A provider that was stopped is gone, which is not why.
    options.signal?.throwIfAborted();
    throw error;
  }
}

async function learnAll(ways: readonly Startable[], options: LearnOptions): Promise<Learned> {
  const { signal, turn } = options;
  const first = await ways[0]!(signal);
  const schema = await first.schema().finally(() => first.stop());
  const start = await configuringStart(ways, schema, signal);
  const askers = Array.from({ length: options.processes ?? 2 }, () =>
    providerClientOf(start, signal, { mostInVain: 3, turn }),
  );
  try {
    const queue = typesOf(schema).filter(({ kind, name }) => options.only?.(kind, name) ?? true);
    const all = queue.length;
    let done = 0;
    const types: TypeSchema[] = [];
    const imports = await importsOf(askers, queue);
    const shapes = idShapes([...imports.values()].flatMap(({ importId = [] }) => importId));
    const work = async (client: ProviderClient) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        signal?.throwIfAborted();
        const learned = withNamesOnly({ ...imports.get(next), ...(await learnType(client.call, next, shapes)) });
        if (learned) types.push(learned);
        options.onProgress?.(++done, all);
      }
    };
    await Promise.all(askers.map(work));
    const count = (what: "asked" | "lost") => askers.reduce((sum, { counts }) => sum + counts[what], 0);
    return {
      types: withRegions(withIdTargets(inOrder(types))),
      functions: schema.functions,
      asked: count("asked"),
      lost: count("lost"),
    };
  } finally {
    for (const client of askers) client.stop();
  }
}

/** How each resource is imported, which says what ids there are, so before anything else. */
async function importsOf(
  askers: readonly ProviderClient[],
  types: readonly ToLearn[],
): Promise<ReadonlyMap<ToLearn, ImportFacts>> {
  const left = types.filter(({ kind }) => kind === "resource");
  const found = new Map<ToLearn, ImportFacts>();
  const work = async ({ call }: ProviderClient) => {
    for (let next = left.shift(); next; next = left.shift()) found.set(next, await learnImport(call, next.name));
  };
  await Promise.all(askers.map(work));
  return found;
}

interface ToLearn {
  readonly kind: SchemaKind;
  readonly name: string;
  readonly block: BlockSchema;
}

function typesOf(schema: ProviderSchema): ToLearn[] {
  const kinds = ["resource", "data", "ephemeral", "list", "action"] as const;
  return [
    ...(schema.provider ? [{ kind: "provider" as const, name: "", block: schema.provider }] : []),
    ...kinds.flatMap((kind) =>
      [...schema[kind]].filter(([name]) => isName(name)).map(([name, block]) => ({ kind, name, block })),
    ),
  ];
}

async function learnType(call: ProviderCall, { kind, name, block }: ToLearn, shapes: IdShapes): Promise<TypeSchema> {
  const root = schemaTree(block);
  const subject = await learnGroups(call, kind, name, root);
  const deprecation = await learnDeprecations(call, subject, block);
  await learnValues(call, subject, shapes);
  const planned = kind === "resource" ? await learnFromPlans(call, subject) : {};
  const timeoutMinutes = timeoutsIn(root);
  return {
    kind,
    name,
    ...(timeoutMinutes && { timeoutMinutes }),
    ...planned,
    ...deprecation,
    body: bodySchemaOf(root),
  };
}

function inOrder(types: readonly TypeSchema[]): TypeSchema[] {
  return types.toSorted((one, other) => {
    const [a, b] = [`${one.kind} ${one.name}`, `${other.kind} ${other.name}`];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** The types with `idOf` at every argument whose ids have a known shape. */
function withIdTargets(types: readonly TypeSchema[]): readonly TypeSchema[] {
  const targets = new Map<string, string[]>();
  for (const { kind, name, importId } of types) {
    if (kind !== "resource") continue;
    for (const shape of importId ?? []) targets.set(shape, [...(targets.get(shape) ?? []), name]);
  }
  const bodyOf = (body: BodySchema): BodySchema => new Map([...body].map(([name, of]) => [name, attributeOf(of)]));
  const attributeOf = ({ block, elem, ...facts }: Attribute): Attribute => {
    // What takes any id is no reference to one type.
    const shapes = facts.format === "resource-id" ? [] : (facts.id ?? []);
    const idOf = [...new Set(shapes.flatMap((shape) => targets.get(shape) ?? []))];
    return {
      ...facts,
      ...(idOf.length > 0 && { idOf }),
      ...(block && { block: bodyOf(block) }),
      ...(elem && { elem: attributeOf(elem) }),
    };
  };
  return types.map((type) => ({ ...type, body: bodyOf(type.body) }));
}

/** So many of a name, of which almost all are regions, are no chance. */
const enough = 5;
const almostAll = 0.9;

/** The types with the format `region` at every argument that is called as regions are, and of which nothing else is known. */
function withRegions(types: readonly TypeSchema[]): readonly TypeSchema[] {
  const counts = new Map<string, { regions: number; others: number }>();
  const countIn = (body: BodySchema): void => {
    for (const [name, attribute] of body) {
      const count = counts.get(name) ?? { regions: 0, others: 0 };
      if (attribute.format === "region") counts.set(name, { ...count, regions: count.regions + 1 });
      else if (isAnyText(attribute)) counts.set(name, { ...count, others: count.others + 1 });
      if (attribute.block) countIn(attribute.block);
    }
  };
  for (const { kind, body } of types) if (kind === "resource") countIn(body);
  const isCalledSo = (name: string) => {
    const { regions, others } = counts.get(name) ?? { regions: 0, others: 0 };
    return regions >= enough && regions / (regions + others) >= almostAll;
  };
  const bodyOf = (body: BodySchema): BodySchema =>
    new Map([...body].map(([name, attribute]) => [name, attributeOf(name, attribute)]));
  const attributeOf = (name: string, { block, ...facts }: Attribute): Attribute => ({
    ...facts,
    ...(isAnyText(facts) && isCalledSo(name) && { format: "region" }),
    ...(block && { block: bodyOf(block) }),
  });
  return types.map((type) => ({ ...type, body: bodyOf(type.body) }));
}

/** Whether people may write any text but none. */
function isAnyText({ type, format, optional, required }: Attribute): boolean {
  return type === "string" && format === "not-empty" && (optional === true || required === true);
}
