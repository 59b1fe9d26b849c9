import {
  attributesOf,
  type Environment,
  isWhollyKnown,
  objectResult,
  type Result,
  tupleResult,
  unknown,
} from "../../evaluation/index";
import { type Body, bodyItemOf, isRepeated, type TraversalStep } from "../../model/index";
import type { Reached } from "./reached";

/** An instance of a resource or data source, as it is known while others are planned. */
export interface KnownInstance {
  /** The key itself, as `each.key` has it. */
  readonly name: string;
  readonly result: Result;
  /** Attributes at the top that Terraform would know, and we do not; `*` for all. */
  readonly unsure: ReadonlySet<string>;
  readonly sensitive: ReadonlySet<string>;
  /** As in its configuration, and of what follows from that. */
  readonly variables: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What reads a block: the steps behind its name, and the key that the first of these comes to. */
interface Reading {
  readonly body: Body;
  readonly rest: readonly TraversalStep[];
  readonly key: string | undefined;
  readonly address: string;
}

type Found = ReturnType<Environment["lookUp"]>;

/** What a reference to a block gives, where its instances are planned: undefined where it is not known which there are. */
export function readInstances(
  instances: ReadonlyMap<string, KnownInstance> | undefined,
  { body, rest, key, address }: Reading,
  reached: Reached,
): Found {
  if (!instances) {
    reached.unsure.add(`which instances ${address} has`);
    return { result: unknown, rest };
  }
  const one = instances.get(isRepeated(body) ? (key ?? " ") : "");
  if (one) {
    const steps = isRepeated(body) ? rest.slice(1) : rest;
    touch(one, steps[0], address, reached);
    return { result: one.result, rest: steps };
  }
  if (!isRepeated(body)) {
    reached.unsure.add(address);
    return { result: unknown, rest };
  }
  for (const each of instances.values()) touch(each, undefined, address, reached);
  const all = [...instances.values()];
  if (bodyItemOf(body, "count")) return { result: tupleResult(all.map(({ result }) => result)), rest };
  return { result: objectResult(new Map(all.map(({ name, result }) => [name, result]))), rest };
}

function touch(
  { result, unsure, sensitive, variables }: KnownInstance,
  step: TraversalStep | undefined,
  address: string,
  reached: Reached,
): void {
  const name = step?.kind === "name" ? step.name : undefined;
  if (name === undefined ? sensitive.size > 0 : sensitive.has(name)) reached.isSensitive = true;
  for (const [attribute, names] of variables)
    if (name === undefined || name === attribute) for (const one of names) reached.variables.add(one);
  const value = name === undefined ? result : attributesOf(result)?.get(name);
  if (value && isWhollyKnown(value)) return;
  if (unsure.has("*") || (name === undefined ? unsure.size > 0 : unsure.has(name)))
    reached.unsure.add(name === undefined ? address : `${address}.${name}`);
  else reached.isAfterwards = true;
}
