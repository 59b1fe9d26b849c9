import { type Attribute, type BodySchema, isOne, isSettable } from "../../../catalog/schema";
import type { NewEntry, NewValue } from "../../../model/change";
import { ownProperty } from "../../../text/ownProperty";
import type { About, ArgumentRow, BlockRow, Row, SecretRow } from "../mappings/mapping";
import {
  isAbsent,
  isEmpty,
  type Known,
  type KnownObject,
  unsettled,
  type Written,
  type WrittenObject,
} from "../plan/known";
import { isSameValue } from "../plan/sameValue";
import { newValueOf } from "./newValueOf";

/** What decides how a resource is written, beside its mapping. */
export interface Settling {
  readonly about: About;
  /** What may stand in it, in the version in force. */
  readonly schema: BodySchema;
  /** A reference that gives this id, or the name of this group. */
  readonly refer: (text: string, to: "id" | "group") => Referred | undefined;
  /** The path of a variable for a secret. */
  readonly variable: (argument: string, what: string) => readonly string[];
  /** When the version in force has no such argument: a sentence on which has; undefined where there is nothing to say. */
  readonly absence: (path: readonly string[]) => string | undefined;
  /** Arguments at the top that are not to be written. */
  readonly unwanted: ReadonlySet<string>;
}

/** A reference, and what it comes to. */
export interface Referred {
  readonly path: readonly string[];
  readonly gives: string;
}

/** The body of a resource. */
export interface Settled {
  readonly entries: readonly NewEntry[];
  /** What the entries come to. */
  readonly written: WrittenObject;
  /** Required arguments for which Azure's answer has nothing. */
  readonly missing: readonly string[];
  /** Sentences about what could not be written. */
  readonly notes: readonly string[];
}

/** Writes what matters: what is required, and what is neither empty nor the default nor the provider's own to decide. */
export function settle(rows: readonly Row[], state: KnownObject, settling: Settling): Settled {
  const notes: string[] = [];
  return { ...settleBody(rows, state, settling.schema, []), notes };

  function settleBody(inner: readonly Row[], live: KnownObject, schema: BodySchema, path: readonly string[]) {
    const entries: NewEntry[] = [];
    const written: [string, Written][] = [];
    const missing: string[] = [];
    for (const row of inner) {
      if ("unheld" in row) continue;
      const name = "argument" in row ? row.argument : "block" in row ? row.block : row.secret;
      if (path.length === 0 && settling.unwanted.has(name)) continue;
      const attribute = schema.get(name);
      if (!attribute || attribute.unsure) noteAbsence(ownProperty(live, name), [...path, name]);
      else if (isSettable(attribute)) {
        const one =
          "argument" in row
            ? settleArgument(row, ownProperty(live, name) ?? null, attribute)
            : "block" in row
              ? settleBlock(row, ownProperty(live, name) ?? null, attribute, [...path, name])
              : settleSecret(row);
        if (one === "missing") missing.push([...path, name].join("."));
        else if (one) {
          entries.push(one.entry);
          written.push([name, one.written]);
        }
      }
    }
    return { entries, written: Object.fromEntries(written) as WrittenObject, missing };
  }

  function settleArgument(row: ArgumentRow, state: Known, attribute: Attribute): One {
    const value = row.as.writes?.(state) ?? state;
    if (attribute.required ? isAbsent(value) : !matters(value, attribute, row.usual))
      return attribute.required ? "missing" : undefined;
    return {
      entry: { name: row.argument, form: "argument", value: shown(value, state, row, attribute) },
      written: value,
    };
  }

  function settleBlock(row: BlockRow, state: Known, attribute: Attribute, path: readonly string[]): One {
    const [live] = Array.isArray(state) ? (state as readonly KnownObject[]) : [];
    const isWritten = live && attribute.block && (attribute.required || (row.matters?.(live, settling.about) ?? true));
    const body = isWritten && settleBody(row.rows, live, attribute.block!, path);
    if (!body || body.missing.length > 0) return attribute.required ? "missing" : undefined;
    const value: NewValue = { kind: "body", entries: body.entries };
    return {
      entry: { name: row.block, form: "block", value, isOne: isOne(attribute) },
      written: [body.written],
    };
  }

  function settleSecret({ secret, when, what }: SecretRow): One {
    if (!when(settling.about)) return undefined;
    const value: NewValue = { kind: "reference", path: settling.variable(secret, what) };
    return { entry: { name: secret, form: "argument", value }, written: unsettled };
  }

  /** Where the plan sees a difference in case, a reference has to give exactly what is there. */
  function shown(value: Known, state: Known, { as }: ArgumentRow, attribute: Attribute): NewValue {
    return newValueOf(value, (text) => {
      const found = as.refersTo && settling.refer(text, as.refersTo);
      const there = Array.isArray(value) ? text : state;
      const isSame = found && (found.gives === there || (attribute.diffSuppressed && isSameId(found.gives, text)));
      return isSame ? found.path : undefined;
    });
  }

  function noteAbsence(state: Known | undefined, path: readonly string[]): void {
    const note = isEmpty(state) ? undefined : settling.absence(path);
    if (note) notes.push(note);
  }
}

function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

type One = { readonly entry: NewEntry; readonly written: Written } | "missing" | undefined;

/** Whether an optional argument has to be written. */
function matters(value: Known, attribute: Attribute, usual: Known | undefined): boolean {
  if (attribute.deprecated) return false;
  if (attribute.computed && usual !== undefined) return value !== usual;
  if (attribute.default !== undefined) return !isAbsent(value) && !isSameValue(attribute.default, value, attribute);
  return !isEmpty(value);
}
