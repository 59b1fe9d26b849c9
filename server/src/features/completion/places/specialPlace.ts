import type { EnclosingArgument } from "../../../analysis/index";
import { isOfAzapi } from "../../../azure/index";

/** Places where a value is not an expression, or not any expression: Terraform reads them in its own way. */
export type CompletionPlace =
  /** Addresses of blocks: `depends_on`, `moved`, … `of` has the kinds of blocks that are meant. */
  | { readonly kind: "addresses"; readonly of: readonly string[]; readonly isList: boolean }
  /** Names and paths of the arguments of the resource. */
  | { readonly kind: "ignored" }
  /** Provider configurations. */
  | { readonly kind: "configurations" }
  /** What makes several instances of the block, or several blocks in it. */
  | { readonly kind: "expansion"; readonly by: "count" | "for_each" | "dynamic" }
  /** In what `required_providers` says of the provider of that local name. */
  | { readonly kind: "providerSource" | "providerVersion"; readonly name: string }
  | { readonly kind: "terraformVersion" }
  | { readonly kind: "moduleSource" }
  /** Paths of properties of a resource of Azure's. */
  | { readonly kind: "propertyPaths"; readonly of: "answer" | "body" };

/** What is special about the place of a value, if anything. */
export function specialPlace(enclosing: EnclosingArgument): CompletionPlace | undefined {
  const { node, items, attribute, item, isPart } = enclosing;
  const { kind, body } = node.block;
  const names = items.map(({ name }) => name);
  const path = names.join(".");
  if (kind === "terraform") {
    if (names[0] === "required_providers" && names.length === 3 && names[2] === "source")
      return { kind: "providerSource", name: names[1]! };
    if (names[0] === "required_providers" && names.length === 3 && names[2] === "version")
      return { kind: "providerVersion", name: names[1]! };
    return path === "required_version" ? { kind: "terraformVersion" } : undefined;
  }
  if (kind === "module" && path === "source") return { kind: "moduleSource" };
  const paths = isOfAzapi(node.block) ? azapiPaths.get(names[0] ?? "") : undefined;
  if (paths) return { kind: "propertyPaths", of: paths };
  if (isPart || !item) return undefined;
  const isOwn = items.length === 1 && body.items.includes(item);
  if (
    attribute?.means === "provider" ||
    (names[0] === "providers" && (kind === "module" || kind === "run")) ||
    (isOwn && path === "provider")
  )
    return kind === "terraform" ? undefined : { kind: "configurations" };
  if (path === "lifecycle.ignore_changes") return { kind: "ignored" };
  const addressed = addressesOf(path, kind);
  if (addressed) return { kind: "addresses", ...addressed };
  if (item.name === "for_each" && !isOwn && enclosing.body?.schema.has("iterator"))
    return { kind: "expansion", by: "dynamic" };
  if (isOwn && (path === "for_each" || path === "count") && kind !== "locals") return { kind: "expansion", by: path };
  return undefined;
}

const azapiPaths: ReadonlyMap<string, "answer" | "body"> = new Map([
  ["response_export_values", "answer"],
  ["sensitive_response_export_values", "answer"],
  ["replace_triggers_refs", "body"],
]);

function addressesOf(path: string, kind: string): { of: readonly string[]; isList: boolean } | undefined {
  switch (path) {
    case "depends_on":
      return { of: ["resource", "data", "module", "ephemeral"], isList: true };
    case "lifecycle.replace_triggered_by":
      return { of: ["resource"], isList: true };
    case "lifecycle.action_trigger.actions":
      return { of: ["action"], isList: true };
    case "to":
      if (kind === "import") return { of: ["resource"], isList: false };
      return kind === "moved" ? { of: ["resource", "module"], isList: false } : undefined;
    case "from":
      return kind === "moved" || kind === "removed" ? { of: ["resource", "module"], isList: false } : undefined;
    case "expect_failures":
      // What has conditions.
      return kind === "run" ? { of: ["variable", "output", "check", "resource", "data"], isList: true } : undefined;
    default:
      return undefined;
  }
}
