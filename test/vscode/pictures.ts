// The suite of what the pages show in pictures: the demo, and modules of its kind, beside an Azure that looks like a company's.
import { runTests } from "./runTests";
import { say } from "./say";
import { canTakeScreenshots } from "./screenshot";
import { simulator } from "./simulation";
import { picturesOfAzure } from "./tests/pictures/ofAzure";
import { picturesOfChanges } from "./tests/pictures/ofChanges";
import { picturesOfEditor } from "./tests/pictures/ofEditor";
import { picturesOfPlans } from "./tests/pictures/ofPlans";

export async function run(): Promise<void> {
  if (!canTakeScreenshots) return say("Nobody can take pictures here.");
  await simulator({ demo: true, subscriptions: 9, workspaces: 80 });
  // The first shows how much is wrong in all that was opened.
  return runTests([...picturesOfAzure, ...picturesOfEditor, ...picturesOfChanges, ...picturesOfPlans]);
}
