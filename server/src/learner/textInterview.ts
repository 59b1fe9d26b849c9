/** What is asked about a text: allowed values, lengths, patterns, ids, and what becomes of a text of each class. */
import { idSamples } from "./ids";
import type { Interview, Reply } from "./interview";
import { claimsIn, idsIn, type ValueClaim } from "./messages";
import { probes } from "./probes";
import type { Facts } from "./schemaNode";
import { formatOf } from "./textFormat";

/** What a text's interview has found so far. */
interface Found {
  readonly accepts: string[];
  readonly rejects: string[];
  readonly messages: Set<string>;
}

/** Texts that stand for everything: whatever takes them all takes any text. */
const anything = ["empty", "special", "space", "accent", "slash", "json"];

/** Longer than what any provider is known to limit to, and short enough to be sent at once. */
const longest = 40_000;

/** Finds out which texts an argument takes. */
export function* textInterview(facts: Facts): Interview {
  const found: Found = { accepts: [], rejects: [], messages: new Set() };
  for (const name of anything) yield* probe(name, found);
  const isOpen = found.rejects.length === 0;
  if (!isOpen) for (const name of probes.keys()) if (!anything.includes(name)) yield* probe(name, found);
  const claims = [...found.messages].flatMap(claimsIn);
  if (yield* learnValues(facts, found, claims)) return;
  if (yield* learnIds(facts, found)) return;
  if (!isOpen) noteClasses(facts, found);
  for (const { pattern, notPattern } of claims) {
    if (pattern !== undefined && !facts.pattern?.includes(pattern)) facts.pattern = [...(facts.pattern ?? []), pattern];
    if (notPattern !== undefined && !facts.notPattern?.includes(notPattern)) {
      facts.notPattern = [...(facts.notPattern ?? []), notPattern];
    }
  }
  if (["not-empty", "resource-group-name", undefined].includes(facts.format)) yield* learnLength(facts, found);
}

function* probe(name: string, { accepts, rejects, messages }: Found): Generator<string, void, Reply> {
  const reply = yield probes.get(name)!;
  if (reply.isAccepted) accepts.push(name);
  else {
    rejects.push(name);
    messages.add(reply.message);
  }
}

function noteClasses(facts: Facts, { accepts, rejects, messages }: Found): void {
  const format = formatOf(accepts, rejects, [...messages].join("\n"));
  if (format) facts.format = format;
  else if (accepts.length <= rejects.length) facts.accepts = accepts;
  else facts.rejects = rejects;
}

/** Allowed values, each confirmed; whether they are all that is accepted. */
function* learnValues(facts: Facts, found: Found, claims: readonly ValueClaim[]): Generator<string, boolean, Reply> {
  const values: string[] = [];
  const listed = claims.filter((claim) => claim.values && !claim.isLoose);
  const isLoose = listed.length === 0;
  const claimed = new Set((isLoose ? claims : listed).flatMap((claim) => claim.values ?? []));
  for (const value of claimed) if ((yield value).isAccepted) values.push(value);
  const isOther = (name: string) => !values.some((value) => value.toLowerCase() === probes.get(name)!.toLowerCase());
  const isOpen = found.accepts.some(isOther);
  if (values.length === 0 || (isLoose && values.length < claimed.size)) return false;
  if (values.length === 1 && (isLoose || isOpen)) return false;
  facts.values = values;
  const letters = values.find((value) => value !== value.toLowerCase() && value !== value.toUpperCase());
  const other = letters?.toLowerCase() ?? values.find((value) => value !== value.toUpperCase())?.toUpperCase();
  if (other !== undefined && !values.includes(other) && (yield other).isAccepted) facts.ignoreCase = true;
  if (isOpen) facts.valuesOpen = true;
  return facts.valuesOpen !== true;
}

/** Shapes of ids that the provider describes, each confirmed. */
function* learnIds(facts: Facts, { messages }: Found): Generator<string, boolean, Reply> {
  const shapes: string[] = [];
  for (const shape of new Set([...messages].flatMap(idsIn))) {
    for (const id of idSamples(shape)) {
      if (!(yield id).isAccepted) continue;
      shapes.push(shape);
      break;
    }
  }
  if (shapes.length === 0) return false;
  facts.id = shapes;
  return true;
}

/** The accepted lengths, bisected with one letter. Nothing where no length of it is accepted. */
function* learnLength(facts: Facts, { accepts }: Found): Generator<string, void, Reply> {
  const letter =
    accepts.includes("letter") || accepts.includes("word") ? "a" : accepts.includes("digits") ? "1" : undefined;
  if (letter === undefined && !accepts.some((name) => ["UPPER", "Word"].includes(name))) return;
  const fits = function* (length: number): Generator<string, boolean, Reply> {
    return (yield (letter ?? "A").repeat(length)).isAccepted;
  };
  const some = accepts.includes("letter") ? 1 : 6;
  if (!(yield* fits(some))) return;
  let shortest = some;
  while (shortest > 1 && (yield* fits(shortest - 1))) shortest--;
  let [accepted, refused] = [some, longest];
  if (yield* fits(longest)) refused = Number.POSITIVE_INFINITY;
  while (refused !== Number.POSITIVE_INFINITY && refused - accepted > 1) {
    const middle = accepted * 4 < refused ? accepted * 2 : (accepted + refused) >> 1;
    if (yield* fits(middle)) accepted = middle;
    else refused = middle;
  }
  const to = refused === Number.POSITIVE_INFINITY ? 0 : accepted;
  if (to === 0 && shortest <= 1) return;
  facts.length = [shortest, to];
}
