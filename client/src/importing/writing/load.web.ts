// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
type Flow = typeof import("./flow");

export function loadFlow(): Flow {
  return require("./flow") as Flow;
}
