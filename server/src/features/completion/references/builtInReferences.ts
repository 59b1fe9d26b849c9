import { forVariablesAround, type ValueSite } from "../../../analysis/index";
import { type Block, type Entry, entryOf } from "../../../model/index";
import { anything, maybe, type Offer, surely } from "./offer";
import { askedPrincipal } from "./principals";

/** References to what exists without a declaration. */
export function* builtInReferences(site: ValueSite, offset: number): Generator<Offer> {
  const { node, entries, entry } = site.around;
  for (const { name } of forVariablesAround(node.block, offset)) yield { text: name, rank: maybe, detail: "of for" };
  for (const text of iteratorNames(site)) yield { text, rank: maybe, detail: "iterator" };
  // What makes the instances is worked out before there are any.
  const isExpansion = entry !== undefined && ["count", "for_each"].includes(entry.name) && isOwn(entries, node.block);
  if (!isExpansion && entryOf(node.block.body, "for_each")) {
    // They go into most of what is a text: what tells the instances apart into names, what each is given into the rest.
    const usual = /(?:^|_)name$/.test(entry?.name ?? "") ? ["each.key", "each.value"] : ["each.value", "each.key"];
    for (const [index, text] of usual.entries()) yield { text, rank: maybe - 20 + index, detail: "of for_each" };
  }
  if (!isExpansion && entryOf(node.block.body, "count")) yield { text: "count.index", rank: maybe, detail: "of count" };
  if (entries.some(({ name }) => ["provisioner", "connection", "postcondition"].includes(name)))
    yield { text: "self", rank: maybe, detail: "this resource" };
  for (const text of ["path.module", "path.root", "terraform.workspace"])
    yield { text, rank: anything + 200, detail: "Terraform" };
}

/** What the data source says that knows who runs Terraform, where the module does not have it yet: it comes with it. */
export function* clientReference({ around: { node, entry, isPart } }: ValueSite): Generator<Offer> {
  const wanted = askedPrincipal(entry?.name);
  const provider = node.schema.provider?.name;
  if (isPart || wanted === undefined || wanted === "principal_id") return;
  if (node.block.kind !== "resource" || (provider !== "azurerm" && provider !== "azapi")) return;
  const addresses = [...node.scope.module.declarations.keys()];
  if (addresses.some((one) => /^data\.az(?:urerm|api)_client_config\./.test(one))) return;
  const needs = `${provider}_client_config`;
  yield { text: `data.${needs}.current.${wanted}`, rank: surely, detail: "with its data source", needs };
}

function isOwn(entries: readonly Entry[], { body }: Block): boolean {
  return entries.length === 1 && entries.some((entry) => body.entries.includes(entry));
}

/** `name.key` and `name.value` of the dynamic blocks around the value. */
function iteratorNames({ around }: ValueSite): string[] {
  return around.entries.flatMap(({ dynamic }) =>
    dynamic ? [`${dynamic.iterator}.key`, `${dynamic.iterator}.value`] : [],
  );
}
