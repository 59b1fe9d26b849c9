// Workspaces that are dragged out of the view: what the view writes of them, and whatever they are dropped on reads.

/** A JSON list of the ids of workspaces. */
export const draggedType = "application/vnd.azureml-terraform.workspaces+json";

/** The ids in what was dragged; none where it is something else. */
export function idsIn(dragged: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(dragged);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
