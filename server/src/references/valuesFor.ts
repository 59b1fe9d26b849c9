// Which module a file of values is for: Terraform is told of those that lie elsewhere on its command line.

import { addressesBehind, backendOf, namesSet, setsBackend } from "../analysis/index";
import {
  type Document,
  isBackendFile,
  isConfiguration,
  isValuesFile,
  type Module,
  mayBeOfBackend,
  uriBeside,
} from "../model/index";

/** How many folders above its own a file of values may be for: `environments/prod/westeurope.tfvars`. */
const highest = 3;

/**
 * The folders above one that holds files of values and nothing of a module, as in `env/prod.tfvars`, nearest first.
 *
 * @param files addresses or names of what it holds.
 */
export function foldersAboveValues(folder: string, files: Iterable<string>): readonly string[] {
  const all = [...files];
  if (!all.some((one) => isValuesFile(one) || isBackendFile(one)) || all.some(isConfiguration)) return [];
  const above: string[] = [];
  for (let at = folder; above.length < highest; at = above.at(-1)!) {
    const next = uriBeside(at, "..");
    if (next === at) break;
    above.push(next);
  }
  return above;
}

/**
 * The module that a file of values is for: that of its folder, or where that holds nothing else the nearest one above that declares
 * most of its names, or else the only one that lies beside its folder, or beside the one above, and does. That of its folder where none does.
 */
export function moduleOfValues<M extends Module>(document: Document, own: M, modules: Iterable<M>): M {
  if (mayBeOfBackend(document.uri)) {
    const module = moduleOfBackend(own, modules);
    if (setsBackend(document, module)) return module;
  }
  const above = foldersAboveValues(own.folder, own.documents.keys());
  if (above.length === 0) return own;
  const byFolder = modulesByFolder(modules);
  const names = namesSet(document.loose);
  const around = above.flatMap((folder) => byFolder.get(folder) ?? []);
  const nearest = around.find((module) => declaresMost(names, module));
  if (nearest || names.length === 0) return nearest ?? own;
  const [only, ...others] = [...byFolder.values()].filter(
    (module) =>
      module !== own && above.slice(0, 2).includes(uriBeside(module.folder, "..")) && declaresMost(names, module),
  );
  return only && others.length === 0 ? only : own;
}

/** The module whose backend a file of settings is for: the nearest that has one, in its folder or above, or else the only one beside those. */
export function moduleOfBackend<M extends Module>(own: M, modules: Iterable<M>): M {
  const above = foldersAboveValues(own.folder, own.documents.keys());
  const byFolder = modulesByFolder(modules);
  const has = (module: M) => backendOf(module) !== undefined;
  const nearest = [own, ...above.flatMap((folder) => byFolder.get(folder) ?? [])].find(has);
  if (nearest) return nearest;
  const beside = [...byFolder.values()].filter(
    (one) => above.slice(0, 2).includes(uriBeside(one.folder, "..")) && has(one),
  );
  return beside.length === 1 ? beside[0]! : own;
}

/** Those that files of values may be for: no stacks. */
function modulesByFolder<M extends Module>(modules: Iterable<M>): ReadonlyMap<string, M> {
  return new Map([...modules].flatMap((module) => (module.isStack ? [] : [[module.folder, module]])));
}

function declaresMost(names: readonly string[], module: Module): boolean {
  if (addressesBehind("var.", module).length === 0) return false;
  return names.filter((name) => module.declarations.has(`var.${name}`)).length * 2 >= names.length;
}

/** The files of values that are for a module and lie in other folders. */
export function* valuesElsewhere(module: Module, modules: readonly Module[]): Generator<Document> {
  for (const other of modules) {
    if (other === module) continue;
    for (const document of other.documents.values())
      if (
        isValuesFile(document.uri) &&
        !setsBackend(document, module) &&
        moduleOfValues(document, other, modules) === module
      )
        yield document;
  }
}
