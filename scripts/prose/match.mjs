// Finds out which type of the package is which type of the provider: by the names of their arguments and their own.

/** `Map<theirs, ours>`, best pairs first, each type once. Both lists are of `{ name, words, arguments: Set }`. */
export function matchTypes(theirs, ours) {
  const pairs = theirs.flatMap((one) =>
    ours.map((other) => ({ one, other, score: scoreOf(one, other) })).filter(({ score }) => score > 0.62),
  );
  const matched = new Map();
  const taken = new Set();
  for (const { one, other } of pairs.sort((a, b) => b.score - a.score || (a.other.name < b.other.name ? -1 : 1))) {
    if (matched.has(one) || taken.has(other)) continue;
    matched.set(one, other);
    taken.add(other);
  }
  return matched;
}

function scoreOf(one, other) {
  let common = 0;
  for (const name of one.arguments) if (other.arguments.has(name)) common++;
  const overlap = common / (one.arguments.size + other.arguments.size - common);
  return overlap < 0.3 ? 0 : 0.6 * overlap + 0.4 * similarity(one.pairs, other.pairs);
}

/** Letters of a name in twos, however its words are joined. */
export function letterPairs(name) {
  const letters = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return new Set(Array.from(letters.slice(1), (letter, index) => letters[index] + letter));
}

function similarity(a, b) {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}
