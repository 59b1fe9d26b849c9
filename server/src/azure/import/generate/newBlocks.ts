import type { Attribute } from "../../../catalog/index";
import type { NewBlock, NewBodyItem, NewValue } from "../../../model/index";
import { keyOfId, parseResourceId, resourceNameOf, workspaceIdOf } from "../../../resourceIds/index";
import { onOneLine } from "../../onOneLine";
import type { Skipped } from "../candidates";
import { type ForAzapi, mayBeForAzapi } from "../forAzapi";
import type { GeneratedResource, VariableUse } from "./generateResource";

/** An `import` block for the resource at `address`; with `provider` where no resource block names the provider configuration. */
export function importBlock(address: string, id: string, provider?: readonly string[]): NewBlock {
  const to: NewValue = { kind: "reference", path: address.split(".") };
  return { kind: "import", labels: [], items: [argument("to", to), text("id", id), ...withProvider(provider)] };
}

/** The block of the resource. `provider` is the configuration for another subscription. */
export function resourceBlock(
  type: string,
  name: string,
  {
    items: bodyItems,
    comments,
    ignored,
    reasons,
  }: Pick<GeneratedResource, "items" | "comments" | "ignored" | "reasons">,
  provider: readonly string[] | undefined,
  preventDestroy: boolean,
): NewBlock {
  const lifecycle: NewBodyItem[] = [];
  if (preventDestroy) lifecycle.push(argument("prevent_destroy", { kind: "bool", bool: true }));
  if (ignored.size > 0) {
    const items = [...ignored].map((argument): NewValue => ({ kind: "reference", path: [argument] }));
    lifecycle.push({ ...argument("ignore_changes", { kind: "list", items }), comments: reasons });
  }
  return {
    kind: "resource",
    labels: [type, name],
    comments,
    items: [
      ...withProvider(provider),
      ...bodyItems.filter(({ form }) => form === "argument"),
      ...bodyItems.filter(({ form }) => form === "block"),
      ...(lifecycle.length > 0 ? [block("lifecycle", lifecycle)] : []),
    ],
  };
}

/** A data source that looks something up by name, and by its group if it has one. */
export function dataBlock(
  type: string,
  name: string,
  own: string,
  group: string | NewValue | undefined,
  provider: readonly string[] | undefined,
): NewBlock {
  const inGroup = typeof group === "string" ? [text("resource_group_name", group)] : [];
  const items = [
    ...withProvider(provider),
    text("name", own),
    ...(typeof group === "object" ? [argument("resource_group_name", group)] : inGroup),
  ];
  return { kind: "data", labels: [type, name], items };
}

/** A variable for something of a resource. It has a default where any text will do. */
export function variableBlock(name: string, of: string, { what, attribute, isAnswered }: VariableUse): NewBlock {
  const { type = "string", sensitive = true } = attribute ? { sensitive: false, ...attribute } : {};
  const isText = type === "string";
  return {
    kind: "variable",
    labels: [name],
    comments: [
      isAnswered
        ? "Secrets are not in this code: this one is used only if the resource is created again."
        : `${sensitive ? `Azure never returns ${what}` : `Azure returns no ${what} that azurerm takes`}, and keeps it: this one is used only if the resource is created again.`,
    ],
    items: [
      text("description", `${what[0]!.toUpperCase()}${what.slice(1)} for ${onOneLine(of)}.`),
      argument("type", { kind: "expression", source: isText ? "string" : type === "bool" ? "bool" : "number" }),
      ...(sensitive ? [argument("sensitive", { kind: "bool", bool: true })] : []),
      ...(isText && (sensitive || isAnyText(attribute)) ? [text("default", "as it is in Azure")] : []),
    ],
  };
}

/** Whether nothing is known of what it takes, so that any text may do. */
function isAnyText({
  values,
  id,
  idOf,
  format,
  pattern,
  notPattern,
  length,
  rejects,
  validator,
}: Partial<Attribute> = {}) {
  return [values, id, idOf, format, pattern, notPattern, length, rejects, validator].every((one) => one === undefined);
}

/** A provider that the code was written for. */
interface RequiredProvider {
  readonly name: string;
  readonly source: string;
  readonly version: string;
}

/** Requires the versions of providers that the code was written for, and a Terraform that knows `import` blocks. */
export function terraformBlock(providers: readonly RequiredProvider[]): NewBlock {
  const required = block("required_providers", providers.map(requiredProvider));
  return { kind: "terraform", labels: [], items: [text("required_version", ">= 1.5.0"), required] };
}

function requiredProvider({ name, source, version }: RequiredProvider): NewBodyItem {
  return argument(name, { kind: "body", items: [text("source", source), text("version", `~> ${version}`)] });
}

function withProvider(path?: readonly string[]): readonly NewBodyItem[] {
  return path ? [argument("provider", { kind: "reference", path })] : [];
}

function argument(name: string, value: NewValue): NewBodyItem {
  return { name, form: "argument", value };
}

function text(name: string, value: string): NewBodyItem {
  return argument(name, { kind: "text", text: value });
}

function block(name: string, items: readonly NewBodyItem[]): NewBodyItem {
  return { name, form: "block", value: { kind: "body", items }, isOne: true };
}

/** The blocks, with a comment above each workspace for every part of it that azurerm cannot manage, and azapi may not. */
export function withSkippedComments(
  skipped: readonly Skipped[],
  resources: ReadonlyMap<string, NewBlock>,
  azapi: ReadonlyMap<string, ForAzapi> = new Map(),
): readonly NewBlock[] {
  const comments = new Map<string, string[]>();
  for (const one of skipped) {
    const { id: text, why, because } = one;
    const id = parseResourceId(text);
    if (!id || id.names.length < 2 || why !== "impossible" || mayBeForAzapi(one, azapi)) continue;
    const comment = onOneLine(`Not here: ${id.type.split("/").at(-1)}/${resourceNameOf(id)}. ${because}`, 300);
    const key = keyOfId(workspaceIdOf(id));
    comments.set(key, [...(comments.get(key) ?? []), comment]);
  }
  return [...resources].map(([key, block]) => {
    const skippedHere = comments.get(key);
    return skippedHere ? { ...block, comments: [...(block.comments ?? []), ...skippedHere] } : block;
  });
}
