/**
 * What Terraform marks as sensitive or ephemeral, and what such values make of what they are used in. Source: what `terraform
 * console` and `terraform plan` 1.11 answer.
 */
import { functionFacts } from "../../evaluation/index";
import {
  addressIn,
  type Body,
  bodyItemOf,
  calledIn,
  type Declaration,
  type Expression,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { typeSchemaOf } from "../blockSchema";
import { declared, declaredIn } from "../declared";
import { calledModule } from "../moduleSchema";
import { type Scope, scopeOfCalled } from "../scope";
import { evaluableLocals } from "./localDepths";

/** `sensitive`: not shown. `ephemeral`: kept in no state and no plan. */
export type Mark = "sensitive" | "ephemeral";

/** Whether a value carries a mark as a whole, or surely something in it; undefined where neither is known. */
export type Marked = "whole" | "part" | undefined;

interface Search {
  readonly mark: Mark;
  readonly scope: Scope;
  /** How many more values may be looked at. */
  readonly budget: { left: number };
}

const most = 2000;

/** What is surely marked in a value, whatever variables are set to. */
export function markOf(value: Value, mark: Mark, scope: Scope): Marked {
  return markIn(value, { mark, scope, budget: { left: most } });
}

/** Whether a variable or an output says that it is. */
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
  if (reference.bound) return undefined;
  if (root?.name === "terraform" && second?.name === "applying") return mark === "ephemeral" ? "whole" : undefined;
  const named = addressIn(reference);
  const [declaration, ...others] = named ? declared(named.address, scope) : [];
  if (!named || !declaration || others.length > 0) return undefined;
  switch (named.kind) {
    case "variable":
      return saysMark(declaration.block.body, mark) ? "whole" : undefined;
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

/** What steps lead to: all of what is marked as a whole is, and what is written in an object can be looked up. */
function within(value: Value, rest: readonly TraversalStep[], search: Search): Marked {
  const marked = markIn(value, search);
  const [step, ...others] = rest;
  if (marked !== "part" || !step) return marked;
  if (value.kind === "reference") {
    const { reference } = value;
    return ofReference({ ...reference, steps: [...reference.steps, ...rest] }, search);
  }
  const isPlain = value.kind === "body" && step.kind === "name" && !value.body.items.some(({ key }) => key);
  const item = isPlain ? bodyItemOf(value.body, step.name) : undefined;
  return item && within(item.value, others, search);
}

/** What an output of a called module returns. That it says `sensitive` not every release minds. */
function ofOutput({ block }: Declaration, rest: readonly TraversalStep[], search: Search): Marked {
  const called = calledModule(block, search.scope);
  const name = rest.find(({ kind }) => kind === "name")?.name;
  const [output] = called && name !== undefined ? declaredIn(called, `output.${name}`) : [];
  if (!called || !output) return undefined;
  const { body } = output.block;
  if (search.mark === "ephemeral") return saysMark(body, "ephemeral") ? "whole" : undefined;
  const value = bodyItemOf(body, "value")?.value;
  return value && markIn(value, { ...search, scope: scopeOfCalled(called, search.scope) });
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
    case "access":
      return parts[0] && markIn(parts[0], search) === "whole" ? "whole" : undefined;
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

function ofCall(name: string, parts: readonly Value[], search: Search): Marked {
  if (name === "sensitive" && search.mark === "sensitive") return "whole";
  const { marks: fate, passingMarks } = functionFacts(name);
  if (fate === "dropped" || !search.scope.catalog.functions.has(name) || name.includes("::")) return undefined;
  const marks = parts.slice(0, passingMarks).map((part) => markIn(part, search));
  if (marks.includes("whole") || (fate === "gathered" && marks.includes("part"))) return "whole";
  return fate === "kept" && marks.includes("part") ? "part" : undefined;
}
