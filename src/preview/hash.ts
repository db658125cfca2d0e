/** FNV-1a over UTF-16 code units, 32 bits, well mixed: the same number for the same text in every run and version. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  // Texts that differ in their last letter only ("…-pr-12", "…-pr-13") must not lie side by side.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** @param length six characters at the most */
export function shortHash(text: string, length: number): string {
  return hash(text).toString(36).padStart(7, "0").slice(-length);
}
