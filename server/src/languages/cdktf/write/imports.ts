/** What a program calls what it imports; what it does not import yet is noted, to be imported. */
export interface Imports {
  /** Something of the library. */
  core(name: string): string;
  /** The class of a resource, data source or provider. */
  binding(kind: string, type: string): string;
  /** The type of what constructs stand in. */
  construct(): string;
  /** Whether something that is imported is called so. */
  isUsed(name: string): boolean;
}

/** Another name for a class, where its own is taken: `AzureadGroup`. */
export function withProvider(provider: string, name: string): string {
  return provider.slice(0, 1).toUpperCase() + provider.slice(1) + name;
}

/** The provider of a type. `kind` is the kind of its block. */
export function providerOf(kind: string, type: string): string {
  return kind === "provider" ? type : type.slice(0, type.indexOf("_"));
}

/** The parts of a path that the bindings of a provider are imported from. */
interface ProviderPath {
  /** Everything in front of the folder: `@cdktf/provider-azurerm/lib`, `./.gen/providers/azurerm`. */
  readonly base: string;
  readonly provider: string;
  /** `key-vault`; absent where all of the bindings are imported. */
  readonly folder?: string;
}

/** The parts of an import path of a provider's bindings. Undefined for other paths. */
export function providerPath(path: string): ProviderPath | undefined {
  const match =
    /^((?:.*\/)?(?:@cdkt[fn]\/provider-|\.gen\/providers\/)([a-z]+))(\/lib)?(?:\/([a-z][a-z0-9-]*))?(?:\/index)?(?:\.js)?$/.exec(
      path,
    );
  if (!match) return undefined;
  const [, root = "", provider = "", , folder] = match;
  const base = root.includes(".gen/") ? root : `${root}/lib`;
  return { base, provider, ...(folder && folder !== "index" && { folder }) };
}

/** The import path of another provider's bindings, in the same form. */
export function ofProvider({ base, provider }: ProviderPath, other: string): string {
  return base.replace(new RegExp(`([-/])${provider}(/lib)?$`), `$1${other}$2`);
}
