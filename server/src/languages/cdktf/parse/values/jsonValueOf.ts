import type { JsonNode as Json, Member as JsonMember } from "../../../json/node";
import type { ParseContext } from "../context";
import type { Member, SyntaxNode } from "../syntax/node";
import { numberOf } from "./literals";
import { stringText } from "./stringText";
import { templateText } from "./templateValue";

/** A value as the JSON that it will be, with references as Terraform writes them; undefined where only the program knows. */
export function jsonValueOf(context: ParseContext, node: SyntaxNode): Json | undefined {
  const { start, end } = node;
  switch (node.kind) {
    case "text":
    case "template": {
      const text = node.kind === "template" ? templateText(context, node) : stringText(context, node);
      if (text === undefined) return undefined;
      return { kind: "text", start, end, text, plain: context.text.slice(start + 1, end - 1) === text };
    }
    case "number":
      return { kind: "number", start, end, number: numberOf(context.text.slice(start, end)) };
    case "array": {
      const items = node.items.map((item) => jsonValueOf(context, item));
      return items.every(isJson) ? { kind: "array", start, end, items } : undefined;
    }
    case "object": {
      const members = node.members.map((member) => memberOf(context, member));
      return members.every(isJson) ? { kind: "object", start, end, members, closed: node.closed } : undefined;
    }
    case "name":
    case "chain":
      return knownJson(context, node);
    default:
      return undefined;
  }
}

function isJson<T>(one: T | undefined): one is T {
  return one !== undefined;
}

function memberOf(context: ParseContext, { form, name, nameStart, nameEnd, value }: Member): JsonMember | undefined {
  const json = form === "other" ? undefined : jsonValueOf(context, value);
  // As if it was in quotes, as keys of JSON do.
  const key = { kind: "text", start: nameStart - 1, end: nameEnd + 1, text: name, plain: false } as const;
  return json && { key, value: json, written: true };
}

/** `true`, `null`, a reference to a construct. */
function knownJson(context: ParseContext, node: SyntaxNode): Json | undefined {
  const { start, end } = node;
  const value = context.valueOf(node);
  switch (value.kind) {
    case "bool":
      return { kind: "bool", start, end, bool: value.bool };
    case "null":
      return { kind: "null", start, end };
    case "text":
    case "number":
    case "body":
    case "list":
      // Through `Token.asAny(…)` and the like.
      return node.kind === "chain" ? unwrapped(context, node.steps.at(-1)) : undefined;
    case "reference": {
      const { steps } = value.reference;
      if (steps.some((step) => step.kind !== "name")) return undefined;
      return { kind: "text", start, end, text: `\${${steps.map(({ name }) => name).join(".")}}`, plain: false };
    }
    default:
      return undefined;
  }
}

function unwrapped(
  context: ParseContext,
  step: { kind: string; args?: readonly SyntaxNode[] } | undefined,
): Json | undefined {
  const [argument] = step?.args ?? [];
  return argument && jsonValueOf(context, argument);
}
