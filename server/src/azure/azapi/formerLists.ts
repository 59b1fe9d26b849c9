/**
 * Lists of a body as they were before they were sent in another form: those that became objects with keys, the one element that is sent in the place of
 * its list, and elements that say in other words of which kind they are.
 */
import type { SentBody, SentProperty, SentValue } from "../../catalog/index";
import { type Body, type BodyItem, bodyItemOf, type Value } from "../../model/index";
import { stepsOf } from "../json";
import { read } from "./bodyReads";
import { isLiteral } from "./sentLiteral";

/** The body with these lists, as rows have their paths. What is of another form stays as it is. */
export function withFormerLists(body: Value, { keyed, alone, kinds, rows }: SentBody): Value {
  let now = body;
  for (const path of alone) now = changed(now, stepsOf(path), (list, around) => list ?? elementIn(around, path, rows));
  for (const [path, by] of keyed) now = changed(now, stepsOf(path), (object) => object && listOf(object, by));
  for (const [path, { by }] of kinds ?? [])
    now = changed(now, stepsOf(path), (list) => list && withKinds(list, `${path}.${by}=`, by, rows));
  return now;
}

/** What is to be at a place, by what is there and by the object around it; undefined for nothing else than now. */
type Change = (value: Value | undefined, around: Body) => Value | undefined;

function changed(value: Value, steps: readonly string[], change: Change): Value {
  const [step = "", ...rest] = steps;
  if (value.kind !== "body") return value;
  const { body } = value;
  const name = step.replace(/\[\]$/, "");
  const item = bodyItemOf(body, name);
  const own = item?.value;
  const next = (one: Value) => changed(one, rest, change);
  const isEach = step.endsWith("[]") && own?.kind === "list";
  const inner = isEach ? { ...own, items: own.items.map(next) } : own && next(own);
  const after = rest.length === 0 ? change(own, body) : inner;
  if (!after || after === own) return value;
  const others = body.items.filter((one) => one !== item);
  return { ...value, body: { ...body, items: [...others, itemOf(name, after)] } };
}

function itemOf(name: string, value: Value): BodyItem {
  return { name, value, nameSpan: value.span, span: value.span };
}

/** The values of an object as a list; each has its key as the property `by`, unless that is a text with properties in braces. */
function listOf(object: Value, by: string): Value {
  if (object.kind !== "body") return object;
  const items = object.body.items.flatMap(({ name, nameSpan, value }): Value[] => {
    if (value.kind !== "body" || name === "") return [];
    const key: Value = { kind: "text", text: name, span: nameSpan, inner: nameSpan };
    const own = by.includes("{") ? [] : [itemOf(by, key)];
    return [{ ...value, body: { ...value.body, items: [...own, ...value.body.items] } }];
  });
  return items.length < object.body.items.length ? object : { kind: "list", items, span: object.span };
}

/** A list of the one element that is sent beside the place of the list; undefined where nothing of it is there. */
function elementIn({ items, span }: Body, path: string, rows: SentBody["rows"]): Value | undefined {
  const start = `${path}[].`;
  const paths = [...rows.values()].flat().flatMap((row) => (row.path.startsWith(start) ? [row.path] : []));
  const names = new Set(paths.map((one) => stepsOf(one.slice(start.length).replace(/\[\].*$/, ""))[0]));
  const own = items.filter(({ name }) => names.has(name));
  if (own.length === 0) return undefined;
  return { kind: "list", items: [{ kind: "body", body: { items: own, span, closed: true }, span }], span };
}

/** A list whose elements say their kind in the property `by`, as its paths name the kinds. */
function withKinds(list: Value, start: string, by: string, rows: SentBody["rows"]): Value {
  if (list.kind !== "list") return list;
  const signs = [...rows.values()].flat().flatMap((row) => signOf(row, start) ?? []);
  const items = list.items.map((item): Value => {
    const kind = signs.find((sign) => isSaid(sign, item))?.kind;
    if (kind === undefined || item.kind !== "body") return item;
    const own = itemOf(by, { kind: "text", text: kind, span: item.span, inner: item.span });
    return { ...item, body: { ...item.body, items: [own, ...item.body.items] } };
  });
  return { ...list, items };
}

/** What elements of a kind always have: at a path in them, or in each element of a list there. */
interface Sign {
  readonly kind: string;
  readonly path: string;
  readonly value: SentValue;
}

function signOf({ path, is, each }: SentProperty, start: string): Sign | undefined {
  const value = is ? is.value : each?.[0];
  if (value === undefined || !path.startsWith(start)) return undefined;
  const [kind = "", ...steps] = path.slice(start.length).split(".");
  return { kind, path: steps.join("."), value };
}

function isSaid({ path, value }: Sign, element: Value): boolean {
  const found = read(path, [element]);
  if (!path.includes("[]")) return found !== undefined && isLiteral(found, value);
  const inner = path.slice(path.indexOf("[]") + "[].".length);
  const parts = found?.kind === "list" ? found.items : [];
  return parts.length > 0 && parts.every((part) => isSaid({ kind: "", path: inner, value }, part));
}
