/**
 * What Terraform would make of a configuration: the resources of a module and of those that it calls, at their addresses, with the keys of
 * `count` and `for_each` as far as these are known without a plan. Source: https://developer.hashicorp.com/terraform/cli/state/resource-addressing
 */
import {
  asVariable,
  calledFolder,
  calledModule,
  declaredIn,
  environmentWith,
  type Scope,
  scopeOfCalled,
  variableValue,
  writtenDefault,
} from "../../analysis/index";
import {
  attributesOf,
  type Environment,
  elementsOf,
  evaluate,
  type Result,
  stringOf,
  unknown,
} from "../../evaluation/index";
import { type Block, bodyItemOf, isValuesFile } from "../../model/index";
import { hclIndex } from "../../text/index";

/** A part of an address: `module.net` or `azurerm_subnet.main`, with its key as it is written (`["a"]`, `[0]`) or none. */
export interface AddressPart {
  readonly name: string;
  readonly key: string;
}

/** The key of instances if only a plan knows how many there are. */
export const anyKey = "[*]";

/** A module as it is called once, or the one that is looked at. */
export interface MadeModule {
  readonly parts: readonly AddressPart[];
  readonly scope: Scope;
  /** Its call, and where that is. */
  readonly call?: { readonly block: Block; readonly by: MadeModule };
  /** The folders of the modules that it is called through, itself included. */
  readonly folders: readonly string[];
  readonly environment: Environment;
}

/** The instances of a block: their keys, or undefined where only a plan knows them. */
type Keys = readonly string[] | undefined;

/** A resource, or a partly known call of a module, before its instances are distinguished. */
export interface Made {
  readonly module: MadeModule;
  /** Within its module: `azurerm_subnet.main`. */
  readonly address: string;
  readonly uri: string;
  readonly block: Block;
  readonly keys: Keys;
  /** Whether it is the call of a module. */
  readonly isCall: boolean;
}

/** A configuration, as far as it is known what it makes. */
export interface Configuration {
  readonly root: MadeModule;
  /** By address, without the keys of their own. */
  readonly resources: ReadonlyMap<string, Made>;
  /** All calls, likewise; those that lead to a module that is not known make nobody knows what. */
  readonly calls: ReadonlyMap<string, Made & { readonly isKnown: boolean }>;
  /** The modules that are known, by address with keys. */
  readonly modules: ReadonlyMap<string, MadeModule>;
  /** Whether there is more than was looked at. */
  readonly isCut: boolean;
  /** Names of variables of the first module whose default was taken for their value. */
  readonly assumed: ReadonlySet<string>;
}

/** How many resources and calls are looked at. */
const most = 20_000;

/** How many instances of one block are told apart. */
const mostKeys = 5_000;

/** How deep modules are followed. */
const deepest = 25;

/** An address as text. */
export function partsText(parts: readonly AddressPart[]): string {
  return parts.map(({ name, key }) => name + key).join(".");
}

/** The address of something in a module. */
export function addressWithin({ parts }: MadeModule, address: string): string {
  return parts.length === 0 ? address : `${partsText(parts)}.${address}`;
}

/** Everything that the module of a scope makes. */
export function madeByModule(scope: Scope): Configuration {
  const assumed = new Set<string>();
  const resources = new Map<string, Made>();
  const calls = new Map<string, Made & { readonly isKnown: boolean }>();
  const root = firstModule(scope, assumed);
  const modules = new Map([["", root]]);
  const open = [root];
  let left = most;
  for (let module = open.pop(); module && left > 0; module = open.pop()) {
    for (const address of module.scope.module.declarations.keys()) {
      const [declaration] = declaredIn(module.scope.module, address);
      const { kind } = declaration?.block ?? {};
      if (!declaration || (kind !== "resource" && kind !== "module")) continue;
      if (left-- <= 0) break;
      const { block, uri } = declaration;
      const made = {
        module,
        address,
        uri,
        block,
        keys: keysOf(block, module.environment),
        isCall: kind === "module",
      };
      const text = addressWithin(module, address);
      if (kind === "resource") {
        resources.set(text, made);
        continue;
      }
      const own = { ...module.scope, uri };
      const called = calledModule(block, own);
      const folder = calledFolder(block, own.module);
      const isKnown = called !== undefined && folder !== undefined && isBelow(module, folder);
      calls.set(text, { ...made, isKnown });
      if (!called || folder === undefined || !isKnown) continue;
      for (const key of made.keys ?? [anyKey]) {
        if (left-- <= 0) break;
        const below = calledModuleOf(made, key, scopeOfCalled(called, own), folder);
        modules.set(partsText(below.parts), below);
        open.push(below);
      }
    }
  }
  return { root, resources, calls, modules, isCut: left <= 0, assumed };
}

function isBelow({ folders }: MadeModule, folder: string): boolean {
  return folders.length < deepest && !folders.includes(folder);
}

/** The module that is looked at: of its variables the defaults are taken where nothing else is known. */
function firstModule(scope: Scope, assumed: Set<string>): MadeModule {
  const isGiven = [...scope.module.documents.keys()].some(isValuesFile);
  const environment = environmentWith(scope, undefined, (name, block) => {
    const given = variableValue(name, block, scope) ?? (isGiven ? undefined : writtenDefault(name, block, scope));
    if (given) assumed.add(name);
    return asVariable(given ? evaluate(given, environment).result : unknown, block);
  });
  return { parts: [], scope, folders: [scope.module.folder], environment };
}

/** A called module: its variables are what the call passes. */
function calledModuleOf(made: Made, key: string, scope: Scope, folder: string): MadeModule {
  const { block: call, module: by } = made;
  const environment = environmentWith(scope, undefined, (name, block) => {
    if (call.body.items.some((item) => item.key)) return asVariable(unknown, block);
    const passed = bodyItemOf(call.body, name);
    if (passed) return asVariable(evaluate(passed.value, by.environment).result, block);
    const otherwise = bodyItemOf(block.body, "default");
    return asVariable(otherwise ? evaluate(otherwise.value, environment).result : unknown, block);
  });
  const parts = [...by.parts, { name: made.address, key }];
  return { parts, scope, call: { block: call, by }, folders: [...by.folders, folder], environment };
}

function keysOf({ body }: Block, environment: Environment): Keys {
  const [count, forEach] = [bodyItemOf(body, "count"), bodyItemOf(body, "for_each")];
  if (body.items.some(({ key }) => key) || (count && forEach)) return undefined;
  if (count) return numbersBelow(evaluate(count.value, environment).result);
  return forEach ? keysIn(evaluate(forEach.value, environment).result) : [""];
}

function numbersBelow(count: Result): Keys {
  if (count.state !== "known" || typeof count.value === "boolean" || typeof count.value === "object") return undefined;
  const number = Number(count.value);
  if (!Number.isInteger(number) || number < 0 || number > mostKeys) return undefined;
  return Array.from({ length: number }, (_, index) => `[${index}]`);
}

function keysIn(over: Result): Keys {
  const names = [...(attributesOf(over)?.keys() ?? elementsOf(over)?.map(stringOf) ?? [undefined])];
  if (names.length > mostKeys || names.includes(undefined)) return undefined;
  return [...new Set(names as string[])].map(hclIndex);
}

/** Whether a block has as many instances as `count` says. */
export function isCounted({ body }: Block): boolean {
  return bodyItemOf(body, "count") !== undefined;
}
