import { addressOf, type Block, declarationsIn, fileName, hasType, isTestFile } from "../../model/index";
import { countReferencesTo } from "../../references/index";
import type { Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import type { Location } from "../navigation/navigation";

/** Something that others refer to. */
export interface CodeLens {
  readonly address: string;
  /** Its name, where it is declared. */
  readonly span: Span;
}

/** How much refers to what a document declares. */
export interface CodeLensQueries {
  /** What a document declares and references can name, in the order of the text; nothing where something else counts it. */
  codeLenses(uri: string): readonly CodeLens[];
  /** How many references there are to something that the module of a document declares. */
  countReferences(uri: string, address: string): number;
  /** The calls of a document's module, if it is the file of the module that says so. */
  callsOfModule(uri: string): readonly Location[];
}

/** Answers from the store. */
export function codeLensQueries({ read, moduleOf, scopeOf, modules, othersFor }: Store): CodeLensQueries {
  const areGiven = (uri: string) => othersFor(uri).some(({ capabilities }) => capabilities.includes("lenses"));
  return {
    codeLenses(uri) {
      const document = read(uri);
      if (!document || document.isProgram || isTestFile(uri) || areGiven(uri)) return [];
      return document.blocks.flatMap((block) => codeLensesOf(block, uri));
    },
    countReferences: (uri, address) => countReferencesTo({ address, module: moduleOf(uri) }, modules.values()),
    callsOfModule(uri) {
      const document = read(uri);
      if (!document || document.isProgram || areGiven(uri) || mainFile([...moduleOf(uri).documents.keys()]) !== uri)
        return [];
      return scopeOf(uri)
        .calls()
        .map(({ block: { head }, scope }) => ({ uri: scope.uri, span: head }));
    },
  };
}

function codeLensesOf(block: Block, uri: string): CodeLens[] {
  if (block.kind === "locals")
    return declarationsIn(block, uri).flatMap(([address, { item }]) =>
      item ? [{ address, span: item.nameSpan }] : [],
    );
  const address = addressOf(block);
  const label = block.labels[hasType(block.kind) ? 1 : 0];
  return address && label && block.kind !== "provider" ? [{ address, span: label.span }] : [];
}

/** The file in which people look first: `main.tf`, or else the first by name. */
function mainFile(uris: readonly string[]): string | undefined {
  const files = uris.filter((uri) => /\.(?:tf|tofu)$/.test(uri) && !isTestFile(uri)).sort();
  return files.find((uri) => /^main\./.test(fileName(uri))) ?? files[0];
}
