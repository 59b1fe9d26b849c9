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

/** What is tried beside these where they are taken but for nothing and blanks: what takes them too takes any other. */
const others = ["letter", "spaceIn", "UPPER", "1word", "dotEnd", "dashStart", "uuid", "https", "someResourceId"];

/** Longer than what any provider is known to limit to, and short enough to be sent at once. */
const longest = 40_000;

/** Finds out which texts an argument takes. */
export function* textInterview(facts: Facts): Interview {
  const found: Found = { accepts: [], rejects: [], messages: new Set() };
  for (const name of anything) yield* probe(name, found);
  const isOpen = found.rejects.length === 0;
  // A refusal that lists all values, or describes ids, says what classes would: the others need not be tried.
  if (found.accepts.length === 0) {
    const claims = claimsOf(found);
    if (isWholeList(found) && (yield* learnValues(facts, found, claims))) return;
    if (claims.length === 0 && (yield* learnIds(facts, found))) return;
  }
  if (!isOpen) yield* probeClasses(found);
  const claims = claimsOf(found);
  if (yield* learnValues(facts, found, claims)) return;
  if (yield* learnIds(facts, found)) return;
  if (!isOpen) noteClasses(facts, found);
  for (const { pattern, notPattern } of claims) {
    if (pattern !== undefined && !facts.pattern?.includes(pattern)) facts.pattern = [...(facts.pattern ?? []), pattern];
    if (notPattern !== undefined && !facts.notPattern?.includes(notPattern)) {
      facts.notPattern = [...(facts.notPattern ?? []), notPattern];
    }
  }
  if (["not-empty", "not-blank", "resource-group-name", undefined].includes(facts.format))
    yield* learnLength(facts, found);
}

function claimsOf({ messages }: Found): readonly ValueClaim[] {
  return [...messages].flatMap(claimsIn);
}

/** Whether all that was said is one list of values: a check that takes values or something else says two things. */
function isWholeList({ messages }: Found): boolean {
  return [...messages].every(
    (message) => !message.includes("\n") && claimsIn(message).some(({ values, isLoose }) => values && !isLoose),
  );
}

/** What becomes of each class; where only nothing and blanks are refused so far, that is so unless one of a few others is. */
function* probeClasses(found: Found): Generator<string, void, Reply> {
  const isAlmostOpen = found.rejects.every((name) => name === "empty" || name === "space");
  for (const name of isAlmostOpen ? others : []) yield* probe(name, found);
  const known = new Set([...anything, ...(isAlmostOpen ? others : [])]);
  const left = [...probes.keys()].filter((name) => !known.has(name));
  if (isAlmostOpen && found.rejects.every((name) => !others.includes(name))) found.accepts.push(...left);
  else for (const name of left) yield* probe(name, found);
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
  if (values.length === 1 && isLoose) return false;
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

/** The accepted lengths, of one letter repeated. Nothing where no length of it is accepted. */
function* learnLength(facts: Facts, { accepts, messages }: Found): Generator<string, void, Reply> {
  const letters = ["letter", "word"].some((name) => accepts.includes(name))
    ? ["a"]
    : accepts.includes("digits")
      ? ["1"]
      : accepts.includes("UPPER") || accepts.includes("Word")
        ? ["A"]
        : // None of our texts may be as long as it has to be.
          ["a", "A"];
  const some = accepts.includes("letter") ? 1 : 6;
  for (const letter of letters) {
    const known = new Map<number, boolean>();
    const said = new Set<string>();
    const fits = function* (length: number): Generator<string, boolean, Reply> {
      if (!known.has(length)) {
        const reply = yield letter.repeat(length);
        known.set(length, reply.isAccepted);
        if (!reply.isAccepted) said.add(reply.message);
      }
      return known.get(length)!;
    };
    const isShort = yield* fits(some);
    const longEnough = isShort ? some : yield* firstThatFits(lengthsIn([...said, ...messages]), fits);
    if (longEnough === undefined) continue;
    const isAny = yield* fits(longest);
    for (const length of lengthsIn([...said])) {
      // Each may be the last length, or the first that is too long or long enough.
      for (const near of isShort ? [length, length + 1] : [length - 1, length, length + 1]) yield* fits(near);
    }
    const shortest = yield* edgeOf(known, fits, longEnough, 0);
    const to = isAny ? 0 : yield* edgeOf(known, fits, longEnough, longest);
    if (to !== 0 || shortest > 1) facts.length = [shortest, to];
    return;
  }
}

function* firstThatFits(
  lengths: readonly number[],
  fits: (length: number) => Generator<string, boolean, Reply>,
): Generator<string, number | undefined, Reply> {
  for (const length of lengths) if (yield* fits(length)) return length;
  return undefined;
}

/** Numbers in refusals that may be lengths, of which there are few. */
function lengthsIn(messages: readonly string[]): readonly number[] {
  const numbers = messages.flatMap((message) =>
    [...message.slice(0, 2000).matchAll(/(?<![\w.\\])\d{1,5}(?!\w|\.\d)/g)].map(([digits]) => Number(digits)),
  );
  return [...new Set(numbers)].filter((length) => length > 1 && length < longest).slice(0, 8);
}

/** The last length that fits, from one that does towards a limit that does not. */
function* edgeOf(
  known: ReadonlyMap<number, boolean>,
  fits: (length: number) => Generator<string, boolean, Reply>,
  inside: number,
  limit: number,
): Generator<string, number, Reply> {
  const isUp = limit > inside;
  const beyond = (length: number) => (isUp ? length > inside : length < inside);
  const refusedOnes = [...known].flatMap(([length, is]) => (!is && beyond(length) ? [length] : []));
  let refused = isUp ? Math.min(limit, ...refusedOnes) : Math.max(limit, ...refusedOnes);
  const acceptedOnes = [...known].flatMap(([length, is]) =>
    is && beyond(length) && (isUp ? length < refused : length > refused) ? [length] : [],
  );
  let accepted = isUp ? Math.max(inside, ...acceptedOnes) : Math.min(inside, ...acceptedOnes);
  while (Math.abs(refused - accepted) > 1) {
    const middle = isUp && accepted * 4 < refused ? accepted * 2 : (accepted + refused) >> 1;
    if (yield* fits(middle)) accepted = middle;
    else refused = middle;
  }
  return accepted;
}
