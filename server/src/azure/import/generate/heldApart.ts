import type { BodySchema, Provider } from "../../../catalog/index";

/**
 * The blocks of a resource that would repeat what other resources are written for, such as the subnets in a network:
 * azurerm makes each from a list in Azure's answer whose items are imported too. Only those that a plan does not need.
 * `keys` are those of what is imported.
 */
export function heldApart(
  type: string,
  key: string,
  schema: BodySchema,
  provider: Provider,
  keys: Iterable<string>,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const other of keys) {
    const [word, name, ...more] = other.startsWith(`${key}/`) ? other.slice(key.length + 1).split("/") : [];
    if (word !== undefined && name !== undefined && more.length === 0) words.add(word);
  }
  if (words.size === 0) return new Set();
  const found = [...schema].filter(([name, { block, computed }]) => {
    const paths = computed && block ? [...block.keys()].map((inner) => provider.sentTo(type, [name, inner])?.path) : [];
    return paths.some((path) => words.has(/^properties\.(\w+)\[\]/.exec(path ?? "")?.[1]?.toLowerCase() ?? ""));
  });
  return new Set(found.map(([name]) => name));
}
