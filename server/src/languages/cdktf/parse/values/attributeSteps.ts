import type { TraversalStep } from "../../../../model/index";
import { snakeOf } from "../../names";
import type { Construct } from "../constructs/construct";
import type { BindingProperty, PropertyTable } from "../constructs/propertyTable";
import type { ParseContext } from "../context";
import type { StepNode } from "../syntax/node";
import { stringText } from "./stringText";

/** What a construct itself has beside the attributes of its type. */
const ownMembers: ReadonlySet<string> = new Set(
  (
    "node path friendlyUniqueId terraformResourceType terraformGeneratedName tfResourceType rawOverrides cdktfStack " +
    "constructNodeMetadata terraformMetaArguments connection provisioners lifecycle forEach count dependsOn provider alias"
  ).split(" "),
);

/** What means the whole of a variable or local. */
const wholes: ReadonlySet<string> = new Set([
  "value",
  "stringValue",
  "numberValue",
  "booleanValue",
  "listValue",
  "expression",
]);

/** Adds what is read of a construct to the steps that name it; how many of `rest` Terraform can follow. */
export function attributeSteps(
  context: ParseContext,
  construct: Construct,
  rest: readonly StepNode[],
  steps: TraversalStep[],
): number {
  const [first] = rest;
  if (first?.kind !== "member") return 0;
  if (first.name === "fqn") return 1;
  switch (construct.class.kind) {
    case "variable":
    case "locals":
      return wholes.has(first.name) || /^as[A-Z]/.test(first.name) ? 1 : 0;
    case "resource":
    case "data":
      return nestedSteps(context, construct.class.attributes, rest, steps);
    case "module":
      return calledStep(context, rest, 0, steps);
    default:
      return 0;
  }
}

function nestedSteps(
  context: ParseContext,
  table: PropertyTable | undefined,
  rest: readonly StepNode[],
  steps: TraversalStep[],
): number {
  let inside = table;
  let property: BindingProperty | undefined;
  let at = 0;
  while (at < rest.length) {
    const step = rest[at]!;
    if (step.kind === "index") {
      steps.push(indexStep(context, step));
      at++;
    } else if (step.kind === "member") {
      const next = rest[at + 1];
      const called = next?.kind === "call" ? calledStep(context, rest, at, steps) : 0;
      if (called > 0) at += called;
      else if (next?.kind === "call" || (at === 0 && ownMembers.has(step.name))) return at;
      else {
        // A block of which there is one is an object in the bindings, and a list to Terraform.
        if (property?.isBlock && property.name !== "timeouts" && steps.at(-1)?.kind === "name")
          steps.push(firstOf(steps.at(-1)!));
        property = inside?.get(step.name) ?? inside?.get(step.name.replace(/Input$/, ""));
        steps.push({
          kind: "name",
          name: property?.name ?? snakeOf(step.name),
          span: { start: step.start, end: step.end },
        });
        inside = property?.inside;
        at++;
      }
    } else return at;
  }
  return at;
}

/** `get(0)`, `lookup("key")`, `getStringAttribute("name")`: how many steps of the program it takes. */
function calledStep(context: ParseContext, rest: readonly StepNode[], at: number, steps: TraversalStep[]): number {
  const [member, call] = [rest[at], rest[at + 1]];
  if (member?.kind !== "member" || call?.kind !== "call") return 0;
  const [argument] = call.args;
  if (!argument) return 0;
  const span = { start: argument.start, end: argument.end };
  const text = stringText(context, argument);
  if (/^(get|lookup)$/.test(member.name) && (argument.kind === "number" || member.name === "lookup")) {
    const key = context.valueOf(argument);
    steps.push({ kind: "index", name: text ?? context.text.slice(span.start, span.end), span, key });
  } else if (text && /^(get([A-Z]\w*)?|interpolation(ForAttribute|ForOutput)|interpolationAsList)$/.test(member.name)) {
    steps.push({
      kind: "name",
      name: text,
      span: argument.kind === "text" ? { start: span.start + 1, end: span.end - 1 } : span,
    });
  } else return 0;
  return 2;
}

function indexStep(context: ParseContext, { key, start, end }: StepNode & { kind: "index" }): TraversalStep {
  const value = context.valueOf(key);
  const name = value.kind === "text" ? value.text : value.kind === "number" ? String(value.number) : "";
  return { kind: "index", name, span: { start, end }, ...(value.kind !== "missing" && { key: value }) };
}

function firstOf({ span: { end } }: TraversalStep): TraversalStep {
  const span = { start: end, end };
  return { kind: "index", name: "0", span, key: { kind: "number", number: 0, span } };
}
