// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
type ClientBundle = typeof import("./languageClient");

export function loadClient(): ClientBundle {
  return require("./languageClient") as ClientBundle;
}
