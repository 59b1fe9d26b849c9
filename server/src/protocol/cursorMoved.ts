// What an editor says of its cursor.
import type { LspPosition } from "./shapes";

/** Tells where the cursor is: what is found where somebody is writing is said once it is left. Editors need not send it. */
export const cursorMoved = "azuremlTerraform/cursorMoved";

/** The position in a version of an open document; null where the cursor is in none. */
export type CursorParams = { readonly uri: string; readonly version: number; readonly position: LspPosition } | null;
