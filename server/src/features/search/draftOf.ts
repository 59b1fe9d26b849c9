import type { Scope } from "../../analysis/index";
import { azapiSchemaOf, versionedType } from "../../azure/index";
import type { BodySchema } from "../../catalog/index";
import { readingOnly, startedBodyItems } from "../../fixes/index";
import type { Conversion, ProjectInfo } from "../../languages/index";
import type { NewBlock, NewBodyItem, NewValue } from "../../model/index";
import { isOfAzure, schemaNamed } from "./namedSchema";

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
  const block: NewBlock = { kind: drafted.kind, labels: [drafted.type, name], items: drafted.items };
  return { text: conversion.program([block], about).text, empty: emptyIn(drafted.items) };
}

function emptyIn(items: readonly NewBodyItem[], above: readonly string[] = []): readonly string[] {
  return items.flatMap(({ name, value }) => {
    const path = [...above, name];
    if (value.kind === "body") return emptyIn(value.items, path);
    return isEmpty(value) ? [path.join(".")] : [];
  });
}

function isEmpty(value: NewValue): boolean {
  return value.kind === "list" ? value.items.some(isEmpty) : value.kind === "hole" && value.placeholder === "";
}

interface Drafted {
  readonly kind: string;
  readonly type: string;
  readonly items: readonly NewBodyItem[];
}

function ofProvider(type: string, scope: Scope): Drafted | undefined {
  const { kind, body } = schemaNamed(type, undefined, scope);
  return body && { kind, type, items: bodyItemsOf(body, type, scope) };
}

function ofAzure(text: string, scope: Scope): Drafted | undefined {
  const about = versionedType(text, scope);
  const body = about && azapiSchemaOf(about, scope);
  return body && { kind: "resource", type: "azapi_resource", items: bodyItemsOf(body, "azapi_resource", scope) };
}

function bodyItemsOf(body: BodySchema, type: string, scope: Scope): readonly NewBodyItem[] {
  return startedBodyItems(body, () => false, { type, scope, valueFor: readingOnly });
}
