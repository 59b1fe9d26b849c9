/** What the resource of an id is in, as an id, and its own name; the tenant is a slash alone. */
export function parentOfId(id: string): { readonly id: string; readonly name: string } {
  const segments = id.split("/");
  const name = segments.at(-1) ?? "";
  const around = segments.slice(0, -2);
  const isTop = around.at(-2)?.toLowerCase() === "providers";
  return { id: (isTop ? around.slice(0, -2) : around).join("/") || "/", name };
}
