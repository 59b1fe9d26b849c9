// What is known of bodies from before together with what is learned now, of types of which both know something.

/** Lines that have what both say, what is learned first, where that says nothing of what is sent in any case that was otherwise before. */
export function united(before, learned) {
  const known = new Map(before.map((line) => [line.type, line]));
  return learned.flatMap((line) => {
    const earlier = known.get(line.type);
    if (!earlier || earlier.azure !== line.azure || earlier.id !== line.id) return [];
    if (JSON.stringify(earlier.kinds) !== JSON.stringify(line.kinds)) return [];
    const both = Object.entries({ ...earlier.rows, ...line.rows }).flatMap(([name, row]) => {
      const other = earlier.rows[name];
      // Earlier it was seen to be left out.
      if (isRequiredBlock(name, row, line.rows)) return other === undefined ? [] : [[name, other]];
      const told = name in line.rows ? undefined : leftIn(line, name, row);
      return [[name, told ?? (isLess(row, other) || isUnordered(row, other) ? other : row)]];
    });
    const rows = Object.fromEntries(both.sort(([one], [other]) => (one < other ? -1 : 1)));
    const told = Object.entries(rows).filter(([name, row]) => !isOrderOfBlocks(name, row, rows));
    const places = new Set(told.flatMap(([, row]) => placesOf(row)));
    const maps = Object.values(rows).flatMap((row) => (row.wrap || row.as === "json" ? placesOf(row) : []));
    const isTold = (path) => places.has(path) || maps.some((at) => path.startsWith(`${at}.`));
    const inAny = Object.values(earlier.always ?? {}).flatMap((values) => Object.keys(values));
    const anew = Object.keys(line.always?.[""] ?? {}).filter((path) => !isTold(path) && !inAny.includes(path));
    if (anew.length > 0) return [];
    const always = {};
    for (const [block, values] of Object.entries({ ...line.always, ...earlier.always }))
      for (const [path, value] of Object.entries(values))
        if (!isTold(path) || isOfBlock(rows, block, path)) always[block] = { ...always[block], [path]: value };
    return [{ ...earlier, ...line, rows, always: Object.keys(always).length > 0 ? always : undefined }];
  });
}

/** Whether the row of a block says what is at a path where the block is not there, and nothing in it says what is where it is. */
function isOfBlock(rows, block, path) {
  const names = Object.keys(rows).filter((name) => placesOf(rows[name]).includes(path));
  return names.length > 0 && names.every((name) => name === block);
}

/** The row of an argument that was never there where one value was sent in its place each time. */
function leftIn({ always = {} }, name, { open, ...row }) {
  const isOpen = open === true && !name.includes(".") && row.at in (always[""] ?? {});
  return isOpen ? { ...row, left: always[""][row.at] } : undefined;
}

/** Lines of types of which several configurations were applied: of one alone all that is sent would seem to be sent in any case. */
export function ofSeveral(learned, applied) {
  const counts = new Map();
  for (const { type } of applied) counts.set(type, (counts.get(type) ?? 0) + 1);
  return learned.filter(({ type }) => counts.get(type) > 1);
}

/** Whether a line tells of more arguments than another one, or of as many and of more of them what is sent without them. */
export function saysMore(one, other) {
  const more = rowCount(one) - rowCount(other);
  return more > 0 || (more === 0 && openCount(one) < openCount(other));
}

function rowCount({ rows }) {
  return Object.entries(rows).filter(([name, row]) => !isRequiredBlock(name, row, rows) && !isOfNoValue(row)).length;
}

/** Whether a row is there for what is sent without its argument alone. */
function isOfNoValue(row) {
  return [row].flat().some(({ as }) => Array.isArray(as) && as.length === 0);
}

function openCount({ rows }) {
  return Object.values(rows).filter((row) => [row].flat().some(({ open }) => open)).length;
}

/** Whether a row says nothing but that its block has to be there. */
function isRequiredBlock(name, row, rows) {
  return row.open === true && row.at === name && Object.keys(rows).some((one) => one.startsWith(`${name}.`));
}

/** Whether a row says nothing but in which order the blocks of its name are sent: not what is sent without any. */
function isOrderOfBlocks(name, row, rows) {
  const isBare = [row].flat().every((one) => Object.keys(one).every((key) => key === "at" || key === "order"));
  return isBare && typeof row !== "string" && Object.keys(rows).some((one) => one.startsWith(`${name}.`));
}

/** Whether both say the same, and only the other one in which order its texts are sent. */
function isUnordered(row, other) {
  const { at, order, ...rest } = typeof other === "string" || Array.isArray(other) ? {} : (other ?? {});
  const own = typeof row === "string" ? { at: row } : row;
  return order !== undefined && JSON.stringify({ at, ...rest }) === JSON.stringify(own);
}

/** Whether only the other one says what is sent without it. */
function isLess(row, other) {
  const isSamePlace = other !== undefined && JSON.stringify(placesOf(row)) === JSON.stringify(placesOf(other));
  return row.open === true && isSamePlace && !other.open;
}

function placesOf(row) {
  return [row].flat().map((one) => (typeof one === "string" ? one : one.at).replace(/\[\]$/, ""));
}
