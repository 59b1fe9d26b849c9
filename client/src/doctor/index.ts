// What is in force and why, as a page.
export { type Examined, showDoctor, shownReport } from "./doctor";
export { versionFacts } from "./versions";
