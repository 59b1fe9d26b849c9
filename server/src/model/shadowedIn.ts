/**
 * Those of the documents of a folder in whose place OpenTofu reads another one: `main.tf`, where `main.tofu` is beside it. A folder that
 * has both is looked at as OpenTofu does.
 */
export function shadowedIn(uris: readonly string[]): ReadonlySet<string> {
  const insteadOf = uris.map((uri) => uri.replace(/\.tofu(?=(?:\.json)?$)/, ".tf"));
  return new Set(insteadOf.filter((other, index) => other !== uris[index]));
}
