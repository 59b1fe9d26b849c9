/** `1 file`, `2 files`; with the plural where that is another word or several. */
export function counted(number: number | bigint, one: string, many = `${one}s`): string {
  return `${number} ${Number(number) === 1 ? one : many}`;
}
