// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
type Live = typeof import("./bundle");

export function loadLive(): Live {
  return require("./bundle") as Live;
}
