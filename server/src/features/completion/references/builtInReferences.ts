import { forVariablesAround, type ValuePosition } from "../../../analysis/index";
import { type Block, type BodyItem, bodyItemOf } from "../../../model/index";
import { earlierRuns } from "../places/earlierRuns";
import { anything, maybe, type Offer, surely } from "./offer";
import { askedPrincipal } from "./principals";

/** References to what exists without a declaration. */
export function* builtInReferences(position: ValuePosition, offset: number): Generator<Offer> {
  const { node, items, item } = position.enclosing;
  for (const { name } of forVariablesAround(node.block, offset)) yield { text: name, rank: maybe, detail: "of for" };
  for (const text of iteratorNames(position)) yield { text, rank: maybe, detail: "iterator" };
  // What makes the instances is worked out before there are any.
  const isExpansion = item !== undefined && ["count", "for_each"].includes(item.name) && isOwn(items, node.block);
  if (!isExpansion && bodyItemOf(node.block.body, "for_each")) {
    // They go into most of what is a text: what tells the instances apart into names, what each is given into the rest.
    const usual = /(?:^|_)name$/.test(item?.name ?? "") ? ["each.key", "each.value"] : ["each.value", "each.key"];
    for (const [index, text] of usual.entries()) yield { text, rank: maybe - 20 + index, detail: "of for_each" };
  }
  if (!isExpansion && bodyItemOf(node.block.body, "count"))
    yield { text: "count.index", rank: maybe, detail: "of count" };
  if (items.some(({ name }) => ["provisioner", "connection", "postcondition"].includes(name)))
    yield { text: "self", rank: maybe, detail: "this resource" };
  for (const [run, outputs] of earlierRuns(node.block, node.scope))
    for (const output of outputs)
      yield { text: `run.${run}.${output}`, rank: anything, detail: "output of an earlier run" };
  for (const text of ["path.module", "path.root", "terraform.workspace"])
    yield { text, rank: anything + 200, detail: "Terraform" };
}

/**
 * The values of the data source that says which account runs Terraform, if the module does not have it yet. It is
 * added with them.
 */
export function* clientReference({ enclosing: { node, item, isPart } }: ValuePosition): Generator<Offer> {
  const wanted = askedPrincipal(item?.name);
  const provider = node.schema.provider?.name;
  if (isPart || wanted === undefined || wanted === "principal_id") return;
  if (node.block.kind !== "resource" || (provider !== "azurerm" && provider !== "azapi")) return;
  const addresses = [...node.scope.module.declarations.keys()];
  if (addresses.some((one) => /^data\.az(?:urerm|api)_client_config\./.test(one))) return;
  const needs = `${provider}_client_config`;
  yield { text: `data.${needs}.current.${wanted}`, rank: surely, detail: "with its data source", needs };
}

function isOwn(items: readonly BodyItem[], { body }: Block): boolean {
  return items.length === 1 && items.some((item) => body.items.includes(item));
}

/** `name.key` and `name.value` of the dynamic blocks around the value. */
function iteratorNames({ enclosing }: ValuePosition): string[] {
  return enclosing.items.flatMap(({ dynamic }) =>
    dynamic ? [`${dynamic.iterator}.key`, `${dynamic.iterator}.value`] : [],
  );
}
