import { typeSchemaOf } from "../../analysis/blockSchema";
import { importIdOf } from "../../analysis/ids/idShapes";
import { idTypesOf } from "../../analysis/ids/idTypes";
import { mentionsOf } from "../../analysis/mentions/named";
import type { Scope } from "../../analysis/scope";
import type { Attribute } from "../../catalog/schema";
import { type Block, nameOf, typeOf } from "../../model/block";
import { entryOf } from "../../model/body";
import { argument, type NewBlock, type NewEntry, type NewValue } from "../../model/change";
import { addressOf } from "../../model/module";
import { touches } from "../../text/span";
import { mergedEdits, type Refactoring } from "./refactoringContext";

const noOne = "00000000-0000-0000-0000-000000000000";

/**
 * A provider of the tested module as a mock, whose values for what the module reads are such as the provider would give: of its own
 * accord Terraform makes eight letters up for each text, which no other resource takes for an id.
 */
export const mockProvider: Refactoring = {
  id: "mock-provider",
  kind: "rewrite",
  isForTests: true,
  offer(context) {
    const { document, span, scope, write } = context;
    const at = document.blocks.find((block) => touches(block.span, span.start));
    if (at && !touches(at.head, span.start)) return undefined;
    const mocked = new Set(document.blocks.flatMap((block) => (block.kind === "mock_provider" ? [nameOf(block)] : [])));
    const provider = [...declaredIn(scope)]
      .map(({ type }) => scope.catalog.providerOf(type)?.name)
      .find((name) => name !== undefined && name !== "azapi" && !mocked.has(name));
    if (provider === undefined) return undefined;
    return {
      title: `Mock ${provider} with values for what the module reads`,
      edits() {
        const mock = mockOf(provider, scope);
        const [first] = document.blocks;
        const edits = first
          ? write.edits(document, [{ kind: "addBlocks", blocks: [mock], beside: first, where: "before" }])
          : [{ span: { start: document.text.length, end: document.text.length }, text: context.newBlock(mock) }];
        return mergedEdits(context, [{ uri: document.uri, edits }]);
      },
    };
  },
};

interface Declared {
  readonly block: Block;
  readonly kind: "resource" | "data";
  readonly type: string;
}

/** The resources and data sources of the tested module. */
function* declaredIn({ module }: Scope): Generator<Declared> {
  for (const { blocks } of module.documents.values()) {
    for (const block of blocks) {
      const type = typeOf(block);
      if (type !== undefined && (block.kind === "resource" || block.kind === "data"))
        yield { block, kind: block.kind, type };
    }
  }
}

function mockOf(provider: string, scope: Scope): NewBlock {
  const read = readIn(scope);
  const byType = new Map<string, { readonly one: Declared; readonly names: Set<string> }>();
  for (const one of declaredIn(scope)) {
    if (scope.catalog.providerOf(one.type)?.name !== provider) continue;
    const key = `${one.kind} ${one.type}`;
    const known = byType.get(key) ?? { one, names: new Set(["id"]) };
    byType.set(key, known);
    // What is written is no matter of the provider's.
    for (const name of read.get(addressOf(one.block) ?? "") ?? [])
      if (!entryOf(one.block.body, name)) known.names.add(name);
  }
  const entries = [...byType.values()].flatMap(({ one, names }) => mockedType(one, names, scope) ?? []);
  return { kind: "mock_provider", labels: [provider], entries };
}

/** The attributes of each address that the module and its tests read. */
function readIn({ module }: Scope): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  for (const document of module.documents.values()) {
    for (const { mention } of mentionsOf(document)) {
      const name = mention.rest.find(({ kind }) => kind === "name")?.name;
      if (mention.via !== undefined || !name) continue;
      read.set(mention.address, (read.get(mention.address) ?? new Set()).add(name));
    }
  }
  return read;
}

function mockedType({ kind, type }: Declared, names: ReadonlySet<string>, scope: Scope): NewEntry | undefined {
  const { attributes } = typeSchemaOf(kind, type, scope);
  const defaults = [...names].flatMap((name): NewEntry[] => {
    const attribute = attributes?.get(name);
    const value =
      name === "id" ? idOf(type, scope) : attribute?.computed ? valueFor(attribute, name, scope) : undefined;
    return value ? [argument(name, value)] : [];
  });
  if (defaults.length === 0) return undefined;
  return {
    name: kind === "data" ? "mock_data" : "mock_resource",
    form: "block",
    labels: [type],
    value: { kind: "body", entries: [argument("defaults", { kind: "body", entries: defaults })] },
  };
}

/** What the provider could give for an attribute that only it knows; undefined where what Terraform makes up will do. */
function valueFor(attribute: Attribute, name: string, scope: Scope): NewValue | undefined {
  if (attribute.type !== "string") return undefined;
  const [type] = idTypesOf(attribute);
  if (type !== undefined && /_ids?$/.test(name)) return idOf(type, scope);
  const [value] = attribute.values ?? [];
  if (value !== undefined) return text(String(value));
  if (attribute.format === "uuid" || /(?:^|_)(?:client|tenant|principal|object|subscription)_id$/.test(name))
    return text(noOne);
  return /(?:^|_)(?:ur[il]|endpoint)$/.test(name) ? text("https://mock.example.com/") : undefined;
}

/** An id of the shape by which resources of a type are imported. */
function idOf(type: string, scope: Scope): NewValue | undefined {
  const shape = importIdOf(type, scope).find((one) => one.startsWith("/"));
  if (shape === undefined) return undefined;
  const isAzure = shape.startsWith("/subscriptions/");
  return text(shape.replace("/subscriptions/{}", `/subscriptions/${noOne}`).replaceAll("{}", isAzure ? "mock" : noOne));
}

function text(value: string): NewValue {
  return { kind: "text", text: value };
}
