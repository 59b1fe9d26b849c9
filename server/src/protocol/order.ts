// Requests about the apply of a module as a whole: its order, and the role that it needs.

/** That of the module of a document; null where the document is not known. */
export const timelineRequest = "azuremlTerraform/timeline";

/** The document that is asked about. */
export interface TimelineParams {
  readonly uri: string;
}

/** The same in each form; what is in the page is escaped, and its links are these commands alone. */
export type TimelineResult = {
  /** The inside of a page's body. */
  readonly body: string;
  readonly style: string;
  readonly svg: string;
  readonly mermaid: string;
} | null;

/** What the links of the page do: go to a place (`[uri, line, character]`, from 0), and open the picture (`["svg"]`, `["mermaid"]`). */
export const timelineCommands = {
  place: "azuremlTerraform.openPlace",
  picture: "azuremlTerraform.openOrderPicture",
} as const;

/** The kind of the code actions that write role assignments: for what is selected, or at the head of a resource. */
export const roleActions = "refactor.rewrite.roles";

/** The role of the account that applies the module of a document, as Terraform; null where the document is not known. Its parameters are those above. */
export const applierRoleRequest = "azuremlTerraform/applierRole";
