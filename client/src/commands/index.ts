// Every command, in the order of the palette. Titles are in package.json.
import type { Command } from "./command";
import { convertToProgram, convertToTerraform } from "./convert";
import { copyId } from "./copyId";
import { filterSubscriptions } from "./filterSubscriptions";
import { findWorkspace } from "./findWorkspace";
import { forgetLearned } from "./forgetLearned";
import { learnProviders } from "./learnProviders";
import { loadMore } from "./loadMore";
import { newFile } from "./newFile";
import { openInPortal, openInStudio } from "./openLinks";
import { refreshExplorer } from "./refreshExplorer";
import { reportIssue } from "./reportIssue";
import { restartServer } from "./restartServer";
import { retry } from "./retry";
import { showLog } from "./showLog";
import { showProperties } from "./showProperties";
import { showVersion } from "./showVersion";
import { signIn } from "./signIn";

export const allCommands: readonly Command[] = [
  signIn,
  findWorkspace,
  filterSubscriptions,
  refreshExplorer,
  openInStudio,
  openInPortal,
  copyId,
  showProperties,
  loadMore,
  retry,
  newFile,
  showVersion,
  learnProviders,
  forgetLearned,
  convertToProgram,
  convertToTerraform,
  showLog,
  reportIssue,
  restartServer,
];
