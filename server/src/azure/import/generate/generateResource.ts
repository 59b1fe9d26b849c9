import { type Attribute, type BodySchema, isSettable, isSingleBlock } from "../../../catalog/index";
import { objectResult, type Result, unknown } from "../../../evaluation/index";
import { type NewBodyItem, type NewValue, newLiteral } from "../../../model/index";
import { escapeHcl, joinPath, ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject, textAt } from "../../json";
import type { ArgumentRow, BlockRow, Mapping, ResponseContext, Row, SecretRow } from "../../mappings/mapping";
import { onOneLine } from "../../onOneLine";
import { secretTexts } from "../azapi/secretTexts";
import { type PlannedChange, plan } from "../plan/plan";
import { elements, isAbsent, isEmpty, isSameValue, plainOf, resultOf } from "../plan/values";
import { unsupportedIn } from "../predictedState";
import { isPlainOf, isSimple, newValueOf } from "./newValueOf";

/** The body of a resource, its `ignore_changes`, and the comments above it. */
export interface GeneratedResource extends GeneratedBody {
  readonly ignored: ReadonlySet<string>;
  /** Sentences about what is ignored and why. */
  readonly reasons: readonly string[];
  readonly comments: readonly string[];
}

/** Generates the body of a resource. What cannot be written as in Azure goes into `ignore_changes`, so the plan is empty. */
export function generateResource(mapping: Mapping, state: JsonObject, context: GenerationContext): GeneratedResource {
  const body = generateBody(mapping.rows, state, context);
  const wouldChange = context.read?.wouldChange;
  const predicted = plan(body.written, state, context.schema);
  // Who has read it says what it would change; we, what nobody has read.
  const differences = wouldChange
    ? predicted.filter(({ because, path }) => because === "unknown" || wouldChange.has(path[0]!))
    : predicted;
  const ignored = new Set([
    ...differences.map(({ path }) => path[0]!),
    ...[...body.given, ...body.hidden, ...(wouldChange ?? [])],
  ]);
  const reasons = [...ignored].map((name) => {
    const difference = differences.find(({ path }) => path[0] === name);
    if (body.hidden.has(name)) return `${name}: its secrets are not in this code.`;
    if (body.given.has(name)) return `${name}: Azure returns none that azurerm takes.`;
    return difference ? reasonFor(name, difference) : `${name}: azurerm cannot write what Azure has.`;
  });
  const { setLater } = mapping;
  if (setLater && context.schema.has(setLater.argument) && isEmpty(ownProperty(state, setLater.argument))) {
    ignored.add(setLater.argument);
    reasons.push(`${setLater.argument}: Azure sets it ${setLater.when}.`);
  }
  const unsupported = unsupportedIn(mapping, context.response);
  const comments = [
    ...unsupported.map((what) => `azurerm has no argument for ${what}.`),
    ...body.notes,
    ...provisioningNote(textAt(context.response.json, "properties.provisioningState")),
  ];
  return { ...body, ignored, reasons, comments };
}

function reasonFor(name: string, { because, actual, written }: PlannedChange): string {
  const there = typeof actual === "string" && actual ? ` It is "${onOneLine(actual)}" in Azure.` : "";
  switch (because) {
    case "unknown":
      return `${name}: Azure never returns it.`;
    case "differs":
      return isSameButCase(written && plainOf(written), actual)
        ? `${name}: Azure returns it in a casing that azurerm rejects.`
        : `${name}: azurerm cannot write what Azure has.${there}`;
    case "default":
      return `${name}: azurerm cannot write what Azure has, or Azure's answer lacks it.${there}`;
    default:
      return `${name}: azurerm cannot write it, or Azure's answer lacks a part of it.${there}`;
  }
}

function isSameButCase(one: Json | undefined, other: Json): boolean {
  return typeof one === "string" && typeof other === "string" && one.toLowerCase() === other.toLowerCase();
}

function provisioningNote(state: string): readonly string[] {
  const isDone = state === "" || state.toLowerCase() === "succeeded";
  return isDone ? [] : [`Azure says that its state is ${onOneLine(state)}.`];
}

/** What a variable is for, in words ("the secret key"), and how that is known. */
export interface VariableUse {
  readonly what: string;
  /** The argument that takes it; absent for a secret. */
  readonly attribute?: Attribute | undefined;
  /** Whether Azure has answered it, so that it is a secret to be kept out of the code; else it never returns it. */
  readonly isAnswered?: boolean;
}

/** What the generated code depends on besides the mapping. */
export interface GenerationContext {
  readonly response: ResponseContext;
  /** The schema of the type in the version in force. */
  readonly schema: BodySchema;
  /** A reference whose value is this id, or the name of this resource group, or of what the resource is in. */
  readonly refer: (text: string, to: "id" | "group" | "parent") => ResolvedReference | undefined;
  /** A reference to what an id is inside of, whose value the id begins with. */
  readonly referAround: (id: string) => ResolvedReference | undefined;
  /** The path of a variable for what Azure never returns, or for what it does and nobody is to read. */
  readonly variable: (argument: string, use: VariableUse) => readonly string[];
  /** A sentence about an argument that the version in force does not have; undefined where there is nothing to say. */
  readonly absence: (path: readonly string[]) => string | undefined;
  /** Top-level arguments to leave out. */
  readonly unwanted: ReadonlySet<string>;
  /** Where the provider itself has read the state: what it makes of that. */
  readonly read?: ReadContext;
}

/** What is told of a resource that the provider itself has read. */
interface ReadContext {
  /** The arguments that it would change of what was written before. */
  readonly wouldChange: ReadonlySet<string>;
  /** Arguments at the top that others want beside them: of these as well a variable is made where Azure returns none. */
  readonly wanted: ReadonlySet<string>;
  /** What Azure's answer itself has where azurerm sends an argument; undefined where that is not known. */
  readonly answered: (path: readonly string[]) => Json | undefined;
  /** An id as it is to be spelled for an argument. */
  readonly spell: (text: string, attribute: Attribute) => string;
}

/** A reference, and its value. */
export interface ResolvedReference {
  readonly path: readonly string[];
  readonly value: string;
}

/** The body of a resource. */
interface GeneratedBody {
  readonly items: readonly NewBodyItem[];
  /** The values of the entries. */
  readonly written: ReadonlyMap<string, Result>;
  /** Required arguments for which Azure's answer has nothing. */
  readonly missing: readonly string[];
  /** Sentences about what could not be written. */
  readonly notes: readonly string[];
  /** Arguments at the top in which there is something that whoever writes it has to give, and that is no secret. */
  readonly given: ReadonlySet<string>;
  /** Arguments at the top in which there is a secret that Azure has answered. */
  readonly hidden: ReadonlySet<string>;
}

/** Writes required arguments, and optional ones that are not empty, not the default, and not `computed`. */
export function generateBody(rows: readonly Row[], state: JsonObject, context: GenerationContext): GeneratedBody {
  const generation = new BodyGeneration(context);
  const { notes, given, hidden } = generation;
  return { ...generation.bodyOf(rows, state, context.schema, []), notes, given, hidden };
}

/** The generation of one resource, with what it has to say of all that is in it. */
class BodyGeneration {
  readonly notes: string[] = [];
  readonly given = new Set<string>();
  readonly hidden = new Set<string>();

  constructor(private readonly context: GenerationContext) {}

  bodyOf(inner: readonly Row[], live: JsonObject, schema: BodySchema, path: readonly string[]) {
    const items: NewBodyItem[] = [];
    const written = new Map<string, Result>();
    const missing: string[] = [];
    for (const row of inner) {
      if ("unsupported" in row) continue;
      const name = "argument" in row ? row.argument : "block" in row ? row.block : row.secret;
      if (path.length === 0 && this.context.unwanted.has(name)) continue;
      const attribute = schema.get(name);
      if (!attribute || attribute.unsure) this.noteAbsence(ownProperty(live, name), [...path, name]);
      else if (isSettable(attribute)) {
        const one =
          "argument" in row
            ? this.generateArgument(row, ownProperty(live, name) ?? null, attribute, [...path, name])
            : "block" in row
              ? this.generateBlock(row, ownProperty(live, name) ?? null, attribute, [...path, name])
              : this.generateSecret(row);
        if (one === "missing") missing.push([...path, name].join("."));
        else if (one) {
          items.push(...one.items);
          written.set(name, one.written);
        }
      }
    }
    return { items, written, missing };
  }

  private generateArgument(
    row: ArgumentRow,
    state: Json,
    attribute: Attribute,
    path: readonly string[],
  ): GeneratedEntry {
    const value = row.as.writes?.(state) ?? state;
    const { read } = this.context;
    const isWanted = path.length === 1 && read?.wanted.has(row.argument) === true;
    if (isWanted || (attribute.required && isAbsent(value) && (read || attribute.sensitive))) {
      const answered = attribute.sensitive || isWanted ? undefined : read?.answered(path);
      if (isPlainOf(answered, attribute))
        return {
          items: [{ name: row.argument, form: "argument", value: newLiteral(answered) }],
          written: resultOf(answered),
        };
      if (isSimple(attribute) && read && !attribute.sensitive) this.given.add(path[0]!);
      if (isSimple(attribute)) return this.variableFor(row.argument, row.argument.replaceAll("_", " "), attribute);
    }
    if (attribute.required ? isAbsent(value) : !matters(value, attribute, row.usual))
      return attribute.required ? "missing" : undefined;
    const isSecret = attribute.sensitive === true && typeof value === "string" && value !== "";
    const secrets = isSecret ? new Map([[value, row.argument]]) : secretTexts(value);
    if (secrets.size > 0) this.hidden.add(path[0]!);
    const refer = (text: string) =>
      secrets.has(text) ? this.hide(row.argument, secrets.get(text) || row.argument) : undefined;
    return {
      items: [{ name: row.argument, form: "argument", value: this.newValueFor(value, state, row, attribute, refer) }],
      written: secrets.size > 0 ? unknown : resultOf(value),
    };
  }

  private generateBlock(row: BlockRow, state: Json, attribute: Attribute, path: readonly string[]): GeneratedEntry {
    const { block } = attribute;
    const stored = (Array.isArray(state) ? (state as readonly JsonObject[]) : isObject(state) ? [state] : []).filter(
      (live) => attribute.required || (row.matters?.(live, this.context.response) ?? true),
    );
    // Of what has to be there, what Azure does not return is made.
    const all = stored.length === 0 && attribute.required && this.context.read ? [{}] : stored;
    const bodies = block ? all.map((live) => this.bodyOf(row.rows, live, block, path)) : [];
    if (bodies.length === 0 || bodies.some(({ missing }) => missing.length > 0))
      return attribute.required ? "missing" : undefined;
    const isOne = isSingleBlock(attribute);
    return {
      items: bodies.map(({ items }) => ({ name: row.block, form: "block", value: { kind: "body", items }, isOne })),
      written: elements(bodies.map(({ written }) => objectResult(written))),
    };
  }

  private generateSecret({ secret, when, what }: SecretRow): GeneratedEntry {
    return when(this.context.response) ? this.variableFor(secret, what) : undefined;
  }

  private hide(argument: string, name: string): NewValue {
    const what = `the secret ${onOneLine(name)}`;
    return { kind: "reference", path: this.context.variable(argument, { what, isAnswered: true }) };
  }

  private variableFor(secret: string, what: string, attribute?: Attribute): GeneratedEntry {
    const value: NewValue = { kind: "reference", path: this.context.variable(secret, { what, attribute }) };
    return { items: [{ name: secret, form: "argument", value }], written: unknown };
  }

  /** Where Terraform compares case, a reference is only used if its value is exactly what Azure has. */
  private newValueFor(
    value: Json,
    state: Json,
    { as }: ArgumentRow,
    attribute: Attribute,
    hide: (text: string) => NewValue | undefined,
  ): NewValue {
    return newValueOf(value, (text) => {
      const hidden = hide(text);
      if (hidden) return hidden;
      const found = as.refersTo && this.context.refer(text, as.refersTo);
      const there = Array.isArray(value) ? text : state;
      const isSame = found && (found.value === there || (attribute.diffSuppressed && isSameButCase(found.value, text)));
      if (isSame) return { kind: "reference", path: found.path };
      const spelled = this.context.read?.spell(text, attribute.elem ?? attribute) ?? text;
      const inside = as.refersTo === "id" && !found && text === there ? this.inside(spelled) : undefined;
      return inside ?? (spelled === text ? undefined : { kind: "text", text: spelled });
    });
  }

  /** An id that begins with that of something that has an address. */
  private inside(id: string): NewValue | undefined {
    const around = this.context.referAround(id);
    return (
      around && {
        kind: "expression",
        source: `"\${${joinPath(around.path)}}${escapeHcl(id.slice(around.value.length))}"`,
        wanted: "string",
      }
    );
  }

  private noteAbsence(state: Json | undefined, path: readonly string[]): void {
    const note = isEmpty(state) ? undefined : this.context.absence(path);
    if (note) this.notes.push(note);
  }
}

type GeneratedEntry = { readonly items: readonly NewBodyItem[]; readonly written: Result } | "missing" | undefined;

/** Whether an optional argument has to be written. */
function matters(value: Json, attribute: Attribute, usual: Json | undefined): boolean {
  if (attribute.deprecated) return false;
  if (attribute.computed && usual !== undefined) return value !== usual;
  if (attribute.default !== undefined)
    // What is usual is written as well where one of several has to be.
    return (
      !isAbsent(value) &&
      (attribute.atLeastOneOf !== undefined || !isSameValue(resultOf(attribute.default), value, attribute))
    );
  return !isEmpty(value);
}
