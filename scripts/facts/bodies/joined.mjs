// Texts that are put together of several arguments: `Standard_LRS` of a tier and a kind of replication.

/** Writes such properties into the rows of each of these arguments, in the place of what was seen of them one by one. */
export function joinRows(rows, samples) {
  const paths = new Set([...rows.values()].flat().flatMap(({ at, as }) => (Array.isArray(as) ? [at] : [])));
  for (const path of paths) {
    const join = joinOf(path, samples);
    if (join === undefined) continue;
    for (const name of namesIn(join))
      rows.set(name, [...(rows.get(name) ?? []).filter(({ at }) => at !== path), { at: path, join }]);
  }
}

/** `{a}_{b}` where every text at a path is that of the arguments, and each of them was seen with several values. */
function joinOf(path, samples) {
  const there = samples.filter(({ request }) => typeof textAt(request.body, path) === "string");
  const [first] = there;
  if (!first || path.includes("[")) return undefined;
  const text = textAt(first.request.body, path);
  const names = Object.entries(first.config)
    .filter(([, value]) => typeof value === "string" && value.length > 1 && value.length < text.length)
    .map(([name]) => name);
  for (const one of names)
    for (const other of names) {
      const end = text.endsWith(")") ? ")" : "";
      const between = text.slice(first.config[one].length, text.length - first.config[other].length - end.length);
      const isOfBoth = text === first.config[one] + between + first.config[other] + end;
      if (one === other || !/^[_\-./: (]?$/.test(between) || !isOfBoth) continue;
      const isAlways = there.every(
        ({ config, request }) => textAt(request.body, path) === `${config[one]}${between}${config[other]}${end}`,
      );
      const isVaried = [one, other].every((name) => new Set(there.map(({ config }) => config[name])).size > 1);
      if (isAlways && isVaried && there.length === samples.length) return `{${one}}${between}{${other}}${end}`;
    }
  return undefined;
}

function namesIn(join) {
  return [...join.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
}

function textAt(body, path) {
  return path.split(".").reduce((inside, name) => inside?.[name], body);
}
