/** What VS Code shows follows a moment after what it was told: widgets fade in, and details are asked for after that. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}
