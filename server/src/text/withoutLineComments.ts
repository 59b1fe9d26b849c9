/** A file of Terraform without the comments on lines of their own, for finding a few words in what programs write. What follows has moved. */
export function withoutLineComments(text: string): string {
  return text.replace(/(?<![^\n])[^\S\n]*(#|\/\/)[^\n]*/g, "");
}
