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
