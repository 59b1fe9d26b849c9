/** Terraform's name for what the bindings spell in camelCase, where no list of names tells. */
export function snakeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? "" : "_") + letter.toLowerCase());
}
