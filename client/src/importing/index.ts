// Imports, comparisons and what is managed where, as far as it is there from the start.
export { createImporting } from "./importing";
export { Preview } from "./writing/preview";
