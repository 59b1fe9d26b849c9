// What writes resources from JSON, or an azapi resource anew: part of what is loaded when that is first wanted.
export { pasteAsTerraform, pasteEdits } from "./paste";
export { useApiVersion } from "./useApiVersion";
