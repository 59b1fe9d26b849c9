/** What is left once all that is written is planned: what the state has and nobody declares, and what has to be created first. */
import type { StateObject } from "../../azure/index";
import { partsText } from "../replacement/replacement";
import { blockAddress } from "./blockAddress";
import type { PlannedModules } from "./plannedModules";
import type { ModulePlan, PlannedResource } from "./planTypes";
import type { PriorObject, PriorObjects } from "./priorObjects";

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
  readonly modules: Pick<PlannedModules, "blocks" | "calls">;
}

/** The whole plan, by address. */
export function closingPlan(walked: Walked): ModulePlan {
  const { prior, objects, planned, outputs, failed } = walked;
  const first = withDependencies(walked);
  const gone = prior.all.flatMap((one) => (one.isClaimed ? [] : [leftOver(one, walked)]));
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
  return { resources: all.sort((one, other) => compare(one.address, other.address)), outputs, failed, notes };
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

function leftOver({ object, parts, from, removed }: PriorObject, { modules, planned }: Walked): PlannedResource {
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
  const own = planned.find((one) => blockAddress(one.address) === block)?.place;
  const gone = calls.find((call) => !modules.calls.get(blockAddress(call))?.some(({ path }) => path === call));
  const why = known
    ? "Its block no longer has this instance."
    : gone !== undefined
      ? `${gone} is not called.`
      : "It is not declared.";
  return { ...plain, action: "destroy", because: [why], ...(own && { place: own }) };
}

function ofDeposed({ block, key, type, deposed }: StateObject): PlannedResource {
  const address = `${block}${key} (deposed object ${deposed})`;
  const module = block.split(".").slice(0, -2).join(".");
  return { address, module, type, action: "destroy", changes: [], because: ["Another has taken its place."] };
}
