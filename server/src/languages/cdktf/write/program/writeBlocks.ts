import type { NewBlock, NewBodyItem, NewValue } from "../../../../model/index";
import { codeString } from "../../../../text/index";
import { writeCommented, writeComments } from "../../../comments";
import { writeProgram as writeHcl } from "../../../hcl/write/writeProgram";
import type { Program, ProjectInfo } from "../../../language";
import { lineWidth, type WriteContext } from "../writeContext";
import { writeObject, writeValue } from "../writeValue";
import { hasBindings } from "./bindingsFor";
import { type ConstructDraft, isDraft, type SkippedBlock, type StackSetting } from "./constructDraft";
import { draftsOf } from "./draftsOf";
import { namesFor } from "./namesFor";
import { packagesOf } from "./packagesOf";
import { startDraft } from "./programDraft";
import { newStackWidth, stackOf } from "./stackOf";
import { emptyProgram, type TargetProgram } from "./targetProgram";
import { writeCall } from "./writeCall";
import { writeConstruct } from "./writeConstruct";

/** Statements, and how many blocks are among them as comments alone. */
interface Statements {
  readonly text: string;
  readonly left: number;
}

/** A construct for each block, in their order as far as they may refer to each other in it. */
export function writeBlocks(blocks: readonly NewBlock[], program: TargetProgram): Statements {
  const all = draftsOf(blocks, program.isWhole);
  const ordered = dependenciesFirst(all.filter(isDraft));
  const names = namesFor(all.filter(isDraft), program);
  // What is referred to gets a name; that is known only once everything has been written.
  const firstPass = startDraft(ordered, names, program);
  for (const draft of ordered) writeConstruct(draft, firstPass);
  const secondPass = startDraft(ordered, names, program, firstPass.used);
  const texts = new Map(ordered.map((draft) => [draft, writeConstruct(draft, secondPass)]));
  const statements = placed(all, ordered).map((one) => {
    if (isDraft(one)) return texts.get(one)!;
    return "block" in one ? writeSkipped(one) : writeSetting(one, program);
  });
  return {
    text: statements.join("\n\n"),
    left: all.filter((one) => "block" in one && one.because !== undefined).length,
  };
}

/** What is left out is in front of what it was in front of. */
function placed<P, L>(all: readonly (P | L)[], ordered: readonly P[]): (P | L)[] {
  const isOrdered = new Set<P | L>(ordered);
  const before = new Map<P | L | undefined, L[]>();
  let waiting: L[] = [];
  for (const one of all) {
    if (!isOrdered.has(one)) waiting.push(one as L);
    else {
      before.set(one, waiting);
      waiting = [];
    }
  }
  return [...ordered.flatMap((draft): (P | L)[] => [...(before.get(draft) ?? []), draft]), ...waiting];
}

/** A block that no construct means, as a comment that says why; or comments alone. */
function writeSkipped({ block, because }: SkippedBlock): string {
  if (because === undefined) return writeComments(block.comments, "//").trimEnd();
  const lines = writeHcl([block]).trimEnd().split("\n");
  return writeComments([`Left out: ${because[0]!.toLowerCase()}${because.slice(1)}`, ...lines], "//").trimEnd();
}

/**
 * A program of these blocks: the comments before the first, imports, then a construct for each block, in their order as
 * far as they may refer to each other in it. A whole file has them in a stack.
 */
export function writeProgram(blocks: readonly NewBlock[], about: ProjectInfo, file?: string): Program {
  const program = emptyProgram(packagesOf(about.packages), file === undefined ? lineWidth : newStackWidth);
  const first = blocks.findIndex(({ kind }) => kind);
  const header = blocks.slice(0, first).map(({ comments }) => writeComments(comments, "//").trimEnd());
  const all = blocks.slice(first);
  const { text, left } = writeBlocks(file === undefined ? all : withProviders(all), program);
  const body = file === undefined ? text : stackOf(text, program, { uri: `${file}.ts`, isModule: true }).text;
  return { text: `${[...header, program.imports.text(), body].filter(Boolean).join("\n\n")}\n`, left };
}

/**
 * With a configuration of each provider that blocks are of and none is of: in Terraform the rest of the module may
 * have it, and a stack is refused without.
 */
function withProviders(blocks: readonly NewBlock[]): readonly NewBlock[] {
  const there = new Set(blocks.filter(({ kind }) => kind === "provider").map(({ labels }) => labels[0]));
  const used = blocks.flatMap(({ kind, labels: [type = ""] }) =>
    (kind === "resource" || kind === "data") && hasBindings(type) ? [type.slice(0, type.indexOf("_"))] : [],
  );
  const lacking = [...new Set(used)].filter((provider) => !there.has(provider)).sort();
  return [...lacking.map(emptyProvider), ...blocks];
}

function emptyProvider(provider: string): NewBlock {
  const features = { name: "features", form: "block", value: { kind: "body", items: [] } } as const;
  return {
    kind: "provider",
    labels: [provider],
    items: provider === "azurerm" ? [features] : [],
    comments: [`What was converted does not configure ${provider}, and a stack has to.`],
  };
}

/** The statement that says something of the stack itself. What it refers to has its address there, as in Terraform. */
function writeSetting(setting: StackSetting, { imports, width }: TargetProgram): string {
  const context: WriteContext = {
    snippet: { isSnippet: false, next: 1 },
    handle: () => undefined,
    core: imports.core,
    allowsAnyValue: true,
  };
  if ("backend" in setting) {
    const callee = `new ${imports.core("AzurermBackend")}`;
    const call = writeCall("", callee, ["this"], (budget) => writeObject(setting.backend, context, budget), width);
    return writeCommented(call, setting, "//");
  }
  const { path, value } = setting;
  const raw: WriteContext = { ...context, keepsNames: true };
  const call = writeCall(
    "",
    "this.addOverride",
    [codeString(path)],
    (budget) => (value ? writeValue(value, raw, budget) : "undefined"),
    width,
  );
  return writeCommented(call, setting, "//");
}

/** Pieces so that each is behind what it refers to, and otherwise in their own order. Of a circle, the last refers to what follows. */
function dependenciesFirst(drafts: readonly ConstructDraft[]): ConstructDraft[] {
  const byAddress = new Map(drafts.map((draft) => [draft.address, draft]));
  const ordered = new Set<ConstructDraft>();
  const begun = new Set<ConstructDraft>();
  const put = (draft: ConstructDraft) => {
    if (begun.has(draft)) return;
    begun.add(draft);
    for (const address of addressesIn(draft.items)) {
      const other = byAddress.get(address);
      if (other) put(other);
    }
    ordered.add(draft);
  };
  for (const draft of drafts) put(draft);
  return [...ordered];
}

/** Addresses that values name, those in expressions included. */
function* addressesIn(items: readonly NewBodyItem[]): Generator<string> {
  for (const { name, value, dynamic } of items) {
    if (name === "provider" && value.kind === "reference") yield `provider.${value.path.join(".")}`;
    if (dynamic) yield* addressesOf(dynamic.forEach);
    yield* addressesOf(value);
  }
}

function* addressesOf(value: NewValue): Generator<string> {
  switch (value.kind) {
    case "list":
      for (const item of value.items) yield* addressesOf(item);
      break;
    case "body":
      yield* addressesIn(value.items);
      break;
    case "map":
      for (const item of value.items) yield* addressesOf(item.value);
      break;
    case "reference":
      yield value.path.slice(0, value.path[0] === "data" ? 3 : 2).join(".");
      break;
    case "expression":
      for (const [path] of value.source.matchAll(/(?<!\w)(?:data\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*/g)) yield path;
      break;
  }
}
