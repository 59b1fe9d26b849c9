/** A form of ids with a name for each part to fill in: `/subscriptions/{subscription id}/resourceGroups/{name}`. */
export function withNamedParts(shape: string): string {
  const parts = shape.split("/");
  return parts.map((part, at) => (part === "{}" ? `{${partName(parts[at - 1] ?? "")}}` : part)).join("/");
}

/** By the plural in front of it, as Azure writes ids. */
function partName(plural: string): string {
  if (plural.toLowerCase() === "subscriptions") return "subscription id";
  const words = plural
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/(?<![su])s$/, "");
  return words === "" ? "name" : `${words.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()} name`;
}
