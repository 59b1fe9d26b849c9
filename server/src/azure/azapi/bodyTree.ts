import { timestampIn } from "../../evaluation/index";
import type { Value } from "../../model/index";
import { isObject, type Json, type JsonObject } from "../json";
import { argumentValue } from "./argumentValue";
import { loopOf } from "./dynamicLoop";
import type { KnownValues } from "./knownValues";
import type { Placed } from "./learnedBeside";
import type { LoopedPlace } from "./loopedPlaces";
import type { Step } from "./seenRequests";
import { isBeside } from "./sentPlace";
import { emptyObject, type ObjectTree, putAt, type Tree, treeValue } from "./tree";
import { isBelow, type TriedLoop, type VariedLeaf } from "./trial";
import { jsonValue } from "./written";

/** What a body is put together of. */
interface BodyParts {
  /** Where `dynamic` blocks go. */
  readonly looped: Map<string, LoopedPlace>;
  /** Where varied values go. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** The values that the provider does not do without. */
  readonly surely: ReadonlySet<Value>;
  readonly written: JsonObject;
  readonly secrets: readonly string[];
  readonly known: KnownValues;
}

/** Builds a body, with expressions in their places. */
export class BodyTree {
  readonly sensitive = emptyObject();
  readonly refusals: string[] = [];
  /** The `dynamic` block that is not there in what is put together. */
  private outside: TriedLoop | undefined;

  constructor(private readonly parts: BodyParts) {}

  /** What is in no argument of azapi's own. */
  of(body: JsonObject): ObjectTree {
    const tree = emptyObject();
    for (const [name, value] of Object.entries(body)) {
      if (isBeside(name)) continue;
      const made = this.treeOf(value, [name], false);
      if (made) tree.properties.set(name, made);
    }
    return tree;
  }

  /** Undefined where it is a secret, which goes elsewhere. */
  private treeOf(value: Json, at: readonly Step[], isElement: boolean): Tree | undefined {
    const { looped, placed, written, secrets } = this.parts;
    const repeated = looped.get(keyOf(at));
    if (repeated) return this.loopTree(repeated, value, at);
    const own = placed.get(keyOf(at));
    if (own && (this.outside === undefined || !isWithin(own.leaf, this.outside)))
      return this.argument(own, at, isElement);
    if (Array.isArray(value))
      return {
        kind: "list",
        parts: value
          .map((one: Json, index) => this.treeOf(one, [...at, index], true))
          .filter((one) => one !== undefined),
      };
    if (isObject(value)) {
      const object = emptyObject();
      for (const [name, one] of Object.entries(value)) {
        const inner = this.treeOf(one, [...at, name], isElement);
        if (inner) object.properties.set(name, inner);
      }
      return object;
    }
    if (isOwnTime(value, written)) this.refusals.push(anotherEachTime(at));
    const isSecret = typeof value === "string" && secrets.some((one) => value.includes(one));
    return this.keep({ kind: "leaf", value: jsonValue(value) }, isSecret, at, isElement);
  }

  private argument({ leaf, row }: Placed, at: readonly Step[], isElement: boolean): Tree | undefined {
    const { surely, known } = this.parts;
    const attribute = { ...leaf.attribute, ...(surely.has(leaf.value) && { required: true }) };
    const converted = argumentValue(leaf.value, attribute, row, known);
    if (converted.kind === "refused" || converted.kind === "unsent") {
      this.refusals.push(`${leaf.path} ${converted.kind === "refused" ? converted.because : "is not sent"}.`);
      return undefined;
    }
    return this.keep({ kind: "leaf", value: converted }, leaf.attribute.sensitive === true, at, isElement);
  }

  private loopTree({ tried, instead }: LoopedPlace, value: Json, at: readonly Step[]): Tree | undefined {
    const { looped, known } = this.parts;
    looped.delete(keyOf(at));
    const loop = loopOf(tried.item, known);
    const element =
      instead === undefined
        ? this.treeOf((value as readonly Json[])[0] ?? null, [...at, 0], true)
        : this.treeOf(value, at, true);
    // What the block says means nothing where it is not there.
    this.outside = tried;
    const other = instead === undefined ? undefined : this.treeOf(instead, at, true);
    this.outside = undefined;
    if (!loop || !element || this.hasSecret(tried)) {
      this.refusals.push(`${tried.item.name} is a dynamic block of a form that has no equal.`);
      return undefined;
    }
    const list: Tree = { kind: "list", parts: [{ kind: "loop", ...loop, element }] };
    if (!other) return list;
    const [all, none] = [list, other].map((one) => known.write(treeValue(one, known.write)));
    return { kind: "leaf", value: { kind: "expression", source: `concat(${all}, [${none}])[0]` } };
  }

  private hasSecret(tried: TriedLoop): boolean {
    return [...this.parts.placed.values()].some(
      ({ leaf }) => leaf.attribute.sensitive === true && isWithin(leaf, tried),
    );
  }

  /** What is in a list has no place of its own. */
  private keep(leaf: Tree, isSecret: boolean, at: readonly Step[], isElement: boolean): Tree | undefined {
    if (!isSecret || isElement) return leaf;
    putAt(this.sensitive, at as string[], leaf);
    return undefined;
  }
}

/** A path into JSON as a text, to be used as a key. */
export function keyOf(at: readonly Step[]): string {
  return JSON.stringify(at);
}

/** The reason for a path whose value was different in each run. */
export function anotherEachTime(at: readonly Step[]): string {
  return `It is sent another value for ${at.join(".")} each time.`;
}

function isWithin({ at }: VariedLeaf, tried: TriedLoop): boolean {
  return isBelow(at, tried.at);
}

/** No clock shows an earlier one any more: such a time is a constant (`1970-01-01T00:00:00Z`). */
const earliest = timestampIn("2020-01-01T00:00:00Z")!.nanoseconds;

/** Whether a value is a point in time, as RFC 3339 writes it, that nothing of what is given names. */
function isOwnTime(value: Json, given: Json): boolean {
  const time = typeof value === "string" ? timestampIn(value) : undefined;
  return time !== undefined && time.nanoseconds >= earliest && !names(given);

  /** A provider may write the same point in time otherwise, and a text may have it among other things. */
  function names(json: Json): boolean {
    if (typeof json === "string")
      return json.includes(value as string) || timestampIn(json)?.nanoseconds === time!.nanoseconds;
    if (Array.isArray(json)) return json.some(names);
    return isObject(json) && Object.values(json).some(names);
  }
}
