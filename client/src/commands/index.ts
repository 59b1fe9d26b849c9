// Every command, in the order of the palette. Titles are in package.json.
import type { Command } from "./command";
import { convertToProgram, convertToTerraform } from "./convert";
import { restartServer } from "./restartServer";
import { showLog } from "./showLog";

export const allCommands: readonly Command[] = [convertToProgram, convertToTerraform, showLog, restartServer];
