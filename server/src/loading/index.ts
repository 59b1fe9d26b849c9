/** Modules as every host reads them into a service: the files of a folder, what is known around it, the modules that it needs, and what is found. */
export { type DiagnoseHclSyntax, type FindingsSoFar, fileFindings, knownFindings } from "./fileFindings";
export { type FolderFile, LoadedModule, type Missing } from "./loadedModule";
export { loadNeeded, neededFolders } from "./neededModules";
