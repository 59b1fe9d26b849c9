// What an editor says of its cursor.
import type { LspPosition } from "./shapes";

/**
 * Tells where the cursor is: findings at that place are reported once the cursor has left it. Editors need not send
 * it.
 */
export const cursorMoved = "azuremlTerraform/cursorMoved";

/** The position in a version of an open document; null where the cursor is in none. */
export type CursorParams = { readonly uri: string; readonly version: number; readonly position: LspPosition } | null;
