/** Resources as they are put together for a fact about order, and their text in Terraform. */
import { newestStable } from "../../server/src/catalog/index";
import type { BodySchema } from "../../server/src/catalog/schema";
import { catalog } from "../harness/service";

const azurerm = catalog.provider("azurerm")!;
const azuread = catalog.provider("azuread")!;

/** Releases in one of which all that a fact is about exists, the newest first. */
export const releases: readonly string[] = ["5.2.0", "4.40.0", "3.117.1"];

/** What an argument is set to: an expression, one for each item of a list, or what is in a block or an object. */
export type Written = string | readonly string[] | Inside;
export type Inside = Map<string, Written>;

/** A resource or data source. */
export interface Resource {
  /** `azurerm_subnet`, `data.azurerm_client_config`, or `Microsoft.Network/virtualNetworks/subnets` for one of azapi's. */
  readonly type: string;
  readonly label: string;
  /** The release of azurerm in force. */
  readonly release: string;
  readonly body: Inside;
  /** What it refers to at a path, so that nothing is made twice. */
  readonly refers: Map<string, Resource>;
}

/** The two of a fact, what they refer to, and what is set of the provider. */
export interface Made {
  /** The release of azurerm in force. */
  readonly release: string;
  readonly a: Resource;
  readonly b: Resource | undefined;
  readonly others: readonly Resource[];
  readonly provider: ReadonlyMap<string, string>;
}

export function isOfAzapi({ type }: Resource): boolean {
  return type.includes("/") || type === update;
}

/** What changes a resource that is there, whatever its type. */
const update = "azapi_update_resource";

export function addressOf(one: Resource): string {
  return `${azapiTypeOf(one.type) ?? one.type}.${one.label}`;
}

/** By which type azapi makes a resource of Azure's; undefined for types of other providers. */
function azapiTypeOf(type: string): string | undefined {
  if (!type.includes("/")) return undefined;
  return isOfDataPlane(type) ? "azapi_data_plane_resource" : "azapi_resource";
}

function isOfDataPlane(type: string): boolean {
  return catalog.dataPlaneTypes.some((one) => one.type === type) && !catalog.resourceTypes?.find(type);
}

/** The schema of a type in a release of azurerm, or in the newest of azuread that has it; undefined for others. */
export function schemaOf(type: string, release: string): BodySchema | undefined {
  const isOfAzuread = type.startsWith("azuread_");
  for (const version of isOfAzuread ? azuread.releases : [release]) {
    const found = (isOfAzuread ? azuread : azurerm).find("resource", type, version);
    if (typeof found === "object") return found.body;
  }
  return undefined;
}

/** Whether a path can be set in a resource of a type. */
export function takes(type: string, path: string, release: string): boolean {
  const names = path.split(".");
  if (type === update) return names[0] === "resource_id" || names[0] === "body";
  if (type.includes("/")) return ofAzapi.has(names[0]!);
  if (names[0] === "timeouts" || names[0] === "lifecycle") return true;
  let body = schemaOf(type, release);
  return names.every((name) => {
    const attribute = body?.get(name);
    body = attribute?.block ?? attribute?.elem?.block;
    return attribute !== undefined && (attribute.required || attribute.optional) === true;
  });
}

const ofAzapi = new Set(["name", "parent_id", "body", "identity", "retry", "timeouts", "delete_headers"]);

/** Sets something at a path, beside what is there. */
export function setAt({ body }: Resource, path: string, to: Written): void {
  const names = path.replace(/\.parts$/, "").split(".");
  let inside = body;
  for (const name of names.slice(0, -1)) {
    const there = inside.get(name);
    const next: Inside = there instanceof Map ? there : new Map();
    inside.set(name, next);
    inside = next;
  }
  const last = names.at(-1)!;
  const before = inside.get(last);
  if (before instanceof Map && before.size > 0) return;
  inside.set(last, typeof before === "string" && typeof to === "string" && before !== to ? [before, to] : to);
}

/** Its text, with further lines. */
export function textOf(one: Resource, further: readonly string[] = []): string {
  const { type, label, body, release } = one;
  const [mode, name] = type.startsWith("data.") ? ["data", type.slice("data.".length)] : ["resource", type];
  const lines = isOfAzapi(one)
    ? [
        `  type = "${type === update ? "Microsoft.Storage/storageAccounts@2023-05-01" : `${type}@${versionOf(type)}`}"`,
        ...linesOfAzapi(body),
      ]
    : linesOf(body, schemaOf(type, release), "  ");
  const head = azapiTypeOf(type) ?? name;
  return `${mode} "${head}" "${label}" {\n${[...lines, ...further.map((line) => `  ${line}`)].join("\n")}\n}\n`;
}

function versionOf(type: string): string {
  if (isOfDataPlane(type)) return "v1";
  const { versions = [] } = catalog.resourceTypes?.find(type) ?? {};
  return newestStable(versions) ?? versions.at(-1) ?? "2024-01-01";
}

function linesOfAzapi(body: Inside): readonly string[] {
  return [...body].flatMap(([name, written]) =>
    name === "identity" && written instanceof Map
      ? ["  identity {", ...linesOf(written, undefined, "    ", new Set(["identity_ids"])), "  }"]
      : name === "timeouts" && written instanceof Map
        ? ["  timeouts {", ...linesOf(written, undefined, "    "), "  }"]
        : [`  ${name} = ${textOfValue(written)}`],
  );
}

function textOfValue(written: Written): string {
  if (typeof written === "string") return written;
  if (!(written instanceof Map)) return `[${written.join(", ")}]`;
  return `{ ${[...written].map(([name, inner]) => `${name} = ${textOfValue(inner)}`).join(", ")} }`;
}

const none: ReadonlySet<string> = new Set();

function linesOf(
  body: Inside,
  schema: BodySchema | undefined,
  indent: string,
  lists: ReadonlySet<string> = none,
): readonly string[] {
  return [...body].flatMap(([name, written]) => {
    const attribute = schema?.get(name);
    const isBlock =
      name === "timeouts" || name === "lifecycle" || (attribute?.block && attribute.configMode !== "object");
    if (written instanceof Map && isBlock)
      return [`${indent}${name} {`, ...linesOf(written, attribute?.block, `${indent}  `), `${indent}}`];
    const isList = attribute?.type === "list" || attribute?.type === "set" || lists.has(name);
    const value = textOfValue(written);
    return [`${indent}${name} = ${isList && !Array.isArray(written) ? `[${value}]` : value}`];
  });
}

/** Has a resource be about the host of a record. */
export function setHost(one: Resource, record: Resource): boolean {
  setAt(one, takes(one.type, "hostname", one.release) ? "hostname" : "name", '"www.example.com"');
  setAt(record, "name", '"www"');
  setAt(record, "zone_name", '"example.com"');
  return true;
}
