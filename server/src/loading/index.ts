/** Modules as every host reads them into a service: the files of a folder, what is known around it, and the modules that it needs. */
export { type FolderFile, LoadedModule, type Missing } from "./loadedModule";
export { loadNeeded, neededFolders } from "./neededModules";
