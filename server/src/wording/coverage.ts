import type { Knowledge, Provider } from "../catalog/catalog";

/** How much is known of a version of a provider, and what that means for what is checked: a sentence. */
export function coverage({ name, knowledge }: Provider, version: string): string {
  const release = `${name} ${version}`;
  const sentences: Record<Knowledge, string> = {
    exact: `Everything that the provider checks is known of ${release}.`,
    structure: `Of ${release} names are known, and of values what the releases around it have in common.`,
    family: `Of ${release} only the Azure ML types are known, so no other type or argument is checked.`,
    nothing: `Nothing is known of ${release}, so types and arguments are not checked.`,
  };
  return sentences[knowledge(version)];
}
