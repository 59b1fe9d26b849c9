/** Reads JSON that may begin with a byte order mark, as some answers of Azure and files of Azure tools do. Throws as `JSON.parse` does. */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}
