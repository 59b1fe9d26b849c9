import type { Scope } from "../../analysis/index";
import type { ImportRequest } from "../../azure/index";
import type { Placed } from "../../languages/index";
import { joinUri, type NewBlock } from "../../model/index";
import { appendTo, type DocumentEdits } from "../../text/index";
import { destinationIn } from "./destination";
import type { ImportTarget } from "./importTarget";

/** What was put where. */
export interface PlacedInFiles extends Placed {
  readonly elsewhere: readonly DocumentEdits[];
}

/**
 * Puts blocks into the document by `place`, and with `kind` the resources of each of Azure's namespaces, with what imports them, into a file of its own
 * beside it, which may be there already.
 */
export function placeInFiles(
  blocks: readonly NewBlock[],
  files: ImportRequest["files"],
  target: ImportTarget,
  place: (blocks: readonly NewBlock[]) => Placed,
): PlacedInFiles {
  const own: NewBlock[] = [];
  const others = new Map<string, NewBlock[]>();
  const resources = blocks.filter(({ kind }) => kind !== "data");
  const kinds = new Map(resources.map((block) => [block.labels.join("."), kindOf(block, target.scope)]));
  const kindFor = (block: NewBlock) =>
    block.kind === "data" ? kindOf(block, target.scope) : kinds.get(addressedBy(block));
  for (const block of blocks) {
    const kind = files === "kind" ? kindFor(block) : undefined;
    if (kind === undefined) own.push(block);
    else appendTo(others, kind, block);
  }
  const [, ending = ".tf"] = /(\.tf(?:\.json)?|\.tofu)$/.exec(target.uri) ?? [];
  const elsewhere: DocumentEdits[] = [];
  for (const [kind, some] of [...others].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const uri = joinUri(target.scope.module.folder, `${kind}${ending}`);
    const document = target.scope.module.documents.get(uri);
    const beside =
      uri === target.uri ? undefined : destinationIn({}, { ...target, uri, document }, target.languageOf(uri));
    if (!beside || typeof beside === "string") own.push(...some);
    else elsewhere.push({ uri, edits: beside.place(some, []).edits });
  }
  const placed = own.length > 0 ? place(own) : { edits: [] };
  return { ...placed, elsewhere };
}

/** The address of the resource that a block is, or that it imports. */
function addressedBy({ kind, labels, items }: NewBlock): string {
  const to = kind === "import" ? items.find(({ name }) => name === "to")?.value : undefined;
  return to?.kind === "reference" ? to.path.join(".") : labels.join(".");
}

/** Of a resource, and of what azapi looks up, the word of its namespace in Azure, `network`; undefined for what belongs to all of them. */
function kindOf({ kind, labels, items }: NewBlock, { catalog }: Scope): string | undefined {
  const [type = ""] = labels;
  const given = items.find(({ name }) => name === "type")?.value;
  const azapi = type === "azapi_resource" && given?.kind === "text" ? given.text : undefined;
  const azureType = kind === "resource" ? (azapi ?? catalog.provider("azurerm")?.sentTo(type, [])?.azureType) : azapi;
  const namespace = azureType?.split("/")[0]?.toLowerCase();
  if (namespace === undefined || namespace === "microsoft.resources") return undefined;
  return namespace.replace(/^microsoft\./, "").replace(/[^a-z0-9]+/g, "-");
}
