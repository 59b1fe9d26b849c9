// A few of many configurations that have as much as all of them.

/** So many at most, first the one that has most; each of the others has something that none before it has. */
export function covering(configs, most) {
  const distinct = new Map(configs.map((config) => [JSON.stringify(config), config]));
  let left = [...distinct.values()].map((config) => ({ config, has: featuresOf(config) }));
  const seen = new Set();
  const chosen = [];
  while (chosen.length < most && left.length > 0) {
    const counts = new Map(left.map((one) => [one, [...one.has].filter((feature) => !seen.has(feature)).length]));
    const best = left.reduce((one, other) => (counts.get(other) > counts.get(one) ? other : one));
    if (chosen.length > 0 && counts.get(best) === 0) break;
    for (const feature of best.has) seen.add(feature);
    chosen.push(best.config);
    left = left.filter((one) => one !== best);
  }
  return chosen;
}

/** The arguments that a configuration has, which of them as several, and the words that they say. */
function featuresOf(config, prefix = "", found = new Set()) {
  for (const [name, value] of Object.entries(config)) {
    if (value === null || value === undefined) continue;
    const path = prefix + name;
    found.add(path);
    if (Array.isArray(value)) found.add(`${path}#${Math.min(value.length, 2)}`);
    for (const one of [value].flat())
      if (one !== null && typeof one === "object" && Array.isArray(value)) featuresOf(one, `${path}.`, found);
      else if (isWord(one)) found.add(`${path}=${one}`);
  }
  return found;
}

function isWord(value) {
  return typeof value === "boolean" || (typeof value !== "object" && /^[A-Z][A-Za-z0-9_]{1,30}$/.test(String(value)));
}
