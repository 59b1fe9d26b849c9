/** What is asked about a text: allowed values, lengths, patterns, ids, and what becomes of a text of each class. */
import { plainPattern } from "../text/index";
import { type IdShapes, learnIds } from "./introspectIds";
import type { Introspection } from "./introspection";
import { claimsIn, type ValueClaim } from "./messages";
import { probes } from "./probes";
import type { Reply } from "./replies";
import type { Facts } from "./schemaNode";
import { doubtsOf, formatOf, isOfIds } from "./textFormat";
import { learnLength } from "./textLength";

/** What an introspection of a text has found so far. */
interface Found {
  readonly accepts: string[];
  readonly rejects: string[];
  readonly messages: Set<string>;
}

/** Texts that mean everything: whatever takes them all takes any text. */
const anything = ["empty", "special", "space", "accent", "someResourceId", "json"];

/** What is tried beside these where they are taken but for nothing and blanks: what takes them too takes any other. */
const others = ["letter", "spaceIn", "UPPER", "1word", "dotEnd", "dashStart", "uuid", "https", "slash"];

const noShapes: IdShapes = { withElement: () => [], called: () => [] };

/** Finds out which texts an argument takes; `shapes` are those of the ids of other things. */
export function* introspectText(facts: Facts, shapes: IdShapes): Introspection {
  const found: Found = { accepts: [], rejects: [], messages: new Set() };
  for (const name of anything) yield* probe(name, found);
  const isOpen = found.rejects.length === 0;
  // A refusal that lists all values, or describes ids, says what classes would: the others need not be tried.
  if (found.accepts.length === 0) {
    const claims = claimsOf(found);
    if (isWholeList(found) && (yield* learnValues(facts, found, claims))) return;
    if (claims.length === 0 && (yield* learnIds(facts, found.messages, shapes))) return;
  }
  if (!isOpen) yield* probeClasses(found);
  const claims = claimsOf(found);
  if (yield* learnValues(facts, found, claims)) return;
  if (yield* learnIds(facts, found.messages, found.accepts.every(isOfIds) ? shapes : noShapes)) {
    // Of what takes any id, those that are told are examples.
    if (found.accepts.includes("someResourceId") && !facts.id!.some((shape) => shape.includes("virtualNetworks/{}")))
      noteAnyId(facts, found);
    // The form beside the values is that of these ids.
    if (found.accepts.length === 0) delete facts.valuesOpen;
    return;
  }
  // The form beside the values is not known: none of the texts has it.
  if (facts.values && found.accepts.length === 0) return;
  if (!isOpen) yield* noteClasses(facts, found);
  for (const { pattern, notPattern } of claims) {
    // Of several checks, of which one has to pass, each tells its own.
    if (pattern !== undefined && isMetByAll(pattern, found, true)) facts.pattern = withOne(facts.pattern, pattern);
    if (notPattern !== undefined && isMetByAll(notPattern, found, false))
      facts.notPattern = withOne(facts.notPattern, notPattern);
  }
  if (["not-empty", "not-blank", "resource-group-name", undefined].includes(facts.format))
    yield* learnLength(facts, found.accepts, found.messages);
}

/** Whether nothing that was accepted shows that a pattern need not match, or may; of those that are hard to read nothing does. */
function isMetByAll(pattern: string, { accepts }: Found, isMatch: boolean): boolean {
  const test = plainPattern(pattern);
  return test === undefined || accepts.every((name) => test(probes.get(name)!) !== !isMatch);
}

function withOne(patterns: readonly string[] = [], pattern: string): readonly string[] {
  return patterns.includes(pattern) ? patterns : [...patterns, pattern];
}

function claimsOf({ messages }: Found): readonly ValueClaim[] {
  return [...messages].flatMap(claimsIn);
}

/** Whether all that was said is one list of values. */
function isWholeList({ messages }: Found): boolean {
  return [...messages].every((message) => !message.includes("\n") && listsValues(message));
}

/** Whether a list of values was said beside something else, as a check says that takes values or another form. */
function isListBesideForm({ messages }: Found): boolean {
  return [...messages].some((message) => {
    const lines = message.split("\n").filter((line) => line.trim() !== "");
    return lines.some(listsValues) && !lines.every(listsValues);
  });
}

function listsValues(message: string): boolean {
  return claimsIn(message).some(({ values, isLoose }) => values && !isLoose);
}

/** What becomes of each class; where only nothing and blanks are refused so far, that is so unless one of a few others is. */
function* probeClasses(found: Found): Generator<string, void, Reply> {
  const isAlmostOpen = found.rejects.every((name) => name === "empty" || name === "space");
  for (const name of isAlmostOpen ? others : []) yield* probe(name, found);
  const probed = new Set([...anything, ...(isAlmostOpen ? others : [])]);
  const left = [...probes.keys()].filter((name) => !probed.has(name));
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

function* noteClasses(facts: Facts, { accepts, rejects, messages }: Found): Generator<string, void, Reply> {
  const format = formatOf(accepts, rejects, [...messages].join("\n"));
  const more: string[] = [];
  for (const [name, text] of format ? doubtsOf(format) : []) if ((yield text).isAccepted) more.push(name);
  if (format === "resource-id" && more.length === 0) noteAnyId(facts, { accepts });
  else if (format && more.length === 0) facts.format = format;
  else if (format === "resource-id" && more.join() === "path") facts.format = "path";
  else if (accepts.length <= rejects.length) facts.accepts = [...accepts, ...more];
  else facts.rejects = rejects;
}

/** That any id is taken, which is one in a subscription; what is taken besides it is noted. */
function noteAnyId(facts: Facts, { accepts }: Pick<Found, "accepts">): void {
  facts.format = "resource-id";
  const others = ["/providers/Microsoft.Management/managementGroups/{}"];
  if (accepts.includes("managementGroupId")) facts.id = [...new Set([...(facts.id ?? []), ...others])];
  if (accepts.includes("empty")) facts.accepts = ["empty"];
}

/** Allowed values, each confirmed; whether they are all that is accepted. */
function* learnValues(facts: Facts, found: Found, claims: readonly ValueClaim[]): Generator<string, boolean, Reply> {
  const values: string[] = [];
  const listed = claims.filter((claim) => claim.values && !claim.isLoose);
  const isLoose = listed.length === 0;
  const claimed = new Set((isLoose ? claims : listed).flatMap((claim) => claim.values ?? []));
  for (const value of claimed) if ((yield value).isAccepted) values.push(value);
  const isOther = (name: string) => !values.some((value) => value.toLowerCase() === probes.get(name)!.toLowerCase());
  const isOpen = found.accepts.some(isOther) || isListBesideForm(found);
  if (values.length === 0 || (isLoose && values.length < claimed.size)) return false;
  if (values.length === 1 && isLoose) return false;
  facts.values = values;
  const written = values.find((value) => value.toLowerCase() !== value.toUpperCase());
  const other = written === written?.toLowerCase() ? written?.toUpperCase() : written?.toLowerCase();
  if (other !== undefined && !values.includes(other) && (yield other).isAccepted) facts.ignoreCase = true;
  if (isOpen) facts.valuesOpen = true;
  return facts.valuesOpen !== true;
}
