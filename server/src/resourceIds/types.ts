/** Resource types of Azure, `Microsoft.Storage/storageAccounts/blobServices`: a namespace and a word for each name in an id. */

/** Types of resources differ in case in many places, and it never matters. */
export function isSameType(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The type one level above. */
export function parentTypeOf(type: string): string {
  return type.slice(0, Math.max(0, type.lastIndexOf("/")));
}

/** The type at the top, which may contain it. */
export function topTypeOf(type: string): string {
  return type.split("/").slice(0, 2).join("/");
}

/** The segments of a type behind its namespace, one for each name in an id. */
export function wordsOfType(type: string): readonly string[] {
  return type.split("/").slice(1);
}
