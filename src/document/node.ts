/** A value of a parsed document, with the offset in the text at which it begins. */
export type Node =
  | {
      readonly kind: "scalar";
      readonly offset: number;
      readonly value: string | number | boolean | null;
      /** A number as it was written, to tell whether it can be kept. */
      readonly written?: string;
    }
  | { readonly kind: "list"; readonly offset: number; readonly items: readonly Node[] }
  | { readonly kind: "object"; readonly offset: number; readonly members: readonly Member[] };

export interface Member {
  readonly name: string;
  /** Of the name. */
  readonly offset: number;
  readonly value: Node;
}

/** More levels than any document that ECS takes; also what ends an anchor that holds an alias to itself. */
export const deepest = 100;

/** What is wrong with a document at one place of its text. The message never holds text from the document. */
export interface Fault {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
}

/** Thrown by the parsers; parseDocument turns it into a Failure with file, line and column. */
export class FaultyText extends Error {
  readonly faults: readonly Fault[];

  constructor(...faults: readonly Fault[]) {
    super(faults[0]?.message);
    this.faults = faults;
  }
}
