/** The packages that a program imports. */
export interface Packages {
  /** The library: `cdktf` or its successor. */
  readonly core: string;
  /** Where the bindings of a provider are, in front of the folder of a class. */
  bindings(provider: string): string;
}

/** The packages to import from, by those that are listed; bindings that are not listed are generated into the project. */
export function packagesOf(listed: readonly string[]): Packages {
  const core = listed.some((name) => name === "cdktn" || name.startsWith("@cdktn/")) ? "cdktn" : "cdktf";
  return {
    core,
    bindings(provider) {
      const found = [
        `@${core}/provider-${provider}`,
        `@cdktf/provider-${provider}`,
        `@cdktn/provider-${provider}`,
      ].find((name) => listed.includes(name));
      return found ? `${found}/lib` : `./.gen/providers/${provider}`;
    },
  };
}
