/**
 * What Terraform marks as sensitive or ephemeral, and what such values make of what they are used in. Source: what `terraform
 * console` and `terraform plan` 1.11 answer.
 */
import { evaluate, functionFacts } from "../../evaluation/index";
import {
  addressIn,
  type Block,
  type Body,
  bodyItemOf,
  calledIn,
  type Declaration,
  type Expression,
  isRepeated,
  type Operation,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { typeSchemaOf } from "../blockSchema";
import { declared, declaredIn } from "../declared";
import { calledModule, outputsOf } from "../moduleSchema";
import { type Scope, scopeOfCalled } from "../scope";
import { environmentOf } from "./environmentOf";
import { isFilled, surelyHasInstances } from "./hasInstances";
import { evaluableLocals } from "./localDepths";
import { variableType } from "./moduleValues";

/** A mark of a value. `sensitive` values are not shown, and `ephemeral` ones are in no state or plan. */
export type Mark = "sensitive" | "ephemeral";

/** Whether a value carries a mark as a whole, or surely something in it; undefined where neither is known. */
type Marked = "whole" | "part" | undefined;

interface Search {
  readonly mark: Mark;
  readonly scope: Scope;
  /** How many more values may be looked at. */
  readonly budget: { left: number };
  /** How many outputs have led here, one inside the other. */
  readonly depth: number;
  /** The call that led into the module, which says what its variables are. */
  readonly caller?: { readonly call: Block; readonly search: Search };
  /** What the names of `for` expressions stand for: any element of a collection. */
  readonly elements: Elements;
}

type Elements = ReadonlyMap<string, { readonly collection: Value; readonly elements: Elements }>;

const most = 2000;
const deepest = 30;

/** The marks that a value certainly has, for all values of variables. */
export function markOf(value: Value, mark: Mark, scope: Scope): Marked {
  return markIn(value, { mark, scope, budget: { left: most }, depth: 0, elements: new Map() });
}

/** Whether a variable or an output sets a mark to true. */
export function saysMark(body: Body, mark: Mark): boolean {
  const value = bodyItemOf(body, mark)?.value;
  return value?.kind === "bool" && value.bool;
}

function markIn(value: Value, search: Search): Marked {
  if (search.budget.left-- <= 0) return undefined;
  switch (value.kind) {
    case "list":
      return value.items.some((item) => markIn(item, search)) ? "part" : undefined;
    case "body":
      if (value.body.items.some(({ key }) => key && markIn(key, search) === "whole")) return "whole";
      return value.body.items.some((item) => markIn(item.value, search)) ? "part" : undefined;
    case "reference":
      return ofReference(value.reference, search);
    case "expression": {
      const called = calledIn(value);
      return called === undefined ? ofOperation(value, search) : ofCall(called, value.parts, search);
    }
    default:
      return undefined;
  }
}

function ofReference(reference: Reference, search: Search): Marked {
  const { mark, scope } = search;
  const [root, second] = reference.steps;
  if (reference.bound) {
    const bound = reference.bound === "for" && root ? search.elements.get(root.name) : undefined;
    const steps = [{ ...anyElement, span: reference.span }, ...reference.steps.slice(1)];
    return bound && within(bound.collection, steps, { ...search, elements: bound.elements });
  }
  if (root?.name === "terraform" && second?.name === "applying") return mark === "ephemeral" ? "whole" : undefined;
  const named = addressIn(reference);
  const [declaration, ...others] = named ? declared(named.address, scope) : [];
  if (!named || !declaration || others.length > 0) return undefined;
  switch (named.kind) {
    case "variable":
      return saysMark(declaration.block.body, mark)
        ? "whole"
        : ofPassed(declaration.block, named.nameStep.name, named.rest, search);
    case "local":
      if (!declaration.item || !evaluableLocals(scope.module).has(named.address)) return undefined;
      return within(declaration.item.value, named.rest, search);
    case "module":
      return ofOutput(declaration, named.rest, search);
    case "ephemeral":
      return mark === "ephemeral" ? "whole" : undefined;
    case "resource":
    case "data":
      return mark === "sensitive" ? ofSchema(named.kind, named.type ?? "", named.rest, scope) : undefined;
    default:
      return undefined;
  }
}

/** A step to whichever element there is. */
const anyElement = { kind: "index", name: "" } as const;

/** What steps lead to: all of what is marked as a whole is, and what is written in an object or a list can be looked up. */
function within(value: Value, rest: readonly TraversalStep[], search: Search): Marked {
  const [step, ...others] = rest;
  if (!step) return markIn(value, search);
  if (search.budget.left-- <= 0) return undefined;
  if (value.kind === "reference") {
    const { reference } = value;
    return ofReference({ ...reference, steps: [...reference.steps, ...rest] }, search);
  }
  if (value.kind === "body" || value.kind === "list") return inWritten(value, step, others, search);
  if (value.kind !== "expression") return undefined;
  const { operation, parts } = value;
  const [first] = parts;
  if (first && operation?.kind === "parentheses") return within(first, rest, search);
  if (first && operation?.kind === "access") return within(first, [...operation.steps, ...rest], search);
  if (first && step.kind !== "name" && keepsElements.has(calledIn(value) ?? "")) {
    const found = within(first, [{ ...anyElement, span: step.span }, ...others], search);
    // Which element an index means is not known, and of none there is nothing.
    return (step.kind === "splat" || isAny(step)) && found && hasElements(first, search) ? "part" : undefined;
  }
  return markIn(value, search) === "whole" ? "whole" : undefined;
}

const keepsElements: ReadonlySet<string> = new Set(["values", "tolist"]);

function isAny({ kind, key, name }: TraversalStep): boolean {
  return kind === "index" && key === undefined && name === "";
}

function inWritten(
  value: Value & { kind: "body" | "list" },
  step: TraversalStep,
  others: readonly TraversalStep[],
  search: Search,
): Marked {
  const isList = value.kind === "list";
  if (step.kind === "splat" && !isList) return within(value, others, search) && "part";
  if (step.kind === "splat" || isAny(step)) {
    const items = isList ? value.items : value.body.items.map((item) => item.value);
    const found = items.map((item) => within(item, others, search)).find(Boolean);
    return found && (step.kind === "splat" ? "part" : found);
  }
  if (isList) {
    const item = step.kind === "index" && /^\d+$/.test(step.name) ? value.items[Number(step.name)] : undefined;
    return item && within(item, others, search);
  }
  if (value.body.items.some(({ key }) => key)) return markIn(value, search) === "whole" ? "whole" : undefined;
  const item = step.kind === "name" ? bodyItemOf(value.body, step.name) : undefined;
  return item && within(item.value, others, search);
}

/** What a call passes for a variable, whose type may leave out some of an object's attributes. Of what is ephemeral, another rule says that it may not be passed. */
function ofPassed(variable: Block, name: string, rest: readonly TraversalStep[], search: Search): Marked {
  const { caller } = search;
  const passed = caller && search.mark === "sensitive" ? bodyItemOf(caller.call.body, name) : undefined;
  if (!caller || !passed) return undefined;
  const { budget, depth } = search;
  const marked = within(passed.value, rest, { ...caller.search, budget, depth });
  const type = variableType(variable);
  const isKept =
    typeof type === "string" || ("element" in type && typeof type.element === "string" && type.element !== "dynamic");
  return marked === "whole" || type === "dynamic" || isKept ? marked : undefined;
}

/** What an output of a called module returns, or all of them. */
function ofOutput({ block }: Declaration, rest: readonly TraversalStep[], search: Search): Marked {
  const called = calledModule(block, search.scope);
  if (!called || search.depth >= deepest) return undefined;
  const [first, ...others] = rest;
  const isSplat = first?.kind === "splat";
  // Of several there may be none.
  const isSure = first && !isSplat && !isAny(first);
  if (isRepeated(block.body) && !isSure && !surelyHasInstances(block, search.scope)) return undefined;
  const [step, ...within] = isRepeated(block.body) || isSplat ? others : rest;
  const own = { ...search, depth: search.depth + 1, scope: scopeOfCalled(called, search.scope) };
  const inCalled: Search = { ...own, caller: { call: block, search }, elements: new Map() };
  if (step && !isAny(step)) {
    const [output] = step.kind === "name" ? declaredIn(called, `output.${step.name}`) : [];
    const marked = output && ofReturned(output.block.body, within, inCalled);
    return marked && isSplat ? "part" : marked;
  }
  for (const name of outputsOf(called).keys()) {
    const [output] = declaredIn(called, `output.${name}`);
    const marked = output && ofReturned(output.block.body, within, inCalled);
    if (marked) return step && !isSplat ? marked : "part";
  }
  return undefined;
}

/** That an output says `sensitive` not every release minds. */
function ofReturned(body: Body, rest: readonly TraversalStep[], search: Search): Marked {
  if (search.mark === "ephemeral") return saysMark(body, "ephemeral") ? "whole" : undefined;
  const value = bodyItemOf(body, "value")?.value;
  return value && within(value, rest, search);
}

/** Whether there surely is something in a collection. */
function hasElements(value: Value, search: Search): boolean {
  const { scope } = search;
  if (value.kind === "list") return value.items.length > 0;
  if (value.kind === "body") return value.body.items.length > 0;
  const [first] = value.kind === "expression" ? value.parts : [];
  if (first && keepsElements.has(calledIn(value) ?? "")) return hasElements(first, search);
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  if (named?.kind !== "module") return isFilled(evaluate(value, environmentOf(scope)).result);
  const [call] = declared(named.address, scope);
  return call !== undefined && (!isRepeated(call.block.body) || surelyHasInstances(call.block, scope));
}

/** An attribute that the provider says is sensitive, or all that a resource has. */
function ofSchema(kind: "resource" | "data", type: string, rest: readonly TraversalStep[], scope: Scope): Marked {
  const schema = typeSchemaOf(kind, type, scope);
  if (!schema.type?.isExact || rest.some((step) => step.kind === "splat")) return undefined;
  const name = rest.find((step) => step.kind === "name")?.name;
  if (name !== undefined) return schema.type.body.get(name)?.sensitive ? "whole" : undefined;
  // Of several there may be none.
  const hasSome = rest.length === 0 && [...schema.type.body.values()].some(({ sensitive }) => sensitive);
  return hasSome ? "part" : undefined;
}

function ofOperation({ operation, parts }: Expression, search: Search): Marked {
  const are = (from: number) => parts.slice(from).map((part) => markIn(part, search));
  switch (operation?.kind) {
    case "parentheses":
      return are(0)[0];
    case "template":
    case "unary":
      return are(0).some(Boolean) ? "whole" : undefined;
    case "binary":
      // What is behind && and || some releases do not look at.
      if (operation.operators.some((one) => one === "&&" || one === "||")) return undefined;
      return are(0).includes("whole") ? "whole" : undefined;
    case "for":
      return ofFor(operation, parts, search);
    case "access":
      return parts[0] && within(parts[0], operation.steps, search);
    case "conditional": {
      if (parts.length !== 3) return undefined;
      const [condition, yes, no] = are(0);
      if (condition === "whole" || (yes === "whole" && no === "whole")) return "whole";
      return yes && no ? "part" : undefined;
    }
    case undefined:
      return undefined;
  }
}

/** Keys and conditions mark all of it, values only themselves. */
function ofFor(
  { names, isObject, hasCondition }: Operation & { kind: "for" },
  parts: readonly Value[],
  search: Search,
): Marked {
  const [collection, ...rest] = parts;
  if (!collection || rest.length !== 1 + Number(isObject) + Number(hasCondition)) return undefined;
  if (markIn(collection, search) === "whole") return "whole";
  if (!hasElements(collection, search)) return undefined;
  const elements = new Map(search.elements);
  for (const name of names) elements.delete(name);
  elements.set(names.at(-1) ?? "", { collection, elements: search.elements });
  const inside = { ...search, elements };
  if (isObject && markIn(rest[0]!, inside)) return "whole";
  if (hasCondition) return markIn(rest.at(-1)!, inside) ? "whole" : undefined;
  return markIn(rest.at(-1)!, inside) && "part";
}

function ofCall(name: string, parts: readonly Value[], search: Search): Marked {
  if (name === "sensitive" && search.mark === "sensitive") return "whole";
  const { marks: fate, passingMarks } = functionFacts(name);
  if (fate === "dropped" || !search.scope.catalog.functions.has(name) || name.includes("::")) return undefined;
  const marks = parts.slice(0, passingMarks).map((part) => markIn(part, search));
  if (marks.includes("whole") || (fate === "gathered" && marks.includes("part"))) return "whole";
  return fate === "kept" && marks.includes("part") ? "part" : undefined;
}
