import type { Catalog } from "../catalog/index";
import { memo, weakMemo } from "../memo/index";
import type { Block, Module } from "../model/index";

/** A call of a module by another one. */
export interface ModuleCall {
  readonly block: Block;
  /** Where it is. */
  readonly scope: Scope;
}

/**
 * Everything that may be looked up while a block is checked. All of it is tracked: findings are computed again once
 * something that was read for them has changed, no matter how a rule is written.
 */
export interface Scope {
  /** What is computed of the module may be kept for this object: scopes that have the same answer the same, whatever their document. */
  readonly key: object;
  readonly catalog: Catalog;
  readonly module: Module;
  /** The document that is looked at. */
  readonly uri: string;
  /** Another folder's module, if it is known. */
  moduleAt(folder: string): Module | undefined;
  /** The calls of the module that are known. */
  calls(): readonly ModuleCall[];
  /** To be told when a value is taken for that of a variable which may be set to something else. */
  assumes(): void;
  /** To be told which part of us has failed (`rule out-of-range`) and how: a fault of ours, which costs its own answer alone. */
  failed(part: string, error: unknown): void;
  /** The version in force of a provider, by its name in the catalog. */
  versionOf(provider: string): string;
  /** Whether Terraform would take a later release of a provider than any we know, if there is one. */
  mayBeNewer(provider: string): boolean;
}

/** Whether another module, known or only found around the folder, calls the current one. */
export function isCalled({ module, calls }: Pick<Scope, "module" | "calls">): boolean {
  return module.isCalled === true || calls().length > 0;
}

/**
 * The same scope as seen from a document, for a caller that wants to be told. Field by field, because each block has
 * its own.
 */
export function scopeFrom(scope: Scope, uri: string, assumes: () => void): Scope {
  const { key, catalog, module, moduleAt, calls, failed, versionOf, mayBeNewer } = scope;
  return { key, catalog, module, uri, moduleAt, calls, assumes, failed, versionOf, mayBeNewer };
}

/** The same for a caller that is not told. It decides itself what an assumption means, or uses only what is found. */
export function silentScope(scope: Scope): Scope {
  return scopeFrom(scope, scope.uri, () => {});
}

/** Gives what is found in a module, once for the module and the known providers. Its callers use only what is found. */
export function foundOnce<T>(find: (scope: Scope) => T, isSame?: (one: T, other: T) => boolean): (scope: Scope) => T {
  const found = weakMemo((_key: object, scope: Scope) => memo(() => find(silentScope(scope)), isSame));
  return (scope) => found(scope.key, scope)();
}

/** The scope with another version of one provider in force. */
export function scopeAt(scope: Scope, provider: string, version: string): Scope {
  return {
    ...scope,
    key: keyBeside(scope.key, `${provider} ${version}`),
    versionOf: (other) => (other === provider ? version : scope.versionOf(other)),
  };
}

/** The scope of a module that another one calls, with the versions that are in force there. */
export function scopeOfCalled(module: Module, scope: Scope): Scope {
  return { ...scope, key: keyWithin(module, scope.key), module, uri: "", calls: () => [], assumes: () => {} };
}

/** The one scope of a module that all its scopes share, for all callers. It knows no versions. */
export function versionlessScope({ module, catalog, moduleAt, failed }: Scope): Scope {
  return versionless(module)(catalog, { moduleAt, failed });
}

const versionless = weakMemo((module: Module) =>
  weakMemo(
    (catalog: Catalog, { moduleAt, failed }: Pick<Scope, "moduleAt" | "failed">): Scope => ({
      key: {},
      catalog,
      module,
      uri: "",
      moduleAt,
      calls: () => [],
      assumes: () => {},
      failed,
      versionOf: (provider) => catalog.provider(provider)?.snapshots.at(-1) ?? "",
      mayBeNewer: () => false,
    }),
  ),
);

/** The same as one of its calls makes it: values that the call gives are known. */
export function scopeOfCall(call: Block, module: Module, scope: Scope): Scope {
  return { ...scopeOfCalled(module, scope), key: keyOfCall(call)(scope.key), calls: () => [{ block: call, scope }] };
}

const keyOfCall = weakMemo((_call: Block) => weakMemo((_key: object) => ({})));

const keysBeside = weakMemo((_: object) => new Map<string, object>());

/** The same object each time. */
function keyBeside(key: object, name: string): object {
  const keys = keysBeside(key);
  const found = keys.get(name) ?? {};
  keys.set(name, found);
  return found;
}

const keysWithin = weakMemo((_: Module) => weakMemo((_key: object) => ({})));

function keyWithin(module: Module, key: object): object {
  return keysWithin(module)(key);
}
