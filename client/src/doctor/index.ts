// What is in force and why, as a page.
export { showDoctor, shownReport } from "./doctor";
export { versionFacts } from "./versions";
