// What imports, comparisons and lenses do, for the commands of the tree and of the palette.
import {
  compareWithLive as compare,
  copyImportBlock as copyBlock,
  createDifferences,
  FolderComparison,
  importFromAzure as importFound,
  importSelected,
  importWorkspace as importWhole,
  revealInAzure as inAzure,
  revealInCode as inCode,
  openInStudio,
} from "../importing/loaded";
import type { Run } from "./command";

export const importWorkspace: Run = ({ importing: { context, ...shared }, preview }, ...args) =>
  importWhole(context, { preview, ...shared }, args);

/** "Azure ML: Import from Azure". */
export const importFromAzure: Run = ({ importing, preview }, ...args) => importFound(importing.context, preview, args);

export const importResource: Run = ({ importing, preview }, ...args) =>
  importSelected(importing.context, preview, args);

export const copyImportBlock: Run = ({ importing }, ...args) => copyBlock(importing.context, args);

/** "Azure ML: Compare with Live". */
export const compareWithLive: Run = ({ importing: { context, managed, differences }, texts }, ...args) =>
  compare({ importing: context, managed, differences: differences(createDifferences), texts }, args);

/** "Azure ML: Compare Folder with Live". */
export const compareFolder: Run = ({ importing }) => importing.folders(FolderComparison).compare();

/** Of what was clicked or is selected in what differs. */
export const takeLive: Run = ({ importing }, ...args) => importing.folders(FolderComparison).take(args);

export const takeAllLive: Run = ({ importing }) => importing.folders(FolderComparison).take("all");

/** What is in Azure without code. */
export const importUnmanaged: Run = async ({ importing, preview }, ...args) => {
  const [id] = importing.folders(FolderComparison).unmanagedIn(args);
  if (id !== undefined) await importFound(importing.context, preview, [{ id }]);
};

export const revealInCode: Run = ({ importing }, ...args) => inCode(importing.context, importing.managed, args);

/** Opens a workspace in the studio, from the lens above its code. */
export const openLive: Run = ({ explorer }, id) => openInStudio(explorer, String(id));

/** Shows a workspace in the Azure view, from the lens above its code. */
export const revealInAzure: Run = ({ explorer }, id) => inAzure(explorer, String(id));
