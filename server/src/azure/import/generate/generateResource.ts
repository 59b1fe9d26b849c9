import { ownProperty } from "../../../text/index";
import { type Json, type JsonObject, textAt } from "../../json";
import type { Mapping } from "../../mappings/mapping";
import { onOneLine } from "../../onOneLine";
import { type PlannedChange, plan } from "../plan/plan";
import { isEmpty, plainOf } from "../plan/values";
import { unsupportedIn } from "../predictedState";
import { type GeneratedBody, type GenerationContext, generateBody } from "./generateBody";

/** The body of a resource, its `ignore_changes`, and the comments above it. */
export interface GeneratedResource extends GeneratedBody {
  readonly ignored: ReadonlySet<string>;
  /** Sentences about what is ignored and why. */
  readonly reasons: readonly string[];
  readonly comments: readonly string[];
}

/** Generates the body of a resource; what cannot be written as it is in Azure is left to `ignore_changes`, so that the plan is empty. */
export function generateResource(mapping: Mapping, state: JsonObject, context: GenerationContext): GeneratedResource {
  const body = generateBody(mapping.rows, state, context);
  const differences = plan(body.written, state, context.schema);
  const ignored = new Set(differences.map(({ path }) => path[0]!));
  const reasons = [...ignored].map((name) => reasonFor(name, differences.find(({ path }) => path[0] === name)!));
  const { setLater } = mapping;
  if (setLater && context.schema.has(setLater.argument) && isEmpty(ownProperty(state, setLater.argument))) {
    ignored.add(setLater.argument);
    reasons.push(`${setLater.argument}: Azure sets it ${setLater.when}.`);
  }
  const unsupported = unsupportedIn(mapping, context.response);
  const comments = [
    ...unsupported.map((what) => `azurerm has no argument for ${what}.`),
    ...body.notes,
    ...provisioningNote(textAt(context.response.json, "properties.provisioningState")),
  ];
  return { ...body, ignored, reasons, comments };
}

function reasonFor(name: string, { because, actual, written }: PlannedChange): string {
  const there = typeof actual === "string" && actual ? ` It is "${onOneLine(actual)}" in Azure.` : "";
  switch (because) {
    case "unknown":
      return `${name}: Azure never returns it.`;
    case "differs":
      return isSameButCase(written && plainOf(written), actual)
        ? `${name}: Azure returns it in a casing that azurerm rejects.`
        : `${name}: azurerm cannot write what Azure has.${there}`;
    case "default":
      return `${name}: azurerm cannot write what Azure has, or Azure's answer lacks it.${there}`;
    default:
      return `${name}: azurerm cannot write it, or Azure's answer lacks a part of it.${there}`;
  }
}

function isSameButCase(one: Json | undefined, other: Json): boolean {
  return typeof one === "string" && typeof other === "string" && one.toLowerCase() === other.toLowerCase();
}

function provisioningNote(state: string): readonly string[] {
  return state === "" || state.toLowerCase() === "succeeded"
    ? []
    : [`Azure says that its state is ${onOneLine(state)}.`];
}
