/** What installed providers said of themselves, as a source. A type is read when somebody asks about it. */
import { joinFacts } from "../provider/joinFacts";
import { typeFacts } from "../provider/snapshotFacts";
import type { SchemaKind, TypeSchema } from "../schema";
import type { FunctionSignature, ProviderFacts, Source, TypeFacts } from "../source";
import { type LearnedHeader, readType } from "./learnedForm";

/** An opened file of learned facts. */
export interface LearnedFile {
  readonly header: LearnedHeader;
  /** So many bytes of what follows the header, from `start` on; undefined where they cannot be read. */
  read(start: number, length: number): string | undefined;
}

/** The name of the source: there is one, of all providers that were learned. */
const learnedSourceId = "learned";

/**
 * The source for some files. Several may be of one provider. A name means the provider of the first file that has it.
 * `addressOf` says which provider the name is known for already.
 */
export function learnedSource(
  files: readonly LearnedFile[],
  addressOf: (name: string) => string | undefined = () => undefined,
): Source {
  const byName = new Map<string, LearnedFile[]>();
  const functions = new Map<string, FunctionSignature>();
  for (const file of files) {
    const { name, address } = namesOf(file);
    const others = byName.get(name) ?? [];
    const knownAddress = addressOf(name) ?? (others[0] ? namesOf(others[0]).address : address);
    if (knownAddress.toLowerCase() !== address.toLowerCase()) continue;
    byName.set(name, [...others, file]);
    for (const one of file.header.functions) functions.set(one.name, one);
  }
  return {
    id: learnedSourceId,
    providers: new Map([...byName].map(([name, of]) => [name, () => joined(of.map(learnedFacts))])),
    functions: () => functions,
  };
}

function joined([first, ...others]: readonly ProviderFacts[]): ProviderFacts | undefined {
  return first && joinFacts(first, others);
}

/** Its usual local name, and its address without the registry: whichever it comes from, it is the same. */
function namesOf({ header }: LearnedFile) {
  const [, namespace = "", name = ""] = header.address.split("/");
  return { name, address: `${namespace}/${name}` };
}

const kinds: readonly SchemaKind[] = ["provider", "resource", "data", "ephemeral", "action", "list"];

/** The facts of one release. */
export function learnedFacts(file: LearnedFile): ProviderFacts {
  const { header, read } = file;
  const byKind = new Map<SchemaKind, Map<string, TypeFacts>>(kinds.map((kind) => [kind, new Map()]));
  for (const [kind, type, start, length] of header.index) {
    byKind.get(kind)?.set(
      type,
      lazyType(kind, type, () => readType(read(start, length))),
    );
  }
  return {
    ...namesOf(file),
    releases: [header.version],
    snapshots: [header.version],
    learned: [header.version],
    isFull: () => true,
    // The protocol's schema names all types of every kind.
    tells: (kind, snapshot) => snapshot === 0 && byKind.has(kind),
    types: (kind) => [...(byKind.get(kind)?.values() ?? [])],
    type: (kind, type) => byKind.get(kind)?.get(type),
  };
}

function lazyType(kind: SchemaKind, name: string, read: () => TypeSchema | undefined): TypeFacts {
  let typeFactsRead: TypeFacts | undefined;
  const facts = () => {
    typeFactsRead ??= typeFacts([read() ?? unreadable(kind, name)]);
    return typeFactsRead;
  };
  return {
    kind,
    name,
    isIn: (snapshot) => snapshot === 0,
    at: (snapshot) => facts().at(snapshot),
    outline: () => facts().outline(),
    occurrence: (path) => facts().occurrence(path),
    successors: (path, snapshot) => facts().successors(path, snapshot),
  };
}

/** A type of which only the name is known: everything may be in it. */
function unreadable(kind: SchemaKind, name: string): TypeSchema {
  return { kind, name, body: new Map([["*", { type: "dynamic", optional: true }]]) };
}
