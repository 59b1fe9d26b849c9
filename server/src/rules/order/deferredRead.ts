import {
  blockSchemaOf,
  blocksOfKind,
  declared,
  foundOnce,
  ignoresChanges,
  type Scope,
  typeSchemaOf,
} from "../../analysis/index";
import { calledBy, wordOf } from "../../azure/index";
import { addressIn, addressOf, type Block, bodyItemOf, isRepeated, nameOf, type Value } from "../../model/index";
import { listed } from "../../wording/index";
import type { Rule } from "../rule";

export const deferredRead: Rule = {
  id: "deferred-read",
  severity: "information",
  certainty: "opinion",
  otherReleases: "same",
  summary: "A depends_on for which a data source is read only at the apply, and what is named after it is replaced.",
  why: "Terraform reads a data source while it plans, unless something that it depends on has changes: then what it gives is unknown, and a resource is replaced whose argument that can never change may be another one now. A depends_on of a module counts for every data source in it.",
  source:
    "https://developer.hashicorp.com/terraform/language/data-sources, and which arguments replace: azurerm's schemas (`ForceNew`)",
  kinds: new Set(["data", "module"]),
  block({ block, scope }, report) {
    const item = bodyItemOf(block.body, "depends_on");
    const made = item?.value.kind === "list" ? item.value.items.flatMap((value) => madeBy(value, scope)) : [];
    if (!item || made.length === 0) return;
    const own = block.kind === "data" ? scope : calledBy(block, scope);
    const found = own ? [...readersIn(own)].find(([data]) => block.kind === "module" || data === block) : undefined;
    if (!found) return;
    const [data, { address, argument }] = found;
    const where = block.kind === "module" ? ` in ${addressOf(block)}` : "";
    report({
      span: item.nameSpan,
      message: `Refer to what is needed of ${listed(made)} in the place of depends_on: whenever ${made.length > 1 ? "any of them" : "it"} changes, ${addressOf(data)}${where} is read only at the apply, and ${address} is replaced, whose ${argument} comes from it.`,
    });
  },
};

/** The resource or module that is named, unless it only reads. */
function madeBy(value: Value, scope: Scope): readonly string[] {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  if (named?.kind === "resource") return [named.address];
  const [declaration] = named?.kind === "module" ? declared(named.address, scope) : [];
  const called = declaration && calledBy(declaration.block, scope);
  const isReading = called && ["resource", "module"].every((kind) => blocksOfKind(called.module, kind).length === 0);
  return declaration && !isReading ? [addressOf(declaration.block) ?? ""] : [];
}

interface Reader {
  readonly address: string;
  readonly argument: string;
}

/** The data sources of a module whose answers an argument takes that replaces its resource, each with the first of these. */
const readersIn = foundOnce(findReaders);

function findReaders(scope: Scope): ReadonlyMap<Block, Reader> {
  const found = new Map<Block, Reader>();
  for (const block of blocksOfKind(scope.module, "resource")) {
    const { body: schema } = blockSchemaOf(block, scope);
    // Facts say the same of these, as a warning.
    const isSaid = scope.catalog.order
      .about(wordOf(block, scope) ?? "")
      .some(({ when }) => when.some((one) => "deferred" in one));
    if (!schema || isSaid || isRepeated(block.body)) continue;
    for (const { name, value } of block.body.items) {
      if (!schema.get(name)?.forceNew || ignoresChanges(block.body, name)) continue;
      for (const one of plainlyIn(value)) {
        const data = answering(one, scope);
        if (data && !found.has(data))
          found.set(data, { address: addressOf(block) ?? nameOf(block) ?? "", argument: name });
      }
    }
  }
  return found;
}

/** What a value is made of in any case: a conditional or a function may leave it out. */
function plainlyIn(value: Value): readonly Value[] {
  switch (value.kind) {
    case "list":
      return value.items.flatMap(plainlyIn);
    case "body":
      return value.body.items.flatMap((item) => (item.dynamic ? [] : plainlyIn(item.value)));
    case "expression":
      return sure.has(value.operation?.kind ?? "") ? value.parts.flatMap(plainlyIn) : [];
    default:
      return [value];
  }
}

const sure: ReadonlySet<string> = new Set(["template", "parentheses"]);

/** The data source that a value reads something of which is not written in it: that alone is unknown. */
function answering(value: Value, scope: Scope): Block | undefined {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  if (named?.kind !== "data") return undefined;
  const [declaration, another] = declared(named.address, scope);
  const read = named.rest.find(({ kind }) => kind === "name")?.name;
  if (!declaration || another || read === undefined) return undefined;
  const { body } = declaration.block;
  if (bodyItemOf(body, read) || isRepeated(body)) return undefined;
  const { attributes } = typeSchemaOf("data", named.type ?? "", scope);
  return attributes?.has(read) ? declaration.block : undefined;
}
