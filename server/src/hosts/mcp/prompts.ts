// The usual jobs, as prompts that say which tools to call in which order.

/** A job: `about` is what the person may add. */
interface Job {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly text: string;
}

/** Every prompt. */
export const jobs: readonly Job[] = [
  {
    name: "private-workspace",
    title: "A private Azure ML workspace",
    about: "The folder, the region, and what the workspace is for.",
    text: "Write an Azure Machine Learning workspace that is reached only through a private endpoint, with its storage account, key vault, Application Insights and container registry, a managed network, a virtual network with the endpoint's subnet and the private DNS zones. For each resource call complete first, then describe for what is not clear; put the files in the folder, call check, then fix, and go on until there are no errors. Explain each warning that is left.",
  },
  {
    name: "import-workspace",
    title: "Import a live workspace",
    about: "The id of the workspace, and the file to import into.",
    text: "Import an existing Azure ML workspace into Terraform. Ask the person whether you may read Azure with the account that az is signed in with, or as the ARM_ variables say. If so, call import with live: true and the id; otherwise ask for Azure's answers from az rest (workspace, computes, datastores, and the companions that it names), and pass them. Call import without write first and show the plan line and the patch; write only when the person agrees; then call check.",
  },
  {
    name: "upgrade-azurerm",
    title: "Upgrade azurerm",
    about: "The folder, and the major version.",
    text: "Take this folder to the newer major version of azurerm. Call upgrade without write and read the patch; have it written when the person agrees; solve what is left one by one with describe and explain; call check until there are no errors, and list changed defaults that the person has to decide about.",
  },
  {
    name: "review",
    title: "Review Terraform for Azure",
    about: "The folder.",
    text: "Review this folder. Call check for it, and replaces to see what the changes since the last commit would destroy. Group what you find: what fails at validate or plan, what destroys or cannot be taken back, what is a question of security or cost. Call explain for rules that you do not know. Propose fixes as edits; change nothing by yourself.",
  },
];
