/** The names in backquotes or quotes that a deprecation mentions: mostly what to write instead. */
export function quotedNames(message: string): { deprecatedMentions?: readonly string[] } {
  const names = [...message.matchAll(/[`'"]([a-z][\w.]{1,80}(?:\(\))?)[`'"]/g)].map(([, name]) => name!);
  return names.length > 0 ? { deprecatedMentions: [...new Set(names)] } : {};
}
