// Symbols: the blocks that a case expects in the outline of its files, or found by a query, held against ours.
import { isPlaceOf } from "./comparisons.mjs";
import { uriOf } from "./session.mjs";
import { partsOf, spanOf } from "./tables.mjs";

/** Whether the outline of each file has what is expected there, and in it what is expected in that. */
export function compareOutlines(service, files, expected) {
  const all = Object.keys(files).flatMap((file) => service.outline(uriOf(file)).map((item) => ({ ...item, file })));
  return compareAll(symbolsIn(expected, files), all, ({ children }) => children);
}

/** Whether a query finds what is expected of the blocks; what is in these it has in its outline. */
export function compareSymbols(service, files, expected, query) {
  const found = service
    .findSymbols(query)
    .map((one) => ({ ...one, file: Object.keys(files).find((file) => uriOf(file) === one.uri) }));
  return compareAll(
    symbolsIn(expected, files).map((one) => ({ ...one, inside: [] })),
    found,
    () => [],
  );
}

function compareAll(expected, ours, insideOf) {
  const missing = missingIn(expected, ours, insideOf);
  const blocks = missing.filter(({ kind }) => kind === "BlockSymbol");
  const names = (blocks.length > 0 ? blocks : missing).map(({ name }) => name);
  return {
    outcome: missing.length > 0 ? "other" : "same",
    detail: `${blocks.length > 0 ? "no block" : "no argument"} in the outline: ${names}; ours: ${ours.map(({ name }) => name)}`,
    more: Math.max(0, ours.length - expected.length),
  };
}

function missingIn(expected, ours, insideOf) {
  return expected.flatMap((one) => {
    const found = ours.find((each) => (each.file ?? one.file) === one.file && isPlaceOf(each, one.span));
    return found ? missingIn(one.inside, insideOf(found), insideOf) : [one];
  });
}

/** Symbols of Go's literals: `{ kind, name, file, span, inside }`. */
function symbolsIn(node, files) {
  return (node?.elements ?? []).map(({ value }) => {
    const parts = partsOf(value);
    const range = parts.get("rng");
    const file = partsOf(range).get("Filename")?.string;
    const name = parts.get("AttrName") ?? parts.get("ExprName") ?? parts.get("Type");
    return {
      ...{ kind: value.type, name: name?.string, file, span: spanOf(range, files[file] ?? "") },
      inside: symbolsIn(parts.get("nestedSymbols"), files),
    };
  });
}
