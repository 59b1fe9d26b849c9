/** Documents of CDKTF programs: which ones there are, and what is written in them. */
export { editedLines } from "./editedLines";
export { mayBeProgram } from "./mayBeProgram";
export { mayUseCdk } from "./mayUseCdk";
export { generated, programFiles } from "./programFiles";
export { createPrograms, type Programs } from "./programs";
export { createProgramTexts } from "./programTexts";
