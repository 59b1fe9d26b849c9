/** What more than nine in ten of the arguments of azurerm take whose names are so. The first that fits counts. */
const types: readonly (readonly [type: string, names: RegExp])[] = [
  ["map(string)", /(?:^|_)(?:tags|metadata|app_settings|environment_variables)$/],
  ["bool", /^(?:is|has|enable|use|allow)_|(?:^|_)enabled$/],
  ["number", /(?:^|_)(?:count|capacity|port|priority|ttl|percent|percentage|gb|days|hours|minutes|seconds)$/],
  [
    "list(string)",
    /(?:(?:^|_)address_space|ids|names|zones|prefixes|servers|addresses|ranges|locations|regions|cidrs)$/,
  ],
];

/** The type of values that a variable of that name mostly takes. */
export function likelyType(name: string): string {
  return types.find(([, names]) => names.test(name))?.[0] ?? "string";
}
