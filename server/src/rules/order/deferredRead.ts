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
import type { BodySchema } from "../../catalog/index";
import {
  addressIn,
  addressOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  isRepeated,
  nameOf,
  type Value,
} from "../../model/index";
import { listed } from "../../wording/index";
import type { Rule } from "../rule";

export const deferredRead: Rule = {
  id: "deferred-read",
  severity: "information",
  certainty: "opinion",
  otherReleases: "same",
  summary:
    "A depends_on that delays the reading of a data source until the apply, so that resources which use its values are replaced.",
  why: "If something changes that a data source depends on, Terraform reads the data source only during the apply. The plan then does not know its values, and replaces the resources that use them. A depends_on of a module applies to every data source in it.",
  source: "https://developer.hashicorp.com/terraform/language/data-sources; azurerm's schemas (`ForceNew`)",
  kinds: new Set(["data", "module"]),
  block({ block, scope }, report) {
    const item = bodyItemOf(block.body, "depends_on");
    const made = item?.value.kind === "list" ? item.value.items.flatMap((value) => madeBy(value, scope)) : [];
    if (!item || made.length === 0) return;
    const found = block.kind === "module" ? deferredBy(block, scope) : readersIn(scope).get(block);
    if (!found) return;
    const { data, calls, reader, argument } = found;
    const where = calls.length > 0 ? ` in ${calls.map((call) => addressOf(call)).join(".")}` : "";
    const several = made.length > 1;
    // Of a module counts too what leads to what it names, of a data source that alone: so does Terraform 1.11.
    const further = block.kind === "module" ? ` or anything that ${several ? "they wait" : "it waits"} for` : "";
    report({
      span: item.nameSpan,
      message: `Refer to what is needed of ${listed(made)} instead of depends_on: whenever ${several ? "any of them" : "it"}${further} changes, ${addressOf(data)}${where} is read only during the apply, and ${reader} is replaced because its ${argument} comes from it.`,
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

/** A data source whose answer an argument takes that replaces its resource. */
interface Reader {
  readonly data: Block;
  /** The calls that lead to the data source from where the resource is, the outermost first. */
  readonly calls: readonly Block[];
  /** The address of the resource. */
  readonly reader: string;
  readonly argument: string;
}

/** How many calls deep is looked. */
const deepest = 4;

/** Of what waits together with a call: it is read in its module, in one that this calls, or through an output of it. */
function deferredBy(call: Block, scope: Scope, left = deepest): Reader | undefined {
  const called = left > 0 ? calledBy(call, scope) : undefined;
  if (!called) return undefined;
  const [inside] = readersIn(called).values();
  if (inside) return { ...inside, calls: [call, ...inside.calls] };
  const outside = readersIn(scope).get(call);
  if (outside) return outside;
  for (const inner of blocksOfKind(called.module, "module")) {
    const found = deferredBy(inner, called, left - 1);
    if (found) return { ...found, calls: [call, ...found.calls] };
  }
  return undefined;
}

/** By the data sources of a module whose answers an argument takes that replaces its resource, and by the calls that lead to such, each with the first. */
const readersIn = foundOnce(findReaders);

function findReaders(scope: Scope): ReadonlyMap<Block, Reader> {
  const found = new Map<Block, Reader>();
  for (const block of blocksOfKind(scope.module, "resource")) {
    const { body: schema } = blockSchemaOf(block, scope);
    // Facts say the same of these, as a warning.
    const isCovered = scope.catalog.order
      .about(wordOf(block, scope) ?? "")
      .some(({ when }) => when.some((one) => "deferred" in one));
    if (!schema || isCovered || isRepeated(block.body)) continue;
    for (const item of block.body.items) {
      if (ignoresChanges(block.body, item.name)) continue;
      for (const { path, value } of replacingIn(item, schema, "")) {
        for (const { data, calls } of plainlyIn(value).flatMap((one) => answering(one, scope) ?? [])) {
          const key = calls[0] ?? data;
          if (!found.has(key))
            found.set(key, { data, calls, reader: addressOf(block) ?? nameOf(block) ?? "", argument: path });
        }
      }
    }
  }
  return found;
}

/** The arguments in one whose changes replace the resource. A nested block says so of its number alone, and each argument in it for itself. */
function* replacingIn({ name, value, dynamic }: BodyItem, schema: BodySchema, within: string): Iterable<Replacing> {
  const attribute = schema.get(name);
  if (!attribute || dynamic) return;
  const path = within + name;
  if (!attribute.block || attribute.configMode === "object") {
    if (attribute.forceNew) yield { path, value };
    return;
  }
  const bodies = value.kind === "list" ? value.items : [value];
  for (const one of bodies)
    if (one.kind === "body") for (const item of one.body.items) yield* replacingIn(item, attribute.block, `${path}.`);
}

interface Replacing {
  readonly path: string;
  readonly value: Value;
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

type Answer = Pick<Reader, "data" | "calls">;

/** The data source that a value reads something of which is not written in it, which alone is unknown: itself, or by outputs of modules. */
function answering(value: Value, scope: Scope, left = deepest): Answer | undefined {
  const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
  if (named?.kind !== "data" && named?.kind !== "module") return undefined;
  const [declaration, another] = declared(named.address, scope);
  const read = named.rest.find(({ kind }) => kind === "name")?.name;
  if (!declaration || another || read === undefined) return undefined;
  const { block } = declaration;
  if (named.kind === "module")
    return named.rest.length === 1 && left > 0 ? throughOutput(block, read, scope, left) : undefined;
  if (bodyItemOf(block.body, read) || isRepeated(block.body)) return undefined;
  const { attributes } = typeSchemaOf("data", named.type ?? "", scope);
  return attributes?.has(read) ? { data: block, calls: [] } : undefined;
}

function throughOutput(call: Block, name: string, scope: Scope, left: number): Answer | undefined {
  const called = calledBy(call, scope);
  const [output, another] = called ? declared(`output.${name}`, called) : [];
  const value = another ? undefined : output && bodyItemOf(output.block.body, "value")?.value;
  if (!called || !value) return undefined;
  const [found] = plainlyIn(value).flatMap((one) => answering(one, called, left - 1) ?? []);
  return found && { data: found.data, calls: [call, ...found.calls] };
}
