// What a table of paths tells of arguments beside what was learned of whole bodies: where one configuration after the other was left out for another
// reason, an argument has no row, although it was seen alone where it goes.
import { argumentsOf, requestOf, withoutWhose } from "./applied.mjs";
import { namesOf } from "./ids.mjs";
import { rowsOf } from "./rows.mjs";
import { isTaken } from "./taken.mjs";

/**
 * Lines of what is known with rows for arguments that were applied and had none, of those that have any; what was foretold without such an argument is
 * what is sent without it. Whether they hold has to be seen.
 *
 * @param table lines of the table of paths. @param written a row as it is kept.
 */
export function completed(before, table, applied, written) {
  const paths = new Map(table.map((line) => [line.type, line]));
  return before.flatMap((line) => {
    const samples = applied.filter(({ type }) => type === line.type && !line.kinds).flatMap(sampleOf);
    const known = paths.get(line.type);
    if (samples.length === 0 || !known) return [];
    const bases = samples.filter(({ variant }) => /^(?:\d+#)?$/.test(variant));
    const found = rowsOf(known, samples, bases.length > 0 ? bases : samples.slice(0, 1));
    const own = withRows(line, found, written);
    return own ? [own] : [];
  });
}

/** Completed lines without the rows that were not there before and that nothing proves; none where nothing more is left. */
export function withProven(lines, before, proven) {
  const earlier = new Map(before.map((line) => [line.type, line]));
  return lines.flatMap((line) => {
    const [own, known] = [earlier.get(line.type), proven.get(line.type) ?? new Set()];
    const isKept = (name) => known.has(name) || JSON.stringify(line.rows[name]) === JSON.stringify(own.rows[name]);
    return Object.keys(line.rows).every(isKept) ? [line] : [];
  });
}

/**
 * Lines of types that were applied, with what no line before said of an argument only where a configuration with it was foretold: of others no value is
 * known, but what is sent without them.
 */
export function ofProven(lines, before, proven, applied) {
  const earlier = new Map(before.map((line) => [line.type, line]));
  const seen = new Set(applied.map(({ type }) => type));
  return lines.flatMap((line) => {
    const [own, known] = [earlier.get(line.type), proven.get(line.type)];
    if (!seen.has(line.type) || JSON.stringify(own) === JSON.stringify(line)) return [line];
    // Of what nothing was foretold with, nothing is known.
    if (!known || known.size === 0) return own ? [own] : [];
    const names = Object.keys(line.rows);
    const rows = Object.entries(line.rows).flatMap(([name, row]) => {
      const isBlock = names.some((other) => other.startsWith(`${name}.`));
      const isSame = JSON.stringify(own?.rows[name]) === JSON.stringify(row);
      if (isBlock || isSame || known.has(name)) return [[name, row]];
      const left = [row].flat().flatMap((one) => withoutValues(one));
      return left.length === 0 ? [] : [[name, left.length === 1 ? left[0] : left]];
    });
    return [{ ...line, rows: Object.fromEntries(rows) }];
  });
}

function withoutValues(row) {
  if (row.left === undefined && !row.open) return [];
  return [{ at: row.at, as: [], ...(row.open ? { open: true } : { left: row.left }) }];
}

function sampleOf(sample) {
  const request = requestOf(sample);
  if (!request) return [];
  const args = argumentsOf(sample);
  return [{ ...sample, args, request: withoutWhose(request, args, sample.saysSubscription) }];
}

function withRows(line, found, written) {
  const [rows, always] = [{ ...line.rows }, { ...line.always?.[""] }];
  const taken = new Set(Object.entries(rows).flatMap(([, row]) => [row].flat().map(pathOf)));
  let isMore = false;
  for (const [name, list] of found) {
    if (isTaken(name)) continue;
    if (namesOf(line.id).includes(name)) continue;
    const own = rows[name] === undefined ? list.filter(({ at }) => !taken.has(at)) : [];
    if (own.length > 0) {
      const all = own.map(({ left: _, isMap: _isMap, ...row }) => withUsual(written(row), always));
      rows[name] = all.length === 1 ? all[0] : all;
      isMore = true;
    } else if (rows[name] !== undefined) {
      const better = [rows[name]].flat().map((row) => withForm(row, list));
      if (!better.some((row, index) => row !== [rows[name]].flat()[index])) continue;
      rows[name] = better.length === 1 ? better[0] : better;
      isMore = true;
    }
  }
  if (!isMore) return undefined;
  const { "": _, ...ofBlocks } = line.always ?? {};
  const all = Object.keys(always).length > 0 ? { "": always, ...ofBlocks } : ofBlocks;
  return { ...line, rows: sorted(rows), always: Object.keys(all).length > 0 ? all : undefined };
}

/** What was sent in any case is what is sent without the argument. */
function withUsual(row, always) {
  const at = pathOf(row).replace(/\[\]$/, "");
  if (!Object.hasOwn(always, at)) return row;
  const usual = always[at];
  delete always[at];
  return { ...(typeof row === "string" ? { at: row } : row), left: usual };
}

/** A row that knows no value any more, with the form that all values have. */
function withForm(row, list) {
  if (!Array.isArray(row.as) || row.as.length > 0) return row;
  const same = list.find(({ at }) => at === row.at);
  const { as: _, ...rest } = row;
  if (typeof same?.as === "string") return { ...rest, as: same.as };
  return same && same.as === undefined && row.at.endsWith("[]") ? rest : row;
}

function pathOf(row) {
  return typeof row === "string" ? row : row.at;
}

function sorted(rows) {
  return Object.fromEntries(Object.entries(rows).sort(([one], [other]) => (one < other ? -1 : 1)));
}
