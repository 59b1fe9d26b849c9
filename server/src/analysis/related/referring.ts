import type { Block } from "../../model/block";
import type { Declaration } from "../../model/module";
import { prefixOf } from "../../model/module";
import { blocksOf } from "../blocksOf";
import type { Scope } from "../scope";
import { targetOf } from "../target";
import { entryAt } from "../values/literalAt";
import { originOf } from "./originOf";

/** The resources of a type, by what an argument of theirs refers to. */
interface Referring {
  /** By the address of the resource or data source. */
  readonly to: ReadonlyMap<string, readonly Block[]>;
  /** Those of which only Terraform knows. */
  readonly unclear: readonly Block[];
  /** Types of the data sources among what is referred to: what they read may be a resource of the module as well. */
  readonly dataTypes: ReadonlySet<string>;
}

interface Known {
  readonly revision: number;
  readonly found: Map<string, Found>;
}

interface Found {
  readonly referring: Referring;
  readonly restsOn: ReadonlySet<Block | string>;
  readonly isAssumed: boolean;
}

const known = new WeakMap<ReadonlyMap<string, readonly Declaration[]>, Known>();

/** Which resources of a type refer to what by an argument; found once for all who ask, until a document changes. */
export function referring(type: string, path: readonly string[], scope: Scope): Referring {
  scope.looksAt(type);
  const { found } = currentOf(scope);
  const key = [type, ...path].join(" ");
  let one = found.get(key);
  if (!one) {
    const restsOn = new Set<Block | string>();
    let isAssumed = false;
    const assumes = () => {
      isAssumed = true;
    };
    const referring = find(type, path, { ...scope, assumes }, restsOn);
    one = { referring, restsOn, isAssumed };
    found.set(key, one);
  }
  for (const what of one.restsOn) scope.looksAt(what);
  if (one.isAssumed) scope.assumes();
  return one.referring;
}

function find(type: string, path: readonly string[], scope: Scope, restsOn: Set<Block | string>): Referring {
  const to = new Map<string, Block[]>();
  const unclear: Block[] = [];
  const dataTypes = new Set<string>();
  const passed = new Set<Block>();
  const looksAt: Scope["looksAt"] = (what) => {
    if (typeof what !== "string") passed.add(what);
    else if (what === "callers.*") restsOn.add(what);
    else if (what.includes(".")) restsOn.add(prefixOf(what));
  };
  const own = { ...scope, looksAt };
  for (const block of blocksOf(type, scope)) {
    passed.clear();
    // Whoever has not written it yet may mean anything.
    const entry = entryAt(block.body, path);
    const target = entry && targetOf(originOf(entry.value, own), own);
    // What is referred to in the end need not be looked at again when its content changes; what lies on the way must.
    for (const one of passed) if (one !== target?.block) restsOn.add(one);
    if (!target) {
      unclear.push(block);
      continue;
    }
    if (target.kind === "data") dataTypes.add(target.type);
    const others = to.get(target.address);
    if (others) others.push(block);
    else to.set(target.address, [block]);
  }
  return { to, unclear, dataTypes };
}

function currentOf({ module: { declarations, revision } }: Scope): Known {
  const last = known.get(declarations);
  if (last?.revision === revision) return last;
  const fresh: Known = { revision, found: new Map() };
  known.set(declarations, fresh);
  return fresh;
}
