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

/** The provider that a class is of. */
export function providerOf(kind: string, type: string): string {
  return kind === "provider" ? type : type.slice(0, type.indexOf("_"));
}
