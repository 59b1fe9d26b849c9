// The bundle dist/rewriting.js: what commands do with code, versions and providers, loaded when somebody first wants that.
export * as commands from "../commands/loaded/code";
export { pasteEdits } from "./loaded";
