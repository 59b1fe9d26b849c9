/**
 * What is wrong with what is written where a value is not known: in the results of a conditional, in the element of a `for`, in what
 * `merge` and `concat` put together. The provider refuses it once it is reached. Nothing is missing there that something else may add,
 * and no value is wrong that something else may replace.
 */

import {
  type BodyFault,
  type BodyPlace,
  bodyFaults,
  bodyLocation,
  chosenFrom,
  type Gap,
  noValue,
  type Path,
  partly,
  resolve,
  type Scope,
} from "../../analysis/index";
import {
  anyPair,
  attributesOf,
  type Environment,
  evaluate,
  nullValue,
  type Result,
  withNames,
} from "../../evaluation/index";
import { type BodyItem, calledIn, type Expression, type Value } from "../../model/index";

/** A fault, and where it is written. */
export interface PossibleFault {
  readonly fault: BodyFault;
  readonly place: BodyPlace;
}

/** Something that is written, and how it counts. */
interface Written {
  readonly value: Value;
  readonly item?: BodyItem | undefined;
  /** What it may refer to. */
  readonly environment: Environment;
  /** What leads to it, where it is written elsewhere. */
  readonly shown?: BodyPlace;
  /** Whether it is chosen among others: it becomes of a type that all of them have. */
  readonly isChosen?: boolean;
  /** Set for a part of a whole: the names whose values others replace, or may replace. */
  readonly replaced?: Names | undefined;
}

/** Names of attributes. */
type Names = ReadonlySet<string> | "any";

/** How many values are looked at for one gap, and how many locals are followed for one value; more are nobody's program. */
const [most, mostLocals] = [300, 10];

/**
 * @param gap where a value is not known in what an entry gives, and what should be there.
 * @returns the faults of what is written there.
 */
export function possibleFaults(gap: Gap, bodyItem: BodyItem, environment: Environment, scope: Scope): PossibleFault[] {
  const faults = new PossibleFaults(scope);
  faults.expandAt(gap, { value: bodyItem.value, item: bodyItem, environment }, []);
  return faults.found;
}

/** Follows what is written as far as `left` lasts, and collects what is wrong there. */
class PossibleFaults {
  readonly found: PossibleFault[] = [];
  private left = most;

  constructor(private readonly scope: Scope) {}

  /** Looks at what is written where a value is not known in something that a path leads to. */
  expandAt({ type, path }: Gap, around: Written, from: Path): void {
    let written: Written | undefined = this.followed(around);
    for (const step of path.slice(from.length)) {
      const next: Written | undefined = written && this.into(written, step);
      // What is beside a part says nothing of what is in it.
      written = next && this.followed({ ...next, replaced: undefined });
    }
    if (written) this.expand({ type, path }, written);
  }

  private expand({ type, path }: Gap, written: Written): void {
    const { value } = written;
    if (value.kind !== "expression") return;
    const { operation } = value;
    if (operation?.kind === "for" && !operation.isGrouped) {
      const of = operation.isObject ? type.kind === "object" && type.additional : type.kind === "array" && type.element;
      if (of && (type.kind !== "object" || type.properties.size === 0))
        this.look({ type: of, path: [...path, null] }, this.elementOf(value, written));
      return;
    }
    const name = value.call?.expands ? undefined : calledIn(value);
    if (name === "merge" || name === "concat") {
      for (const [index, part] of value.parts.entries()) {
        const behind = name === "merge" ? value.parts.slice(index + 1) : [];
        this.look(
          { type, path },
          { ...inside(written, part), replaced: together(written.replaced, this.namesIn(behind, written)) },
        );
      }
      return;
    }
    // An empty text in a place that may not be reached means nothing at all.
    for (const one of chosenFrom(value) ?? [])
      if (one.value.kind !== "text" || one.value.text !== "")
        this.look({ type, path }, { ...inside(written, one.value), isChosen: true });
  }

  /** What is wrong with something that is written, as far as it is known, and with what is written in the rest. */
  private look({ type, path }: Gap, at: Written): void {
    if (this.left-- <= 0) return;
    const written = this.followed(at);
    const { result } = evaluate(written.value, written.environment);
    const gaps: Gap[] = [];
    // How many elements there are, and which of them are those of a part, is not known.
    const isShifted = written.replaced !== undefined && type.kind === "array";
    for (const fault of bodyFaults(type, asPart(result, written.replaced), path, gaps)) {
      if (written.isChosen && mayBecomeText(fault)) continue;
      if (isShifted && fault.path.length === path.length) continue;
      this.found.push({
        fault: isShifted ? { ...fault, path: fault.path.with(path.length, null) } : fault,
        place: placeOf(fault.path.slice(path.length), written, path.length),
      });
    }
    for (const inner of gaps) if (!isShifted || inner.path.length === path.length) this.expandAt(inner, written, path);
  }

  /** Behind locals and out of parentheses. */
  private followed(from: Written): Written {
    let written = from;
    for (let count = mostLocals; count > 0; count--) {
      const { value, item, environment, shown } = written;
      if (value.kind === "expression" && value.operation?.kind === "parentheses" && value.parts[0])
        written = { ...written, value: value.parts[0] };
      else {
        const meant = resolve(value, this.scope, noValue).value;
        if (meant === value) return written;
        const { names: _, ...own } = environment;
        written = { ...written, value: meant, environment: own, shown: shown ?? { value, item, depth: -1 } };
      }
    }
    return written;
  }

  private into(written: Written, step: Path[number]): Written | undefined {
    const { value } = written;
    if (typeof step !== "string") {
      const item = value.kind === "list" && step !== null ? value.items[step] : undefined;
      if (item) return inside(written, item);
      const isFor = value.kind === "expression" && value.operation?.kind === "for" && !value.operation.isObject;
      return isFor ? this.elementOf(value, written) : undefined;
    }
    if (value.kind === "body") {
      const { items } = value.body;
      const item = items.findLast(({ name, key }) => key !== undefined || name === step);
      return item && !item.key ? { ...inside(written, item.value), item } : undefined;
    }
    if (value.kind !== "expression" || calledIn(value) !== "merge" || value.call?.expands) return undefined;
    const index = value.parts.findLastIndex((part) => mayHave(this.namesOf(inside(written, part)), step));
    const part = value.parts[index];
    return part && this.into(this.followed(inside(written, part)), step);
  }

  /** What each element of a `for` is made of, whatever is in what is gone through. */
  private elementOf(value: Expression, written: Written): Written {
    const { operation, parts } = value;
    const { environment } = written;
    if (operation?.kind !== "for" || !parts[0]) return written;
    const { type } = evaluate(parts[0], environment).result;
    const names = withNames(environment.names ?? new Map(), operation.names, anyPair(type));
    const element = inside(written, parts[operation.isObject ? 2 : 1] ?? parts[0]);
    return { ...element, replaced: undefined, environment: { ...environment, names } };
  }

  private namesIn(values: readonly Value[], around: Written): Names {
    return values.map((value) => this.namesOf(inside(around, value))).reduce<Names>(together, new Set());
  }

  /** The names that an object may have. */
  private namesOf(at: Written): Names {
    if (this.left-- <= 0) return "any";
    const { value, environment, ...rest } = this.followed(at);
    const { result } = evaluate(value, environment);
    const attributes = attributesOf(result);
    if (attributes || result.state === "null") return new Set(attributes?.keys());
    const chosen = chosenFrom(value)?.map((one) => one.value);
    return chosen ? this.namesIn(chosen, { ...rest, value, environment }) : "any";
  }
}

function inside({ item: _, ...written }: Written, value: Value): Written {
  return { ...written, value };
}

function together(one: Names | undefined, other: Names): Names {
  return one === "any" || other === "any" ? "any" : new Set([...(one ?? []), ...other]);
}

function mayHave(names: Names, name: string): boolean {
  return names === "any" || names.has(name);
}

/** What is known of an object that is a part of another. */
function asPart(result: Result, replaced: Names | undefined): Result {
  const has = result.state === "unknown" ? result.has : attributesOf(result);
  if (!replaced || !has) return result;
  // What is null is never wrong but for its name.
  return partly(new Map([...has].map(([name, value]) => [name, mayHave(replaced, name) ? nullValue : value])));
}

/** Terraform makes texts of numbers where another result has texts. */
function mayBecomeText(fault: BodyFault): boolean {
  return (
    fault.kind === "type" &&
    fault.wanted === "string" &&
    fault.given.state === "known" &&
    typeof fault.given.value !== "object"
  );
}

function placeOf(path: Path, { value, item, shown }: Written, depth: number): BodyPlace {
  if (shown) return shown;
  const place = bodyLocation(value, path, item);
  return { ...place, depth: place.depth + depth };
}
