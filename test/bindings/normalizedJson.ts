/** Where Terraform's JSON is read for names rather than values: it may be written as a template or not. */
const named = new Set(["depends_on", "from", "ignore_changes", "provider", "to", "type"]);

/**
 * Terraform as JSON, as a form that is the same for what means the same: a block that is there once may be in a list or
 * not, the order of names does not count, what is null is not set, and Terraform converts between text and numbers.
 */
export function normalizedJson(json: unknown, name = ""): unknown {
  if (Array.isArray(json)) {
    const items = json.map((item) => normalizedJson(item, name));
    return items.length === 1 && typeof items[0] === "object" ? items[0] : items;
  }
  if (typeof json === "string") return named.has(name) ? json.replace(/^\$\{(.*)\}$/, "$1") : withoutHabits(json);
  if (typeof json !== "object" || json === null) return String(json);
  const entries = Object.entries(json).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([name, value]): [string, unknown] => [name, normalizedJson(value, name)]).sort(),
  );
}

/** A template without what the library adds to sets, and the old way to write an index. */
function withoutHabits(template: string): string {
  return template.replace(/\btolist\(([\w.[\]]+)\)/g, "$1").replace(/\.(\d+)(?=[.}])/g, "[$1]");
}
