// An address of a document cut into its folder and its file name, whatever the scheme.

/** `folder` is without a trailing slash, as the service and the runtime know it; `name` is decoded. */
export function splitUri(uri: string): { readonly folder: string; readonly name: string } {
  const cut = uri.lastIndexOf("/");
  return { folder: uri.slice(0, Math.max(cut, 0)), name: decoded(uri.slice(cut + 1)) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
