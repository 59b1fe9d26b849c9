// Tells the launcher something. The mark sets it apart from all that VS Code itself prints.

export function say(text: string): void {
  for (const line of text.split("\n")) console.log(`[suite] ${line}`);
}
