// What a mocked provider gives, so that other resources and the module's own expressions take it.

import type { Scope } from "../../../analysis/index";
import { idTypesOf, importIdOf, withUrls } from "../../../azure/index";
import type { Attribute, BodySchema } from "../../../catalog/index";
import { type NewBodyItem, type NewValue, newArgument } from "../../../model/index";
import { formatResourceId, idOfShape, isSameType, wordsOfType } from "../../../resourceIds/index";
import { snakeCase } from "../../../text/index";
import type { ReadNames } from "./readNames";

const noOne = "00000000-0000-0000-0000-000000000000";

/** Ids that no import shows: of data sources, and of what is named by a URL. */
const otherIds: ReadonlyMap<string, string> = new Map([
  ["data azurerm_subscription", `/subscriptions/${noOne}`],
  ["data azurerm_management_group", "/providers/Microsoft.Management/managementGroups/mock"],
  ["azurerm_key_vault_key", vaultUrl("keys")],
  ["azurerm_key_vault_secret", vaultUrl("secrets")],
  ["azurerm_key_vault_certificate", vaultUrl("certificates")],
]);

function vaultUrl(kind: string): string {
  return `https://mock.vault.azure.net/${kind}/mock/${noOne.replaceAll("-", "")}`;
}

/** A resource or data source that a mock replaces. */
export interface Mocked {
  readonly kind: "resource" | "data";
  readonly type: string;
  readonly attributes: BodySchema | undefined;
  isWritten(block: string): boolean;
}

/** Mock values for what is read and only the provider knows. Terraform makes up the others. */
export function mockedValues(
  { kind, type, attributes, isWritten }: Mocked,
  read: ReadNames,
  scope: Scope,
): NewBodyItem[] {
  return argumentsOf(read.names, (name, below) => {
    if (name === "id") return idOf(type, kind, scope);
    const attribute = attributes?.get(name);
    // A nested block is there where it is written, and nowhere else; one object means each of them.
    if (attribute?.block && !isOwn(attribute))
      return isWritten(name) ? object(attribute.block, below, scope) : undefined;
    return attribute?.computed ? valueFor(attribute, name, below, scope) : undefined;
  });
}

/** An argument for each name that there is a value for. */
function argumentsOf<T>(
  named: Iterable<readonly [name: string, one: T]>,
  make: (name: string, one: T) => NewValue | undefined,
): NewBodyItem[] {
  return [...named].flatMap(([name, one]) => {
    const value = make(name, one);
    return value ? [newArgument(name, value)] : [];
  });
}

/** Whether all of it comes from the provider, as a value. */
function isOwn({ computed, optional, required }: Attribute): boolean {
  return computed === true && !optional && !required;
}

function object(attributes: BodySchema, { names }: ReadNames, scope: Scope): NewValue | undefined {
  const items = argumentsOf(names, (name, below) => {
    const attribute = attributes.get(name);
    return attribute?.computed ? valueFor(attribute, name, below, scope) : undefined;
  });
  return items.length > 0 ? { kind: "body", items } : undefined;
}

/** What the provider could give; undefined where what Terraform makes up will do. */
function valueFor(attribute: Attribute, name: string, below: ReadNames, scope: Scope): NewValue | undefined {
  const { type, block, elem } = attribute;
  if (block) {
    const items = argumentsOf(block, (inner, one) => {
      const more = below.names.get(inner);
      return more && valueFor(one, inner, more, scope);
    });
    if (attribute.configMode === "object") return items.length > 0 ? { kind: "body", items } : undefined;
    // Of its own accord Terraform makes an empty list up, of which no element can be read.
    return below.isIndexed || items.length > 0 ? list({ kind: "body", items }) : undefined;
  }
  if (type === "list" && elem && below.isIndexed) {
    const value = valueFor(elem, name, below, scope) ?? made(elem);
    return value && list(value);
  }
  return type === "string" ? textFor(attribute, name, scope) : undefined;
}

function textFor(attribute: Attribute, name: string, scope: Scope): NewValue | undefined {
  const [type] = idTypesOf(attribute);
  if (type !== undefined && /_ids?$/.test(name)) return idOf(type, "resource", scope);
  const [value] = attribute.values ?? [];
  if (value !== undefined) return text(String(value));
  return attribute.format === "uuid" ? text(noOne) : namedText(name);
}

/** By what the providers call such things. */
function namedText(name: string): NewValue | undefined {
  if (/(?:^|_)(?:client|tenant|principal|object|subscription|application)_id$/.test(name)) return text(noOne);
  if (/(?:^|_)(?:ur[il]|endpoint|host)$/.test(name)) return text("https://mock.example.com/");
  if (/(?:^|_)(?:address_space|address_prefix(?:es)?|cidr)$/.test(name)) return text("10.0.0.0/16");
  if (/(?:^|_)ip_address(?:es)?$/.test(name)) return text("10.0.0.4");
  return /(?:^|_)(?:fqdn|host_?name|login_server)$/.test(name) ? text("mock.example.com") : undefined;
}

/** An element of a list of which nothing is known. */
function made({ type }: Attribute): NewValue | undefined {
  if (type === "string") return text("mock");
  if (type === "bool") return { kind: "bool", bool: false };
  return type === "int" || type === "number" || type === "float" ? { kind: "number", number: 0 } : undefined;
}

/** An id of the shape by which resources of a type are imported. */
export function idOf(type: string, kind: "resource" | "data", scope: Scope): NewValue | undefined {
  const other = (kind === "data" ? otherIds.get(`data ${type}`) : undefined) ?? otherIds.get(type);
  if (other !== undefined) return text(other);
  if (withUrls.has(type)) return undefined;
  const shape = importIdOf(type, scope).find((one) => one.startsWith("/"));
  if (shape === undefined) return undefined;
  const isAzure = shape.startsWith("/subscriptions/");
  return text(idOfShape(shape, isAzure ? "mock" : noOne, noOne));
}

/** A sample id of an Azure resource type, in a resource group if the type has one. */
export function idOfArmType(armType: string): NewValue {
  const type = isSameType(armType, "Microsoft.Resources/resourceGroups") ? "" : armType;
  const names = wordsOfType(type).map(() => "mock");
  return text(formatResourceId({ subscription: noOne, group: "mock", type, names }));
}

/** What a value of any type is to hold where these names of it are read. */
export function anyValue(name: string, { names, isIndexed }: ReadNames): NewValue {
  const items = [...names].map(([inner, below]) => newArgument(inner, anyValue(inner, below)));
  const one = items.length > 0 ? ({ kind: "body", items } as const) : (namedText(snakeCase(name)) ?? text("mock"));
  return isIndexed ? list(one) : one;
}

function list(item: NewValue): NewValue {
  return { kind: "list", items: [item] };
}

function text(value: string): NewValue {
  return { kind: "text", text: value };
}
