/** `min_capacity` of `minCapacity`: a name of Azure's own, or of a program's, as Terraform's providers write it. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
