import type { Site } from "../../analysis/site";
import { missingIn, skeletonOf } from "../../analysis/skeleton";
import type { BodyNode } from "../../analysis/walk";
import { type Attribute, isSettable, takesBlock, takesValue } from "../../catalog/schema";
import type { NewEntry } from "../../model/change";
import { typeOf } from "../../model/document";
import type { Suggestion } from "../../service";
import type { Asked } from "./complete";
import { valuesFor } from "./completeValue";
import { keyOf } from "./key";

type NameSite = Extract<Site, { kind: "name" }>;

/** Arguments and blocks that a body still takes: required ones first, those that are set left out. */
export function completeName(site: NameSite, asked: Asked): Suggestion[] {
  const { body, entry } = site;
  if (!body) return [];
  const isWritten = entry !== undefined && (entry.form !== undefined || entry.value.kind !== "missing");
  const items: Suggestion[] = [];
  for (const [name, attribute] of body.schema) {
    if (name === "*" || !isSettable(attribute) || !isFree(name, attribute, body, entry?.name)) continue;
    items.push(suggestionFor(name, attribute, site, body, isWritten, asked));
  }
  if (!isWritten && !asked.document.isProgram && [...body.schema.values()].some(repeats))
    items.push(dynamicBlock(site));
  return items;
}

/** Whether one more of it fits: blocks may repeat up to their limit, arguments stand once. */
function isFree(name: string, attribute: Attribute, { body }: BodyNode, current: string | undefined): boolean {
  if (name === current) return true;
  const count = body.entries.filter((entry) => entry.name === name).length;
  return attribute.block && takesBlock(attribute)
    ? count < (attribute.maxItems || Number.POSITIVE_INFINITY)
    : count === 0;
}

function suggestionFor(
  name: string,
  attribute: Attribute,
  site: NameSite,
  body: BodyNode,
  isWritten: boolean,
  { write, document }: Asked,
): Suggestion {
  const isBlock = attribute.block !== undefined;
  const { block, schema } = body.node;
  const isTerraformsOwn = isTerraforms(name, body);
  const isAzurerms = schema.provider?.name === "azurerm" && block.kind === "resource" && !isTerraformsOwn;
  const item: Suggestion = {
    label: write.name(name),
    kind: isBlock ? "block" : "argument",
    detail: [attribute.required ? "required" : undefined, attribute.deprecated ? "deprecated" : undefined]
      .filter(Boolean)
      .join(", "),
    replace: site.replace,
    ...(isWritten
      ? { insert: write.name(name), isSnippet: false }
      : { insert: write.entries([begun(name, attribute)], true), isSnippet: true }),
    rank: attribute.deprecated ? 4 : attribute.required ? 0 : isTerraformsOwn ? 3 : isBlock ? 2 : 1,
    ...(attribute.deprecated && { deprecated: true }),
    ...(!isWritten && offersValues(name, attribute, body) && { retrigger: true }),
    key: keyOf(block.kind, typeOf(block) ?? block.labels[0]?.text ?? "-", [...body.path, name]),
    part: isAzurerms ? "azurermNames" : "names",
  };
  if (isWritten || !attribute.block || missingIn(attribute.block, () => false).length === 0) return item;
  const label = `${item.label}${document.isProgram ? ":" : ""} {…}`;
  return { ...item, instead: { ...item, label, filter: item.label } };
}

/** Where the value is likely a reference, nothing stands in its way. */
function begun(name: string, attribute: Attribute): NewEntry {
  const entry = skeletonOf(name, attribute);
  const isReference =
    takesValue(attribute) &&
    attribute.type === "string" &&
    (attribute.idOf?.length || /_(id|name)$/.test(name)) &&
    name !== "name";
  return isReference ? { ...entry, value: { kind: "hole", of: "any", placeholder: "" } } : entry;
}

function offersValues(name: string, attribute: Attribute, body: BodyNode): boolean {
  return (
    takesValue(attribute) &&
    (valuesFor(attribute).length > 0 ||
      Boolean(attribute.idOf?.length) ||
      (/_(id|name)$/.test(name) && body.path.length === 0))
  );
}

function isTerraforms(name: string, body: BodyNode): boolean {
  return (
    body.path.length === 0 &&
    ["count", "for_each", "depends_on", "provider", "lifecycle", "connection", "provisioner", "timeouts"].includes(name)
  );
}

function repeats(attribute: Attribute): boolean {
  return attribute.block !== undefined && isSettable(attribute) && attribute.maxItems !== 1;
}

function dynamicBlock({ replace, body }: NameSite): Suggestion {
  const names = [...(body?.schema ?? [])].filter(([, attribute]) => repeats(attribute)).map(([name]) => name);
  return {
    label: "dynamic",
    kind: "keyword",
    detail: "blocks from a collection",
    replace,
    insert: `dynamic "\${1|${names.join(",")}|}" {\n  for_each = $2\n  content {\n    $0\n  }\n}`,
    isSnippet: true,
    rank: 3,
    part: "names",
  };
}
