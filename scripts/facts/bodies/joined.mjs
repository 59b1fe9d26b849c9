// Texts that are put together of several arguments: `Standard_LRS` of a tier and a kind of replication.
import { leavesIn } from "./applied.mjs";

/** Writes such properties into the rows of each of these arguments, in the place of what was seen of them one by one. */
export function joinRows(rows, samples) {
  const paths = new Set([...rows.values()].flat().flatMap(({ at, as }) => (Array.isArray(as) ? [at] : [])));
  for (const path of paths) {
    const found = joinOf(path, samples);
    if (found === undefined) continue;
    for (const name of found.names)
      rows.set(name, [...(rows.get(name) ?? []).filter(({ at }) => at !== path), { at: path, join: found.join }]);
  }
}

/**
 * `{a}_{b}` where every text at a path is that of two arguments of the body itself, or of one block, and each of them was seen with several values: the
 * names of both, and what is between them.
 */
function joinOf(path, samples) {
  const all = samples.map(({ args, leaves, request }) => {
    const values = (leaves ?? leavesIn(request.body, new Set())).get(path) ?? [];
    return { args, text: values.length === 1 && typeof values[0] === "string" ? values[0] : undefined, values };
  });
  const first = all.find(({ text }) => text !== undefined);
  if (!first) return undefined;
  const { text } = first;
  const textOf = (name, args) => {
    const [value, ...others] = args.get(name) ?? [];
    return others.length === 0 && /^(?:string|number)$/.test(typeof value) ? String(value) : undefined;
  };
  const names = [...first.args.keys()].filter((name) => {
    const own = textOf(name, first.args);
    return own !== undefined && own.length > 1 && own.length < text.length;
  });
  const blockOf = (name) => name.slice(0, name.lastIndexOf(".") + 1);
  for (const one of names)
    for (const other of names) {
      if (one === other || blockOf(one) !== blockOf(other)) continue;
      const [start, last] = [one, other].map((name) => textOf(name, first.args));
      const end = text.endsWith(")") ? ")" : "";
      const between = text.slice(start.length, text.length - last.length - end.length);
      if (!/^[_\-./: (]?$/.test(between) || text !== start + between + last + end) continue;
      // Without both of them nothing is sent in a block, and nothing is known of a body.
      const isSo = ({ args, text: sent, values }) => {
        const [begins, ends] = [one, other].map((name) => textOf(name, args));
        if (begins === undefined && ends === undefined && blockOf(one) !== "") return values.length === 0;
        return sent === `${begins}${between}${ends}${end}` || (blockOf(one) !== "" && (begins ?? ends) === undefined);
      };
      const isVaried = [one, other].every((name) => new Set(all.map(({ args }) => textOf(name, args))).size > 1);
      if (all.every(isSo) && isVaried) return { names: [one, other], join: joinText(one, between, other, end) };
    }
  return undefined;
}

function joinText(one, between, other, end) {
  const [first, last] = [one, other].map((name) => name.slice(name.lastIndexOf(".") + 1));
  return `{${first}}${between}{${last}}${end}`;
}
