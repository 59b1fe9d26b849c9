/**
 * What is wrong with the resource of Azure that a block of azapi's describes, each with the place where it is written: its type, its API
 * version, its body. Worked out once for a block, for all rules that report a part of it.
 */

import {
  type Basis,
  type BlockNode,
  type BodyFault,
  type BodyPlace,
  bodyFaults,
  bodyLocation,
  faultKey,
  type Gap,
  type Path,
  type PlacedFault,
  type ResourceFaults,
  type Scope,
} from "../../analysis/index";
import { type ResourceBody, writtenType } from "../../catalog/index";
import type { Environment } from "../../evaluation/index";
import { bodyItemOf, typeOf } from "../../model/index";
import { type PossibleFault, possibleFaults } from "./possibleFaults";
import { foundIn } from "./readings";
import { argumentResult, checkedBody } from "./resourceConfiguration";

/** @returns undefined for a block without a type, or with an unknown one. */
export function resourceFaults(node: BlockNode): ResourceFaults | undefined {
  node.resourceFaults ??= faultsOf(node);
  return node.resourceFaults;
}

const none: readonly PlacedFault[] = [];

function faultsOf(node: BlockNode): ResourceFaults | undefined {
  const types = node.scope.catalog.resourceTypes;
  const item = bodyItemOf(node.block.body, "type");
  if (!types || !item) return undefined;
  const [named] = foundIn(node, ([environment]) => {
    const written = environment && typeIn(node, environment);
    return written ? [{ ...written, isOff: isSwitchedOff(node, environment) }] : [];
  });
  if (!named) return undefined;
  const { name: typeName, version, isOff } = named.what;
  const type = types.find(typeName);
  const body = type?.at(version);
  const faults = body ? placedFaults(node, body) : none;
  const isChecked = typeOf(node.block) === "azapi_resource" && !isOff;
  return {
    item,
    typeName,
    version,
    basis: named.basis,
    type,
    body,
    isChecked,
    faults: faults.map(lessSure(named.basis)),
  };
}

function typeIn(node: BlockNode, environment: Environment) {
  const named = argumentResult(node, "type", environment);
  return named.state === "known" && typeof named.value === "string" ? writtenType(named.value) : undefined;
}

/** What is refused only if the type is what it is taken for rests on the same basis. */
function lessSure(basis: Basis): (fault: PlacedFault) => PlacedFault {
  return (fault) => {
    const isSurer = fault.certainty === "sure" || (fault.certainty === "default" && basis === "assumed");
    return basis !== "sure" && isSurer ? { ...fault, certainty: basis } : fault;
  };
}

/** What is wrong with a block by what an API version takes, whether or not it is the one that the block names. */
export function placedFaults(node: BlockNode, body: ResourceBody): readonly PlacedFault[] {
  const isUpdate = typeOf(node.block) === "azapi_update_resource";
  const found = foundIn(node, (environments) =>
    environments.flatMap((environment) => {
      const isOff = isSwitchedOff(node, environment);
      return (
        faultsIn(node, body, environment)
          // What is updated is there already.
          .filter(({ fault: { kind, path } }) => !isUpdate || (kind !== "missing" && path[0] !== "name"))
          .map((one) => ({ ...one, isOff }))
      );
    }),
  );
  const faults = found.map(({ what: { fault, place, isPossible, isOff }, basis }) => {
    const certainty = isOff ? "unchecked" : isUpdate || fault.isLenient ? "azure" : isPossible ? "reached" : basis;
    return { fault, certainty, place, isPossible } as const;
  });
  return withoutRepeated(
    faults.filter(({ isPossible }) => !isPossible),
    faults.filter(({ isPossible }) => isPossible),
  );
}

/** What is wrong in several instances is said once, and where it is written if that is known. */
function withoutRepeated(faults: readonly PlacedFault[], possible: readonly PlacedFault[]): readonly PlacedFault[] {
  const once = new Map<string, PlacedFault>();
  for (const one of possible) {
    const key = `${faultKey(one.fault)}\n${one.place.value.span.start}`;
    if (!once.has(key)) once.set(key, one);
  }
  const found = new Map<string, PlacedFault>();
  for (const one of faults) {
    const key = faultKey(one.fault);
    if (found.has(key)) continue;
    const [[same, written] = [], another] = [...once].filter(([, other]) => isSame(one.fault, other.fault));
    if (same !== undefined && !another) once.delete(same);
    const isDeeper = written && !another && written.place.depth > one.place.depth;
    found.set(key, isDeeper ? { ...one, fault: written.fault, place: written.place } : one);
  }
  return [...found.values(), ...once.values()];
}

/** Whether one fault is another that is known of whichever element. */
function isSame(one: BodyFault, other: BodyFault): boolean {
  const given = (fault: BodyFault) =>
    "given" in fault && fault.given.state === "known" ? fault.given.value : undefined;
  return (
    one.kind === other.kind &&
    one.path.length === other.path.length &&
    other.path.every(
      (step, index) => step === one.path[index] || (step === null && typeof one.path[index] === "number"),
    ) &&
    given(one) === given(other)
  );
}

interface FoundFault {
  readonly fault: BodyFault;
  readonly place: BodyPlace;
  /** Whether the provider refuses it only if it is reached. */
  readonly isPossible: boolean;
}

function faultsIn(node: BlockNode, body: ResourceBody, environment: Environment): readonly FoundFault[] {
  const result = checkedBody(node, environment);
  if (!result) return [];
  const gaps: Gap[] = [];
  const known = bodyFaults(body.type, result, [], gaps);
  return [
    ...known.map((fault) => ({ fault, place: placeOf(node, fault.path), isPossible: false })),
    ...possibleIn(node, gaps, environment).map((one) => ({ ...one, isPossible: true })),
  ].flatMap((one) => {
    const fault = meantIn(node, body, one.fault);
    return fault ? [{ ...one, fault }] : [];
  });
}

/** The fault as the provider has it; undefined for what it takes all the same. */
function meantIn({ block, scope }: BlockNode, { listsIds }: ResourceBody, fault: BodyFault): BodyFault | undefined {
  const { path } = fault;
  const top = path.length === 1 ? String(path[0]) : undefined;
  if (fault.kind === "unknown" && !listsIds && fixed.has(top)) return { kind: "readOnly", path };
  if (fault.kind === "value" && fault.isSlip && isAnother(fault, scope)) return undefined;
  // Arguments of their own, which the provider may take from its own configuration.
  const isProvided =
    top !== undefined && (provided.has(top) || (passedOn.has(top) && bodyItemOf(block.body, top) !== undefined));
  return fault.kind === "missing" && isProvided ? undefined : fault;
}

/** What is wrong where the body is not known, unless what is known of its type rests on more than this environment has. */
function possibleIn(node: BlockNode, gaps: readonly Gap[], environment: Environment): readonly PossibleFault[] {
  const { block, scope } = node;
  if (!typeIn(node, environment)) return [];
  const items = ["body", "sensitive_body"].flatMap((name) => bodyItemOf(block.body, name) ?? []);
  return (
    gaps
      .filter(({ path: [first] }) => !passedOn.has(first!) || !bodyItemOf(block.body, String(first)))
      .flatMap((gap) => items.flatMap((item) => possibleFaults(gap, item, environment, scope)))
      // What one does not have the other may.
      .filter(({ fault }) => items.length === 1 || fault.kind !== "missing")
  );
}

/** Whether both are known to be values of one thing, which that of an older API version may not list: "Https" beside "Http". */
function isAnother({ given, allowed }: Extract<BodyFault, { kind: "value" }>, { catalog }: Scope): boolean {
  if (given.state !== "known" || typeof given.value !== "string") return true;
  return catalog.resourceTypes?.areValuesOfOne(given.value, allowed[0] ?? "") ?? true;
}

const fixed: ReadonlySet<string | undefined> = new Set(["id", "type", "apiVersion"]);
const provided: ReadonlySet<string> = new Set(["location", "tags"]);

/** Whether the provider is told not to check the body, or may be. */
function isSwitchedOff(node: BlockNode, environment: Environment): boolean {
  const { state, ...rest } = argumentResult(node, "schema_validation_enabled", environment);
  return state === "unknown" || ("value" in rest && String(rest.value) === "false");
}

/** Arguments that the provider puts into the body. */
const passedOn: ReadonlySet<Path[number]> = new Set(["name", "location", "tags", "identity"]);

function placeOf({ block: { body } }: BlockNode, path: Path): BodyPlace {
  const [first] = path;
  const own = passedOn.has(first!) ? bodyItemOf(body, String(first)) : undefined;
  if (own) {
    const place = bodyLocation(own.value, path.slice(1), own);
    return { ...place, depth: place.depth + 1, body };
  }
  const places = ["body", "sensitive_body"].flatMap((name) => {
    const item = bodyItemOf(body, name);
    return item ? [bodyLocation(item.value, path, item)] : [];
  });
  return (
    places.toSorted((one, other) => other.depth - one.depth)[0] ?? { value: bodyItemOf(body, "type")!.value, depth: 0 }
  );
}
