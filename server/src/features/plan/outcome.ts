/** What a provider says about an instance, as the plan has it and as others that refer to it do. */
import { objectResult, type Result } from "../../evaluation/index";
import { type Block, bodyItemOf } from "../../model/index";
import type { InstanceConfig } from "./instanceConfigOf";
import type { Instance } from "./instances";
import type { KnownInstance } from "./knownInstance";
import { isOn } from "./lifecycle";
import { markedObject } from "./planMarks";
import type { PlannedModule } from "./plannedModule";
import type { AttributeChange, PlannedResource, PlanStep, StepAnswer } from "./planTypes";
import type { PriorObject } from "./priorObjects";

/** A block that is not planned yet. */
export interface Waiting {
  readonly kind: "module" | "resource" | "data";
  readonly module: PlannedModule;
  readonly address: string;
  readonly uri: string;
  readonly block: Block;
  waitsFor: ReadonlySet<string>;
}

/** An instance that a provider is asked to plan. */
export interface Asked {
  readonly step: PlanStep;
  readonly block: Waiting;
  readonly instance: Instance;
  readonly config: InstanceConfig;
  readonly prior?: PriorObject;
}

/** The planned resource for a provider's answer. `imported` has the addresses of import blocks. */
export function outcomeOf(
  asked: Asked,
  answer: StepAnswer,
  imported: ReadonlyMap<string, unknown>,
): { readonly planned: PlannedResource; readonly known: KnownInstance } {
  const { step, block, instance, config, prior } = asked;
  const isImport = !prior && imported.has(step.address) && answer.kind === "planned";
  const isRead = answer.kind === "planned" && answer.isRead === true;
  const isReplaced = answer.kind === "planned" && answer.action === "replace";
  const isRefused = isReplaced && isOn(block.block.body, "prevent_destroy");
  const open = answer.kind === "planned" || answer.kind === "takenOver" ? answer.open : [];
  const unread = answer.kind === "planned" ? answer.unread : undefined;
  const because = [
    ...(answer.kind === "planned" ? [] : [answer.because]),
    ...(isRefused ? ["It would be replaced, which prevent_destroy refuses: the plan fails."] : []),
    ...(answer.kind === "planned" ? (answer.remarks ?? []) : []),
    ...(unread === undefined ? [] : [`What Azure has of it is not known${unread}`]),
    ...(isImport && !isRead ? ["Its present values are not read here."] : []),
    ...(prior?.object.isTainted ? ["It is tainted."] : []),
    ...(step.isTriggered ? ["replace_triggered_by says so."] : []),
    ...open.map((name) => notKnown(`The value of ${name}`, config.unsure.get(name) ?? [])),
  ];
  const planned: PlannedResource = {
    address: step.address,
    module: block.module.path,
    type: step.type,
    action: isRefused ? "refused" : isImport ? "import" : actionOf(answer),
    ...(prior && prior.from !== step.address && { from: prior.from }),
    changes: answer.kind === "planned" ? answer.changes.map((change) => placed(change, block)) : [],
    ...(answer.kind === "planned" && answer.texts && { texts: answer.texts }),
    because,
    ...(unread !== undefined && { unread }),
    ...(answer.by !== undefined && { by: answer.by }),
    place: { uri: block.uri, span: block.block.head },
  };
  const unsure = isImport && !isRead ? new Set(["*"]) : unsureAfter(answer, step.unsure);
  const secret = new Set([...step.hidden, ...(answer.kind === "planned" ? answer.sensitive : [])]);
  const known: KnownInstance = {
    name: instance.name,
    result: markedObject(afterOf(answer) ?? openObject(config.config), block.address, unsure, secret),
    variables: new Map([...config.variables, ...((answer.kind === "planned" && answer.variables) || [])]),
  };
  return { planned, known };
}

/** A sentence about a call that is not planned. */
export function unknownCalls({ address }: Waiting): string {
  return `${address} is left out: which instances it has is not known.`;
}

/** A planned resource about which nothing more is known, with the reason. */
export function unknownResource({ address, module, block, uri }: Waiting, why: string): PlannedResource {
  return {
    address,
    module: module.path,
    type: block.labels[0]?.text ?? "",
    action: "unknown",
    changes: [],
    because: [why],
    place: { uri, span: block.head },
  };
}

/** A change with the argument that it is of. */
function placed(change: AttributeChange, { uri, block }: Waiting): AttributeChange {
  const [name = ""] = change.path.split(".");
  const item = bodyItemOf(block.body, name);
  return item ? { ...change, place: { uri, span: item.nameSpan } } : change;
}

function afterOf(answer: StepAnswer): Result | undefined {
  if (answer.kind === "takenOver") return openObject(answer.after);
  return answer.kind === "planned" ? answer.after : undefined;
}

/** What only Azure says of it is in `output`, which its provider reads while it plans. */
function unsureAfter(answer: StepAnswer, unsure: ReadonlySet<string>): ReadonlySet<string> {
  if (answer.kind === "planned") return unsure;
  if (answer.kind !== "takenOver") return new Set(["*"]);
  const id = answer.open.length > 0 ? ["id"] : [];
  return new Set([...unsure, ...id, "output"]);
}

/** Nothing is surely left as it is where an argument is not known. */
function actionOf(answer: StepAnswer): PlannedResource["action"] {
  if (answer.kind === "takenOver") return "takeOver";
  if (answer.kind !== "planned") return answer.kind;
  return answer.action === "none" && answer.open.length > 0 ? "unknown" : answer.action;
}

/** A sentence about a value that Terraform would know, and what it rests on. */
export function notKnown(what: string, unsure: readonly string[]): string {
  const why = unsure.length > 0 ? `: it depends on ${unsure.slice(0, 3).join(", ")}` : "";
  return `${what} is not known here${why}.`;
}

/** The same object where others may be there. */
export function openObject(config: Result): Result {
  const object = config.state === "known" ? config : objectResult(new Map());
  const { type } = object;
  return object.state === "known" && typeof type !== "string" && type.kind === "object"
    ? { ...object, type: { ...type, isOpen: true } }
    : object;
}
