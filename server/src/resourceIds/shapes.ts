/** Shapes of ids, `/subscriptions/{}/resourceGroups/{}`: the words of an id, with `{}` for each name. */

/** An Azure resource id against a shape such as `/subscriptions/{}/resourceGroups/{}`, segment by segment; `{}` is any name. */
export function fitsShape(text: string, shape: string): boolean {
  const parts = text.split("/");
  const wanted = shape.split("/");
  return (
    parts.length === wanted.length &&
    wanted.every((segment, index) => (segment === "{}" ? parts[index] !== "" : segment === parts[index]))
  );
}

/** The id with the shape's own words in the shape's casing, where that is all that is wrong. */
export function recased(text: string, shape: string): string | undefined {
  const parts = text.split("/");
  const wanted = shape.split("/");
  const result = wanted.map((segment, index) => (segment === "{}" ? (parts[index] ?? "") : segment)).join("/");
  return result.toLowerCase() === text.toLowerCase() && fitsShape(result, shape) ? result : undefined;
}

/** The shape of an id, as messages show it. */
export function shownShape(shape: string): string {
  return shape === "{}" ? "a GUID" : shape.replaceAll("{}", "…");
}

/** What follows the last resource provider of an id, since what is before it may be any scope. */
export function tailOf(shape: string): string {
  return shape.slice(Math.max(0, shape.lastIndexOf("/providers/"))).toLowerCase();
}

/** A name in an id. */
interface IdPart {
  /** The word in front of it: `virtualNetworks`. */
  readonly word: string;
  readonly name: string;
  /** The id up to the name. */
  readonly before: string;
}

/** The names in an id of a shape such as `/subscriptions/{}/resourceGroups/{}`. */
export function namesInShape(id: string, shape: string): IdPart[] {
  const segments = id.split("/");
  const wanted = shape.split("/");
  return wanted.flatMap((segment, index) =>
    segment === "{}"
      ? [{ word: wanted[index - 1] ?? "", name: segments[index] ?? "", before: segments.slice(0, index).join("/") }]
      : [],
  );
}

/** An id of a shape, with the same name everywhere except the subscription. */
export function idOfShape(shape: string, name: string, subscription = name): string {
  return shape.replace("/subscriptions/{}", `/subscriptions/${subscription}`).replaceAll("{}", name);
}
