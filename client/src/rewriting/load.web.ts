// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
type Rewriting = typeof import("./bundle");

export function loadRewriting(): Rewriting {
  return require("./bundle") as Rewriting;
}
