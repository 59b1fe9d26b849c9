// What the commands about code, versions and providers do, each by its id, in the bundle dist/rewriting.js.
export { convertToProgram, convertToTerraform } from "./convert";
export { findType } from "./findType";
export { forgetLearned } from "./forgetLearned";
export { learnProviders } from "./learnProviders";
export { newFile } from "./newFile";
export { reportIssue } from "./reportIssue";
export { showVersion } from "./showVersion";
