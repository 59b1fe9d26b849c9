/** What is asked about a text that has to be an id: of which things it may be. */
import { byParts } from "../resourceIds/index";
import { idSamples, withLastName } from "./ids";
import { idsIn, idsNamedIn } from "./messages";
import type { Reply } from "./replies";
import type { Facts } from "./schemaNode";

/** Shapes of ids that are known of a provider, by what its messages say of ids that they do not describe. */
export interface IdShapes {
  /** Those that end with a name in such a part: `subnets`. */
  withElement(part: string): readonly string[];
  /** Those of things that are called so: `SharedImage`. */
  called(name: string): readonly string[];
}

/** Of the names that a refusal quotes. */
const mostQuoted = 4;

/** Of shapes that are not described but only spoken of. */
const mostShapes = 60;

/** The shapes of ids by which types are imported. */
export function idShapes(shapes: Iterable<string>): IdShapes {
  const byPart = new Map<string, string[]>();
  for (const shape of new Set(shapes)) {
    const part = lastPart(shape);
    if (part) byPart.set(part, [...(byPart.get(part) ?? []), shape]);
  }
  const lower = [...byPart].map(([part, of]) => [singular(part.toLowerCase()), of] as const);
  return {
    withElement: (part) => byPart.get(part) ?? [],
    called: (name) => lower.flatMap(([part, of]) => (name.replaceAll(" ", "").toLowerCase().endsWith(part) ? of : [])),
  };
}

/** `subnets` of `/…/subnets/{}`. */
function lastPart(shape: string): string | undefined {
  const parts = shape.split("/");
  return parts.at(-1) === "{}" ? parts.at(-2) : undefined;
}

function singular(part: string): string {
  return part.endsWith("ies") ? `${part.slice(0, -3)}y` : part.replace(/s$/, "");
}

/** Shapes of ids that the provider describes or speaks of, each confirmed; whether there are any. */
export function* learnIds(
  facts: Facts,
  messages: ReadonlySet<string>,
  shapes: IdShapes,
): Generator<string, boolean, Reply> {
  const described = new Set([...messages].flatMap(idsIn));
  const seen = new Set(messages);
  const confirmed: string[] = [];
  const tried = new Set<string>();
  const tryAll = function* (some: Iterable<string>): Generator<string, void, Reply> {
    for (const shape of some) {
      if (tried.has(shape) || tried.size >= mostShapes) continue;
      tried.add(shape);
      if (yield* isTaken(shape, seen)) confirmed.push(shape);
    }
  };
  yield* tryAll(described);
  // What an id lacks is said of one thing after the other.
  let isOpen = false;
  for (const message of seen) {
    const { parts, names } = idsNamedIn(message);
    yield* tryAll(parts.flatMap(shapes.withElement));
    const before = confirmed.length;
    yield* tryAll(names.flatMap(shapes.called));
    // What is only called by its name may have ids of other shapes, which nobody tells.
    isOpen ||= confirmed.length > before;
  }
  if (confirmed.length === 0) {
    const built = seen.size > 0 ? yield* builtOfParts() : undefined;
    if (built === undefined) return false;
    confirmed.push(built);
  }
  facts.id = confirmed;
  if (isOpen) facts.valuesOpen = true;
  if (yield* isReadByParts(confirmed)) facts.format = byParts;
  return true;
}

/** No id has more parts behind its group. */
const mostParts = 6;

/** The shape of an id that a provider builds by naming what is missing, part by part; it does not say the namespace. */
function* builtOfParts(): Generator<string, string | undefined, Reply> {
  let shape = "/subscriptions/{}/resourceGroups/{}/providers/{}";
  for (let count = 0; count <= mostParts; count++) {
    const reply = yield idSamples(shape)[0]!;
    if (reply.isAccepted) return count > 0 ? shape : undefined;
    const [part] = idsNamedIn(reply.message).parts;
    if (part === undefined || shape.includes(`/${part}/`)) return undefined;
    shape += `/${part}/{}`;
  }
  return undefined;
}

/** Whether ids of these shapes are accepted below another namespace too. */
function* isReadByParts(shapes: readonly string[]): Generator<string, boolean, Reply> {
  for (const shape of shapes) {
    const other = shape.replace(/\/providers\/[^/]+/, "/providers/Microsoft.Example");
    if (other === shape || !(yield idSamples(other)[0]!).isAccepted) return false;
  }
  return true;
}

/** Whether an id of the shape is accepted, under a usual name or one that a refusal quotes: some things have to be called so. */
function* isTaken(shape: string, seen: Set<string>): Generator<string, boolean, Reply> {
  const samples = idSamples(shape);
  const quoted = new Set<string>();
  for (const id of samples) {
    const reply = yield id;
    if (reply.isAccepted) return true;
    seen.add(reply.message);
    for (const [, name] of reply.message.slice(0, 2000).matchAll(/(?:["'`]|\bname )([A-Z][A-Za-z]{3,60})\b/g))
      quoted.add(name!);
  }
  for (const name of [...quoted].slice(0, mostQuoted))
    if ((yield withLastName(samples[0]!, name)).isAccepted) return true;
  return false;
}
