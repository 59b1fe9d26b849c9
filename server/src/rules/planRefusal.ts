import { bodyItemAt, isSurelyGiven, itemsAt, literalAt, type Scope } from "../analysis/index";
import {
  type Attribute,
  attributeAt,
  type BodySchema,
  compareVersions,
  type PlanRefusal,
  type RefusedState,
} from "../catalog/index";
import { type Body, type BodyItem, type Fix, newLiteral, setArgument, setLiteral } from "../model/index";
import type { Span } from "../text/index";
import type { Rule } from "./rule";

export const planRefusal: Rule = {
  id: "plan-refusal",
  severity: "warning",
  mayBeError: true,
  certainty: "azure",
  otherReleases: "same",
  summary: "Arguments of a resource that azurerm refuses together.",
  why: "The plan or the apply fails: the provider checks what its schema cannot express, such as what a SKU does not support.",
  source: "the provider's sources, each file named above",
  kinds: new Set(["resource"]),
  block({ block: { body, labels, head }, schema, scope }, report) {
    const refusals = scope.catalog.planRefusals.get(labels[0]?.text ?? "");
    if (!refusals) return;
    const version = scope.versionOf("azurerm");
    for (const one of refusals) {
      if (one.since && compareVersions(version, one.since) < 0) continue;
      for (const inner of blocksAt(body, one.each?.split(".") ?? [])) {
        const place = { body, inner: inner?.body ?? body, each: one.each ?? "", schema: schema.body, scope };
        if (one.when.every((state) => holds(state, place)))
          report({
            span: spanOf(one, place) ?? inner?.item.nameSpan ?? head,
            message: `${one.says}.`,
            ...(one.validates && { severity: "error" }),
            fixes: fixesOf(one, place),
          });
      }
    }
  },
};

/** Where a refusal is looked for: in a resource, and in one of its blocks. */
interface Place {
  readonly body: Body;
  readonly inner: Body;
  /** The path of that block, and the schema of the resource. */
  readonly each: string;
  readonly schema: BodySchema | undefined;
  readonly scope: Scope;
}

/** The blocks at a path that are surely there; one that is no block for the resource itself. */
function blocksAt(body: Body, path: readonly string[]): readonly ({ body: Body; item: BodyItem } | undefined)[] {
  const [name, ...rest] = path;
  if (name === undefined) return [undefined];
  const found = body.items.flatMap((item) => {
    if (item.name !== name || item.dynamic) return [];
    const values = item.value.kind === "list" ? item.value.items : [item.value];
    return values.flatMap((value) => (value.kind === "body" ? { body: value.body, item } : []));
  });
  return rest.length === 0 ? found : found.flatMap((one) => blocksAt(one.body, rest));
}

function at(path: string, { body, inner }: Place): { readonly from: Body; readonly names: readonly string[] } {
  const names = path.split(".");
  return names[0] === "" ? { from: inner, names: names.slice(1) } : { from: body, names };
}

function holds(state: RefusedState, place: Place): boolean {
  const { from, names } = at(state.at, place);
  if ("set" in state) {
    const item = bodyItemAt(from, names);
    if (!state.set) return item === null || (item !== undefined && literalAt(from, names, place.scope) === null);
    // What conflicts with it another rule finds.
    return item ? isSet(item, literalAt(from, names, place.scope), place.scope) && !conflicts(state.at, place) : false;
  }
  if ("has" in state)
    return itemsAt(from, names, place.scope)?.some((one) => one.kind === "text" && one.text === state.has) ?? false;
  const literal = literalAt(from, names, place.scope);
  const text = literal === null ? state.absent : literal;
  // What is no value at all another rule finds.
  if (text === undefined || !isAllowed(text, state.at, place)) return false;
  if ("is" in state) return state.is.includes(text);
  if ("not" in state) return !state.not.includes(text);
  if ("like" in state) return new RegExp(state.like).test(text.toLowerCase());
  if ("unlike" in state) return !new RegExp(state.unlike).test(text.toLowerCase());
  const other = at(state.above, place);
  const most = literalAt(other.from, other.names, place.scope);
  return typeof most === "string" && Number(text) > Number(most);
}

/** Whether another argument that the schema refuses beside it is there. */
function conflicts(path: string, place: Place): boolean {
  const others = attributeOf(path, place)?.conflictsWith ?? [];
  return others.some((other) => other !== path && bodyItemAt(place.body, other.split(".")));
}

function attributeOf(path: string, { each, schema }: Place): Attribute | undefined {
  return schema && attributeAt(schema, (path.startsWith(".") ? each + path : path).split("."));
}

function isAllowed(text: string, path: string, place: Place): boolean {
  const attribute = attributeOf(path, place);
  return !attribute?.values || attribute.valuesOpen === true || attribute.values.map(String).includes(text);
}

/** What the provider takes for nothing is nothing. */
function isSet({ value }: BodyItem, literal: string | null | undefined, scope: Scope): boolean {
  if (value.kind === "body") return true;
  if (value.kind === "list") return value.items.length > 0;
  return literal === undefined ? isSurelyGiven(value, scope) : literal !== null && literal !== "" && literal !== "0";
}

function spanOf({ when }: PlanRefusal, place: Place): Span | undefined {
  for (const state of when.toReversed()) {
    const { from, names } = at(state.at, place);
    const item = bodyItemAt(from, names);
    if (item) return "set" in state ? item.nameSpan : item.value.span;
  }
  return undefined;
}

function fixesOf({ when, to = [] }: PlanRefusal, place: Place): readonly Fix[] {
  const last = when.at(-1)!;
  const { from, names } = at(last.at, place);
  const item = bodyItemAt(from, names);
  if ("set" in last)
    return item && last.set ? [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }] : [];
  const literals = to.map(literalOf);
  if (item) return setLiteral(item.value, literals);
  const outer = names.length > 1 ? bodyItemAt(from, names.slice(0, -1)) : null;
  const body = names.length === 1 ? from : outer?.value.kind === "body" ? outer.value.body : undefined;
  if (item === undefined || !body) return [];
  return literals.map((literal) => ({
    title: `Add ${names.at(-1)} = ${literal}`,
    changes: [setArgument(body, names.at(-1)!, newLiteral(literal))],
  }));
}

function literalOf(text: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+$/.test(text) ? Number(text) : text;
}
