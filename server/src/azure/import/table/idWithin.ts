import { fitsShape, recased } from "../../../resourceIds/index";

/** The part at the start of an id that has one of the shapes, or else the id of what is at the place of a name in it. */
export function idWithin(id: string, shapes: readonly string[], index: number): string | undefined {
  const parts = id.split("/");
  for (let length = parts.length - 2; length > 2; length -= 2) {
    const start = parts.slice(0, length).join("/");
    if (shapes.some((shape) => fitsShape(start.toLowerCase(), shape.toLowerCase()))) return spelled(start, shapes);
  }
  const provider = parts.findLastIndex((part) => part.toLowerCase() === "providers");
  return index < 0 || provider < 0 ? undefined : parts.slice(0, provider + 2 + 2 * (index + 1)).join("/");
}

/** The id in the case of the first of the shapes that it has. */
export function spelled(id: string, shapes: readonly string[] = []): string {
  for (const shape of shapes) {
    const found = recased(id, shape);
    if (found !== undefined) return found;
  }
  return id;
}
