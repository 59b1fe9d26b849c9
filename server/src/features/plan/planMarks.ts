/**
 * Marks of values in a plan: that one is sensitive, and of one that is not known why. A text is what Terraform would know, and we do not: a clause.
 */
import {
  attributesOf,
  isWhollyKnown,
  type KnownValue,
  type Marks,
  marked,
  marksIn,
  objectResult,
  type Result,
  unknown,
} from "../../evaluation/index";

/** A value that only an apply knows. */
export const afterApply = Symbol("known after apply");

export const sensitive = Symbol("sensitive");

/** What is known and what is to be shown of a value, by the marks in it. */
interface Knowledge {
  readonly isKnown: boolean;
  /** Whether something in it Terraform would know, and we do not. */
  readonly isOpen: boolean;
  /** What that rests on: clauses. */
  readonly unsure: ReadonlySet<string>;
  readonly isSensitive: boolean;
}

/** What is known of a value and of everything in it. */
export function knowledgeOf(value: Result): Knowledge {
  const unsure = new Set<string>();
  let [isKnown, isOpen] = [true, false];
  const lookAt = (one: Result): void => {
    if (one.state === "unknown") take(one.marks);
    if (one.state !== "known" || typeof one.value !== "object") return;
    if (one.others) take(one.others);
    for (const inner of one.value.values()) lookAt(inner);
  };
  const take = (marks: Marks | undefined) => {
    isKnown = false;
    const clauses = [...(marks ?? [])].filter((mark) => typeof mark === "string");
    for (const clause of clauses) unsure.add(clause);
    isOpen ||= clauses.length > 0 || !marks?.has(afterApply);
  };
  lookAt(value);
  return { isKnown, isOpen, unsure, isSensitive: marksIn(value).has(sensitive) };
}

/** A value that Terraform would know but that is unknown here, with its reason as a mark. */
export function unsureValue(what: string): Result {
  return marked(unknown, [what]);
}

/** The same value without marks, for providers. */
export function unmarked(result: Result): Result {
  if (marksIn(result).size === 0) return result;
  if (result.state !== "known") return withoutMarks(result);
  const { others: _, ...plain } = withoutMarks(result);
  return { ...plain, value: changed(result.value, unmarked) };
}

function withoutMarks<Of extends Result>({ marks: _, ...plain }: Of): Omit<Of, "marks"> {
  return plain;
}

function changed(value: KnownValue, change: (one: Result) => Result): KnownValue {
  if (typeof value !== "object") return value;
  return value instanceof Map
    ? new Map([...(value as ReadonlyMap<string, Result>)].map(([name, one]) => [name, change(one)]))
    : (value as readonly Result[]).map(change);
}

/** The object of an instance. Each attribute says itself why it is not known, and whether it is sensitive. */
export function markedObject(
  result: Result,
  address: string,
  unsure: ReadonlySet<string>,
  secret: ReadonlySet<string>,
): Result {
  const why = (name: string) => (unsure.has("*") || unsure.has(name) ? `${address}.${name}` : afterApply);
  const whole = unsure.has("*") ? address : afterApply;
  const given = attributesOf(result);
  if (result.state !== "known" || !given) return marked(result, [whole, ...(secret.size > 0 ? [sensitive] : [])]);
  const isOpen = typeof result.type !== "string" && result.type.kind === "object" && result.type.isOpen === true;
  const beside = isOpen ? [...unsure, ...secret].filter((name) => name !== "*" && !given.has(name)) : [];
  const all = new Map([...given, ...beside.map((name) => [name, unknown] as const)]);
  const made = objectResult(
    new Map(
      [...all].map(([name, value]) => [
        name,
        marked(unknownMarked(value, why(name)), secret.has(name) ? [sensitive] : undefined),
      ]),
    ),
  );
  if (made.state !== "known" || typeof made.type === "string" || made.type.kind !== "object") return made;
  return isOpen ? { ...made, type: { ...made.type, isOpen: true }, others: new Set([whole]) } : made;
}

/** A value in which all that is not known says why. */
function unknownMarked(value: Result, why: string | symbol): Result {
  if (isWhollyKnown(value)) return value;
  if (value.state !== "known") return marked(value, [why]);
  return { ...value, value: changed(value.value, (one) => unknownMarked(one, why)) };
}
