/** What is left once all that is written is planned: what the state has and nobody declares, and what has to be created first. */
import { declaredIn } from "../../analysis/index";
import type { StateObject } from "../../azure/index";
import { type AddressPart, partsText } from "../replacement/replacement";
import { blockAddress } from "./blockAddress";
import { isOn } from "./lifecycle";
import type { PlannedModules } from "./plannedModules";
import type { ModulePlan, PlannedResource } from "./planTypes";
import { type PriorObject, type PriorObjects, partsOfAddress } from "./priorObjects";

/** A plan whose blocks are all looked at. */
interface Walked {
  readonly planned: readonly PlannedResource[];
  readonly prior: PriorObjects;
  readonly objects: readonly StateObject[];
  readonly notes: ReadonlySet<string>;
  readonly outputs: ModulePlan["outputs"];
  readonly failed: ModulePlan["failed"];
  /** What each block refers to. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
  /** Blocks that say `create_before_destroy`. */
  readonly createFirst: ReadonlySet<string>;
  readonly modules: Pick<PlannedModules, "root" | "blocks" | "calls">;
  readonly isPartial: boolean;
}

/** The whole plan, by address. */
export function closingPlan(walked: Walked): ModulePlan {
  const { prior, objects, planned, outputs, failed, isPartial } = walked;
  const first = withDependencies(walked);
  const declared = declaredAround(walked);
  const gone = prior.all.flatMap((one) => (one.isClaimed ? [] : [leftOver(one, walked, declared)]));
  const deposed = objects.flatMap((one) => (one.deposed === undefined || one.isData ? [] : [ofDeposed(one)]));
  const all = [
    ...planned.map((one) =>
      one.action === "replace" && first.has(blockAddress(one.address)) ? { ...one, createFirst: true } : one,
    ),
    ...gone,
    ...deposed,
  ];
  const isForeign = prior.all.length > 0 && planned.length > 0 && prior.all.every(({ isClaimed }) => !isClaimed);
  const notes = isForeign
    ? ["Nothing in the state is declared here: the state may belong to another folder.", ...walked.notes]
    : [...walked.notes];
  return {
    resources: all.sort((one, other) => compare(one.address, other.address)),
    outputs,
    failed,
    notes,
    isPartial,
  };
}

const collator = new Intl.Collator("en", { numeric: true });

function compare(one: string, other: string): number {
  return collator.compare(one, other);
}

/** What something that is created first depends on is created first too. Source: internal/terraform/transform_destroy_cbd.go of Terraform. */
function withDependencies({ createFirst, uses }: Walked): ReadonlySet<string> {
  const found = new Set(createFirst);
  for (const address of found) for (const other of uses.get(address) ?? []) found.add(other);
  return found;
}

/** What is declared around what the state has. */
interface Declared {
  /** Where each block is that is planned, by its address. */
  readonly places: ReadonlyMap<string, PlannedResource["place"]>;
  /** Whether the block of something says `prevent_destroy`, also where it no longer has that instance. */
  isProtected(parts: readonly AddressPart[]): boolean;
}

function declaredAround({ modules, planned }: Walked): Declared {
  const places = new Map(planned.map(({ address, place }) => [blockAddress(address), place]));
  const all = [modules.root, ...[...modules.calls.values()].flatMap((called) => called ?? [])];
  const scopes = new Map(all.map(({ path, scope }) => [plainAddress(partsOfAddress(path)), scope]));
  return {
    places,
    isProtected(parts) {
      const scope = scopes.get(plainAddress(parts.slice(0, -1)));
      const [declaration] = scope ? declaredIn(scope.module, parts.at(-1)?.name ?? "") : [];
      return declaration !== undefined && isOn(declaration.block.body, "prevent_destroy");
    },
  };
}

/** Without keys. */
function plainAddress(parts: readonly AddressPart[]): string {
  return parts.map(({ name }) => name).join(".");
}

function leftOver(
  { object, parts, from, removed }: PriorObject,
  { modules }: Walked,
  { places, isProtected }: Declared,
): PlannedResource {
  const address = partsText(parts);
  const block = blockAddress(address);
  const known = modules.blocks.get(block);
  const calls = parts.slice(0, -1).map((_, index) => partsText(parts.slice(0, index + 1)));
  const unread = calls
    .map(blockAddress)
    .find((call) => modules.calls.has(call) && modules.calls.get(call) === undefined);
  const plain = {
    address,
    module: partsText(parts.slice(0, -1)),
    type: object.type,
    changes: [],
    ...(from !== address && { from }),
  };
  if (removed === "forgotten") return { ...plain, action: "forget", because: ["A removed block says so."] };
  if (unread !== undefined) return { ...plain, action: "unknown", because: [`${unread} is not read here.`] };
  const own = places.get(block);
  const gone = calls.find((call) => !modules.calls.get(blockAddress(call))?.some(({ path }) => path === call));
  const why = known
    ? "Its block no longer has this instance."
    : gone !== undefined
      ? `${gone} is not called.`
      : "It is not declared.";
  const placed = { ...plain, ...(own && { place: own }) };
  // Source: checkPreventDestroy in internal/terraform/node_resource_plan_orphan.go of Terraform, which has the block of what is an instance of one no more.
  return isProtected(parts)
    ? {
        ...placed,
        action: "refused",
        because: [why, "It would be destroyed, which prevent_destroy refuses: the plan fails."],
      }
    : { ...placed, action: "destroy", because: [why] };
}

function ofDeposed({ block, key, type, deposed }: StateObject): PlannedResource {
  const address = `${block}${key} (deposed object ${deposed})`;
  const module = block.split(".").slice(0, -2).join(".");
  return { address, module, type, action: "destroy", changes: [], because: ["Another has taken its place."] };
}
