import { attributesOf, type Environment, objectResult, type Result, tupleResult } from "../../evaluation/index";
import { type Body, bodyItemOf, isRepeated, type TraversalStep } from "../../model/index";
import { unsureValue } from "./planMarks";

/** What is known of an instance of a resource or data source while others are planned. */
export interface KnownInstance {
  /** The key itself, as `each.key` has it. */
  readonly name: string;
  /** With what its attributes say of themselves. */
  readonly result: Result;
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

/**
 * The value of a reference to a block with planned instances; undefined if it is not known which instances there are.
 *
 * @param names takes the variables of the first module that the value depends on.
 */
export function readInstances(
  instances: ReadonlyMap<string, KnownInstance> | undefined,
  { body, rest, key, address }: Reading,
  names: Set<string>,
): Found {
  if (!instances) return { result: unsureValue(`which instances ${address} has`), rest };
  const one = instances.get(isRepeated(body) ? (key ?? " ") : "");
  if (one) {
    const steps = isRepeated(body) ? rest.slice(1) : rest;
    const name = steps[0]?.kind === "name" ? steps[0].name : undefined;
    addVariables(one, name, names);
    const { result } = one;
    const isOther = name !== undefined && result.state === "known" && result.others && !attributesOf(result)?.has(name);
    const clauses = isOther ? [...result.others].filter((mark) => typeof mark === "string") : [];
    return clauses.length > 0
      ? { result: unsureValue(`${address}.${name}`), rest: steps.slice(1) }
      : { result, rest: steps };
  }
  if (!isRepeated(body)) return { result: unsureValue(address), rest };
  for (const each of instances.values()) addVariables(each, undefined, names);
  const all = [...instances.values()];
  if (bodyItemOf(body, "count")) return { result: tupleResult(all.map(({ result }) => result)), rest };
  return { result: objectResult(new Map(all.map(({ name, result }) => [name, result]))), rest };
}

function addVariables({ variables }: KnownInstance, name: string | undefined, names: Set<string>): void {
  for (const [attribute, own] of variables)
    if (name === undefined || name === attribute) for (const one of own) names.add(one);
}
