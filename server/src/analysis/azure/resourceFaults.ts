/**
 * What is wrong with the resource of Azure that a block of azapi's describes, each with the place where it is written: its type, its API
 * version, its body. Worked out once for a block, for all rules that report a part of it.
 */
import { writtenType } from "../../catalog/azure/apiVersions";
import type { ResourceBody } from "../../catalog/azure/bodyType";
import type { Environment } from "../../evaluation/environment";
import { typeOf } from "../../model/block";
import { entryOf } from "../../model/body";
import type { BlockNode } from "../nodes";
import type { Scope } from "../scope";
import { bodyFaults, type Fault, faultKey, type Path } from "./bodyFaults";
import { type BodyPlace, placeIn } from "./bodyPlace";
import type { Basis, PlacedFault, ResourceFaults } from "./placedFault";
import { foundIn } from "./readings";
import { argumentResult, checkedBody } from "./resourceConfiguration";

/** @returns undefined for a block that names no type, or none that can be told. */
export function resourceFaults(node: BlockNode): ResourceFaults | undefined {
  node.resourceFaults ??= faultsOf(node);
  return node.resourceFaults;
}

const none: readonly PlacedFault[] = [];

function faultsOf(node: BlockNode): ResourceFaults | undefined {
  const types = node.scope.catalog.resourceTypes;
  const entry = entryOf(node.block.body, "type");
  if (!types || !entry) return undefined;
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
    entry,
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
          .filter(({ kind, path }) => !isUpdate || (kind !== "missing" && path[0] !== "name"))
          .map((fault) => ({ fault, isOff }))
      );
    }),
  );
  return withoutRepeated(
    found.map(({ what: { fault, isOff }, basis }) => {
      const certainty = isOff ? "unchecked" : isUpdate || fault.isLenient ? "azure" : basis;
      return { fault, certainty, place: placeOf(node, fault.path) };
    }),
  );
}

/** What is wrong in several instances is said once. */
function withoutRepeated(faults: readonly PlacedFault[]): readonly PlacedFault[] {
  const found = new Map<string, PlacedFault>();
  for (const one of faults) {
    const key = faultKey(one.fault);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function faultsIn(node: BlockNode, body: ResourceBody, environment: Environment): readonly Fault[] {
  const result = checkedBody(node, environment);
  if (!result) return [];
  const fixed = new Set(body.listsIds ? [] : ["id", "type", "apiVersion"]);
  const isTop = ({ path }: Fault, names: ReadonlySet<string | number>) => path.length === 1 && names.has(path[0]!);
  return bodyFaults(body.type, result).flatMap((fault): Fault[] => {
    if (fault.kind === "unknown" && isTop(fault, fixed)) return [{ kind: "readOnly", path: fault.path }];
    if (fault.kind === "value" && fault.isSlip && isAnother(fault, node.scope)) return [];
    // Arguments of their own, which the provider may take from its own configuration.
    return fault.kind === "missing" && isTop(fault, provided) ? [] : [fault];
  });
}

/** Whether both are known to be values of one thing, which that of an older API version may not list: "Https" beside "Http". */
function isAnother({ given, allowed }: Extract<Fault, { kind: "value" }>, { catalog }: Scope): boolean {
  if (given.state !== "known" || typeof given.value !== "string") return true;
  return catalog.resourceTypes?.areValuesOfOne(given.value, allowed[0] ?? "") ?? true;
}

const provided: ReadonlySet<string> = new Set(["location", "tags"]);

/** Whether the provider is told not to check the body, or may be. */
function isSwitchedOff(node: BlockNode, environment: Environment): boolean {
  const { state, ...rest } = argumentResult(node, "schema_validation_enabled", environment);
  return state === "unknown" || ("value" in rest && String(rest.value) === "false");
}

/** Arguments that the provider puts into the body. */
const passedOn: ReadonlySet<string | number> = new Set(["name", "location", "tags", "identity"]);

function placeOf({ block: { body } }: BlockNode, path: Path): BodyPlace {
  const [first] = path;
  const own = passedOn.has(first!) ? entryOf(body, String(first)) : undefined;
  if (own) {
    const place = placeIn(own.value, path.slice(1), own);
    return { ...place, depth: place.depth + 1, body };
  }
  const places = ["body", "sensitive_body"].flatMap((name) => {
    const entry = entryOf(body, name);
    return entry ? [placeIn(entry.value, path, entry)] : [];
  });
  return (
    places.toSorted((one, other) => other.depth - one.depth)[0] ?? { value: entryOf(body, "type")!.value, depth: 0 }
  );
}
