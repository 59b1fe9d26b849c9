import { calledFolder, type ModuleCall } from "../analysis/index";
import { memoByName, memoFor, memoIndex, weakMemo } from "../memo/index";
import { addressOf, type Block, type Document, isTestFile, isValuesFile, type Module } from "../model/index";
import { referenceOriginsIn } from "./referenceOrigins";
import { keyOf } from "./referencesTo";

/**
 * Whether something in a module, its tests included, names what it declares under an address, other than in the declaration itself: in the
 * validation of a variable, say.
 */
export const isUsedIn = memoByName((module: Module, address): boolean => namedIn(module).has(address));

/** Whether a call's own module reads an output of the called one; true as well where it reads all of that at once, or waits for it. */
export function isOutputRead({ block, scope: { module } }: ModuleCall, name: string): boolean {
  const call = addressOf(block) ?? "";
  return [`output.${name}`, everything].some((read) => isUsedIn(module, keyOf(read, call)));
}

/** Whether a test in a module runs the module in a folder: then its conditions may read everything that it returns. */
export const isRunBy = memoByName((module: Module, folder): boolean => {
  for (const [uri, { blocks }] of module.documents)
    if (isTestFile(uri) && blocks.some((block) => block.kind === "run" && calledFolder(block, module) === folder))
      return true;
  return false;
});

/** The names of variables that a module itself reads, its tests included; not those that its calls set in other modules. */
export function variablesReadIn(module: Module): readonly string[] {
  return [...namedIn(module)].flatMap((key) => /^var\.(.+)$/.exec(key)?.[1] ?? []);
}

/** Few keystrokes change what is named. */
const namedIn = memoFor((module: Module): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const uri of module.documents.keys()) for (const key of namesIn(module, uri).names()) names.add(key);
  return names;
});

const namesIn = memoByName(({ documents }: Module, uri) =>
  memoIndex(
    () => (isValuesFile(uri) ? [] : (documents.get(uri)?.blocks ?? [])),
    (block) => namedBy(block, documents.get(uri)!),
  ),
);

/** All that a called module gives. */
const everything = "*";

const namedBy = weakMemo((block: Block, document: Document): readonly (readonly [key: string, is: true])[] => {
  const own = new Set<string>();
  const names = new Set<string>();
  for (const { address, isDeclaration, via, rest } of referenceOriginsIn(block, document)) {
    if (via !== undefined) names.add(keyOf(address, via));
    else if (isDeclaration) own.add(address);
    else {
      names.add(address);
      if (address.startsWith("module.") && !rest.some(({ kind }) => kind === "name"))
        names.add(keyOf(everything, address));
    }
  }
  // Locals of one block may read each other.
  if (block.kind !== "locals") for (const address of own) names.delete(address);
  return [...names].map((key) => [key, true]);
});
