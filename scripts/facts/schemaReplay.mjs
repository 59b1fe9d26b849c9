// Goes back from the newest release whose structure is known as a whole, by what each release changed.

/** `[{ version, kinds, types }]` of every release that the changes lead to; `read` gives the types of the newest. */
export function replayedSnapshots(newer, read) {
  const versions = Object.keys(newer?.releases ?? {});
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  const kinds = ["provider", "resource", "data", "ephemeral"];
  const isType = ({ kind }) => kinds.includes(kind);
  const found = [{ version: newest, kinds, types: read(newest).filter(isType) }];
  for (const version of versions.toReversed()) {
    const { from, ...changes } = newer.releases[version];
    found.push({ version: from, kinds, types: before(found.at(-1).types, changes) });
  }
  return found.reverse();
}

/** What was there before a release. Names that it removed could not be brought back: there are none. */
function before(types, { added, removed, changed }) {
  if (removed.length > 0) throw new Error("A release took a type away, of which nothing more is known.");
  const isNew = ({ kind, name }) => added.some((one) => one.kind === kind && one.name === name);
  const kept = structuredClone(types.filter((type) => !isNew(type)));
  for (const { kind, name, added: came = [], removed: went = [], changed: became = [] } of changed) {
    if (went.length > 0) throw new Error(`A release took an argument of ${name} away, of which nothing more is known.`);
    const type = kept.find((one) => one.kind === kind && one.name === name);
    for (const { path } of came) {
      const [parent, last] = placeOf(type, path);
      delete parent[last];
    }
    for (const { path, ...facts } of became) {
      const [parent, last] = placeOf(type, path);
      for (const [fact, [former]] of Object.entries(facts)) {
        if (former === null) delete parent[last][fact];
        else parent[last][fact] = former;
      }
    }
  }
  return kept;
}

function placeOf({ attributes }, path) {
  const names = path.split(".");
  const parent = names.slice(0, -1).reduce((body, name) => body[name].block ?? body[name].elem.block, attributes);
  return [parent, names.at(-1)];
}
