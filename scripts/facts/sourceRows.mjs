// What azurerm's sources say of where arguments go, beside the table and what Azure's types declare.
import { loadServer } from "../loadService.mjs";
import { typeOf } from "./bodies/ids.mjs";
import { ruledOut } from "./declaredPaths.mjs";
import { isSure, leavesInSource, rowsInSource } from "./sentBySource.mjs";

/**
 * Rows of `table` for arguments that it has none for, by type: `{ arg, path, how, req?, values? }`, with a request where that is not the one about the
 * resource itself. `folder` is a checkout of azurerm of that `release`. Left out is what is not sure, and what Azure's own types contradict.
 */
export async function sourceRows(folder, table, release) {
  const lines = new Map(table.map((line) => [line.type, line]));
  const fits = await fittingIn(release);
  const found = new Map();
  for (const [type, rows] of rowsOf(folder, lines)) {
    const { armType, arguments: known = [] } = lines.get(type) ?? {};
    const names = new Set(known.map(nameOf));
    const further = rows.filter((row) => isSure(row) && !names.has(row.arg) && fits(type, row));
    if (further.length > 0)
      found.set(
        type,
        further.map((row) => asInTable(row, armType)),
      );
  }
  return found;
}

/** Sentences: how often the sources say what the table says that azurerm was seen to send, by how the code is, and each row where they do not. */
export async function measuredRows(folder, table, release) {
  const lines = new Map(table.map((line) => [line.type, line]));
  const fits = await fittingIn(release);
  const counts = new Map();
  const others = [];
  for (const [type, rows] of rowsOf(folder, lines))
    for (const row of rows) {
      const known = lines.get(type)?.arguments.find((one) => nameOf(one) === row.arg);
      const kind = `${isSure(row) ? "told" : "not told"}: ${[row.how, ...row.traits].join(", ")}`;
      const count = counts.get(kind) ?? { same: 0, other: 0, further: 0 };
      counts.set(kind, count);
      if (!known) count.further += fits(type, row) ? 1 : 0;
      else if (isSame(row, known, lines.get(type).armType)) count.same++;
      else {
        count.other++;
        others.push(
          `${kind}: ${type} ${row.arg} goes to ${known.path}, and by the sources to ${row.path} of ${row.azure}`,
        );
      }
    }
  const sorted = [...counts].sort(([one], [other]) => (one < other ? 1 : -1));
  return [
    ...sorted.map(
      ([kind, { same, other, further }]) => `${same} as seen, ${other} otherwise, ${further} further; ${kind}`,
    ),
    ...others.sort(),
  ];
}

function rowsOf(folder, lines) {
  return rowsInSource(leavesInSource(folder), (type) => lines.get(type)?.armType);
}

function isSame(row, known, armType) {
  const { path, how, req = armType } = known;
  if (how === "id-part" || row.how === "id-part") return how === row.how;
  const place = asInTable(row, armType);
  const of = req.replace(/^[A-Z]+ /, "").replace(/#\d+$/, "");
  const isSameWay =
    how === (row.how === "map" ? "same" : place.how) && (how !== "values" || areSame(known.values, row.values));
  return bare(path) === bare(place.path) && nameOfType(of) === nameOfType(row.azure) && isSameWay;
}

/** Whether pairs say the same of what both know. */
function areSame(known, pairs) {
  return known.every(
    ([written, sent]) => written === null || pairs.some(([one, other]) => one === written && other === sent),
  );
}

function asInTable({ arg, path, how, azure, values }, armType = "") {
  const isOwn = nameOfType(azure) === nameOfType(armType);
  return {
    ...{ arg, path: how === "keys" ? `${path}.{id}` : path, how: how === "keys" ? "key" : how },
    ...(!isOwn && { req: azure }),
    ...(values && { values }),
  };
}

/** Whether an argument of a release can be set, and what Azure declares lets it be there. */
async function fittingIn(release) {
  const { attributeAt, catalog } = await loadServer();
  const isRuledOut = await ruledOut();
  return (type, { arg, path, how, azure, values }) => {
    const found = catalog.provider("azurerm").find("resource", type, release);
    const attribute = typeof found === "object" ? attributeAt(found.body, arg.split(".")) : undefined;
    if (!attribute || attribute.block || !(attribute.required || attribute.optional)) return false;
    return how === "id-part"
      ? isAround(attribute, arg, azure)
      : !isRuledOut(azure, path, kindSent(attribute, how, values));
  };
}

/** Whether an id is that of what a resource is in, or of the resource: a part of another one may be in its id too. Names are what they are. */
function isAround({ id = [] }, arg, azure) {
  if (!/_ids?$/.test(arg)) return true;
  const names = id.map((template) => typeOf({ path: template, apiVersion: "" })?.split("@")[0].toLowerCase());
  return names.some((name) => name !== undefined && `${nameOfType(azure)}/`.startsWith(`${name}/`));
}

function kindSent({ type, elem }, how, values) {
  if (how === "keys") return "map";
  if (how === "values") return values.every(([, sent]) => sent.startsWith('"')) ? "string" : "bool";
  return type === "list" || type === "set" ? (elem?.type ?? "") : type;
}

function nameOf({ arg }) {
  return arg.replaceAll("[]", "");
}

function nameOfType(azure = "") {
  return azure.split("@")[0].toLowerCase();
}

function bare(path) {
  return path.replaceAll("[]", "").toLowerCase();
}
