import { type Block, bodyItemOf, type Value } from "../../model/index";

/** The path to what is at an offset in the body of an azapi block, with dots. Undefined elsewhere. */
export function bodyPathAt(block: Block, offset: number): string | undefined {
  const path: string[] = [];
  let value: Value | undefined = bodyItemOf(block.body, "body")?.value;
  if (!value || offset < value.span.start || value.span.end < offset) return undefined;
  while (value) {
    const found: { name: string; value: Value } | undefined =
      value.kind === "body"
        ? value.body.items.find(({ span }) => span.start <= offset && offset < span.end)
        : value.kind === "list"
          ? value.items
              .map((item, index) => ({ name: String(index), value: item }))
              .find((item) => item.value.span.start <= offset && offset < item.value.span.end)
          : undefined;
    if (found) path.push(found.name);
    value = found?.value;
  }
  // Of a list all is meant: its items have no names.
  while (/^\d+$/.test(path.at(-1) ?? "")) path.pop();
  return path.length === 0 ? undefined : path.join(".");
}
