// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
type Flow = typeof import("./bundle");

export function loadImporting(): Flow {
  return require("./bundle") as Flow;
}
