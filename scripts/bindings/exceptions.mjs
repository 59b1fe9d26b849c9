import { grouped } from "../grouped.mjs";
import { blocksOf } from "./blocks.mjs";

/** The rows of server/data/bindings.json: each block that some version of the bindings takes in an unexpected form. */
export function exceptionsIn(packages, catalog) {
  const inOrder = [...packages].sort((a, b) => compare(a.providerVersion, b.providerVersion));
  const providers = [...new Set(inOrder.map(({ provider }) => provider))].sort();
  return providers.flatMap((provider) => {
    const versions = inOrder
      .filter((one) => one.provider === provider)
      .map((one) => ({ ...one, blocks: withoutRepetition([...blocksOf(one, catalog)]) }));
    const keys = new Set(versions.flatMap(({ blocks }) => blocks.filter(isException).map(keyOf)));
    return [...keys].flatMap((key) => rowsOf(key, versions));
  });
}

function isException({ form, expected }) {
  return form !== expected;
}

function keyOf({ kind, name, path }) {
  return `${kind} ${name} ${path}`;
}

/** Where every block of a type is bound as a list, one block with an empty path means them all. */
function withoutRepetition(blocks) {
  const types = grouped(blocks, typeOf);
  return [...types.values()].flatMap((all) => {
    const isUniform = all.length > 1 && all.some(isException) && all.every(({ form }) => form === "list");
    return isUniform ? [{ ...all[0], path: "" }] : all;
  });
}

function typeOf({ kind, name }) {
  return `${kind} ${name}`;
}

/** From the first version with the exception to the next without it; a change between major versions came with the later. */
function rowsOf(key, versions) {
  const rows = [];
  let open;
  versions.forEach((version, index) => {
    const block = version.blocks.find((block) => keyOf(block) === key);
    const source = `${version.name} ${version.version}`;
    if (!block || !isException(block)) {
      if (open && (block || isOfType(version, key))) open.to = since(versions, index);
      if (open?.to) open = undefined;
    } else if (open) {
      open.sources.push(source);
    } else {
      const { kind, name, path, form } = block;
      open = { kind, name, path, bindsAs: form, from: since(versions, index), sources: [source] };
      rows.push(open);
    }
  });
  return rows.map(({ sources, ...row }) => ({ ...row, source: sources.join(", ") }));
}

function isOfType({ blocks }, key) {
  return blocks.some((block) => key.startsWith(`${typeOf(block)} `));
}

function since(versions, index) {
  const { providerVersion } = versions[index];
  const major = Number.parseInt(providerVersion, 10);
  const before = versions[index - 1];
  return before && Number.parseInt(before.providerVersion, 10) < major ? `${major}.0.0` : providerVersion;
}

function compare(a, b) {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}
