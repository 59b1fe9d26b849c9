import { type Scope, typeSchemaOf } from "../../../analysis/index";
import { armTypeIn } from "../../../azure/index";
import {
  addressOf,
  type Block,
  bodyItemOf,
  type NewBlock,
  type NewBodyItem,
  nameOf,
  newArgument,
  typeOf,
} from "../../../model/index";
import { touches } from "../../../text/index";
import { mergedEdits, type Refactoring } from "../refactoringContext";
import { anyValue, idOfArmType, type Mocked, mockedValues } from "./mockedValues";
import { type ReadNames, readNamesIn, readNothing, together } from "./readNames";

/**
 * A provider of the tested module as a mock. Its values for what the module reads are like those of the provider. By
 * default Terraform makes up eight letters for each text, which no other resource takes as an id, and empty lists.
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
      .find((name) => name !== undefined && !mocked.has(name));
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
  const read = readNamesIn(scope.module);
  const byType = new Map<string, { readonly all: Declared[]; read: ReadNames }>();
  const ofOne: NewBodyItem[] = [];
  for (const one of declaredIn(scope)) {
    if (scope.catalog.providerOf(one.type)?.name !== provider) continue;
    const names = read.get(addressOf(one.block) ?? "") ?? readNothing;
    const override = overrideOf(one, names, scope);
    if (override) {
      ofOne.push(override);
      continue;
    }
    const key = `${one.kind} ${one.type}`;
    const existing = byType.get(key) ?? { all: [], read: { names: new Map([["id", readNothing]]), isIndexed: false } };
    existing.all.push(one);
    existing.read = together(existing.read, unwritten(one, names));
    byType.set(key, existing);
  }
  const ofTypes = [...byType.values()].flatMap(({ all, read: names }) => mockedType(all, names, scope) ?? []);
  return { kind: "mock_provider", labels: [provider], items: [...ofTypes, ...ofOne] };
}

/** What is read and not written: what is written is no matter of the provider's. Of a nested block it may be. */
function unwritten({ block }: Declared, read: ReadNames): ReadNames {
  const names = [...read.names].filter(([name, below]) => below.names.size > 0 || !bodyItemOf(block.body, name));
  return { ...read, names: new Map(names) };
}

function mockedType(all: readonly Declared[], read: ReadNames, scope: Scope): NewBodyItem | undefined {
  const [{ kind, type }] = all as [Declared];
  const defaults = mockedValues(mockedOf(all, scope), read, scope);
  if (defaults.length === 0) return undefined;
  return {
    name: kind === "data" ? "mock_data" : "mock_resource",
    form: "block",
    labels: [type],
    value: { kind: "body", items: [newArgument("defaults", { kind: "body", items: defaults })] },
  };
}

function mockedOf(all: readonly Declared[], scope: Scope): Mocked {
  const [{ kind, type }] = all as [Declared];
  return {
    kind,
    type,
    attributes: typeSchemaOf(kind, type, scope).attributes,
    isWritten: (name) => all.some(({ block }) => bodyItemOf(block.body, name) !== undefined),
  };
}

/**
 * One block of azapi alone: its id is that of the type that it names, and what it exports has the form that the module reads. Undefined for
 * blocks that are mocked by their type.
 */
function overrideOf(one: Declared, read: ReadNames, scope: Scope): NewBodyItem | undefined {
  const address = addressOf(one.block);
  const armType = one.type.startsWith("azapi_") ? armTypeIn(one.block.body, scope) : undefined;
  if (armType === undefined || address === undefined) return undefined;
  const mocked = mockedOf([one], scope);
  const output = read.names.get("output");
  const isObject = mocked.attributes?.get("output")?.type === "dynamic";
  const names = new Map([...unwritten(one, read).names].filter(([name]) => name !== "id" && name !== "output"));
  const values = [
    newArgument("id", idOfArmType(armType)),
    ...(output && isObject ? [newArgument("output", anyValue("output", output))] : []),
    ...mockedValues(mocked, { ...read, names }, scope),
  ];
  return {
    name: one.kind === "data" ? "override_data" : "override_resource",
    form: "block",
    value: {
      kind: "body",
      items: [
        newArgument("target", { kind: "reference", path: address.split(".") }),
        newArgument("values", { kind: "body", items: values }),
      ],
    },
  };
}
