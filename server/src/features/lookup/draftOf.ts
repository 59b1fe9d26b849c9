import { typeSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import { readingOnly, startedEntries } from "../../analysis/startedEntries";
import type { Attribute, BodySchema } from "../../catalog/schema";
import type { Conversion, ProjectInfo } from "../../languages/language";
import type { NewBlock, NewEntry, NewValue } from "../../model/change";
import { isOfAzure, schemaNamed, type VersionedType, versionedType } from "./namedSchema";

/** What a draft is written with. */
export interface DraftContext {
  readonly conversion: Conversion;
  readonly about: ProjectInfo;
  readonly scope: Scope;
}

/** A block that somebody begins with. */
export interface BlockDraft {
  readonly text: string;
  /** The arguments that are left to fill in, by their path in the block. */
  readonly empty: readonly string[];
}

/** A new block of a type. */
export function draftOf(
  type: string,
  name: string,
  { conversion, about, scope }: DraftContext,
): BlockDraft | undefined {
  const drafted = isOfAzure(type) ? ofAzure(type, scope) : ofProvider(type, scope);
  if (!drafted) return undefined;
  const block: NewBlock = { kind: drafted.kind, labels: [drafted.type, name], entries: drafted.entries };
  return { text: conversion.program([block], about).text, empty: emptyIn(drafted.entries) };
}

function emptyIn(entries: readonly NewEntry[], above: readonly string[] = []): readonly string[] {
  return entries.flatMap(({ name, value }) => {
    const path = [...above, name];
    if (value.kind === "body") return emptyIn(value.entries, path);
    return isEmpty(value) ? [path.join(".")] : [];
  });
}

function isEmpty(value: NewValue): boolean {
  return value.kind === "list" ? value.items.some(isEmpty) : value.kind === "hole" && value.placeholder === "";
}

interface Drafted {
  readonly kind: string;
  readonly type: string;
  readonly entries: readonly NewEntry[];
}

function ofProvider(type: string, scope: Scope): Drafted | undefined {
  const { kind, body } = schemaNamed(type, undefined, scope);
  return body && { kind, type, entries: entriesOf(body, type, scope) };
}

function ofAzure(text: string, scope: Scope): Drafted | undefined {
  const about = versionedType(text, scope);
  const { body } = typeSchemaOf("resource", "azapi_resource", scope);
  if (!about || !body) return undefined;
  return { kind: "resource", type: "azapi_resource", entries: entriesOf(bodyOf(about, body), "azapi_resource", scope) };
}

function entriesOf(body: BodySchema, type: string, scope: Scope): readonly NewEntry[] {
  return startedEntries(body, () => false, { type, scope, valueFor: readingOnly });
}

/** What azapi_resource takes for a type: what every resource has is required here, though azapi would take it from the body too. */
function bodyOf({ text, body }: VersionedType, schema: BodySchema): BodySchema {
  const own = new Map<string, Attribute>();
  for (const [name, attribute] of schema) own.set(name, attribute.dependentBody?.attributeFor(text) ?? attribute);
  const needs = (name: string, more: Partial<Attribute> = {}) => {
    const attribute = own.get(name);
    if (attribute) own.set(name, { ...attribute, ...more, required: true, optional: false, computed: false });
  };
  needs("type", { values: [text] });
  needs("name");
  needs("parent_id");
  if (body.has("location")) needs("location");
  needs("body");
  return own;
}
