import type { Scope } from "../../../analysis/index";
import { type Attribute, type BodySchema, isSettable, type TypeSchema } from "../../../catalog/index";
import { attributesOf, elementsOf, isWhollyKnown, type Result } from "../../../evaluation/index";
import { addressOf, type Document } from "../../../model/index";
import { ownProperty } from "../../../text/index";
import type { Json, JsonObject } from "../../json";
import { onOneLine } from "../../onOneLine";
import { type IdOf, valuesOfBody } from "../module/evaluate";
import { isEmpty, isSameValue, plainOf, resultOf } from "./values";

/** What `terraform plan` would say about the generated code, predicted without running it. */
export interface PlanSummary {
  readonly toImport: number;
  readonly toChange: number;
  readonly toReplace: number;
  /** A sentence for each argument that would change. */
  readonly changes: readonly string[];
  /** "Plan: 3 to import, 0 to add, 0 to change, 0 to destroy." */
  readonly sentence: string;
}

/** A resource to be imported, with what the provider will store of it in Terraform's state. */
export interface StoredResource {
  readonly address: string;
  readonly state: JsonObject;
  readonly schema: TypeSchema;
  /** The arguments in `ignore_changes`. */
  readonly ignored: ReadonlySet<string>;
  /** Whether the provider itself has read the state, and says what it would change. */
  readonly isRead?: boolean;
}

/** What is imported, and ids by address of everything that the code refers to. */
interface Drafted {
  readonly drafted: readonly StoredResource[];
  readonly ids: ReadonlyMap<string, string>;
}

/** Compares the generated code, parsed again, with the state that the provider will store; `others` are imported beside it, as they are. */
export function summarizePlan(draft: Drafted, written: Document, scope: Scope, others = 0): PlanSummary {
  const blocks = new Map(written.blocks.map((block) => [addressOf(block), block]));
  const idOf: IdOf = (address) => draft.ids.get(address);
  const planned = draft.drafted.map((one) => {
    const block = blocks.get(one.address);
    if (one.isRead) return { one, differences: [] };
    const body = block && valuesOfBody(block, scope, idOf);
    return { one, differences: plan(body ?? new Map(), one.state, one.schema.body, one.ignored) };
  });
  const changed = planned.filter(({ differences }) => differences.length > 0);
  const toReplace = changed.filter(({ differences }) => differences.some(({ replaces }) => replaces)).length;
  const toChange = changed.length - toReplace;
  const toImport = draft.drafted.length + others;
  const counts = `${toImport} to import, ${toReplace} to add, ${toChange} to change, ${toReplace} to destroy`;
  return {
    toImport,
    toChange,
    toReplace,
    changes: changed.flatMap(({ one, differences }) => differences.map((difference) => sentenceFor(one, difference))),
    sentence: toImport === 0 ? "There is nothing to import." : `Plan: ${counts}.`,
  };
}

function sentenceFor({ address }: StoredResource, { path, written, actual, replaces }: PlannedChange): string {
  const verb = replaces ? "would be replaced, for" : "would change";
  return `${address} ${verb} ${path.join(".")}: from ${describe(actual)} to ${described(written)}.`;
}

function described(value: Result | undefined): string {
  if (value?.state === "unknown") return "something that only Terraform knows";
  return describe(value && plainOf(value));
}

function describe(value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "string") return `"${onOneLine(value)}"`;
  return typeof value === "object" ? "something else" : String(value);
}

/** An argument that a plan would change. */
export interface PlannedChange {
  /** `identity.type`: names with dots between them. */
  readonly path: readonly string[];
  /** Its value in the configuration; undefined where it is not set. */
  readonly written: Result | undefined;
  /** Its value in the state. */
  readonly actual: Json;
  /** In which way the two differ. */
  readonly because: "differs" | "default" | "removed" | "unknown" | "required";
  /** True where the resource would be destroyed and created again. */
  readonly replaces: boolean;
}

/**
 * What Terraform would plan for an imported resource: a set argument must equal the state. For an argument that is not set, the state must be empty or the default, unless the argument is computed. Arguments that the state does not have are skipped.
 */
export function plan(
  written: ReadonlyMap<string, Result>,
  state: JsonObject,
  schema: BodySchema,
  ignored: ReadonlySet<string> = new Set(),
): readonly PlannedChange[] {
  const comparison = new Comparison();
  comparison.body(written, state, schema, [], false);
  return comparison.found.filter(({ path }) => !ignored.has(path[0]!));
}

/** What is written beside what the state has: arguments, blocks, and sets of blocks. */
class Comparison {
  readonly found: PlannedChange[] = [];

  body(
    written: ReadonlyMap<string, Result>,
    live: JsonObject,
    schema: BodySchema,
    path: readonly string[],
    replaces: boolean,
  ): void {
    for (const [name, attribute] of schema) {
      if (!isSettable(attribute)) continue;
      const actual = ownProperty(live, name);
      if (actual === undefined) continue;
      const isReplaced = replaces || attribute.forceNew === true;
      this.argument(written.get(name), { actual, attribute, path: [...path, name], replaces: isReplaced });
    }
  }

  private argument(given: Result | undefined, at: ComparedArgument): void {
    const { actual, attribute } = at;
    const value = given?.state === "null" ? undefined : given;
    // Programs may write one block that is there once without a list around it.
    const blocks = value && attribute.block ? (elementsOf(value) ?? (attributesOf(value) && [value])) : undefined;
    if (value === undefined) this.unset(at);
    else if (value.state === "unknown") this.differ(value, at, "unknown");
    else if (blocks) this.blocks(blocks, value, at);
    else if (!isSameValue(value, actual, attribute))
      this.differ(value, at, isWhollyKnown(value) ? "differs" : "unknown");
  }

  /** What is not set: the state is empty then or has the default, unless the provider computes it. */
  private unset(at: ComparedArgument): void {
    const { actual, attribute } = at;
    if (attribute.required) this.differ(undefined, at, "required");
    else if (attribute.computed) return;
    else if (attribute.default === undefined) {
      if (!isEmpty(actual)) this.differ(undefined, at, "removed");
    } else if (!isSameValue(resultOf(attribute.default), actual, attribute)) this.differ(undefined, at, "default");
  }

  private blocks(blocks: readonly Result[], value: Result, at: ComparedArgument): void {
    const { actual, attribute, path, replaces } = at;
    const left = [...(Array.isArray(actual) ? actual : [])] as JsonObject[];
    if (blocks.length !== left.length) {
      this.differ(value, at, "differs");
      return;
    }
    const schema = attribute.block!;
    // A set has no order: those that have their like are no difference.
    const unlike = attribute.type !== "set" ? blocks : blocks.filter((one) => !this.takeLike(one, left, schema, path));
    for (const [index, one] of unlike.entries()) {
      const body = attributesOf(one);
      if (!body) this.differ(value, at, "unknown");
      else this.body(body, left[index]!, schema, path, replaces);
    }
  }

  /** Takes the first block of the state that a written one plans to no change. */
  private takeLike(one: Result, left: JsonObject[], schema: BodySchema, path: readonly string[]): boolean {
    const body = attributesOf(one);
    const before = this.found.length;
    const index = left.findIndex((live) => {
      if (body) this.body(body, live, schema, path, false);
      const isLike = body !== undefined && this.found.length === before;
      this.found.length = before;
      return isLike;
    });
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }

  private differ(
    written: Result | undefined,
    { path, actual, replaces }: ComparedArgument,
    because: PlannedChange["because"],
  ): void {
    this.found.push({ path, written, actual, because, replaces });
  }
}

/** An argument that the state has. */
interface ComparedArgument extends Pick<PlannedChange, "path" | "actual" | "replaces"> {
  readonly attribute: Attribute;
}
