// What around a folder counts for CDKTF programs in it: which bindings of the providers they use, and of which version.
import type { FolderFiles } from "../../../workspace/folderFiles";
import type { Disk } from "../disk";
import { foldersUpTo } from "../foldersUpTo";
import { remembered } from "../remembered";
import { generatedBindings } from "./generatedBindings";
import { installedBindings } from "./installedBindings";
import { lastReleases } from "./lastReleases";
import { listedPackages } from "./listedPackages";
import { predatesMoves } from "./predatesMoves";
import { projectFile } from "./projectFile";

type ProgramFiles = Pick<FolderFiles, "pins" | "packages" | "upTo" | "hasBindings" | "predatesMoves">;

/** Looks on `disk`. What is there beats what is asked for, and what is near what is far; absent where there is nothing. */
export function createProgramFiles(disk: Disk): (folder: string, top: string | undefined) => Promise<ProgramFiles> {
  const look = remembered(async (folder: string) => {
    const project = await projectFile(disk, folder);
    const [generated, installed, packages] = await Promise.all([
      generatedBindings(disk, folder, project.output),
      installedBindings(disk, folder),
      listedPackages(disk, folder),
    ]);
    return { project, generated, installed, packages };
  });

  return async (folder, top) => {
    const levels = await Promise.all(foldersUpTo(top, folder).map(look));
    const found = levels.flatMap(({ generated, installed }) => [...generated.pins, ...installed.pins]);
    const pins = [...found, ...levels.flatMap(({ project }) => project.pins)];
    const listed = levels.find(({ packages }) => packages)?.packages;
    const packages = listed && [...listed.keys()].sort();
    const upTo = lastReleases(packages);
    const cdk = levels.find(({ installed }) => installed.cdk !== undefined)?.installed.cdk ?? listed?.get("cdktf");
    return {
      ...(pins.length > 0 && { pins }),
      ...(packages && { packages }),
      ...(upTo && { upTo }),
      ...(levels.some(({ generated, installed }) => generated.isThere || installed.isThere) && { hasBindings: true }),
      ...(predatesMoves(cdk) && { predatesMoves: true }),
    };
  };
}
